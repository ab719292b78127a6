// l10n check on the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// English pages to be translated into Vietnamese.
void make_english_site(const Site& site, const std::string& settings = "") {
  site.put("l10n.yaml",
           "source_language: en\nlanguages: [vi]\ndefault_language: en\n" +
               settings);
  site.put("content/a.md", "# One\n\nSee [the page](b.md) on 5 May.\n");
  site.put("content/b.md", "Two words\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
}

void translate_all(const Site& site) {
  site.translate("po/vi.po", "One", "Một");
  site.translate("po/vi.po", "See [the page](b.md) on 5 May.",
                 "Xem [trang này](b.md) ngày 5 tháng 5.");
  site.translate("po/vi.po", "Two words", "Hai từ");
}

TEST(Check, IsContentWithAGoodSite) {
  const Site site;
  make_english_site(site);
  translate_all(site);
  const Outcome outcome =
      site.run({"check", "--minimum=100", "--page-minimum=100"});
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  EXPECT_THAT(outcome.out,
              HasSubstr("errors: 0, warnings: 0, notes: 0; translated: 100 % "
                        "of the words, 100 % of the units\n"));
}

TEST(Check, NamesBothPlacesAndQuotesTheText) {
  const Site site;
  make_english_site(site);
  translate_all(site);
  site.change("po/vi.po", "[trang này](b.md) ngày 5", "trang này  ngày 6");
  const Outcome outcome = site.run({"check"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("content/a.md\n"),
                    HasSubstr("    3 error the translation loses the link "
                              "'b.md' [md-link]\n"),
                    HasSubstr("      po/vi.po:"),
                    HasSubstr("      │ Xem trang này  ngày 6 tháng 5.\n"
                              "      │              ^^\n"),
                    HasSubstr("the source does not have the number 6 "
                              "[numbers]")));
}

void git(const Site& site, std::vector<std::string> words) {
  words.insert(words.begin(),
               {"/usr/bin/git", "-C", site.root(), "-c", "user.name=a", "-c",
                "user.email=a@example.org", "-c", "commit.gpgsign=false"});
  const Outcome outcome = run_process(
      {.words = words,
       .environment = {"PATH=/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM=1",
                       "HOME=" + site.root()}});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
}

TEST(Check, NamesPlacesOfASiteInAFolder) {
  const Site site;
  site.put("docs/l10n.yaml",
           "source_language: en\nlanguages: [vi]\ndefault_language: en\n");
  site.put("docs/content/a.md", "See [the page](b.md).\n");
  ASSERT_EQ(site.run({"extract", "--config=docs/l10n.yaml"}).status, 0);
  site.translate("docs/po/vi.po", "See [the page](b.md).", "Xem trang này.");
  const auto checked = [&](const std::vector<std::string>& words) {
    std::vector<std::string> all{"check"};
    all.insert(all.end(), words.begin(), words.end());
    return site.run(all).out;
  };
  EXPECT_THAT(checked({"--config=docs/l10n.yaml"}),
              AllOf(HasSubstr("docs/content/a.md\n"),
                    HasSubstr("      docs/po/vi.po:")));
  // From the top of the repository, wherever the command runs.
  git(site, {"init", "-q"});
  const auto places =
      AllOf(HasSubstr("docs/content/a.md"), HasSubstr("docs/po/vi.po"));
  const auto inside = [&](const std::string& format) {
    return run_process({.words = {L10N_PROGRAM, "check", "-f", format, "-C",
                                  site.root() + "/docs"},
                        .environment = {}})
        .out;
  };
  EXPECT_THAT(checked({"--config=docs/l10n.yaml", "-f", "github"}), places);
  EXPECT_THAT(inside("github"), places);
  EXPECT_THAT(inside("sarif"), places);
  EXPECT_THAT(inside("text"), Not(HasSubstr("docs/")));
}

TEST(Check, FailsBelowTheMinimum) {
  const Site site;
  make_english_site(site);
  site.translate("po/vi.po", "One", "Một");
  EXPECT_EQ(site.run({"check"}).status, 0);
  const Outcome whole = site.run({"check", "--minimum=50"});
  EXPECT_EQ(whole.status, 1);
  EXPECT_THAT(whole.err, HasSubstr("[below-minimum]"));
  const Outcome page = site.run({"check", "--page-minimum=50"});
  EXPECT_EQ(page.status, 1);
  EXPECT_THAT(page.out, AllOf(HasSubstr("content/a.md\n    1 error"),
                              HasSubstr("[coverage]")));
}

// Runs git in the site, whoever the user is.
TEST(Check, RefusesALanguageThatTheSiteDoesNotHave) {
  const Site site;
  make_english_site(site);
  EXPECT_EQ(site.run({"check", "-l", "VI"}).status, 0);
  const Outcome outcome = site.run({"check", "-l", "fr", "--minimum=100"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("the site has no language 'fr'; it is "
                                     "translated into: vi [usage]"));
  EXPECT_EQ(site.run({"check", "po/vi.po", "-l", "vi"}).status, 0);
  const Outcome named = site.run({"check", "po/vi.po", "-l", "fr"});
  EXPECT_EQ(named.status, 2);
  EXPECT_THAT(named.err, HasSubstr("no catalog is for the language 'fr'; "
                                   "there are: vi [usage]"));
}

TEST(Check, IsNotContentWithASiteWithoutPages) {
  const Site site;
  make_english_site(site);
  site.put("l10n.yaml",
           "source_language: en\nlanguages: [vi]\ndefault_language: en\n"
           "exclude: ['**']\n");
  for (const std::string command : {"extract", "merge", "status", "verify"}) {
    const Outcome outcome = site.run({command});
    EXPECT_EQ(outcome.status, 0) << command;
    EXPECT_THAT(outcome.err,
                HasSubstr("warning: no source page was found in 'content' for "
                          "the language 'en' [bad-value]\n"
                          "  help: "))
        << command;
  }
  EXPECT_EQ(site.run({"check"}).status, 0);
  const Outcome asked = site.run({"check", "--minimum=1"});
  EXPECT_EQ(asked.status, 1);
  EXPECT_THAT(asked.err, HasSubstr("no source page was found"));
}

TEST(Check, SaysWhereTheConfigurationIsWrong) {
  const Site site;
  make_english_site(site);
  const std::string settings = site.get("l10n.yaml");
  const auto lines = std::count(settings.begin(), settings.end(), '\n');
  for (const std::string wrong :
       {"{rules: {nope: error}}", "{words: [none.txt]}", "{terms: [none.csv]}",
        "{baseline: none.txt}"}) {
    site.put("l10n.yaml", settings + "check: " + wrong + '\n');
    const Outcome outcome = site.run({"check"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err,
                HasSubstr("l10n.yaml:" + std::to_string(lines + 1) + ':'))
        << wrong;
    EXPECT_THAT(outcome.err, HasSubstr(": error: there is no ")) << wrong;
  }
}

TEST(Check, AsksOnlyForWhatABranchAdded) {
  const Site site;
  make_english_site(site);
  git(site, {"init", "-q"});
  git(site, {"add", "."});
  git(site, {"commit", "-q", "-m", "one"});
  EXPECT_EQ(site.run({"check", "--new-only=HEAD"}).status, 0);
  site.put("content/a.md", "# One\n\nA new text\n\nTwo words\n");
  site.put("content/c.md", "One\n\nAnother one\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const Outcome added = site.run({"check", "--new-only=HEAD"});
  EXPECT_EQ(added.status, 1);
  EXPECT_THAT(added.out,
              AllOf(HasSubstr("A new text"), HasSubstr("Another one"),
                    HasSubstr("errors: 2,")));
  site.translate("po/vi.po", "A new text", "Chữ mới");
  site.translate("po/vi.po", "Another one", "Một cái khác");
  EXPECT_EQ(site.run({"check", "--new-only=HEAD"}).status, 0);
  const Outcome wrong = site.run({"check", "--new-only=nothing"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err,
              HasSubstr("'nothing' names no commit; git says: fatal: "));
}

TEST(Check, LeavesOutPagesThatTheConfigurationExcludes) {
  const Site site;
  make_english_site(site, "check: {exclude: [content/b.md], minimum: 100}\n");
  translate_all(site);
  site.change("po/vi.po", "Hai từ", "");
  EXPECT_EQ(site.run({"check"}).status, 0);
}

TEST(Check, MendsOnlyTranslationsAndShowsThemFirst) {
  const Site site;
  make_english_site(site);
  translate_all(site);
  site.change("po/vi.po", "Hai từ", "Hai  từ ");
  const std::string before = site.get("po/vi.po");
  const Outcome dry = site.run({"check", "--fix", "--dry-run"});
  EXPECT_EQ(dry.status, 0);
  EXPECT_THAT(dry.out, AllOf(HasSubstr("-Hai  từ \n+Hai từ\n"),
                             HasSubstr("1 translation would be mended\n")));
  EXPECT_EQ(site.get("po/vi.po"), before);
  EXPECT_EQ(site.run({"check", "--fix"}).status, 0);
  std::string after = before;
  after.replace(after.find("Hai  từ "), std::string("Hai  từ ").size(),
                "Hai từ");
  EXPECT_EQ(site.get("po/vi.po"), after);
}

TEST(Check, SaysWhatFixLeaves) {
  const Site site;
  make_english_site(site);
  translate_all(site);
  site.change("po/vi.po", "Hai từ", "Hai  từ");
  site.change("po/vi.po", "[trang này](b.md)", "trang này");
  const Outcome outcome = site.run({"check", "--fix"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out,
              HasSubstr("1 translation mended\n"
                        "left: errors: 1, warnings: 0, notes: 0\n"));
}

TEST(Check, WarnsOfAnIgnoreThatNamesNoCheck) {
  const Site site;
  make_english_site(site);
  translate_all(site);
  site.change("po/vi.po", "msgid \"Two words\"",
              "# l10n-ignore: nubmers\nmsgid \"Two words\"");
  site.put("content/b.md",
           site.get("content/b.md") + "\n<!-- l10n:ignore nubmers -->\n");
  const Outcome outcome = site.run({"check"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("warning: there is no check 'nubmers'"),
                    HasSubstr("did you mean 'numbers'?"),
                    testing::ContainsRegex("po/vi.po:[0-9]+: warning"),
                    testing::ContainsRegex("content/b.md:[0-9]+: warning")));
}

TEST(Check, KnowsABaseline) {
  const Site site;
  make_english_site(site, "check: {baseline: known.txt}\n");
  translate_all(site);
  site.change("po/vi.po", "[trang này](b.md)", "trang này");
  EXPECT_EQ(site.run({"check", "--write-baseline"}).status, 0);
  EXPECT_THAT(site.get("known.txt"), HasSubstr(" md-link content/a.md\n"));
  EXPECT_EQ(site.run({"check"}).status, 0);
  site.change("po/vi.po", "Hai từ", "**Hai từ");
  EXPECT_EQ(site.run({"check"}).status, 1);
}

TEST(Check, HeedsLevelsAndComments) {
  const Site site;
  make_english_site(site, "check: {rules: {double-space: error}}\n");
  translate_all(site);
  site.change("po/vi.po", "Hai từ", "Hai  từ");
  EXPECT_EQ(site.run({"check"}).status, 1);
  EXPECT_EQ(site.run({"check", "--checks=numbers"}).status, 0);
  site.change("po/vi.po", "#. type: Plain text\n#. id: ",
              "# l10n-ignore: double-space\n#. type: Plain text\n#. id: ");
  site.change("content/b.md", "Two",
              "<!-- l10n:ignore double-space -->\n\nTwo");
  EXPECT_EQ(site.run({"check"}).status, 0);
}

TEST(Check, TakesCatalogsAndPagesWithoutASite) {
  const Site site;
  site.put("a.md", "See [b](c.md).\n");
  site.put("vi.po",
           "msgid \"\"\nmsgstr \"\"\n\"Language: vi\\n\"\n"
           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
           "#: a.md:1\nmsgid \"See [b](c.md).\"\nmsgstr \"Xem b.\"\n");
  const Outcome alone = site.run({"check", "vi.po"});
  EXPECT_EQ(alone.status, 1) << alone.err;
  EXPECT_THAT(alone.out, HasSubstr("[md-link]"));
  const Outcome both = site.run({"check", "a.md", "vi.po"});
  EXPECT_EQ(both.status, 1) << both.err;
  EXPECT_THAT(both.out, HasSubstr("[md-link]"));
  EXPECT_EQ(site.run({"check", "none.po"}).status, 2);
}

// A heading that begins like a list is no paragraph where it stands alone.
TEST(Check, ComparesMarkupInCatalogsWithoutTheirPages) {
  const Site site;
  site.put("vi.po",
           "msgid \"\"\nmsgstr \"Content-Type: text/plain; "
           "charset=UTF-8\\nLanguage: vi\\nX-Source-Language: en\\n\"\n\n"
           "msgid \"1. [First](a.md) `x`\"\nmsgstr \"1. Thứ nhất `x`\"\n\n"
           "msgid \"2. Second\"\nmsgstr \"2. Thứ hai {{< new >}}\"\n");
  const Outcome outcome = site.run({"check", "vi.po"});
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("loses the link 'a.md' [md-link]"),
                                 HasSubstr("[shortcode]")));
}

TEST(Check, TakesCodeThatIsMerelyCountedOtherwiseForLess) {
  const Site site;
  make_english_site(site);
  site.put("content/a.md", "# One\n\nRun `a`, then return `b`.\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/vi.po", "Run `a`, then return `b`.",
                 "Chạy `a` rồi `return` `b`.");
  Outcome outcome = site.run({"check"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("[md-code-count]"),
                                 HasSubstr("the page keeps its source there")));
  site.change("po/vi.po", "`return` `b`", "`return` `c`");
  outcome = site.run({"check"});
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("[md-code]"));
}

TEST(Check, TellsMachines) {
  const Site site;
  make_english_site(site);
  translate_all(site);
  site.change("po/vi.po", "[trang này](b.md)", "trang này");
  const auto json =
      nlohmann::json::parse(site.run({"check", "--format=json"}).out);
  EXPECT_EQ(json["errors"], 1);
  EXPECT_EQ(json["findings"][0]["check"], "md-link");
  EXPECT_EQ(json["findings"][0]["page"]["line"], 3);
  EXPECT_EQ(json["pages"].size(), 2U);
  const auto whole = nlohmann::json::parse(site.run({"check", "--json"}).out);
  EXPECT_EQ(whole["result"], json);
}

TEST(Check, ExplainsItsRules) {
  const Site site;
  EXPECT_THAT(site.run({"check", "--explain", "numbers"}).out,
              HasSubstr("numbers (warning): a number is missing"));
  EXPECT_THAT(site.run({"check", "--explain", "all"}).out,
              AllOf(HasSubstr("md-link: "), HasSubstr("vi-spell: "),
                    HasSubstr("l10n doctor:\nmojibake: ")));
  EXPECT_THAT(site.run({"check", "--explain", "eth"}).out,
              HasSubstr("'l10n doctor --fix' mends what is proven."));
  const Outcome unknown = site.run({"check", "--explain", "numbrs"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean 'numbers'?"));
}

TEST(Check, FailsWhereItCannotRead) {
  const Site site;
  make_english_site(site);
  translate_all(site);
  site.put("content/c.md", "no\xFFt\n");
  const Outcome outcome = site.run({"check"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("content/c.md:1:3: error: "));
  EXPECT_THAT(outcome.out, HasSubstr("translated: 100 %"));
  site.put("l10n.yaml",
           "source_language: en\nlanguages: [vi]\ncheck: {rules: {nubmers: "
           "off}}\n");
  EXPECT_EQ(site.run({"check"}).status, 2);
}

}  // namespace
}  // namespace l10n::tool
