#include "l10n/flow/adopt_rebuild.hpp"

#include <algorithm>

#include "l10n/page/document.hpp"

namespace l10n::flow {

auto rebuild_page(std::string_view source, const std::string& path,
                  const Translations& translations,
                  const site::Configuration& configuration,
                  const page::Rules& rules) -> Result<AdoptRebuild> {
  const page::Document document = L10N_TRY(page::parse(
      source, path, rules, {.inlines = true, .diagnostics = false}));
  MergedPage merged = merge_page(document, rules, translations, configuration,
                                 configuration.merge.fuzzy);
  AdoptRebuild rebuilt{.bytes = std::move(merged.bytes), .refused = {}};
  for (const unit::Refusal& refusal : merged.refusals) {
    rebuilt.refused.push_back({.code = refusal.violation.code,
                               .line = merged.units[refusal.segment].unit.line,
                               .message = refusal.violation.message});
  }
  return rebuilt;
}

auto is_acceptable(Code code) -> bool {
  return code == Code::MdLink || code == Code::MdImage ||
         code == Code::MdCode || code == Code::HtmlTag;
}

auto guard_lines(const RefusalCounts& refused,
                 const site::Configuration& configuration) -> std::string {
  std::vector<std::string> names;
  for (const Code code : configuration.guard.allow) {
    names.emplace_back(name(code));
  }
  const std::size_t known = names.size();
  for (const auto& [code, count] : refused) {
    if (count != 0 && is_acceptable(code)) {
      names.emplace_back(name(code));
    }
  }
  if (names.size() == known) {
    return {};
  }
  std::string list;
  for (const std::string& each : names) {
    list += (list.empty() ? "" : ", ") + each;
  }
  return "guard:\n  allow: [" + list + "]\n";
}

}  // namespace l10n::flow
