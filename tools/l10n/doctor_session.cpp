#include "doctor_session.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "l10n/core/hash.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/io/file.hpp"
#include "l10n/io/walk.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/site/layout.hpp"
#include "l10n/site/record.hpp"
#include "progress.hpp"

namespace l10n::tool {
namespace {

auto is_catalog(std::string_view path) -> bool {
  return path.ends_with(".po") || path.ends_with(".pot");
}

auto site_paths(const Site& site, Terminal& terminal)
    -> Result<std::vector<std::string>> {
  const site::PageList list =
      L10N_TRY(site::list_pages(site.configuration, site.folder()));
  terminal.report(list.diagnostics);
  std::set<std::string> paths;
  for (const site::SourcePage& page : list.pages) {
    paths.insert(site.at(page.path));
    paths.insert(site.at(site::template_path(site.configuration, page.name)));
    for (const site::Target& target : page.targets) {
      paths.insert(site.at(target.path));
      paths.insert(site.at(
          site::catalog_path(site.configuration, page.name, target.language)));
    }
  }
  std::vector<std::string> found;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(found),
               [](const std::string& path) { return io::exists(path); });
  return found;
}

auto add_folder(const std::string& folder, std::vector<std::string>& paths)
    -> Result<void> {
  const std::string base = folder.size() > 1 && folder.ends_with('/')
                               ? folder.substr(0, folder.size() - 1)
                               : folder;
  const std::string prefix = base == "." ? "" : base == "/" ? base : base + '/';
  const std::vector<std::string> files = L10N_TRY(io::walk(base));
  for (const std::string& file : files) {
    if (site::is_page(file) || is_catalog(file)) {
      paths.push_back(prefix + file);
    }
  }
  return {};
}

auto given_paths(std::vector<std::string> given)
    -> Result<std::vector<std::string>> {
  if (given.empty()) {
    given.emplace_back(".");
  }
  std::vector<std::string> paths;
  for (const std::string& path : given) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
      paths.push_back(path);
      continue;
    }
    L10N_TRY(add_folder(path, paths).map([] { return 0; }));
  }
  std::set<std::string> seen;
  std::erase_if(paths, [&](const std::string& path) {
    return !seen.insert(path).second;
  });
  return paths;
}

auto read_record(const Site& site) -> site::Record {
  const auto bytes = io::read_file(
      site.at(site::record_path(site.configuration)), kMaxCatalogBytes);
  if (!bytes) {
    return {};
  }
  auto read = site::parse_record(*bytes, {});
  return read ? std::move(read->record) : site::Record{};
}

void examine_one(const Site& site, const flow::Renames& renames,
                 Patient& patient) {
  auto bytes =
      io::read_file(patient.path, patient.is_catalog ? kMaxCatalogBytes
                                                     : page::kMaxPageBytes);
  if (!bytes) {
    patient.examination = tl::unexpected(std::move(bytes).error());
    return;
  }
  patient.bytes = *std::move(bytes);
  if (patient.is_catalog) {
    patient.examination =
        flow::examine_catalog(patient.bytes, patient.path, renames);
  } else if (site::is_page(patient.path)) {
    patient.examination =
        flow::examine_page(patient.bytes, patient.path, site.rules);
  } else {
    patient.examination = flow::examine_text(patient.bytes, patient.path);
  }
}

auto renames_of(const Site& site, const std::vector<Patient>& patients)
    -> flow::Renames {
  flow::Renames renames;
  for (const Patient& patient : patients) {
    if (!patient.is_catalog && !patient.is_merged && patient.examination &&
        patient.examination->mended) {
      renames.merge(flow::renamed_units(patient.bytes,
                                        *patient.examination->mended,
                                        patient.path, site.configuration));
    }
  }
  return renames;
}

// merge would write such a page anew from its source and catalog.
void leave_to_merge(const Site& site, std::vector<Patient>& patients) {
  const site::Record record = read_record(site);
  for (Patient& patient : patients) {
    const auto entry = std::find_if(
        record.begin(), record.end(),
        [&](const auto& one) { return site.at(one.first) == patient.path; });
    if (entry == record.end() || patient.bytes.empty() ||
        !entry->second.contains(content_hash(patient.bytes))) {
      continue;
    }
    patient.is_merged = true;
    if (patient.examination && patient.examination->mended) {
      patient.examination->mended.reset();
      for (flow::Diagnosis& diagnosis : patient.examination->found) {
        diagnosis.finding.fix.reset();
        diagnosis.finding.help =
            tr("merge wrote this page: mend its source "
               "and catalog, then run 'l10n merge'");
      }
    }
  }
}

}  // namespace

auto find_patients(const Site& site, const DoctorArguments& arguments,
                   bool in_site, Terminal& terminal)
    -> Result<std::vector<Patient>> {
  const std::vector<std::string> paths = L10N_TRY(
      in_site ? site_paths(site, terminal) : given_paths(arguments.paths));
  std::vector<Patient> patients;
  patients.reserve(paths.size());
  for (const std::string& path : paths) {
    patients.push_back(
        {.path = path, .is_catalog = is_catalog(path), .bytes = {}});
  }
  return patients;
}

void examine(const Site& site, const DoctorArguments& arguments, bool in_site,
             std::vector<Patient>& patients, Terminal& terminal) {
  Progress progress(terminal, tr("examining"), patients.size());
  const auto run = [&](bool catalogs, const flow::Renames& renames) {
    flow::parallel_for(patients.size(), terminal.options().jobs,
                       [&](std::size_t i) {
                         if (patients[i].is_catalog == catalogs) {
                           examine_one(site, renames, patients[i]);
                           progress.step();
                         }
                       });
  };
  run(false, {});
  if (in_site) {
    leave_to_merge(site, patients);
  }
  run(true,
      in_site && arguments.fix ? renames_of(site, patients) : flow::Renames{});
}

auto save(const Patient& patient, const std::string& root) -> Result<void> {
  return io::write_file(patient.path, *patient.examination->mended,
                        {.durability = io::Durability::Durable,
                         .previous = std::string_view(patient.bytes),
                         .root = root});
}

}  // namespace l10n::tool
