// What `l10n merge` is told.
#ifndef TOOLS_L10N_MERGE_ARGUMENTS_HPP
#define TOOLS_L10N_MERGE_ARGUMENTS_HPP

#include <cstddef>
#include <cstdint>
#include <string>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

/// What stands where a unit has no translation.
enum class Untranslated : std::uint8_t {
  Source,  // its source
  Skip,    // the whole page is left out
};

struct MergeArguments {
  std::string page;  // empty: the site
  std::string catalog;
  std::string output;
  Untranslated untranslated = Untranslated::Source;
  bool untranslated_given = false;  // else the configuration decides
  std::size_t minimum = 0;          // percent
  bool minimum_given = false;       // else the configuration decides
  bool fuzzy = false;
  bool check = false;
  bool dry_run = false;
  bool overwrite = false;
  bool prune = false;

  [[nodiscard]] auto is_site() const -> bool { return page.empty(); }
};

/// The definition: parser, help, manual and completion come from it.
auto merge_usage() -> const Usage&;

/// Errors: Usage, unless there is a page, a catalog and `--output`, or none of
/// the three; or when `--prune` stands with a page.
auto read_merge_arguments(const Arguments& given) -> Result<MergeArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MERGE_ARGUMENTS_HPP
