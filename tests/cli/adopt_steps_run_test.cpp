// What l10n adopt says comes next, and which options it takes together.
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"
#include "l10n/report/columns.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

void make_twins(const Site& site, const std::string& target) {
  site.put("l10n.yaml",
           "source_language: vi\nlanguages: [en]\ndefault_language: en\n");
  site.put("content/a.vi.md",
           "## Dọn dẹp tài nguyên\n\nXóa `my-bucket` và `my-table`.\n");
  site.put("content/a.md", target);
}

TEST(AdoptSteps, NameOnlyWhatIsLeftToDo) {
  const Site site;
  make_twins(site, "## Clean up\n\nDelete `my-bucket` and\n`my-table`.\n");
  EXPECT_THAT(site.run({"adopt"}).out,
              AllOf(HasSubstr("l10n adopt --diff"),
                    HasSubstr("l10n merge --overwrite")));
  ASSERT_EQ(site.run({"merge", "--overwrite"}).status, 0);
  const Outcome again = site.run({"adopt"});
  EXPECT_EQ(again.status, 0);
  EXPECT_THAT(again.out,
              AllOf(HasSubstr("so not adopted: 1"), Not(HasSubstr("next:"))));
}

TEST(AdoptSteps, NeedNoOverwritingWhereNothingChanges) {
  const Site site;
  make_twins(site, "## Clean up\n\nDelete `my-bucket` and `my-table`.\n");
  EXPECT_THAT(site.run({"adopt"}).out,
              AllOf(HasSubstr("next:\n  l10n merge: keep"),
                    Not(HasSubstr("--overwrite"))));
  EXPECT_EQ(site.run({"merge"}).status, 0);
}

TEST(AdoptSteps, OfAGuessTakeNoOptionsOfAdopting) {
  const Site site;
  make_twins(site, "## Clean up\n");
  for (const std::string option :
       {"--diff", "--format=html", "--report=r", "--no-memory"}) {
    const Outcome outcome = site.run({"adopt", "--guess", option});
    EXPECT_EQ(outcome.status, 2) << option;
    EXPECT_THAT(outcome.err,
                HasSubstr("--guess and " + option.substr(0, option.find('=')) +
                          " do not go together [usage]"));
  }
}

TEST(AdoptSteps, FitEightyColumns) {
  const Site site;
  make_twins(site,
             "## Clean up\n\nDelete `my-bucket`.\n\nA line of the "
             "translated page alone, which is longer than a terminal "
             "is wide and wants to be cut or broken.\n");
  const std::string folder = "content/" + std::string(60, 'x') + "/";
  site.put(folder + "b.vi.md", site.get("content/a.vi.md"));
  site.put(folder + "b.md", site.get("content/a.md"));
  site.put("content/c.vi.md", "Một trang chưa ai dịch sang tiếng Anh.\n");
  site.put("content/c.md", "Một trang chưa ai dịch sang tiếng Anh.\n");
  for (const std::string language : {"en", "vi"}) {
    std::istringstream lines(
        site.run({"adopt", "--dry-run"},
                 {"LANGUAGE=" + language, "LC_ALL=C.UTF-8"})
            .out);
    for (std::string line; std::getline(lines, line);) {
      const bool is_name = line.find(std::string(40, 'x')) != line.npos;
      EXPECT_TRUE(is_name || report::columns_of(line) <= 80) << line;
    }
  }
}

// What no rule calls text would be the source's after a merge.
TEST(AdoptSteps, TextsOfShortcodesGetTheRulesThatKeepThem) {
  const Site site;
  const std::string settings =
      "source_language: vi\nlanguages: [en]\ndefault_language: en\n";
  site.put("l10n.yaml", settings);
  site.put("content/a.vi.md",
           "# Ghi chú\n\n{{% box heading=\"Điều cần biết\" %}}\nĐợi năm "
           "phút.\n{{% /box %}}\n");
  const std::string target =
      "# Notes\n\n{{% box heading=\"Good to know\" %}}\nWait for five "
      "minutes.\n{{% /box %}}\n";
  site.put("content/a.md", target);
  const std::string rule = "shortcodes:\n  box: {text: [heading]}\n";
  const Outcome first = site.run({"adopt", "--json"});
  EXPECT_EQ(first.status, 0);
  const auto json = nlohmann::json::parse(first.out)["result"];
  EXPECT_EQ(json["shortcodes"], rule);
  EXPECT_EQ(json["parameters"][0]["count"], 1);
  EXPECT_THAT(site.run({"adopt"}).out,
              AllOf(HasSubstr("in no unit: box: heading"),
                    HasSubstr("box: {text: [heading]}")));
  site.put("l10n.yaml", settings + rule);
  EXPECT_THAT(site.run({"adopt"}).out, Not(HasSubstr("shortcodes:")));
  EXPECT_EQ(site.run({"merge", "--overwrite"}).status, 0);
  EXPECT_EQ(site.get("content/a.md"), target);
}

}  // namespace
}  // namespace l10n::tool
