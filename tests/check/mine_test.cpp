#include "l10n/check/mine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::check {
namespace {

using testing::Contains;
using testing::Field;

auto mined(const std::vector<std::pair<std::string, std::string>>& texts)
    -> std::vector<Candidate> {
  std::vector<Pair> pairs;
  for (const auto& [source, target] : texts) {
    pairs.push_back(
        {.subject = nullptr, .source = read(source), .target = read(target)});
  }
  return mine_terms(pairs, {.fewest = 3, .share = 60});
}

TEST(Mine, ProposesNamesThoseOfAmazonFirst) {
  const auto found =
      mined({{"Open Red Hat and Amazon S3", "Mở Red Hat và Amazon S3"},
             {"Use Red Hat, Amazon S3", "Dùng Red Hat, Amazon S3"},
             {"With Red Hat or Amazon S3", "Với Red Hat hay Amazon S3"},
             {"The Red Hat", "Cái Red Hat"}});
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found[0].source, "Amazon S3");
  EXPECT_EQ(found[0].target, "Amazon S3");
  EXPECT_EQ(
      found[1],
      (Candidate{
          .source = "Red Hat", .target = "Red Hat", .count = 4, .of = 4}));
}

TEST(Mine, ProposesWhatIsAlwaysTranslatedAlike) {
  const auto found = mined({{"start the server now", "chạy máy chủ ngay"},
                            {"stop a server", "dừng một máy chủ"},
                            {"two servers, one server", "hai máy chủ"},
                            {"a page", "một trang"}});
  EXPECT_THAT(found,
              Contains(testing::AllOf(Field(&Candidate::source, "server"),
                                      Field(&Candidate::target, "máy chủ"))));
}

TEST(Mine, ProposesNoNumbersNorWordsOfAnySentence) {
  const auto found =
      mined({{"This segment should take about 10 minutes",
              "Phần này sẽ kéo dài khoảng 10 phút"},
             {"This segment should take about 10 minutes, option g",
              "Phần này sẽ kéo dài khoảng 10 phút, tùy chọn g"},
             {"The segment should take about 10 minutes, with g",
              "Phần này sẽ kéo dài khoảng 10 phút, với g"}});
  for (const Candidate& candidate : found) {
    EXPECT_THAT(candidate.source,
                testing::Not(testing::AnyOf("10", "g", "should", "take",
                                            "about", "should take")));
  }
}

TEST(Mine, ProposesTheWholeTermAndNotItsPieces) {
  const auto found =
      mined({{"memory management here", "quản lý bộ nhớ ở đây"},
             {"good memory management", "quản lý bộ nhớ tốt"},
             {"a memory management tool", "công cụ quản lý bộ nhớ"}});
  EXPECT_THAT(found, Contains(Field(&Candidate::source, "memory management")));
  EXPECT_THAT(found,
              testing::Not(Contains(Field(&Candidate::source, "management"))));
}

TEST(Mine, WritesCsvThatAGlossaryIsReadFrom) {
  EXPECT_EQ(to_csv({{.source = "a, b", .target = "c", .count = 3},
                    {.source = "S3", .target = "S3", .count = 4}}),
            "source,target,flags,count\n\"a, b\",c,,3\nS3,S3,read-only,4\n");
}

}  // namespace
}  // namespace l10n::check
