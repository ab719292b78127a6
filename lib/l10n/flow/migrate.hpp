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

/// What became of a message of the other catalog, from worst to best: of
/// several, for its parts or in several catalogs, the best one counts.
enum class Fate : std::uint8_t {
  Uncounted,    // without a translation, or obsolete
  NoUnit,       // the pages have no such text
  NoWords,      // nor would they: tags, pictures or code spans alone
  FrontMatter,  // of a value that is not translated
  Code,         // of a code block, which is no unit
  Markup,       // its placeholders or cells do not fit the unit
  OtherStands,  // the unit has another translation already
  Stands,       // the unit has this one already
  Carried,
};

struct Migration {
  catalog::Catalog catalog;
  std::size_t filled = 0;        // messages of ours, as translated
  std::size_t filled_fuzzy = 0;  // as fuzzy: similar, or fuzzy before
  std::vector<Fate> fates = {};  // by the index of a message of the other one
};

/// `ours` with the translations of `other`, where ours has none. A text is
/// known again whatever its line ends, blanks, escapes and marks of emphasis
/// are; behind placeholders ("[text]{1}", "{2}"), which become what stands
/// there in ours; as a cell of a table, an item of a list or a paragraph of a
/// quote that the other tool made one text of; as the lines of a paragraph with
/// hard breaks, which it made several of; without the attributes of a heading
/// and shortcodes around it. The translation gets the hard breaks and the marks
/// of emphasis of ours. It is fuzzy if it was so, if a line is missing, or if a
/// placeholder hid a title that has no translation. Otherwise the most similar
/// one, from 60 per cent on, is taken as fuzzy, with its id as the previous
/// one. Cost: close to linear.
auto migrate(const catalog::Catalog& ours, const catalog::Catalog& other)
    -> Migration;

}  // namespace l10n::flow

#endif  // L10N_FLOW_MIGRATE_HPP
