// Every misread character begins with what the charset shows for a first byte,
// followed by what it shows for later ones. Lines that hold such pairs are read
// again in each charset, up to three times; the least strange reading wins.
#include <algorithm>
#include <numeric>
#include <optional>

#include "l10n/core/source.hpp"
#include "l10n/text/glyph.hpp"
#include "l10n/text/letters.hpp"
#include "l10n/text/misread.hpp"
#include "l10n/text/mojibake.hpp"
#include "l10n/text/residue.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

using Glyphs = std::vector<Glyph>;
using Costs = std::vector<std::uint8_t>;

constexpr unsigned kMostTimes = 3;
// Longer lines are looked at in parts that end at a blank.
constexpr std::size_t kLongestPart = 8192;

struct Reading {
  Glyphs glyphs;
  Costs costs;
  Charset charset = Charset::Windows1252;
  unsigned times = 0;
  bool certain = false;  // that this step undoes a misreading

  [[nodiscard]] auto strangeness() const -> std::size_t {
    return std::accumulate(costs.begin(), costs.end(), std::size_t{0});
  }
};

struct Step {
  Charset charset = Charset::Windows1252;
  std::vector<Misread> misread;
};

auto glyph_count(const std::vector<Misread>& misread) -> std::size_t {
  return std::accumulate(misread.begin(), misread.end(), std::size_t{0},
                         [](std::size_t sum, const Misread& one) {
                           return sum + one.last - one.first;
                         });
}

// The charset that explains most glyphs; the first of kCharsets among equals.
auto best_step(const Glyphs& glyphs) -> Step {
  Step best;
  std::size_t most = 0;
  for (const Charset charset : kCharsets) {
    std::vector<Misread> misread = find_misread(glyphs, charset);
    const std::size_t count = glyph_count(misread);
    if (count > most) {
      most = count;
      best = {charset, std::move(misread)};
    }
  }
  return best;
}

// Not all of a long one: it is no word.
auto word_around(const Glyphs& glyphs, std::size_t at) -> Span {
  constexpr std::size_t kReach = 64;
  Span word{at, at};
  while (word.begin > 0 && at - word.begin < kReach &&
         is_letter(glyphs[word.begin - 1].point)) {
    --word.begin;
  }
  while (word.end < glyphs.size() && word.end - at < kReach &&
         is_letter(glyphs[word.end].point)) {
    ++word.end;
  }
  return word;
}

// "VÃ o": no word of capitals goes on with a small one, or another blank,
// behind such a blank.
auto is_small_behind_blank(const Reading& before, const Misread& misread)
    -> bool {
  const Glyphs& glyphs = before.glyphs;
  return misread.last - misread.first == 2 && misread.first > 0 &&
         glyphs[misread.last - 1].point == 0xA0 &&
         is_letter(glyphs[misread.first - 1].point) &&
         misread.last < glyphs.size() &&
         (glyphs[misread.last].point == ' ' ||
          (glyphs[misread.last].point >= 'a' &&
           glyphs[misread.last].point <= 'z'));
}

// A word of two letters or more that is Vietnamese now and was strange, or
// gets a letter that hardly another language has.
auto makes_a_syllable(const Reading& before, const Misread& misread,
                      const Reading& after, std::size_t at) -> bool {
  const std::size_t strange = std::accumulate(
      before.costs.begin() + static_cast<std::ptrdiff_t>(misread.first),
      before.costs.begin() + static_cast<std::ptrdiff_t>(misread.last),
      std::size_t{0});
  // "tá»«": á, and two quotation marks. Nothing about them is strange.
  const bool vietnamese = misread.point >= 0x1EA0 && misread.point <= 0x1EF9;
  return (strange > 0 || vietnamese ||
          is_small_behind_blank(before, misread)) &&
         after.costs[at] == 0 && is_letter(after.glyphs[at].point) &&
         word_around(after.glyphs, at).size() >= 2;
}

