#include "l10n/catalog/verbatim.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "l10n/catalog/letters.hpp"

namespace l10n::catalog {
namespace {

auto lower(std::string_view text) -> std::string {
  std::string lowered(text);
  for (char& byte : lowered) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  }
  return lowered;
}

// A number's letters are text: "20GB" may become "40GB", not "40MB".
auto letters_of(std::string_view number) -> std::string {
  std::string letters;
  for (const char byte : number) {
    if (!is_digit(byte)) {
      letters += is_letter(byte) ? byte : '\0';
    } else if (letters.empty() || letters.back() != '0') {
      letters += '0';
    }
  }
  std::erase(letters, '\0');
  letters.erase(std::unique(letters.begin(), letters.end(),
                            [](char one, char other) {
                              return one == '0' && other == '0';
                            }),
                letters.end());
  return letters;
}

auto same_shape(PieceKind kind, std::string_view one, std::string_view other)
    -> bool {
  return kind != PieceKind::Number || letters_of(one) == letters_of(other);
}

// Whether blanks between these characters say nothing, to a reader nor to
// Markdown: beside punctuation, not between two words.
auto is_loose(char before, char after) -> bool {
  const auto is_mark = [](char byte) {
    return std::string_view(".,;:?").find(byte) != std::string_view::npos;
  };
  const auto is_plain = [&](char byte) {
    return is_letter(byte) || is_digit(byte) || is_mark(byte);
  };
  return is_plain(before) && is_plain(after) &&
         (is_mark(before) || is_mark(after));
}

// The pieces without blanks that may come and go.
auto without_blanks(std::string_view text, const std::vector<Piece>& pieces)
    -> std::vector<Piece> {
  std::vector<Piece> kept;
  for (const Piece& piece : pieces) {
    const Span& span = piece.span;
    const bool is_free = piece.kind == PieceKind::Space && span.begin > 0 &&
                         span.end < text.size() &&
                         is_loose(text[span.begin - 1], text[span.end]);
    if (!is_free) {
      kept.push_back(piece);
    }
  }
  return kept;
}

using Count = std::map<std::pair<PieceKind, std::string_view>, std::size_t>;

auto count_pieces(std::string_view text, const std::vector<Piece>& pieces)
    -> Count {
  Count count;
  for (const Piece& piece : pieces) {
    ++count[{piece.kind, piece.span.of(text)}];
  }
  return count;
}

// Which plural form a number has: 0 or 1; none where the rule is not known.
auto plural_form(std::string_view rule, std::uint64_t number)
    -> std::optional<int> {
  std::string bare;
  std::copy_if(
      rule.begin(), rule.end(), std::back_inserter(bare),
      [](char byte) { return !is_space(byte) && byte != '(' && byte != ')'; });
  if (bare.starts_with("nplurals=1;")) {
    return 0;
  }
  if (bare.starts_with("nplurals=2;plural=n!=1")) {
    return number != 1 ? 1 : 0;
  }
  if (bare.starts_with("nplurals=2;plural=n>1")) {
    return number > 1 ? 1 : 0;
  }
  return std::nullopt;
}

auto keeps_plural(const VerbatimEdit& edit, std::string_view rule) -> bool {
  if (edit.kind != PieceKind::Number) {
    return true;
  }
  const auto whole = [](std::string_view text) -> std::optional<std::uint64_t> {
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole =
        error == std::errc{} && end == text.data() + text.size();
    return is_whole ? std::optional(value) : std::nullopt;
  };
  const auto before = whole(edit.before);
  const auto after = whole(edit.after);
  if (!before || !after) {
    return !before && !after;  // versions, dates, sizes: no noun counts by them
  }
  const auto form = plural_form(rule, *before);
  return form && form == plural_form(rule, *after);
}

// The digits of each number, in order.
auto numbers_of(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> numbers;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.kind == PieceKind::Number) {
      std::string digits(piece.span.of(text));
      std::erase_if(digits, [](char byte) { return !is_digit(byte); });
      std::sort(digits.begin(), digits.end());
      numbers.push_back(std::move(digits));
    }
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

// The word beside a piece, in lower case; letters alone.
auto word_behind(std::string_view text, std::size_t at) -> std::string {
  const std::size_t begin =
      std::min(text.find_first_not_of(' ', at), text.size());
  std::size_t end = begin;
  while (end < text.size() && (is_letter(text[end]) || text[end] == '.')) {
    ++end;
  }
  return lower(text.substr(begin, end - begin));
}

auto word_before(std::string_view text, std::size_t at) -> std::string {
  const auto is_between = [](char byte) {
    return std::string_view(" *_~[(\"'").find(byte) != std::string_view::npos;
  };
  std::size_t end = at;
  while (end > 0 && is_between(text[end - 1])) {
    --end;
  }
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) {
    --begin;
  }
  return lower(text.substr(begin, end - begin));
}

