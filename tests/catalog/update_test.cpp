#include "l10n/catalog/update.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/process.hpp"
#include "catalog/samples.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAreArray;

auto old_catalog(std::vector<Message> messages) -> Catalog {
  return {.path = "en.po",
          .header = make_header({.language = "en",
                                 .source_language = "vi",
                                 .creation_date = "2020-01-01 00:00+0000"}),
          .messages = std::move(messages)};
}

TEST(Update, TakesThePagesSideFromThePages) {
  const Catalog old = old_catalog({{.translator_comments = {"hers"},
                                    .extracted_comments = {"type: old"},
                                    .references = {{"a.md", 1}},
                                    .flags = {"no-wrap", "md-text"},
                                    .fuzzy = true,
                                    .sticky = {" s"},
                                    .previous = {.id = "before"},
                                    .id = "a",
                                    .translations = {"A"}}});
  const UpdateResult result =
      update(old, {{.extracted_comments = {"type: new"},
                    .references = {{"b.md", 9}, {"c.md", 2}, {"b.md", 9}},
                    .id = "a"}});
  EXPECT_TRUE(result.changed);
  EXPECT_EQ(result.kept, 1U);
  EXPECT_THAT(result.catalog.messages,
              ElementsAre(Message{.translator_comments = {"hers"},
                                  .extracted_comments = {"type: new"},
                                  .references = {{"b.md", 9}, {"c.md", 2}},
                                  .flags = {"md-text"},
                                  .fuzzy = true,
                                  .sticky = {" s"},
                                  .previous = {.id = "before"},
                                  .id = "a",
                                  .translations = {"A"}}));
  EXPECT_EQ(field(result.catalog.header, "POT-Creation-Date"),
            "2020-01-01 00:00+0000");
}

TEST(Update, RetiresWhatATranslatorTouchedAndDropsTheRest) {
  const Catalog old = old_catalog(
      {{.references = {{"a.md", 1}},
        .flags = {"no-wrap"},
        .id = "translated",
        .translations = {"A"}},
       {.translator_comments = {"why?"}, .id = "noted", .translations = {""}},
       {.extracted_comments = {"type: x"}, .id = "bare", .translations = {""}},
       {.id = "gone before", .translations = {"G"}, .obsolete = true}});
  const UpdateResult result =
      update(old, {}, {.creation_date = "2026-01-31 23:59+0000"});
  EXPECT_EQ(result.retired, 2U);
  EXPECT_EQ(result.dropped, 1U);
  EXPECT_THAT(
      result.catalog.messages,
      ElementsAre(
          Message{.id = "gone before", .translations = {"G"}, .obsolete = true},
          Message{.id = "translated", .translations = {"A"}, .obsolete = true},
          Message{.translator_comments = {"why?"},
                  .id = "noted",
                  .translations = {""},
                  .obsolete = true}));
  EXPECT_EQ(field(result.catalog.header, "POT-Creation-Date"),
            "2026-01-31 23:59+0000");
}

TEST(Update, RevivesWhatComesBack) {
  const Catalog old = old_catalog(
      {{.context = "c", .id = "a", .translations = {"A"}, .obsolete = true},
       {.id = "a", .translations = {""}}});
  const UpdateResult result =
      update(old, {{.id = "a"}, {.context = "c", .id = "a"}, {.id = "new"}});
  EXPECT_EQ(result.revived, 1U);
  EXPECT_EQ(result.kept, 1U);
  EXPECT_EQ(result.added, 1U);
  EXPECT_THAT(
      result.catalog.messages,
      ElementsAre(Message{.id = "a", .translations = {""}},
                  Message{.context = "c", .id = "a", .translations = {"A"}},
                  Message{.id = "new", .translations = {""}}));
}

TEST(Update, FillsAnUntouchedMessageFromItsObsoleteTwin) {
  const Catalog old =
      old_catalog({{.id = "a", .translations = {""}},
                   {.id = "a", .translations = {"A"}, .obsolete = true}});
  EXPECT_THAT(update(old, {{.id = "a"}}).catalog.messages,
              ElementsAre(Message{.id = "a", .translations = {"A"}}));
}

TEST(Update, MendsTwinsThatAnotherToolWrote) {
  const Message a{.id = "a", .translations = {"one"}};
  const Catalog old =
      old_catalog({a,
                   {.id = "a", .translations = {"two"}, .obsolete = true},
                   {.id = "gone", .translations = {"G"}, .obsolete = true}});
  const UpdateResult result = update(old, {{.id = "a"}});
  EXPECT_TRUE(result.changed);
  EXPECT_THAT(
      result.catalog.messages,
      ElementsAre(
          Message{.translator_comments = {"obsolete: two"},
                  .id = "a",
                  .translations = {"one"}},
          Message{.id = "gone", .translations = {"G"}, .obsolete = true}));
  EXPECT_FALSE(update(result.catalog, {{.id = "a"}}).changed);
}

