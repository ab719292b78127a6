#include "l10n/core/message.hpp"
#include "l10n/report/adopt_report.hpp"
#include "l10n/report/colors.hpp"
#include "l10n/report/columns.hpp"
#include "l10n/report/unified_diff.hpp"

namespace l10n::report {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kColumns = 60;  // of a text that is shown in part
constexpr std::size_t kHanging = 2;   // of the further lines of a paragraph

class Text {
 public:
  Text(const AdoptReport& report, bool color)
      : report_(report), color_(color) {}

  auto run() -> std::string {
    for (const AdoptedTwin& twin : report_.twins) {
      write_page(twin);
    }
    write_rivals();
    write_catalogs();
    write_totals();
    return std::move(out_);
  }

 private:
  void write_page(const AdoptedTwin& twin) {
    const flow::AdoptedPage& page = twin.page;
    if (!page.is_pair()) {
      return;  // a diagnostic has said why
    }
    const std::size_t open = page.count(flow::AdoptState::Open) +
                             page.count(flow::AdoptState::Untranslated);
    entry("", page.target_path,
          tr("matched: %1, doubtful: %2, open: %3, without a counterpart: %4",
             page.count(flow::AdoptState::Certain),
             page.count(flow::AdoptState::Doubtful), open,
             page.unmatched.size()));
    if (const std::size_t left = page.count(flow::AdoptState::Untranslated);
        left != 0) {
      paragraph("  ", tr_n("%1 open unit is in the language of the source here",
                           "%1 open units are in the language of the source "
                           "here",
                           left, left));
    }
    for (const std::size_t at : page.unmatched) {
      const unit::Unit& unit = page.target.units[at];
      place(page.target_path, unit.line,
            tr("no unit holds this text: %1", shortened(unit.id)));
    }
    for (const flow::LostLines& lines : page.lost) {
      write_lost(page, lines);
    }
    for (const flow::AdoptRefusal& refusal : twin.refused) {
      place(page.source_path, refusal.line,
            tr("the page would not take the translation: %1",
               refusal.message + " [" + std::string(l10n::name(refusal.code)) +
                   "]"));
    }
  }

  void write_lost(const flow::AdoptedPage& page, const flow::LostLines& lines) {
    place(page.target_path, lines.first,
          lines.front_matter
              ? tr("front matter of this page alone: %1", shortened(lines.text))
              : tr_n("%1 line outside of units, of this page alone: %2",
                     "%1 lines outside of units, of this page alone: %2",
                     lines.last - lines.first + 1,
                     std::size_t{lines.last - lines.first + 1},
                     shortened(lines.text)));
  }

  void write_rivals() {
    for (const flow::Rivals& rivals : report_.rivals) {
      paragraph("", tr("several translations: %1", shortened(rivals.id)));
      for (const flow::Variant& variant : rivals.variants) {
        paragraph("  ",
                  tr("%1 x: %2 (%3)", variant.certain, shortened(variant.text),
                     printable_line(variant.path) + ':' +
                         std::to_string(variant.line)));
      }
    }
  }

  void write_catalogs() {
    for (const AdoptedCatalog& catalog : report_.catalogs) {
      const flow::FillCounts& counts = catalog.counts;
      entry("", catalog.path,
            tr("adopted: %1, as fuzzy: %2, kept: %3, open: %4", counts.certain,
               counts.doubtful, counts.kept, counts.open));
    }
    if (report_.remembered) {
      entry("", report_.memory, tr("new: %1", *report_.remembered));
    }
  }

  void write_totals() {
    const AdoptTotals totals = count(report_);
    paragraph("", tr("pairs of pages: %1 of %2; units: %3, matched: %4, "
                     "doubtful: %5, open: %6",
                     totals.pairs, totals.pages, totals.units, totals.certain,
                     totals.doubtful, totals.open));
    if (report_.merged != 0) {
      paragraph("", tr("written by merge and unchanged, so not adopted: %1",
                       report_.merged));
    }
    for (const auto& [code, number] : report_.refused) {
      paragraph("",
                tr_n("%1 translation would not be taken by its page: %2",
                     "%1 translations would not be taken by their pages: %2",
                     number, number, l10n::name(code)));
    }
    for (const auto& [name, number] : report_.parameters) {
      paragraph("", tr_n("%1 text of a shortcode is translated by hand and in "
                         "no unit: %2",
                         "%1 texts of shortcodes are translated by hand and in "
                         "no unit: %2",
                         number, number, name.first + ": " + name.second));
    }
  }

  void place(const std::string& path, std::uint32_t line,
             const std::string& text) {
    entry("  ", path + ':' + std::to_string(line), text);
  }

  // "name: text", in one line if there is room, else below each other.
  void entry(const std::string& indent, const std::string& name,
             const std::string& text) {
    const std::string shown = printable_line(name);
    out_ += indent + (indent.empty() ? bold(shown) : shown) + ':';
    if (indent.size() + columns_of(shown) + 2 + columns_of(text) <= kWidth) {
      out_ += ' ' + text + '\n';
    } else {
      out_ += '\n';
      paragraph(indent + "  ", text);
    }
  }

  void paragraph(const std::string& indent, const std::string& text) {
    std::string margin = indent;
    for (const std::string& line :
         wrapped(text, kWidth - indent.size() - kHanging)) {
      out_ += margin + line + '\n';
      margin = indent + std::string(kHanging, ' ');
    }
  }

  [[nodiscard]] auto bold(const std::string& text) const -> std::string {
    return color_ ? std::string(kBold) + text + std::string(kPlain) : text;
  }

  static auto shortened(const std::string& text) -> std::string {
    std::string line = text.substr(0, text.find('\n'));
    return first_columns(printable(line), kColumns);
  }

  const AdoptReport& report_;
  bool color_;
  std::string out_;
};

}  // namespace

auto count(const AdoptReport& report) -> AdoptTotals {
  AdoptTotals totals{.pages = report.twins.size()};
  for (const AdoptedTwin& twin : report.twins) {
    const flow::AdoptedPage& page = twin.page;
    if (!page.is_pair()) {
      continue;
    }
    ++totals.pairs;
    totals.units += page.units.size();
    totals.certain += page.count(flow::AdoptState::Certain);
    totals.doubtful += page.count(flow::AdoptState::Doubtful);
    totals.unmatched += page.unmatched.size();
  }
  totals.open = totals.units - totals.certain - totals.doubtful;
  return totals;
}

auto adopt_text(const AdoptReport& report, bool color) -> std::string {
  return Text(report, color).run();
}

auto adopt_diff(const AdoptReport& report, bool color) -> std::string {
  std::string out;
  for (const AdoptedTwin& twin : report.twins) {
    out += unified_diff(
        twin.before, twin.after,
        {"a/" + twin.page.target_path, "b/" + twin.page.target_path}, color);
  }
  return out;
}

}  // namespace l10n::report
