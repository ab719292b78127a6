// What the reader refuses: the code, and the place to the column.
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "l10n/catalog/reader.hpp"

namespace l10n::catalog {
namespace {

using std::string_literals::operator""s;

struct Refusal {
  std::string name;
  std::string bytes;
  Code code;
  std::uint32_t line;
  std::uint32_t column;
};

auto operator<<(std::ostream& out, const Refusal& refusal) -> std::ostream& {
  return out << refusal.name;
}

class Refused : public testing::TestWithParam<Refusal> {};

TEST_P(Refused, WithCodeLineAndColumn) {
  const Refusal& refusal = GetParam();
  const auto catalog = read(refusal.bytes, "en.po");
  ASSERT_FALSE(catalog);
  const Diagnostic& error = catalog.error();
  EXPECT_EQ(error.code, refusal.code) << to_string(error);
  EXPECT_EQ(error.where, (Location{"en.po", refusal.line, refusal.column}))
      << to_string(error);
  EXPECT_FALSE(error.message.empty());
  EXPECT_EQ(to_string(errors(refusal.bytes, "en.po").front()),
            to_string(error));
}

INSTANTIATE_TEST_SUITE_P(
    Text, Refused,
    testing::Values(
        Refusal{"latin-1", "msgid \"a\"\nmsgstr \"\xE9t\xE9\"\n",
                Code::InvalidUtf8, 2, 9},
        Refusal{"a surrogate", "# \xED\xA0\x80\n", Code::InvalidUtf8, 1, 3},
        Refusal{"a cut character", "# Tạo \xC3", Code::InvalidUtf8, 1, 9},
        Refusal{"NUL", "# a\nmsgid \"a\0b\"\nmsgstr \"\"\n"s, Code::NulByte, 2,
                9},
        Refusal{"NUL as an escape", "msgid \"a\"\nmsgstr \"x\\000y\"\n",
                Code::NulByte, 2, 8},
        Refusal{"UTF-16", "\xFF\xFEm\0s\0"s, Code::Utf16, 1, 1},
        Refusal{"carriage returns", "# a\rmsgid \"b\"\rmsgstr \"c\"\r",
                Code::PoSyntax, 1, 4},
        Refusal{"another charset",
                "msgid \"\"\nmsgstr \"\"\n"
                "\"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\n"
                "msgid \"a\"\nmsgstr \"\xE9\"\n",
                Code::PoCharset, 3, 28},
        Refusal{"a charset with a look of ours",
                "msgid \"\"\nmsgstr \"Content-Type: text/plain; "
                "charset=UTF-16\\n\"\n",
                Code::PoCharset, 2, 35}));

INSTANTIATE_TEST_SUITE_P(
    Strings, Refused,
    testing::Values(
        Refusal{"an unknown escape", "msgid \"a\\qb\"\nmsgstr \"\"\n",
                Code::PoEscape, 1, 9},
        Refusal{"hexadecimal without digits",
                "msgid \"a\"\nmsgstr \"x\" \"\\x\"\n", Code::PoEscape, 2, 13},
        Refusal{"escapes that are not UTF-8", "msgid \"\\303\"\nmsgstr \"\"\n",
                Code::PoEscape, 1, 7},
        Refusal{"an open string", "msgid \"a\nmsgstr \"b\"\n",
                Code::PoUnterminated, 1, 7},
        Refusal{"an open string at the end", "msgid \"a\"\nmsgstr \"b",
                Code::PoUnterminated, 2, 8},
        Refusal{"a backslash at the end", "msgid \"a\"\nmsgstr \"b\\",
                Code::PoUnterminated, 2, 8},
        Refusal{"a string of 16 MiB and a byte",
                "msgid \"" + std::string(kLargestString + 1, 'a') +
                    "\"\nmsgstr \"\"\n",
                Code::TooComplex, 1, 7}));

INSTANTIATE_TEST_SUITE_P(
    Grammar, Refused,
    testing::Values(
        Refusal{"msgstr alone", "\nmsgstr \"b\"\n", Code::PoSyntax, 2, 1},
        Refusal{"a string alone", "  \"b\"\n", Code::PoSyntax, 1, 3},
        Refusal{"an unknown word", "msgid \"a\"\nmsgstr \"\"\nfoo \"b\"\n",
                Code::PoSyntax, 3, 1},
        Refusal{"an unknown character", "« \"b\"\n", Code::PoSyntax, 1, 1},
        Refusal{"no msgstr", "msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"\n",
                Code::PoSyntax, 2, 1},
        Refusal{"no msgstr at the end", "msgid \"a\"\n", Code::PoSyntax, 2, 1},
        Refusal{"no string", "msgid\nmsgstr \"\"\n", Code::PoSyntax, 2, 1},
        Refusal{"no msgid", "msgctxt \"a\"\nmsgstr \"\"\n", Code::PoSyntax, 2,
                1},
        Refusal{"a comment inside", "msgid \"a\"\n# b\nmsgstr \"\"\n",
                Code::PoSyntax, 2, 1},
        Refusal{"a previous msgid alone", "#| msgid \"a\"\n", Code::PoSyntax, 2,
                1},
        Refusal{"a previous string alone", "#| \"a\"\n", Code::PoSyntax, 1, 4},
        Refusal{"obsolete in part", "#~ msgid \"a\"\nmsgstr \"\"\n",
                Code::PoSyntax, 2, 1},
        Refusal{"obsolete strings in part",
                "msgid \"a\"\n#~ \"b\"\nmsgstr \"\"\n", Code::PoSyntax, 2, 4},
        Refusal{"a second domain",
                "msgid \"a\"\nmsgstr \"\"\ndomain \"b\"\nmsgid \"c\"\n"
                "msgstr \"\"\n",
                Code::PoSyntax, 3, 1},
        Refusal{"a domain without a name", "domain msgid \"c\"\nmsgstr \"\"\n",
                Code::PoSyntax, 1, 8},
        Refusal{"a conflict of git",
                "msgid \"a\"\n<<<<<<< HEAD\nmsgstr \"b\"\n=======\n"
                "msgstr \"c\"\n>>>>>>> theirs\n",
                Code::ConflictMarker, 2, 1}));

INSTANTIATE_TEST_SUITE_P(
    Messages, Refused,
    testing::Values(
        Refusal{"an index without msgid_plural",
                "msgid \"a\"\nmsgstr[0] \"\"\n", Code::PoPlural, 2, 1},
        Refusal{"msgid_plural without an index",
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"\"\n",
                Code::PoPlural, 3, 8},
        Refusal{"a first index of one",
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"\"\n",
                Code::PoPlural, 3, 8},
        Refusal{"a gap between indexes",
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n"
                "msgstr[2] \"\"\n",
                Code::PoPlural, 4, 8},
        Refusal{"an index that is no number",
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[n] \"\"\n",
                Code::PoSyntax, 3, 8},
        Refusal{"an open index",
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0 \"\"\n",
                Code::PoSyntax, 3, 10},
        Refusal{"a duplicate",
                "msgid \"a\"\nmsgstr \"\"\n\n# x\nmsgid \"a\"\nmsgstr \"\"\n",
                Code::PoDuplicate, 5, 1},
        Refusal{"a duplicate in a context",
                "msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"\"\nmsgctxt \"c\"\n"
                "msgid \"a\"\nmsgstr \"\"\n",
                Code::PoDuplicate, 5, 1},
        Refusal{"a second header",
                "msgid \"\"\nmsgstr \"\"\nmsgid \"\"\nmsgstr \"x\"\n",
                Code::PoDuplicate, 3, 1}));

TEST(Errors, NameBothLinesOfADuplicate) {
  const auto found = errors(
      "msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"x\"\n", "en.po");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(to_string(found[0]),
            "en.po:4:1: error: the message of line 1 again [po-duplicate]\n"
            "  help: keep one of them, or tell them apart by 'msgctxt'\n");
}

TEST(Errors, AreAllFoundInTheOrderOfTheFile) {
  const auto found = errors(
      "msgid \"a\\q\"\nmsgstr \"\"\n\n"
      "msgid \"b\"\nmsgstr \"\"\n\n"
      "msgid \"c\nmsgstr \"\"\n\n"
      "msgid \"b\"\nmsgstr \"\"\n\n"
      "msgid \"d\"\nmsgstr[0] \"\"\n",
      "en.po");
  std::vector<std::pair<Code, std::uint32_t>> places;
  for (const Diagnostic& error : found) {
    places.emplace_back(error.code, error.where.line);
  }
  EXPECT_EQ(places, (std::vector<std::pair<Code, std::uint32_t>>{
                        {Code::PoEscape, 1U},
                        {Code::PoUnterminated, 7U},
                        {Code::PoDuplicate, 10U},
                        {Code::PoPlural, 14U}}));
}

TEST(Errors, EndAfterAScore) {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) {
    bytes += "foo\n";
  }
  EXPECT_LE(errors(bytes, "en.po").size(), 21U);
}

TEST(Errors, ShowTheByteThatIsNotUtf8) {
  const auto found = errors("# \xE9\n", "en.po");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, "byte 0xE9 is not UTF-8");
}

}  // namespace
}  // namespace l10n::catalog
