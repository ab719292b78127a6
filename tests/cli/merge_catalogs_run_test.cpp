// l10n merge-catalogs on files, and as git's merge driver in a real repository.
#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

auto po(const std::string& entries, const std::string& language = "en")
    -> std::string {
  return "msgid \"\"\nmsgstr \"\"\n\"Language: " + language +
         "\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n" + entries;
}

auto entry(const std::string& id, const std::string& text) -> std::string {
  return "\nmsgid \"" + id + "\"\nmsgstr \"" + text + "\"\n";
}

auto merge(const Site& site) -> Outcome {
  return site.run(
      {"merge-catalogs", "base.po", "ours.po", "theirs.po", "-o", "out.po"});
}

TEST(MergeCatalogs, MergesMessageByMessage) {
  const Site site;
  site.put("base.po", po(entry("a", "") + entry("b", "")));
  site.put("ours.po", po(entry("a", "A") + entry("b", "")));
  site.put("theirs.po", po(entry("a", "") + entry("b", "B")));
  const Outcome outcome = merge(site);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(site.get("out.po"), po(entry("a", "A") + entry("b", "B")));
}

TEST(MergeCatalogs, NamesWhatNeedsALook) {
  const Site site;
  site.put("base.po", po(entry("a", "")));
  site.put("ours.po", po(entry("a", "A")));
  site.put("theirs.po", po(entry("a", "Z")));
  const Outcome outcome = merge(site);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err,
              HasSubstr("out.po:8: warning: both sides translated it, each in "
                        "its own way [needs-review]"));
  EXPECT_EQ(site.get("out.po"),
            po("\n# l10n-theirs: \"Z\"\n#, fuzzy\nmsgid \"a\"\nmsgstr "
               "\"A\"\n"));
}

TEST(MergeCatalogs, NamesASourceThatChangedAndWhatItWas) {
  const Site site;
  site.put("base.po", po(entry("Đợi 5 phút", "Wait 5 minutes")));
  site.put("ours.po", po(entry("Đợi 15 phút", "Wait 15 minutes")));
  site.put("theirs.po", po(entry("Đợi 5 phút", "Please wait 5 minutes")));
  const Outcome outcome = merge(site);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err,
              HasSubstr("out.po:9: warning: one side changed the source 'Đợi 5 "
                        "phút' to 'Đợi 15 phút', the other the translation of "
                        "the former [needs-review]"));
  EXPECT_EQ(site.get("out.po"),
            po("\n# l10n-theirs: \"Please wait 5 minutes\"\n#, fuzzy\n"
               "#| msgid \"Đợi 5 phút\"" +
               entry("Đợi 15 phút", "Wait 15 minutes")));
  const Outcome json = site.run({"merge-catalogs", "--json", "base.po",
                                 "ours.po", "theirs.po", "-o", "out.po"});
  EXPECT_THAT(json.out, AllOf(HasSubstr("source-changed"),
                              HasSubstr("\"msgid_in_base\": \"Đợi 5 phút\"")));
}

TEST(MergeCatalogs, LosesNothingToATemplate) {
  const Site site;
  const std::string full = po(entry("a", "A") + entry("b", "B"));
  site.put("base.po", full);
  site.put("ours.po", full);
  site.put("theirs.po",
           "msgid \"\"\nmsgstr \"\"\n\"Language: \\n\"\n\"Content-Type: "
           "text/plain; charset=UTF-8\\n\"\n" +
               entry("a", "") + entry("b", ""));
  const Outcome outcome = merge(site);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(site.get("out.po"), full);
}

// git's temporary files are gone when somebody reads the message.
TEST(MergeCatalogs, NamesTheSideThatIsWrong) {
  const std::string good = po(entry("a", "A"));
  const std::string bad = po("\nmsgid \"a\n");
  const std::vector<std::pair<std::string, std::string>> cases{
      {"base.po", "po/en.po:6:7: error: in the base: "},
      {"ours.po", "po/en.po:6:7: error: in our version: "},
      {"theirs.po", "po/en.po:6:7: error: in their version: "}};
  for (const auto& [name, wanted] : cases) {
    const Site site;
    for (const char* const file : {"base.po", "ours.po", "theirs.po"}) {
      site.put(file, file == name ? bad : good);
    }
    const Outcome named =
        site.run({"merge-catalogs", "--path=po/en.po", "base.po", "ours.po",
                  "theirs.po", "-o", "ours.po"});
    EXPECT_EQ(named.status, 2);
    EXPECT_THAT(named.err, HasSubstr(wanted));
    // Without a name it is that of the file, and tells the side.
    const Outcome plain = merge(site);
    EXPECT_THAT(plain.err, AllOf(HasSubstr(name + ":6:7: error: "),
                                 Not(HasSubstr(" version: "))));
  }
  const Site site;
  site.put("base.po", good);
  site.put("ours.po", good);
  site.put("theirs.po", po(entry("a", "A"), "fr"));
  const Outcome outcome =
      site.run({"merge-catalogs", "--path=po/en.po", "base.po", "ours.po",
                "theirs.po", "-o", "ours.po"});
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("po/en.po:1: error: in their "),
                                 HasSubstr("[language]")));
}

