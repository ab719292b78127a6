#include "l10n/report/diagnosis_text.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/report/colors.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::report {
namespace {

constexpr std::string_view kIndent = "      ";

// Columns as most terminals count them.
auto columns_of(char32_t point) -> std::size_t {
  const bool combines = (point >= 0x300 && point <= 0x36F) ||
                        (point >= 0xFE00 && point <= 0xFE0F) || point == 0x200D;
  const bool wide = (point >= 0x1100 && point <= 0x115F) ||
                    (point >= 0x2E80 && point <= 0xA4CF) ||
                    (point >= 0xAC00 && point <= 0xD7A3) ||
                    (point >= 0xF900 && point <= 0xFAFF) ||
                    (point >= 0xFE30 && point <= 0xFE6F) ||
                    (point >= 0xFF00 && point <= 0xFF60) || point >= 0x1F300;
  return combines ? 0 : wide ? 2 : 1;
}

auto columns_of(std::string_view text) -> std::size_t {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    columns += columns_of(text::next_code_point(text, at));
  }
  return columns;
}

// At most `columns` of `text`, from its begin or up to its end.
auto head_of(std::string_view text, std::size_t columns) -> std::string_view {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    used += columns_of(text::next_code_point(text, at));
    if (used > columns) {
      return text.substr(0, begin);
    }
  }
  return text;
}

auto tail_of(std::string_view text, std::size_t columns) -> std::string_view {
  std::size_t total = columns_of(text);
  std::size_t at = 0;
  while (total > columns && at < text.size()) {
    total -= columns_of(text::next_code_point(text, at));
  }
  return text.substr(at);
}

// A line in three parts, control characters made visible.
struct Line {
  std::string before;
  std::string marked;
  std::string after;
};

auto cut(const Line& line, std::size_t columns) -> Line {
  const std::size_t context = std::min<std::size_t>(columns / 4, 20);
  Line shown;
  shown.before = tail_of(line.before, context);
  if (shown.before.size() < line.before.size()) {
    shown.before.insert(0, "…");
  }
  std::size_t left = columns - columns_of(shown.before) - 1;
  shown.marked = head_of(line.marked, left);
  left -= columns_of(shown.marked);
  shown.after = head_of(line.after, left);
  if (shown.marked.size() < line.marked.size() ||
      shown.after.size() < line.after.size()) {
    (shown.marked.size() < line.marked.size() ? shown.marked : shown.after) +=
        "…";
  }
  return shown;
}

auto level_of(Severity severity) -> std::string {
  switch (severity) {
    case Severity::Error:
      return tr("error:");
    case Severity::Warning:
      return tr("warning:");
    case Severity::Information:
      break;
  }
  return tr("note:");
}

class Writer {
 public:
  explicit Writer(const DiagnosisOptions& options)
      : color_(options.color),
        columns_(std::max<std::size_t>(options.columns, 40)) {}

  void write(const flow::Diagnosis& diagnosis) {
    const check::Finding& finding = diagnosis.finding;
    const Location& where =
        finding.page.path.empty() ? finding.catalog : finding.page;
    if (text_.empty()) {
      text_ = painted(kBold, printable(where.path)) + '\n';
    }
    text_ += "  " + std::to_string(where.line) + ':' +
             std::to_string(where.column) + "  " + level_of(finding.severity) +
             ' ' + printable(finding.message) + " [" + finding.check + "]\n";
    write_lines(diagnosis);
    if (!finding.help.empty() && finding.help != last_help_) {
      text_ += std::string(kIndent) + tr("help:") + ' ' + finding.help + '\n';
    }
    last_help_ = finding.help;
  }

  auto take() -> std::string { return std::move(text_); }

 private:
  [[nodiscard]] auto painted(std::string_view color,
                             const std::string& text) const -> std::string {
    return color_ ? std::string(color) + text + std::string(kPlain) : text;
  }

  void write_lines(const flow::Diagnosis& diagnosis) {
    const check::Finding& finding = diagnosis.finding;
    if (finding.quoted.empty()) {
      return;
    }
    const std::string_view quoted = finding.quoted;
    Line line{.before = printable(quoted.substr(0, finding.span.begin)),
              .marked = printable(finding.span.of(quoted)),
              .after = printable(quoted.substr(finding.span.end))};
    const std::size_t room = columns_ - kIndent.size() - 2;
    const Line old = cut(line, room);
    text_ += std::string(kIndent) +
             painted(kRed, "- " + old.before + old.marked + old.after) + '\n';
    text_ +=
        std::string(kIndent) + "  " + std::string(columns_of(old.before), ' ') +
        std::string(std::max<std::size_t>(columns_of(old.marked), 1), '^') +
        '\n';
    if (diagnosis.proposal) {
      line.marked = printable(*diagnosis.proposal);
      const Line proposed = cut(line, room);
      text_ += std::string(kIndent) +
               painted(kGreen, "+ " + proposed.before + proposed.marked +
                                   proposed.after) +
               '\n';
    }
  }

  bool color_;
  std::size_t columns_;
  std::string text_;
  std::string last_help_;
};

}  // namespace

auto diagnosis_text(const std::vector<flow::Diagnosis>& found,
                    const DiagnosisOptions& options) -> std::string {
  Writer writer(options);
  for (const flow::Diagnosis& diagnosis : found) {
    writer.write(diagnosis);
  }
  return writer.take();
}

}  // namespace l10n::report
