// From a translation back to the bytes of a page.
#ifndef L10N_UNIT_EMIT_HPP
#define L10N_UNIT_EMIT_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "l10n/page/document.hpp"

namespace l10n::unit {

/// How freely a translation may stand in the page.
enum class Manner : std::uint8_t {
  Raw,      // as the translator wrote it
  Escaped,  // what would start a block is escaped
};

/// The bytes for segment.span(): `translation` with the segment's prefixes,
/// line ends, hard-break markers and quotes. Whatever the page's syntax needs
/// always (pipes in a cell, quotes in a value) is escaped in either manner.
/// `source` is the segment's msgid().
auto emit(const page::Document& document, const page::Segment& segment,
          std::string_view source, std::string_view translation, Manner manner)
    -> std::string;

/// The container markers before the segment on its first line ("> - ").
auto first_prefix(const page::Document& document, const page::Segment& segment)
    -> std::string_view;

}  // namespace l10n::unit

#endif  // L10N_UNIT_EMIT_HPP
