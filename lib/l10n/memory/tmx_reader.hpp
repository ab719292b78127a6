// TMX 1.4b (and 1.1 to 1.4, which look the same to us) as a source of entries.
// docs/formats.md says what becomes of each element.
//
// Source: LISA, TMX 1.4b Specification, 2005.
#ifndef L10N_MEMORY_TMX_READER_HPP
#define L10N_MEMORY_TMX_READER_HPP

#include "l10n/memory/exchange.hpp"

namespace l10n::memory {

/// Offers an entry for each translation of each unit to the import: from the
/// source language of the unit, of the file, or reading.from, to each other
/// language, or reading.to. Where none is named (`*all*`), the first variant is
/// the source.
///
/// Errors: those of read_xml; language, where a variant names none that is a
/// language, or where no unit at all has the languages that are wanted;
/// memory-syntax for a document that is no TMX; those of Import::add. The
/// caller drops the import then. Cost: one pass; memory that of one unit.
auto read_tmx(const Reading& reading) -> Result<void>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_TMX_READER_HPP
