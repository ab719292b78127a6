// Whether a page and the one that stands in the place of its translation say
// the same.
#ifndef L10N_FLOW_ADOPT_VERDICT_HPP
#define L10N_FLOW_ADOPT_VERDICT_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "l10n/align/pair.hpp"
#include "l10n/flow/adopt_side.hpp"

namespace l10n::flow {

/// Why two pages are no pair.
enum class NotAPair : std::uint8_t {
  No,           // they are one
  Equal,        // byte by byte
  EmptySource,  // nothing but front matter
  EmptyTarget,
  Copy,            // the target is the source, hardly or not translated
  Swapped,         // each in the language of the other
  SourceLanguage,  // the source is in another language than it should be
  TargetLanguage,
  OtherPage,  // about something else
};

/// "untranslated-copy" for NotAPair::Copy: for machines. Empty for No.
auto name(NotAPair verdict) -> std::string_view;

struct AdoptLanguages {
  std::string from = {};
  std::string to = {};
};

/// What the pages show before they are aligned. Pages without any unit are a
/// pair: there is nothing to adopt. A language counts only where
/// text::written_language is sure of it.
auto judge_sides(const AdoptSide& source, const AdoptSide& target,
                 const AdoptLanguages& languages) -> NotAPair;

/// The share of the shorter page's units whose pairs are certain, or equal; 1
/// for pages that are too short to tell. Of 428 hand-made pairs of pages three
/// have less than 0.6, none less than kOtherPage; a page set beside the
/// translation of another one has 0.1, beside that of a page made from the same
/// form up to 0.6, now and then more.
auto agreement_of(const AdoptSide& source, const AdoptSide& target,
                  std::span<const align::Pair> pairs) -> double;

/// Below it, the pages are about different things.
inline constexpr double kOtherPage = 0.25;

/// Below it, none of their pairs is certain.
inline constexpr double kShakyPage = 0.6;

/// Why, for people: "the page is a copy of its source". `languages` are what
/// was expected.
auto reason_of(NotAPair verdict, const AdoptLanguages& languages)
    -> std::string;

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_VERDICT_HPP
