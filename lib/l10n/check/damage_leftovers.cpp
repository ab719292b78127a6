#include "l10n/check/damage.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_conflict_line(std::string_view line) -> bool {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") ||
         line.starts_with("||||||| ");
}

// "`r Sys.Date()`"
auto find_r_code(std::string_view line) -> Span {
  const std::size_t begin = line.find("`r ");
  const std::size_t end = begin == kNone ? kNone : line.find('`', begin + 3);
  return end == kNone ? Span{} : Span{begin, end + 1};
}

auto conflict(std::string_view text, Span line, bool in_code) -> Damage {
  return {.check = "conflict-marker",
          .severity = in_code ? Severity::Information : Severity::Error,
          .span = line,
          .message = tr("a merge was not finished here: %1",
                        line.of(text).substr(0, 7)),
          .help = tr("choose one of the versions, and remove the markers")};
}

auto r_code(Span code) -> Damage {
  return {.check = "r-leftover",
          .span = code,
          .message = tr("R code that was never run"),
          .help = tr("write the date itself, or leave the line out"),
          .proposal = tr("YYYY-MM-DD")};
}

}  // namespace

auto find_leftovers(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage> {
  std::vector<Damage> all;
  const LineTable lines(text);
  for (std::size_t i = 0; i < lines.count(); ++i) {
    const std::size_t base = lines.line(i).begin;
    const std::string_view line = without_line_end(lines.line(i).of(text));
    if (is_conflict_line(line)) {
      all.push_back(
          conflict(text, {base, base + line.size()}, verbatim.is_code(base)));
    }
    const Span code = base < verbatim.body ? find_r_code(line) : Span{};
    if (!code.empty()) {
      all.push_back(r_code({base + code.begin, base + code.end}));
    }
  }
  return all;
}

}  // namespace l10n::check
