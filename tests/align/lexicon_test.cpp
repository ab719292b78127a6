#include "l10n/align/lexicon.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "align/pages.hpp"
#include "l10n/align/profile.hpp"

namespace l10n::align {
namespace {

auto word(const std::string& text) -> WordHash {
  return words_of(text).front();
}

auto sure(std::size_t i) -> Pair {
  return {.source = {i, i + 1}, .target = {i, i + 1}, .certain = true};
}

struct Bilingual {
  Blocks source;
  Blocks target;
  std::vector<Pair> pairs;
};

auto sentences() -> Bilingual {
  Bilingual pages;
  const std::vector<std::pair<std::string, std::string>> texts{
      {"mạng riêng", "private network"},    {"mạng nhanh", "fast network"},
      {"mạng công cộng", "public network"}, {"máy nhanh", "fast machine"},
      {"máy riêng", "private machine"},     {"mạng lớn", "large network"},
      {"máy lớn", "large machine"}};
  for (const auto& [source, target] : texts) {
    pages.pairs.push_back(sure(pages.source.size()));
    pages.source.push_back(paragraph(source));
    pages.target.push_back(paragraph(target));
  }
  return pages;
}

TEST(Lexicon, LearnsWhichWordsStandForEachOther) {
  const Bilingual pages = sentences();
  Evidence evidence;
  evidence.add(pages.source, pages.target, pages.pairs);
  const Lexicon lexicon(evidence);
  ASSERT_FALSE(lexicon.translations(word("mạng")).empty());
  EXPECT_EQ(lexicon.translations(word("mạng")).front(), word("network"));
  EXPECT_EQ(lexicon.translations(word("nhanh")).front(), word("fast"));
  EXPECT_TRUE(lexicon.is_translation(word("network")));
  EXPECT_TRUE(lexicon.translations(word("network")).empty());
}

TEST(Lexicon, LearnsNothingFromDoubtfulPairs) {
  Bilingual pages = sentences();
  for (Pair& pair : pages.pairs) {
    pair.certain = false;
  }
  Evidence evidence;
  evidence.add(pages.source, pages.target, pages.pairs);
  EXPECT_EQ(evidence.size(), 0U);
  EXPECT_EQ(Lexicon(evidence).size(), 0U);
}

TEST(Lexicon, IsTheSameInWhateverOrderTheEvidenceComes) {
  const Bilingual pages = sentences();
  Evidence whole;
  whole.add(pages.source, pages.target, pages.pairs);
  Evidence merged;
  for (std::size_t i = pages.pairs.size(); i-- > 0;) {
    Evidence one;
    one.add(pages.source, pages.target, std::span(pages.pairs).subspan(i, 1));
    merged.merge(one);
  }
  const Lexicon a(whole);
  const Lexicon b(merged);
  EXPECT_EQ(a.size(), b.size());
  for (const Block& block : pages.source) {
    for (const WordHash one : words_of(block.text)) {
      EXPECT_TRUE(std::ranges::equal(a.translations(one), b.translations(one)));
    }
  }
}

TEST(Lexicon, KeepsTheSameSampleOfTooMuchEvidence) {
  Blocks blocks;
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < Evidence::kMostExamples + 50; ++i) {
    blocks.push_back(paragraph("chữ " + std::to_string(i)));
    pairs.push_back(sure(i));
  }
  Blocks others = blocks;
  for (Block& block : others) {
    block.text += " word";
  }
  Evidence evidence;
  evidence.add(blocks, others, pairs);
  EXPECT_EQ(evidence.size(), Evidence::kMostExamples);
}

}  // namespace
}  // namespace l10n::align
