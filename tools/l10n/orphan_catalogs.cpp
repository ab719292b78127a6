#include "orphan_catalogs.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "l10n/catalog/header.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/moves.hpp"
#include "l10n/io/file.hpp"
#include "l10n/io/walk.hpp"
#include "l10n/site/layout.hpp"

namespace l10n::tool {
namespace {

auto file_name(const std::string& language) -> std::string {
  return language.empty() ? "l10n.pot" : gettext_language(language) + ".po";
}

auto without_page(const std::string& path, std::size_t left) -> Diagnostic {
  return {.code = Code::OrphanCatalog,
          .where = {.path = path},
          .message = tr("no page has this catalog any more"),
          .help = left == 0
                      ? tr("all of it stands in other catalogs: 'l10n extract "
                           "--prune' removes it")
                      : tr_n("%1 translation stands here alone: bring its page "
                             "back, or remove the catalog by hand",
                             "%1 translations stand here alone: bring their "
                             "page back, or remove the catalog by hand",
                             left, left),
          .severity = Severity::Warning};
}

// "pt-BR.po" beside "pt_BR.po": two files for one language, of which one would
// go stale unseen.
auto second_catalog(const std::string& path, const std::string& language,
                    const std::set<std::string>& today)
    -> std::optional<Error> {
  const std::size_t slash = path.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  const std::string_view name = std::string_view(path).substr(begin);
  if (language.empty() || !name.ends_with(".po")) {
    return std::nullopt;
  }
  const std::string_view tag = name.substr(0, name.size() - 3);
  const std::string ours = path.substr(0, begin) + file_name(language);
  if (path == ours || !today.contains(ours) || !is_language_tag(tag) ||
      canonical_language(tag) != canonical_language(language)) {
    return std::nullopt;
  }
  const bool stands = io::exists(ours);
  return Error{
      .code = Code::Language,
      .where = {.path = path, .line = 1, .column = 1},
      .message = stands
                     ? tr("a second catalog for '%1' beside %2", language, ours)
                     : tr("the catalog for '%1' is called %2", language, ours),
      .help = stands ? tr("bring its translations into %1 (with msgcat, say), "
                          "then remove it",
                          ours)
                     : tr("rename it: git mv %1 %2", path, ours)};
}

// The one at `index`; `left` stand in it alone.
auto settle_orphan(ExtractJob& job, const OrphanCatalogs& orphans,
                   std::size_t index, std::size_t left, Terminal& terminal)
    -> Result<void> {
  const std::string& path = orphans.paths[index];
  const bool is_pruned = job.prune && left == 0;
  job.orphans.push_back(
      {{"path", path}, {"only_here", left}, {"removed", is_pruned}});
  if (!is_pruned) {
    // A template goes with its catalogs.
    if (!orphans.language.empty()) {
      terminal.report(without_page(path, left));
    }
    return {};
  }
  if (!job.dry_run) {
    L10N_TRY(io::remove_file(
        path, {.durability = io::Durability::Durable,
               .previous = std::string_view(orphans.bytes[index]),
               .root = job.tree}));
  }
  terminal.tell(
      job.dry_run ? tr("%1: would be removed, no page has it any more\n", path)
                  : tr("%1: removed, no page has it any more\n", path));
  return {};
}

}  // namespace

auto find_orphans(const Site& site, const std::string& language,
                  const std::set<std::string>& today)
    -> Result<OrphanCatalogs> {
  OrphanCatalogs orphans{.language = language};
  const std::string& catalogs = site.configuration.catalogs;
  const std::string folder = site.at(catalogs);
  if (!io::exists(folder)) {
    return orphans;
  }
  const std::string prefix = catalogs == "." ? "" : catalogs + '/';
  const std::string wanted = file_name(language);
  for (const std::string& name :
       L10N_TRY(io::walk(folder, {.skip = {"node_modules"}}))) {
    const std::string path = site.at(prefix + name);
    if (auto second = second_catalog(path, language, today)) {
      return tl::unexpected(*std::move(second));
    }
    if (name.substr(name.rfind('/') + 1) != wanted || today.contains(path)) {
      continue;
    }
    CatalogFile file = L10N_TRY(read_catalog(path));
    if (!file.bytes || !catalog::field(file.catalog.header, "X-L10n-Units")) {
      continue;  // somebody else's
    }
    L10N_TRY(flow::check_catalog(file.catalog, language));
    orphans.paths.push_back(path);
    orphans.bytes.push_back(*std::move(file.bytes));
    orphans.catalogs.push_back(std::move(file.catalog));
  }
  return orphans;
}

auto settle_orphans(ExtractJob& job, const std::vector<OrphanCatalogs>& orphans,
                    Terminal& terminal) -> Result<void> {
  std::vector<const catalog::UpdateResult*> updates;
  for (const Pending& pending : job.pending) {
    updates.push_back(&pending.update);
  }
  for (const OrphanCatalogs& group : orphans) {
    const std::vector<std::size_t> left =
        flow::count_left(group.catalogs, updates);
    for (std::size_t i = 0; i < group.paths.size(); ++i) {
      auto settled = settle_orphan(job, group, i, left[i], terminal);
      if (!settled) {
        return settled;
      }
    }
  }
  return {};
}

}  // namespace l10n::tool
