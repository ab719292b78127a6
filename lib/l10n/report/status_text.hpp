// The status of a catalog for people and for machines.
#ifndef L10N_REPORT_STATUS_TEXT_HPP
#define L10N_REPORT_STATUS_TEXT_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "l10n/catalog/message.hpp"
#include "l10n/flow/status.hpp"

namespace l10n::report {

struct StatusStyle {
  std::string language = {};  // named with each unit, where there are several
  bool color = false;
  std::size_t width = 80;  // columns that no line exceeds
  bool all = false;        // translated units, too
  std::size_t most_units = 20;
};

/// What changed between two texts, in lines of at most `style.width` columns,
/// each behind two blanks: "[-old-]{+new+}", or red and green. Of a long text
/// only what stands near the changes.
auto diff_text(std::string_view before, std::string_view after,
               const StatusStyle& style) -> std::string;

/// The units that wait for somebody, page by page: where, why, and what
/// changed; at most `most_units` of them and how many there are more.
auto units_text(const flow::CatalogStatus& status,
                const catalog::Catalog& catalog, const StatusStyle& style)
    -> std::string;

/// {"translated", "fuzzy", "untranslated", "obsolete": {"units", "words"},
/// "pages": [{"path", ..., "units": [{"line", "state", "change", "msgid",
/// "previous", "msgstr", "diff"}]}]}.
auto to_json(const flow::CatalogStatus& status, const catalog::Catalog& catalog)
    -> nlohmann::json;

}  // namespace l10n::report

#endif  // L10N_REPORT_STATUS_TEXT_HPP
