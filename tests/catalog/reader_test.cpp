#include "l10n/catalog/reader.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::catalog {
namespace {

using testing::ElementsAre;

auto read_one(std::string_view bytes) -> Message {
  const auto catalog = read(bytes, "en.po");
  EXPECT_TRUE(catalog) << to_string(catalog.error());
  EXPECT_EQ(catalog->messages.size(), 1U);
  return catalog->messages.at(0);
}

TEST(Reader, TakesEveryKindOfComment) {
  const Message message = read_one(
      "#no blank\n#  two blanks\n#\n#. type: Title\n#.bare\n"
      "#: a.md:3 ./b.md\n#, fuzzy, no-wrap,md-text\n#! c-format\n"
      "#= sticky, words\n#| msgctxt \"old context\"\n#| msgid \"old \"\n"
      "#| \"id\"\n#| msgid_plural \"old plural\"\n"
      "msgctxt \"\"\nmsgid \"a\"\nmsgstr \"b\"\n");
  EXPECT_THAT(message.translator_comments,
              ElementsAre("no blank", " two blanks", ""));
  EXPECT_THAT(message.extracted_comments, ElementsAre("type: Title", "bare"));
  EXPECT_THAT(message.references,
              ElementsAre(Reference{"a.md", 3}, Reference{"b.md"}));
  EXPECT_THAT(message.flags, ElementsAre("no-wrap", "md-text", "c-format"));
  EXPECT_TRUE(message.fuzzy);
  EXPECT_THAT(message.sticky, ElementsAre(" sticky, words"));
  EXPECT_EQ(message.previous,
            (Previous{"old context", "old id", "old plural"}));
  EXPECT_EQ(message.context, "");
  EXPECT_EQ(message.line, 15U);
  EXPECT_EQ(message.translation_line, 16U);
}

TEST(Reader, KeepsFlagsThatHoldBlanksWhole) {
  EXPECT_THAT(read_one("#, range: 0..5, placeholders:\"a b, c\":d, fuzzy x\n"
                       "msgid \"a\"\nmsgstr \"b\"\n")
                  .flags,
              ElementsAre("range: 0..5", "placeholders:\"a b, c\"", ":d", "x"));
}

TEST(Reader, UnderstandsReferencesAsGettextDoes) {
  EXPECT_THAT(read_one("#: a.c: 7 b.c :8 c:d e:0 f:007 g:99999999999 9\n"
                       "#: \xE2\x81\xA8x y.md\xE2\x81\xA9:5 \xE2\x81\xA8x\n"
                       "#: z.md\xE2\x81\xA9:6 \xE2\x81\xA8lost :4\n"
                       "msgid \"a\"\nmsgstr \"b\"\n")
                  .references,
              ElementsAre(Reference{"a.c", 7}, Reference{"b.c", 8},
                          Reference{"c:d"}, Reference{"e:0"}, Reference{"f", 7},
                          Reference{"g:99999999999"}, Reference{"9"},
                          Reference{"x y.md", 5}, Reference{"x z.md", 6},
                          Reference{"lost", 4}));
}

TEST(Reader, JoinsStringsAndResolvesEscapes) {
  const Message message = read_one(
      "msgid \"a\" \"b\"\n\"c\\\nd\"\n\n\"e\"\n"
      R"(msgstr "\a\b\f\n\r\t\v\\\"\101\x42\303\251\x4143\4411")");
  EXPECT_EQ(message.id, "abcde");
  EXPECT_THAT(message.translations, ElementsAre("\a\b\f\n\r\t\v\\\"ABéC!1"));
}

TEST(Reader, NeedsNoBlankLinesAndNoLastLineEnd) {
  const auto catalog =
      read("msgid\"a\"msgstr\"b\"#c\nmsgid \"d\"\nmsgstr \"e\"", "en.po");
  ASSERT_TRUE(catalog);
  ASSERT_EQ(catalog->messages.size(), 2U);
  EXPECT_THAT(catalog->messages[1].translator_comments, ElementsAre("c"));
}

TEST(Reader, PutsObsoleteMessagesLast) {
  const auto catalog = read(
      "# old\n#~| msgid \"x\"\n#~ msgid \"a\"\n#~ \"b\"\n#~ msgstr \"c\"\n\n"
      "msgid \"ab\"\nmsgstr \"d\"\n\n#~ msgid \"\"\n#~ msgstr \"e\"\n",
      "en.po");
  ASSERT_TRUE(catalog);
  ASSERT_EQ(catalog->messages.size(), 3U);
  EXPECT_FALSE(catalog->messages[0].obsolete);
  EXPECT_TRUE(catalog->messages[1].obsolete);
  EXPECT_EQ(catalog->messages[1].id, "ab");
  EXPECT_EQ(catalog->messages[1].previous.id, "x");
  EXPECT_THAT(catalog->messages[1].translator_comments, ElementsAre("old"));
  EXPECT_EQ(catalog->messages[2].id, "");
  EXPECT_FALSE(catalog->has_header());
}

TEST(Reader, TellsNoContextFromAnEmptyOne) {
  const auto catalog =
      read("msgid \"a\"\nmsgstr \"\"\nmsgctxt \"\"\nmsgid \"a\"\nmsgstr \"\"\n",
           "en.po");
  ASSERT_TRUE(catalog);
  EXPECT_EQ(catalog->messages.size(), 2U);
}

TEST(Reader, KeepsTheDomainAndTheCommentsAtTheEnd) {
  const auto catalog =
      read("domain \"site\"\n\nmsgid \"a\"\nmsgstr \"\"\n\n# end\n#, fuzzy\n",
           "en.po");
  ASSERT_TRUE(catalog);
  EXPECT_EQ(catalog->domain, "site");
  EXPECT_THAT(catalog->closing_comments, ElementsAre("# end", "#, fuzzy"));
}

TEST(Reader, TakesNoCarriageReturnIntoAComment) {
  const auto catalog =
      read("# a\r\r\nmsgid \"a\"\r\nmsgstr \"\"\r\n\r\n# end\r\r", "en.po");
  ASSERT_TRUE(catalog);
  EXPECT_THAT(catalog->messages.front().translator_comments, ElementsAre("a"));
  EXPECT_THAT(catalog->closing_comments, ElementsAre("# end"));
}

TEST(Reader, AcceptsTheDefaultDomainAnywhere) {
  EXPECT_TRUE(read("msgid \"a\"\nmsgstr \"\"\ndomain \"messages\"\n", "en.po"));
}

TEST(Reader, AcceptsTheCharsetsThatAreUtf8) {
  for (const std::string charset :
       {"UTF-8", "utf-8", "US-ASCII", "ascii", "CHARSET"}) {
    EXPECT_TRUE(read("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=" +
                         charset + "\\n\"\n\nmsgid \"Tạo\"\nmsgstr \"\"\n",
                     "en.po"))
        << charset;
  }
}

TEST(Reader, FindsNothingInAnEmptyFile) {
  for (const std::string_view bytes : {"", "\n\n", "\xEF\xBB\xBF"}) {
    const auto catalog = read(bytes, "en.po");
    ASSERT_TRUE(catalog);
    EXPECT_EQ(*catalog, Catalog{});
    EXPECT_EQ(catalog->path, "en.po");
  }
}

auto repeated(std::string_view text, std::size_t times) -> std::string {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

// Each would take minutes if anything were quadratic.
TEST(Reader, TakesLinearTimeOnHostileInput) {
  constexpr std::size_t kMany = 50'000;
  const std::string end = "\nmsgid \"a\"\nmsgstr \"b\"\n";
  for (const std::string& bytes :
       {"msgid " + repeated("\"a\"\n", kMany) + "msgstr \"\"\n",
        "#: " + repeated("\xE2\x81\xA8", kMany) + end,
        repeated("#: \xE2\x81\xA8x :\n", kMany) + end,
        "#, " + repeated("\"a,", kMany) + end, repeated("#~|", kMany) + end,
        repeated("#\n", kMany) + end, repeated("<<<<<<<\n", kMany),
        repeated("\"\n", kMany), repeated("\"\\", kMany),
        repeated("#, range:\n", kMany) + end, repeated("msgid \"", kMany)}) {
    // Only ctest's limit judges the time.
    static_cast<void>(read(bytes, "hostile.po"));
  }
}

}  // namespace
}  // namespace l10n::catalog
