#include "page_reading.hpp"

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

auto list_sources(const Site& site, Terminal& terminal)
    -> Result<std::vector<site::SourcePage>> {
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
  return std::move(list.pages);
}

}  // namespace l10n::tool
