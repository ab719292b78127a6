#include "l10n/report/findings_text.hpp"

#include <algorithm>
#include <string_view>

#include "l10n/core/message.hpp"
#include "l10n/report/check_report.hpp"
#include "l10n/report/colors.hpp"
#include "l10n/report/columns.hpp"

namespace l10n::report {
namespace {

constexpr std::string_view kIndent = "      ";

auto level_word(Severity severity) -> std::string {
  switch (severity) {
    case Severity::Error:
      return tr("error");
    case Severity::Warning:
      return tr("warning");
    case Severity::Information:
      break;
  }
  return tr("note");
}

auto level_color(Severity severity) -> std::string_view {
  switch (severity) {
    case Severity::Error:
      return kBoldRed;
    case Severity::Warning:
      return kBoldMagenta;
    case Severity::Information:
      break;
  }
  return kBoldCyan;
}

auto group_of(const check::Finding& finding) -> const std::string& {
  return finding.page.path.empty() ? finding.catalog.path : finding.page.path;
}

class Writer {
 public:
  explicit Writer(const TextOptions& options)
      : color_(options.color),
        columns_(std::max<std::size_t>(options.columns, 40)) {}

  auto run(const std::vector<check::Finding>& findings) -> std::string {
    const std::string* group = nullptr;
    for (const check::Finding& finding : findings) {
      if (group == nullptr || *group != group_of(finding)) {
        text_ += group == nullptr ? "" : "\n";
        group = &group_of(finding);
        text_ += painted(kBold, printable(*group)) + '\n';
      }
      write(finding);
    }
    return std::move(text_);
  }

 private:
  [[nodiscard]] auto painted(std::string_view color,
                             const std::string& text) const -> std::string {
    return color_ ? std::string(color) + text + std::string(kPlain) : text;
  }

  void write(const check::Finding& finding) {
    const std::uint32_t line =
        finding.page.path.empty() ? finding.catalog.line : finding.page.line;
    std::string number = std::to_string(line);
    number.insert(0, number.size() < 5 ? 5 - number.size() : 0, ' ');
    const std::string level = level_word(finding.severity);
    text_ += number + ' ' + painted(level_color(finding.severity), level) + ' ';
    const std::size_t used = 7 + columns_of(level);
    const auto lines = wrapped(printable(finding.message), columns_ - used);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      text_ += (i == 0 ? "" : '\n' + std::string(kIndent)) + lines[i];
    }
    text_ +=
        (columns_of(lines.back()) + used + finding.check.size() + 3 > columns_)
            ? '\n' + std::string(kIndent)
            : " ";
    text_ += painted(kDim, '[' + finding.check + ']') + '\n';
    write_catalog(finding);
    write_excerpt(finding);
    if (finding.fix) {
      write_line(tr("--fix: '%1'", printable(*finding.fix)));
    }
    if (!finding.help.empty()) {
      write_line(tr("help:") + ' ' + printable(finding.help));
    }
  }

  void write_line(const std::string& line) {
    for (const std::string& part : wrapped(line, columns_ - kIndent.size())) {
      text_ += std::string(kIndent) + part + '\n';
    }
  }

  void write_catalog(const check::Finding& finding) {
    if (!finding.catalog.path.empty() && !finding.page.path.empty()) {
      write_line(
          printable(finding.catalog.path) + ':' +
          std::to_string(finding.catalog.line) +
          (finding.language.empty() ? "" : " (" + finding.language + ')'));
    }
  }

  void write_excerpt(const check::Finding& finding) {
    if (finding.quoted.empty()) {
      return;
    }
    const Excerpt shown = excerpt(finding, columns_ - kIndent.size() - 2);
    text_ += std::string(kIndent) + "│ " + shown.text + '\n';
    if (!shown.span.empty()) {
      const std::string_view text = shown.text;
      const std::size_t before = columns_of(text.substr(0, shown.span.begin));
      const std::size_t marked =
          std::max<std::size_t>(1, columns_of(shown.span.of(text)));
      text_ +=
          std::string(kIndent) + "│ " + std::string(before, ' ') +
          painted(level_color(finding.severity), std::string(marked, '^')) +
          '\n';
    }
  }

  bool color_;
  std::size_t columns_;
  std::string text_;
};

}  // namespace

auto findings_text(const std::vector<check::Finding>& findings,
                   const TextOptions& options) -> std::string {
  return Writer(options).run(findings);
}

}  // namespace l10n::report
