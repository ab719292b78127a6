// l10n suggest on the disk.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"X-Source-Language: "
    "vi\\n\"\n"
    "\"MIME-Version: 1.0\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Content-Transfer-Encoding: 8bit\\n\"\n";

// A site whose first page is translated, and whose second one says nearly the
// same.
void make_known_site(const Site& site, const std::string& settings = "") {
  site.put("l10n.yaml",
           "source_language: vi\nlanguages: [en]\ndefault_language: en\n" +
               settings);
  site.put("content/a.vi.md",
           "Cài đặt công cụ dòng lệnh\n\nĐợi 5 phút rồi mở tệp\n\n"
           "Xem [hướng dẫn](a.md) này\n");
  site.put("content/b.vi.md",
           "Cài đặt công cụ dòng lệnh.\n\nĐợi 15 phút rồi mở tệp\n\n"
           "Xem [hướng dẫn](a.md) này!\n\nKhông ai biết gì cả đâu\n");
  EXPECT_EQ(site.run({"extract"}).status, 0);
  const std::string po = settings.empty() ? "po/en.po" : "po/a/en.po";
  site.translate(po, "Cài đặt công cụ dòng lệnh", "Install the tool");
  site.translate(po, "Đợi 5 phút rồi mở tệp", "Wait 5 minutes, open the file");
  site.translate(po, "Xem [hướng dẫn](a.md) này", "See this guide");
}

