// What `l10n extract` is told.
#ifndef TOOLS_L10N_EXTRACT_ARGUMENTS_HPP
#define TOOLS_L10N_EXTRACT_ARGUMENTS_HPP

#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct ExtractArguments {
  std::vector<std::string> pages;     // empty: the site
  std::optional<std::string> output;  // set when pages are
  std::optional<std::string> from;    // language tags
  std::optional<std::string> to;
  std::optional<std::string> from_catalog;  // made by another tool
  bool references = false;  // renew line references though nothing else changed
  bool prune = false;       // catalogs that no page has any more
  bool dry_run = false;

  [[nodiscard]] auto is_site() const -> bool { return pages.empty(); }
};

/// The definition: parser, help, manual and completion come from it.
auto extract_usage() -> const Usage&;

/// Errors: Usage, when pages and `--output` do not come together, when `--from`
/// or `--to` are no language tags, or stand where the configuration decides: in
/// a site, `--to` is for a catalog of another tool alone.
auto read_extract_arguments(const Arguments& given) -> Result<ExtractArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_EXTRACT_ARGUMENTS_HPP
