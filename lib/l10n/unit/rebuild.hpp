// A page in another language: the source's bytes with translations spliced in,
// and proof that nothing else moved.
#ifndef L10N_UNIT_REBUILD_HPP
#define L10N_UNIT_REBUILD_HPP

#include <optional>
#include <string>
#include <vector>

#include "l10n/page/document.hpp"
#include "l10n/unit/guard.hpp"

namespace l10n::unit {

/// What a catalog offers for one segment.
struct Translation {
  std::string text;
  Permissions permissions = {};
};

/// A translation that the page does not take; its source stands instead.
struct Refusal {
  std::size_t segment = 0;  // index into Document::segments
  Violation violation;
};

struct Rebuilt {
  std::string bytes;
  std::vector<Refusal> refused;  // by segment
};

/// The page of `source` with `translations` (one for each segment, none where
/// the source stays). A translation equal to its msgid is copied, so identity
/// gives identical bytes.
///
/// The result is parsed again: the same skeleton, and block by block the same
/// links, images, tags, code and shortcodes. A unit that breaks this is tried
/// again with its block starts escaped, then refused.
///
/// Precondition: `source` was parsed with ParseOptions::inlines.
/// Time: one parse where all is well. Where it is not, parses of groups of
/// units and of each that breaks its block; a culprit that shows only in its
/// place costs O(log(units)) more parses of the page. After about a second of
/// them the rest of the page stays in the source.
auto rebuild(const page::Document& source, const page::Rules& rules,
             const std::vector<std::optional<Translation>>& translations)
    -> Rebuilt;

/// The page with every segment emitted anew from its msgid instead of copied:
/// the stricter identity that verify holds pages to.
auto re_emit(const page::Document& source) -> std::string;

}  // namespace l10n::unit

#endif  // L10N_UNIT_REBUILD_HPP
