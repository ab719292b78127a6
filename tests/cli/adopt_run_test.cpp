// l10n adopt on the disk.
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string kSource =
    "---\ntitle: Tạo một VPC\n---\n\n## Chuẩn bị tài khoản\n\n"
    "Mở **AWS Management Console** và chọn vùng `ap-southeast-1`.\n\n"
    "Đợi khoảng 5 phút cho đến khi xong.\n\n"
    "Xem thêm [hướng dẫn](/vi/guide) của chúng tôi.\n";

const std::string kTarget =
    "---\ntitle: Create a VPC\n---\n\n## Prepare your account\n\n"
    "Open the **AWS Management Console** and choose\n`ap-southeast-1`.\n\n"
    "Wait for about 5 minutes until it is done.\n\n"
    "See our [guide](/en/guide), too.\n";

// Two pages in both languages, one in Vietnamese alone.
void make_twins(const Site& site, const std::string& settings = "") {
  site.put("l10n.yaml",
           "source_language: vi\nlanguages: [en]\ndefault_language: en\n" +
               settings);
  site.put("content/a.vi.md", kSource);
  site.put("content/a.md", kTarget);
  site.put("content/b.vi.md", "Chưa ai dịch trang này.\n");
  site.put("content/c.vi.md", "## Dọn dẹp tài nguyên\n\nXóa `my-bucket`.\n");
  site.put("content/c.md", "## Clean up resources\n\nDelete `my-bucket`.\n");
}

struct Stamp {
  ino_t inode = 0;
  timespec time = {};
};

auto stamp_of(const Site& site, const std::string& name) -> Stamp {
  struct stat status {};

  EXPECT_EQ(::stat((site.root() + '/' + name).c_str(), &status), 0) << name;
  return {status.st_ino, status.st_mtim};
}

auto is_same(const Stamp& one, const Stamp& other) -> bool {
  return one.inode == other.inode && one.time.tv_sec == other.time.tv_sec &&
         one.time.tv_nsec == other.time.tv_nsec;
}

TEST(Adopt, MakesCatalogsAndAMemoryOfASite) {
  const Site site;
  make_twins(site);
  const Outcome outcome = site.run({"adopt"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("content/a.md: matched: "),
                    HasSubstr("pairs of pages: 2 of 2; units: 7"),
                    HasSubstr("[md-link]"), HasSubstr("allow: [md-link]"),
                    HasSubstr("l10n merge --overwrite")));
  const std::string po = site.get("po/en.po");
  EXPECT_THAT(po, AllOf(HasSubstr("msgid \"Tạo một VPC\"\n"
                                  "msgstr \"Create a VPC\"\n"),
                        HasSubstr("msgid \"Chưa ai dịch trang này.\"\n"
                                  "msgstr \"\"\n"),
                        Not(HasSubstr("#|"))));
  EXPECT_TRUE(site.has("po/l10n.pot"));
  EXPECT_THAT(site.run({"memory", "lookup", "Tạo một VPC"}).out,
              HasSubstr("Create a VPC"));
}

TEST(Adopt, NamesPagesWithoutAPageInTheSourceLanguage) {
  const Site site;
  make_twins(site);
  EXPECT_THAT(site.run({"adopt", "--dry-run"}).err,
              Not(HasSubstr("[orphan-page]")));
  site.put("content/install.md", "How to install it.\n");
  for (const char* const command : {"adopt", "status"}) {
    EXPECT_THAT(site.run({command}).err,
                HasSubstr("1 page has no page in 'vi' that it would "
                          "translate: content/install.md [orphan-page]"))
        << command;
  }
}

TEST(Adopt, LeavesPagesAndItsOwnWorkAsTheyAre) {
  const Site site;
  make_twins(site);
  EXPECT_EQ(site.run({"adopt"}).status, 0);
  EXPECT_EQ(site.get("content/a.vi.md"), kSource);
  EXPECT_EQ(site.get("content/a.md"), kTarget);
  const std::vector<std::string> files{"content/a.vi.md", "content/a.md",
                                       "po/l10n.pot", "po/en.po",
                                       "po/site.l10ntm"};
  std::vector<Stamp> before;
  for (const std::string& file : files) {
    before.push_back(stamp_of(site, file));
  }
  EXPECT_EQ(site.run({"adopt"}).status, 0);
  EXPECT_EQ(site.run({"extract"}).status, 0);
  for (std::size_t i = 0; i < files.size(); ++i) {
    EXPECT_TRUE(is_same(stamp_of(site, files[i]), before[i])) << files[i];
  }
}

