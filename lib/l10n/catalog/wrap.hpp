// Strings of a PO file, broken into lines where gettext breaks them.
#ifndef L10N_CATALOG_WRAP_HPP
#define L10N_CATALOG_WRAP_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/unicode.hpp"

namespace l10n::catalog {

/// Writes the strings of one catalog; its buffers are reused.
class StringWriter {
 public:
  /// `width` in columns; 0: lines end at line feeds alone. What is written is
  /// appended to `out`, which must outlive the writer.
  StringWriter(std::string& out, std::size_t width)
      : out_(out), width_(width) {}

  /// `prefix` is "", "#~ ", "#| " or "#~| " and begins every line. The keyword
  /// has a line of its own (`msgid ""`) if the text needs more than one.
  ///
  /// Source: the bytes that msgcat 0.21 writes.
  void write(std::string_view prefix, std::string_view keyword,
             std::string_view text);

  void set_wrapped(bool wrapped) { wrapped_ = wrapped; }

 private:
  [[nodiscard]] auto endless() const -> bool {
    return width_ == 0 || !wrapped_;
  }

  // The columns before a closing quote.
  [[nodiscard]] auto limit() const -> std::size_t { return width_ - 1; }

  auto next_portion(std::string_view text, std::size_t at) -> std::size_t;
  void break_lines(std::size_t start, std::size_t indent);
  void find_breaks();
  void fill(std::size_t start, std::size_t indent, std::size_t limit);
  void fill_evenly(std::size_t start, std::size_t indent, std::size_t limit);
  [[nodiscard]] auto skip_columns(std::size_t at, std::size_t count) const
      -> std::size_t;
  [[nodiscard]] auto break_near(std::size_t begin, std::size_t at) const
      -> std::size_t;
  [[nodiscard]] auto character_at(std::size_t at) const -> Character;
  void write_lines(std::string_view prefix, std::string_view first);

  std::string& out_;
  std::size_t width_;
  bool wrapped_ = true;
  std::string portion_;             // up to a line feed, escaped
  std::vector<Break> breaks_;       // before each byte of portion_, once asked
  Columns columns_ = Columns::Any;  // of its characters
  std::vector<std::size_t> ends_;   // offsets in portion_ where lines end
};

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_WRAP_HPP
