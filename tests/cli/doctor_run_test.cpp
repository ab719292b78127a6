// l10n doctor on the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/site.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kDamaged = "# Tá»« Ä‘iá»ƒn\n\nsạch\n";
constexpr const char* kMended = "# Từ điển\n\nsạch\n";

TEST(Doctor, ShowsTheLineAndWhatShouldStandThere) {
  const Site site;
  site.put("a.md", kDamaged);
  const Outcome outcome = site.run({"doctor", "a.md"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "a.md\n"
            "  1:4  error: UTF-8 was read as windows-1252 here [mojibake]\n"
            "      - # Tá»« Ä‘iá»ƒn\n"
            "           ^^^^^^^^^^\n"
            "      + # Từ điển\n"
            "files: 1, damaged: 1, findings: 1, that --fix mends: 1\n");
  EXPECT_EQ(site.get("a.md"), kDamaged);
}

TEST(Doctor, MendsFilesWithoutAConfiguration) {
  const Site site;
  site.put("docs/a.md", kDamaged);
  site.put("docs/b.md", "sạch\n");
  site.put("docs/c.png", kDamaged);
  const Outcome outcome = site.run({"doctor", "--fix"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("files: 2, written: 1, findings: 1, "
                                     "mended: 1, left: 0\n"));
  EXPECT_EQ(site.get("docs/a.md"), kMended);
  EXPECT_EQ(site.get("docs/c.png"), kDamaged);
  EXPECT_THAT(site.run({"doctor", "docs/a.md", "docs/"}).out,
              HasSubstr("files: 2, damaged: 0, "));
}

TEST(Doctor, FailsACheckWhereDamageIsLeft) {
  const Site site;
  site.put("a.md", kDamaged);
  site.put("b.md", "```\nopen\n");
  EXPECT_EQ(site.run({"doctor", "a.md"}).status, 0);
  EXPECT_EQ(site.run({"doctor", "--check", "a.md"}).status, 1);
  EXPECT_EQ(site.run({"doctor", "--check", "--fix", "a.md"}).status, 0);
  EXPECT_EQ(site.run({"doctor", "--check", "a.md"}).status, 0);
  EXPECT_EQ(site.run({"doctor", "--check", "--fix", "b.md"}).status, 1);
}

TEST(Doctor, MendsPageAndCatalogOfASiteTogether) {
  const Site site;
  make_site(site);
  site.put("content/a.vi.md", kDamaged);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "Tá»« Ä‘iá»ƒn", "Dictionary");
  site.translate("po/en.po", "sạch", "clean and â€œniceâ€\u009D");
  const Outcome outcome = site.run({"doctor", "--fix"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(site.get("content/a.vi.md"), kMended);
  EXPECT_THAT(site.get("po/en.po"),
              AllOf(HasSubstr("msgid \"Từ điển\"\nmsgstr \"Dictionary\"\n"),
                    HasSubstr("msgstr \"clean and “nice”\"\n")));
  // Nothing comes loose: every translation is found again.
  const Outcome extracted = site.run({"extract"});
  EXPECT_EQ(extracted.status, 0);
  EXPECT_THAT(site.get("po/en.po"), Not(HasSubstr("#~")));
  ASSERT_EQ(site.run({"merge"}).status, 0);
  EXPECT_THAT(site.get("content/a.md"), HasSubstr("# Dictionary\n"));
  EXPECT_THAT(site.run({"doctor"}).out, HasSubstr("damaged: 0"));
}

TEST(Doctor, LeavesMsgidsAloneWithoutTheirPages) {
  const Site site;
  site.put("en.po", "msgid \"Tá»« Ä‘iá»ƒn\"\nmsgstr \"a\"\n");
  const std::string before = site.get("en.po");
  const Outcome outcome = site.run({"doctor", "--fix", "en.po"});
  EXPECT_EQ(site.get("en.po"), before);
  EXPECT_THAT(outcome.out, HasSubstr("help: mend the page"));
}

TEST(Doctor, LeavesPagesToMergeThatMergeWrote) {
  const Site site;
  make_site(site);
  site.put("content/a.vi.md", kDamaged);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  ASSERT_EQ(site.run({"merge"}).status, 0);
  ASSERT_EQ(site.get("content/a.md"), kDamaged);
  ASSERT_EQ(site.run({"doctor", "--fix"}).status, 0);
  EXPECT_EQ(site.get("content/a.md"), kDamaged);
  ASSERT_EQ(site.run({"merge"}).status, 0);
  EXPECT_EQ(site.get("content/a.md"), kMended);
}

TEST(Doctor, GoesOnWhereAFileCannotBeReadOrWritten) {
  const Site site;
  site.put("a.md", kDamaged);
  site.put("b.md", std::string("a\0b", 3));
  site.put("c.md", kDamaged);
  const std::string c = site.root() + "/c.md";
  ASSERT_EQ(chmod(c.c_str(), 0444), 0);
  const Outcome outcome =
      site.run({"doctor", "--fix", "a.md", "b.md", "c.md", "none.md"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("b.md:1:2: error: "),
                                 HasSubstr("none.md: error: ")));
  EXPECT_EQ(site.get("a.md"), kMended);
  EXPECT_EQ(site.get("c.md"), geteuid() == 0 ? site.get("c.md") : kDamaged);
}

TEST(Doctor, ShowsLongLinesAroundThePlace) {
  const Site site;
  std::string line;
  for (int i = 0; i < 30; ++i) {
    line += "từng chữ ";
  }
  site.put("a.md", line + "Ä‘iá»ƒn " + line + "\n");
  const Outcome outcome = site.run({"doctor", "a.md"});
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("- …"), HasSubstr("điển từng")));
  std::istringstream lines(outcome.out);
  for (std::string shown; std::getline(lines, shown);) {
    EXPECT_LE(text::code_point_count(shown), 80U) << shown;
  }
}

TEST(Doctor, TellsMachines) {
  const Site site;
  site.put("a.md", kDamaged);
  const auto json = nlohmann::json::parse(
      site.run({"doctor", "--json", "--fix", "a.md"}).out);
  const auto& result = json["result"];
  EXPECT_EQ(result["files"], 1);
  EXPECT_EQ(result["written"], 1);
  ASSERT_EQ(result["findings"].size(), 1U);
  const auto& finding = result["findings"][0];
  EXPECT_EQ(finding["check"], "mojibake");
  EXPECT_EQ(finding["line"], 1);
  EXPECT_EQ(finding["column"], 4);
  EXPECT_EQ(finding["proposal"], "ừ điể");
  EXPECT_EQ(finding["fixed"], true);
}

TEST(Doctor, HidesNothingThatDrivesATerminal) {
  const Site site;
  site.put("a.md", "a\u202Eb\u001b[31m\n");
  EXPECT_THAT(site.run({"doctor", "a.md"}).out,
              AllOf(HasSubstr("<U+202E>"), Not(HasSubstr("\u202E")),
                    Not(HasSubstr("\u001b"))));
}

}  // namespace
}  // namespace l10n::tool
