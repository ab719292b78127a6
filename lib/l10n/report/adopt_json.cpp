#include <nlohmann/json.hpp>

#include "l10n/report/adopt_report.hpp"

namespace l10n::report {
namespace {

using nlohmann::json;

auto unit_json(const flow::AdoptedPage& page, std::size_t at) -> json {
  const flow::AdoptedUnit& unit = page.units[at];
  const unit::Unit& source = page.source.units[at];
  json value{
      {"line", source.line}, {"state", name(unit.state)}, {"msgid", source.id}};
  if (!source.context.empty()) {
    value["msgctxt"] = source.context;
  }
  if (unit.target.size() != 0) {
    value["target_line"] = page.target.units[unit.target.begin].line;
    value["percent"] = unit.percent;
    value["manner"] = name(unit.manner);
    if (unit.doubt != flow::AdoptDoubt::None) {
      value["doubt"] = name(unit.doubt);
    }
    value["moved"] = unit.moved;
  }
  if (!unit.translation.empty()) {
    value["msgstr"] = unit.translation;
  }
  return value;
}

auto lost_json(const flow::AdoptedPage& page) -> json {
  json lost = json::array();
  for (const flow::LostLines& lines : page.lost) {
    lost.push_back({{"line", lines.first},
                    {"end_line", lines.last},
                    {"text", lines.text},
                    {"front_matter", lines.front_matter}});
  }
  return lost;
}

auto page_json(const AdoptedTwin& twin) -> json {
  const flow::AdoptedPage& page = twin.page;
  json value{{"source", page.source_path},
             {"target", page.target_path},
             {"language", twin.languages.to},
             {"pair", page.is_pair()},
             {"units", json::array()},
             {"unmatched", json::array()},
             {"lost", lost_json(page)},
             {"refused", json::array()},
             {"changes", twin.before != twin.after}};
  if (!page.is_pair()) {
    value["verdict"] = page.error ? std::string(l10n::name(page.error->code))
                                  : std::string(flow::name(page.verdict));
  }
  for (std::size_t i = 0; i < page.units.size(); ++i) {
    value["units"].push_back(unit_json(page, i));
  }
  for (const std::size_t at : page.unmatched) {
    value["unmatched"].push_back({{"line", page.target.units[at].line},
                                  {"text", page.target.units[at].id}});
  }
  for (const flow::AdoptRefusal& refusal : twin.refused) {
    value["refused"].push_back({{"line", refusal.line},
                                {"code", l10n::name(refusal.code)},
                                {"message", refusal.message}});
  }
  return value;
}

auto rivals_json(const flow::Rivals& rivals) -> json {
  json variants = json::array();
  for (const flow::Variant& variant : rivals.variants) {
    variants.push_back({{"msgstr", variant.text},
                        {"count", variant.certain},
                        {"path", variant.path},
                        {"line", variant.line}});
  }
  json value{{"msgid", rivals.id}, {"variants", variants}};
  if (!rivals.context.empty()) {
    value["msgctxt"] = rivals.context;
  }
  return value;
}

auto totals_json(const AdoptTotals& totals) -> json {
  return {{"pages", totals.pages},        {"pairs", totals.pairs},
          {"units", totals.units},        {"certain", totals.certain},
          {"doubtful", totals.doubtful},  {"open", totals.open},
          {"unmatched", totals.unmatched}};
}

}  // namespace

auto to_json(const AdoptReport& report) -> json {
  json value{{"totals", totals_json(count(report))},
             {"pages", json::array()},
             {"merged", report.merged},
             {"catalogs", json::array()},
             {"rivals", json::array()},
             {"refused", json::object()},
             {"guard", report.guard},
             {"parameters", json::array()},
             {"shortcodes", report.shortcodes}};
  for (const AdoptedTwin& twin : report.twins) {
    value["pages"].push_back(page_json(twin));
  }
  for (const AdoptedCatalog& catalog : report.catalogs) {
    value["catalogs"].push_back({{"path", catalog.path},
                                 {"language", catalog.language},
                                 {"changed", catalog.changed},
                                 {"certain", catalog.counts.certain},
                                 {"doubtful", catalog.counts.doubtful},
                                 {"kept", catalog.counts.kept},
                                 {"open", catalog.counts.open}});
  }
  for (const flow::Rivals& rivals : report.rivals) {
    value["rivals"].push_back(rivals_json(rivals));
  }
  for (const auto& [code, number] : report.refused) {
    value["refused"][std::string(l10n::name(code))] = number;
  }
  for (const auto& [name, number] : report.parameters) {
    value["parameters"].push_back({{"shortcode", name.first},
                                   {"parameter", name.second},
                                   {"count", number}});
  }
  if (!report.memory.empty()) {
    value["memory"] = {{"path", report.memory},
                       {"new", report.remembered.value_or(0)}};
  }
  return value;
}

auto name(flow::AdoptState state) -> std::string {
  switch (state) {
    case flow::AdoptState::Untranslated:
      return "untranslated";
    case flow::AdoptState::Doubtful:
      return "doubtful";
    case flow::AdoptState::Certain:
      return "certain";
    case flow::AdoptState::Open:
      break;
  }
  return "open";
}

auto name(flow::AdoptDoubt doubt) -> std::string {
  switch (doubt) {
    case flow::AdoptDoubt::Mixed:
      return "mixed";
    case flow::AdoptDoubt::Differs:
      return "differs";
    case flow::AdoptDoubt::Crossed:
      return "crossed";
    case flow::AdoptDoubt::Unlikely:
      return "unlikely";
    case flow::AdoptDoubt::Elsewhere:
      return "elsewhere";
    case flow::AdoptDoubt::None:
      break;
  }
  return "";
}

auto name(flow::AdoptManner manner) -> std::string {
  switch (manner) {
    case flow::AdoptManner::Joined:
      return "joined";
    case flow::AdoptManner::Part:
      return "part";
    case flow::AdoptManner::Shared:
      return "shared";
    case flow::AdoptManner::Whole:
      break;
  }
  return "whole";
}

}  // namespace l10n::report
