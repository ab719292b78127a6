// What `l10n adopt` is told.
#ifndef TOOLS_L10N_ADOPT_ARGUMENTS_HPP
#define TOOLS_L10N_ADOPT_ARGUMENTS_HPP

#include <optional>
#include <string>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct AdoptArguments {
  std::string source = {};  // empty: the site
  std::string target = {};
  std::string output;  // catalog of the single pair
  std::string from;    // canonical; empty: not said
  std::string to;
  std::optional<std::string> memory;  // that helps, too
  int minimum = 0;                    // per cent of confidence
  std::string report;                 // HTML file; empty: none
  bool html = false;                  // on standard output
  bool guess = false;
  bool diff = false;
  bool remember = true;
  bool dry_run = false;

  [[nodiscard]] auto is_site() const -> bool { return source.empty(); }

  /// What is asked for is a look: nothing is written.
  [[nodiscard]] auto is_dry() const -> bool { return dry_run || diff; }
};

/// The definition: parser, help, manual and completion come from it.
auto adopt_usage() -> const Usage&;

/// Errors: Usage, unless there are two pages and `--output`, or neither.
auto read_adopt_arguments(const Arguments& given) -> Result<AdoptArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_ADOPT_ARGUMENTS_HPP
