#include "l10n/core/source.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

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

auto LineTable::from(std::size_t offset) const -> LineTable {
  LineTable table;
  const auto first = std::upper_bound(starts_.begin(), starts_.end(), offset);
  table.starts_.resize(1 + static_cast<std::size_t>(starts_.end() - first));
  std::transform(first, starts_.end(), table.starts_.begin() + 1,
                 [offset](std::size_t start) { return start - offset; });
  return table;
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

namespace {

// The high bit of the lowest of eight bytes that is `byte`, and none below it;
// 0 where none is ("Determine if a word has a byte equal to n", Sean Eron
// Anderson, Bit Twiddling Hacks).
auto find_byte(std::uint64_t eight, unsigned char byte) -> std::uint64_t {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x8080808080808080U;
  const std::uint64_t zero_where_equal = eight ^ (kOnes * byte);
  return (zero_where_equal - kOnes) & ~zero_where_equal & kHigh;
}

}  // namespace

auto line_end(std::string_view text, std::size_t at) -> std::size_t {
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size();
       at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    const std::uint64_t ends = find_byte(eight, '\n') | find_byte(eight, '\r');
    if (ends != 0) {
      if constexpr (std::endian::native == std::endian::little) {
        return at + static_cast<std::size_t>(std::countr_zero(ends)) / 8;
      }
      break;
    }
  }
  while (at < text.size() && text[at] != '\n' && text[at] != '\r') {
    ++at;
  }
  return std::min(at, text.size());
}

auto count_lines(std::string_view text) -> std::size_t {
  auto ends =
      static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  for (std::size_t at = text.find('\r'); at != std::string_view::npos;
       at = text.find('\r', at + 1)) {
    ends += text.compare(at, 2, "\r\n") == 0 ? 0 : 1;
  }
  const bool is_open =
      !text.empty() && !text.ends_with('\n') && !text.ends_with('\r');
  return ends + (is_open ? 1 : 0);
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
