// Reports against the schemas of those who read them.
#include "report/schema.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/check/rules.hpp"
#include "l10n/report/ci_formats.hpp"
#include "l10n/report/sarif.hpp"
#include "report/sarif_schema.hpp"

namespace l10n::report {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A finding of every rule and level, in odd places and with odd texts.
auto report_of_everything() -> CheckReport {
  CheckReport report;
  report.rules.assign(check::rules().begin(), check::rules().end());
  report.version = "l10n 0.1.0";
  report.source_language = "en";
  std::uint32_t line = 0;
  for (const check::Rule& rule : report.rules) {
    check::Finding finding{
        .check = rule.id,
        .severity = rule.severity,
        .catalog = {.path = "po/vi.po", .line = ++line},
        .page = {.path = "content/một \"trang\" <&>.md", .line = line},
        .language = "vi",
        .unit = "00000000000000aa",
        .message = "a ' \" < > & \x01 \u200B\n]]> 100%",
        .source = "Open",
        .quoted = "Mở ]]> <b> \x02 &amp;"};
    report.findings.push_back(finding);
    finding.page = {};
    report.findings.push_back(finding);
    finding.catalog = {};
    finding.unit = "";
    finding.page = {.path = "/a/b.md"};
    report.findings.push_back(finding);
  }
  return report;
}

auto sarif_breaches(const json& log) -> std::vector<std::string> {
  const json schema = json::parse(kSarifSchema);
  return breaches(log, schema, schema, "log");
}

TEST(SarifSchema, HoldsForEveryFinding) {
  const json log = json::parse(sarif(report_of_everything()).dump());
  EXPECT_THAT(sarif_breaches(log), IsEmpty());
  EXPECT_THAT(sarif_breaches(json::parse(sarif({}).dump())), IsEmpty());
}

TEST(SarifSchema, RefusesWhatItMust) {
  const json good = json::parse(sarif(report_of_everything()).dump());
  json bad = good;
  bad["runs"][0].erase("tool");
  EXPECT_THAT(sarif_breaches(bad), ElementsAre("log.runs[0]: no tool"));
  bad = good;
  bad["runs"][0]["results"][0]["level"] = "information";
  EXPECT_THAT(
      sarif_breaches(bad),
      ElementsAre(
          "log.runs[0].results[0].level: \"information\" is none of them"));
  bad = good;
  bad["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
     ["startLine"] = 0;
  EXPECT_THAT(sarif_breaches(bad), ElementsAre(HasSubstr("too small")));
  bad = good;
  bad["runs"][0]["results"][0]["colour"] = "red";
  EXPECT_THAT(sarif_breaches(bad), ElementsAre(HasSubstr("unknown colour")));
}

// What xmllint says of `xml` by junit.xsd; none where there is no xmllint.
auto is_valid(const std::string& xml) -> std::optional<bool> {
  namespace fs = std::filesystem;
  if (std::system("xmllint --version >/dev/null 2>&1") != 0) {
    return std::nullopt;
  }
  const fs::path file = fs::path(testing::TempDir()) / "l10n-junit.xml";
  std::ofstream(file, std::ios::binary) << xml;
  const std::string command =
      "xmllint --noout --nonet --schema '" + std::string(L10N_SOURCE_DIR) +
      "/tests/report/junit.xsd' '" + file.string() + "' 2>/dev/null";
  const bool valid = std::system(command.c_str()) == 0;
  fs::remove(file);
  return valid;
}

TEST(JunitSchema, HoldsForEveryFinding) {
  const std::string xml = junit(report_of_everything());
  const auto valid = is_valid(xml);
  if (!valid) {
    GTEST_SKIP() << "no xmllint";
  }
  EXPECT_TRUE(*valid) << xml.substr(0, 2000);
  EXPECT_TRUE(*is_valid(junit({})));
  std::string bad = xml;
  bad.replace(bad.find("tests=\""), 7, "tests=\"x");
  EXPECT_FALSE(*is_valid(bad));
  bad = xml;
  bad.replace(bad.find("<failure"), 8, "<failed ");
  EXPECT_FALSE(*is_valid(bad));
}

// https://docs.github.com: a command is one line; % and line ends in its data,
// and : and , in its properties, are escaped.
TEST(GithubCommands, AreOneLineEach) {
  const std::string text = github(report_of_everything());
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    ASSERT_NE(end, std::string::npos);
    const std::string line = text.substr(begin, end - begin);
    EXPECT_TRUE(line.starts_with("::error ") ||
                line.starts_with("::warning ") || line.starts_with("::notice "))
        << line;
    EXPECT_THAT(line, HasSubstr("%0A]]> 100%25"));
    EXPECT_EQ(line.find('\r'), std::string::npos);
    begin = end + 1;
    ++lines;
  }
  EXPECT_EQ(lines, report_of_everything().findings.size());
}

}  // namespace
}  // namespace l10n::report
