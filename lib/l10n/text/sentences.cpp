#include "l10n/text/sentences.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include "l10n/text/letters.hpp"
#include "l10n/text/pieces.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::text {
namespace {

// Behind these a sentence goes on.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"TP.",  "Tp.", "TX.",  "Q.",   "P.",    "PGS.", "GS.",  "TS.",
     "ThS.", "BS.", "KS.",  "CN.",  "ThS.",  "Ths.", "Ts.",  "Gs.",
     "Dr.",  "Mr.", "Mrs.", "Ms.",  "Prof.", "Sr.",  "Jr.",  "St.",
     "vs.",  "Mt.", "Rev.", "Hon.", "Gen.",  "e.g.", "i.e.", "cf.",
     "VD.",  "vd.", "Vd.",  "tr.",  "Tr.",   "No.",  "Fig.", "Vol."});

// The rules are read once; each text gets a copy of its own.
auto sentence_rules() -> const icu::BreakIterator* {
  static const std::unique_ptr<icu::BreakIterator> rules = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(),
                                                   error));
    return U_SUCCESS(error) != 0 ? std::move(made) : nullptr;
  }();
  return rules.get();
}

// What must not be parted as one long word, and markup as quotes, which close a
// sentence like parentheses; all of the size that it had.
auto mask(std::string_view text) -> std::string {
  std::string masked;
  masked.reserve(text.size());
  for (PieceScanner scanner(text); scanner.more();) {
    const Piece piece = scanner.next();
    switch (piece.kind) {
      case PieceKind::Markup:
      case PieceKind::Target:
      case PieceKind::Tag:
        masked.append(piece.where.size(), '"');
        break;
      case PieceKind::Code:
      case PieceKind::Address:
      case PieceKind::Variable:
        masked.append(piece.where.size(), 'x');
        break;
      case PieceKind::Blank:
        masked.append(piece.where.size(), ' ');
        break;
      default:
        masked += piece.where.of(text);
    }
  }
  return masked;
}

// Where ICU ends sentences, the end of the text included.
auto find_ends(const std::string& text) -> std::vector<std::size_t> {
  std::vector<std::size_t> ends;
  const icu::BreakIterator* const rules = sentence_rules();
  const std::unique_ptr<icu::BreakIterator> breaks(
      rules == nullptr ? nullptr : rules->clone());
  UErrorCode error = U_ZERO_ERROR;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()),
                 &error);
  if (breaks && U_SUCCESS(error) != 0) {
    breaks->setText(&bytes, error);
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE;
         end = breaks->next()) {
      ends.push_back(static_cast<std::size_t>(end));
    }
  }
  utext_close(&bytes);
  if (ends.empty() || ends.back() != text.size()) {
    ends.push_back(text.size());
  }
  return ends;
}

auto trim(std::string_view text, Span span) -> Span {
  const auto is_blank = [&](std::size_t at) { return text[at] == ' '; };
  while (!span.empty() && is_blank(span.begin)) {
    ++span.begin;
  }
  while (!span.empty() && is_blank(span.end - 1)) {
    --span.end;
  }
  return span;
}

// An abbreviation, an initial ("J."), or a step ("1.", "Bước 1.") at the end.
auto goes_on(std::string_view sentence) -> bool {
  const std::string_view last =
      sentence.substr(sentence.find_last_of(" (\"'") + 1);
  if (!last.ends_with('.')) {
    return false;
  }
  const bool is_initial = last.size() == 2 && last[0] >= 'A' && last[0] <= 'Z';
  const bool is_number = last.find_first_not_of("0123456789.") == last.npos;
  return is_initial || (is_number && count_words(sentence) <= 2) ||
         std::find(kAbbreviations.begin(), kAbbreviations.end(), last) !=
             kAbbreviations.end();
}

}  // namespace

auto sentences(std::string_view text) -> std::vector<Span> {
  const std::string masked = mask(text);
  std::vector<Span> found;
  Span open{0, 0};
  for (const std::size_t end : find_ends(masked)) {
    open.end = end;
    const Span sentence = trim(masked, open);
    if (end != masked.size() && goes_on(sentence.of(masked))) {
      continue;
    }
    if (!sentence.empty()) {
      found.push_back(sentence);
    }
    open.begin = end;
  }
  return found;
}

}  // namespace l10n::text
