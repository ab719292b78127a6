#include "l10n/catalog/ancestor.hpp"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/catalog/nearest.hpp"
#include "l10n/catalog/similarity.hpp"
#include "l10n/catalog/update.hpp"
#include "l10n/text/normalise.hpp"

namespace l10n::catalog {
namespace {

using testing::ElementsAre;

auto at(const std::string& path, std::uint32_t line, const std::string& id)
    -> Message {
  return {.references = {{path, line}}, .id = id, .translations = {"T " + id}};
}

auto updated(std::vector<Message> old, std::vector<Message> fresh,
             const UpdateOptions& options = {}) -> UpdateResult {
  for (Message& message : fresh) {
    message.translations.clear();
  }
  return update({.path = "en.po", .messages = std::move(old)}, std::move(fresh),
                options);
}

TEST(Similarity, IsThatOfTheTextbook) {
  const auto textbook = [](std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    for (const char byte : one) {
      std::size_t diagonal = 0;
      for (std::size_t j = 0; j < other.size(); ++j) {
        const std::size_t up = row[j + 1];
        row[j + 1] = byte == other[j] ? diagonal + 1 : std::max(up, row[j]);
        diagonal = up;
      }
    }
    return static_cast<int>(200 * row.back() / (one.size() + other.size()));
  };
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string one(1 + random() % 200, 'a');
    std::string other(1 + random() % 200, 'a');
    for (std::string* const text : {&one, &other}) {
      for (char& byte : *text) {
        byte = static_cast<char>('a' + random() % 4);
      }
    }
    ASSERT_EQ(TextPattern(one).similarity(other), textbook(one, other));
  }
  EXPECT_EQ(TextPattern("").similarity(""), 100);
}

TEST(Ancestor, IsTheOneBetweenTheSameNeighbours) {
  const auto result = updated(
      {at("a.md", 1, "First"), at("a.md", 3, "Click the blue button to save."),
       at("a.md", 5, "Last"), at("b.md", 1, "Press the red key to save it.")},
      {at("a.md", 1, "First"), at("a.md", 3, "Press the red key to save."),
       at("a.md", 5, "Last"), at("b.md", 1, "Press the red key to save it.")});
  const Message& changed = result.catalog.messages[1];
  EXPECT_TRUE(changed.fuzzy);
  EXPECT_EQ(changed.previous.id, "Click the blue button to save.");
  EXPECT_EQ(result.changed_sources, 1U);
  EXPECT_EQ(result.retired, 0U);
}

// In a sorted catalog without line numbers nobody's neighbours are known.
TEST(Ancestor, IsNotTheNeighbourThatSortingMade) {
  const std::vector<std::string> page{"p1", "p2", "p3", "p4",
                                      "p5", "p6", "p7", "p8"};
  std::vector<Message> old{at("a.md", 0, "Press the red key to save it.")};
  std::vector<Message> fresh;
  for (std::size_t i = page.size(); i-- > 0;) {
    old.push_back(at("a.md", 0, page[i]));
    if (page[i] == "p4") {
      old.push_back(at("a.md", 0, "Click the blue button to save."));
    }
  }
  for (const std::string& id : page) {
    fresh.push_back(at("a.md", 0, id));
    if (id == "p4") {
      fresh.push_back(at("a.md", 0, "Press the red key to save."));
    }
  }
  const auto result = updated(old, fresh);
  const auto changed = std::find_if(
      result.catalog.messages.begin(), result.catalog.messages.end(),
      [](const Message& message) { return message.fuzzy; });
  ASSERT_NE(changed, result.catalog.messages.end());
  EXPECT_EQ(changed->previous.id, "Press the red key to save it.");
}

TEST(Ancestor, IsTheMostSimilarOneOfTheCatalogWhereThePlaceIsNew) {
  const auto result = updated(
      {at("a.md", 1, "One"), at("a.md", 3, "Create a bucket in Singapore now."),
       at("b.md", 1, "Two")},
      {at("a.md", 1, "One"), at("b.md", 1, "Two"),
       at("b.md", 3, "Create a bucket in Singapore today.")});
  EXPECT_EQ(result.catalog.messages[2].previous.id,
            "Create a bucket in Singapore now.");
}

TEST(Ancestor, StoodAloneBetweenTheSameNeighboursWhateverItSaid) {
  const auto page = [](const std::string& text, const std::string& last) {
    return std::vector<Message>{at("a.md", 1, "First"), at("a.md", 3, text),
                                at("a.md", 5, last)};
  };
  const auto result =
      updated(page("Cài đặt", "Last"), page("Thiết lập", "Last"));
  EXPECT_TRUE(result.catalog.messages[1].fuzzy);
  EXPECT_EQ(result.catalog.messages[1].previous.id, "Cài đặt");
  // A heading is no paragraph, and what went elsewhere is not here.
  std::vector<Message> heading = page("Thiết lập", "Last");
  heading[1].extracted_comments = {"heading"};
  EXPECT_FALSE(
      updated(page("Cài đặt", "Last"), heading).catalog.messages[1].fuzzy);
  std::vector<Message> moved = page("Something else", "Last");
  moved.push_back(at("a.md", 7, "Create the buckets now"));
  const auto elsewhere =
      updated(page("Create the bucket now", "Last"), std::move(moved));
  EXPECT_FALSE(elsewhere.catalog.messages[1].fuzzy);
  EXPECT_TRUE(elsewhere.catalog.messages[3].fuzzy);
}

TEST(Ancestor, IsTheOneThatPassedAnother) {
  const auto result =
      updated({at("a.md", 1, "Bước một: mở tệp cấu hình chính."),
               at("a.md", 3, "Bước hai: đọc nhật ký của máy chủ."),
               at("a.md", 5, "Bước ba: khởi động lại.")},
              {at("a.md", 1, "Bước hai: đọc nhật ký của máy chủ ngay."),
               at("a.md", 3, "Bước một: mở tệp cấu hình chính ngay."),
               at("a.md", 5, "Bước ba: khởi động lại.")});
  EXPECT_EQ(result.catalog.messages[0].previous.id,
            "Bước hai: đọc nhật ký của máy chủ.");
  EXPECT_EQ(result.catalog.messages[1].previous.id,
            "Bước một: mở tệp cấu hình chính.");
}

// As systems write it that take composed letters apart.
TEST(Ancestor, IsTheSameTextInDecomposedLetters) {
  const auto result =
      updated({at("a.md", 1, "Cài đặt"), at("a.md", 3, "Hãy đọc nhật ký.")},
              {at("a.md", 1, text::to_nfd("Cài đặt")),
               at("a.md", 3, text::to_nfd("Hãy đọc nhật ký rồi hỏi."))});
  EXPECT_FALSE(result.catalog.messages[0].fuzzy);
  EXPECT_THAT(result.catalog.messages[0].translations,
              ElementsAre("T Cài đặt"));
  EXPECT_EQ(result.edited.size(), 1U);
  EXPECT_TRUE(result.catalog.messages[1].fuzzy);
  EXPECT_EQ(result.catalog.messages[1].previous.id, "Hãy đọc nhật ký.");
}

TEST(Ancestor, IsNoneWhereNothingIsSimilar) {
  const auto result = updated({at("a.md", 1, "Create a bucket.")},
                              {at("a.md", 1, "Hoàn toàn khác với câu cũ")});
  EXPECT_FALSE(result.catalog.messages[0].fuzzy);
  EXPECT_EQ(result.retired, 1U);
}

TEST(Ancestor, OfBothPartsIsTheWhole) {
  const std::string whole =
      "Open the console and choose a region. Then create a bucket there.";
  const auto result =
      updated({at("a.md", 1, whole)},
              {at("a.md", 1, "Open the console and choose a region."),
               at("a.md", 3, "Then create a bucket there.")});
  for (const Message& message : result.catalog.messages) {
    EXPECT_EQ(message.previous.id, whole);
    EXPECT_THAT(message.translations, ElementsAre("T " + whole));
    EXPECT_TRUE(message.fuzzy);
  }
  EXPECT_EQ(result.catalog.messages.size(), 2U);
}

TEST(Ancestor, OfAMergedParagraphAreItsParts) {
  const auto result =
      updated({at("a.md", 1, "Open the console and choose a region."),
               at("a.md", 3, "Then create a bucket there.")},
              {at("a.md", 1,
                  "Open the console and choose a region. Then create a bucket "
                  "there.")});
  EXPECT_THAT(result.catalog.messages,
              ElementsAre(testing::Field(
                  &Message::translations,
                  ElementsAre("T Open the console and choose a region. T Then "
                              "create a bucket there."))));
  EXPECT_EQ(result.catalog.messages[0].previous.id,
            "Open the console and choose a region.\n\nThen create a bucket "
            "there.");
}

TEST(Ancestor, IsFoundOnARenamedPage) {
  const auto result =
      updated({at("a.md", 1, "One"), at("a.md", 3, "Two words"),
               at("a.md", 5, "Three")},
              {at("z.md", 1, "One"), at("z.md", 3, "Two new words"),
               at("z.md", 5, "Three")});
  EXPECT_EQ(result.catalog.messages[1].previous.id, "Two words");
  EXPECT_FALSE(result.catalog.messages[0].fuzzy);
}

TEST(Ancestor, MayStandOnOtherPagesStill) {
  std::vector<Message> old{at("a.md", 1, "One"),
                           at("a.md", 3, "After this step, you will know:"),
                           at("b.md", 1, "Two")};
  old[1].references.push_back({"b.md", 3});
  const auto result =
      updated(old, {at("a.md", 1, "One"), at("a.md", 3, "After this step:"),
                    at("b.md", 1, "Two"), at("b.md", 3, old[1].id)});
  EXPECT_EQ(result.catalog.messages[1].previous.id, old[1].id);
  EXPECT_FALSE(result.catalog.messages[3].fuzzy);
}

TEST(Ancestor, OfAFuzzyOneIsStillWhatWasTranslated) {
  std::vector<Message> old{at("a.md", 1, "Create two buckets now")};
  old[0].fuzzy = true;
  old[0].previous.id = "Create a bucket";
  const auto result =
      updated(old, {at("a.md", 1, "Create two large buckets now")});
  EXPECT_EQ(result.catalog.messages[0].previous.id, "Create a bucket");
}

TEST(Ancestor, HandsOnCommentsToo) {
  std::vector<Message> old{at("a.md", 1, "Create two buckets now")};
  old[0].translator_comments = {"hers"};
  const auto result = updated(old, {at("a.md", 1, "Create ten buckets now")});
  EXPECT_THAT(result.catalog.messages[0].translator_comments,
              ElementsAre("hers"));
}

TEST(Ancestor, EditsWhatNeedsNoTranslator) {
  std::vector<Message> old{at("a.md", 1, "See [it](/a).")};
  old[0].translations = {"Xem [nó](/a)."};
  const std::vector<Message> fresh{at("a.md", 1, "See [it](/b).")};
  const auto edited = updated(old, fresh);
  EXPECT_FALSE(edited.catalog.messages[0].fuzzy);
  EXPECT_EQ(edited.catalog.messages[0].previous, Previous{});
  EXPECT_THAT(edited.catalog.messages[0].translations,
              ElementsAre("Xem [nó](/b)."));
  ASSERT_EQ(edited.edited.size(), 1U);
  EXPECT_EQ(edited.edited[0].before, "See [it](/a).");
  const auto fuzzy = updated(old, fresh, {.edits = EditPolicy::Fuzzy});
  EXPECT_TRUE(fuzzy.catalog.messages[0].fuzzy);
  EXPECT_EQ(fuzzy.catalog.messages[0].previous.id, "See [it](/a).");
  const auto off = updated(old, fresh, {.edits = EditPolicy::Off});
  EXPECT_THAT(off.catalog.messages[0].translations,
              ElementsAre("Xem [nó](/a)."));
}

TEST(Nearest, IsTheBestOfAllInMostCases) {
  std::mt19937 random(3);
  std::vector<Message> old;
  const auto sentence = [&random] {
    std::string text;
    for (std::size_t words = 6 + random() % 10; words > 0; --words) {
      text += "w" + std::to_string(random() % 300) + ' ';
    }
    return text;
  };
  for (int i = 0; i < 2000; ++i) {
    old.push_back({.id = sentence(), .translations = {"x"}});
  }
  std::vector<Message> fresh;
  std::vector<std::size_t> queries;
  for (std::size_t i = 0; i < 200; ++i) {
    std::string text = old[i * 7].id;
    text.insert(random() % text.size(), "new ");
    fresh.push_back({.id = text});
    queries.push_back(i);
  }
  const std::vector<bool> all(old.size(), true);
  std::size_t right = 0;
  for (const Nearest& nearest :
       find_nearest(old, fresh, queries, {.may_take = all, .preferred = all})) {
    const TextPattern pattern(fresh[nearest.query].id);
    int best = 0;
    for (const Message& message : old) {
      best = std::max(best, pattern.similarity(message.id));
    }
    right += best == nearest.similarity ? 1 : 0;
  }
  EXPECT_GE(right, 199U);
}

}  // namespace
}  // namespace l10n::catalog
