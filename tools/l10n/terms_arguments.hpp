// What `l10n terms` is told.
#ifndef TOOLS_L10N_TERMS_ARGUMENTS_HPP
#define TOOLS_L10N_TERMS_ARGUMENTS_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct TermsArguments {
  bool mine = false;
  std::vector<std::string> paths;  // glossaries, or catalogs with `mine`
  std::size_t fewest = 3;
  std::string output = {};
};

/// The definition: parser, help, manual and completion come from it.
auto terms_usage() -> const Usage&;

/// Errors: Usage.
auto read_terms_arguments(const Arguments& given) -> Result<TermsArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_TERMS_ARGUMENTS_HPP
