// A catalog written over the file that it was read from: what did not change
// keeps its bytes, whoever wrote them.
#ifndef L10N_CATALOG_REWRITE_HPP
#define L10N_CATALOG_REWRITE_HPP

#include <functional>
#include <string>
#include <string_view>

#include "l10n/catalog/message.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {

/// The bytes of `catalog`, which was made from the one that read() gave for
/// `old_bytes`: the line of a message says where it stood there, and what
/// stands there is read again, so that the old catalog need not be kept. A
/// message that did not change is copied; where only its comments did, its
/// strings are; everything else is written as write() does. So the wrapping of
/// Weblate or Poedit stays where nothing changed. A file with CR LF keeps them.
/// Cost: linear.
auto rewrite(const Catalog& catalog, std::string_view old_bytes,
             const WriteOptions& options = {}) -> std::string;

/// Takes the next bytes of a file. False: no more need come.
using TakePiece = std::function<bool(std::string_view)>;

/// The same, piece by piece: the old bytes and the new ones need not be in
/// memory together.
void rewrite(const Catalog& catalog, std::string_view old_bytes,
             const WriteOptions& options, const TakePiece& take);

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_REWRITE_HPP
