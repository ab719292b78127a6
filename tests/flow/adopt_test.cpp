// Pages in two languages, taken over.
#include "l10n/flow/adopt.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/flow/policy.hpp"

namespace l10n::flow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const site::Configuration kDefaults;

const std::string kSource =
    "---\ntitle: Tạo một VPC\nweight: 3\n---\n\n"
    "## Chuẩn bị tài khoản\n\n"
    "Mở **AWS Management Console** và chọn vùng `ap-southeast-1`.\n\n"
    "- Chọn **Create VPC** rồi đặt tên cho nó.\n"
    "- Đợi khoảng 5 phút cho đến khi xong.\n\n"
    "Xem thêm [hướng dẫn](https://example.com/guide) của chúng tôi.\n";

const std::string kTarget =
    "---\ntitle: Create a VPC\nweight: 3\n---\n\n"
    "## Prepare your account\n\n"
    "Open the **AWS Management Console** and choose `ap-southeast-1`.\n\n"
    "- Choose **Create VPC**, then give it a name.\n"
    "- Wait for about 5 minutes until it is done.\n\n"
    "See our [guide](https://example.com/guide), too.\n";

const AdoptLanguages kToEnglish{.from = "vi", .to = "en"};

auto adopt_one(const std::string& source, const std::string& target,
               const AdoptOptions& options = {.languages = kToEnglish})
    -> AdoptedPage {
  const std::vector<PageTwins> twins{{"a.vi.md", "a.md", source, target}};
  return adopt_pages(twins, kDefaults, page_rules(kDefaults), options).front();
}

auto verdict_of(const std::string& source, const std::string& target)
    -> std::string_view {
  return name(adopt_one(source, target).verdict);
}

// A page of `count` sections, each unlike the others.
auto sections(std::size_t count, const std::string& word,
              const std::string& sentence) -> std::string {
  std::string page;
  for (std::size_t i = 0; i < count; ++i) {
    page += "## " + word + ' ' + std::to_string(i) + "\n\n" + sentence + " `x" +
            std::to_string(i) + "`.\n\n";
  }
  return page;
}

TEST(Adopt, TakesEveryUnitOfAPageWithTheSameStructure) {
  const AdoptedPage page = adopt_one(kSource, kTarget);
  ASSERT_TRUE(page.is_pair());
  std::vector<std::string> texts;
  for (const AdoptedUnit& unit : page.units) {
    EXPECT_EQ(unit.manner, AdoptManner::Whole);
    texts.push_back(unit.translation);
  }
  EXPECT_THAT(
      texts,
      ElementsAre(
          "Create a VPC", "Prepare your account",
          "Open the **AWS Management Console** and choose `ap-southeast-1`.",
          "Choose **Create VPC**, then give it a name.",
          "Wait for about 5 minutes until it is done.",
          "See our [guide](https://example.com/guide), too."));
  EXPECT_THAT(page.unmatched, IsEmpty());
  EXPECT_THAT(page.lost, IsEmpty());
}

TEST(Adopt, SaysWhyPagesAreNoPair) {
  EXPECT_EQ(verdict_of(kSource, kTarget), "");
  EXPECT_EQ(verdict_of(kSource, kSource), "equal");
  EXPECT_EQ(verdict_of(kSource, kSource + "\nThêm một câu nữa ở đây.\n"),
            "untranslated-copy");
  EXPECT_EQ(verdict_of(kTarget, kSource), "swapped");
  EXPECT_EQ(verdict_of(kSource, "---\ntitle: Create a VPC\n---\n"),
            "empty-target");
  EXPECT_EQ(verdict_of("---\nweight: 3\n---\n", kTarget), "empty-source");
  EXPECT_EQ(
      verdict_of(kSource, "Đây là một trang khác hẳn, bằng tiếng Việt.\n"),
      "target-language");
  EXPECT_EQ(verdict_of("This is another page that somebody wrote in English "
                       "and not in Vietnamese.\n",
                       kTarget),
            "source-language");
}

auto pairs_of(std::size_t count, std::size_t certain)
    -> std::vector<align::Pair> {
  std::vector<align::Pair> pairs;
  for (std::size_t i = 0; i < count; ++i) {
    pairs.push_back({.source = {i, i + 1},
                     .target = {i, i + 1},
                     .confidence = 0.9,
                     .certain = i < certain});
  }
  return pairs;
}

