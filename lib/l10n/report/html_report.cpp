#include "l10n/report/html_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "l10n/core/message.hpp"
#include "l10n/report/ci_formats.hpp"
#include "l10n/report/html_assets.hpp"
#include "l10n/report/html_page.hpp"
#include "l10n/text/word_diff.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::report {
namespace {

using check::Finding;
// By catalog and the line of the msgstr there.
using ByEntry = std::map<std::pair<std::string, std::uint32_t>,
                         std::vector<const Finding*>>;

auto percent_text(const flow::Coverage& coverage) -> std::string {
  return std::to_string(coverage.percent_of_words()) + " %";
}

auto state_name(flow::UnitState state) -> std::string_view {
  switch (state) {
    case flow::UnitState::Translated:
      return "translated";
    case flow::UnitState::Fuzzy:
      return "fuzzy";
    case flow::UnitState::Refused:
      return "refused";
    case flow::UnitState::Untranslated:
      break;
  }
  return "untranslated";
}

auto state_text(std::string_view state) -> std::string {
  return state == "translated" ? tr("translated")
         : state == "fuzzy"    ? tr("fuzzy")
         : state == "refused"  ? tr("refused")
                               : tr("not translated");
}

auto level_text(std::string_view level) -> std::string {
  return level == "error"     ? tr("error")
         : level == "warning" ? tr("warning")
                              : tr("note");
}

// `text` with the spans of `findings` marked.
auto marked(std::string_view text, const std::vector<const Finding*>& findings)
    -> std::string {
  std::vector<Span> spans;
  for (const Finding* const finding : findings) {
    if (finding->quoted == text && !finding->span.empty() &&
        finding->span.end <= text.size()) {
      spans.push_back(finding->span);
    }
  }
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return a.begin < b.begin; });
  std::string html;
  std::size_t at = 0;
  for (const Span& span : spans) {
    if (span.begin >= at) {
      html += shown(text.substr(at, span.begin - at)) + "<mark>" +
              shown(span.of(text)) + "</mark>";
      at = span.end;
    }
  }
  return html + shown(text.substr(at));
}

auto diff_html(std::string_view before, std::string_view after) -> std::string {
  std::string html;
  for (const text::DiffPart& part : text::word_diff(before, after)) {
    if (part.equal) {
      html += shown(part.after.of(after));
      continue;
    }
    if (!part.before.empty()) {
      html += "<del>" + shown(part.before.of(before)) + "</del>";
    }
    if (!part.after.empty()) {
      html += "<ins>" + shown(part.after.of(after)) + "</ins>";
    }
  }
  return html;
}

// Shares of the words: translated, fuzzy, and the rest.
auto bar_html(const flow::Coverage& coverage) -> std::string {
  const std::size_t all = std::max<std::size_t>(coverage.all.words, 1);
  const auto part = [&](const char* name, std::size_t words) {
    return "<i class=\"" + std::string(name) +
           "\" style=\"width:" + std::to_string(words * 100 / all) + "%\"></i>";
  };
  return R"(<span class="bar" aria-hidden="true">)" +
         part("done", coverage.translated.words) +
         part("fuzzy", coverage.fuzzy.words) + "</span>";
}

class Html {
 public:
  explicit Html(const CheckReport& report) : report_(report) {
    for (const Finding& finding : report.findings) {
      if (finding.unit.empty()) {
        loose_.push_back(&finding);
      } else {
        by_entry_[{finding.catalog.path, finding.catalog.line}].push_back(
            &finding);
      }
    }
  }

  auto run() -> std::string {
    const std::string title = report_.project.empty()
                                  ? tr("Translations")
                                  : tr("Translations of %1", report_.project);
    out_ = html_begin(title);
    write_totals();
    out_ += "</header>\n<main>\n";
    write_loose();
    write_coverage();
    write_filters();
    write_pages();
    out_ += "</main>\n" + html_end(report_.version, kScript);
    return std::move(out_);
  }

 private:
  void write_totals() {
    const Totals totals = count(report_.findings);
    const auto item = [&](std::string_view level, const std::string& name,
                          const std::string& number) {
      out_ += "<li class=\"card " + std::string(level) + "\"><b>" + number +
              "</b> <span>" + shown(name) + "</span></li>\n";
    };
    out_ += "<ul class=\"totals\">\n";
    item("", tr("of the words are translated"),
         std::to_string(flow::whole_percent(report_.pages)) + " %");
    item("error", tr("errors"), std::to_string(totals.errors));
    item("warning", tr("warnings"), std::to_string(totals.warnings));
    item("note", tr("notes"), std::to_string(totals.notes));
    out_ += "</ul>\n";
  }

