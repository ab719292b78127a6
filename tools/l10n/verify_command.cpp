// l10n verify: proof that pages survive extract and merge.
#include <filesystem>
#include <set>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/flow/verify.hpp"
#include "l10n/io/file.hpp"
#include "l10n/io/walk.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/site/layout.hpp"
#include "page_reading.hpp"
#include "progress.hpp"
#include "site_session.hpp"
#include "verify_arguments.hpp"

namespace l10n::tool {
namespace {

struct Paths {
  std::vector<std::string> paths = {};
  bool clash = false;
};

// The sources of the site and those of its targets that exist.
auto site_paths(const Site& site, Terminal& terminal) -> Result<Paths> {
  const SourceList list = L10N_TRY(list_sources(site, terminal));
  std::set<std::string> paths;
  for (const site::SourcePage& page : list.pages) {
    paths.insert(site.at(page.path));
    for (const site::Target& target : page.targets) {
      if (io::exists(site.at(target.path))) {
        paths.insert(site.at(target.path));
      }
    }
  }
  return Paths{.paths = {paths.begin(), paths.end()}, .clash = list.clash};
}

auto given_paths(const std::vector<std::string>& given) -> Result<Paths> {
  std::vector<std::string> paths;
  for (const std::string& path : given) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
      paths.push_back(path);
      continue;
    }
    const std::string folder = path.size() > 1 && path.ends_with('/')
                                   ? path.substr(0, path.size() - 1)
                                   : path;
    for (const std::string& file : L10N_TRY(io::walk(folder))) {
      if (site::is_page(file)) {
        std::string inside = folder == "/" ? folder : folder + '/';
        inside += file;
        paths.push_back(std::move(inside));
      }
    }
  }
  return Paths{.paths = std::move(paths)};
}

auto verify_all(const Site& site, const std::vector<std::string>& paths,
                Terminal& terminal) -> std::vector<Result<flow::Verified>> {
  std::vector<Result<flow::Verified>> results(paths.size(), flow::Verified{});
  Progress progress(terminal, tr("verifying"), paths.size());
  flow::parallel_for(paths.size(), terminal.options().jobs, [&](std::size_t i) {
    const auto bytes = io::read_file(paths[i], page::kMaxPageBytes);
    results[i] = bytes ? flow::verify_page(*bytes, paths[i], site.configuration,
                                           site.rules)
                       : tl::unexpected(bytes.error());
    progress.step();
  });
  return results;
}

auto verify(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const VerifyArguments arguments = L10N_TRY(read_verify_arguments(given));
  const Site site = L10N_TRY(arguments.paths.empty() ? open_site(given)
                                                     : site_or_defaults(given));
  const auto [paths, clash] =
      L10N_TRY(arguments.paths.empty() ? site_paths(site, terminal)
                                       : given_paths(arguments.paths));
  std::size_t units = 0;
  std::size_t broken = 0;
  std::size_t unread = 0;
  for (const auto& result : verify_all(site, paths, terminal)) {
    if (!result) {
      terminal.report(result.error());
      ++unread;
      continue;
    }
    terminal.report(result->diagnostics);
    units += result->units;
    broken += result->holds() ? 0 : 1;
  }
  terminal.tell(
      tr("pages: %1, units: %2, pages that hold: %3, that do not: %4\n",
         paths.size(), units, paths.size() - broken - unread, broken + unread));
  terminal.result({{"pages", paths.size()},
                   {"units", units},
                   {"broken", broken},
                   {"unread", unread}});
  if (unread != 0 || clash) {
    return Exit::Failed;
  }
  return broken == 0 ? Exit::Done : Exit::Found;
}

}  // namespace

auto run_verify(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = verify(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool
