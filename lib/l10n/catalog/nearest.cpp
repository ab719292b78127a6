#include "l10n/catalog/nearest.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "l10n/catalog/similarity.hpp"

namespace l10n::catalog {
namespace {

// What candidates are found by: the words of a text and their pairs, the end of
// the text with the last one, too.
template <typename Take>
void for_each_feature(std::string_view text, Take take) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  std::uint64_t last = 1;
  for_each_word(text, [&](std::uint64_t hash) {
    take(hash);
    take((last * kOdd) ^ hash);
    last = hash;
  });
  take(last * kOdd);
}

// A set that tells most of what is not in it by one bit of a small table.
class Sieve {
 public:
  void add(std::uint64_t hash) { bits_[hash & kMask] = true; }

  [[nodiscard]] auto may_have(std::uint64_t hash) const -> bool {
    return bits_[hash & kMask];
  }

 private:
  static constexpr std::uint64_t kMask = (std::uint64_t{1} << 20U) - 1;
  std::vector<bool> bits_ = std::vector<bool>(kMask + 1);
};

// Messages by the features of the queries. Of a feature that more than
// kMostPostings have, only so many are known: it says little.
class Postings {
 public:
  static constexpr std::size_t kMostPostings = 256;

  void want(std::string_view text) {
    for_each_feature(text, [&](std::uint64_t hash) {
      sieve_.add(hash);
      lists_.try_emplace(hash);
    });
  }

  void add(std::string_view text, std::uint32_t message) {
    for_each_feature(text, [&](std::uint64_t hash) {
      if (!sieve_.may_have(hash)) {
        return;
      }
      const auto found = lists_.find(hash);
      if (found == lists_.end()) {
        return;
      }
      std::vector<std::uint32_t>& list = found->second;
      if (list.size() <= kMostPostings &&
          (list.empty() || list.back() != message)) {
        list.push_back(message);
      }
    });
  }

  [[nodiscard]] auto list(std::uint64_t hash) const
      -> const std::vector<std::uint32_t>& {
    return lists_.at(hash);
  }

 private:
  Sieve sieve_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> lists_;
};

// The messages that share the most features with `text`, rare ones first.
class CandidateFinder {
 public:
  CandidateFinder(const Postings& postings, std::size_t messages)
      : postings_(postings), counts_(messages) {}

  auto find(std::string_view text) -> std::vector<std::uint32_t> {
    std::vector<const std::vector<std::uint32_t>*> lists;
    for_each_feature(text, [&](std::uint64_t hash) {
      if (const auto& list = postings_.list(hash); !list.empty()) {
        lists.push_back(&list);
      }
    });
    std::stable_sort(lists.begin(), lists.end(),
                     [](const auto* one, const auto* other) {
                       return one->size() < other->size();
                     });
    constexpr std::size_t kMostWork = 8192;
    std::size_t work = 0;
    std::vector<std::uint32_t> found;
    for (const auto* const list : lists) {
      work += list->size();
      if (work > kMostWork && !found.empty()) {
        break;
      }
      for (const std::uint32_t message : *list) {
        if (counts_[message]++ == 0) {
          found.push_back(message);
        }
      }
    }
    keep_best(found);
    return found;
  }

 private:
  void keep_best(std::vector<std::uint32_t>& found) {
    const std::size_t size = std::min(found.size(), kMostCandidates);
    std::partial_sort(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(size),
        found.end(), [this](std::uint32_t one, std::uint32_t other) {
          return std::tie(counts_[other], one) < std::tie(counts_[one], other);
        });
    for (const std::uint32_t message : found) {
      counts_[message] = 0;
    }
    found.resize(size);
  }

  const Postings& postings_;
  std::vector<std::uint32_t> counts_;  // all 0 between two calls
};

// Whether texts of these sizes can be similar enough.
auto may_be_similar(std::size_t one, std::size_t other) -> bool {
  constexpr std::size_t kPercent = 100;
  return 2 * std::min(one, other) * kPercent >=
         static_cast<std::size_t>(kLeastSimilarity) * (one + other);
}

}  // namespace

auto find_nearest(std::span<const Message> old, std::span<const Message> fresh,
                  const std::vector<std::size_t>& queries,
                  const NearestOptions& options) -> std::vector<Nearest> {
  Postings postings;
  std::string room;
  for (const std::size_t query : queries) {
    postings.want(composed(fresh[query].id, room));
  }
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (options.may_take[i]) {
      postings.add(composed(old[i].id, room), static_cast<std::uint32_t>(i));
    }
  }
  CandidateFinder finder(postings, old.size());
  std::string other_room;
  std::vector<Nearest> found;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const std::string_view text = composed(fresh[queries[i]].id, room);
    const TextPattern pattern(text);
    Nearest best{.query = i, .message = 0, .similarity = 0};
    for (const std::uint32_t candidate : finder.find(text)) {
      const std::string_view other = composed(old[candidate].id, other_room);
      if (!may_be_similar(text.size(), other.size())) {
        continue;
      }
      const int similarity = pattern.similarity(other);
      const bool is_preferred = options.preferred[candidate];
      const bool was_preferred = options.preferred[best.message];
      if (similarity >= kLeastSimilarity &&
          std::tuple(similarity, is_preferred, best.message) >
              std::tuple(best.similarity, was_preferred, candidate)) {
        best = {.query = i, .message = candidate, .similarity = similarity};
      }
    }
    if (best.similarity > 0) {
      found.push_back(best);
    }
  }
  return found;
}

}  // namespace l10n::catalog
