#include "l10n/memory/placeable.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "l10n/text/normalise.hpp"

namespace l10n::memory {
namespace {

using text::Piece;
using text::PieceKind;

auto has_separator(std::string_view number) -> bool {
  return number.find_first_of(".,") != number.npos;
}

// 1.2.3: what is grouped has three digits in each group but the first.
auto is_version(std::string_view number) -> bool {
  if (std::count(number.begin(), number.end(), '.') < 2 ||
      number.find_first_of(",:") != number.npos) {
    return false;
  }
  for (std::size_t dot = number.find('.'); dot != number.npos;) {
    const std::size_t next = number.find('.', dot + 1);
    if (std::min(next, number.size()) - dot - 1 != 3) {
      return true;
    }
    dot = next;
  }
  return false;
}

// How a placeable of the source stands in the target.
enum class Style : std::uint8_t { Same, Swapped };

struct Change {
  PieceKind kind = PieceKind::Number;
  std::string before;
  std::string after;
};

auto text_of(std::string_view text, const Piece& piece) -> std::string {
  return std::string(piece.where.of(text));
}

// What `query` has where `source` has something else; nothing where they do not
// go together.
auto changes_between(std::string_view query, std::string_view source)
    -> std::optional<std::vector<Change>> {
  const std::vector<Piece> wanted = placeables(query);
  const std::vector<Piece> known = placeables(source);
  if (wanted.size() != known.size()) {
    return std::nullopt;
  }
  std::vector<Change> changes;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (wanted[i].kind != known[i].kind) {
      return std::nullopt;
    }
    changes.push_back(
        {known[i].kind, text_of(source, known[i]), text_of(query, wanted[i])});
  }
  return changes;
}

// The spans of `before` in the target, in either style.
struct Places {
  std::vector<Span> same;
  std::vector<Span> swapped;
};

auto places_of(const Change& change, std::string_view target) -> Places {
  Places places;
  const bool may_swap =
      change.kind == PieceKind::Number && has_separator(change.before);
  const std::string other = may_swap ? swap_separators(change.before) : "";
  for (const Piece& piece : placeables(target)) {
    if (piece.kind != change.kind) {
      continue;
    }
    if (piece.where.of(target) == change.before) {
      places.same.push_back(piece.where);
    } else if (may_swap && piece.where.of(target) == other) {
      places.swapped.push_back(piece.where);
    }
  }
  return places;
}

struct Replacement {
  Span where;
  std::string text;
};

// How the new number is to be written; nothing where nobody can know.
auto written(const Change& change, Style style) -> std::optional<std::string> {
  if (change.kind != PieceKind::Number || !has_separator(change.after) ||
      is_version(change.after)) {
    return change.after;
  }
  if (!has_separator(change.before) || is_version(change.before)) {
    return std::nullopt;
  }
  return style == Style::Swapped ? swap_separators(change.after) : change.after;
}

// All places of one changed placeable; whether there is no doubt.
auto append_replacements(const Change& change, std::size_t in_source,
                         std::string_view target,
                         std::vector<Replacement>& replacements) -> bool {
  const Places places = places_of(change, target);
  if (!places.same.empty() && !places.swapped.empty()) {
    return false;
  }
  const bool swapped = places.same.empty();
  const std::vector<Span>& found = swapped ? places.swapped : places.same;
  const auto text = written(change, swapped ? Style::Swapped : Style::Same);
  if (found.size() != in_source || !text) {
    return false;
  }
  for (const Span& where : found) {
    replacements.push_back({where, *text});
  }
  return true;
}

auto replaced(std::string_view target, std::vector<Replacement> replacements)
    -> std::string {
  std::sort(replacements.begin(), replacements.end(),
            [](const Replacement& a, const Replacement& b) {
              return a.where.begin < b.where.begin;
            });
  std::string text;
  std::size_t at = 0;
  for (const Replacement& replacement : replacements) {
    text += target.substr(at, replacement.where.begin - at);
    text += replacement.text;
    at = replacement.where.end;
  }
  text += target.substr(at);
  return text;
}

}  // namespace

auto placeables(std::string_view text) -> std::vector<Piece> {
  std::vector<Piece> found;
  for (text::PieceScanner scanner(text); scanner.more();) {
    const Piece piece = scanner.next();
    if (text::is_placeable(piece.kind) || piece.kind == PieceKind::Tag) {
      found.push_back(piece);
    }
  }
  return found;
}

auto have_same_placeables(std::string_view a, std::string_view b,
                          bool without_targets) -> bool {
  const auto values = [&](std::string_view text) {
    std::vector<std::pair<PieceKind, std::string>> all;
    for (const Piece& piece : placeables(text)) {
      if (piece.kind != PieceKind::Tag &&
          !(without_targets && piece.kind == PieceKind::Target)) {
        all.emplace_back(piece.kind, text::to_nfc(piece.where.of(text)));
      }
    }
    return all;
  };
  return values(a) == values(b);
}

auto may_carry(MatchKind kind) -> bool {
  return kind == MatchKind::Placeables || kind == MatchKind::Punctuation ||
         kind == MatchKind::Markup;
}

auto swap_separators(std::string_view number) -> std::string {
  std::string swapped(number);
  for (char& byte : swapped) {
    byte = byte == '.' ? ',' : byte == ',' ? '.' : byte;
  }
  return swapped;
}

auto is_same_number(std::string_view a, std::string_view b) -> bool {
  return a == b || swap_separators(a) == b;
}

auto adapt(std::string_view query, std::string_view source,
           std::string_view target) -> Adapted {
  Adapted as_it_was{std::string(target), Carried::InDoubt};
  const auto changes = changes_between(query, source);
  if (!changes) {
    return as_it_was;
  }
  std::vector<Replacement> replacements;
  for (auto change = changes->begin(); change != changes->end(); ++change) {
    const auto is_like = [&](const Change& other) {
      return other.kind == change->kind && other.before == change->before;
    };
    if (std::any_of(changes->begin(), change, is_like)) {
      continue;  // seen with the first of them
    }
    const bool becomes_one =
        std::all_of(change, changes->end(), [&](const Change& other) {
          return !is_like(other) || other.after == change->after;
        });
    if (becomes_one && change->after == change->before) {
      continue;
    }
    const auto in_source = static_cast<std::size_t>(
        std::count_if(change, changes->end(), is_like));
    if (!becomes_one ||
        !append_replacements(*change, in_source, target, replacements)) {
      return as_it_was;
    }
  }
  if (replacements.empty()) {
    return {std::string(target), Carried::Nothing};
  }
  return {replaced(target, std::move(replacements)), Carried::All};
}

}  // namespace l10n::memory
