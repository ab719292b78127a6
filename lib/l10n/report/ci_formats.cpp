#include "l10n/report/ci_formats.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "l10n/core/message.hpp"

namespace l10n::report {
namespace {

auto place(const check::Finding& finding) -> const Location& {
  return finding.page.path.empty() ? finding.catalog : finding.page;
}

auto catalog_place(const check::Finding& finding) -> std::string {
  return finding.catalog.path.empty()
             ? std::string()
             : finding.catalog.path + ':' +
                   std::to_string(finding.catalog.line);
}

// By page and language, in the order of the findings; pages without any too.
using Suites = std::map<std::pair<std::string, std::string>,
                        std::vector<const check::Finding*>>;

auto suites_of(const CheckReport& report) -> Suites {
  Suites suites;
  for (const flow::CheckedPage& page : report.pages) {
    suites[{page.path, page.language}];
  }
  for (const check::Finding& finding : report.findings) {
    suites[{place(finding).path, finding.language}].push_back(&finding);
  }
  return suites;
}

auto attribute(std::string_view name, std::string_view value) -> std::string {
  return ' ' + std::string(name) + "=\"" + escaped_xml(value) + '"';
}

auto test_case(const std::string& suite, const check::Finding& finding,
               Severity fail_on) -> std::string {
  std::string xml = "    <testcase" + attribute("classname", suite) +
                    attribute("name", finding.check + ' ' +
                                          std::to_string(place(finding).line)) +
                    " time=\"0\"";
  const std::string body = escaped_xml(
      place(finding).path + ':' + std::to_string(place(finding).line) + ' ' +
      catalog_place(finding) + '\n' + finding.quoted);
  if (finding.severity >= fail_on) {
    return xml + ">\n      <failure" + attribute("message", finding.message) +
           attribute("type", level_name(finding.severity)) + '>' + body +
           "</failure>\n    </testcase>\n";
  }
  return xml + ">\n      <system-out>" +
         std::string(level_name(finding.severity)) + ": " +
         escaped_xml(finding.message) + '\n' + body +
         "</system-out>\n    </testcase>\n";
}

auto command_data(std::string_view text, bool property) -> std::string {
  std::string escaped;
  for (const char byte : text) {
    switch (byte) {
      case '%':
        escaped += "%25";
        break;
      case '\r':
        escaped += "%0D";
        break;
      case '\n':
        escaped += "%0A";
        break;
      case ':':
        escaped += property ? "%3A" : ":";
        break;
      case ',':
        escaped += property ? "%2C" : ",";
        break;
      default:
        escaped += byte;
    }
  }
  return escaped;
}

auto command_name(Severity severity) -> std::string_view {
  return severity == Severity::Information ? "notice" : level_name(severity);
}

// In a cell of a table, as text: no markup of ours or of a translator's.
auto cell(std::string_view text) -> std::string {
  constexpr std::string_view kSpecial = "\\`*_{}[]<>()#+!|~&";
  std::string escaped;
  for (const char byte : printable(text)) {
    if (byte == '\n') {
      escaped += ' ';
      continue;
    }
    if (kSpecial.find(byte) != kSpecial.npos) {
      escaped += '\\';
    }
    escaped += byte;
  }
  return escaped;
}

auto coverage_rows(const CheckReport& report) -> std::string {
  std::string table = "| " + tr("language") + " | " + tr("words") + " | " +
                      tr("translated") + " | " + tr("fuzzy") + " | " +
                      tr("open") + " | % |\n|---|--:|--:|--:|--:|--:|\n";
  for (const auto& [language, coverage] : flow::by_language(report.pages)) {
    table +=
        "| " + cell(language) + " | " + std::to_string(coverage.all.words) +
        " | " + std::to_string(coverage.translated.words) + " | " +
        std::to_string(coverage.fuzzy.words) + " | " +
        std::to_string(coverage.untranslated.words + coverage.refused.words) +
        " | " + std::to_string(coverage.percent_of_words()) + " |\n";
  }
  return table;
}

auto finding_row(const check::Finding& finding) -> std::string {
  return "| " + std::string(level_name(finding.severity)) + " | " +
         cell(place(finding).path) + ':' + std::to_string(place(finding).line) +
         " | " + cell(finding.check) + " | " + cell(finding.message) + " | " +
         cell(catalog_place(finding)) + " |\n";
}

auto color_of(int percent) -> const char* {
  return percent == 100  ? "#2d6a31"
         : percent >= 80 ? "#4a6b12"
         : percent >= 50 ? "#7a5b00"
                         : "#9c2b23";
}

auto color_name(int percent) -> const char* {
  return percent == 100  ? "brightgreen"
         : percent >= 80 ? "yellowgreen"
         : percent >= 50 ? "yellow"
                         : "red";
}

auto label_of(const CheckReport& report) -> std::string {
  const auto languages = flow::by_language(report.pages);
  return languages.size() == 1 ? languages.begin()->first : tr("translated");
}

}  // namespace

auto escaped_xml(std::string_view text) -> std::string {
  std::string escaped;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '&') {
      escaped += "&amp;";
    } else if (byte == '<') {
      escaped += "&lt;";
    } else if (byte == '>') {
      escaped += "&gt;";
    } else if (byte == '"') {
      escaped += "&quot;";
    } else if (byte == '\'') {
      escaped += "&#39;";
    } else if (value < 0x20 && byte != '\n' && byte != '\t') {
      escaped += escaped_xml(printable(std::string_view(&byte, 1)));
    } else {
      escaped += byte;
    }
  }
  return escaped;
}

