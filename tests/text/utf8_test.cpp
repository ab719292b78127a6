#include "l10n/text/utf8.hpp"

#include <string>

#include <gtest/gtest.h>

namespace l10n::text {
namespace {

using namespace std::literals::string_literals;
using namespace std::literals::string_view_literals;

auto refusal(std::string_view bytes) -> Error {
  auto checked = check_utf8(bytes, "page.md");
  EXPECT_FALSE(checked);
  return checked ? Error{.code = Code::Usage, .where = {}, .message = {}}
                 : checked.error();
}

auto size_by_definition(unsigned char first) -> std::size_t {
  return first < 0x80            ? 1
         : (first >> 5U) == 0x06 ? 2
         : (first >> 4U) == 0x0E ? 3
         : (first >> 3U) == 0x1E ? 4
                                 : 0;
}

auto is_scalar(char32_t point, std::size_t size) -> bool {
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  return point >= kLeast[size] && point <= 0x10FFFF &&
         (point < 0xD800 || point > 0xDFFF);
}

// The definition, written down a second time: decode, then forbid what has a
// shorter form, surrogates and all above U+10FFFF.
auto is_valid_by_definition(std::string_view bytes) -> bool {
  while (!bytes.empty()) {
    const auto first = static_cast<unsigned char>(bytes[0]);
    const std::size_t size = size_by_definition(first);
    if (size == 0 || size > bytes.size()) {
      return false;
    }
    bool continued = true;
    char32_t point = size == 1 ? first : first & (0x7FU >> size);
    for (const char each : bytes.substr(1, size - 1)) {
      const auto byte = static_cast<unsigned char>(each);
      continued = continued && (byte >> 6U) == 2;
      point = point * 64 + (byte & 0x3FU);
    }
    if (!continued || !is_scalar(point, size)) {
      return false;
    }
    bytes.remove_prefix(size);
  }
  return true;
}

TEST(Utf8, IsCheckedAsItIsDefined) {
  constexpr std::string_view kBytes =
      "\x00\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xED\xEF"
      "\xF0\xF1\xF4\xF5\xFF"sv;
  std::string bytes(4, 'a');
  for (std::size_t i = 0; i < 22 * 22 * 22 * 22; ++i) {
    std::size_t rest = i;
    for (char& byte : bytes) {
      byte = kBytes[rest % 22];
      rest /= 22;
    }
    EXPECT_EQ(find_invalid_utf8(bytes) == bytes.size(),
              is_valid_by_definition(bytes));
  }
}

TEST(Utf8, IsFoundBrokenAtEachPlaceOfALongText) {
  for (std::size_t at = 0; at < 40; ++at) {
    std::string text(40, 'a');
    text[at] = '\xC3';
    EXPECT_EQ(find_invalid_utf8(text), at);
  }
}

TEST(Utf8, IsAcceptedWhole) {
  EXPECT_TRUE(check_utf8("", "page.md"));
  EXPECT_TRUE(check_utf8("Tiếng Việt: ả, 😀, \u00A0\uFEFF\n", "page.md"));
}

TEST(Utf8, IsRefusedWithLineAndColumn) {
  const Error error = refusal("tốt\r\nhỏng \xE1\xBA.\n");
  EXPECT_EQ(error.code, Code::InvalidUtf8);
  EXPECT_EQ(error.where, (Location{.path = "page.md", .line = 2, .column = 8}));
  EXPECT_NE(error.message.find("0xE1"), std::string::npos);
}

TEST(Utf8, HoldsNoNulBytes) {
  const Error error = refusal("a\nb\0c and some more text"s);
  EXPECT_EQ(error.code, Code::NulByte);
  EXPECT_EQ(error.where.line, 2U);
  EXPECT_EQ(error.where.column, 2U);
}

TEST(Utf8, IsNotUtf16) {
  EXPECT_EQ(refusal("\xFF\xFE#\0 \0"s).code, Code::Utf16);
  EXPECT_EQ(refusal("\xFE\xFF\0#\0 "s).code, Code::Utf16);
  EXPECT_EQ(refusal("#\0 \0T\0i\0"s).code, Code::Utf16);
  EXPECT_EQ(refusal("\0#\0 \0T\0i"s).code, Code::Utf16);
  EXPECT_NE(refusal("#\0 \0T\0i\0"s).help.find("iconv"), std::string::npos);
}

TEST(Utf8, IsReadPointByPoint) {
  const std::string_view text = "aả😀\xFF";
  std::size_t at = 0;
  EXPECT_EQ(next_code_point(text, at), U'a');
  EXPECT_EQ(next_code_point(text, at), U'ả');
  EXPECT_EQ(next_code_point(text, at), U'😀');
  EXPECT_EQ(next_code_point(text, at), U'\uFFFD');
  EXPECT_EQ(at, text.size());
  EXPECT_EQ(code_point_count(text), 4U);
  EXPECT_EQ(code_point_count(""), 0U);
}

TEST(Utf8, IsWrittenAsItIsRead) {
  for (const char32_t point : {0x0U, 0x7FU, 0x80U, 0x302U, 0x7FFU, 0x800U,
                               0xFFFFU, 0x10000U, 0x1F600U, 0x10FFFFU}) {
    std::string text;
    append_code_point(text, point);
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), point);
    EXPECT_EQ(at, text.size());
  }
  std::string text;
  append_code_point(text, 0xD800);
  append_code_point(text, 0x110000);
  EXPECT_EQ(text, "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace l10n::text
