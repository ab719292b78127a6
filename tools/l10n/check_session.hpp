// The pages and catalogs that `l10n check` looks at.
#ifndef TOOLS_L10N_CHECK_SESSION_HPP
#define TOOLS_L10N_CHECK_SESSION_HPP

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check_arguments.hpp"
#include "l10n/check/settings.hpp"
#include "l10n/check/spelling.hpp"
#include "l10n/flow/check.hpp"
#include "l10n/report/coverage_table.hpp"
#include "site_session.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// Pages hold pointers into the catalogs: a job is not copied.
struct CheckJob {
  Site site;
  CheckArguments arguments;
  check::Settings settings;
  std::map<std::string, CatalogFile> catalogs;  // by path
  std::vector<flow::CheckedPage> pages;
  std::vector<report::CoverageRow> unread;  // pages: exit status 2
  bool clash = false;                       // of the names of pages: the same

  CheckJob() = default;
  ~CheckJob() = default;
  CheckJob(const CheckJob&) = delete;
  auto operator=(const CheckJob&) -> CheckJob& = delete;
  CheckJob(CheckJob&&) = delete;
  auto operator=(CheckJob&&) -> CheckJob& = delete;
};

/// Reads the site and checks how its pages stand. Pages that cannot be read
/// are reported, and stand in `unread`.
/// Errors: those of open_site, of catalogs, of list_pages and check_settings.
auto open_check(const Arguments& given, CheckJob& job, Terminal& terminal)
    -> Result<void>;

/// What the configuration and the command line say of the checks.
/// Errors: BadValue for a check or a level that is not known.
auto check_settings(const Site& site, const CheckArguments& arguments)
    -> Result<check::Settings>;

/// That there is no check `id`, with the one that was meant.
auto unknown_check(const std::string& id, Location where) -> Error;

/// The dictionary of hunspell by this name ("vi_VN"), in $DICPATH or where
/// systems keep them; without one a warning is reported.
auto open_dictionary(const std::string& name, Terminal& terminal)
    -> std::optional<check::Dictionary>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_CHECK_SESSION_HPP
