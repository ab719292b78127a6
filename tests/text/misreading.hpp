// Text damaged on purpose, by tables that are not those of the library's way
// back.
#ifndef TESTS_TEXT_MISREADING_HPP
#define TESTS_TEXT_MISREADING_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/text/charsets.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {

/// `text` as it looks when its UTF-8 is read with the upper half `table`.
inline auto misread(std::string_view text, std::u16string_view table)
    -> std::string {
  std::string result;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    append_code_point(result, value < 0x80 ? value : table[value - 0x80U]);
  }
  return result;
}

inline auto latin1() -> std::u16string {
  std::u16string table;
  for (char16_t point = 0x80; point <= 0xFF; ++point) {
    table += point;
  }
  return table;
}

inline auto windows() -> std::u16string {
  std::u16string table = latin1();
  for (std::size_t i = 0; i < kWindowsC1.size(); ++i) {
    table[i] = kWindowsC1[i] == u' ' ? table[i] : kWindowsC1[i];
  }
  return table;
}

/// https://encoding.spec.whatwg.org/index-windows-1258.txt
inline auto vietnamese_windows() -> std::u16string {
  std::u16string table = windows();
  for (const unsigned byte : {0x8AU, 0x8EU, 0x9AU, 0x9EU}) {
    table[byte - 0x80] = static_cast<char16_t>(byte);
  }
  for (const auto& [byte, point] : kWindows1258) {
    table[byte - 0x80U] = point;
  }
  return table;
}

struct Table {
  const char* name;
  std::u16string upper;
};

inline auto tables() -> const std::vector<Table>& {
  static const std::vector<Table> kTables{
      {"windows-1252", windows()},
      {"windows-1258", vietnamese_windows()},
      {"iso-8859-1", latin1()},
      {"macintosh", std::u16string(kMacRoman)},
      {"cp437", std::u16string(kCodePage437)}};
  return kTables;
}

}  // namespace l10n::text

#endif  // TESTS_TEXT_MISREADING_HPP
