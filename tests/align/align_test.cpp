#include "l10n/align/align.hpp"

#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "align/pages.hpp"

namespace l10n::align {
namespace {

auto vietnamese() -> Blocks {
  return {heading("Cài đặt `l10n`"),
          paragraph("Tải gói 12 MB từ https://example.org/l10n rồi giải nén."),
          paragraph("Chạy `l10n init` trong thư mục của trang."),
          heading("Cấu hình Hugo"),
          paragraph("Tệp `l10n.yaml` nói trang nào là bản dịch của trang nào."),
          paragraph("Hugo 0.111 trở lên là đủ, Node 18 thì không cần.")};
}

auto english() -> Blocks {
  return {heading("Installing `l10n`"),
          paragraph("Load 12 MB from https://example.org/l10n and unpack it."),
          paragraph("Run `l10n init` in the folder of the site."),
          heading("Configuring Hugo"),
          paragraph("The file `l10n.yaml` says which page translates which."),
          paragraph("Hugo 0.111 or newer will do; Node 18 is not needed.")};
}

auto matches(const std::vector<Pair>& pairs) -> std::vector<Pair> {
  std::vector<Pair> found;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(found),
               [](const Pair& pair) { return pair.is_match(); });
  return found;
}

void expect_each_once(const std::vector<Pair>& pairs, std::size_t sources,
                      std::size_t targets) {
  std::multiset<std::size_t> source;
  std::multiset<std::size_t> target;
  for (const Pair& pair : pairs) {
    for (std::size_t i = pair.source.begin; i < pair.source.end; ++i) {
      source.insert(i);
    }
    for (std::size_t j = pair.target.begin; j < pair.target.end; ++j) {
      target.insert(j);
    }
  }
  EXPECT_EQ(source.size(), sources);
  EXPECT_EQ(std::set(source.begin(), source.end()).size(), sources);
  EXPECT_EQ(target.size(), targets);
  EXPECT_EQ(std::set(target.begin(), target.end()).size(), targets);
}

TEST(Align, FrontMatterPairsByKeyWhateverItsOrder) {
  const Blocks source{value("title", "Giới thiệu"),
                      value("description", "Mô tả")};
  const Blocks target{value("description", "About"),
                      value("title", "Introduction"),
                      value("menu.name", "Home")};
  const std::vector<Pair> pairs = align(source, target);
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_EQ(pairs[0].source, (Range{0, 1}));
  EXPECT_EQ(pairs[0].target, (Range{1, 2}));
  EXPECT_EQ(pairs[1].target, (Range{0, 1}));
  EXPECT_FALSE(pairs[2].is_match());
  EXPECT_EQ(pairs[2].target, (Range{2, 3}));
}

TEST(Align, FrontMatterIsCertainUnlessItsTextsSpeakAgainstIt) {
  const auto is_certain = [](const Block& source, const Block& target) {
    return align(Blocks{source}, Blocks{target}).front().certain;
  };
  EXPECT_TRUE(
      is_certain(value("title", "Dọn dẹp"), value("title", "Clean up")));
  EXPECT_FALSE(
      is_certain(value("title", "Tuần 10"), value("title", "Week 11")));
  EXPECT_FALSE(
      is_certain(value("title", "Cleaning up all of the resources at the end"),
                 value("title", "Giá")));
  // A tag alone is a value; of several the place says little.
  EXPECT_TRUE(
      is_certain(value("tags.0", "Hướng dẫn"), value("tags.0", "Guides")));
  const std::vector<Pair> tags =
      align(Blocks{value("tags.0", "AWS"), value("tags.1", "mạng")},
            Blocks{value("tags.0", "AWS"), value("tags.1", "storage")});
  EXPECT_TRUE(tags[0].certain);
  EXPECT_FALSE(tags[1].certain);
}

TEST(Align, TextsThatExcludeEachOtherAreNotCertain) {
  const auto certain = [](const std::string& source,
                          const std::string& target) {
    Blocks from = vietnamese();
    Blocks to = english();
    from.push_back(paragraph(source));
    to.push_back(paragraph(target));
    const std::vector<Pair> pairs = align(from, to);
    EXPECT_TRUE(pairs.back().is_match());
    return pairs.back().certain;
  };
  EXPECT_TRUE(certain("Giá 1.000 đồng.", "It costs 1,000 dong."));
  EXPECT_FALSE(certain("Giá 1.000 đồng.", "It costs 9,000 dong."));
  EXPECT_TRUE(certain("Cần ba bước.", "It takes 3 steps."));
  EXPECT_FALSE(certain("Chạy `make install` nhé.", "Run `make clean` now."));
  EXPECT_TRUE(certain("Đặt `tên máy` ở đây.", "Put `host name` here."));
  EXPECT_FALSE(certain("Mở trang SQS lên.", "Now open the SNS page."));
}

TEST(Align, WhatChangedPlacesIsNotCertain) {
  Blocks source = vietnamese();
  Blocks target = english();
  source.push_back(paragraph("Dùng Bedrock cho mô hình."));
  source.push_back(paragraph("Dùng Cognito cho người dùng."));
  target.push_back(paragraph("Use Cognito for the users."));
  target.push_back(paragraph("Use Bedrock for the models."));
  const std::vector<Pair> pairs = align(source, target);
  EXPECT_FALSE(pairs[6].certain);
  EXPECT_FALSE(pairs[7].certain);
  EXPECT_TRUE(pairs[1].certain);
  std::swap(target[6], target[7]);
  EXPECT_TRUE(align(source, target)[6].certain);
}

TEST(Align, EqualStructurePairsBlockByBlock) {
  const std::vector<Pair> pairs = align(vietnamese(), english());
  ASSERT_EQ(pairs.size(), 6U);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    EXPECT_EQ(pairs[i].source, (Range{i, i + 1}));
    EXPECT_EQ(pairs[i].target, (Range{i, i + 1}));
    EXPECT_TRUE(pairs[i].certain) << i;
  }
}

