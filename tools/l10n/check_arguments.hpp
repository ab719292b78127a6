// What `l10n check` is told.
#ifndef TOOLS_L10N_CHECK_ARGUMENTS_HPP
#define TOOLS_L10N_CHECK_ARGUMENTS_HPP

#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "l10n/core/diagnostic.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct CheckArguments {
  std::vector<std::string> paths;   // none: the site; PAGE CATALOG, or catalogs
  std::optional<int> minimum = {};  // per cent of all words
  std::optional<int> page_minimum = {};  // of each page's
  std::string new_only = {};             // a revision of git
  std::string language = {};
  std::vector<std::string> checks = {};  // empty: all that are on
  std::string format = "text";
  std::string output = {};
  std::string baseline = {};
  bool write_baseline = false;
  Severity fail_on = Severity::Error;
  bool spelling = true;
  bool fix = false;
  bool dry_run = false;
  std::string explain = {};
};

/// The definition: parser, help, manual and completion come from it.
auto check_usage() -> const Usage&;

/// Errors: Usage.
auto read_check_arguments(const Arguments& given) -> Result<CheckArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_CHECK_ARGUMENTS_HPP
