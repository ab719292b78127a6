#include "l10n/check/baseline.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"

namespace l10n::check {
namespace {

constexpr std::string_view kFirstLine = "l10n baseline 1";
constexpr std::size_t kDigits = 16;

auto is_conflict(std::string_view line) -> bool {
  return line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>") ||
         line.starts_with("=======");
}

auto is_entry(std::string_view line) -> bool {
  return line.size() > kDigits && line[kDigits] == ' ' &&
         line.substr(0, kDigits).find_first_not_of("0123456789abcdef") ==
             line.npos;
}

auto bad(Code code, std::string_view path, std::size_t line,
         std::string message) -> tl::unexpected<Error> {
  return tl::unexpected(
      Error{.code = code,
            .where = {.path = std::string(path),
                      .line = static_cast<std::uint32_t>(line + 1)},
            .message = std::move(message),
            .help = tr("write it anew with 'l10n check --write-baseline'")});
}

// Comparable, and on one line.
auto shown_path(const Finding& finding) -> std::string {
  return printable(finding.page.path.empty() ? finding.catalog.path
                                             : finding.page.path);
}

}  // namespace

auto parse_baseline(std::string_view text, std::string_view path)
    -> Result<Baseline> {
  Baseline baseline;
  const LineTable lines(text);
  for (std::size_t i = 0; i < lines.count(); ++i) {
    const std::string_view line = without_line_end(lines.line(i).of(text));
    if (is_conflict(line)) {
      return bad(Code::ConflictMarker, path, i,
                 tr("a conflict of versions stands in the baseline"));
    }
    if (i == 0 ? line != kFirstLine : !is_entry(line)) {
      return bad(Code::BadValue, path, i,
                 tr("this is no line of a baseline that l10n knows"));
    }
    if (i != 0) {
      ++baseline[std::string(line.substr(0, kDigits))];
    }
  }
  return baseline;
}

auto to_text(const std::vector<Finding>& findings) -> std::string {
  std::vector<std::string> lines;
  lines.reserve(findings.size());
  for (const Finding& finding : findings) {
    lines.push_back(fingerprint(finding) + ' ' + finding.check + ' ' +
                    shown_path(finding) + '\n');
  }
  std::sort(lines.begin(), lines.end());
  std::string text(kFirstLine);
  text += '\n';
  for (const std::string& line : lines) {
    text += line;
  }
  return text;
}

auto apply(const Baseline& baseline, std::vector<Finding>& findings)
    -> std::size_t {
  Baseline left = baseline;
  return std::erase_if(findings, [&](const Finding& finding) {
    const auto known = left.find(fingerprint(finding));
    if (known == left.end() || known->second == 0) {
      return false;
    }
    --known->second;
    return true;
  });
}

}  // namespace l10n::check
