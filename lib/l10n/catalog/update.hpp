// From the messages of yesterday's pages to those of today's. Nothing of a
// translator's is ever dropped.
#ifndef L10N_CATALOG_UPDATE_HPP
#define L10N_CATALOG_UPDATE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

struct UpdateOptions {
  /// For POT-Creation-Date, as timestamp() gives it; written only where a msgid
  /// came or went. Empty: the date stays.
  std::string creation_date = {};
  /// Line numbers alone are a reason to write, too.
  bool refresh_references = false;
};

struct UpdateResult {
  Catalog catalog;
  /// Whether there is anything to write. Where nothing differs but the line
  /// numbers of references, there is not, and `catalog` is the old one.
  bool changed = false;
  std::size_t kept = 0;     // live before and after
  std::size_t added = 0;    // without a past
  std::size_t retired = 0;  // live before, obsolete now
  std::size_t dropped = 0;  // gone, and never touched by a translator
  std::size_t revived = 0;  // obsolete before, live now
};

/// `old` with the messages `fresh` of the pages, in their order. A message is
/// known again by its context, its id and whether it has a plural. It keeps
/// translations, fuzzy, previous, translator's comments, `#=` lines and flags;
/// its extracted comments, references and `no-wrap` are those of `fresh`, which
/// fills nothing else. A message that is gone turns obsolete if it has a
/// translation or a translator's comment. An obsolete one that comes back is
/// revived. Obsolete messages stand at the end, in the order in which they
/// retired. The header's charset becomes UTF-8 when something changes.
///
/// REQUIRES: the keys in `fresh` are distinct. Cost: linear.
auto update(const Catalog& old, std::vector<Message> fresh,
            const UpdateOptions& options = {}) -> UpdateResult;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_UPDATE_HPP