TEST(Update, MendsTwinsThatAreBothObsolete) {
  const UpdateResult result = update(
      old_catalog({{.id = "a", .translations = {"one"}, .obsolete = true},
                   {.id = "a", .translations = {"two"}, .obsolete = true}}),
      {});
  EXPECT_TRUE(result.changed);
  EXPECT_THAT(result.catalog.messages,
              ElementsAre(Message{.translator_comments = {"obsolete: two"},
                                  .id = "a",
                                  .translations = {"one"},
                                  .obsolete = true}));
}

// msgfmt takes a file for broken that has both.
TEST(Update, WritesNoObsoleteTwinButItsWordsAsComments) {
  const Catalog old =
      old_catalog({{.id = "a", .translations = {"one"}},
                   {.translator_comments = {"why"},
                    .id = "a",
                    .translations = {"two\nlines"},
                    .obsolete = true},
                   {.id = "b", .translations = {"B"}},
                   {.id = "b", .translations = {"B"}, .obsolete = true},
                   {.id = "c", .translations = {"new"}},
                   {.id = "c", .translations = {"old"}, .obsolete = true},
                   {.id = "d", .translations = {"D"}, .obsolete = true}});
  EXPECT_THAT(
      update(old, {{.id = "a"}, {.id = "b"}, {.id = "x"}}).catalog.messages,
      ElementsAre(
          Message{.translator_comments = {"obsolete: two\\nlines", "why"},
                  .id = "a",
                  .translations = {"one"}},
          Message{.id = "b", .translations = {"B"}},
          Message{.id = "x", .translations = {""}},
          Message{.id = "d", .translations = {"D"}, .obsolete = true},
          Message{.translator_comments = {"obsolete: old"},
                  .id = "c",
                  .translations = {"new"},
                  .obsolete = true}));
}

TEST(Update, HasNothingToWriteWhereOnlyLineNumbersMoved) {
  const Catalog old = old_catalog(
      {{.references = {{"a.md", 1}}, .id = "a", .translations = {"A"}}});
  const std::vector<Message> moved{{.references = {{"a.md", 7}}, .id = "a"}};
  const UpdateResult result =
      update(old, moved, {.creation_date = "2026-01-31 23:59+0000"});
  EXPECT_FALSE(result.changed);
  EXPECT_EQ(result.catalog, old);
  const UpdateResult refreshed = update(
      old, moved, {.creation_date = "2026-01-31", .refresh_references = true});
  EXPECT_TRUE(refreshed.changed);
  EXPECT_EQ(refreshed.catalog.messages[0].references[0].line, 7U);
  EXPECT_EQ(refreshed.catalog.header, old.header);
}

TEST(Update, WritesWhereAPageOrTheOrderChanged) {
  const Catalog old = old_catalog({{.references = {{"a.md", 1}}, .id = "a"},
                                   {.references = {{"a.md", 2}}, .id = "b"}});
  const Message a{.references = {{"a.md", 1}}, .id = "a"};
  const Message b{.references = {{"a.md", 2}}, .id = "b"};
  const Message b_elsewhere{.references = {{"b.md", 2}}, .id = "b"};
  EXPECT_FALSE(update(old, {a, b}).changed);
  EXPECT_TRUE(update(old, {b, a}).changed);
  EXPECT_TRUE(update(old, {a, b_elsewhere}).changed);
}

TEST(Update, MakesTheCharsetUtf8) {
  Catalog old = old_catalog({});
  set_field(old.header, "Content-Type", "text/plain; charset=CHARSET");
  EXPECT_EQ(field(update(old, {{.id = "Tạo"}}).catalog.header, "Content-Type"),
            "text/plain; charset=UTF-8");
}

TEST(Update, DoesNotMixMessagesWithAndWithoutAPlural) {
  const Catalog old =
      old_catalog({{.id = "a", .plural = "as", .translations = {"A", "As"}}});
  EXPECT_THAT(update(old, {{.id = "a"}}).catalog.messages,
              ElementsAre(Message{
                  .translator_comments = {"obsolete: A", "obsolete: As"},
                  .id = "a",
                  .translations = {""}}));
}

using Work =
    std::tuple<OptionalText, std::string, std::vector<std::string>, Lines>;

// All that translators wrote, whichever state it is in.
auto work_in(const Catalog& catalog) -> std::multiset<Work> {
  std::multiset<Work> work;
  for (const Message& message : catalog.messages) {
    if (has_translation(message) || !message.translator_comments.empty()) {
      work.emplace(message.context, message.id, message.translations,
                   message.translator_comments);
    }
  }
  return work;
}

