// l10n status, and what extract does with changed sources, on the disk.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "cli/site.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// A site whose catalog is complete, and a page that was edited since.
void make_edited_site(const Site& site) {
  site.put("l10n.yaml",
           "source_language: vi\nlanguages: [en]\ndefault_language: en\n");
  site.put("content/a.vi.md",
           "# Mở đầu\n\nTạo một máy chủ ảo trong vùng Singapore.\n\nĐợi 5 "
           "phút.\n");
  EXPECT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "Mở đầu", "Introduction");
  site.translate("po/en.po", "Tạo một máy chủ ảo trong vùng Singapore.",
                 "Create a virtual server in the region Singapore.");
  site.translate("po/en.po", "Đợi 5 phút.", "Wait 5 minutes.");
  site.put("content/a.vi.md",
           "# Mở đầu\n\nTạo hai máy chủ ảo trong vùng Singapore.\n\nĐợi 10 "
           "phút.\n\nMột đoạn mới.\n");
}

TEST(Status, ShowsWhichWordsChangedAndWhatToDo) {
  const Site site;
  make_edited_site(site);
  const std::string before = site.get("po/en.po");
  const Outcome outcome = site.run({"status"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("content/a.vi.md:3: fuzzy, wording\n"
                                           "  Tạo [-một-]{+hai+} máy chủ ảo"),
                                 HasSubstr("content/a.vi.md:7: untranslated\n"
                                           "  Một đoạn mới.\n"),
                                 HasSubstr("l10n extract: the pages are newer"),
                                 HasSubstr("check 1 fuzzy entry of"),
                                 Not(HasSubstr("Đợi"))));
  EXPECT_EQ(site.get("po/en.po"), before);
}

TEST(Status, FitsEightyColumns) {
  const Site site;
  make_edited_site(site);
  std::string words;
  for (int i = 0; i < 60; ++i) {
    words += " từ" + std::to_string(i);
  }
  const std::string name =
      "content/một/thư/mục/rất/sâu/và/dài/đến/mức/không/dòng/nào/chứa/"
      "nổi.vi.md";
  site.put(name, "Dòng" + words + ".\n\n" + std::string(200, 'x') + "\n");
  for (const char* const language : {"LANGUAGE=en", "LANGUAGE=vi"}) {
    const std::string out =
        site.run({"status", "--all"}, {language, "LC_ALL=C.UTF-8"}).out;
    for (std::size_t at = 0; at < out.size();) {
      const std::size_t end = out.find('\n', at);
      const std::string line = out.substr(at, end - at);
      EXPECT_LE(text::code_point_count(line), 80U) << line;
      at = end + 1;
    }
  }
}

TEST(Status, NamesTheLanguagesAndCountsTheirWords) {
  const Site site;
  make_site(site);
  site.change("l10n.yaml", "[en]", "[en, fr]");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/fr.po", "hai", "deux");
  EXPECT_THAT(site.run({"status"}).out,
              AllOf(HasSubstr("content/a.vi.md, en "),
                    HasSubstr("content/a.vi.md, fr "),
                    HasSubstr("content/a.vi.md:3: en: untranslated\n"),
                    HasSubstr("en: 0 of 3 words translated, 0 fuzzy, 3 open\n"),
                    HasSubstr("fr: 1 of 3 words translated, 0 fuzzy, 2 "
                              "open\n")));
}

TEST(Status, IsTheSameForMachines) {
  const Site site;
  make_edited_site(site);
  const auto json =
      nlohmann::json::parse(site.run({"status", "--json"}).out)["result"];
  EXPECT_EQ(json["behind"], true);
  const auto& catalog = json["catalogs"][0];
  EXPECT_EQ(catalog["translated"]["units"], 2);
  EXPECT_EQ(catalog["fuzzy"]["words"], 8);
  EXPECT_EQ(catalog["untranslated"]["units"], 1);
  const auto& unit = catalog["pages"][0]["units"][1];
  EXPECT_EQ(unit["change"], "wording");
  EXPECT_EQ(unit["previous"], "Tạo một máy chủ ảo trong vùng Singapore.");
  EXPECT_EQ(unit["diff"][1]["before"], "một");
}

TEST(Status, OfNamedCatalogsNeedsNoSite) {
  const Site site;
  site.put("x.po",
           "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n#: a.md:1\n#, fuzzy\n#| "
           "msgid \"page 2\"\nmsgid \"page 3\"\nmsgstr \"x\"\n\n#~ msgid "
           "\"o\"\n#~ msgstr \"O\"\n");
  const Outcome outcome = site.run({"status", "x.po"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("a.md:1: fuzzy, number\n"),
                                 HasSubstr("1 obsolete unit is kept\n")));
  EXPECT_EQ(site.run({"status", "none.po"}).status, 2);
}

