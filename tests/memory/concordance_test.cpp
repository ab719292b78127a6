#include "l10n/memory/concordance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/scratch.hpp"
#include "memory/samples.hpp"

namespace l10n::memory {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The parts of `text` that are found.
auto found_in(const std::vector<std::string>& patterns, std::string_view text,
              bool exact = false) -> std::vector<std::string> {
  WordSearch search(patterns, exact);
  std::vector<std::string> parts;
  for (const Span& span : search.find(text)) {
    parts.emplace_back(span.of(text));
  }
  EXPECT_EQ(search.fits(text), !parts.empty());
  return parts;
}

TEST(WordSearch, MarksAndCaseDoNotCount) {
  EXPECT_THAT(found_in({"bo"}, "Bộ nhớ"), ElementsAre("Bộ"));
  EXPECT_THAT(found_in({"BỘ"}, "bo"), ElementsAre("bo"));
  EXPECT_THAT(found_in({"duong"}, "Đường dẫn"), ElementsAre("Đường"));
  EXPECT_THAT(found_in({"đường"}, "duong"), ElementsAre("duong"));
}

TEST(WordSearch, NormalFormsDoNotCount) {
  const std::string apart = "bo\xCC\xA3\xCC\x82 nho";
  EXPECT_THAT(found_in({"bộ"}, apart), ElementsAre("bo\xCC\xA3\xCC\x82"));
  EXPECT_THAT(found_in({"bộ"}, apart, true), ElementsAre("bo\xCC\xA3\xCC\x82"));
  EXPECT_THAT(found_in({apart}, "bộ nhớ"), ElementsAre("bộ nhớ"));
}

TEST(WordSearch, FitsWhereWordsBegin) {
  EXPECT_THAT(found_in({"mem"}, "the memory"), ElementsAre("mem"));
  EXPECT_THAT(found_in({"mory"}, "the memory"), IsEmpty());
}

TEST(WordSearch, WordsInOnePatternStandTogether) {
  EXPECT_THAT(found_in({"bo nho"}, "một bộ-nhớ dịch"), ElementsAre("bộ-nhớ"));
  EXPECT_THAT(found_in({"bo nho"}, "nhớ bộ"), IsEmpty());
  EXPECT_THAT(found_in({"bo nho"}, "bội nhớ"), IsEmpty());
  EXPECT_THAT(found_in({"bo", "nho"}, "nhớ bộ"), ElementsAre("nhớ", "bộ"));
}

TEST(WordSearch, EveryPatternMustFit) {
  EXPECT_THAT(found_in({"bo", "x"}, "bộ nhớ"), IsEmpty());
}

TEST(WordSearch, ExactlyMeansThatMarksCount) {
  EXPECT_THAT(found_in({"bo"}, "bộ bo", true), ElementsAre("bo"));
  EXPECT_THAT(found_in({"BỘ NHỚ"}, "bộ nhớ", true), ElementsAre("bộ nhớ"));
  EXPECT_THAT(found_in({"bô"}, "bộ", true), IsEmpty());
}

TEST(WordSearch, WithoutALetterNothingIsFound) {
  EXPECT_TRUE(
      WordSearch(std::vector<std::string>{"...", ""}, false).is_empty());
  EXPECT_THAT(found_in({"-"}, "a - b"), IsEmpty());
}

TEST(WordSearch, BytesThatAreNotTextPartWords) {
  EXPECT_THAT(found_in({"b"},
                       "a\xFF"
                       "b"),
              ElementsAre("b"));
}

TEST(Concordance, ShowsTheNewestOfEitherLanguageFirst) {
  const io::Scratch scratch;
  const Store store = *Store::open(scratch / "a.l10ntm", Access::ReadWrite);
  bring(store, {pair("bộ nhớ", "memory"), pair("trí nhớ", "memory (human)"),
                pair("đĩa", "disk"), pair("memory", "nhớ")});
  const auto search = [&](const char* word, std::size_t limit) {
    return *search_words(
        store, WordSearch(std::vector<std::string>{word}, false), limit);
  };
  const Occurrences all = search("memory", 10);
  ASSERT_EQ(all.found.size(), 3U);
  EXPECT_FALSE(all.more);
  EXPECT_EQ(all.found[0].entry.id, 4);
  EXPECT_THAT(all.found[0].in_source, ElementsAre(Span{0, 6}));
  EXPECT_THAT(all.found[2].in_target, ElementsAre(Span{0, 6}));
  EXPECT_TRUE(search("nho", 2).more);
  EXPECT_FALSE(search("nho", 3).more);
  EXPECT_THAT(search("...", 3).found, IsEmpty());
}

}  // namespace
}  // namespace l10n::memory