TEST(Suggest, FillsTheCatalogsOfASite) {
  const Site site;
  make_known_site(site);
  const Outcome outcome = site.run({"suggest"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "po/en.po: untranslated: 4, taken: 0, suggested: 3, known by "
            "sentence: 0\n"
            "po/en.po: 1 suggestion would break its page; its comment says "
            "so\n");
  const std::string po = site.get("po/en.po");
  EXPECT_THAT(
      po,
      AllOf(HasSubstr("# memory: 96 % from content/a.vi.md\n"),
            HasSubstr("#, fuzzy\n#| msgid \"Cài đặt công cụ dòng lệnh\"\n"
                      "msgid \"Cài đặt công cụ dòng lệnh.\"\n"
                      "msgstr \"Install the tool\"\n"),
            HasSubstr("# memory: 97 % from content/a.vi.md (numbers carried "
                      "over)\n"),
            HasSubstr("msgstr \"Wait 15 minutes, open the file\"\n"),
            HasSubstr("# memory: 96 % from content/a.vi.md (breaks the page: "
                      "md-link)\n")));
}

TEST(Suggest, ChangesNothingTheSecondTime) {
  for (const std::string accept : {"--accept=100", "--accept=96"}) {
    const Site site;
    make_known_site(site, "split: page\n");
    EXPECT_EQ(site.run({"suggest", accept}).status, 0);
    const std::string once = site.get("po/b/en.po");
    EXPECT_EQ(site.run({"suggest", accept}).status, 0);
    EXPECT_EQ(site.get("po/b/en.po"), once);
  }
}

TEST(Suggest, AcceptsWhatIsGoodEnough) {
  const Site site;
  make_known_site(site);
  EXPECT_EQ(site.run({"suggest", "--accept=97"}).status, 0);
  const std::string po = site.get("po/en.po");
  EXPECT_THAT(po, HasSubstr("\nmsgid \"Đợi 15 phút rồi mở tệp\"\n"
                            "msgstr \"Wait 15 minutes, open the file\"\n"));
  EXPECT_THAT(po, Not(HasSubstr("# memory: 97")));
  EXPECT_THAT(po, HasSubstr("# memory: 96"));
}

TEST(Suggest, WritesWhatGettextLikes) {
  const Site site;
  make_known_site(site);
  EXPECT_EQ(site.run({"suggest"}).status, 0);
  const std::string path = site.root() + "/po/en.po";
  const Outcome checked = run_process(
      {.words = {"/usr/bin/msgfmt", "-c", "-o", "/dev/null", path}});
  EXPECT_EQ(checked.status, 0);
  EXPECT_EQ(checked.err, "");
  EXPECT_EQ(run_process({.words = {"/usr/bin/msgcat", path},
                         .environment = {"LC_ALL=C.UTF-8"}})
                .out,
            site.get("po/en.po"));
}

TEST(Suggest, WritesNothingOnADryRun) {
  const Site site;
  make_known_site(site);
  const std::string before = site.get("po/en.po");
  const Outcome outcome = site.run({"suggest", "--dry-run"});
  EXPECT_THAT(outcome.out, HasSubstr("suggested: 3"));
  EXPECT_EQ(site.get("po/en.po"), before);
}

TEST(Suggest, IsTheSameAtAnyNumberOfThreads) {
  const Site one;
  const Site many;
  make_known_site(one);
  make_known_site(many);
  EXPECT_EQ(one.run({"suggest", "--jobs=1"}).status, 0);
  EXPECT_EQ(many.run({"suggest", "--jobs=7"}).status, 0);
  EXPECT_EQ(one.get("po/en.po"), many.get("po/en.po"));
}

TEST(Suggest, KnowsCatalogsOfTheOtherDirection) {
  const Site site;
  std::string other = kHeader;
  other.replace(other.find("Language: en"), 12, "Language: vi");
  other.replace(other.find("Language: vi", other.find("X-Source")), 12,
                "Language: en");
  site.put("vi.po", other + "\nmsgid \"Save the file\"\nmsgstr \"Lưu tệp\"\n");
  site.put("en.po", kHeader + "\nmsgid \"Lưu tệp\"\nmsgstr \"\"\n");
  EXPECT_EQ(site.run({"suggest", "en.po", "vi.po", "--accept=100"}).status, 0);
  EXPECT_THAT(site.get("en.po"),
              HasSubstr("\nmsgid \"Lưu tệp\"\nmsgstr \"Save the file\"\n"));
}

TEST(Suggest, TakesACatalogAsMemory) {
  const Site site;
  site.put("known.po", kHeader + "\nmsgid \"Lưu tệp\"\nmsgstr \"Save it\"\n");
  site.put("en.po", kHeader + "\nmsgid \"Lưu tệp\"\nmsgstr \"\"\n");
  EXPECT_EQ(site.run({"suggest", "en.po", "-m", "known.po"}).status, 0);
  EXPECT_THAT(site.get("en.po"),
              HasSubstr("# memory: 100 % from known.po\n#, fuzzy\n"
                        "#| msgid \"Lưu tệp\"\nmsgid \"Lưu tệp\"\n"
                        "msgstr \"Save it\"\n"));
  EXPECT_THAT(site.get("known.po"), Not(HasSubstr("fuzzy")));
}

TEST(Suggest, TellsMachines) {
  const Site site;
  make_known_site(site);
  const auto json = nlohmann::json::parse(site.run({"suggest", "--json"}).out);
  const auto& catalog = json["result"]["catalogs"][0];
  EXPECT_EQ(catalog["untranslated"], 4);
  EXPECT_EQ(catalog["marked"], 1);
  EXPECT_EQ(catalog["suggestions"].size(), 3U);
  const auto& first = catalog["suggestions"][0];
  EXPECT_EQ(first["score"], 96);
  EXPECT_EQ(first["kind"], "punctuation");
  EXPECT_EQ(first["translation"], "Install the tool");
  EXPECT_EQ(first["origin"]["page"], "content/a.vi.md");
}

TEST(Suggest, RefusesWhatItCannotKnow) {
  const Site site;
  EXPECT_EQ(site.run({"suggest"}).status, 2);
  EXPECT_THAT(site.run({"suggest", "none.po"}).err,
              HasSubstr("none.po: error: there is no such catalog"));
  site.put("a.po", "msgid \"a\"\nmsgstr \"\"\n");
  EXPECT_THAT(site.run({"suggest", "a.po"}).err,
              HasSubstr("a.po: error: the catalog does not say its "
                        "languages"));
  EXPECT_EQ(site.run({"suggest", "a.po", "--from=vi", "--to=en"}).status, 0);
  EXPECT_EQ(site.run({"suggest", "--from=vi"}).status, 2);
  EXPECT_EQ(site.run({"suggest", "a.po", "--from=12"}).status, 2);
  EXPECT_EQ(site.run({"suggest", ""}).status, 2);
  EXPECT_EQ(site.run({"suggest", "a.po", "--from=vi", "--to=en",
                      "--memory=none.l10ntm"})
                .status,
            2);
}

TEST(Suggest, TakesALimitOfManyEntries) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_EQ(site.run({"suggest", "--limit=5000"}).status, 0);
  const Outcome wrong = site.run({"suggest", "--limit=0"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("a whole number from 1 to 1000000"));
}

}  // namespace
}  // namespace l10n::tool
