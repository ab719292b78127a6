// What the reader and the writer ask libunistring, the library that gettext
// itself breaks lines with.
#ifndef L10N_CATALOG_UNICODE_HPP
#define L10N_CATALOG_UNICODE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace l10n::catalog {

/// The offset of the first byte that is not part of well-formed UTF-8
/// (Unicode 15, table 3-7); npos if there is none.
auto invalid_utf8(std::string_view text) -> std::size_t;

/// The values are libunistring's.
enum class Break : std::uint8_t { No = 1, Possible = 2, Mandatory = 3 };

/// How many columns the characters of a text take.
enum class Columns : std::uint8_t { OneEach, Any };

/// Whether a line may end before each byte of `text` (UTF-8), by Unicode's
/// annex 14. `breaks` gets as many elements as `text` has bytes. Between plain
/// words, as most are, a line may end (rule LB18), and within none; the rest is
/// asked for. Gives Columns::OneEach where it sees that on its way.
auto line_breaks(std::string_view text, std::vector<Break>& breaks) -> Columns;

/// The columns that the character at the start of `text` (UTF-8, not empty)
/// takes on a terminal, and its bytes.
struct Character {
  std::size_t columns = 0;
  std::size_t bytes = 1;
};

auto first_character(std::string_view text) -> Character;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_UNICODE_HPP
