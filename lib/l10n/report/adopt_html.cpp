#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "l10n/core/message.hpp"
#include "l10n/report/adopt_report.hpp"
#include "l10n/report/ci_formats.hpp"
#include "l10n/report/html_page.hpp"

namespace l10n::report {
namespace {

using flow::AdoptState;

auto state_text(AdoptState state) -> std::string {
  switch (state) {
    case AdoptState::Doubtful:
      return tr("doubtful");
    case AdoptState::Certain:
      return tr("matched");
    case AdoptState::Untranslated:
      return tr("not translated");
    case AdoptState::Open:
      break;
  }
  return tr("open");
}

// What needs a look comes first.
constexpr std::array kOrder{AdoptState::Doubtful, AdoptState::Open,
                            AdoptState::Untranslated, AdoptState::Certain};

class Html {
 public:
  explicit Html(const AdoptReport& report) : report_(report) {}

  auto run() -> std::string {
    const std::string title = report_.project.empty()
                                  ? tr("Adopted pages")
                                  : tr("Adopted pages of %1", report_.project);
    out_ = html_begin(title);
    write_totals();
    out_ += "</header>\n<main>\n";
    write_refused_pages();
    write_lines(tr("What would accept refused translations"), report_.guard);
    write_lines(tr("What would make units of texts in shortcodes"),
                report_.shortcodes);
    write_table();
    out_ += "<h2>" + shown(tr("Texts")) + "</h2>\n";
    for (const AdoptedTwin& twin : report_.twins) {
      if (twin.page.is_pair()) {
        write_page(twin);
      }
    }
    write_rivals();
    out_ += "</main>\n" + html_end(report_.version);
    return std::move(out_);
  }

 private:
  void write_totals() {
    const AdoptTotals totals = count(report_);
    const auto item = [&](const char* level, std::size_t number,
                          const std::string& name) {
      out_ += "<li class=\"card " + std::string(level) + "\"><b>" +
              std::to_string(number) + "</b> <span>" + shown(name) +
              "</span></li>\n";
    };
    out_ += "<ul class=\"totals\">\n";
    item("", totals.pairs, tr("pairs of pages"));
    item("", totals.certain, tr("matched"));
    item("warning", totals.doubtful, tr("doubtful"));
    item("note", totals.open, tr("open"));
    item("error", totals.unmatched, tr("texts that no unit holds"));
    out_ += "</ul>\n";
  }

  void write_refused_pages() {
    std::string items;
    for (const AdoptedTwin& twin : report_.twins) {
      const flow::AdoptedPage& page = twin.page;
      if (!page.is_pair()) {
        items +=
            "<li><code>" + shown(page.target_path) + "</code>: " +
            shown(page.error ? page.error->message
                             : flow::reason_of(page.verdict, twin.languages)) +
            "</li>\n";
      }
    }
    if (!items.empty()) {
      out_ += "<h2>" + shown(tr("Pages that were not adopted")) +
              "</h2>\n<ul class=\"findings\">\n" + items + "</ul>\n";
    }
  }

  void write_lines(const std::string& title, const std::string& lines) {
    if (!lines.empty()) {
      out_ += "<h2>" + shown(title) +
              "</h2>\n<pre class=\"scroll\" tabindex=\"0\"><code>" +
              shown(lines) + "</code></pre>\n";
    }
  }

  void write_table() {
    const auto head = [&](const std::string& name, bool number) {
      out_ += std::string("<th scope=\"col\"") +
              (number ? " class=\"number\"" : "") + '>' + shown(name) + "</th>";
    };
    out_ += "<h2 id=\"pages\">" + shown(tr("Pages")) +
            "</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
            "aria-labelledby=\"pages\">\n<table>\n<thead><tr>";
    head(tr("page"), false);
    head(tr("language"), false);
    head(tr("matched"), true);
    head(tr("doubtful"), true);
    head(tr("open"), true);
    head(tr("lost"), true);
    out_ += "</tr></thead>\n<tbody>\n";
    for (const AdoptedTwin& twin : report_.twins) {
      if (twin.page.is_pair()) {
        write_row(twin);
      }
    }
    out_ += "</tbody></table></div>\n";
  }

