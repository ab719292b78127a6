#include "nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace l10n::tool {
namespace {

// Optimal string alignment; command names are short, so the whole table is
// kept.
auto edits(std::string_view a, std::string_view b) -> std::size_t {
  std::vector<std::vector<std::size_t>> cost(
      a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1,
                             cost[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

auto nearest(std::string_view word, std::span<const std::string> known)
    -> std::optional<std::string> {
  // A long word on the command line is a path that went astray, not a typo.
  constexpr std::size_t kLongest = 64;
  if (word.size() > kLongest) {
    return std::nullopt;
  }
  std::optional<std::string> best;
  std::size_t least = std::min<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edits(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace l10n::tool
