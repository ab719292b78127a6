// l10n memory lookup, as a user meets it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using Words = std::vector<std::string>;

class MemoryLookup : public testing::Test {
 protected:
  void SetUp() override {
    site_.put("pairs.tsv",
              "bộ nhớ dịch\ttranslation memory\n"
              "Tạo một bucket mới\tCreate a new bucket\n"
              "Đợi 5 phút\tWait 5 minutes\n"
              "hoà bình\tpeace\n");
    ASSERT_EQ(site_
                  .run({"memory", "import", "-m", "m.l10ntm", "--from=vi",
                        "--to=en", "pairs.tsv"})
                  .status,
              0);
  }

  auto look_up(const Words& more) const -> Outcome {
    Words words{"memory", "lookup", "-m", "m.l10ntm"};
    words.insert(words.end(), more.begin(), more.end());
    return site_.run(words);
  }

  Site site_;
};

TEST_F(MemoryLookup, SaysScoreReasonOriginAndWhatDiffers) {
  const Outcome found = look_up({"--from=vi", "--to=en", "Đợi 15 phút"});
  EXPECT_EQ(found.status, 0) << found.err;
  EXPECT_EQ(found.out,
            " 97 %  numbers or placeables differ  pairs.tsv\n"
            "  vi  Đợi [-5-]{+15+} phút\n"
            "  en  Wait 15 minutes\n");
}

TEST_F(MemoryLookup, TakesSpellingsOfVietnameseForWhatTheyAre) {
  EXPECT_THAT(look_up({"hòa bình"}).out,
              HasSubstr(" 99 %  tone placement, spaces or quotes differ"));
  const std::string bare = look_up({"bo nho dich"}).out;
  EXPECT_THAT(bare, HasSubstr("typed without diacritics"));
  EXPECT_THAT(bare, HasSubstr("translation memory"));
}

TEST_F(MemoryLookup, WorksInTheOtherDirection) {
  const Outcome found =
      look_up({"--from=en", "--to=vi", "--json", "create a new bucket"});
  const auto matches =
      nlohmann::json::parse(found.out).at("result").at("matches");
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].at("target"), "Tạo một bucket mới");
  EXPECT_EQ(matches[0].at("kind"), "case");
  EXPECT_EQ(matches[0].at("score"), 98);
}

TEST_F(MemoryLookup, PrintsAnObjectForEachLineOfAFile) {
  site_.put("lines", "Đợi 7 phút\r\n\nxyz\nbộ nhớ dịch");
  const Outcome found = look_up({"--file", "lines", "--json"});
  EXPECT_EQ(found.status, 0) << found.err;
  std::istringstream lines(found.out);
  std::vector<nlohmann::json> objects;
  for (std::string line; std::getline(lines, line);) {
    objects.push_back(nlohmann::json::parse(line));
  }
  ASSERT_EQ(objects.size(), 4U);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    EXPECT_EQ(objects[i].at("query"), i);
  }
  EXPECT_EQ(objects[0].at("matches").at(0).at("target"), "Wait 7 minutes");
  EXPECT_THAT(objects[1].at("matches"), IsEmpty());
  EXPECT_THAT(objects[2].at("matches"), IsEmpty());
  EXPECT_EQ(objects[3].at("matches").at(0).at("similarity"), 1.0);
}

TEST_F(MemoryLookup, PrintsNothingForAFileWithoutALine) {
  site_.put("none.txt", "");
  const Outcome outcome =
      look_up({"--from=vi", "--to=en", "--json", "--file=none.txt"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
}

TEST_F(MemoryLookup, TakesLessWhereItIsToldTo) {
  const Outcome none = look_up({"Tạo một bucket"});
  EXPECT_EQ(none.status, 0);
  EXPECT_EQ(none.out, "");
  EXPECT_THAT(none.err, HasSubstr("no match of 75 % or more was found"));
  EXPECT_THAT(look_up({"--threshold=70", "Tạo một bucket"}).out,
              HasSubstr(" 73 %"));
  EXPECT_THAT(
      look_up({"--threshold=70", "--metric=words", "Tạo một bucket"}).out,
      HasSubstr(" 70 %"));
}

TEST_F(MemoryLookup, FailsClearly) {
  EXPECT_EQ(look_up({}).status, 2);
  EXPECT_EQ(look_up({"--metric=bytes", "x"}).status, 2);
  EXPECT_EQ(look_up({"--file", "none"}).status, 2);
  const Outcome invalid = look_up({"\xFF"});
  EXPECT_EQ(invalid.status, 2);
  EXPECT_THAT(invalid.err, HasSubstr("invalid-utf8"));
  const Outcome none = site_.run({"memory", "lookup", "-m", "no.l10ntm", "x"});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("there is no translation memory"));
}

}  // namespace
}  // namespace l10n::tool
