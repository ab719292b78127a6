#include "l10n/flow/doctor.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/catalog/reader.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/text/legacy.hpp"

namespace l10n::flow {
namespace {

using testing::HasSubstr;

auto page(std::string_view bytes) -> Examination {
  return *examine_page(bytes, "a.md", {});
}

auto catalog(std::string_view bytes, const Renames& renames = {})
    -> Examination {
  return examine_catalog(bytes, "vi.po", renames);
}

TEST(Doctor, NamesThePlaceAndQuotesTheLine) {
  const Examination result = page("a\r\n## Tá»« Ä‘iá»ƒn\r\n");
  ASSERT_EQ(result.found.size(), 1U);
  const check::Finding& finding = result.found[0].finding;
  EXPECT_EQ(finding.page, (Location{"a.md", 2, 5}));
  EXPECT_EQ(finding.quoted, "## Tá»« Ä‘iá»ƒn");
  EXPECT_EQ(finding.span.of(finding.quoted), "á»« Ä‘iá»ƒ");
  EXPECT_EQ(finding.fix, "ừ điể");
  EXPECT_EQ(result.found[0].proposal, "ừ điể");
  EXPECT_EQ(result.mended, "a\r\n## Từ điển\r\n");
}

TEST(Doctor, ChangesNothingWhereNothingIsFound) {
  const Examination result = page("# Sạch\n");
  EXPECT_TRUE(result.found.empty());
  EXPECT_FALSE(result.mended);
}

TEST(Doctor, GoesOnUntilNothingIsLeft) {
  // Misread, and behind that with a mark apart.
  EXPECT_EQ(*page("Ä‘eÌ‚\u0301n Ä‘Ã¢u\n").mended, "đến đâu\n");
}

TEST(Doctor, ReadsBytesFromBeforeUnicode) {
  const std::string text = "# Hướng dẫn\n\nsử dụng dịch vụ điện toán đám mây\n";
  for (const text::LegacyCharset charset : text::kLegacyCharsets) {
    const Examination result = page(*text::encode_legacy(charset, text));
    EXPECT_EQ(result.mended, text) << name(charset);
    ASSERT_EQ(result.found.size(), 2U);
    EXPECT_EQ(result.found[1].finding.check, "legacy-charset");
    EXPECT_EQ(result.found[1].finding.page.line, 3U);
  }
}

TEST(Doctor, RefusesWhatIsNoText) {
  EXPECT_EQ(examine_page("a\xFF\xFE", "a", {}).error().code, Code::InvalidUtf8);
  EXPECT_EQ(examine_page(std::string("a\0b", 3), "a", {}).error().code,
            Code::NulByte);
  EXPECT_EQ(examine_text(std::string(17U << 20U, 'a'), "a").error().code,
            Code::PageTooLarge);
}

TEST(Doctor, JudgesStructureOfTheMendedText) {
  // A C1 control, which YAML forbids, is half a letter.
  const Examination result = page("---\ntitle: tá»\u0091t\n---\n");
  ASSERT_EQ(result.found.size(), 1U);
  EXPECT_EQ(result.found[0].finding.check, "mojibake");
  EXPECT_EQ(result.mended, "---\ntitle: tốt\n---\n");
}

TEST(Doctor, LooksAtOtherTextsWithoutStructure) {
  const auto result = examine_text("```\nTá»« Ä‘iá»ƒn\n", "a.txt");
  EXPECT_EQ(result->found.size(), 1U);
  EXPECT_EQ(result->mended, "```\nTừ điển\n");
}

TEST(Doctor, LeavesAloneWhatThePageWantsSilent) {
  const Examination result =
      page("Tá»« Ä‘iá»ƒn\n\n<!-- l10n:ignore mojibake -->\n\nðược ủy\n");
  ASSERT_EQ(result.found.size(), 1U);
  EXPECT_EQ(result.found[0].finding.check, "eth");
  EXPECT_EQ(result.mended,
            "Tá»« Ä‘iá»ƒn\n\n<!-- l10n:ignore mojibake -->\n\nđược ủy\n");
}

TEST(Doctor, KnowsWhichShortcodesAreClosed) {
  const page::Rules rules =
      page_rules(site::Configuration{.shortcodes = site::default_shortcodes()});
  EXPECT_EQ(
      examine_page("{{% notice tip %}}\na\n", "a.md", rules)->found.size(), 1U);
  EXPECT_TRUE(examine_page("{{< button >}} {{< figure >}}\n", "a.md", rules)
                  ->found.empty());
}

TEST(Doctor, ShowsACommentThatLostBytes) {
  const Examination result =
      catalog("# quyá»n Ä‘á»c\nmsgid \"a\"\nmsgstr \"b\"\n");
  EXPECT_EQ(result.found.size(), 1U);
  EXPECT_FALSE(result.mended);
}

constexpr const char* kCatalog =
    "# NgÆ°á»i dá»‹ch\n"
    "msgid \"\"\n"
    "msgstr \"\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\n"
    "#: Tá»«.md:1\n"
    "#, fuzzy\n"
    "#| msgid \"CÅ© ká»¹\"\n"
    "msgid \"Dictionary\"\n"
    "msgstr \"Tá»« Ä‘iá»\"\n"
    "\"ƒn\\nTá»« \\\"má»›i\\\"\"\n"
    "\n"
    "msgid \"Tá»« Ä‘iá»ƒn\"\n"
    "msgstr \"Dictionary\"\n"
    "\n"
    "#~ msgid \"Old\"\n"
    "#~ msgstr \"CÅ© ká»¹\"\n";

TEST(Doctor, MendsTranslationsOfACatalogWhereTheyStand) {
  const Examination result = catalog(kCatalog);
  ASSERT_TRUE(result.mended);
  const std::string& bytes = *result.mended;
  EXPECT_TRUE(catalog::errors(bytes, "vi.po").empty());
  EXPECT_THAT(bytes, HasSubstr("msgstr \"Từ điể\"\n\"n\\nTừ \\\"mới\\\"\"\n"));
  EXPECT_THAT(bytes, HasSubstr("#~ msgstr \"Cũ kỹ\"\n"));
  // The references, what msgmerge wrote, and the msgid stay.
  EXPECT_THAT(bytes, HasSubstr("#: Tá»«.md:1\n"));
  EXPECT_THAT(bytes, HasSubstr("#| msgid \"CÅ© ká»¹\"\n"));
  EXPECT_THAT(bytes, HasSubstr("\nmsgid \"Tá»« Ä‘iá»ƒn\"\n"));
}

TEST(Doctor, LeavesAloneWhatAnEntryWantsSilent) {
  const std::string bytes =
      "# Tá»« Ä‘iá»ƒn\n"
      "# l10n-ignore: mojibake\n"
      "msgid \"Dictionary\"\n"
      "msgstr \"Tá»« Ä‘iá»ƒn\"\n"
      "msgid \"Other\"\n"
      "msgstr \"CÅ© ká»¹\"\n"
      "\n"
      "#, fuzzy, ignore-mojibake\n"
      "msgid \"Third\"\n"
      "msgstr \"ðược Tá»« Ä‘iá»ƒn\"\n";
  const Examination result = catalog(bytes);
  ASSERT_EQ(result.found.size(), 2U);
  EXPECT_EQ(result.found[0].finding.catalog.line, 6U);
  EXPECT_EQ(result.found[1].finding.check, "eth");
  EXPECT_EQ(result.found[1].finding.catalog.line, 10U);
}

TEST(Doctor, NamesThePlaceInACatalog) {
  const Examination result = catalog(kCatalog);
  std::vector<std::uint32_t> lines;
  for (const Diagnosis& diagnosis : result.found) {
    lines.push_back(diagnosis.finding.catalog.line);
  }
  EXPECT_THAT(lines, testing::ElementsAre(1, 10, 13, 17));
}

TEST(Doctor, LetsAMsgidFollowItsPage) {
  const Renames renames{{"Tá»« Ä‘iá»ƒn", "Từ điển"}};
  const Examination result = catalog(kCatalog, renames);
  ASSERT_TRUE(result.mended);
  EXPECT_THAT(*result.mended,
              HasSubstr("msgid \"Từ điển\"\nmsgstr \"Dictionary\"\n"));
  const Renames others{{"Tá»« Ä‘iá»ƒn", "Khác"}};
  EXPECT_THAT(*catalog(kCatalog, others).mended,
              HasSubstr("\nmsgid \"Tá»« Ä‘iá»ƒn\"\n"));
}

TEST(Doctor, NeverMakesTwoEntriesOfOneKey) {
  const std::string bytes =
      std::string(kCatalog) + "\nmsgid \"Từ điển\"\nmsgstr \"Lexicon\"\n";
  const Examination result = catalog(bytes, {{"Tá»« Ä‘iá»ƒn", "Từ điển"}});
  ASSERT_TRUE(result.mended);
  EXPECT_THAT(*result.mended, HasSubstr("\nmsgid \"Tá»« Ä‘iá»ƒn\"\n"));
  EXPECT_THAT(*result.mended, HasSubstr("#~ msgstr \"Cũ kỹ\"\n"));
}

TEST(Doctor, ShowsTheErrorsOfACatalogAndMendsNothingInIt) {
  const Examination result = catalog("msgid \"a\nmsgstr \"Tá»«\"\n");
  EXPECT_FALSE(result.mended);
  ASSERT_FALSE(result.found.empty());
  EXPECT_EQ(result.found[0].finding.check, "po-unterminated");
  EXPECT_EQ(result.found[0].finding.catalog.line, 1U);
}

TEST(Doctor, MendsLegacyTextInACatalog) {
  const std::string bytes =
      "msgid \"a\"\nmsgstr \"H­íng \\\"dÉn\\\"\\n\"\n"
      "\"sö dông dÞch vô ®iÖn to¸n ®¸m m©y\"\n";
  EXPECT_EQ(catalog(bytes).mended,
            "msgid \"a\"\nmsgstr \"Hướng \\\"dẫn\\\"\\n\"\n"
            "\"sử dụng dịch vụ điện toán đám mây\"\n");
}

TEST(Doctor, TellsWhichUnitsAPageRenames) {
  const site::Configuration configuration;
  EXPECT_EQ(
      renamed_units("# Tá»«\n\nb\n", "# Từ\n\nb\n", "a.md", configuration),
      (Renames{{"Tá»«", "Từ"}}));
  EXPECT_TRUE(
      renamed_units("# a\n\nb\n", "# c\n", "a.md", configuration).empty());
}

}  // namespace
}  // namespace l10n::flow
