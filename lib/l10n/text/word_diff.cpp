#include "l10n/text/word_diff.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include <unicode/uchar.h>

#include "l10n/core/hash.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::text {
namespace {

enum class Kind : std::uint8_t { Word, Blank, Single };

auto kind_of(char32_t point) -> Kind {
  constexpr char32_t kNoBreakSpace = 0xA0;
  constexpr char32_t kFirstIdeograph = 0x2E80;
  if (point == ' ' || (point >= '\t' && point <= '\r') ||
      point == kNoBreakSpace) {
    return Kind::Blank;
  }
  if (!is_word_character(point)) {
    return Kind::Single;
  }
  const bool is_ideograph =
      point >= kFirstIdeograph &&
      u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_IDEOGRAPHIC) != 0;
  return is_ideograph ? Kind::Single : Kind::Word;
}

struct Token {
  Span span;
  std::uint64_t hash = 0;
};

auto is_blank(std::string_view text) -> bool {
  for (std::size_t at = 0; at < text.size();) {
    if (kind_of(next_code_point(text, at)) != Kind::Blank) {
      return false;
    }
  }
  return true;
}

// What a text says: its tokens without the blanks, which are compared where
// their neighbours are known.
auto words_of(std::string_view text) -> std::vector<Token> {
  std::vector<Token> words;
  for (const Span& span : tokens(text)) {
    if (!is_blank(span.of(text))) {
      words.push_back({.span = span, .hash = hash64(span.of(text))});
    }
  }
  return words;
}

// A range of tokens of both texts: x counts in the old one, y in the new one.
struct Box {
  std::size_t left = 0;
  std::size_t right = 0;
  std::size_t top = 0;
  std::size_t bottom = 0;

  [[nodiscard]] auto is_open() const -> bool {
    return left < right && top < bottom;
  }
};

using Match = std::pair<std::size_t, std::size_t>;  // equal tokens

class Differ {
 public:
  Differ(std::string_view before, std::string_view after)
      : before_(before),
        after_(after),
        old_(words_of(before)),
        new_(words_of(after)) {}

  // What a shortest script keeps, in its order.
  auto run() -> std::vector<DiffPart> {
    std::vector<DiffPart> kept;
    for (const auto& [x, y] : matches()) {
      kept.push_back(
          {.before = old_[x].span, .after = new_[y].span, .equal = true});
    }
    return kept;
  }

 private:
  auto matches() -> std::vector<Match> {
    std::vector<Box> boxes{{.right = old_.size(), .bottom = new_.size()}};
    while (!boxes.empty()) {
      Box box = boxes.back();
      boxes.pop_back();
      trim(box);
      if (!box.is_open()) {
        continue;
      }
      if (const auto point = middle(box)) {
        const auto [x, y] = *point;
        boxes.push_back(
            {.left = box.left, .right = x, .top = box.top, .bottom = y});
        boxes.push_back(
            {.left = x, .right = box.right, .top = y, .bottom = box.bottom});
      }
    }
    std::sort(matches_.begin(), matches_.end());
    return std::move(matches_);
  }

  enum class Side : std::uint8_t { Begin, End };

  static constexpr std::ptrdiff_t kMostSteps =
      static_cast<std::ptrdiff_t>(kMostEdits) / 2;
  static constexpr std::ptrdiff_t kOutside = -1;

  [[nodiscard]] auto same(std::size_t x, std::size_t y) const -> bool {
    return old_[x].hash == new_[y].hash &&
           old_[x].span.of(before_) == new_[y].span.of(after_);
  }

  void trim(Box& box) {
    for (; box.is_open() && same(box.left, box.top); ++box.left, ++box.top) {
      matches_.emplace_back(box.left, box.top);
    }
    while (box.is_open() && same(box.right - 1, box.bottom - 1)) {
      matches_.emplace_back(--box.right, --box.bottom);
    }
  }

  auto reach(Side side, std::ptrdiff_t diagonal) -> std::ptrdiff_t& {
    return reach_.at(static_cast<std::size_t>(side))
        .at(static_cast<std::size_t>(diagonal + kMostSteps + 1));
  }

  // One more step on `diagonal` from a corner of `box`, and all equal tokens
  // behind it: how many tokens of the old text are passed then.
  auto advance(const Box& box, Side side, std::ptrdiff_t steps,
               std::ptrdiff_t diagonal) -> std::ptrdiff_t {
    const auto width = static_cast<std::ptrdiff_t>(box.right - box.left);
    const auto height = static_cast<std::ptrdiff_t>(box.bottom - box.top);
    std::ptrdiff_t x = steps == 0 ? 0 : kOutside;
    if (steps > 0) {
      const std::ptrdiff_t across = reach(side, diagonal - 1);
      const std::ptrdiff_t down = reach(side, diagonal + 1);
      x = across != kOutside && across < width ? across + 1 : kOutside;
      x = down != kOutside && down - diagonal <= height ? std::max(x, down) : x;
    }
    if (x == kOutside) {
      return x;
    }
    while (x < width && x - diagonal < height) {
      const auto i = static_cast<std::size_t>(x);
      const auto j = static_cast<std::size_t>(x - diagonal);
      if (!(side == Side::Begin
                ? same(box.left + i, box.top + j)
                : same(box.right - 1 - i, box.bottom - 1 - j))) {
        break;
      }
      ++x;
    }
    return x;
  }

  // Where the ways from both corners meet: on a shortest script. None where the
  // budget ends before. Precondition: the box is trimmed and open.
  auto middle(const Box& box) -> std::optional<Match> {
    for (std::ptrdiff_t steps = 0; steps < kMostSteps; ++steps) {
      for (const Side side : {Side::Begin, Side::End}) {
        if (auto point = step(box, side, steps)) {
          return point;
        }
      }
    }
    return std::nullopt;
  }