auto junit(const CheckReport& report) -> std::string {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::string body;
  for (const auto& [key, findings] : suites_of(report)) {
    const std::string name =
        key.second.empty() ? key.first : key.first + " (" + key.second + ')';
    const auto failed = static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(),
        [&](const auto* one) { return one->severity >= report.fail_on; }));
    const std::size_t count = std::max<std::size_t>(1, findings.size());
    tests += count;
    failures += failed;
    body += "  <testsuite" + attribute("name", name) +
            attribute("tests", std::to_string(count)) +
            attribute("failures", std::to_string(failed)) +
            " errors=\"0\" skipped=\"0\" time=\"0\">\n";
    if (findings.empty()) {
      body += "    <testcase" + attribute("classname", name) +
              " name=\"l10n check\" time=\"0\"/>\n";
    }
    for (const check::Finding* const finding : findings) {
      body += test_case(name, *finding, report.fail_on);
    }
    body += "  </testsuite>\n";
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"l10n "
         "check\"" +
         attribute("tests", std::to_string(tests)) +
         attribute("failures", std::to_string(failures)) +
         " errors=\"0\" time=\"0\">\n" + body + "</testsuites>\n";
}

auto github(const CheckReport& report) -> std::string {
  std::string text;
  for (const check::Finding& finding : report.findings) {
    const Location& where = place(finding);
    text += "::" + std::string(command_name(finding.severity)) +
            " file=" + command_data(where.path, true);
    if (where.line != 0) {
      text += ",line=" + std::to_string(where.line);
    }
    text += ",title=" + command_data("l10n/" + finding.check, true) +
            "::" + command_data(finding.message, false);
    const std::string other = catalog_place(finding);
    if (!other.empty() && !finding.page.path.empty()) {
      text += command_data(" (" + other + ')', false);
    }
    text += '\n';
  }
  return text;
}

auto markdown(const CheckReport& report) -> std::string {
  const Totals totals = count(report.findings);
  std::string text = "## l10n check\n\n";
  if (!report.pages.empty()) {
    text += coverage_rows(report) + '\n';
  }
  text += tr("Errors: %1, warnings: %2, notes: %3", totals.errors,
             totals.warnings, totals.notes) +
          "\n";
  if (report.findings.empty()) {
    return text;
  }
  text += "\n| " + tr("level") + " | " + tr("place") + " | " + tr("check") +
          " | " + tr("message") + " | " + tr("catalog") +
          " |\n|---|---|---|---|---|\n";
  const std::size_t shown = std::min(report.findings.size(), kMostRows);
  for (std::size_t i = 0; i < shown; ++i) {
    text += finding_row(report.findings[i]);
  }
  if (shown < report.findings.size()) {
    const std::size_t left = report.findings.size() - shown;
    text += '\n' + tr_n("and %1 more", "and %1 more", left, left) + '\n';
  }
  return text;
}

auto shields(const CheckReport& report) -> nlohmann::ordered_json {
  const int percent = flow::whole_percent(report.pages);
  return {{"schemaVersion", 1},
          {"label", label_of(report)},
          {"message", std::to_string(percent) + '%'},
          {"color", color_name(percent)}};
}

auto badge(const CheckReport& report) -> std::string {
  const int percent = flow::whole_percent(report.pages);
  const std::string label = escaped_xml(label_of(report));
  const std::string value = std::to_string(percent) + " %";
  // Seven pixels a character and six around are enough for any font.
  const std::size_t left = 12 + 7 * label_of(report).size();
  const std::size_t right = 12 + 7 * value.size();
  const std::string width = std::to_string(left + right);
  return R"(<svg xmlns="http://www.w3.org/2000/svg" width=")" + width +
         R"(" height="20" role="img" aria-label=")" + label + ": " + value +
         R"("><title>)" + label + ": " + value + R"(</title><rect width=")" +
         width + R"(" height="20" rx="3" fill="#444"/><rect x=")" +
         std::to_string(left) + R"(" width=")" + std::to_string(right) +
         R"(" height="20" rx="3" fill=")" + color_of(percent) +
         R"("/><g fill="#fff" text-anchor="middle" font-family="Verdana,)"
         R"(DejaVu Sans,sans-serif" font-size="11"><text x=")" +
         std::to_string(left / 2) + R"(" y="14">)" + label +
         R"(</text><text x=")" + std::to_string(left + right / 2) +
         R"(" y="14">)" + value + "</text></g></svg>\n";
}

}  // namespace l10n::report
