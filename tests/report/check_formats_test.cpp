// The formats of findings, each against the rules of its readers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "l10n/check/rules.hpp"
#include "l10n/report/ci_formats.hpp"
#include "l10n/report/findings_json.hpp"
#include "l10n/report/findings_text.hpp"
#include "l10n/report/html_report.hpp"
#include "l10n/report/sarif.hpp"

namespace l10n::report {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::ordered_json;

auto finding(std::string check, Severity severity, std::string message)
    -> check::Finding {
  return {.check = std::move(check),
          .severity = severity,
          .catalog = {.path = "po/vi.po", .line = 34},
          .page = {.path = "content/một trang.md", .line = 12},
          .language = "vi",
          .unit = "00000000000000aa",
          .message = std::move(message),
          .source = "Open the console",
          .quoted = "Mở  trang <b>",
          .span = {4, 6},
          .fix = " "};
}

auto sample() -> CheckReport {
  CheckReport report;
  report.findings = {
      finding("md-link", Severity::Error, "100% lost: 'a,b'\nnext"),
      finding("double-space", Severity::Warning, "two <blanks> & \"more\""),
      finding("length", Severity::Information, "long")};
  report.findings[2].page = {};
  report.rules.assign(check::rules().begin(), check::rules().end());
  flow::CheckedPage page{.path = "content/a.md",
                         .target = "content/a.vi.md",
                         .language = "vi",
                         .catalog = "po/vi.po",
                         .ignored = {},
                         .coverage = {},
                         .front_matter = {},
                         .units = {},
                         .kinds = {},
                         .refusals = {}};
  page.coverage.add(flow::UnitState::Translated, 8);
  page.coverage.add(flow::UnitState::Untranslated, 2);
  report.pages.push_back(std::move(page));
  report.version = "l10n 0.1.0";
  report.source_language = "en";
  return report;
}

TEST(FindingsText, QuotesTheLineAndMarksThePlace) {
  const std::string text =
      findings_text({finding("double-space", Severity::Warning, "two blanks")},
                    {.color = false, .columns = 80});
  EXPECT_EQ(text,
            "content/một trang.md\n"
            "   12 warning two blanks [double-space]\n"
            "      po/vi.po:34 (vi)\n"
            "      │ Mở  trang <b>\n"
            "      │   ^^\n"
            "      --fix: ' '\n");
}

TEST(FindingsText, CutsNoCharacter) {
  check::Finding cut = finding("end-punctuation", Severity::Warning, "x");
  cut.fix.reset();
  cut.quoted = "vấn đề";
  cut.span = {cut.quoted.size() - 1, cut.quoted.size()};
  EXPECT_THAT(findings_text({cut}, {}), HasSubstr("      │ vấn đề\n"
                                                  "      │      ^\n"));
  cut.quoted = "de\u0302\u0300 a";  // ề, its marks apart
  cut.span = {2, 4};
  EXPECT_THAT(findings_text({cut}, {}), HasSubstr("      │ de\u0302\u0300 a\n"
                                                  "      │  ^\n"));
}

TEST(FindingsText, StaysWithinItsColumns) {
  check::Finding wide = finding("double-space", Severity::Error, "");
  for (int i = 0; i < 40; ++i) {
    wide.message += "words ";
    wide.quoted += " và nhiều chữ nữa";
  }
  for (const std::size_t columns : {40U, 60U, 80U}) {
    const std::string text =
        findings_text({wide}, {.color = false, .columns = columns});
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = text.find('\n', begin);
      std::size_t characters = 0;
      for (std::size_t i = begin; i < end; ++i) {
        characters += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80;
      }
      EXPECT_LE(characters, columns) << text.substr(begin, end - begin);
      begin = end + 1;
    }
  }
}