TEST(Adopt, GivesTheSameBytesWithAnyNumberOfThreads) {
  const Site one;
  const Site many;
  make_twins(one);
  make_twins(many);
  EXPECT_EQ(one.run({"adopt", "--jobs=1"}).status, 0);
  EXPECT_EQ(many.run({"adopt", "--jobs=5"}).status, 0);
  EXPECT_EQ(one.get("po/en.po"), many.get("po/en.po"));
}

TEST(Adopt, ExistingEntriesStayAsTheyAre) {
  const Site site;
  make_twins(site);
  EXPECT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "Tạo một VPC", "Making a VPC");
  site.change("po/en.po", "#. type: Title ##\n#. id",
              "# what does this mean?\n#. type: Title ##\n#. id");
  const std::string before = site.get("po/en.po");
  EXPECT_EQ(site.run({"adopt"}).status, 0);
  const std::string po = site.get("po/en.po");
  EXPECT_THAT(po, AllOf(HasSubstr("msgstr \"Making a VPC\""),
                        Not(HasSubstr("Create a VPC")),
                        HasSubstr("msgid \"Chuẩn bị tài khoản\"\n"
                                  "msgstr \"\"\n"),
                        HasSubstr("msgstr \"Clean up resources\"")));
}

TEST(Adopt, ACatalogThatIsBehindIsFilledAsItIs) {
  const Site site;
  make_twins(site);
  EXPECT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "Chưa ai dịch trang này.", "Nobody did this.");
  site.change("content/b.vi.md", "Chưa ai dịch", "Chưa có ai dịch");
  const Outcome outcome = site.run({"adopt"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("[catalog-behind]"));
  EXPECT_THAT(site.get("po/en.po"),
              AllOf(HasSubstr("msgid \"Chưa ai dịch trang này.\""),
                    Not(HasSubstr("Chưa có ai")),
                    HasSubstr("msgstr \"Create a VPC\"")));
}

TEST(Adopt, NamesPagesThatAreNoPairs) {
  const Site site;
  make_twins(site);
  site.put("content/c.md", site.get("content/c.vi.md"));
  const Outcome outcome = site.run({"adopt"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("content/c.md: warning: not "
                                           "adopted: the page is its source, "
                                           "byte by byte [not-a-pair]")));
  EXPECT_THAT(site.get("po/en.po"), HasSubstr("msgid \"Dọn dẹp tài nguyên\"\n"
                                              "msgstr \"\"\n"));
}

TEST(Adopt, MergeRebuildsWhatWasAdopted) {
  const Site site;
  make_twins(site, "guard:\n  allow: [md-link]\n");
  EXPECT_EQ(site.run({"adopt"}).status, 0);
  const Outcome diff = site.run({"adopt", "--diff"});
  EXPECT_EQ(diff.status, 0);
  EXPECT_THAT(
      diff.out,
      AllOf(HasSubstr("--- a/content/a.md\n+++ b/content/a.md\n@@ "),
            HasSubstr("\n-`ap-southeast-1`.\n"), Not(HasSubstr("c.md"))));
  EXPECT_EQ(site.run({"merge", "--overwrite"}).status, 0);
  EXPECT_THAT(site.get("content/a.md"),
              HasSubstr("Open the **AWS Management Console** and choose "
                        "`ap-southeast-1`.\n\nWait for about 5 minutes until "
                        "it is done.\n\nSee our [guide](/en/guide), too.\n"));
  EXPECT_EQ(site.run({"adopt", "--diff"}).out, "");
}

