// A named text and its lines.
#ifndef L10N_CORE_SOURCE_HPP
#define L10N_CORE_SOURCE_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/core/span.hpp"

namespace l10n {

/// Where the lines of a text begin. LF, CR LF and a lone CR all end a line, as
/// CommonMark 0.30, section 2.1 has it, and may be mixed.
///
/// Building costs one pass over the text; a look-up is a binary search.
class LineTable {
 public:
  LineTable() = default;
  explicit LineTable(std::string_view text);

  /// The lines of the text from `offset` on, where a line begins, with offsets
  /// from there. Cheaper than looking for them again.
  [[nodiscard]] auto from(std::size_t offset) const -> LineTable;

  /// How many lines there are. A final line end does not open another line;
  /// the empty text has none.
  [[nodiscard]] auto count() const -> std::size_t { return starts_.size() - 1; }

  /// The bytes of line `index` (from 0), its line end included.
  [[nodiscard]] auto line(std::size_t index) const -> Span {
    return {starts_[index], starts_[index + 1]};
  }

  /// The line (from 0) that holds the byte at `offset`. An offset at the end of
  /// the text belongs to the last line.
  [[nodiscard]] auto line_of(std::size_t offset) const -> std::size_t;

  /// Line and column from 1, as diagnostics want them.
  [[nodiscard]] auto location(std::size_t offset, std::string_view path) const
      -> Location;

 private:
  std::vector<std::size_t> starts_{0};  // and the size of the text at the end
};

/// LineTable(text).count(), without the table.
auto count_lines(std::string_view text) -> std::size_t;

/// Where the line of the byte at `at` ends: before its LF or CR, or at the end
/// of the text. Eight bytes a step.
auto line_end(std::string_view text, std::size_t at) -> std::size_t;

/// `line` without its line end.
auto without_line_end(std::string_view line) -> std::string_view;

}  // namespace l10n

#endif  // L10N_CORE_SOURCE_HPP
