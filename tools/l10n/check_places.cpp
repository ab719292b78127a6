#include "check_places.hpp"

#include <filesystem>
#include <string>

#include "git.hpp"

namespace l10n::tool {
namespace {

namespace fs = std::filesystem;

// The working directory in its repository; empty at its top, or without one.
auto folder_in_repository() -> fs::path {
  const auto top = top_of_repository("");
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (!top || error) {
    return {};
  }
  const fs::path folder = fs::relative(here, *top, error);
  return error || folder == "." ? fs::path() : folder;
}

}  // namespace

void place_for_readers(const Site& site, std::string_view format,
                       report::CheckReport& report) {
  const fs::path folder = format == "github" || format == "sarif"
                              ? folder_in_repository()
                              : fs::path();
  const auto seen = [&](std::string& path) {
    if (!path.empty() && !folder.empty()) {
      path = (folder / path).lexically_normal().string();
    }
  };
  for (check::Finding& finding : report.findings) {
    if (!finding.page.path.empty()) {
      finding.page.path = site.at(finding.page.path);
    }
    seen(finding.page.path);
    seen(finding.catalog.path);
  }
  for (flow::CheckedPage& page : report.pages) {
    page.path = site.at(page.path);
    seen(page.path);
  }
}

}  // namespace l10n::tool