TEST(FindingsText, IsColouredOnlyWhenAskedTo) {
  const auto list = {finding("length", Severity::Information, "long")};
  EXPECT_THAT(findings_text(list, {.color = false}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(findings_text(list, {.color = true}), HasSubstr("\x1b[1;36m"));
}

// What section 3 of SARIF 2.1.0 and its schema ask of what is written here.
void expect_location(const Json& location) {
  const Json& physical = location.at("physicalLocation");
  const std::string uri = physical.at("artifactLocation").at("uri");
  EXPECT_EQ(uri.find_first_of(" <>\"{}|\\^`"), std::string::npos) << uri;
  for (const char byte : uri) {
    EXPECT_LT(static_cast<unsigned char>(byte), 0x80) << uri;
  }
  EXPECT_GE(physical.at("region").at("startLine").get<int>(), 1);
}

TEST(Sarif, KeepsToTheStandard) {
  const Json log = sarif(sample());
  EXPECT_EQ(log.at("version"), "2.1.0");
  EXPECT_THAT(log.at("$schema").get<std::string>(),
              HasSubstr("sarif-schema-2.1.0.json"));
  ASSERT_EQ(log.at("runs").size(), 1U);
  const Json& run = log["runs"][0];
  const Json& driver = run.at("tool").at("driver");
  EXPECT_EQ(driver.at("name"), "l10n");
  EXPECT_EQ(driver.at("version"), "0.1.0");
  EXPECT_THAT(run.at("columnKind").get<std::string>(),
              testing::AnyOf("utf16CodeUnits", "unicodeCodePoints"));
  for (const Json& rule : driver.at("rules")) {
    EXPECT_FALSE(rule.at("id").get<std::string>().empty());
    EXPECT_FALSE(rule.at("shortDescription").at("text").empty());
    EXPECT_THAT(rule.at("defaultConfiguration").at("level").get<std::string>(),
                testing::AnyOf("none", "note", "warning", "error"));
  }
  ASSERT_EQ(run.at("results").size(), 3U);
  for (const Json& result : run["results"]) {
    const std::size_t rule = result.at("ruleIndex");
    EXPECT_EQ(driver["rules"].at(rule).at("id"), result.at("ruleId"));
    EXPECT_FALSE(result.at("message").at("text").empty());
    ASSERT_EQ(result.at("locations").size(), 1U);
    expect_location(result["locations"][0]);
    for (const auto& [name, value] : result.at("partialFingerprints").items()) {
      EXPECT_TRUE(value.is_string()) << name;
    }
  }
  EXPECT_EQ(run["results"][0]["locations"][0]["physicalLocation"]
               ["artifactLocation"]["uri"],
            "content/m%E1%BB%99t%20trang.md");
}

TEST(Sarif, KeepsFingerprintsWhenLinesMove) {
  CheckReport report = sample();
  const Json before = sarif(report);
  report.findings[0].page.line = 99;
  report.findings[0].catalog.line = 1;
  const Json after = sarif(report);
  EXPECT_EQ(before["runs"][0]["results"][0]["partialFingerprints"],
            after["runs"][0]["results"][0]["partialFingerprints"]);
}

TEST(Github, EscapesAsItsRunnerReads) {
  const std::string text = github(sample());
  EXPECT_THAT(text, HasSubstr("::error file=content/một trang.md,line=12,"
                              "title=l10n/md-link::100%25 lost: 'a,b'%0Anext"));
  EXPECT_THAT(text, HasSubstr("::warning file="));
  EXPECT_THAT(text, HasSubstr("::notice file=po/vi.po,line=34,"));
  CheckReport report = sample();
  report.findings[0].page.path = "a:b,c.md";
  EXPECT_THAT(github(report), HasSubstr("file=a%3Ab%2Cc.md,"));
}

TEST(Junit, FailsFromTheLevelThatTheCheckFailsFrom) {
  const std::string xml = junit(sample());
  EXPECT_THAT(xml, HasSubstr("failures=\"1\""));
  EXPECT_THAT(xml, HasSubstr("<system-out>warning: "));
}

TEST(Junit, CountsWhatItHolds) {
  CheckReport report = sample();
  report.fail_on = Severity::Warning;
  const std::string xml = junit(report);
  EXPECT_THAT(xml, HasSubstr("<testsuites name=\"l10n check\" tests=\"4\" "
                             "failures=\"2\" errors=\"0\" time=\"0\">"));
  EXPECT_THAT(xml, HasSubstr("message=\"two &lt;blanks&gt; &amp; "
                             "&quot;more&quot;\""));
  EXPECT_THAT(xml, HasSubstr("<testcase classname=\"content/a.md (vi)\" "
                             "name=\"l10n check\" time=\"0\"/>"));
  const auto count = [&](const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = xml.find(what); at != std::string::npos;
         at = xml.find(what, at + 1)) {
      ++found;
    }
    return found;
  };
  EXPECT_EQ(count("<testcase "), 4U);
  EXPECT_EQ(count("<failure "), 2U);
  EXPECT_EQ(count("</testcase>") + count("/>"), 4U);
}

TEST(Markdown, LetsNoTextBecomeMarkup) {
  CheckReport report = sample();
  report.findings[0].message = "a | b <script> [x](y) `z`";
  const std::string text = markdown(report);
  EXPECT_THAT(text, HasSubstr("a \\| b \\<script\\> \\[x\\]\\(y\\) \\`z\\`"));
  EXPECT_THAT(text, HasSubstr("| vi | 10 | 8 | 0 | 2 | 80 |\n"));
}

TEST(Badge, SaysHowMuchIsTranslated) {
  EXPECT_EQ(shields(sample()),
            Json::parse(R"({"schemaVersion": 1, "label": "vi",
                            "message": "80%", "color": "yellowgreen"})"));
  EXPECT_THAT(badge(sample()),
              AllOf(HasSubstr("role=\"img\" aria-label=\"vi: 80 %\""),
                    Not(HasSubstr("href"))));
}

TEST(Html, NeedsNoNetworkAndLetsNoTextBecomeMarkup) {
  CheckReport report = sample();
  catalog::Message message;
  message.id = "Open <script>alert(1)</script>";
  message.translations = {"Mở  trang <b>"};
  message.translation_line = 34;
  flow::MergedUnit unit;
  unit.unit.id = message.id;
  unit.unit.line = 12;
  unit.message = &message;
  unit.state = flow::UnitState::Translated;
  report.pages[0].units.push_back(std::move(unit));
  const std::string html = html_report(report);
  EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(html, HasSubstr("Open &lt;script&gt;alert(1)"));
  EXPECT_THAT(html, HasSubstr("Mở<mark>  </mark>trang &lt;b&gt;"));
  EXPECT_THAT(html, AllOf(Not(HasSubstr("http://")), Not(HasSubstr("https://")),
                          Not(HasSubstr("src="))));
  EXPECT_THAT(html, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(html, HasSubstr("<del>  </del>"));
}

TEST(Xml, EscapesWhatItMustNotHold) {
  EXPECT_EQ(escaped_xml("a<b>&\"'"), "a&lt;b&gt;&amp;&quot;&#39;");
  EXPECT_EQ(escaped_xml("\x01"), "&lt;U+0001&gt;");
}

TEST(FindingsJson, SaysNullForWhatIsNotKnown) {
  check::Finding bare{.check = "coverage", .message = "low"};
  const Json json = to_json(bare);
  EXPECT_TRUE(json["page"].is_null());
  EXPECT_TRUE(json["fix"].is_null());
  EXPECT_TRUE(json["unit"].is_null());
  EXPECT_EQ(json["fingerprint"].get<std::string>().size(), 16U);
}

}  // namespace
}  // namespace l10n::report
