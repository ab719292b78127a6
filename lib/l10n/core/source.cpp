#include "l10n/core/source.hpp"

#include <algorithm>

namespace l10n {

LineTable::LineTable(std::string_view text) {
  starts_.reserve(text.size() / 24 + 2);
  // Most pages have no carriage return: it is looked for once.
  std::size_t feed = text.find('\n');
  std::size_t carriage_return = text.find('\r');
  while (feed != carriage_return) {  // both are npos at the end
    if (carriage_return < feed) {
      const std::size_t next = carriage_return + 1;
      if (feed != next) {
        starts_.push_back(next);
      }
      carriage_return = text.find('\r', next);
    } else {
      starts_.push_back(feed + 1);
      feed = text.find('\n', feed + 1);
    }
  }
  if (starts_.back() != text.size()) {
    starts_.push_back(text.size());
  }
}

auto LineTable::line_of(std::size_t offset) const -> std::size_t {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto index = static_cast<std::size_t>(after - starts_.begin());
  return std::min(index - 1, count() == 0 ? 0 : count() - 1);
}

auto LineTable::location(std::size_t offset, std::string_view path) const
    -> Location {
  const std::size_t index = line_of(offset);
  return {.path = std::string(path),
          .line = static_cast<std::uint32_t>(index + 1),
          .column = static_cast<std::uint32_t>(offset - starts_[index] + 1)};
}

auto without_line_end(std::string_view line) -> std::string_view {
  if (line.ends_with('\n')) {
    line.remove_suffix(1);
  }
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace l10n