  void write_loose() {
    if (loose_.empty()) {
      return;
    }
    out_ += "<h2>" + tr("Pages") + "</h2>\n<ul class=\"findings\">\n";
    for (const Finding* const finding : loose_) {
      out_ += "<li><code>" + shown(finding->page.path) +
              "</code>: " + shown(finding->message) + "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void write_coverage() {
    out_ += "<h2 id=\"coverage\">" + tr("Coverage") +
            "</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
            "aria-labelledby=\"coverage\">\n<table>\n<thead><tr><th "
            "scope=\"col\">" +
            tr("page") + "</th><th scope=\"col\">" + tr("language") +
            R"(</th><th scope="col" class="number">)" + tr("done") +
            "</th><th scope=\"col\">" + tr("bar") +
            R"(</th><th scope="col" class="number">)" + tr("words") +
            R"(</th><th scope="col" class="number">)" + tr("fuzzy") +
            R"(</th><th scope="col" class="number">)" + tr("open") +
            "</th></tr></thead>\n<tbody>\n";
    for (const auto& [language, coverage] : flow::by_language(report_.pages)) {
      write_row(tr("total"), language, coverage);
    }
    for (const flow::CheckedPage& page : report_.pages) {
      if (page.weight != 0) {
        write_row(page.path, page.language, page.coverage);
      }
    }
    out_ += "</tbody></table></div>\n";
  }

  void write_row(const std::string& name, const std::string& language,
                 const flow::Coverage& coverage) {
    const auto cell = [](std::size_t number) {
      return "<td class=\"number\">" + std::to_string(number) + "</td>";
    };
    out_ += R"(<tr><th scope="row" class="path">)" + shown(name) + "</th><td>" +
            shown(language) + "</td><td class=\"number\">" +
            percent_text(coverage) + "</td><td>" + bar_html(coverage) +
            "</td>" + cell(coverage.all.words) + cell(coverage.fuzzy.words) +
            cell(coverage.untranslated.words + coverage.refused.words) +
            "</tr>\n";
  }

  void write_select(
      const char* name, const std::string& label,
      const std::vector<std::pair<std::string, std::string>>& choices) {
    out_ += "<label>" + shown(label) + " <select name=\"" + name +
            R"("><option value="">)" + shown(tr("all")) + "</option>";
    for (const auto& [value, text] : choices) {
      out_ += "<option value=\"" + escaped_xml(value) + "\">" + shown(text) +
              "</option>";
    }
    out_ += "</select></label>\n";
  }

  void write_filters() {
    std::vector<std::pair<std::string, std::string>> used;
    std::set<std::string> ids;
    for (const Finding& finding : report_.findings) {
      ids.insert(finding.check);
    }
    used.reserve(ids.size());
    for (const std::string& id : ids) {
      used.emplace_back(id, id);
    }
    std::vector<std::pair<std::string, std::string>> languages;
    for (const auto& [language, coverage] : flow::by_language(report_.pages)) {
      languages.emplace_back(language, language);
    }
    out_ += "<h2>" + tr("Texts") + "</h2>\n<form aria-label=\"" +
            escaped_xml(tr("filters")) + "\">\n<label>" + shown(tr("text")) +
            " <input type=\"search\" name=\"word\"></label>\n";
    write_select("level", tr("level"),
                 {{"error", tr("error")},
                  {"warning", tr("warning")},
                  {"note", tr("note")}});
    write_select("rule", tr("check"), used);
    write_select("state", tr("state"),
                 {{"translated", tr("translated")},
                  {"fuzzy", tr("fuzzy")},
                  {"untranslated", tr("not translated")},
                  {"refused", tr("refused")}});
    write_select("language", tr("language"), languages);
    out_ += R"(<label class="flag"><input type="checkbox" name="only"> )" +
            shown(tr("with findings alone")) +
            "</label>\n<button type=\"reset\">" + shown(tr("Clear")) +
            "</button>\n<button type=\"button\" id=\"open-all\">" +
            shown(tr("Open or close all")) +
            "</button>\n</form>\n<p id=\"shown\" class=\"dim\" "
            "role=\"status\" data-text=\"" +
            escaped_xml(tr("texts shown: %1 of %2", std::string_view("%1"),
                           std::string_view("%2"))) +
            "\"></p>\n";
  }

