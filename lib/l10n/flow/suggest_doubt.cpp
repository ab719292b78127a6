#include "l10n/flow/suggest_doubt.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "l10n/catalog/letters.hpp"
#include "l10n/catalog/verbatim.hpp"
#include "l10n/text/pieces.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::flow {
namespace {

using memory::Carried;
using memory::MatchKind;

auto is_alnum(char byte) -> bool {
  return catalog::is_letter(byte) || catalog::is_digit(byte);
}

// Marks that a sentence may have in one way or another.
auto is_plain_mark(char32_t point) -> bool {
  return point == U'\u00A0' || point == U'«' || point == U'»' ||
         point == U'¡' || point == U'¿' ||
         (point >= 0x2000 && point <= 0x206F) ||  // general punctuation
         (point >= 0x3000 && point <= 0x303F) ||
         (point >= 0xFF00 && point <= 0xFF0F);
}

// "&lt;" at the start of `text`; empty where there is none.
auto entity_at(std::string_view text) -> std::string_view {
  std::size_t end = 1;
  while (end < text.size() && (is_alnum(text[end]) || text[end] == '#')) {
    ++end;
  }
  return end > 1 && end < text.size() && text[end] == ';'
             ? text.substr(0, end + 1)
             : std::string_view();
}

auto ascii_sign(std::string_view text, std::size_t at) -> std::string_view {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
    case '&': {
      const std::string_view entity = entity_at(text.substr(at));
      return entity.empty() ? text.substr(at, 1) : entity;
    }
    case '-':
      return catalog::is_digit(next) && (at == 0 || !is_alnum(text[at - 1]))
                 ? text.substr(at, 1)
                 : std::string_view();
    case '!':
      return next == '=' ? text.substr(at, 1) : std::string_view();
    default:
      return std::string_view("=<>+%^$@|\\").find(text[at]) ==
                     std::string_view::npos
                 ? std::string_view()
                 : text.substr(at, 1);
  }
}

// The signs of a text that are no marks of a sentence, in their order.
auto signs_of(std::string_view text) -> std::string {
  std::string signs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = text::next_code_point(text, at);
    if (point < 0x80) {
      signs += ascii_sign(text, begin);
    } else if (!text::is_word_character(point) && !is_plain_mark(point)) {
      signs += text.substr(begin, at - begin);
    }
  }
  return signs;
}

// Short words behind numbers: MB, kg, mW.
auto units_of(std::string_view text) -> std::vector<std::string_view> {
  constexpr std::size_t kLongest = 3;
  std::vector<std::string_view> units;
  text::PieceKind last = text::PieceKind::Blank;
  bool follows_number = false;
  for (text::PieceScanner scanner(text); scanner.more();) {
    const text::Piece piece = scanner.next();
    if (piece.kind == text::PieceKind::Word && follows_number &&
        piece.where.size() <= kLongest) {
      units.push_back(piece.where.of(text));
    }
    follows_number = piece.kind == text::PieceKind::Number ||
                     (piece.kind == text::PieceKind::Blank &&
                      last == text::PieceKind::Number);
    last = piece.kind;
  }
  return units;
}

auto numbers_of(std::string_view text) -> std::vector<std::string_view> {
  std::vector<std::string_view> numbers;
  for (const text::Piece& piece : memory::placeables(text)) {
    if (piece.kind == text::PieceKind::Number) {
      numbers.push_back(piece.where.of(text));
    }
  }
  return numbers;
}

auto doubt_of_signs(std::string_view text, std::string_view source) -> Doubt {
  return signs_of(text) == signs_of(source) &&
                 units_of(text) == units_of(source)
             ? Doubt::None
             : Doubt::Signs;
}

}  // namespace

auto adapted_to(std::string_view text, const memory::Match& known,
                std::string_view plural_forms) -> Adaptation {
  const std::string& source = known.entry.source;
  const std::string& target = known.entry.target;
  const MatchKind kind = known.score.kind;
  if (kind == MatchKind::Case) {
    return {target, Carried::Nothing, doubt_of_signs(text, source)};
  }
  if (!memory::may_carry(kind)) {
    return {target, Carried::Nothing, Doubt::None};
  }
  if (kind != MatchKind::Placeables &&
      memory::have_same_placeables(text, source, kind == MatchKind::Markup)) {
    return {target, Carried::Nothing, doubt_of_signs(text, source)};
  }
  memory::Adapted adapted = memory::adapt(text, source, target);
  Doubt doubt = doubt_of_signs(text, source);
  if (adapted.carried == Carried::All &&
      numbers_of(text) != numbers_of(source) &&
      catalog::edit_translation(source, text, target, plural_forms) !=
          adapted.target) {
    doubt = Doubt::Numbers;
  }
  return {std::move(adapted.target), adapted.carried, doubt};
}

}  // namespace l10n::flow