TEST(MergeCatalogs, WritesNothingForBadInput) {
  const std::string good = po(entry("a", "A"));
  const std::vector<std::pair<std::string, std::string>> cases{
      {po(entry("a", "A"), "fr"), "[language]"},
      {po("<<<<<<< HEAD\n" + entry("a", "A")), "[conflict-marker]"},
      {po(entry("a", "\xE9")), "[invalid-utf8]"},
      {po("\nmsgid \"a\n"), "[po-unterminated]"}};
  for (const auto& [theirs, code] : cases) {
    const Site site;
    site.put("base.po", good);
    site.put("ours.po", good);
    site.put("theirs.po", theirs);
    const Outcome outcome = merge(site);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("theirs.po"), HasSubstr(code)));
    EXPECT_FALSE(site.has("out.po"));
  }
}

TEST(MergeCatalogs, WantsABase) {
  const Site site;
  site.put("ours.po", po(""));
  site.put("theirs.po", po(""));
  const Outcome outcome = merge(site);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("base.po"), HasSubstr("[cannot-read]")));
  EXPECT_FALSE(site.has("out.po"));
  EXPECT_EQ(site.run({"merge-catalogs", "ours.po", "-o", "x"}).status, 2);
}

// A repository with one catalog on its branch `main`.
class Repository {
 public:
  Repository() {
    git({"init", "-q", "-b", "main"});
    git({"config", "user.email", "a@example.org"});
    git({"config", "user.name", "A"});
  }

  auto git(std::vector<std::string> words) const -> Outcome {
    words.insert(words.begin(), {"git", "-C", site.root()});
    words[0] = "/usr/bin/git";
    return run_process(
        {.words = words,
         .environment = {"PATH=/usr/bin:/bin", "HOME=" + site.root(),
                         "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C.UTF-8"}});
  }

  [[nodiscard]] auto init() const -> Outcome {
    return site.run({"init", "--git"},
                    {"PATH=/usr/bin:/bin", "HOME=" + site.root()});
  }

  void commit(const std::string& catalog) const {
    site.put("po/en.po", catalog);
    git({"add", "-A"});
    git({"commit", "-q", "-m", "x"});
  }

  // The merge of a branch with `theirs` into one with `ours`.
  auto merge(const std::string& base, const std::string& ours,
             const std::string& theirs) const -> Outcome {
    commit(base);
    git({"branch", "-f", "side"});
    commit(ours);
    git({"checkout", "-q", "side"});
    commit(theirs);
    git({"checkout", "-q", "main"});
    return git({"merge", "-q", "-m", "m", "side"});
  }

  Site site;
};

#define SKIP_WITHOUT_GIT()                        \
  if (!std::filesystem::exists("/usr/bin/git")) { \
    GTEST_SKIP() << "git is not there";           \
  }                                               \
  static_assert(true)

TEST(GitMerge, GoesMessageByMessage) {
  SKIP_WITHOUT_GIT();
  const Repository repository;
  const Outcome init = repository.init();
  EXPECT_EQ(init.status, 0) << init.err;
  EXPECT_THAT(repository.site.get(".gitattributes"),
              HasSubstr("*.po merge=l10n\n"));
  // Neighbouring lines, which git alone takes for a conflict.
  const Outcome outcome = repository.merge(
      po(entry("a", "") + entry("b", "")), po(entry("a", "A") + entry("b", "")),
      po(entry("a", "") + entry("b", "B")));
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  EXPECT_EQ(repository.site.get("po/en.po"),
            po(entry("a", "A") + entry("b", "B")));
}