  void write_pages() {
    for (const flow::CheckedPage& page : report_.pages) {
      if (page.weight == 0 || page.units.empty()) {
        continue;
      }
      std::size_t found = 0;
      for (const flow::MergedUnit& unit : page.units) {
        found += findings_of(page, unit).size();
      }
      out_ += "<details class=\"page\"" +
              std::string(found != 0 ? " open" : "") + "><summary><h3>" +
              shown(page.path) + "</h3> <span class=\"dim\">" +
              shown(page.language) + ", " + percent_text(page.coverage) + ", " +
              shown(tr_n("%1 finding", "%1 findings", found, found)) +
              "</span></summary>\n";
      for (const flow::MergedUnit& unit : page.units) {
        write_unit(page, unit);
      }
      out_ += "</details>\n";
    }
  }

  // Of a message that stands on several pages, on each of them.
  [[nodiscard]] auto findings_of(const flow::CheckedPage& page,
                                 const flow::MergedUnit& unit) const
      -> std::vector<const Finding*> {
    if (unit.message == nullptr) {
      return {};
    }
    const auto found =
        by_entry_.find({page.catalog, unit.message->translation_line});
    return found == by_entry_.end() ? std::vector<const Finding*>()
                                    : found->second;
  }

  void write_unit(const flow::CheckedPage& page, const flow::MergedUnit& unit) {
    const std::string_view state = state_name(unit.state);
    const std::vector<const Finding*> findings = findings_of(page, unit);
    out_ += R"(<div class="unit" data-state=")" + std::string(state) +
            "\" data-language=\"" + escaped_xml(page.language) +
            R"("><p class="where"><span class="state">)" +
            shown(state_text(state)) + "</span> " + shown(page.path) + ':' +
            std::to_string(unit.unit.line);
    if (unit.message != nullptr) {
      out_ += " · " + shown(page.catalog) + ':' +
              std::to_string(unit.message->translation_line);
    }
    out_ += "</p>\n<div class=\"sides\">" + source_html(unit) +
            target_html(page, unit, findings) + "</div>\n";
    write_findings(findings);
    out_ += "</div>\n";
  }

  // A fuzzy unit shows what its source said when it was translated.
  [[nodiscard]] auto source_html(const flow::MergedUnit& unit) const
      -> std::string {
    const bool changed = unit.message != nullptr && unit.message->previous.id &&
                         unit.state == flow::UnitState::Fuzzy;
    return "<p lang=\"" + escaped_xml(report_.source_language) + "\">" +
           (changed ? diff_html(*unit.message->previous.id, unit.unit.id)
                    : shown(unit.unit.id)) +
           "</p>";
  }

  [[nodiscard]] static auto target_html(
      const flow::CheckedPage& page, const flow::MergedUnit& unit,
      const std::vector<const Finding*>& findings) -> std::string {
    const bool open =
        unit.message == nullptr || unit.message->translations.front().empty();
    if (open) {
      return "<p class=\"open\">" + shown(tr("not translated")) + "</p>";
    }
    return "<p lang=\"" + escaped_xml(page.language) + "\">" +
           marked(unit.message->translations.front(), findings) + "</p>";
  }

  void write_findings(const std::vector<const Finding*>& findings) {
    if (findings.empty()) {
      return;
    }
    out_ += "<ul class=\"findings\">\n";
    for (const Finding* const finding : findings) {
      const std::string_view level = level_name(finding->severity);
      out_ += "<li data-rule=\"" + escaped_xml(finding->check) +
              "\" data-level=\"" + std::string(level) + "\" class=\"" +
              std::string(level) + "\"><b>" + shown(level_text(level)) +
              "</b> " + shown(finding->message) + " <code>" +
              shown(finding->check) + "</code>";
      if (finding->fix) {
        out_ += "<br><kbd>--fix</kbd> <span lang=\"" +
                escaped_xml(finding->language) + "\">" +
                diff_html(finding->quoted,
                          check::apply_fixes(finding->quoted, {*finding})) +
                "</span>";
      }
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  const CheckReport& report_;
  ByEntry by_entry_;
  std::vector<const Finding*> loose_;
  std::string out_;
};

}  // namespace

auto html_report(const CheckReport& report) -> std::string {
  return Html(report).run();
}

}  // namespace l10n::report
