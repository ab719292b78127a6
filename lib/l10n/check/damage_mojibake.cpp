#include <algorithm>

#include "l10n/check/damage.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/legacy.hpp"
#include "l10n/text/mojibake.hpp"

namespace l10n::check {
namespace {

auto in_code(const text::Restoration& line, const Verbatim& verbatim) -> bool {
  return std::all_of(line.parts.begin(), line.parts.end(),
                     [&](const text::Replacement& part) {
                       return verbatim.is_code(part.span.begin);
                     });
}

auto says(const text::Restoration& line) -> std::string {
  return line.times == 1
             ? tr("UTF-8 was read as %1 here", name(line.charset))
             : tr("UTF-8 was read as another charset %1 times, as %2 last",
                  std::size_t{line.times}, name(line.charset));
}

auto damage_of(std::string_view text, const text::Restoration& line,
               bool example) -> Damage {
  Damage damage = joined(text, line.parts);
  damage.check = "mojibake";
  damage.severity = example ? Severity::Information : Severity::Error;
  damage.message = says(line);
  damage.provable = line.exact && !example;
  if (!line.exact) {
    damage.help = tr("characters were lost on the way: write the line anew");
  } else if (example) {
    damage.help = tr("it stands in code, and may be an example");
  }
  return damage;
}

auto damage_of(std::string_view text, const text::LegacyLine& line,
               text::LegacyCharset charset) -> Damage {
  Damage damage = joined(text, line);
  damage.check = "legacy-charset";
  damage.severity = Severity::Error;
  damage.message =
      tr("Vietnamese in %1, shown in another charset", name(charset));
  damage.provable = true;
  return damage;
}

// Whether one of `lines`, which are in order, reaches into `span`.
auto overlaps(const std::vector<Damage>& lines, Span span) -> bool {
  const auto behind = std::partition_point(
      lines.begin(), lines.end(),
      [&](const Damage& line) { return line.span.end <= span.begin; });
  return behind != lines.end() && behind->span.begin < span.end;
}

}  // namespace

auto find_misread_text(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage> {
  const std::vector<text::Restoration> lines = text::restore_mojibake(text);
  const bool only_code =
      std::all_of(lines.begin(), lines.end(),
                  [&](const auto& line) { return in_code(line, verbatim); });
  std::vector<Damage> all;
  // Where a whole page says that it was written for a charset, that explains
  // "Ð£t" better than a lone Cyrillic letter does.
  if (const auto legacy = text::restore_legacy(text)) {
    for (const text::LegacyLine& line : legacy->lines) {
      all.push_back(damage_of(text, line, legacy->charset));
    }
  }
  const auto legacy_lines = all;
  for (const text::Restoration& line : lines) {
    if (!overlaps(legacy_lines, line.line)) {
      all.push_back(damage_of(text, line, only_code));
    }
  }
  return all;
}

}  // namespace l10n::check
