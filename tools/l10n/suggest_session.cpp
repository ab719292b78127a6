#include "suggest_session.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "l10n/catalog/header.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/memory/fitting.hpp"
#include "l10n/memory/store.hpp"
#include "l10n/site/pages.hpp"

namespace l10n::tool {
namespace {

auto language_field(const catalog::Catalog& catalog, std::string_view name)
    -> std::string {
  const auto value = catalog::field(catalog.header, name);
  return value && is_language_tag(*value) ? canonical_language(*value) : "";
}

// What the header says, and where it says nothing, the command line.
auto direction_of(const catalog::Catalog& catalog,
                  const SuggestArguments& arguments) -> memory::Direction {
  memory::Direction direction{language_field(catalog, "X-Source-Language"),
                              language_field(catalog, "Language")};
  direction.from = direction.from.empty() ? arguments.from : direction.from;
  direction.to = direction.to.empty() ? arguments.to : direction.to;
  return direction;
}

auto unknown_language(const std::string& path, const char* option) -> Error {
  return {.code = Code::BadValue,
          .where = {.path = path},
          .message = tr("the catalog does not say its languages"),
          .help = tr("say '--%1 LANGUAGE'", option)};
}

auto missing(const std::string& path) -> Error {
  return {.code = Code::CannotRead,
          .where = {.path = path},
          .message = tr("there is no such catalog")};
}

// The entries of a store that serve one of the tasks, once each.
auto add_store(const std::string& path, const std::vector<SuggestTask>& tasks,
               std::vector<memory::Entry>& entries) -> Result<void> {
  const memory::Store store =
      L10N_TRY(memory::Store::open(path, memory::Access::ReadOnly));
  return store.for_each({}, [&](const memory::Entry& entry) {
    const bool serves =
        std::any_of(tasks.begin(), tasks.end(), [&](const SuggestTask& task) {
          return memory::way_of(task.direction, entry.source_language,
                                entry.target_language) != memory::Way::None;
        });
    if (serves && entry.state != memory::State::Draft) {
      entries.push_back(entry);
    }
    return true;
  });
}

auto add_catalog(const std::string& path, const SuggestArguments& arguments,
                 std::vector<memory::Entry>& entries) -> Result<void> {
  const CatalogFile file = L10N_TRY(read_catalog(path));
  if (!file.bytes) {
    return tl::unexpected(missing(path));
  }
  std::vector<memory::Entry> known = L10N_TRY(
      flow::entries_of(file.catalog, direction_of(file.catalog, arguments)));
  std::move(known.begin(), known.end(), std::back_inserter(entries));
  return {};
}

}  // namespace

auto site_tasks(const Site& site, std::vector<Diagnostic>& diagnostics)
    -> Result<std::vector<SuggestTask>> {
  const site::Configuration& configuration = site.configuration;
  site::PageList list =
      L10N_TRY(site::list_pages(configuration, site.folder()));
  diagnostics = std::move(list.diagnostics);
  std::map<std::string, SuggestTask> tasks;  // by the path of the catalog
  for (const site::SourcePage& page : list.pages) {
    for (const std::string& language : configuration.languages) {
      const std::string path =
          site.at(site::catalog_path(configuration, page.name, language));
      SuggestTask& task = tasks[path];
      task.direction = {canonical_language(configuration.source_language),
                        canonical_language(language)};
      task.pages.push_back(site.at(page.path));
      task.names.push_back(page.path);
    }
  }
  std::vector<SuggestTask> found;
  for (auto& [path, task] : tasks) {
    task.file = L10N_TRY(read_catalog(path));
    if (task.file.bytes) {
      found.push_back(std::move(task));
    }
  }
  return found;
}

auto named_tasks(const SuggestArguments& arguments)
    -> Result<std::vector<SuggestTask>> {
  std::vector<SuggestTask> tasks;
  for (const std::string& path : arguments.catalogs) {
    CatalogFile file = L10N_TRY(read_catalog(path));
    if (!file.bytes) {
      return tl::unexpected(missing(path));
    }
    memory::Direction direction = direction_of(file.catalog, arguments);
    if (direction.from.empty() || direction.to.empty()) {
      return tl::unexpected(
          unknown_language(path, direction.from.empty() ? "from" : "to"));
    }
    tasks.push_back({std::move(file), std::move(direction)});
  }
  return tasks;
}

auto outer_entries(const Site& site, const SuggestArguments& arguments,
                   const std::vector<SuggestTask>& tasks)
    -> Result<std::vector<memory::Entry>> {
  std::vector<memory::Entry> entries;
  const std::string own = site.at(site.configuration.catalogs + "/site.l10ntm");
  if (arguments.is_site() && io::exists(own)) {
    L10N_TRY(add_store(own, tasks, entries).map([] { return 0; }));
  }
  if (arguments.memory && *arguments.memory != own) {
    const auto added = arguments.memory->ends_with(".po")
                           ? add_catalog(*arguments.memory, arguments, entries)
                           : add_store(*arguments.memory, tasks, entries);
    L10N_TRY(added.map([] { return 0; }));
  }
  return entries;
}

auto gather(const memory::Direction& direction,
            const std::vector<SuggestTask>& tasks,
            const std::vector<memory::Entry>& outer) -> Result<Knowledge> {
  Knowledge knowledge{flow::Recall(direction), flow::Recall(direction)};
  const auto add = [&](const memory::Entry& entry) {
    knowledge.texts.add(entry);
    knowledge.sentences.add(entry);
  };
  for (const SuggestTask& task : tasks) {
    const std::vector<memory::Entry> entries =
        L10N_TRY(flow::entries_of(task.file.catalog, task.direction));
    for (const memory::Entry& entry : entries) {
      add(entry);
      for (const memory::Entry& part : flow::sentence_entries_of(entry)) {
        knowledge.sentences.add(part);
      }
    }
  }
  std::for_each(outer.begin(), outer.end(), add);
  return knowledge;
}

}  // namespace l10n::tool