// Three misread characters side by side, all beyond Latin: a word of another
// script, or emoji.
auto is_run(const std::vector<Misread>& misread, std::size_t at) -> bool {
  constexpr std::size_t kRun = 3;
  if (at + kRun > misread.size()) {
    return false;
  }
  for (std::size_t i = at; i < at + kRun; ++i) {
    if (misread[i].point < 0x370 ||
        (i > at && misread[i].first != misread[i - 1].last)) {
      return false;
    }
  }
  return true;
}

auto step_is_certain(const Reading& before, const Step& step,
                     const Reading& after) -> bool {
  std::size_t shift = 0;
  for (std::size_t i = 0; i < step.misread.size(); ++i) {
    const Misread& one = step.misread[i];
    const std::size_t at = one.first - shift;
    shift += one.last - one.first - 1;
    if (is_certain(before.glyphs, one) || is_run(step.misread, i) ||
        makes_a_syllable(before, one, after, at)) {
      return true;
    }
  }
  return false;
}

auto read_again(const Reading& before) -> std::optional<Reading> {
  const Step step = best_step(before.glyphs);
  if (step.misread.empty()) {
    return std::nullopt;
  }
  Reading after{.glyphs = reread(before.glyphs, step.misread),
                .costs = {},
                .charset = step.charset,
                .times = before.times + 1};
  after.costs = strangeness(after.glyphs);
  after.certain = step_is_certain(before, step, after);
  return after;
}

// Whether what stands behind a first byte is what became of the next one.
auto is_loss_mark(const Glyphs& glyphs, std::size_t at, bool between) -> bool {
  if (at >= glyphs.size()) {
    return false;
  }
  const bool in_word =
      at + 1 < glyphs.size() && is_letter(glyphs[at + 1].point);
  return glyphs[at].point == 0xFFFD ||
         (glyphs[at].point == U'?' && (between || in_word));
}

auto touches_restored(const Glyphs& glyphs, std::size_t at) -> bool {
  const Span word = word_around(glyphs, at);
  return std::any_of(glyphs.begin() + static_cast<std::ptrdiff_t>(word.begin),
                     glyphs.begin() + static_cast<std::ptrdiff_t>(word.end),
                     [](const Glyph& glyph) { return glyph.restored; });
}

auto is_latin(const Glyphs& glyphs, std::size_t at) -> bool {
  return at < glyphs.size() && glyphs[at].point < 0x370 &&
         is_letter(glyphs[at].point);
}

// "Уt": a letter of another script, alone in a word of Latin ones. No language
// writes so; "Ð£t" was something else.
auto is_lone_foreigner(const Glyphs& glyphs, std::size_t at) -> bool {
  const char32_t point = glyphs[at].point;
  return glyphs[at].restored && point >= 0x370 && point < 0x1E00 &&
         is_letter(point) &&
         (is_latin(glyphs, at + 1) || (at > 0 && is_latin(glyphs, at - 1)));
}

// The charsets with bytes that have no character, or that get lost as controls.
auto is_windows(Charset charset) -> bool {
  return charset == Charset::Windows1252 || charset == Charset::Windows1258 ||
         charset == Charset::Latin1;
}

// Whether the glyph at `i` tells of a loss; `between`: restored ones stand on
// both sides of it.
auto is_lost(const Reading& reading, std::size_t i, bool between) -> bool {
  const Glyphs& glyphs = reading.glyphs;
  const char32_t point = glyphs[i].point;
  if (point < 0x80) {
    return false;
  }
  if (reading.costs[i] >= 2 || is_lone_foreigner(glyphs, i)) {
    return true;
  }
  if (!begins_misread(reading.charset, point)) {
    return false;
  }
  if (glyphs[i].restored) {
    return reading.costs[i] > 0 && !is_letter(point);
  }
  return is_loss_mark(glyphs, i + 1, between) ||
         (reading.costs[i] > 0 && touches_restored(glyphs, i)) ||
         (between && is_capital(point) && point < 0x100);
}