TEST(Status, SinceARevisionShowsWhatABranchMadeStale) {
  if (!std::filesystem::exists("/usr/bin/git")) {
    GTEST_SKIP() << "git is not there";
  }
  const Site site;
  const std::vector<std::string> path{"PATH=/usr/bin:/bin",
                                      "HOME=" + site.root()};
  const auto git = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"/usr/bin/git", "-C", site.root(), "-c",
                                 "user.name=A", "-c", "user.email=a@b.c"});
    return run_process({.words = words, .environment = path});
  };
  make_edited_site(site);
  git({"init", "-q"});
  git({"add", "-A"});
  git({"commit", "-q", "-m", "x"});
  site.put("content/old.vi.md", "Chưa dịch từ lâu.\n");
  EXPECT_EQ(site.run({"extract"}).status, 0);
  git({"add", "-A"});
  git({"commit", "-q", "-m", "y"});
  site.change("content/a.vi.md", "# Mở đầu", "# Mở đầu mới");
  const Outcome outcome = site.run({"status", "--since", "HEAD"}, path);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("Mở đầu{+ mới+}"), Not(HasSubstr("từ lâu"))));
  const Outcome wrong = site.run({"status", "--since", "nowhere"}, path);
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err,
              HasSubstr("'nowhere' names no commit; git says: fatal: "));
}

TEST(ExtractAgain, CarriesOverEditsAndNamesThem) {
  const Site site;
  make_edited_site(site);
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("po/en.po: messages: 4, new: 1, changed: 2, "
                              "gone: 0\n"),
                    HasSubstr("content/a.vi.md:5: edited as its source was: "
                              "Wait 5 minutes. → Wait 10 minutes.\n")));
  EXPECT_THAT(
      site.get("po/en.po"),
      AllOf(HasSubstr("#, fuzzy\n#| msgid \"Tạo một máy chủ ảo trong vùng "
                      "Singapore.\"\nmsgid \"Tạo hai máy chủ ảo trong vùng "
                      "Singapore.\"\nmsgstr \"Create a virtual server in the "
                      "region Singapore.\"\n"),
            HasSubstr("msgid \"Đợi 10 phút.\"\nmsgstr \"Wait 10 minutes.\"\n"),
            Not(HasSubstr("#~"))));

  struct stat first {};

  struct stat second {};

  const std::string path = site.root() + "/po/en.po";
  ASSERT_EQ(stat(path.c_str(), &first), 0);
  EXPECT_EQ(site.run({"extract"}).status, 0);
  ASSERT_EQ(stat(path.c_str(), &second), 0);
  EXPECT_EQ(first.st_ino, second.st_ino);
}

TEST(ExtractAgain, LeavesEditsFuzzyWhereConfigured) {
  const Site site;
  make_edited_site(site);
  site.put("l10n.yaml", site.get("l10n.yaml") + "edits: fuzzy\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_THAT(site.get("po/en.po"),
              HasSubstr("#, fuzzy\n#| msgid \"Đợi 5 phút.\"\nmsgid \"Đợi 10 "
                        "phút.\"\nmsgstr \"Wait 10 minutes.\"\n"));
}

TEST(ExtractAgain, KeepsTheLinesOfAnotherToolWhereNothingChanged) {
  const Site site;
  make_edited_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.change("po/en.po", "msgstr \"Introduction\"",
              "msgstr \"\"\n\"Intro\"\n\"duction\"");
  site.change("content/a.vi.md", "Một đoạn mới", "Một đoạn khác hẳn");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_THAT(site.get("po/en.po"), AllOf(HasSubstr("\"Intro\"\n\"duction\"\n"),
                                          HasSubstr("Một đoạn khác hẳn")));
}

TEST(ExtractAgain, RefusesACatalogForAnotherLanguageAndWritesNothing) {
  const Site site;
  make_edited_site(site);
  site.change("po/en.po", "Language: en", "Language: fr");
  const std::string pot = site.get("po/l10n.pot");
  const std::string catalog = site.get("po/en.po");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("for 'fr', not for 'en'"),
                                 HasSubstr("[language]")));
  EXPECT_EQ(site.get("po/l10n.pot"), pot);
  EXPECT_EQ(site.get("po/en.po"), catalog);
}

TEST(ExtractFromCatalog, TakesOverWhatAnotherToolMadeAndListsTheRest) {
  const Site site;
  make_site(site);
  const std::string header =
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: "
      "text/plain; charset=UTF-8\\n\"\n\n";
  site.put("old.po", header +
                         "#. type: Title #\nmsgid \"Một\"\nmsgstr \"One\"\n\n"
                         "#. type: Fenced code block\nmsgid \"ls\"\nmsgstr "
                         "\"ls\"\n");
  const Outcome outcome = site.run({"extract", "--from-catalog", "old.po"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              HasSubstr("old.po: 1 of 2 translations carried over\n"));
  EXPECT_THAT(outcome.err, HasSubstr("old.po:11: warning: not carried over: "
                                     "code blocks are no units "
                                     "[not-carried-over]"));
  EXPECT_THAT(site.get("po/en.po"),
              HasSubstr("msgid \"Một\"\nmsgstr \"One\"\n"));
  site.put("french.po", "msgid \"\"\nmsgstr \"Language: fr\\n\"\n");
  EXPECT_EQ(site.run({"extract", "--from-catalog", "french.po"}).status, 2);
  EXPECT_EQ(site.run({"extract", "--from-catalog", "none.po"}).status, 2);
}

}  // namespace
}  // namespace l10n::tool