// Half of a day: 3 PM is not 15 PM.
auto is_half_day(const std::string& word) -> bool {
  constexpr std::array<std::string_view, 6> kWords{"am",   "pm",   "a.m.",
                                                   "p.m.", "noon", "midnight"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// "an 8-bit", "an 11", "an `eth0`", but "a 16-bit".
auto takes_an(std::string_view text) -> bool {
  const std::size_t begin = text.find_first_not_of('`');
  text.remove_prefix(std::min(begin, text.size()));
  const auto digits =
      std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view number = text.substr(0, digits);
  if (!number.empty()) {
    return number[0] == '8' || number == "11" || number == "18";
  }
  const std::string first = lower(text.substr(0, 1));
  return !first.empty() &&
         std::string_view("aeiou").find(first[0]) != std::string_view::npos;
}

// Whether what stands around the piece of `translation` also suits `after`.
auto suits(std::string_view translation, const Piece& piece,
           std::string_view after) -> bool {
  const std::string before = word_before(translation, piece.span.begin);
  const bool has_article = before == "a" || before == "an";
  return (!has_article ||
          takes_an(piece.span.of(translation)) == takes_an(after)) &&
         (piece.kind != PieceKind::Number ||
          !is_half_day(word_behind(translation, piece.span.end)));
}

// What becomes of a piece, and how often it changes.
struct Replacement {
  std::string_view after;
  std::size_t times = 0;
};

using Wanted = std::map<std::pair<PieceKind, std::string_view>, Replacement>;

// None where equal pieces change in different ways, or a plural form does.
auto wanted_of(const std::vector<VerbatimEdit>& edits,
               std::string_view plural_forms) -> std::optional<Wanted> {
  Wanted wanted;
  for (const VerbatimEdit& edit : edits) {
    const auto [entry, is_new] =
        wanted.try_emplace({edit.kind, edit.before}, Replacement{edit.after});
    if ((!is_new && entry->second.after != edit.after) ||
        !keeps_plural(edit, plural_forms)) {
      return std::nullopt;
    }
    ++entry->second.times;
  }
  return wanted;
}

// Whether all that changes stands in the translation as often as in `before`.
// A number there may be another one's ("thứ 3 lúc 15 giờ" is "Tuesday at 3
// PM"), unless both texts have the same numbers.
auto stand_once_each(std::string_view before, std::string_view translation,
                     const std::vector<Piece>& pieces, const Wanted& wanted)
    -> bool {
  const Count in_source = count_pieces(before, pieces_of(before));
  const Count in_translation = count_pieces(translation, pieces);
  bool has_number = false;
  for (const auto& [piece, replacement] : wanted) {
    const auto source = in_source.find(piece);
    const auto target = in_translation.find(piece);
    if (source == in_source.end() || target == in_translation.end() ||
        source->second != replacement.times ||
        target->second != replacement.times) {
      return false;
    }
    has_number = has_number || piece.first == PieceKind::Number;
  }
  return !has_number || have_same_numbers(before, translation);
}

// What was put in must be read as what it is.
auto reads_as(std::string_view edited, std::string_view after,
              const Wanted& wanted) -> bool {
  const Count now = count_pieces(edited, pieces_of(edited));
  const Count source_now = count_pieces(after, pieces_of(after));
  return std::all_of(wanted.begin(), wanted.end(), [&](const auto& entry) {
    const auto& [piece, replacement] = entry;
    const auto found = now.find({piece.first, replacement.after});
    return found != now.end() && found->second >= replacement.times &&
           source_now.contains({piece.first, replacement.after});
  });
}

}  // namespace

auto verbatim_edits(std::string_view before, std::string_view after)
    -> std::optional<std::vector<VerbatimEdit>> {
  const std::vector<Piece> old_pieces =
      without_blanks(before, pieces_of(before));
  const std::vector<Piece> new_pieces = without_blanks(after, pieces_of(after));
  const auto glued = [](std::string_view text, const std::vector<Piece>& list) {
    std::vector<std::pair<PieceKind, std::string>> parts;
    for (const Piece& piece : list) {
      if (piece.kind == PieceKind::Text && !parts.empty() &&
          parts.back().first == PieceKind::Text) {
        parts.back().second += piece.span.of(text);
      } else {
        parts.emplace_back(piece.kind, piece.span.of(text));
      }
    }
    return parts;
  };
  const auto old_parts = glued(before, old_pieces);
  const auto new_parts = glued(after, new_pieces);
  if (old_parts.size() != new_parts.size()) {
    return std::nullopt;
  }
  std::vector<VerbatimEdit> edits;
  for (std::size_t i = 0; i < old_parts.size(); ++i) {
    const auto& [kind, text] = old_parts[i];
    const auto& [new_kind, new_text] = new_parts[i];
    if (kind != new_kind || (kind == PieceKind::Text && text != new_text) ||
        !same_shape(kind, text, new_text)) {
      return std::nullopt;
    }
    if (text != new_text && kind != PieceKind::Space) {
      edits.push_back({.kind = kind, .before = text, .after = new_text});
    }
  }
  return edits;
}

auto edit_translation(std::string_view before, std::string_view after,
                      std::string_view translation,
                      std::string_view plural_forms)
    -> std::optional<std::string> {
  const auto edits = verbatim_edits(before, after);
  if (!edits) {
    return std::nullopt;
  }
  const auto wanted = wanted_of(*edits, plural_forms);
  const std::vector<Piece> pieces = pieces_of(translation);
  if (!wanted || !stand_once_each(before, translation, pieces, *wanted)) {
    return std::nullopt;
  }
  std::string edited;
  for (const Piece& piece : pieces) {
    const std::string_view text = piece.span.of(translation);
    const auto found = wanted->find({piece.kind, text});
    if (found == wanted->end()) {
      edited += text;
    } else if (suits(translation, piece, found->second.after)) {
      edited += found->second.after;
    } else {
      return std::nullopt;
    }
  }
  return reads_as(edited, after, *wanted) ? std::optional(edited)
                                          : std::nullopt;
}

auto have_same_numbers(std::string_view one, std::string_view other) -> bool {
  return numbers_of(one) == numbers_of(other);
}

}  // namespace l10n::catalog
