#include <algorithm>

#include "l10n/check/damage.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/invisible.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::check {
namespace {

// Letters of scripts that are written from right to left, up to U+08FF.
auto is_right_to_left(char32_t point) -> bool {
  return (point >= 0x590 && point <= 0x8FF) ||
         (point >= 0xFB1D && point <= 0xFDFF) ||
         (point >= 0xFE70 && point <= 0xFEFC);
}

// Scripts without blanks between words, where U+200B says where a line may end.
auto is_without_blanks(char32_t point) -> bool {
  return (point >= 0xE00 && point <= 0xEFF) ||
         (point >= 0x1000 && point <= 0x109F) ||
         (point >= 0x1780 && point <= 0x17FF) ||
         (point >= 0x2E80 && point <= 0x9FFF) ||
         (point >= 0xAC00 && point <= 0xD7AF);
}

struct Scripts {
  bool right_to_left = false;
  bool without_blanks = false;
};

auto scripts_of(std::string_view text) -> Scripts {
  Scripts scripts;
  for (std::size_t at = text::skip_ascii(text, 0); at < text.size();
       at = text::skip_ascii(text, at)) {
    const char32_t point = text::next_code_point(text, at);
    scripts.right_to_left = scripts.right_to_left || is_right_to_left(point);
    scripts.without_blanks = scripts.without_blanks || is_without_blanks(point);
  }
  return scripts;
}

auto is_directional(char32_t point) -> bool {
  return point == 0x61C || point == 0x200E || point == 0x200F ||
         (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

// Whether `point` has no business in a text of these scripts.
auto is_useless(char32_t point, const Scripts& scripts) -> bool {
  if (is_directional(point)) {
    return !scripts.right_to_left;
  }
  if (point == 0x200B) {
    return !scripts.without_blanks && !scripts.right_to_left;
  }
  return point == 0xFEFF;
}

struct Verdict {
  bool useless = true;    // all of the run
  bool expected = false;  // by the scripts of the text
};

auto judge(std::string_view run, const Scripts& scripts) -> Verdict {
  Verdict verdict;
  for (std::size_t at = 0; at < run.size();) {
    const char32_t point = text::next_code_point(run, at);
    const bool useless = is_useless(point, scripts);
    verdict.useless = verdict.useless && useless;
    verdict.expected = verdict.expected ||
                       (!useless && (is_directional(point) || point == 0x200B));
  }
  verdict.expected =
      verdict.expected ||
      ((scripts.right_to_left || scripts.without_blanks) && !verdict.useless);
  return verdict;
}

}  // namespace

auto find_hidden_characters(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage> {
  std::vector<Damage> all;
  const std::vector<Span> runs = text::find_invisible(text);
  if (runs.empty()) {
    return all;
  }
  const Scripts scripts = scripts_of(text);
  for (const Span& run : runs) {
    const Verdict verdict = judge(run.of(text), scripts);
    if (verdict.expected) {
      continue;
    }
    const bool safe = verdict.useless && !verbatim.is_code(run.begin) &&
                      !verbatim.is_path(run.begin);
    Damage damage = joined(text, {{run, ""}});
    damage.check = "hidden-character";
    damage.message =
        tr("a character that nobody sees: %1", printable(run.of(text)));
    damage.provable = safe;
    if (!safe) {
      damage.severity = Severity::Information;
      damage.help = tr("remove it, unless it is meant");
    }
    all.push_back(std::move(damage));
  }
  return all;
}

}  // namespace l10n::check
