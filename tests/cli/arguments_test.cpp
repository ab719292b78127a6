#include "arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract_arguments.hpp"
#include "init_arguments.hpp"
#include "merge_arguments.hpp"
#include "pseudo_arguments.hpp"
#include "suggest_arguments.hpp"
#include "verify_arguments.hpp"

namespace l10n::tool {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Words = std::vector<std::string>;

auto message(const Usage& usage, const Words& words) -> std::string {
  const auto parsed = parse(usage, words);
  return parsed ? "" : parsed.error().message + '|' + parsed.error().help;
}

auto extract(const Words& words) -> Result<ExtractArguments> {
  return read_extract_arguments(L10N_TRY(parse(extract_usage(), words)));
}

auto merge(const Words& words) -> Result<MergeArguments> {
  return read_merge_arguments(L10N_TRY(parse(merge_usage(), words)));
}

TEST(Arguments, ComeInEveryGnuForm) {
  for (const Words& words :
       {Words{"a.md", "--output=x.po"}, Words{"a.md", "--output", "x.po"},
        Words{"-o", "x.po", "a.md"}, Words{"-ox.po", "a.md"},
        Words{"-qox.po", "a.md"}, Words{"--out=x.po", "a.md"},
        Words{"-o", "x.po", "--", "a.md"}}) {
    const auto parsed = parse(extract_usage(), words);
    ASSERT_TRUE(parsed) << parsed.error().message;
    EXPECT_EQ(parsed->value("output"), "x.po");
    EXPECT_THAT(parsed->operands(), ElementsAre("a.md"));
  }
}

TEST(Arguments, AfterTwoDashesAreOperands) {
  const auto parsed = parse(verify_usage(), Words{"--", "--json", "-x"});
  ASSERT_TRUE(parsed);
  EXPECT_FALSE(parsed->has("json"));
  EXPECT_THAT(parsed->operands(), ElementsAre("--json", "-x"));
}

TEST(Arguments, KeepTheOrderOfOperands) {
  const auto parsed = parse(verify_usage(), Words{"b", "-q", "a", "-j2", "c"});
  ASSERT_TRUE(parsed);
  EXPECT_THAT(parsed->operands(), ElementsAre("b", "a", "c"));
  EXPECT_EQ(parsed->number("jobs"), 2U);
}

TEST(Arguments, NameAnUnknownOptionAndTheOneThatIsMeant) {
  EXPECT_EQ(message(merge_usage(), {"--overwite"}),
            "unknown option '--overwite'|did you mean '--overwrite'?");
  EXPECT_EQ(message(merge_usage(), {"--frobnicate"}),
            "unknown option '--frobnicate'|try 'l10n merge --help'");
  EXPECT_EQ(message(merge_usage(), {"-x"}),
            "unknown option '-x'|try 'l10n merge --help'");
}

TEST(Arguments, AreNotGuessedWhereInDoubt) {
  EXPECT_THAT(message(merge_usage(), {"--o", "x"}),
              HasSubstr("could be any of several options"));
}

TEST(Arguments, WantTheirValues) {
  EXPECT_EQ(message(extract_usage(), {"a.md", "--output"}),
            "--output wants a value|try 'l10n extract --help'");
  EXPECT_THAT(message(extract_usage(), {"a.md", "-o"}),
              HasSubstr("--output wants a value"));
  EXPECT_THAT(message(merge_usage(), {"--fuzzy=yes"}),
              HasSubstr("--fuzzy takes no value"));
  EXPECT_THAT(message(extract_usage(), {"a.md", "--output="}),
              HasSubstr("--output"));
}

TEST(Arguments, CheckNumbersAndChoices) {
  for (const char* const wrong : {"-1", "101", "x", "5 ", "1e2", "0x10"}) {
    EXPECT_THAT(message(merge_usage(), {std::string("--minimum=") + wrong}),
                HasSubstr("--minimum wants a whole number from 0 to 100"));
  }
  EXPECT_EQ(message(suggest_usage(), {"--accept=101"}), "");
  EXPECT_THAT(message(suggest_usage(), {"--accept=102"}),
              HasSubstr("--accept wants a whole number from 0 to 101"));
  EXPECT_THAT(message(verify_usage(), {"-j", "0"}),
              HasSubstr("--jobs wants a whole number from 1 to 1024, not '0'"));
  EXPECT_THAT(message(merge_usage(), {"--untranslated=drop"}),
              HasSubstr("--untranslated wants one of source|skip, not 'drop'"));
  EXPECT_THAT(message(verify_usage(), {"--color=blue"}),
              HasSubstr("auto|always|never"));
}

TEST(Arguments, HelpStandsAboveWrongValues) {
  const auto parsed = parse(merge_usage(), Words{"--minimum=x", "-h"});
  ASSERT_TRUE(parsed);
  EXPECT_TRUE(parsed->has("help"));
}

TEST(Arguments, AreNotMoreThanTheCommandTakes) {
  EXPECT_THAT(message(init_usage(), {"here"}),
              HasSubstr("unexpected argument 'here'"));
}

TEST(ExtractArguments, DescribeTheSiteWithoutPages) {
  const auto given = extract({"--references", "-n"});
  ASSERT_TRUE(given);
  EXPECT_TRUE(given->is_site());
  EXPECT_TRUE(given->references);
  EXPECT_TRUE(given->dry_run);
}

TEST(ExtractArguments, DescribePagesAndTheirCatalog) {
  const auto given =
      extract({"a.md", "b.md", "-o", "en.po", "--from=vi", "--to=pt-BR"});
  ASSERT_TRUE(given);
  EXPECT_THAT(given->pages, ElementsAre("a.md", "b.md"));
  EXPECT_EQ(given->output, "en.po");
  EXPECT_EQ(given->from, "vi");
  EXPECT_EQ(given->to, "pt-BR");
}

TEST(ExtractArguments, RefuseWhatDoesNotFitTogether) {
  EXPECT_THAT(extract({"a.md"}).error().message, HasSubstr("--output"));
  EXPECT_THAT(extract({"-o", "x.po"}).error().message,
              HasSubstr("--output needs pages"));
  EXPECT_THAT(extract({"--to=en"}).error().message,
              HasSubstr("--to needs pages"));
  EXPECT_THAT(extract({"a.md", "-ox.po", "--to=english!"}).error().message,
              HasSubstr("--to wants a language"));
  EXPECT_EQ(extract({"a.md"}).error().code, Code::Usage);
}

TEST(MergeArguments, HaveSafeDefaults) {
  const auto given = merge({});
  ASSERT_TRUE(given);
  EXPECT_TRUE(given->is_site());
  EXPECT_EQ(given->untranslated, Untranslated::Source);
  EXPECT_EQ(given->minimum, 0U);
  EXPECT_FALSE(given->minimum_given || given->untranslated_given);
  EXPECT_FALSE(given->fuzzy || given->check || given->dry_run);
  EXPECT_FALSE(given->overwrite || given->prune);
}

TEST(MergeArguments, TakeEveryOption) {
  const auto given = merge({"--untranslated=skip", "--minimum", "80", "--fuzzy",
                            "--check", "--dry-run", "--overwrite", "--prune"});
  ASSERT_TRUE(given);
  EXPECT_EQ(given->untranslated, Untranslated::Skip);
  EXPECT_EQ(given->minimum, 80U);
  EXPECT_TRUE(given->minimum_given && given->untranslated_given);
  EXPECT_TRUE(given->fuzzy && given->check && given->dry_run);
  EXPECT_TRUE(given->overwrite && given->prune);
}

TEST(MergeArguments, DescribeOnePage) {
  const auto given = merge({"a.vi.md", "en.po", "-o", "a.en.md"});
  ASSERT_TRUE(given);
  EXPECT_FALSE(given->is_site());
  EXPECT_EQ(given->page, "a.vi.md");
  EXPECT_EQ(given->catalog, "en.po");
  EXPECT_EQ(given->output, "a.en.md");
}

TEST(MergeArguments, RefuseWhatDoesNotFitTogether) {
  EXPECT_THAT(merge({"a.md"}).error().message, HasSubstr("CATALOG"));
  EXPECT_THAT(merge({"a.md", "x.po"}).error().message, HasSubstr("--output"));
  EXPECT_THAT(merge({"-o", "x"}).error().message, HasSubstr("needs pages"));
  EXPECT_THAT(merge({"a.md", "x.po", "-ox", "--prune"}).error().message,
              HasSubstr("whole site"));
  EXPECT_THAT(merge({"a", "b", "c"}).error().message, HasSubstr("'c'"));
}

TEST(PseudoArguments, AreACatalogAndAnOutput) {
  const auto read = [](const Words& words) {
    return read_pseudo_arguments(*parse(pseudo_usage(), words));
  };
  EXPECT_EQ(read({"l10n.pot", "-o", "en.po"})->catalog, "l10n.pot");
  EXPECT_EQ(read({"l10n.pot", "-o", "en.po"})->output, "en.po");
  EXPECT_FALSE(read({"l10n.pot"}));
  EXPECT_FALSE(read({"-o", "en.po"}));
}

TEST(VerifyArguments, ArePaths) {
  const auto given =
      read_verify_arguments(*parse(verify_usage(), Words{"README.md", "docs"}));
  EXPECT_THAT(given->paths, ElementsAre("README.md", "docs"));
  EXPECT_FALSE(read_verify_arguments(*parse(verify_usage(), Words{""})));
}

TEST(InitArguments, MayAskForADryRun) {
  EXPECT_TRUE(read_init_arguments(*parse(init_usage(), Words{"-n"})).dry_run);
  EXPECT_FALSE(read_init_arguments(*parse(init_usage(), Words{})).dry_run);
}

}  // namespace
}  // namespace l10n::tool