auto as_extracted(const Message& message) -> Message {
  return {.extracted_comments = message.extracted_comments,
          .references = message.references,
          .context = message.context,
          .id = message.id,
          .plural = message.plural};
}

TEST(Update, NeverLosesWorkWhateverThePagesDo) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    test::Samples samples(seed);
    Catalog catalog = samples.catalog();
    const std::multiset<Work> before = work_in(catalog);
    std::vector<Message> all;
    for (const Message& message : catalog.messages) {
      all.push_back(as_extracted(message));
    }
    for (int round = 0; round < 4; ++round) {
      std::vector<Message> fresh;
      std::vector<std::string> ids;
      for (const Message& message : all) {
        if (samples.chance(60)) {
          fresh.insert(fresh.begin() + static_cast<std::ptrdiff_t>(
                                           samples.below(fresh.size() + 1)),
                       message);
        }
      }
      const std::size_t count = fresh.size();
      for (const Message& message : fresh) {
        ids.push_back(message.id);
      }
      catalog =
          update(catalog, std::move(fresh), {.carry_over = false}).catalog;
      ASSERT_EQ(work_in(catalog), before) << "seed " << seed;
      std::vector<std::string> live;
      for (std::size_t i = 0; i < catalog.messages.size(); ++i) {
        ASSERT_EQ(catalog.messages[i].obsolete, i >= count);
        if (i < count) {
          live.push_back(catalog.messages[i].id);
        }
      }
      ASSERT_THAT(live, UnorderedElementsAreArray(ids));
    }
  }
}

// Whether each text of `before` stands in `after`, as it is or within another.
void expect_all_kept(const Catalog& before, const Catalog& after) {
  std::string all;
  const auto for_each_text = [](const Catalog& catalog, const auto& take) {
    for (const Message& message : catalog.messages) {
      for (const auto* const texts :
           {&message.translations, &message.translator_comments.get()}) {
        std::for_each(texts->begin(), texts->end(), take);
      }
    }
  };
  for_each_text(after, [&](const std::string& text) { all += text + '\0'; });
  for_each_text(before, [&](const std::string& text) {
    EXPECT_NE(all.find(text), std::string::npos) << text;
  });
}

TEST(Update, NeverLosesWorkThatItCarriesOver) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    test::Samples samples(seed);
    Catalog catalog = samples.catalog();
    for (int round = 0; round < 4; ++round) {
      std::vector<Message> fresh;
      for (const Message& message : catalog.messages) {
        if (!message.obsolete && samples.chance(80)) {
          fresh.push_back(as_extracted(message));
          fresh.back().id += samples.chance(30) ? " " + samples.one_line() : "";
        }
      }
      const UpdateResult result =
          update(catalog, fresh, {.edits = EditPolicy::Off});
      expect_all_kept(catalog, result.catalog);
      for (const Message& message : result.catalog.messages) {
        EXPECT_TRUE(!is_translated(message) ||
                    std::any_of(catalog.messages.begin(),
                                catalog.messages.end(),
                                [&](const Message& old) {
                                  return old.id == message.id &&
                                         old.context == message.context;
                                }));
      }
      catalog = result.catalog;
    }
  }
}

TEST(Update, TwiceWithTheSamePagesChangesNothingTheSecondTime) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const Catalog old = test::Samples(seed).catalog();
    std::vector<Message> fresh;
    test::Samples others(seed + 1000);
    for (std::size_t i = 0; i < 10; ++i) {
      fresh.push_back(as_extracted(others.message()));
      fresh.push_back(as_extracted(old.messages[i]));
    }
    const UpdateResult once = update(old, fresh);
    EXPECT_TRUE(once.changed);
    const UpdateResult twice = update(once.catalog, fresh);
    EXPECT_FALSE(twice.changed);
    EXPECT_EQ(twice.catalog, once.catalog);
  }
}

TEST(Update, IsTakenOverByMsgmergeWithoutLoss) {
  SKIP_WITHOUT("msgmerge");
  const Catalog old = test::Samples(3, {.known_to_msgcat = true}).catalog();
  const test::TemporaryFile po(write(old));
  Catalog pot = old;
  std::erase_if(pot.messages, [](const Message& m) { return m.obsolete; });
  for (Message& message : pot.messages) {
    message = as_extracted(message);
  }
  const test::TemporaryFile reference(write(pot));
  const test::Outcome merged = test::run(
      {"msgmerge", "--no-fuzzy-matching", "-q", po.path(), reference.path()},
      "");
  EXPECT_EQ(merged.status, 0) << merged.errors;
  const auto again = read(merged.output, "merged.po");
  ASSERT_TRUE(again) << to_string(again.error());
  EXPECT_EQ(work_in(*again), work_in(old));
}

}  // namespace
}  // namespace l10n::catalog
