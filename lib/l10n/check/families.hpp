// The families of checks that look at one translation and its source. Each
// appends what it finds; none keeps anything.
#ifndef L10N_CHECK_FAMILIES_HPP
#define L10N_CHECK_FAMILIES_HPP

#include <span>

#include "l10n/check/settings.hpp"
#include "l10n/check/subject.hpp"

namespace l10n::check {

/// md-markers, md-structure.
void check_emphasis(const Pair& pair, const Settings& settings, Hits& hits);

/// url, email, filepath, option, variable, acronyms.
void check_placeables(const Pair& pair, const Settings& settings, Hits& hits);

/// numbers.
void check_numbers(const Pair& pair, const Settings& settings, Hits& hits);

/// edge-space, line-breaks, double-space, punctuation-space.
void check_spaces(const Pair& pair, const Settings& settings, Hits& hits);

/// end-punctuation, brackets, quotes.
void check_punctuation(const Pair& pair, const Settings& settings, Hits& hits);

/// nfc, invisible, mojibake, vi-eth.
void check_characters(const Pair& pair, const Settings& settings, Hits& hits);

/// same, length.
void check_words(const Pair& pair, const Settings& settings, Hits& hits);

/// wrong-language, source-language-in-source, english-left, vietnamese-left,
/// vi-no-diacritics.
void check_language(const Pair& pair, const Settings& settings, Hits& hits);

/// do-not-translate, glossary, forbidden-term.
void check_terms(const Pair& pair, const Settings& settings, Hits& hits);

struct Family {
  const char* name;
  void (*run)(const Pair& pair, const Settings& settings, Hits& hits);
};

/// All of the above.
auto families() -> std::span<const Family>;

}  // namespace l10n::check

#endif  // L10N_CHECK_FAMILIES_HPP
