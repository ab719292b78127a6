#include "l10n/flow/recall.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "reference/memory.hpp"

namespace l10n::flow {
namespace {

auto message(std::string id, std::string translation, std::string page)
    -> catalog::Message {
  catalog::Message made;
  made.id = std::move(id);
  made.translations = {std::move(translation)};
  made.references = {{std::move(page), 1}};
  return made;
}

auto entry(std::string source, std::string target, std::string from = "en",
           std::string to = "vi") -> memory::Entry {
  memory::Entry made;
  made.source = std::move(source);
  made.target = std::move(target);
  made.source_language = std::move(from);
  made.target_language = std::move(to);
  return made;
}

TEST(Entries, AreTheTranslatedMessages) {
  catalog::Catalog catalog{.path = "po/vi.po"};
  catalog.messages = {message("One", "Một", "a.md"), message("Two", "", "a.md"),
                      message("Three", "Ba", "a.md"),
                      message("Four", "Bốn", "b.md")};
  catalog.messages[2].fuzzy = true;
  catalog.messages[3].context = "menu";
  const auto remembered = entries_of(catalog, {"en", "vi"});
  ASSERT_TRUE(remembered.has_value());
  const std::vector<memory::Entry>& entries = *remembered;
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].source, "One");
  EXPECT_EQ(entries[0].target, "Một");
  EXPECT_EQ(entries[0].origin.page, "a.md");
  EXPECT_EQ(entries[0].origin.file, "po/vi.po");
  EXPECT_EQ(entries[0].surroundings.after, "Two");
  EXPECT_EQ(entries[1].surroundings, (memory::Surroundings{.context = "menu"}));
  const auto around = surroundings_of(catalog);
  EXPECT_EQ(around[1].before, "One");
  EXPECT_EQ(around[2].after, "");  // another page
  EXPECT_FALSE(entries_of(catalog, {}).has_value());
}

TEST(SentenceEntries, ArePairsOfAsManySentences) {
  const auto pairs =
      sentence_entries_of(entry("Open it. Close it!", "Mở nó. Đóng nó!"));
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[1].source, "Close it!");
  EXPECT_EQ(pairs[1].target, "Đóng nó!");
  EXPECT_TRUE(sentence_entries_of(entry("One. Two.", "Một hai.")).empty());
  EXPECT_TRUE(sentence_entries_of(entry("One.", "Một.")).empty());
  EXPECT_TRUE(sentence_entries_of(entry("Open port 80. Close port 443.",
                                        "Đóng cổng 443. Mở cổng 80."))
                  .empty());
}

TEST(SentenceEntries, OfAnotherOrderAreNone) {
  EXPECT_TRUE(sentence_entries_of(entry("Run `make`. Then run `ctest`.",
                                        "Sau `ctest` là hết. Chạy `make`."))
                  .empty());
  EXPECT_TRUE(
      sentence_entries_of(
          entry("Wait. The instance needs some minutes to start up again.",
                "Máy chủ cần vài phút để khởi động lại. Hãy chờ."))
          .empty());
  EXPECT_EQ(sentence_entries_of(
                entry("Wait. The instance needs some minutes to start again.",
                      "Hãy chờ. Máy chủ cần vài phút để khởi động lại."))
                .size(),
            2U);
}

TEST(Recall, ServesBothDirections) {
  const std::vector<memory::Entry> entries{
      entry("Save file", "Lưu tệp"), entry("Lưu thư", "Save it", "vi", "en"),
      entry("Lưu tệp", "Enregistrer", "vi", "fr")};
  const Recall recall({"vi", "en"}, entries);
  EXPECT_EQ(recall.size(), 2U);
  const auto known = recall.lookup({.text = "Lưu tệp"});
  ASSERT_TRUE(known.has_value());
  ASSERT_FALSE(known->empty());
  EXPECT_EQ(known->front().entry.target, "Save file");
  EXPECT_EQ(known->front().score.points, 100);
}

TEST(Recall, PrefersTheSamePlace) {
  std::vector<memory::Entry> entries{entry("Open", "Mở"),
                                     entry("Open", "Mở ra")};
  entries.back().surroundings.context = "menu";
  const Recall recall({"en", "vi"}, entries);
  const auto known =
      recall.lookup({.text = "Open", .surroundings = {.context = "menu"}});
  ASSERT_TRUE(known.has_value());
  ASSERT_EQ(known->size(), 2U);
  EXPECT_EQ(known->front().entry.target, "Mở ra");
  EXPECT_EQ(known->front().score.points, 101);
  EXPECT_EQ(known->back().score.points, 100);
}

TEST(Recall, KnowsNothingOfNothing) {
  const Recall recall({"en", "vi"}, {});
  EXPECT_TRUE(recall.lookup({.text = "Open"}).value().empty());
}

TEST(JoinedLookups, GiveTheBestOfAll) {
  const std::vector<memory::Entry> near{entry("Open it", "Mở nó")};
  const std::vector<memory::Entry> exact{entry("Open it.", "Mở nó.")};
  const Recall one({"en", "vi"}, near);
  const Recall other({"en", "vi"}, exact);
  const Lookup both =
      join({[&](const Question& question) { return one.lookup(question); },
            [&](const Question& question) { return other.lookup(question); }});
  EXPECT_EQ(both({.text = "Open it."}).value().size(), 2U);
  const auto best = both({.text = "Open it.", .limit = 1});
  ASSERT_EQ(best.value().size(), 1U);
  EXPECT_EQ(best->front().entry.target, "Mở nó.");
}

auto random_text(std::mt19937& random) -> std::string {
  constexpr const char* kWords[] = {"mở", "Mở",      "tệp", "5",
                                    "7",  "**tệp**", "và",  "lưu",
                                    "lí", "`a b`",   "lý",  "."};
  std::string text;
  for (std::size_t left = 1 + random() % 6; left > 0; --left) {
    text += (text.empty() ? "" : " ") + std::string(kWords[random() % 12]);
  }
  return text;
}

TEST(Recall, FindsWhatTheReferenceFinds) {
  std::mt19937 random(11);
  std::vector<memory::Entry> entries;
  for (int i = 0; i < 200; ++i) {
    entries.push_back(entry(random_text(random), "x", "vi", "en"));
    entries.back().id = i + 1;
  }
  const Recall recall({"vi", "en"}, entries);
  for (int round = 0; round < 60; ++round) {
    const std::string text = random_text(random);
    const auto known = recall.lookup({.text = text, .threshold = 70});
    ASSERT_TRUE(known.has_value());
    std::vector<std::pair<std::int64_t, int>> found;
    for (const memory::Match& one : *known) {
      found.emplace_back(one.entry.id, one.score.points);
    }
    std::vector<std::pair<std::int64_t, int>> wanted;
    for (const auto& match : reference::find_best(
             {.text = text, .direction = {"vi", "en"}, .min_similarity = 0},
             entries)) {
      if (match.score.points >= 70) {
        wanted.emplace_back(entries[match.entry].id, match.score.points);
      }
    }
    EXPECT_EQ(found, wanted) << text;
  }
}

}  // namespace
}  // namespace l10n::flow
