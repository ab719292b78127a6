// Catalogs that another tool made for the same pages, taken over: po4a, mdpo,
// mdbook-i18n-helpers, Translate Toolkit and hugo-gettext cut pages into msgids
// by rules of their own.
#ifndef L10N_FLOW_MIGRATE_HPP
#define L10N_FLOW_MIGRATE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::flow {

/// Why a translation of the other catalog found no place.
enum class MissReason : std::uint8_t {
  NoUnit,       // the pages have no such text
  Code,         // of a code block, which is no unit
  FrontMatter,  // of a value that is not translated
  Markup,       // its placeholders or cells do not fit the unit
};

struct Miss {
  std::uint32_t line = 0;  // of the msgid in the other catalog
  std::string id = {};
  MissReason reason = MissReason::NoUnit;
};

struct Migration {
  catalog::Catalog catalog;
  std::size_t translated = 0;     // messages of the other catalog
  std::size_t carried = 0;        // of them
  std::size_t filled = 0;         // messages of ours, as translated
  std::size_t filled_fuzzy = 0;   // as fuzzy: similar, or fuzzy before
  std::vector<Miss> misses = {};  // in the order of the other catalog
};

/// `ours` with the translations of `other`, where ours has none. A text is
/// known again whatever its line ends, blanks, escapes and marks of emphasis
/// are; behind placeholders ("[text]{1}", "{2}"), which become what stands
/// there in ours; as a cell of a table, or an item of a list, that the other
/// tool made one text of; without the attributes of a heading and shortcodes
/// around it. Otherwise the most similar one, from 60 per cent on, is taken as
/// fuzzy, with its id as the previous one. Cost: close to linear.
auto migrate(const catalog::Catalog& ours, const catalog::Catalog& other)
    -> Migration;

}  // namespace l10n::flow

#endif  // L10N_FLOW_MIGRATE_HPP