// Whether something damaged is left: what the charset lost cannot come back.
auto has_losses(const Reading& reading) -> bool {
  const Glyphs& glyphs = reading.glyphs;
  if (is_windows(reading.charset) && has_residue(glyphs)) {
    return true;
  }
  const auto is_restored = [](const Glyph& glyph) { return glyph.restored; };
  const auto first =
      std::find_if(glyphs.begin(), glyphs.end(), is_restored) - glyphs.begin();
  const auto last =
      glyphs.rend() - std::find_if(glyphs.rbegin(), glyphs.rend(), is_restored);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const auto place = static_cast<std::ptrdiff_t>(i);
    if (is_lost(reading, i, place > first && place < last)) {
      return true;
    }
  }
  return false;
}

// Frames that are no drawing, for a restored character is among them.
auto has_broken_frames(const Reading& reading) -> bool {
  const Glyphs& glyphs = reading.glyphs;
  if (reading.charset != Charset::CodePage437) {
    return false;
  }
  const auto left = find_frames(glyphs);
  return std::any_of(left.begin(), left.end(), [&](const Misread& misread) {
    return glyphs[misread.first].restored ||
           glyphs[misread.last - 1].restored ||
           (misread.first > 0 && glyphs[misread.first - 1].restored);
  });
}

// The glyphs that were restored, neighbours together.
auto parts_of(const Glyphs& glyphs) -> std::vector<Replacement> {
  std::vector<Replacement> parts;
  for (const Glyph& glyph : glyphs) {
    if (!glyph.restored) {
      continue;
    }
    if (parts.empty() || parts.back().span.end != glyph.where.begin) {
      parts.push_back(
          {.span = {glyph.where.begin, glyph.where.begin}, .text = {}});
    }
    parts.back().span.end = glyph.where.end;
    append_code_point(parts.back().text, glyph.point);
  }
  return parts;
}

auto restore(std::string_view text, Span part) -> std::optional<Restoration> {
  Reading reading{.glyphs = glyphs_of(text, part), .costs = {}};
  reading.costs = strangeness(reading.glyphs);
  Reading best = reading;
  std::size_t least = best.strangeness();
  bool unfinished = false;
  while (reading.times < kMostTimes) {
    auto next = read_again(reading);
    if (!next) {
      break;
    }
    reading = *std::move(next);
    const std::size_t strange = reading.strangeness();
    if (strange <= least && reading.certain) {
      best = reading;
      least = strange;
    }
    unfinished = strange <= least && !reading.certain;
  }
  if (best.times == 0) {
    return std::nullopt;
  }
  return Restoration{
      .line = part,
      .parts = parts_of(best.glyphs),
      .charset = best.charset,
      .times = best.times,
      .exact = !unfinished && !has_losses(best) && !has_broken_frames(best)};
}

auto part_around(std::string_view text, std::size_t from, std::size_t at)
    -> Span {
  const std::size_t before = text.find_last_of("\r\n", at);
  const std::size_t begin =
      std::max(from, before == text.npos ? 0 : before + 1);
  std::size_t end = line_end(text, at);
  if (end - begin > kLongestPart) {
    end = std::min(end, text.find_first_of(" \r\n", begin + kLongestPart));
  }
  return {begin, end};
}

}  // namespace

auto restore_mojibake(std::string_view text) -> std::vector<Restoration> {
  std::vector<Restoration> found;
  std::size_t from = 0;
  for (std::size_t at = next_misread(text, 0); at < text.size();
       at = next_misread(text, from)) {
    const Span part = part_around(text, from, at);
    if (auto restoration = restore(text, part)) {
      found.push_back(*std::move(restoration));
    }
    from = part.end;
  }
  return found;
}

}  // namespace l10n::text