  // The ways of so many steps from one corner, and where one of them meets
  // those from the other corner.
  auto step(const Box& box, Side side, std::ptrdiff_t steps)
      -> std::optional<Match> {
    const auto width = static_cast<std::ptrdiff_t>(box.right - box.left);
    const auto height = static_cast<std::ptrdiff_t>(box.bottom - box.top);
    const std::ptrdiff_t shift = width - height;
    const bool may_meet = (shift % 2 != 0) == (side == Side::Begin);
    const std::ptrdiff_t others = side == Side::Begin ? steps - 1 : steps;
    reach(side, -steps - 1) = reach(side, steps + 1) = kOutside;
    for (std::ptrdiff_t k = -steps; k <= steps; k += 2) {
      const std::ptrdiff_t x = advance(box, side, steps, k);
      reach(side, k) = x;
      if (may_meet && x != kOutside && std::abs(shift - k) <= others &&
          meets(side, shift - k, width - x)) {
        return point(box, side, x, x - k);
      }
    }
    return std::nullopt;
  }

  auto meets(Side side, std::ptrdiff_t diagonal, std::ptrdiff_t rest) -> bool {
    const Side other = side == Side::Begin ? Side::End : Side::Begin;
    return reach(other, diagonal) != kOutside && reach(other, diagonal) >= rest;
  }

  static auto point(const Box& box, Side side, std::ptrdiff_t x,
                    std::ptrdiff_t y) -> Match {
    const auto i = static_cast<std::size_t>(x);
    const auto j = static_cast<std::size_t>(y);
    return side == Side::Begin ? Match{box.left + i, box.top + j}
                               : Match{box.right - i, box.bottom - j};
  }

  std::string_view before_;
  std::string_view after_;
  std::vector<Token> old_;
  std::vector<Token> new_;
  std::vector<Match> matches_;
  // By side and diagonal: the furthest token of the old text. Diagonals of one
  // parity belong to the last step, those of the other to the one before.
  std::array<std::array<std::ptrdiff_t, 2 * kMostSteps + 3>, 2> reach_{};
};

// Puts parts together, so that equal and changed ones take turns.
void append(std::vector<DiffPart>& parts, const DiffPart& part) {
  if (part.before.empty() && part.after.empty()) {
    return;
  }
  if (!parts.empty() && parts.back().equal == part.equal) {
    parts.back().before.end = part.before.end;
    parts.back().after.end = part.after.end;
  } else {
    parts.push_back(part);
  }
}

// The size of the blank token at the front or the back of `text`.
auto blank_size(std::string_view text, bool at_end) -> std::size_t {
  const std::vector<Span> all = tokens(text);
  if (all.empty()) {
    return 0;
  }
  const Span& span = at_end ? all.back() : all.front();
  return is_blank(span.of(text)) ? span.size() : 0;
}

// What lies between two kept tokens: blanks that stand at both its ends in both
// texts are kept, too.
void append_gap(std::vector<DiffPart>& parts, std::string_view before,
                std::string_view after, DiffPart gap) {
  const auto common_blank = [&](bool at_end) -> std::size_t {
    const std::string_view old_text = gap.before.of(before);
    const std::string_view new_text = gap.after.of(after);
    const std::size_t size = blank_size(old_text, at_end);
    const bool same =
        size == blank_size(new_text, at_end) &&
        (at_end ? new_text.ends_with(old_text.substr(old_text.size() - size))
                : new_text.starts_with(old_text.substr(0, size)));
    return same ? size : 0;
  };
  const auto take = [&](std::size_t size) {
    append(parts, {.before = {gap.before.begin, gap.before.begin + size},
                   .after = {gap.after.begin, gap.after.begin + size},
                   .equal = true});
    gap.before.begin += size;
    gap.after.begin += size;
  };
  take(common_blank(false));
  const std::size_t tail = common_blank(true);
  append(parts, {.before = {gap.before.begin, gap.before.end - tail},
                 .after = {gap.after.begin, gap.after.end - tail}});
  gap.before.begin = gap.before.end - tail;
  gap.after.begin = gap.after.end - tail;
  take(tail);
}

auto join_changes(std::string_view before, const std::vector<DiffPart>& parts)
    -> std::vector<DiffPart> {
  std::vector<DiffPart> joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    DiffPart part = parts[i];
    const bool is_inside = i > 0 && i + 1 < parts.size();
    if (part.equal && is_inside && is_blank(part.before.of(before))) {
      part.equal = false;
    }
    append(joined, part);
  }
  return joined;
}

}  // namespace

auto tokens(std::string_view text) -> std::vector<Span> {
  std::vector<Span> spans;
  Kind last = Kind::Single;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const Kind kind = kind_of(next_code_point(text, at));
    if (kind == last && kind != Kind::Single) {
      spans.back().end = at;
    } else {
      spans.push_back({.begin = begin, .end = at});
    }
    last = kind;
  }
  return spans;
}

auto word_diff(std::string_view before, std::string_view after)
    -> std::vector<DiffPart> {
  std::vector<DiffPart> parts;
  DiffPart rest{.before = {0, before.size()}, .after = {0, after.size()}};
  for (const DiffPart& kept : Differ(before, after).run()) {
    append_gap(parts, before, after,
               {.before = {rest.before.begin, kept.before.begin},
                .after = {rest.after.begin, kept.after.begin}});
    append(parts, kept);
    rest.before.begin = kept.before.end;
    rest.after.begin = kept.after.end;
  }
  append_gap(parts, before, after, rest);
  return join_changes(before, parts);
}

}  // namespace l10n::text
