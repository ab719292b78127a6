#include "l10n/text/written_language.hpp"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>

#include "l10n/text/pieces.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

constexpr std::size_t kFewestWords = 9;
constexpr std::size_t kMostBytes = std::size_t{1} << 16U;  // that CLD2 looks at

template <typename OnWord>
void for_each_word(std::string_view text, OnWord on_word) {
  for (PieceScanner scanner(text); scanner.more();) {
    const Piece piece = scanner.next();
    if (piece.kind == PieceKind::Word) {
      on_word(piece.where.of(text));
    }
  }
}

auto is_marked_syllable(std::string_view word) -> bool {
  return skip_ascii(word, 0) != word.size() && is_vietnamese_syllable(word);
}

auto prose_of(std::string_view text) -> std::string {
  std::string prose;
  for_each_word(text, [&](std::string_view word) {
    if (prose.size() + word.size() < kMostBytes) {
      prose += word;
      prose += ' ';
    }
  });
  return prose;
}

// The first of CLD2's guesses, if it is sure of it and most words are in it.
auto guess(const std::string& prose) -> std::string {
  constexpr int kMost = 60;  // per cent
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int letters = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(prose.data(), static_cast<int>(prose.size()),
                                 true, languages.data(), percents.data(),
                                 &letters, &reliable);
  if (!reliable || languages[0] == CLD2::UNKNOWN_LANGUAGE ||
      percents[0] < kMost) {
    return {};
  }
  return CLD2::LanguageCode(languages[0]);
}

}  // namespace

auto tally_words(std::string_view text) -> WordTally {
  WordTally tally;
  for_each_word(text, [&](std::string_view word) {
    ++tally.words;
    tally.vietnamese += is_marked_syllable(word) ? 1U : 0U;
  });
  return tally;
}

auto written_language(std::string_view text) -> std::string {
  const WordTally tally = tally_words(text);
  if (tally.is_vietnamese()) {
    return "vi";
  }
  if (tally.words < kFewestWords || tally.is_mixed()) {
    return {};
  }
  std::string found = guess(prose_of(text));
  // CLD2 takes Vietnamese without its marks, and lists of names, for it.
  return found == "vi" ? std::string() : found;
}

}  // namespace l10n::text
