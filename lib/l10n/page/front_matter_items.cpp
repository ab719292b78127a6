#include "l10n/page/front_matter_items.hpp"

namespace l10n::page {

void FrontMatterPath::set_key(std::string_view key) {
  constexpr std::size_t kLongest = 256;
  levels_.back().key = key.substr(0, kLongest + 1);
}

auto FrontMatterPath::next() -> std::string {
  constexpr std::size_t kLongest = 256;
  Level& level = levels_.back();
  std::string path;
  if (level.known) {
    path = level.prefix;
    path += level.is_sequence ? std::to_string(level.index) : level.key;
  }
  ++level.index;
  return path.size() > kLongest ? std::string() : path;
}

void FrontMatterPath::open(std::string_view path, bool is_sequence) {
  constexpr std::size_t kDeepest = 16;
  const bool known =
      levels_.size() == 1 || (!path.empty() && levels_.size() <= kDeepest);
  levels_.push_back(
      {.prefix = path.empty() ? std::string() : std::string(path) + '.',
       .is_sequence = is_sequence,
       .known = known});
}

auto behind_quoted(std::string_view content, std::size_t at, char quote)
    -> std::size_t {
  for (++at; at < content.size(); ++at) {
    if (content[at] == quote) {
      return at + 1;
    }
    at += content[at] == '\\' ? 1U : 0U;
  }
  return content.npos;
}

}  // namespace l10n::page
