#include "l10n/flow/adopt_verdict.hpp"

#include <algorithm>
#include <unordered_set>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/words.hpp"
#include "l10n/text/written_language.hpp"

namespace l10n::flow {
namespace {

constexpr std::size_t kFewestBodyUnits = 3;  // that an empty twin lacks

auto is_in(const AdoptSide& side, const std::string& language) -> bool {
  return !side.language.empty() && languages_agree(side.language, language);
}

// Whether most words of a page that is Vietnamese as a whole stand in units
// that are: a list of names, or what is not translated yet, is not the page.
auto is_mostly_vietnamese(const AdoptSide& side) -> bool {
  std::size_t words = 0;
  std::size_t vietnamese = 0;
  for (const unit::Unit& unit : side.units) {
    const text::WordTally tally = text::tally_words(unit.id);
    words += tally.words;
    vietnamese += tally.is_vietnamese() ? tally.words : 0;
  }
  return vietnamese * 2 >= words;
}

// Vietnamese and English are told from any other language. Of others there are
// some that are taken for each other (Indonesian for Malay), so that only the
// language of the other page counts.
auto is_in_another(const AdoptSide& side, const std::string& language,
                   const std::string& other) -> bool {
  const bool is_sure =
      languages_agree(language, "vi") || languages_agree(language, "en");
  const bool is_another = !side.language.empty() && !is_in(side, language) &&
                          (is_sure || is_in(side, other));
  return is_another &&
         (!languages_agree(side.language, "vi") || is_mostly_vietnamese(side));
}

// How many per cent of the target's words stand in the source as they are.
auto copied_percent(const AdoptSide& source, const AdoptSide& target)
    -> std::size_t {
  std::unordered_set<std::string_view> known;
  for (const unit::Unit& unit : source.units) {
    known.insert(unit.id);
  }
  std::size_t words = 0;
  std::size_t copied = 0;
  for (const unit::Unit& unit : target.units) {
    const std::size_t count = text::count_words(unit.id);
    words += count;
    copied += known.contains(unit.id) ? count : 0;
  }
  return words == 0 ? 0 : copied * 100 / words;
}

auto is_empty_beside(const AdoptSide& side, const AdoptSide& other) -> bool {
  return (side.units.empty() && !other.units.empty()) ||
         (side.body_units() == 0 && other.body_units() >= kFewestBodyUnits);
}

auto judge_languages(const AdoptSide& source, const AdoptSide& target,
                     const AdoptLanguages& languages) -> NotAPair {
  constexpr std::size_t kCopied = 50;  // per cent
  const bool wrong_source = is_in_another(source, languages.from, languages.to);
  const bool wrong_target = is_in_another(target, languages.to, languages.from);
  if (is_in(source, languages.to) && is_in(target, languages.from)) {
    return NotAPair::Swapped;
  }
  if ((wrong_source || wrong_target) &&
      copied_percent(source, target) >= kCopied) {
    return NotAPair::Copy;
  }
  if (wrong_target) {
    return NotAPair::TargetLanguage;
  }
  return wrong_source ? NotAPair::SourceLanguage : NotAPair::No;
}

// How much a pair speaks for its pages. Texts that nobody translated do, too.
auto weight_of(const AdoptSide& source, const AdoptSide& target,
               const align::Pair& pair) -> double {
  if (!pair.is_match() ||
      source.blocks[pair.source.begin].kind == page::SegmentKind::FrontMatter) {
    return 0;
  }
  const bool equal =
      source.units[pair.source.begin].id == target.units[pair.target.begin].id;
  return pair.certain || equal ? 1.0 : 0.0;
}

}  // namespace

auto name(NotAPair verdict) -> std::string_view {
  switch (verdict) {
    case NotAPair::Equal:
      return "equal";
    case NotAPair::EmptySource:
      return "empty-source";
    case NotAPair::EmptyTarget:
      return "empty-target";
    case NotAPair::Copy:
      return "untranslated-copy";
    case NotAPair::Swapped:
      return "swapped";
    case NotAPair::SourceLanguage:
      return "source-language";
    case NotAPair::TargetLanguage:
      return "target-language";
    case NotAPair::OtherPage:
      return "other-page";
    case NotAPair::No:
      break;
  }
  return "";
}

auto judge_sides(const AdoptSide& source, const AdoptSide& target,
                 const AdoptLanguages& languages) -> NotAPair {
  if (source.units.empty() && target.units.empty()) {
    return NotAPair::No;
  }
  if (source.hash == target.hash) {
    return NotAPair::Equal;
  }
  if (is_empty_beside(target, source)) {
    return NotAPair::EmptyTarget;
  }
  if (is_empty_beside(source, target)) {
    return NotAPair::EmptySource;
  }
  constexpr std::size_t kNearlyAll = 90;  // per cent
  const NotAPair verdict = judge_languages(source, target, languages);
  const bool is_copy = verdict == NotAPair::No && source.body_units() != 0 &&
                       source.language.empty() && target.language.empty() &&
                       copied_percent(source, target) >= kNearlyAll;
  return is_copy ? NotAPair::Copy : verdict;
}

auto agreement_of(const AdoptSide& source, const AdoptSide& target,
                  std::span<const align::Pair> pairs) -> double {
  constexpr std::size_t kFewest = 6;  // units, or their share says nothing
  constexpr std::size_t kMany = 12;
  const auto [shorter, longer] =
      std::minmax({source.body_units(), target.body_units()});
  double sure = 0;
  for (const align::Pair& pair : pairs) {
    sure += weight_of(source, target, pair);
  }
  if (shorter < kFewest) {
    return shorter != 0 && longer >= kMany && sure == 0 ? 0 : 1;
  }
  return sure / static_cast<double>(shorter);
}

auto reason_of(NotAPair verdict, const AdoptLanguages& languages)
    -> std::string {
  switch (verdict) {
    case NotAPair::Equal:
      return tr("the page is its source, byte by byte");
    case NotAPair::EmptySource:
      return tr("its source has no text");
    case NotAPair::EmptyTarget:
      return tr("the page has no text");
    case NotAPair::Copy:
      return tr("the page is a copy of its source, not translated");
    case NotAPair::Swapped:
      return tr("the page and its source have each other's language");
    case NotAPair::SourceLanguage:
      return tr("its source is not in the language '%1'", languages.from);
    case NotAPair::TargetLanguage:
      return tr("the page is not in the language '%1'", languages.to);
    case NotAPair::OtherPage:
      return tr("the page is about something else than its source");
    case NotAPair::No:
      break;
  }
  return {};
}

}  // namespace l10n::flow