TEST(Adopt, OnlyVietnameseAndEnglishAreToldFromAnyOtherLanguage) {
  AdoptSide source;
  source.units.resize(1);
  source.language = "en";
  AdoptSide target = source;
  target.hash = 1;
  const auto verdict = [&](const std::string& found, const std::string& to) {
    target.language = found;
    return name(judge_sides(source, target, {.from = "en", .to = to}));
  };
  EXPECT_EQ(verdict("ms", "id"), "");
  EXPECT_EQ(verdict("zh-Hant", "zh-TW"), "");
  EXPECT_EQ(verdict("ms", "vi"), "target-language");
  EXPECT_EQ(verdict("vi", "vi-VN"), "");
}

TEST(Adopt, PagesAgreeByTheShareOfTheirCertainPairs) {
  const page::Rules rules = page_rules(kDefaults);
  const auto cut = [&](std::size_t units, const std::string& word) {
    return cut_side(sections(units / 2, word, word), "a.md", kDefaults, rules)
        .value();
  };
  const AdoptSide one = cut(20, "Một");
  const AdoptSide other = cut(20, "One");
  EXPECT_EQ(agreement_of(one, other, pairs_of(20, 5)), 0.25);
  EXPECT_EQ(agreement_of(one, other, pairs_of(20, 20)), 1);
  EXPECT_EQ(agreement_of(one, one, pairs_of(20, 0)), 1);
  EXPECT_EQ(agreement_of(cut(4, "Một"), cut(4, "One"), pairs_of(4, 0)), 1);
  EXPECT_EQ(agreement_of(one, cut(4, "One"), pairs_of(4, 0)), 0);
}

TEST(Adopt, APageBesideTheTranslationOfAnotherOneIsTold) {
  EXPECT_EQ(
      verdict_of(sections(8, "Mạng riêng",
                          "Mở bảng điều khiển rồi tạo một mạng con mới trong "
                          "vùng này, sau đó đặt tên cho nó"),
                 "# Bills\n\nPay.\n\n> Quarterly.\n\n1. Look at the "
                 "invoice that came by mail.\n2. Ask 3 people.\n\n| a | b "
                 "|\n|---|---|\n| Total | $7,125.50 |\n| Tax | 19 % |\n\n"
                 "## Refunds\n\nSee https://example.com/refunds.\n"),
      "other-page");
}

TEST(Adopt, PagesWithoutTextAreAPairOfNothing) {
  const AdoptedPage page = adopt_one("---\nweight: 1\n---\n", "```\nx\n```\n");
  EXPECT_TRUE(page.is_pair());
  EXPECT_THAT(page.units, IsEmpty());
}

TEST(Adopt, APageThatCannotBeReadIsNamedAndTheOthersGoOn) {
  const std::vector<PageTwins> twins{{"a.vi.md", "a.md", kSource, "\xFF\xFE"},
                                     {"b.vi.md", "b.md", kSource, kTarget}};
  const auto pages = adopt_pages(twins, kDefaults, page_rules(kDefaults),
                                 {.languages = kToEnglish});
  ASSERT_TRUE(pages[0].error);
  EXPECT_EQ(pages[0].error->where.path, "a.md");
  EXPECT_TRUE(pages[1].is_pair());
}

TEST(Adopt, ListsTheLinesThatNoUnitHolds) {
  const AdoptedPage page =
      adopt_one(kSource + "\n```sh\nls\n```\n",
                "---\ntitle: Create a VPC\nweight: 4\n---\n" +
                    kTarget.substr(kTarget.find("\n## ")) +
                    "\n```sh\n# list the files\n# of this folder\nls\n```\n");
  ASSERT_TRUE(page.is_pair());
  EXPECT_THAT(page.lost,
              ElementsAre(LostLines{3, 3, "weight: 4", true},
                          LostLines{16, 17, "# list the files", false}));
}

// What take_pairs makes of pairs that the test chooses.
auto taken(const std::string& source, const std::string& target,
           const std::vector<align::Pair>& pairs,
           int minimum = kMinimumConfidence) -> AdoptedPage {
  AdoptedPage page;
  const page::Rules rules = page_rules(kDefaults);
  page.source = cut_side(source, "a.vi.md", kDefaults, rules).value();
  page.target = cut_side(target, "a.md", kDefaults, rules).value();
  take_pairs(pairs, {.languages = kToEnglish, .minimum = minimum}, page);
  return page;
}

TEST(Adopt, JoinsSeveralBlocksForOneUnitWithDoubt) {
  const AdoptedPage page =
      taken("Một câu. Hai câu.\n", "One sentence.\n\nTwo sentences.\n",
            {{{0, 1}, {0, 2}, 0.9, true}});
  EXPECT_EQ(page.units[0].translation, "One sentence. Two sentences.");
  EXPECT_EQ(page.units[0].state, AdoptState::Doubtful);
  EXPECT_EQ(page.units[0].manner, AdoptManner::Joined);
}