TEST(Align, EmptyPagesPairWithNothing) {
  EXPECT_TRUE(align({}, {}).empty());
  const std::vector<Pair> left = align(vietnamese(), {});
  const std::vector<Pair> right = align({}, english());
  EXPECT_EQ(left.size(), 6U);
  EXPECT_EQ(right.size(), 6U);
  EXPECT_TRUE(matches(left).empty());
  EXPECT_TRUE(matches(right).empty());
}

TEST(Align, BlocksThatOnePageHasAloneStayAlone) {
  Blocks target = english();
  target.erase(target.begin() + 2);
  target.push_back(paragraph("Written by nobody, on 24/12, for `v9.9`."));
  const std::vector<Pair> pairs = align(vietnamese(), target);
  expect_each_once(pairs, 6, 6);
  ASSERT_EQ(pairs.size(), 7U);
  EXPECT_EQ(pairs[2].source, (Range{2, 3}));
  EXPECT_EQ(pairs[2].target, (Range{2, 2}));
  EXPECT_EQ(pairs[6].target, (Range{5, 6}));
  EXPECT_FALSE(pairs[6].is_match());
}

TEST(Align, TwoParagraphsBecomeOne) {
  Blocks target = english();
  target[1].text += ' ' + target[2].text;
  target.erase(target.begin() + 2);
  const std::vector<Pair> pairs = align(vietnamese(), target);
  expect_each_once(pairs, 6, 5);
  EXPECT_EQ(pairs[1].source, (Range{1, 3}));
  EXPECT_EQ(pairs[1].target, (Range{1, 2}));
}

TEST(Align, OneParagraphBecomesTwo) {
  Blocks source = vietnamese();
  source[4].text += ' ' + source[5].text;
  source.pop_back();
  const std::vector<Pair> pairs = align(source, english());
  expect_each_once(pairs, 5, 6);
  EXPECT_EQ(pairs[4].source, (Range{4, 5}));
  EXPECT_EQ(pairs[4].target, (Range{4, 6}));
}

