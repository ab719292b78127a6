// What rebuild() promises, judged from its result alone.
#ifndef TESTS_UNIT_STANDING_HPP
#define TESTS_UNIT_STANDING_HPP

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "l10n/page/document.hpp"
#include "l10n/unit/emit.hpp"
#include "l10n/unit/guard.hpp"
#include "l10n/unit/rebuild.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::test {

using Translations = std::vector<std::optional<unit::Translation>>;

/// The bytes that may stand for a segment: its source where it is refused or
/// has no translation, else the translation, raw or escaped.
inline auto candidates(const page::Document& source, std::size_t index,
                       const Translations& translations, bool refused)
    -> std::vector<std::string> {
  const page::Segment& segment = source.segments[index];
  const std::optional<unit::Translation>& wanted = translations[index];
  const std::string id = unit::msgid(source, segment);
  if (refused || !wanted || wanted->text == id) {
    return {std::string(segment.span().of(source.bytes))};
  }
  return {unit::emit(source, segment, id, wanted->text, unit::Manner::Raw),
          unit::emit(source, segment, id, wanted->text, unit::Manner::Escaped)};
}

/// Whether the rebuilt page is the source's gaps with exactly the translations
/// between them that were not refused, and the source of those that were.
inline auto stands(const page::Document& source,
                   const Translations& translations,
                   const unit::Rebuilt& rebuilt) -> bool {
  std::set<std::size_t> refused;
  for (const unit::Refusal& refusal : rebuilt.refused) {
    refused.insert(refusal.segment);
  }
  const std::string_view bytes = rebuilt.bytes;
  std::set<std::size_t> ends{0};  // where the pages so far may end
  std::size_t copied = 0;
  const auto advance = [&](const std::vector<std::string>& pieces) {
    std::set<std::size_t> next;
    for (const std::size_t end : ends) {
      for (const std::string& piece : pieces) {
        if (bytes.substr(end).starts_with(piece)) {
          next.insert(end + piece.size());
        }
      }
    }
    ends = std::move(next);
  };
  for (std::size_t i = 0; i < source.segments.size(); ++i) {
    const Span span = source.segments[i].span();
    advance({std::string(source.bytes.substr(copied, span.begin - copied))});
    advance(candidates(source, i, translations, refused.contains(i)));
    copied = span.end;
  }
  advance({std::string(source.bytes.substr(copied))});
  return ends.contains(bytes.size());
}

/// What is wrong with the rebuilt page; empty if nothing is.
inline auto judge(const page::Document& source, const page::Rules& rules,
                  const Translations& translations,
                  const unit::Rebuilt& rebuilt) -> std::string {
  if (!stands(source, translations, rebuilt)) {
    return "a translation neither stands in the page nor is refused";
  }
  const auto after =
      page::parse(rebuilt.bytes, source.path, rules, {.inlines = true});
  if (!after) {
    return "the page cannot be parsed any more";
  }
  if (!unit::same_structure(source, *after)) {
    return "the page has another structure";
  }
  for (std::size_t block = 0; block < source.blocks.size(); ++block) {
    if (unit::compare_inlines(unit::inlines_of(source, block),
                              unit::inlines_of(*after, block), {})) {
      return "a block has other links, images, tags, code or shortcodes";
    }
  }
  return {};
}

}  // namespace l10n::test

#endif  // TESTS_UNIT_STANDING_HPP
