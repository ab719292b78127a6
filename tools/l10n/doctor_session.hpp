// The files of one run of l10n doctor.
#ifndef TOOLS_L10N_DOCTOR_SESSION_HPP
#define TOOLS_L10N_DOCTOR_SESSION_HPP

#include <string>
#include <vector>

#include "doctor_arguments.hpp"
#include "l10n/flow/doctor.hpp"
#include "site_session.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// One file: what it held, and what was found in it.
struct Patient {
  std::string path;
  bool is_catalog = false;
  bool is_merged = false;  // merge wrote it, and will again
  std::string bytes;
  Result<flow::Examination> examination = flow::Examination{};
};

/// The files that the arguments name, in order and each once: those of the
/// site (sources, translations, catalogs), or files and all pages and catalogs
/// of folders. `in_site`: no file was named, and there is a configuration.
auto find_patients(const Site& site, const DoctorArguments& arguments,
                   bool in_site, Terminal& terminal)
    -> Result<std::vector<Patient>>;

/// Reads and examines all of them, pages before catalogs, so that a msgid can
/// follow its page (only with --fix in a site).
void examine(const Site& site, const DoctorArguments& arguments, bool in_site,
             std::vector<Patient>& patients, Terminal& terminal);

/// Replaces the file of `patient` by what was mended.
auto save(const Patient& patient, const std::string& root) -> Result<void>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_DOCTOR_SESSION_HPP