TEST(GitMerge, StopsWhereSomebodyHasToLookWithoutMarkers) {
  SKIP_WITHOUT_GIT();
  const Repository repository;
  ASSERT_EQ(repository.init().status, 0);
  const Outcome outcome = repository.merge(
      po(entry("a", "")), po(entry("a", "A")), po(entry("a", "Z")));
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("po/en.po:8: warning: "));
  EXPECT_THAT(repository.site.get("po/en.po"),
              AllOf(Not(HasSubstr("<<<<<<<")), HasSubstr("#, fuzzy"),
                    HasSubstr("l10n-theirs")));
}

TEST(GitMerge, NeverPairsAChangedMsgidWithAnOldTranslation) {
  SKIP_WITHOUT_GIT();
  const Repository repository;
  ASSERT_EQ(repository.init().status, 0);
  repository.merge(po(entry("old", "X")),
                   po("\n#, fuzzy\n#| msgid \"old\"" + entry("new", "X")),
                   po(entry("old", "Y")));
  EXPECT_EQ(repository.site.get("po/en.po"),
            po("\n#, fuzzy\n#| msgid \"old\"" + entry("new", "Y")));
}

// A number that an update edited in source and translation on the one branch.
TEST(GitMerge, StopsWhereAnEditedNumberMeetsACorrection) {
  SKIP_WITHOUT_GIT();
  const Repository repository;
  ASSERT_EQ(repository.init().status, 0);
  const Outcome outcome =
      repository.merge(po(entry("Đợi 5 phút", "Wait 5 minutes")),
                       po(entry("Đợi 15 phút", "Wait 15 minutes")),
                       po(entry("Đợi 5 phút", "Please wait 5 minutes")));
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("po/en.po:9: warning: "));
  EXPECT_THAT(repository.site.get("po/en.po"),
              AllOf(HasSubstr("#, fuzzy"), HasSubstr("Wait 15 minutes"),
                    HasSubstr("l10n-theirs: \"Please wait 5 minutes\"")));
}

TEST(GitMerge, NamesTheCatalogAndTheSideThatIsWrong) {
  SKIP_WITHOUT_GIT();
  const Repository repository;
  ASSERT_EQ(repository.init().status, 0);
  const Outcome outcome = repository.merge(
      po(entry("a", "")), po(entry("a", "A")), po("\nmsgid \"a\n"));
  EXPECT_NE(outcome.status, 0);
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("po/en.po:6:7: error: in their version: "),
                    Not(HasSubstr(".merge_file"))));
}

// Neighbouring pages, and one that was written on both branches.
TEST(GitMerge, KeepsWhatBothBranchesRecorded) {
  SKIP_WITHOUT_GIT();
  const Repository repository;
  ASSERT_EQ(repository.init().status, 0);
  const auto record = [&](const std::string& lines) {
    repository.site.put("po/l10n.record", "l10n record 1\n" + lines);
    repository.commit(po(""));
  };
  record("aa\ta.md\nbb\tb.md\n");
  repository.git({"branch", "-f", "side"});
  record("a1\ta.md\nbb\tb.md\n");
  repository.git({"checkout", "-q", "side"});
  record("a2\ta.md\nb2\tb.md\n");
  repository.git({"checkout", "-q", "main"});
  EXPECT_EQ(repository.git({"merge", "-q", "-m", "m", "side"}).status, 0);
  EXPECT_THAT(repository.site.get("po/l10n.record"),
              AllOf(HasSubstr("a1\ta.md\n"), HasSubstr("a2\ta.md\n"),
                    HasSubstr("b2\tb.md\n"), Not(HasSubstr("<<<<"))));
}

TEST(GitMerge, IsRegisteredOnce) {
  SKIP_WITHOUT_GIT();
  const Repository repository;
  repository.site.put(".gitattributes", "*.png binary");
  ASSERT_EQ(repository.init().status, 0);
  const std::string once = repository.site.get(".gitattributes");
  EXPECT_EQ(once,
            "*.png binary\n*.po merge=l10n\n*.pot merge=l10n\n"
            "l10n.record merge=union\n");
  ASSERT_EQ(repository.init().status, 0);
  EXPECT_EQ(repository.site.get(".gitattributes"), once);
}

TEST(GitMerge, NeedsARepository) {
  SKIP_WITHOUT_GIT();
  const Site site;
  const Outcome outcome =
      site.run({"init", "--git"},
               {"PATH=/usr/bin:/bin", "GIT_CEILING_DIRECTORIES=/tmp"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("[git]"));
}

}  // namespace
}  // namespace l10n::tool