TEST(Adopt, PartsABlockThatTranslatesTwoUnits) {
  const AdoptedPage page = taken("Một câu ở đây.\n\nHai câu ở đây.\n",
                                 "One sentence here. Two sentences here.\n",
                                 {{{0, 2}, {0, 1}, 0.8, true}});
  EXPECT_EQ(page.units[0].translation, "One sentence here.");
  EXPECT_EQ(page.units[1].translation, "Two sentences here.");
  EXPECT_EQ(page.units[1].state, AdoptState::Doubtful);
  EXPECT_EQ(page.units[1].manner, AdoptManner::Part);
}

TEST(Adopt, GivesABlockThatCannotBePartedToTheFirstUnit) {
  const AdoptedPage page =
      taken("Một câu ở đây.\n\nHai câu ở đây.\n", "Two in one, that is it.\n",
            {{{0, 2}, {0, 1}, 0.8, true}});
  EXPECT_EQ(page.units[0].manner, AdoptManner::Shared);
  EXPECT_EQ(page.units[0].state, AdoptState::Doubtful);
  EXPECT_EQ(page.units[1].state, AdoptState::Open);
  EXPECT_THAT(page.unmatched, IsEmpty());
}

TEST(Adopt, LeavesOpenWhatIsLessSureThanAskedFor) {
  const std::vector<align::Pair> pairs{{{0, 1}, {0, 1}, 0.6, false}};
  EXPECT_EQ(taken("Một câu.\n", "A sentence.\n", pairs, 60).units[0].state,
            AdoptState::Doubtful);
  const AdoptedPage page = taken("Một câu.\n", "A sentence.\n", pairs, 61);
  EXPECT_EQ(page.units[0].state, AdoptState::Open);
  EXPECT_THAT(page.unmatched, ElementsAre(0U));
}

TEST(Adopt, LeavesOpenWhatIsHardlySureUnlessAskedForIt) {
  const std::vector<align::Pair> pairs{{{0, 1}, {0, 1}, 0.25, false}};
  const AdoptedPage page = taken("Một câu.\n", "A sentence.\n", pairs);
  EXPECT_EQ(page.units[0].state, AdoptState::Open);
  EXPECT_THAT(page.unmatched, ElementsAre(0U));
  EXPECT_EQ(taken("Một câu.\n", "A sentence.\n", pairs, 0).units[0].state,
            AdoptState::Doubtful);
}

TEST(Adopt, ATextThatNobodyTranslatedIsNoTranslation) {
  const AdoptedPage page =
      taken("Một câu chưa ai dịch.\n\nAmazon S3\n",
            "Một câu chưa ai dịch.\n\nAmazon S3\n",
            {{{0, 1}, {0, 1}, 1, true}, {{1, 2}, {1, 2}, 1, true}});
  EXPECT_EQ(page.units[0].state, AdoptState::Untranslated);
  EXPECT_EQ(page.units[0].translation, "");
  EXPECT_EQ(page.units[1].translation, "Amazon S3");
}

TEST(Adopt, TextThatIsNeitherSourceNorTranslationIsListed) {
  const AdoptedPage page =
      taken("Một câu chưa ai dịch.\n", "Một câu cũ hơn mà chưa ai dịch.\n",
            {{{0, 1}, {0, 1}, 1, true}});
  EXPECT_EQ(page.units[0].state, AdoptState::Untranslated);
  EXPECT_THAT(page.unmatched, ElementsAre(0U));
}

TEST(Adopt, IsTheSameWithAnyNumberOfThreads) {
  std::vector<PageTwins> twins;
  for (std::size_t i = 0; i < 9; ++i) {
    twins.push_back(
        {std::to_string(i) + ".vi.md", std::to_string(i) + ".md",
         sections(i + 2, "Bước", "Chọn máy ảo rồi tạo nhóm"),
         sections(i + 1, "Step", "Choose a machine, make a group")});
  }
  const auto texts = [&](std::size_t threads) {
    std::string all;
    for (const AdoptedPage& page :
         adopt_pages(twins, kDefaults, page_rules(kDefaults),
                     {.languages = kToEnglish, .threads = threads})) {
      all += std::string(name(page.verdict)) + '\n';
      for (const AdoptedUnit& unit : page.units) {
        all += std::to_string(unit.percent) + ' ' + unit.translation + '\n';
      }
    }
    return all;
  };
  EXPECT_EQ(texts(1), texts(3));
  EXPECT_THAT(texts(1), HasSubstr("Step 0"));
}

}  // namespace
}  // namespace l10n::flow
