#include <algorithm>
#include <set>

#include "l10n/check/damage.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/text/legacy.hpp"
#include "l10n/text/mojibake.hpp"
#include "l10n/text/residue.hpp"

namespace l10n::check {
namespace {

using Parts = std::vector<text::Replacement>;

// `parts` by where they stand: in code, or not.
auto parts_in(const Parts& parts, const Verbatim& verbatim, bool code)
    -> Parts {
  Parts some;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(some),
               [&](const text::Replacement& part) {
                 return verbatim.is_code(part.span.begin) == code;
               });
  return some;
}

auto says(const text::Restoration& line) -> std::string {
  return line.times == 1
             ? tr("UTF-8 was read as %1 here", name(line.charset))
             : tr("UTF-8 was read as another charset %1 times, as %2 last",
                  std::size_t{line.times}, name(line.charset));
}

// A page about charsets shows what they do in code: that is right as it is.
void make_example(Damage& damage) {
  damage.severity = Severity::Information;
  damage.provable = false;
  damage.help = tr("it stands in code, and may be an example");
}

// Of one line: its text, and its code by itself.
void add_parts(std::string_view text, const Parts& parts,
               const Verbatim& verbatim, const Damage& pattern,
               std::vector<Damage>& all) {
  for (const bool code : {false, true}) {
    Parts some = parts_in(parts, verbatim, code);
    if (some.empty()) {
      continue;
    }
    Damage damage = joined(text, std::move(some));
    damage.check = pattern.check;
    damage.severity = Severity::Error;
    damage.message = pattern.message;
    damage.help = pattern.help;
    damage.provable = pattern.provable;
    if (code) {
      make_example(damage);
    }
    all.push_back(std::move(damage));
  }
}

auto lost_help() -> std::string {
  return tr("characters were lost on the way: write the line anew");
}

auto pattern_of(const text::Restoration& line) -> Damage {
  return {.check = "mojibake",
          .message = says(line),
          .help = line.exact ? "" : lost_help(),
          .provable = line.exact};
}

auto pattern_of(text::LegacyCharset charset, bool certain) -> Damage {
  return {.check = "legacy-charset",
          .message =
              tr("Vietnamese in %1, shown in another charset", name(charset)),
          .help = certain ? "" : tr("it is too little text to be certain"),
          .provable = certain};
}

// The indices of the lines that have damage.
auto lines_of(const LineTable& table, const std::vector<Damage>& damage)
    -> std::set<std::size_t> {
  std::set<std::size_t> lines;
  for (const Damage& one : damage) {
    lines.insert(table.line_of(one.span.begin));
  }
  return lines;
}

// Lines of a charset from before Unicode, where the text proves nothing.
void add_suspects(std::string_view text, const LineTable& table,
                  const Verbatim& verbatim, std::vector<Damage>& all) {
  const std::set<std::size_t> lines = lines_of(table, all);
  for (const text::LegacySuspect& one : text::suspect_legacy(text)) {
    if (!lines.contains(table.line_of(one.words.front().span.begin))) {
      add_parts(text, one.words, verbatim, pattern_of(one.charset, false), all);
    }
  }
}

// What is left of characters where nothing can be restored; once a line.
void add_residues(std::string_view text, const LineTable& table,
                  const Verbatim& verbatim, std::vector<Damage>& all) {
  std::set<std::size_t> lines = lines_of(table, all);
  for (const Span& residue : text::find_residues(text)) {
    if (!lines.insert(table.line_of(residue.begin)).second) {
      continue;
    }
    Damage damage{
        .check = "mojibake",
        .severity = Severity::Error,
        .span = residue,
        .message = tr("%1 is left of a character that was read in another "
                      "charset",
                      residue.of(text)),
        .help = lost_help()};
    if (verbatim.is_code(residue.begin)) {
      make_example(damage);
    }
    all.push_back(std::move(damage));
  }
}

// What stands in place of characters that could not be read; once a line.
void add_lost(std::string_view text, const LineTable& table,
              const Verbatim& verbatim, std::vector<Damage>& all) {
  constexpr std::string_view kReplacement = "\uFFFD";
  std::set<std::size_t> lines = lines_of(table, all);
  for (std::size_t at = text.find(kReplacement); at != text.npos;
       at = text.find(kReplacement, at + kReplacement.size())) {
    if (!lines.insert(table.line_of(at)).second) {
      continue;
    }
    Damage damage{.check = "lost-character",
                  .severity = Severity::Error,
                  .span = {at, at + kReplacement.size()},
                  .message = tr("U+FFFD stands in place of what was lost"),
                  .help = lost_help()};
    if (verbatim.is_code(at)) {
      make_example(damage);
    }
    all.push_back(std::move(damage));
  }
}

}  // namespace

auto find_misread_text(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage> {
  std::vector<Damage> all;
  const LineTable table(text);
  // Where a whole page says that it was written for a charset, that explains
  // "Ð£t" better than a lone Cyrillic letter does.
  const auto legacy = text::restore_legacy(text);
  if (legacy) {
    for (const text::LegacyLine& line : legacy->lines) {
      add_parts(text, line, verbatim, pattern_of(legacy->charset, true), all);
    }
  }
  const std::set<std::size_t> legacy_lines = lines_of(table, all);
  for (const text::Restoration& line : text::restore_mojibake(text)) {
    if (!legacy_lines.contains(table.line_of(line.line.begin))) {
      add_parts(text, line.parts, verbatim, pattern_of(line), all);
    }
  }
  if (!legacy) {
    add_suspects(text, table, verbatim, all);
  }
  add_residues(text, table, verbatim, all);
  add_lost(text, table, verbatim, all);
  return all;
}

}  // namespace l10n::check
