#include "l10n/report/findings_json.hpp"

#include <nlohmann/json.hpp>

namespace l10n::report {
namespace {

using Json = nlohmann::ordered_json;

auto place(const Location& where) -> Json {
  if (where.path.empty()) {
    return nullptr;
  }
  Json json{{"path", where.path}, {"line", where.line}};
  if (where.column != 0) {
    json["column"] = where.column;
  }
  return json;
}

auto text_or_null(const std::string& text) -> Json {
  return text.empty() ? Json(nullptr) : Json(text);
}

auto counts(const flow::Coverage& coverage) -> Json {
  const auto both = [](const flow::Count& count) {
    return Json{{"units", count.units}, {"words", count.words}};
  };
  return {{"all", both(coverage.all)},
          {"translated", both(coverage.translated)},
          {"fuzzy", both(coverage.fuzzy)},
          {"untranslated", both(coverage.untranslated)},
          {"refused", both(coverage.refused)},
          {"percent", coverage.percent_of_words()}};
}

auto page_json(const flow::CheckedPage& page) -> Json {
  return {{"page", page.path},
          {"language", page.language},
          {"target", page.target},
          {"catalog", page.catalog},
          {"weight", page.weight},
          {"coverage", counts(page.coverage)},
          {"front_matter", counts(page.front_matter)}};
}

}  // namespace

auto to_json(const check::Finding& finding) -> nlohmann::ordered_json {
  Json json{{"check", finding.check},
            {"level", level_name(finding.severity)},
            {"message", finding.message},
            {"help", text_or_null(finding.help)},
            {"language", text_or_null(finding.language)},
            {"unit", text_or_null(finding.unit)},
            {"fingerprint", check::fingerprint(finding)},
            {"catalog", place(finding.catalog)},
            {"page", place(finding.page)},
            {"source", text_or_null(finding.source)},
            {"text", finding.quoted},
            {"begin", finding.span.begin},
            {"end", finding.span.end},
            {"fix", nullptr}};
  if (finding.fix) {
    json["fix"] = *finding.fix;
  }
  return json;
}

auto to_json(const CheckReport& report) -> nlohmann::ordered_json {
  const Totals totals = count(report.findings);
  Json json{{"version", 1}};
  if (!report.pages.empty()) {
    json["coverage"] = counts(flow::whole_coverage(report.pages));
    json["coverage"]["percent"] = flow::whole_percent(report.pages);
    json["coverage"]["minimum"] = report.minimum;
    Json languages = Json::object();
    for (const auto& [language, coverage] : flow::by_language(report.pages)) {
      languages[language] = counts(coverage);
    }
    json["languages"] = std::move(languages);
    Json folders = Json::array();
    for (const auto& [folder, coverage] : flow::by_folder(report.pages)) {
      Json entry{{"folder", folder.first}, {"language", folder.second}};
      entry["coverage"] = counts(coverage);
      folders.push_back(std::move(entry));
    }
    json["folders"] = std::move(folders);
    json["pages"] = Json::array();
    for (const flow::CheckedPage& page : report.pages) {
      json["pages"].push_back(page_json(page));
    }
  }
  json["findings"] = Json::array();
  for (const check::Finding& finding : report.findings) {
    json["findings"].push_back(to_json(finding));
  }
  json["errors"] = totals.errors;
  json["warnings"] = totals.warnings;
  json["notes"] = totals.notes;
  return json;
}

auto json_text(const nlohmann::ordered_json& json) -> std::string {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace l10n::report
