// The files below a folder, the same list on every machine.
#ifndef L10N_IO_WALK_HPP
#define L10N_IO_WALK_HPP

#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::io {

struct WalkOptions {
  /// Names of folders that are not entered, at any depth. Hidden files and
  /// folders (`.git`) and temporary files never are listed.
  std::vector<std::string> skip = {"node_modules", "public"};
};

/// The regular files below `root`, relative to it, with `/`, sorted by bytes.
///
/// Symbolic links are followed only to what lies inside `root`; a linked folder
/// not to one that holds the link, and links inside of a linked folder not
/// again, so that the walk always ends. What vanishes meanwhile is left out.
///
/// Errors: CannotRead where a folder cannot be listed or `root` is none.
auto walk(const std::string& root, const WalkOptions& options = {})
    -> Result<std::vector<std::string>>;

}  // namespace l10n::io

#endif  // L10N_IO_WALK_HPP
