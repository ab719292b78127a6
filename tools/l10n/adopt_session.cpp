#include "adopt_session.hpp"

#include <optional>
#include <utility>

#include "adopt_memory.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/adopt_rebuild.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/site/layout.hpp"
#include "page_reading.hpp"
#include "progress.hpp"

namespace l10n::tool {
namespace {

using flow::AdoptLanguages;
using flow::ExtractedPage;
using report::AdoptedTwin;

// Whether merge wrote the page as it stands: its translations are from the
// catalog, and what has none there is the source.
auto is_merged(const AdoptJob& job, const std::string& target) -> bool {
  return is_own(job.record, target, hash_on_disk(job.site, target));
}

// The target of `page` in the language of `group`, where it exists and is not
// merge's own; nothing is kept of its bytes yet.
void add_twins(AdoptJob& job, const site::SourcePage& page, AdoptGroup& group) {
  for (const site::Target& target : page.targets) {
    if (target.language != group.languages.to ||
        !io::exists(job.site.at(target.path))) {
      continue;
    }
    if (is_merged(job, target.path)) {
      ++job.report.merged;
    } else {
      group.twins.push_back(job.twins.size());
      job.twins.push_back(
          {.source_path = page.path, .target_path = target.path});
      job.report.twins.push_back({.languages = group.languages});
    }
  }
}

void add_group(AdoptJob& job, const std::string& name,
               const std::vector<site::SourcePage>& list,
               const std::vector<ExtractedPage>& pages) {
  const site::Configuration& configuration = job.site.configuration;
  const auto messages = flow::make_messages(pages, configuration.references);
  for (const std::string& language : configuration.languages) {
    AdoptGroup group{
        .path = job.site.at(site::catalog_path(configuration, name, language)),
        .languages = {configuration.source_language, language},
        .messages = messages};
    for (const site::SourcePage& page : list) {
      add_twins(job, page, group);
    }
    job.groups.push_back(std::move(group));
  }
}

auto add_template(AdoptJob& job, const std::string& name) -> Result<void> {
  job.templates.push_back(L10N_TRY(open_adopt_catalog(
      job.site.at(site::template_path(job.site.configuration, name)),
      job.groups.back().messages, job.facts)));
  return {};
}

auto add_groups(AdoptJob& job, const std::vector<site::SourcePage>& list,
                std::vector<ExtractedPage> pages) -> Result<void> {
  if (job.site.configuration.split == site::Split::None) {
    add_group(job, "", list, pages);
    return add_template(job, "");
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    add_group(job, list[i].name, {list[i]}, {std::move(pages[i])});
    auto added = add_template(job, list[i].name);
    if (!added) {
      return added;
    }
  }
  return {};
}

// False where one cannot be read, which is reported.
auto read_twins(AdoptJob& job, Terminal& terminal) -> bool {
  std::vector<std::optional<Error>> errors(job.twins.size());
  flow::parallel_for(
      job.twins.size(), terminal.options().jobs, [&](std::size_t i) {
        flow::PageTwins& twins = job.twins[i];
        auto source =
            io::read_file(job.site.at(twins.source_path), page::kMaxPageBytes);
        auto target =
            io::read_file(job.site.at(twins.target_path), page::kMaxPageBytes);
        if (source && target) {
          twins.source = *std::move(source);
          twins.target = *std::move(target);
        } else {
          errors[i] = source ? target.error() : source.error();
        }
      });
  bool all = true;
  for (const auto& error : errors) {
    if (error) {
      terminal.report(*error);
      all = false;
    }
  }
  return all;
}

auto known_to(const AdoptJob& job, const AdoptLanguages& languages)
    -> Result<align::Known> {
  align::Known known;
  const std::string own = memory_of(job.site);
  if (job.arguments.is_site() && io::exists(own)) {
    L10N_TRY(add_known(own, languages, known).map([] { return 0; }));
  }
  if (job.arguments.memory && *job.arguments.memory != own) {
    L10N_TRY(add_known(*job.arguments.memory, languages, known).map([] {
      return 0;
    }));
  }
  return known;
}

// All pairs in one language: words are learnt from all of them.
auto adopt_language(AdoptJob& job, const AdoptLanguages& languages,
                    const Terminal& terminal) -> Result<void> {
  std::vector<std::size_t> which;
  std::vector<flow::PageTwins> twins;
  for (std::size_t i = 0; i < job.twins.size(); ++i) {
    if (job.report.twins[i].languages.to == languages.to) {
      which.push_back(i);
      twins.push_back(std::move(job.twins[i]));
    }
  }
  const align::Known known = L10N_TRY(known_to(job, languages));
  Progress progress(terminal, tr("adopting"), 2 * twins.size());
  std::vector<flow::AdoptedPage> pages =
      flow::adopt_pages(twins, job.site.configuration, job.site.rules,
                        {.languages = languages,
                         .minimum = job.arguments.minimum,
                         .threads = terminal.options().jobs,
                         .known = &known,
                         .on_page = [&] { progress.step(); }});
  for (std::size_t i = 0; i < which.size(); ++i) {
    job.twins[which[i]] = std::move(twins[i]);
    job.report.twins[which[i]].page = std::move(pages[i]);
  }
  return {};
}

auto language_of_file(const std::string& path) -> std::string {
  const std::string stem(site::parts_of(path).stem);
  return site::is_known_language(stem) ? stem : site::language_of(stem + ".md");
}

auto first_of(const std::vector<std::string>& choices) -> std::string {
  for (const std::string& choice : choices) {
    if (!choice.empty()) {
      return choice;
    }
  }
  return {};
}

// What was said, else what the names say, else what the site says.
auto languages_of_pair(const AdoptJob& job) -> Result<AdoptLanguages> {
  const AdoptArguments& arguments = job.arguments;
  const site::Configuration& configuration = job.site.configuration;
  const AdoptLanguages languages{
      .from = first_of({arguments.from, site::language_of(arguments.source),
                        configuration.source_language}),
      .to = first_of({arguments.to, site::language_of(arguments.target),
                      language_of_file(arguments.output)})};
  for (const auto& [option, language] :
       {std::pair("from", languages.from), std::pair("to", languages.to)}) {
    if (language.empty()) {
      return tl::unexpected(usage_error(
          adopt_usage().name,
          tr("a language is not known: say '--%1 LANGUAGE'", option)));
    }
  }
  if (languages_agree(languages.from, languages.to)) {
    return tl::unexpected(usage_error(
        adopt_usage().name,
        tr("both pages would be in the language '%1'", languages.from)));
  }
  return languages;
}

// Bytes of all twins that can be rebuilt, and what the guard says there.
void rebuild_group(AdoptJob& job, std::size_t number,
                   const site::Configuration& configuration,
                   const Terminal& terminal) {
  const flow::Translations translations(job.catalogs[number].filled);
  const std::vector<std::size_t>& which = job.groups[number].twins;
  flow::parallel_for(which.size(), terminal.options().jobs, [&](std::size_t i) {
    const flow::PageTwins& twins = job.twins[which[i]];
    AdoptedTwin& twin = job.report.twins[which[i]];
    auto rebuilt =
        flow::rebuild_page(twins.source, twins.source_path, translations,
                           configuration, job.site.rules);
    if (rebuilt) {
      twin.after = std::move(rebuilt->bytes);
      twin.refused = std::move(rebuilt->refused);
    }
  });
}

// What is refused once the first refusals are accepted: a translation may have
// a link and code of its own.
auto add_hidden_refusals(const AdoptJob& job, std::size_t number,
                         flow::RefusalCounts& classes) -> bool {
  site::Configuration configuration = job.site.configuration;
  for (const auto& [code, count] : classes) {
    if (flow::is_acceptable(code)) {
      configuration.guard.allow.push_back(code);
    }
  }
  const std::size_t before = classes.size();
  const flow::Translations translations(job.catalogs[number].filled);
  for (const std::size_t i : job.groups[number].twins) {
    if (job.report.twins[i].refused.empty()) {
      continue;
    }
    const auto rebuilt =
        flow::rebuild_page(job.twins[i].source, job.twins[i].source_path,
                           translations, configuration, job.site.rules);
    for (const auto& refusal :
         rebuilt ? rebuilt->refused : std::vector<flow::AdoptRefusal>()) {
      classes.emplace(refusal.code, 1);
    }
  }
  return classes.size() != before;
}

}  // namespace

auto memory_of(const Site& site) -> std::string {
  return site.at(site.configuration.catalogs + "/site.l10ntm");
}

auto gather_site(AdoptJob& job, Terminal& terminal) -> Result<bool> {
  const SourceList sources = L10N_TRY(list_sources(job.site, terminal));
  report_lone_pages(sources, job.site, terminal);
  job.clash = sources.clash;
  const std::vector<site::SourcePage>& list = sources.pages;
  job.record = L10N_TRY(read_record(job.site, terminal));
  std::vector<std::string> paths;
  paths.reserve(list.size());
  for (const site::SourcePage& page : list) {
    paths.push_back(page.path);
  }
  auto pages = extract_pages(job.site, paths, true, terminal);
  if (!pages) {
    return false;
  }
  L10N_TRY(add_groups(job, list, *std::move(pages)).map([] { return 0; }));
  return read_twins(job, terminal);
}

auto gather_pair(AdoptJob& job, Terminal& terminal) -> Result<bool> {
  const AdoptArguments& arguments = job.arguments;
  const AdoptLanguages languages = L10N_TRY(languages_of_pair(job));
  job.site.root.clear();
  job.facts.source_language = languages.from;
  const auto pages =
      extract_pages(job.site, {arguments.source}, false, terminal);
  if (!pages) {
    return false;
  }
  job.groups.push_back({.path = arguments.output,
                        .languages = languages,
                        .messages = flow::make_messages(
                            *pages, job.site.configuration.references),
                        .twins = {0}});
  job.twins.push_back(
      {.source_path = arguments.source, .target_path = arguments.target});
  job.report.twins.push_back({.languages = languages});
  return read_twins(job, terminal);
}

auto adopt_twins(AdoptJob& job, const Terminal& terminal) -> Result<void> {
  std::vector<std::string> done;
  for (const AdoptGroup& group : job.groups) {
    const std::string& language = group.languages.to;
    if (std::find(done.begin(), done.end(), language) == done.end()) {
      done.push_back(language);
      auto adopted = adopt_language(job, group.languages, terminal);
      if (!adopted) {
        return adopted;
      }
    }
  }
  for (std::size_t i = 0; i < job.twins.size(); ++i) {
    job.report.twins[i].before = job.twins[i].target;
  }
  return {};
}

auto fill_catalogs(AdoptJob& job) -> Result<void> {
  for (const AdoptGroup& group : job.groups) {
    flow::CatalogFacts facts = job.facts;
    facts.language = group.languages.to;
    AdoptCatalog catalog =
        L10N_TRY(open_adopt_catalog(group.path, group.messages, facts));
    flow::Votes votes;
    for (const std::size_t i : group.twins) {
      votes.add(job.report.twins[i].page);
    }
    catalog.counts = votes.fill(catalog.filled, catalog.file.catalog);
    for (flow::Rivals& rivals : votes.rivals()) {
      job.report.rivals.push_back(std::move(rivals));
    }
    job.report.catalogs.push_back({.path = group.path,
                                   .language = group.languages.to,
                                   .counts = catalog.counts,
                                   .changed = catalog.changed()});
    job.catalogs.push_back(std::move(catalog));
  }
  return {};
}

void rebuild_twins(AdoptJob& job, const Terminal& terminal) {
  for (std::size_t i = 0; i < job.groups.size(); ++i) {
    rebuild_group(job, i, job.site.configuration, terminal);
  }
  for (const AdoptedTwin& twin : job.report.twins) {
    for (const flow::AdoptRefusal& refusal : twin.refused) {
      ++job.report.refused[refusal.code];
    }
    if (twin.page.is_pair()) {
      flow::count_translated(twin.page.source.parameters,
                             twin.page.target.parameters,
                             job.report.parameters);
    }
  }
  flow::RefusalCounts classes = job.report.refused;
  for (std::size_t i = 0; i < job.groups.size(); ++i) {
    while (add_hidden_refusals(job, i, classes)) {
    }
  }
  job.report.guard = flow::guard_lines(classes, job.site.configuration);
  job.report.shortcodes =
      flow::shortcode_lines(job.report.parameters, job.site.rules);
}

}  // namespace l10n::tool
