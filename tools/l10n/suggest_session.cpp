#include "suggest_session.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "l10n/catalog/header.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/site/pages.hpp"

namespace l10n::tool {
namespace {

constexpr std::size_t kMostDrafts = 20;  // that stand before a translation

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

// A memory that is no store yet must not be made here.
auto add_store(const std::string& path, OuterMemory& outer) -> Result<void> {
  outer.stores.push_back(
      L10N_TRY(memory::Memory::open(path, memory::Access::ReadOnly)));
  return {};
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

// Drafts, which nobody has looked at, are no suggestions: so look for more than
// one.
auto look_up_in(const memory::Memory& store, const memory::Direction& direction,
                const flow::Question& question)
    -> Result<std::vector<memory::Match>> {
  std::vector<memory::Match> found =
      L10N_TRY(store.look_up(question.text, direction,
                             {.threshold = question.threshold,
                              .limit = question.limit + kMostDrafts,
                              .surroundings = question.surroundings}));
  std::erase_if(found, [](const memory::Match& match) {
    return match.entry.state == memory::State::Draft;
  });
  return found;
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
    task.file = L10N_TRY(read_catalog(path, task.direction.to));
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

auto open_outer(const Site& site, const SuggestArguments& arguments)
    -> Result<OuterMemory> {
  OuterMemory outer;
  const std::string own = site.at(site.configuration.catalogs + "/site.l10ntm");
  if (arguments.is_site() && io::exists(own)) {
    L10N_TRY(add_store(own, outer).map([] { return 0; }));
  }
  if (arguments.memory && *arguments.memory != own) {
    const auto added =
        arguments.memory->ends_with(".po")
            ? add_catalog(*arguments.memory, arguments, outer.entries)
            : add_store(*arguments.memory, outer);
    L10N_TRY(added.map([] { return 0; }));
  }
  return outer;
}

auto gather(const memory::Direction& direction,
            const std::vector<SuggestTask>& tasks, const OuterMemory& outer)
    -> Result<Knowledge> {
  std::vector<memory::Entry> texts;
  for (const SuggestTask& task : tasks) {
    std::vector<memory::Entry> entries =
        L10N_TRY(flow::entries_of(task.file.catalog, task.direction));
    std::move(entries.begin(), entries.end(), std::back_inserter(texts));
  }
  texts.insert(texts.end(), outer.entries.begin(), outer.entries.end());
  std::vector<memory::Entry> sentences = texts;
  for (const memory::Entry& entry : texts) {
    std::vector<memory::Entry> parts = flow::sentence_entries_of(entry);
    std::move(parts.begin(), parts.end(), std::back_inserter(sentences));
  }
  return Knowledge{flow::Recall(direction, texts),
                   flow::Recall(direction, sentences)};
}

auto lookup_in(const flow::Recall& recall, const OuterMemory& outer,
               const memory::Direction& direction) -> flow::Lookup {
  std::vector<flow::Lookup> lookups{[&recall](const flow::Question& question) {
    return recall.lookup(question);
  }};
  for (const memory::Memory& store : outer.stores) {
    lookups.emplace_back([&store, direction](const flow::Question& question) {
      return look_up_in(store, direction, question);
    });
  }
  return flow::join(std::move(lookups));
}

}  // namespace l10n::tool