TEST(Adopt, DoesNotLearnFromWhatMergeWrote) {
  const Site site;
  site.put("l10n.yaml", "source_language: en\nlanguages: [vi]\n");
  site.put("content/a.en.md",
           "# Storage guide\n\nThe first paragraph is about storage.\n\n"
           "Grant: `s3:PutObject`\n\n## Operational Integration:\n");
  EXPECT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/vi.po", "Storage guide", "Hướng dẫn lưu trữ");
  EXPECT_EQ(site.run({"merge"}).status, 0);
  const std::string catalog = site.get("po/vi.po");
  const Outcome outcome = site.run({"adopt"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("unchanged, so not adopted: 1"));
  EXPECT_EQ(site.get("po/vi.po"), catalog);
  EXPECT_FALSE(site.has("po/site.l10ntm"));

  // A page that somebody changed is adopted, but for what merge copied there.
  site.change("content/a.vi.md", "The first paragraph is about storage.",
              "Đoạn đầu nói về lưu trữ.");
  EXPECT_EQ(site.run({"adopt"}).status, 0);
  EXPECT_THAT(site.get("po/vi.po"),
              AllOf(HasSubstr("msgstr \"Đoạn đầu nói về lưu trữ.\""),
                    Not(HasSubstr("msgstr \"Grant")),
                    Not(HasSubstr("msgstr \"Operational"))));
}

TEST(Adopt, StatusTellsWhichUnitsOfAnAdoptedPageAreStale) {
  const Site site;
  make_twins(site);
  EXPECT_EQ(site.run({"adopt"}).status, 0);
  site.change("content/a.vi.md", "Đợi khoảng 5 phút cho đến khi xong.",
              "Đợi khoảng 5 phút cho đến khi trạng thái là Available.");
  const auto status =
      nlohmann::json::parse(site.run({"status", "--json"}).out)["result"];
  EXPECT_TRUE(status["behind"].get<bool>());
  std::size_t stale = 0;
  for (const auto& page : status["catalogs"][0]["pages"]) {
    for (const auto& unit : page["units"]) {
      if (unit["state"] == "fuzzy" && unit.contains("previous") &&
          unit["previous"].is_string()) {
        ++stale;
        EXPECT_EQ(page["path"], "content/a.vi.md");
        EXPECT_EQ(unit["line"], 9);
      }
    }
  }
  EXPECT_EQ(stale, 1U);
}

TEST(Adopt, WritesNothingWhenAskedNotTo) {
  for (const std::string option : {"--dry-run", "--diff", "--guess"}) {
    const Site site;
    make_twins(site);
    EXPECT_EQ(site.run({"adopt", option}).status, 0);
    EXPECT_FALSE(site.has("po")) << option;
  }
}

TEST(Adopt, KeepsAMemoryOnlyIfItMay) {
  const Site site;
  make_twins(site);
  EXPECT_EQ(site.run({"adopt", "--no-memory"}).status, 0);
  EXPECT_TRUE(site.has("po/en.po"));
  EXPECT_FALSE(site.has("po/site.l10ntm"));
}

TEST(Adopt, MakesACatalogOfTwoPagesWithoutAConfiguration) {
  const Site site;
  site.put("vi.md", kSource);
  site.put("en.md", kTarget);
  const Outcome outcome = site.run({"adopt", "vi.md", "en.md", "-o", "out.po",
                                    "--from", "vi", "--to", "en"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(
      site.get("out.po"),
      AllOf(HasSubstr("\"Language: en\\n\""),
            HasSubstr("\"X-Source-Language: vi\\n\""), HasSubstr("#: vi.md:2"),
            HasSubstr("msgstr \"Create a VPC\"")));
  EXPECT_THAT(site.run({"adopt", "vi.md", "en.md", "-o", "out.po"}).err,
              HasSubstr("--from"));
}

TEST(Adopt, ReportsForMachinesAndForBrowsers) {
  const Site site;
  make_twins(site);
  const auto json = nlohmann::json::parse(
      site.run({"adopt", "--json", "--report", "out.html"}).out)["result"];
  EXPECT_EQ(json["totals"]["pairs"], 2);
  EXPECT_EQ(json["pages"].size(), 2U);
  EXPECT_EQ(json["pages"][0]["units"][0]["msgstr"], "Create a VPC");
  EXPECT_EQ(json["refused"]["md-link"], 1);
  EXPECT_EQ(json["guard"], "guard:\n  allow: [md-link]\n");
  EXPECT_THAT(site.get("out.html"),
              AllOf(HasSubstr("<html lang=\"en\">"),
                    HasSubstr("<p lang=\"vi\">Tạo một VPC</p>"),
                    HasSubstr("<p lang=\"en\">Create a VPC</p>"),
                    Not(HasSubstr("http://")), Not(HasSubstr("<script"))));
  EXPECT_EQ(site.run({"adopt", "--format=html"}).out, site.get("out.html"));
}

TEST(Adopt, GuessesTheDirectionByTheText) {
  const Site site;
  make_twins(site);
  site.put("content/c.vi.md",
           "## Dọn dẹp tài nguyên\n\nThis sentence was never translated by "
           "the people of this site.\n\nNor was this other one, which is "
           "longer than nine words, too.\n\nXóa `my-bucket`.\n");
  const auto json =
      nlohmann::json::parse(site.run({"adopt", "--guess", "--json"}).out);
  const auto& pages = json["result"]["pages"];
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0]["from"], "");
  EXPECT_EQ(pages[1]["from"], "en");
  EXPECT_EQ(pages[1]["reason"], "leftover");

  // One page of two says nothing about the site.
  EXPECT_EQ(json["result"]["source_language"], "vi");
  EXPECT_THAT(
      site.run({"adopt", "--guess"}).out,
      AllOf(HasSubstr("1 page tells nothing"), Not(HasSubstr("most pages"))));
  site.remove("content/a.vi.md");
  const Outcome most = site.run({"adopt", "--guess"});
  EXPECT_THAT(most.out, HasSubstr("  source_language: en\n"));
}

TEST(Adopt, GuessesTheDirectionByTheHistory) {
  if (!std::filesystem::exists("/usr/bin/git")) {
    GTEST_SKIP() << "git is not there";
  }
  const Site site;
  make_twins(site);
  const auto commit = [&](const std::vector<std::string>& files) {
    const auto git = [&](std::vector<std::string> words) {
      const std::vector<std::string> head{"/usr/bin/git",
                                          "-C",
                                          site.root(),
                                          "-c",
                                          "user.name=x",
                                          "-c",
                                          "user.email=x@example.org"};
      words.insert(words.begin(), head.begin(), head.end());
      EXPECT_EQ(run_process({.words = words}).status, 0);
    };
    git({"init", "-q"});
    for (const std::string& file : files) {
      git({"add", file});
    }
    git({"commit", "-q", "-m", "x"});
  };
  commit({"content/a.md", "content/c.vi.md"});
  commit({"content/a.vi.md", "content/c.md"});
  const auto json =
      nlohmann::json::parse(site.run({"adopt", "--guess", "--json"}).out);
  const auto& pages = json["result"]["pages"];
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0]["from"], "en");
  EXPECT_EQ(pages[0]["reason"], "added");
  EXPECT_EQ(pages[1]["from"], "vi");
  EXPECT_THAT(site.run({"adopt", "--guess"}).out,
              AllOf(HasSubstr("  exclude:\n    - content/a.vi.md\n"),
                    HasSubstr("  source_language: en\n  languages: [vi]\n"
                              "  catalogs: po-en\n  include:\n"
                              "    - content/a.md\n"),
                    HasSubstr("l10n adopt --config=l10n.en.yaml\n")));
}

