// From the messages of yesterday's pages to those of today's. Nothing of a
// translator's is ever dropped.
#ifndef L10N_CATALOG_UPDATE_HPP
#define L10N_CATALOG_UPDATE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "l10n/catalog/carry.hpp"
#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

struct UpdateOptions {
  /// For POT-Creation-Date, as timestamp() gives it; written only where a msgid
  /// came or went. Empty: the date stays.
  std::string creation_date = {};
  /// Line numbers alone are a reason to write, too.
  bool refresh_references = false;
  /// Whether a message that grew from others gets their translations.
  bool carry_over = true;
  EditPolicy edits = EditPolicy::Translated;
  /// So many messages at the end of the old catalog are lent: they left other
  /// catalogs. A new message may be one of them or grow from it; they do not
  /// become part of this catalog otherwise.
  std::size_t lent = 0;
};

/// A translation that was edited as its source was.
struct EditedMessage {
  std::size_t message = 0;  // an index into the new catalog
  std::string before = {};  // the old id
  std::string translation_before = {};
};

struct UpdateResult {
  Catalog catalog;
  /// Whether there is anything to write. Where nothing differs but the line
  /// numbers of references, there is not, and `catalog` is the old one.
  bool changed = false;
  std::size_t kept = 0;             // live before and after
  std::size_t added = 0;            // without a past
  std::size_t changed_sources = 0;  // with the translation of an ancestor
  std::size_t retired = 0;          // live before, obsolete now
  std::size_t dropped = 0;          // gone, and never touched by a translator
  std::size_t revived = 0;          // obsolete before, live now
  std::size_t moved = 0;            // lent by another catalog
  std::vector<EditedMessage> edited = {};  // those of changed_sources
};

/// `old` with the messages `fresh` of the pages, in their order, or in that of
/// a catalog that somebody sorted in another way (order.hpp). A message is
/// known again by its context, its id and whether it has a plural. It keeps
/// translations, fuzzy, previous, translator's comments, `#=` lines and flags;
/// its extracted comments, references and `no-wrap` are those of `fresh`, which
/// fills nothing else.
///
/// A new message that grew from old ones (ancestor.hpp) gets their translation,
/// fuzzy, with the previous id; or, where its source differs in what is carried
/// over verbatim alone, the translation edited likewise (carry.hpp). An old one
/// that no message is or grew from turns obsolete if it has a
/// translation or a translator's comment. An obsolete one that comes back is
/// revived. Obsolete messages stand at the end, in the order in which they
/// retired; one whose key another message has becomes comments of that
/// (twin.hpp). The header's charset becomes UTF-8 when something changes.
///
/// REQUIRES: the keys in `fresh` are distinct. Cost: close to linear; what
/// stays is moved, not copied.
auto update(Catalog old, std::vector<Message> fresh,
            const UpdateOptions& options = {}) -> UpdateResult;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_UPDATE_HPP
