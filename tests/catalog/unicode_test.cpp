#include "l10n/catalog/unicode.hpp"

#include <array>
#include <random>
#include <string>

#include <gtest/gtest.h>
#include <unilbrk.h>

namespace l10n::catalog {
namespace {

auto as_libunistring_has_them(const std::string& text) -> std::string {
  std::string breaks(text.size(), '\0');
  u8_possible_linebreaks(reinterpret_cast<const std::uint8_t*>(text.data()),
                         text.size(), "UTF-8", breaks.data());
  return breaks;
}

auto as_we_have_them(const std::string& text) -> std::string {
  std::vector<Break> breaks;
  line_breaks(text, breaks);
  std::string bytes;
  for (const Break found : breaks) {
    bytes += static_cast<char>(found);
  }
  return bytes;
}

TEST(LineBreaks, AreThoseOfLibunistringInPlainText) {
  for (const std::string text :
       {"", "a", " ", "a b", "two words, and a period.", "a  b", "a ,b", "a, b",
        "Tiếng Việt có dấu, và số 12.", "1,000.5 2", "×5 ÷ 3 ÷x", "word .",
        "end. ", "a\\n", "ờ ờ", "(a) b [c] d", "x - y", "don't stop"}) {
    EXPECT_EQ(as_we_have_them(text), as_libunistring_has_them(text)) << text;
  }
}

TEST(LineBreaks, AreThoseOfLibunistringWhateverStandsSideBySide) {
  constexpr std::array<std::string_view, 40> kParts{
      "a",  "Z",  "7",  " ",      " ",      " ",      ",",      ".",
      "ế",  "đ",  "Ă",  "ư",      "×",      "÷",      "-",      "/",
      "(",  ")",  "\"", "'",      "!",      "?",      "%",      "$",
      ":",  ";",  "\\", "\t",     "\u00A0", "\u200B", "\u2014", "\u0301",
      "\n", "中", "。", "\u2026", "א",      "\u00AD", "👍",      "\u1E9E"};
  std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same in every run
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t size = random() % 12; size > 0; --size) {
      text += kParts[random() % kParts.size()];
    }
    ASSERT_EQ(as_we_have_them(text), as_libunistring_has_them(text)) << text;
  }
}

}  // namespace
}  // namespace l10n::catalog
