#include "page_reading.hpp"

#include <algorithm>
#include <utility>

#include "l10n/core/message.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/limits.hpp"
#include "progress.hpp"

namespace l10n::tool {

using flow::ExtractedPage;

auto extract_pages(const Site& site, const std::vector<std::string>& paths,
                   bool in_site, Terminal& terminal)
    -> std::optional<std::vector<ExtractedPage>> {
  std::vector<Result<ExtractedPage>> results(paths.size(), ExtractedPage{});
  {
    Progress progress(terminal, tr("extracting"), paths.size());
    flow::parallel_for(
        paths.size(), terminal.options().jobs, [&](std::size_t i) {
          const std::string file = in_site ? site.at(paths[i]) : paths[i];
          const auto bytes = io::read_file(file, page::kMaxPageBytes);
          results[i] = bytes
                           ? flow::extract_page(*bytes, paths[i],
                                                site.configuration, site.rules)
                           : tl::unexpected(bytes.error());
          progress.step();
        });
  }
  std::vector<ExtractedPage> pages;
  bool failed = false;
  for (Result<ExtractedPage>& result : results) {
    if (!result) {
      terminal.report(result.error());
      failed = true;
    } else {
      terminal.report(result->diagnostics);
      pages.push_back(*std::move(result));
    }
  }
  if (failed) {
    return std::nullopt;
  }
  return pages;
}

auto list_sources(const Site& site, Terminal& terminal) -> Result<SourceList> {
  site::PageList list =
      L10N_TRY(site::list_pages(site.configuration, site.folder()));
  terminal.report(list.diagnostics);
  if (list.pages.empty()) {
    const bool is_pattern =
        site.configuration.layout.kind == site::LayoutKind::Pattern;
    terminal.report(Diagnostic{
        .code = Code::BadValue,
        .where = site::place_of(site.configuration,
                                is_pattern ? "layout" : "content"),
        .message = tr("no source page was found in '%1' for the language '%2'",
                      is_pattern ? site.configuration.layout.source
                                 : site.configuration.content,
                      site.configuration.source_language),
        .help = tr("see `content`, `source_language` and `exclude`"),
        .severity = Severity::Warning});
  }
  const bool clash =
      std::any_of(list.diagnostics.begin(), list.diagnostics.end(),
                  [](const Diagnostic& found) {
                    return found.severity == Severity::Error;
                  });
  return SourceList{.pages = std::move(list.pages),
                    .lone = std::move(list.lone),
                    .clash = clash};
}

void report_lone_pages(const SourceList& list, const Site& site,
                       Terminal& terminal) {
  constexpr std::size_t kMostNames = 3;
  if (list.lone.empty()) {
    return;
  }
  std::string names;
  for (std::size_t i = 0; i < std::min(kMostNames, list.lone.size()); ++i) {
    names += (i == 0 ? "" : ", ") + list.lone[i];
  }
  names += list.lone.size() > kMostNames ? ", …" : "";
  const std::string& language = site.configuration.source_language;
  terminal.report(Diagnostic{
      .code = Code::OrphanPage,
      .where = {.path = list.lone.front()},
      .message = tr_n("%1 page has no page in '%2' that it would translate: %3",
                      "%1 pages have no page in '%2' that they would "
                      "translate: %3",
                      list.lone.size(), list.lone.size(), language, names),
      .help = tr("give both pages one name, or write it in '%1'; as they are, "
                 "nothing is done with them",
                 language),
      .severity = Severity::Warning});
}

}  // namespace l10n::tool
