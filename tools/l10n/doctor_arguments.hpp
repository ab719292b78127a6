// What `l10n doctor` is told.
#ifndef TOOLS_L10N_DOCTOR_ARGUMENTS_HPP
#define TOOLS_L10N_DOCTOR_ARGUMENTS_HPP

#include <string>
#include <vector>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct DoctorArguments {
  std::vector<std::string> paths;  // files and folders; empty: the site, or
                                   // all that stands here
  bool fix = false;
  bool check = false;
};

/// The definition: parser, help, manual and completion come from it.
auto doctor_usage() -> const Usage&;

/// Errors: Usage, for an empty path.
auto read_doctor_arguments(const Arguments& given) -> Result<DoctorArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_DOCTOR_ARGUMENTS_HPP
