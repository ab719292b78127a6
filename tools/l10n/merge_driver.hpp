// How git comes to merge catalogs by `l10n merge-catalogs`.
#ifndef TOOLS_L10N_MERGE_DRIVER_HPP
#define TOOLS_L10N_MERGE_DRIVER_HPP

#include <string>

#include "l10n/core/diagnostic.hpp"

namespace l10n::tool {

struct MergeDriver {
  std::string command;     // for git's setting merge.l10n.driver
  std::string attributes;  // the path of .gitattributes
  std::string old_text;    // what stands there
  std::string text;        // what has to
  std::string top;         // the folder of the repository

  [[nodiscard]] auto is_new_text() const -> bool { return text != old_text; }
};

/// What to set in the repository of the working directory.
/// Errors: Git outside of a repository; those of io::read_file.
auto plan_merge_driver() -> Result<MergeDriver>;

/// Sets it: the settings of this clone, and the lines in .gitattributes that
/// are not there yet. Errors: Git; those of io::write_file.
auto install(const MergeDriver& driver) -> Result<void>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MERGE_DRIVER_HPP
