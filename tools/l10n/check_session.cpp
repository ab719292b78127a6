#include "check_session.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "l10n/catalog/header.hpp"
#include "l10n/check/glossary.hpp"
#include "l10n/check/reading.hpp"
#include "l10n/check/rules.hpp"
#include "l10n/check/tone_style.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/site/layout.hpp"
#include "l10n/text/utf8.hpp"
#include "nearest.hpp"
#include "page_reading.hpp"
#include "progress.hpp"

namespace l10n::tool {
namespace {

auto level_of(const std::string& word) -> std::optional<Severity> {
  if (word == "off") {
    return std::nullopt;
  }
  return word == "error"     ? Severity::Error
         : word == "warning" ? Severity::Warning
                             : Severity::Information;
}

// Absolute where it has to be: what is not in the site is named from here.
auto missing_catalog(const std::string& path, Severity severity) -> Diagnostic {
  return {.code = Code::MissingCatalog,
          .where = {.path = path},
          .message = tr("there is no such catalog"),
          .help = tr("run 'l10n extract' first"),
          .severity = severity};
}

// Every word of `text` is a known one.
void add_words(std::string_view text, check::Settings& settings) {
  const check::Reading reading = check::read(text);
  for (const check::Word& word : reading.words) {
    settings.known.insert(check::folded_word(reading.of(word)));
  }
}

auto read_terms(const Site& site) -> Result<std::vector<check::Term>> {
  const site::CheckPolicy& policy = site.configuration.check;
  std::vector<check::Term> terms;
  for (const std::string& name : policy.keep) {
    terms.push_back({.source = name, .keep = true});
  }
  for (std::size_t i = 0; i < policy.terms.size(); ++i) {
    const std::string text = L10N_TRY(
        read_named(site, policy.terms[i], "check.terms." + std::to_string(i)));
    std::vector<check::Term> read =
        L10N_TRY(check::parse_glossary(text, site.at(policy.terms[i])));
    std::move(read.begin(), read.end(), std::back_inserter(terms));
  }
  return terms;
}

auto is_wanted(const CheckJob& job, const std::string& language) -> bool {
  return job.arguments.language.empty() ||
         canonical_language(job.arguments.language) ==
             canonical_language(language);
}

// A language that is none of the site's would check nothing, and be content.
auto check_language(const CheckJob& job) -> Result<void> {
  const auto& languages = job.site.configuration.languages;
  std::string known;
  for (const std::string& language : languages) {
    if (job.arguments.language.empty() || is_wanted(job, language)) {
      return {};
    }
    known += (known.empty() ? "" : ", ") + language;
  }
  if (job.arguments.language.empty()) {
    return {};
  }
  return tl::unexpected(
      usage_error(check_usage().name,
                  tr("the site has no language '%1'; it is translated into: %2",
                     job.arguments.language, known)));
}

using Tables = std::map<std::string, flow::Translations>;

auto load(CheckJob& job, const std::string& path, const std::string& language,
          Tables& tables, Terminal& terminal) -> Result<void> {
  if (job.catalogs.contains(path)) {
    return {};
  }
  CatalogFile file = L10N_TRY(read_catalog(path, language));
  if (!file.bytes) {
    terminal.report(missing_catalog(path, Severity::Warning));
  }
  const auto& kept = job.catalogs.emplace(path, std::move(file)).first;
  tables.emplace(path, flow::Translations(kept->second.catalog));
  return {};
}

struct Source {
  const site::SourcePage* page = nullptr;
  std::vector<site::Target> targets;  // those that are wanted
};

// One page in its languages.
auto read_page(const CheckJob& job, const Source& source, const Tables& tables)
    -> Result<std::vector<flow::CheckedPage>> {
  const std::string& path = source.page->path;
  const std::string bytes =
      L10N_TRY(io::read_file(job.site.at(path), page::kMaxPageBytes));
  const page::Document document = L10N_TRY(page::parse(
      bytes, path, job.site.rules, {.inlines = true, .diagnostics = false}));
  std::vector<flow::CheckedPage> pages;
  for (const site::Target& target : source.targets) {
    const std::string catalog = job.site.at(site::catalog_path(
        job.site.configuration, source.page->name, target.language));
    flow::CheckedPage page = flow::check_page(
        document, job.site.rules, tables.at(catalog), job.site.configuration);
    page.language = target.language;
    page.target = target.path;
    pages.push_back(std::move(page));
  }
  return pages;
}

// All pages, in threads.
void read_pages(CheckJob& job, const std::vector<Source>& sources,
                const Tables& tables, Terminal& terminal) {
  std::vector<Result<std::vector<flow::CheckedPage>>> slots(sources.size());
  {
    Progress progress(terminal, tr("checking"), sources.size());
    flow::parallel_for(sources.size(), terminal.options().jobs,
                       [&](std::size_t i) {
                         slots[i] = read_page(job, sources[i], tables);
                         progress.step();
                       });
  }
  for (std::size_t i = 0; i < slots.size(); ++i) {
    auto& slot = slots[i];
    if (!slot) {
      terminal.report(slot.error());
      for (const site::Target& target : sources[i].targets) {
        job.unread.push_back({.page = job.site.at(sources[i].page->path),
                              .language = target.language,
                              .coverage = {},
                              .unread = true});
      }
      continue;
    }
    std::move(slot->begin(), slot->end(), std::back_inserter(job.pages));
  }
}

// The languages of a page that are wanted, and their catalogs.
auto wanted_of(CheckJob& job, const site::SourcePage& page, Tables& tables,
               Terminal& terminal) -> Result<Source> {
  Source source{.page = &page, .targets = {}};
  for (const site::Target& target : page.targets) {
    if (is_wanted(job, target.language)) {
      source.targets.push_back(target);
      const std::string path = job.site.at(site::catalog_path(
          job.site.configuration, page.name, target.language));
      if (auto loaded = load(job, path, target.language, tables, terminal);
          !loaded) {
        return tl::unexpected(std::move(loaded).error());
      }
    }
  }
  return source;
}

auto read_site(CheckJob& job, Terminal& terminal) -> Result<void> {
  const SourceList list = L10N_TRY(list_sources(job.site, terminal));
  job.clash = list.clash;
  std::vector<Source> sources;
  sources.reserve(list.pages.size());
  Tables tables;
  for (const site::SourcePage& page : list.pages) {
    sources.push_back(L10N_TRY(wanted_of(job, page, tables, terminal)));
  }
  read_pages(job, sources, tables, terminal);
  return {};
}

// The language of a catalog: its header says it, else its name.
auto language_of(const CatalogFile& file) -> std::string {
  const auto field = catalog::field(file.catalog.header, "Language");
  if (field && !field->empty()) {
    return canonical_language(*field);
  }
  const std::string stem = std::filesystem::path(file.path).stem().string();
  return is_language_tag(stem) ? canonical_language(stem) : std::string();
}

auto source_language_of(const CatalogFile& file) -> std::string {
  const auto field = catalog::field(file.catalog.header, "X-Source-Language");
  return field && !field->empty() ? canonical_language(*field) : std::string();
}

auto existing(const std::string& path) -> Result<CatalogFile> {
  CatalogFile file = L10N_TRY(read_catalog(path));
  if (!file.bytes) {
    return tl::unexpected(Error{.code = Code::CannotRead,
                                .where = {.path = path},
                                .message = tr("there is no such catalog")});
  }
  return file;
}

void take_languages(CheckJob& job, const CatalogFile& file) {
  std::string& source = job.site.configuration.source_language;
  if (source.empty()) {
    source = source_language_of(file);
  }
  if (source.empty()) {
    source = language_of(file) == "vi" ? "en" : "vi";
  }
}

auto other_language(const CheckJob& job, const std::string& others) -> Error {
  return usage_error(check_usage().name,
                     tr("no catalog is for the language '%1'; there are: %2",
                        job.arguments.language, others));
}

auto read_catalogs(CheckJob& job) -> Result<void> {
  std::string others;
  for (const std::string& path : job.arguments.paths) {
    CatalogFile file = L10N_TRY(existing(path));
    const std::string language = language_of(file);
    if (!is_wanted(job, language)) {
      others += (others.empty() ? "" : ", ") + language;
      continue;
    }
    take_languages(job, file);
    const auto& kept = job.catalogs.emplace(path, std::move(file)).first;
    std::vector<flow::CheckedPage> pages = flow::check_catalog(
        kept->second.catalog, job.site.rules, job.site.configuration, language);
    std::move(pages.begin(), pages.end(), std::back_inserter(job.pages));
  }
  if (job.catalogs.empty()) {
    return tl::unexpected(other_language(job, others));
  }
  return {};
}

auto read_single(CheckJob& job) -> Result<void> {
  const std::string& path = job.arguments.paths[0];
  CatalogFile file = L10N_TRY(existing(job.arguments.paths[1]));
  const std::string language = language_of(file);
  if (!is_wanted(job, language)) {
    return tl::unexpected(other_language(job, language));
  }
  take_languages(job, file);
  const auto& kept =
      job.catalogs.emplace(file.path, std::move(file)).first->second;
  const std::string bytes = L10N_TRY(io::read_file(path, page::kMaxPageBytes));
  const page::Document document = L10N_TRY(page::parse(
      bytes, path, job.site.rules, {.inlines = true, .diagnostics = false}));
  flow::CheckedPage page = flow::check_page(document, job.site.rules,
                                            flow::Translations(kept.catalog),
                                            job.site.configuration);
  page.language = language;
  job.pages.push_back(std::move(page));
  return {};
}

}  // namespace

auto check_settings(const Site& site, const CheckArguments& arguments)
    -> Result<check::Settings> {
  const site::CheckPolicy& policy = site.configuration.check;
  check::Settings settings;
  for (const auto& [id, level] : policy.rules) {
    if (check::find_rule(id) == nullptr) {
      return tl::unexpected(unknown_check(
          id, site::place_of(site.configuration, "check.rules." + id)));
    }
    settings.levels[id] = level_of(level);
  }
  for (const std::string& id : arguments.checks) {
    if (check::find_rule(id) == nullptr) {
      return tl::unexpected(unknown_check(id, {}));
    }
  }
  for (const check::Rule& rule : check::rules()) {
    const auto& wanted = arguments.checks;
    if (std::find(wanted.begin(), wanted.end(), rule.id) != wanted.end()) {
      settings.levels.try_emplace(rule.id, rule.severity);
    } else if (!wanted.empty()) {
      settings.levels[rule.id] = std::nullopt;
    }
  }
  settings.tone_style = policy.tone_style == "old"   ? check::ToneStyle::Old
                        : policy.tone_style == "new" ? check::ToneStyle::New
                                                     : check::ToneStyle::Any;
  settings.terms = check::TermIndex(L10N_TRY(read_terms(site)));
  for (const check::Term& term : settings.terms.terms()) {
    if (term.keep) {
      add_words(term.source, settings);
    }
  }
  for (std::size_t i = 0; i < policy.words.size(); ++i) {
    const std::string text = L10N_TRY(
        read_named(site, policy.words[i], "check.words." + std::to_string(i)));
    static_cast<void>(
        L10N_TRY(text::check_utf8(text, site.at(policy.words[i]))));
    add_words(text, settings);
  }
  return settings;
}

auto unknown_check(const std::string& id, Location where) -> Error {
  std::vector<std::string> known;
  for (const check::Rule& rule : check::rules()) {
    known.emplace_back(rule.id);
  }
  Error error{.code = Code::BadValue,
              .where = std::move(where),
              .message = tr("there is no check '%1'", id),
              .help = tr("'l10n check --explain all' lists them")};
  if (const auto meant = nearest(id, known)) {
    error.help = tr("did you mean '%1'?", *meant);
  }
  return error;
}

auto open_dictionary(const std::string& name, Terminal& terminal)
    -> std::optional<check::Dictionary> {
  std::vector<std::string> folders;
  // The threads of a command start later than this.
  const char* const own =
      std::getenv("DICPATH");  // NOLINT(concurrency-mt-unsafe)
  if (own != nullptr && *own != '\0') {
    folders.emplace_back(own);
  }
  for (const char* const folder :
       {"/usr/share/hunspell", "/usr/local/share/hunspell",
        "/usr/share/myspell/dicts"}) {
    folders.emplace_back(folder);
  }
  auto dictionary = check::Dictionary::open(name, folders);
  if (!dictionary) {
    terminal.report(dictionary.error());
    return std::nullopt;
  }
  return *std::move(dictionary);
}

auto open_check(const Arguments& given, CheckJob& job, Terminal& terminal)
    -> Result<void> {
  const auto& paths = job.arguments.paths;
  job.site =
      L10N_TRY(paths.empty() ? open_site(given) : site_or_defaults(given));
  job.settings = L10N_TRY(check_settings(job.site, job.arguments));
  if (paths.empty()) {
    L10N_TRY(check_language(job).map([] { return 0; }));
    return read_site(job, terminal);
  }
  return paths.size() == 2 && site::is_page(paths[0]) ? read_single(job)
                                                      : read_catalogs(job);
}

}  // namespace l10n::tool
