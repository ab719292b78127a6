#include "l10n/flow/remember.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/catalog/reader.hpp"

namespace l10n::flow {
namespace {

using memory::Entry;
using memory::State;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n"
    "\"X-Source-Language: vi\\n\"\n"
    "\"PO-Revision-Date: 2026-01-31 23:59+0700\\n\"\n"
    "\"Last-Translator: An <an@example.org>\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

auto entries(const std::string& messages, const std::string& header = kHeader)
    -> std::vector<Entry> {
  const auto catalog = catalog::read(header + messages, "en.po");
  EXPECT_TRUE(catalog.has_value());
  std::vector<Entry> list;
  auto all = remember(*catalog, {});
  for (RememberedEntry& found : all.value()) {
    EXPECT_GT(found.line, 0U);
    list.push_back(std::move(found.entry));
  }
  return list;
}

auto message(const std::string& page, const std::string& id,
             const std::string& text) -> std::string {
  return "#: " + page + ":1\nmsgid \"" + id + "\"\nmsgstr \"" + text + "\"\n\n";
}

TEST(Remember, KnowsWhereATranslationStands) {
  const auto found =
      entries(message("a.md", "một", "one") + message("a.md", "hai", "two") +
              message("b.md", "ba", ""));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].source, "hai");
  EXPECT_EQ(found[1].target, "two");
  EXPECT_EQ(found[1].source_language, "vi");
  EXPECT_EQ(found[1].target_language, "en");
  EXPECT_EQ(found[1].origin.page, "a.md");
  EXPECT_EQ(found[1].origin.author, "An <an@example.org>");
  EXPECT_EQ(found[1].origin.date, 1769878740);
  EXPECT_EQ(found[1].surroundings.before, "một");
  EXPECT_EQ(found[1].surroundings.after, "");
  EXPECT_EQ(found[0].surroundings.after, "hai");
  EXPECT_EQ(found[0].state, State::Translated);
}

TEST(Remember, AFuzzyMessageIsADraftOfWhatWasTranslated) {
  const auto found = entries(
      "#, fuzzy\n#| msgctxt \"c\"\n#| msgid \"cũ\"\nmsgid \"mới\"\n"
      "msgstr \"old\"\n\n#, fuzzy\nmsgctxt \"d\"\nmsgid \"x\"\n"
      "msgstr \"y\"\n");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].source, "cũ");
  EXPECT_EQ(found[0].surroundings.context, "c");
  EXPECT_EQ(found[0].state, State::Draft);
  EXPECT_EQ(found[1].source, "x");
  EXPECT_EQ(found[1].surroundings.context, "d");
}

TEST(Remember, PluralFormsGiveTwoPairs) {
  const auto found = entries(
      "msgid \"%d page\"\nmsgid_plural \"%d pages\"\nmsgstr[0] \"một\"\n"
      "msgstr[1] \"nhiều\"\n",
      "msgid \"\"\nmsgstr \"\"\n\"Language: vi\\n\"\n"
      "\"X-Source-Language: en\\n\"\n"
      "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n"
      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].target, "một");
  EXPECT_EQ(found[1].source, "%d pages");
  EXPECT_EQ(found[1].target, "nhiều");
}

TEST(Remember, ObsoleteMessagesCountToo) {
  const auto found = entries("#~ msgid \"một\"\n#~ msgstr \"one\"\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].source, "một");
}

TEST(Remember, WantsLanguages) {
  const auto catalog = catalog::read("msgid \"a\"\nmsgstr \"b\"\n", "x.po");
  ASSERT_TRUE(catalog.has_value());
  const auto found = remember(*catalog, {.source = "vi"});
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().code, Code::Language);
  EXPECT_TRUE(remember(*catalog, {.source = "vi", .target = "en"}).has_value());
}

TEST(Remember, OfSeveralTranslationsTheBestGoesIntoACatalog) {
  const auto entry = [](std::int64_t id, const char* target, State state,
                        std::int64_t date) {
    return Entry{.id = id,
                 .source = "một",
                 .target = target,
                 .origin = {.page = "a.md", .date = date},
                 .state = state};
  };
  Entry other = entry(9, "menu", State::Draft, 0);
  other.surroundings.context = "c";
  const auto messages = to_messages(
      {entry(1, "a", State::Translated, 5), entry(2, "b", State::Confirmed, 1),
       entry(3, "c", State::Confirmed, 2), other,
       entry(4, "d", State::Confirmed, 2), entry(5, "e", State::Draft, 9)});
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_THAT(messages[0].translations, ElementsAre("d"));
  EXPECT_FALSE(messages[0].fuzzy);
  EXPECT_EQ(messages[0].references.at(0).path, "a.md");
  EXPECT_EQ(messages[1].context, "c");
  EXPECT_TRUE(messages[1].fuzzy);
  EXPECT_THAT(to_messages({}), IsEmpty());
}

TEST(Remember, ReadsDatesWithTheirZones) {
  EXPECT_EQ(seconds_of("1970-01-01 00:01+0000"), 60);
  EXPECT_EQ(seconds_of("1970-01-01 00:01-0130"), 60 + 90 * 60);
  EXPECT_EQ(seconds_of("1970-01-01 07:01+0700"), 60);
  EXPECT_EQ(seconds_of("1970-01-01 00:01"), 60);
  for (const char* const bad :
       {"", "YEAR-MO-DA HO:MI+ZONE", "2026-13-01 00:00", "2026-01-01"}) {
    EXPECT_EQ(seconds_of(bad), 0) << bad;
  }
}

}  // namespace
}  // namespace l10n::flow
