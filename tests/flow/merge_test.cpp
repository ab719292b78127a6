#include "l10n/flow/merge.hpp"

#include <gmock/gmock.h>

#include "l10n/catalog/reader.hpp"
#include "l10n/flow/policy.hpp"

namespace l10n::flow {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

struct Options {
  site::Configuration configuration = {};
  bool fuzzy = false;
};

auto merge(const std::string& page, const std::string& po,
           const Options& options = {}) -> MergedPage {
  const page::Rules rules = page_rules(options.configuration);
  const page::Document document =
      *page::parse(page, "a.vi.md", rules, {.inlines = true});
  const catalog::Catalog catalog = *catalog::read(po, "en.po");
  return merge_page(document, rules, Translations(catalog),
                    options.configuration, options.fuzzy);
}

auto entry(const std::string& id, const std::string& translation)
    -> std::string {
  return "msgid \"" + id + "\"\nmsgstr \"" + translation + "\"\n\n";
}

TEST(Merge, PutsTranslationsInAndLeavesEveryOtherByte) {
  const MergedPage merged =
      merge("# Một  \r\n\r\nhai\tba\r\n\r\n    mã\r\n",
            entry("Một", "One") + entry("hai\\tba", "two"));
  EXPECT_EQ(merged.bytes, "# One  \r\n\r\ntwo\r\n\r\n    mã\r\n");
  EXPECT_THAT(merged.refused, IsEmpty());
}

TEST(Merge, CountsEveryUnitOnceAndWordsWithIt) {
  const MergedPage merged =
      merge("a b\n\nc\n\nd\n\ne\n", entry("a b", "x") + "#, fuzzy\n" +
                                        entry("c", "y") + entry("d", "") +
                                        entry("e", "e\\n\\ne"));
  EXPECT_EQ(merged.coverage.all, (Count{4, 5}));
  EXPECT_EQ(merged.coverage.translated, (Count{1, 2}));
  EXPECT_EQ(merged.coverage.fuzzy, (Count{1, 1}));
  EXPECT_EQ(merged.coverage.untranslated, (Count{1, 1}));
  EXPECT_EQ(merged.coverage.refused, (Count{1, 1}));
  EXPECT_EQ(merged.coverage.percent(), 25);
  EXPECT_EQ(merged.bytes, "x\n\nc\n\nd\n\ne\n");
}

TEST(Merge, UsesFuzzyTranslationsOnlyWhenAskedTo) {
  const std::string po = "#, fuzzy\n" + entry("a", "b");
  EXPECT_EQ(merge("a\n", po).bytes, "a\n");
  EXPECT_EQ(merge("a\n", po, {.fuzzy = true}).bytes, "b\n");
}

TEST(Merge, IgnoresBlankTranslationsObsoleteEntriesAndPlurals) {
  EXPECT_EQ(merge("a\n", entry("a", "  ")).bytes, "a\n");
  EXPECT_EQ(merge("a\n", "#~ msgid \"a\"\n#~ msgstr \"b\"\n").bytes, "a\n");
  EXPECT_EQ(merge("a\n",
                  "msgid \"a\"\nmsgid_plural \"as\"\n"
                  "msgstr[0] \"b\"\nmsgstr[1] \"c\"\n")
                .bytes,
            "a\n");
}

TEST(Merge, RefusalsNameTheLineOfTheCatalogAndOfThePage) {
  const MergedPage merged =
      merge("x\n\n[l](/a)\n", entry("x", "y") + entry("[l](/a)", "[m](/b)"));
  ASSERT_EQ(merged.refused.size(), 1U);
  const Diagnostic& refused = merged.refused.front();
  EXPECT_EQ(refused.code, Code::MdLink);
  EXPECT_EQ(refused.where.path, "en.po");
  EXPECT_EQ(refused.where.line, 5U);
  EXPECT_THAT(refused.message, HasSubstr("a.vi.md:3"));
  EXPECT_THAT(refused.help, HasSubstr("# l10n-accept: md-link"));
  EXPECT_EQ(merged.bytes, "y\n\n[l](/a)\n");
}

TEST(Merge, AnAcceptedLinkMayChangeButAScriptMayNot) {
  const std::string accept = "# l10n-accept: md-link\n";
  EXPECT_EQ(merge("[l](/a)\n", accept + entry("[l](/a)", "[m](/b)")).bytes,
            "[m](/b)\n");
  EXPECT_EQ(merge("[l](/a)\n", accept + entry("[l](/a)", "[m](javascript:x)"))
                .refused.front()
                .code,
            Code::UnsafeUrl);
}

TEST(Merge, TheConfigurationOpensKindsAndUrls) {
  Options code;
  code.configuration.guard.allow = {Code::MdCode};
  EXPECT_EQ(merge("`a`\n\nb `c`\n", entry("b `c`", "b `d`"), code).bytes,
            "`a`\n\nb `d`\n");
  Options links;
  links.configuration.guard.links = {"/en/*"};
  EXPECT_EQ(merge("[l](/a)\n", entry("[l](/a)", "[m](/en/a)"), links).bytes,
            "[m](/en/a)\n");
  EXPECT_EQ(merge("[l](/a)\n", entry("[l](/a)", "[m](/fr/a)"), links).bytes,
            "[l](/a)\n");
}

TEST(Merge, AUnitInSeveralPlacesIsJudgedInEachOfThem) {
  // A hard break fits a paragraph; in a cell it becomes a blank.
  const MergedPage merged =
      merge("# a\n\na\n\n| a |\n|---|\n", entry("a", "b\\nc"));
  EXPECT_EQ(merged.bytes, "# b c\n\nb  \nc\n\n| b c |\n|---|\n");
  const MergedPage blank = merge("# a\n\na\n", entry("a", "b\\n\\nc"));
  EXPECT_EQ(blank.refused.size(), 1U);
  EXPECT_THAT(blank.refused.front().message, HasSubstr("a.vi.md:3"));
}

TEST(Merge, ContextsOfTheConfigurationChooseTheEntry) {
  Options options;
  options.configuration.contexts = {{.text = "a", .context = "menu"}};
  EXPECT_EQ(merge("a\n", "msgctxt \"menu\"\n" + entry("a", "b"), options).bytes,
            "b\n");
  EXPECT_EQ(merge("a\n", entry("a", "b"), options).bytes, "a\n");
}

TEST(Coverage, AddsUpAndRoundsDown) {
  Coverage sum;
  EXPECT_EQ(sum.percent(), 100);
  Coverage page;
  page.all = {3, 9};
  page.translated = {2, 6};
  page.refused = {1, 3};
  sum += page;
  sum += page;
  EXPECT_EQ(sum.all, (Count{6, 18}));
  EXPECT_EQ(sum.translated, (Count{4, 12}));
  EXPECT_EQ(sum.refused, (Count{2, 6}));
  EXPECT_EQ(sum.percent(), 66);
}

}  // namespace
}  // namespace l10n::flow