TEST(Adopt, SaysWhatToDoWhereNoPageHasATranslation) {
  const Site site;
  make_site(site);
  const Outcome outcome = site.run({"adopt"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("no page of this site exists"),
                                 HasSubstr("`layout`")));
}

TEST(Adopt, ComplainsAboutWhatItCannotUse) {
  const Site site;
  EXPECT_EQ(site.run({"adopt"}).status, 2);
  EXPECT_THAT(site.run({"adopt"}).err, HasSubstr("l10n init"));
  EXPECT_THAT(site.run({"adopt", "a.md"}).err, HasSubstr("name two pages"));
  EXPECT_THAT(site.run({"adopt", "a.md", "b.md"}).err, HasSubstr("--output"));
  EXPECT_THAT(site.run({"adopt", "a.md", "b.md", "-o", "x.po", "--from", "vi",
                        "--to", "vi"})
                  .err,
              HasSubstr("both pages"));
  EXPECT_EQ(site.run({"adopt", "a.md", "b.md", "-o", "en.po", "--from", "vi",
                      "--to", "en"})
                .status,
            2);
  EXPECT_FALSE(site.has("en.po"));
}

TEST(Adopt, APageThatCannotBeReadFailsAndTheOthersAreAdopted) {
  const Site site;
  make_twins(site);
  site.put("content/c.md", "\xFF\xFE not text\n");
  const Outcome outcome = site.run({"adopt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("content/c.md"));
  EXPECT_THAT(site.get("po/en.po"), HasSubstr("msgstr \"Create a VPC\""));
}

TEST(Adopt, WithOneCatalogAPageEachKeepsItsOwn) {
  const Site site;
  make_twins(site, "split: page\n");
  EXPECT_EQ(site.run({"adopt"}).status, 0);
  EXPECT_THAT(site.get("po/a/en.po"), HasSubstr("msgstr \"Create a VPC\""));
  EXPECT_THAT(site.get("po/c/en.po"),
              HasSubstr("msgstr \"Clean up resources\""));
}

}  // namespace
}  // namespace l10n::tool
