#include "l10n/report/sarif.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "l10n/core/message.hpp"

namespace l10n::report {
namespace {

using Json = nlohmann::ordered_json;

auto is_plain(char byte) -> bool {
  constexpr std::string_view kPlain = "-._~/";
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || kPlain.find(byte) != kPlain.npos;
}

// A path as a URI reference (RFC 3986).
auto uri(std::string_view path) -> std::string {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char byte : path) {
    if (is_plain(byte)) {
      text += byte;
      continue;
    }
    const auto value = static_cast<unsigned char>(byte);
    text += '%';
    text += kDigits[value >> 4U];
    text += kDigits[value & 0xFU];
  }
  return text;
}

auto physical(const Location& where) -> Json {
  Json artifact{{"uri", uri(where.path)}};
  if (!where.path.starts_with('/')) {
    artifact["uriBaseId"] = "%SRCROOT%";
  }
  Json location{{"artifactLocation", std::move(artifact)}};
  if (where.line != 0) {
    location["region"] = {{"startLine", where.line}};
  }
  return {{"physicalLocation", std::move(location)}};
}

auto places(const check::Finding& finding) -> std::vector<Location> {
  std::vector<Location> found;
  for (const Location* const where : {&finding.page, &finding.catalog}) {
    if (!where->path.empty()) {
      found.push_back(*where);
    }
  }
  return found;
}

auto rule_json(const check::Rule& rule) -> Json {
  return {{"id", rule.id},
          {"shortDescription", {{"text", translation(rule.summary)}}},
          {"fullDescription", {{"text", translation(rule.explanation)}}},
          {"defaultConfiguration", {{"level", level_name(rule.severity)}}}};
}

// The rules that were found, and where each stands in the list.
struct Found {
  Json rules = Json::array();
  std::map<std::string, std::size_t, std::less<>> index;
};

auto found_rules(const CheckReport& report) -> Found {
  Found found;
  for (const check::Rule& rule : report.rules) {
    const bool is_used =
        std::any_of(report.findings.begin(), report.findings.end(),
                    [&](const check::Finding& finding) {
                      return finding.check == rule.id;
                    });
    if (is_used) {
      found.index[rule.id] = found.rules.size();
      found.rules.push_back(rule_json(rule));
    }
  }
  return found;
}

auto result_json(const check::Finding& finding, const Found& found) -> Json {
  Json result{{"ruleId", finding.check}};
  if (const auto rule = found.index.find(finding.check);
      rule != found.index.end()) {
    result["ruleIndex"] = rule->second;
  }
  result["level"] = level_name(finding.severity);
  result["message"] = {{"text", finding.message}};
  const std::vector<Location> where = places(finding);
  result["locations"] = Json::array();
  if (!where.empty()) {
    result["locations"].push_back(physical(where.front()));
  }
  if (where.size() > 1) {
    Json related = physical(where.back());
    related["id"] = 1;
    related["message"] = {{"text", tr("the translation")}};
    result["relatedLocations"] = Json::array({std::move(related)});
  }
  result["partialFingerprints"] = {
      {"l10nUnit/v1", check::fingerprint(finding)},
      {"primaryLocationLineHash", check::fingerprint(finding)}};
  return result;
}

}  // namespace

auto sarif(const CheckReport& report) -> nlohmann::ordered_json {
  const Found found = found_rules(report);
  Json results = Json::array();
  for (const check::Finding& finding : report.findings) {
    results.push_back(result_json(finding, found));
  }
  const std::size_t blank = report.version.find(' ');
  Json driver{{"name", "l10n"},
              {"version", report.version.substr(
                              blank == std::string::npos ? 0 : blank + 1)},
              {"rules", found.rules}};
  Json run{{"tool", {{"driver", std::move(driver)}}},
           {"columnKind", "unicodeCodePoints"},
           {"originalUriBaseIds",
            {{"%SRCROOT%",
              {{"description",
                {{"text",
                  "the top folder of the repository, or where l10n ran"}}}}}}},
           {"results", std::move(results)}};
  return {{"version", "2.1.0"},
          {"$schema",
           "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/"
           "schemas/sarif-schema-2.1.0.json"},
          {"runs", Json::array({std::move(run)})}};
}

}  // namespace l10n::report