  void write_row(const AdoptedTwin& twin) {
    const flow::AdoptedPage& page = twin.page;
    const auto cell = [](std::size_t number) {
      return "<td class=\"number\">" + std::to_string(number) + "</td>";
    };
    out_ += R"(<tr><th scope="row" class="path">)" + shown(page.target_path) +
            "</th><td>" + shown(twin.languages.to) + "</td>" +
            cell(page.count(AdoptState::Certain)) +
            cell(page.count(AdoptState::Doubtful)) +
            cell(page.count(AdoptState::Open) +
                 page.count(AdoptState::Untranslated)) +
            cell(page.unmatched.size() + page.lost.size()) + "</tr>\n";
  }

  void write_page(const AdoptedTwin& twin) {
    const flow::AdoptedPage& page = twin.page;
    const std::size_t doubtful = page.count(AdoptState::Doubtful);
    const bool calm = doubtful == 0 && page.unmatched.empty() &&
                      page.count(AdoptState::Open) == 0 && page.lost.empty();
    out_ += "<details class=\"page\"" + std::string(calm ? "" : " open") +
            "><summary><h3>" + shown(page.target_path) +
            "</h3> <span class=\"dim\">" +
            shown(tr("matched: %1, doubtful: %2",
                     page.count(AdoptState::Certain), doubtful)) +
            "</span></summary>\n";
    for (const AdoptState state : kOrder) {
      for (std::size_t i = 0; i < page.units.size(); ++i) {
        if (page.units[i].state == state) {
          write_unit(twin, i);
        }
      }
      if (state == AdoptState::Untranslated) {
        write_unmatched(twin);
      }
    }
    out_ += "</details>\n";
  }

  void write_unit(const AdoptedTwin& twin, std::size_t at) {
    const flow::AdoptedPage& page = twin.page;
    const flow::AdoptedUnit& unit = page.units[at];
    const unit::Unit& source = page.source.units[at];
    out_ += R"(<div class="unit" data-state=")" + name(unit.state) +
            R"("><p class="where"><span class="state">)" +
            shown(state_text(unit.state)) + "</span> " +
            shown(page.source_path) + ':' + std::to_string(source.line);
    if (unit.target.size() != 0) {
      out_ += " · " + std::to_string(unit.percent) + " % · " +
              shown(page.target_path) + ':' +
              std::to_string(page.target.units[unit.target.begin].line);
    }
    out_ +=
        "</p>\n<div class=\"sides\">" + side(source.id, twin.languages.from);
    out_ += unit.translation.empty()
                ? "<p class=\"open\">" + shown(state_text(unit.state)) + "</p>"
                : side(unit.translation, twin.languages.to);
    out_ += "</div>\n</div>\n";
  }

  // What would be lost stands where its translation would.
  void write_unmatched(const AdoptedTwin& twin) {
    const flow::AdoptedPage& page = twin.page;
    for (const std::size_t at : page.unmatched) {
      const unit::Unit& unit = page.target.units[at];
      write_lost(page.target_path, unit.line, tr("no unit holds this text"),
                 side(unit.id, twin.languages.to));
    }
    for (const flow::LostLines& lines : page.lost) {
      write_lost(page.target_path, lines.first, tr("of this page alone"),
                 "<p><code>" + shown(lines.text) + "</code></p>");
    }
  }

  void write_lost(const std::string& path, std::uint32_t line,
                  const std::string& why, const std::string& text) {
    out_ += R"(<div class="unit" data-state="lost"><p class="where">)"
            R"(<span class="state">)" +
            shown(why) + "</span> " + shown(path) + ':' + std::to_string(line) +
            "</p>\n<div class=\"sides\"><p class=\"open\"></p>" + text +
            "</div>\n</div>\n";
  }

  void write_rivals() {
    if (report_.rivals.empty()) {
      return;
    }
    out_ += "<h2>" + shown(tr("Several translations")) +
            "</h2>\n<ul class=\"findings\">\n";
    for (const flow::Rivals& rivals : report_.rivals) {
      out_ += "<li>" + shown(rivals.id) + "<ul>";
      for (const flow::Variant& variant : rivals.variants) {
        out_ += "<li>" + std::to_string(variant.certain) + " × " +
                shown(variant.text) + " <span class=\"dim\">" +
                shown(variant.path) + ':' + std::to_string(variant.line) +
                "</span></li>";
      }
      out_ += "</ul></li>\n";
    }
    out_ += "</ul>\n";
  }

  static auto side(std::string_view text, std::string_view language)
      -> std::string {
    return "<p lang=\"" + escaped_xml(language) + "\">" + shown(text) + "</p>";
  }

  const AdoptReport& report_;
  std::string out_;
};

}  // namespace

auto adopt_html(const AdoptReport& report) -> std::string {
  return Html(report).run();
}

}  // namespace l10n::report
