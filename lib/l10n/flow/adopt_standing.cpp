#include "l10n/flow/adopt_standing.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "l10n/core/language.hpp"
#include "l10n/text/pieces.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/words.hpp"
#include "l10n/text/written_language.hpp"

namespace l10n::flow {
namespace {

using text::PieceKind;

constexpr std::size_t kSentenceWords = 4;  // from here on a text says something

auto is_capital(char byte) -> bool {
  return byte >= 'A' && byte <= 'Z';
}

auto language_of_unit(std::string_view text) -> std::string {
  const text::WordTally tally = text::tally_words(text);
  if (tally.is_vietnamese()) {
    return "vi";
  }
  // A few words of ASCII are no Vietnamese, whatever else they are.
  return tally.vietnamese == 0 && text::count_words(text) >= kSentenceWords
             ? text::written_language(text)
             : "";
}

// "VPC", "DynamoDB"; not "IMPORTANT".
auto is_term(std::string_view word) -> bool {
  constexpr std::size_t kLongestAcronym = 5;
  const auto capitals = static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), is_capital));
  const bool inner = capitals > (is_capital(word[0]) ? 1U : 0U);
  return inner && (capitals < word.size() || word.size() <= kLongestAcronym);
}

// Every word is a term ("S3" is one), or begins with a capital beside one.
// Without terms, "Storage Guide" may be a title that nobody translated.
auto is_name(std::string_view text) -> bool {
  bool has_words = false;
  bool has_term = false;
  bool after_word = false;
  for (text::PieceScanner scanner(text); scanner.more();) {
    const text::Piece piece = scanner.next();
    const std::string_view bytes = piece.where.of(text);
    if (piece.kind == PieceKind::Word) {
      const bool term = is_term(bytes);
      if (!term && !is_capital(bytes[0])) {
        return false;
      }
      has_words = true;
      has_term = has_term || term;
    }
    has_term = has_term || (after_word && piece.kind == PieceKind::Number);
    after_word = piece.kind == PieceKind::Word;
  }
  return has_term || !has_words;
}

auto is_own_translation(std::string_view text, const AdoptLanguages& languages)
    -> bool {
  const text::WordTally tally = text::tally_words(text);
  if (languages_agree(languages.from, "vi")) {
    return tally.vietnamese == 0;
  }
  return (languages_agree(languages.to, "vi") && tally.vietnamese != 0) ||
         is_name(text);
}

// Whether `target` has a word that `source` lacks and that may be Vietnamese
// without a mark: "cho", "trong".
auto has_new_syllable(std::string_view source, std::string_view target)
    -> bool {
  constexpr std::size_t kShortest = 3;  // "to" and "in" are English
  std::unordered_set<std::string_view> known;
  for (text::PieceScanner scanner(source); scanner.more();) {
    known.insert(scanner.next().where.of(source));
  }
  for (text::PieceScanner scanner(target); scanner.more();) {
    const text::Piece piece = scanner.next();
    const std::string_view word = piece.where.of(target);
    if (piece.kind == PieceKind::Word && word.size() >= kShortest &&
        word != "the" && word != "The" && !known.contains(word) &&
        text::is_unmarked_syllable(word)) {
      return true;
    }
  }
  return false;
}

}  // namespace

auto standing_of(std::string_view source, std::string_view target,
                 const AdoptLanguages& languages) -> Standing {
  if (languages_agree(languages.from, languages.to)) {
    return Standing::Translation;
  }
  const std::string language = language_of_unit(target);
  const bool known = !language.empty();
  if (known && languages_agree(language, languages.to)) {
    return Standing::Translation;
  }
  const bool foreign = known && languages_agree(language, languages.from);
  if (source == target) {
    return !foreign && is_own_translation(source, languages)
               ? Standing::Translation
               : Standing::Copy;
  }
  if (!foreign) {
    return Standing::Translation;
  }
  const bool mixed =
      languages_agree(languages.to, "vi") && has_new_syllable(source, target);
  return mixed ? Standing::Mixed : Standing::Foreign;
}

}  // namespace l10n::flow