TEST(Align, ASectionInAnotherPlaceIsFound) {
  Blocks target = english();
  std::rotate(target.begin(), target.begin() + 3, target.end());
  const std::vector<Pair> pairs = align(vietnamese(), target);
  expect_each_once(pairs, 6, 6);
  std::size_t moved = 0;
  for (const Pair& pair : matches(pairs)) {
    EXPECT_EQ(pair.target.begin, (pair.source.begin + 3) % 6);
    moved += pair.moved ? 1 : 0;
  }
  EXPECT_EQ(matches(pairs).size(), 6U);
  EXPECT_EQ(moved, 3U);
}

TEST(Align, ADifferentPageOfTheSameStructureIsNotCertain) {
  const Blocks other{
      heading("Baking bread"),
      paragraph("Take 500 g of flour, a spoon of salt and the yeast of a day."),
      paragraph("Let the dough rest under a cloth for most of the night."),
      heading("Cooking Hugo"),
      paragraph("Soup wants `l10n` more than it wants https://example.org/x."),
      paragraph("Serve it warm, but never on a Sunday in the afternoon.")};
  const std::vector<Pair> pairs = align(vietnamese(), other);
  EXPECT_LE(std::count_if(pairs.begin(), pairs.end(),
                          [](const Pair& pair) { return pair.certain; }),
            2);
}

TEST(Align, WhatAMemoryKnowsDecidesBetweenEqualChoices) {
  const Blocks source{paragraph("Có"), paragraph("Không"), heading("Hết")};
  const Blocks target{paragraph("No"), heading("End")};
  Known known;
  known.add("Không", "No");
  const std::vector<Pair> pairs = align(source, target, {.known = &known});
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_FALSE(pairs[0].is_match());
  EXPECT_EQ(pairs[1].target, (Range{0, 1}));
  EXPECT_TRUE(pairs[1].certain);
}

TEST(Align, TheSamePagesAlignTheSameWay) {
  EXPECT_EQ(align(vietnamese(), english()), align(vietnamese(), english()));
}

// Long enough for a band, and farther from the diagonal than it reaches.
TEST(Align, ALongGapIsFoundOutsideTheBand) {
  Blocks source;
  Blocks target;
  for (int i = 0; i < 900; ++i) {
    const std::string code = "`name" + std::to_string(i) + "`";
    source.push_back(paragraph("Lệnh " + code + " in ra kết quả."));
    if (i < 100 || i >= 400) {
      target.push_back(paragraph("The command " + code + " prints it."));
    }
  }
  const std::vector<Pair> pairs = align(source, target);
  expect_each_once(pairs, source.size(), target.size());
  for (const Pair& pair : matches(pairs)) {
    const std::size_t i = pair.source.begin;
    EXPECT_EQ(pair.target.begin, i < 100 ? i : i - 300);
  }
  EXPECT_EQ(matches(pairs).size(), 600U);
}

// Whatever the pages: drops, doubles, places exchanged.
TEST(Align, EveryBlockIsInExactlyOnePair) {
  std::mt19937_64 random(2);
  for (int round = 0; round < 200; ++round) {
    Blocks source;
    Blocks target;
    for (std::size_t i = random() % 30; i > 0; --i) {
      const std::string text = "số " + std::to_string(random() % 20);
      source.push_back(random() % 5 == 0 ? heading(text) : paragraph(text));
      for (std::size_t copies = random() % 4; copies > 1; --copies) {
        target.push_back(source.back());
      }
    }
    if (!target.empty()) {
      const auto middle = static_cast<std::ptrdiff_t>(random() % target.size());
      std::rotate(target.begin(), target.begin() + middle, target.end());
    }
    const std::vector<Pair> pairs = align(source, target);
    expect_each_once(pairs, source.size(), target.size());
    std::size_t next = 0;  // of the source
    for (const Pair& pair : pairs) {
      EXPECT_EQ(pair.source.begin, next);
      EXPECT_LE(pair.source.size() + pair.target.size(), 3U);
      EXPECT_TRUE(pair.confidence >= 0 && pair.confidence <= 1);
      EXPECT_TRUE(pair.is_match() || !pair.certain);
      next = pair.source.end;
    }
  }
}

}  // namespace
}  // namespace l10n::align
