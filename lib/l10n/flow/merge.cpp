#include "l10n/flow/merge.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/text/words.hpp"
#include "l10n/unit/rebuild.hpp"

namespace l10n::flow {
namespace {

auto find(const Translations& translations, const unit::Unit& unit)
    -> const catalog::Message* {
  const catalog::Message* const message = translations.index.find(
      unit.context.empty() ? std::nullopt
                           : std::optional<std::string_view>(unit.context),
      unit.id);
  return message == nullptr || message->plural ? nullptr : message;
}

auto is_blank(std::string_view text) -> bool {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

auto is_usable(const catalog::Message& message, bool fuzzy) -> bool {
  const bool translated = catalog::is_translated(message) ||
                          (fuzzy && catalog::has_translation(message));
  return translated && !is_blank(message.translations.front());
}

auto refusal(const unit::Refusal& refused, const catalog::Message& message,
             const page::Document& source, const unit::Unit& unit,
             const std::string& catalog_path) -> Diagnostic {
  const std::string place = source.path + ':' + std::to_string(unit.line);
  Diagnostic diagnostic{
      .code = refused.violation.code,
      .where = {.path = catalog_path, .line = message.translation_line},
      .message =
          tr("%1; %2 keeps its source there", refused.violation.message, place),
      .help = tr("mend the translation")};
  switch (refused.violation.code) {
    case Code::MdLink:
    case Code::MdImage:
    case Code::MdCode:
    case Code::HtmlTag:
      diagnostic.help =
          tr("mend the translation, or accept it with the "
             "comment '# l10n-accept: %1'",
             name(refused.violation.code));
      break;
    default:
      break;
  }
  return diagnostic;
}

}  // namespace

auto coverage_of(const std::vector<MergedUnit>& units) -> Coverage {
  Coverage coverage;
  for (const MergedUnit& unit : units) {
    coverage.add(unit.state, unit.words);
  }
  return coverage;
}

auto merge_page(const page::Document& source, const page::Rules& rules,
                const Translations& translations,
                const site::Configuration& configuration, bool fuzzy)
    -> MergedPage {
  MergedPage merged;
  std::vector<unit::Unit> units = units_of(source, configuration);
  std::vector<std::optional<unit::Translation>> chosen(units.size());
  merged.units.reserve(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    MergedUnit& unit = merged.units.emplace_back();
    unit.unit = std::move(units[i]);
    unit.words = text::count_words(unit.unit.id);
    unit.message = find(translations, unit.unit);
    if (unit.message != nullptr && is_usable(*unit.message, fuzzy)) {
      chosen[i] = unit::Translation{unit.message->translations.front(),
                                    permissions(configuration, *unit.message)};
      unit.state = UnitState::Translated;
    } else if (unit.message != nullptr &&
               catalog::has_translation(*unit.message)) {
      unit.state = UnitState::Fuzzy;
    }
  }
  unit::Rebuilt rebuilt = unit::rebuild(source, rules, chosen);
  merged.bytes = std::move(rebuilt.bytes);
  merged.refusals = std::move(rebuilt.refused);
  for (const unit::Refusal& refused : merged.refusals) {
    MergedUnit& unit = merged.units[refused.segment];
    unit.state = UnitState::Refused;
    merged.refused.push_back(refusal(refused, *unit.message, source, unit.unit,
                                     translations.catalog.path));
  }
  merged.coverage = coverage_of(merged.units);
  return merged;
}

}  // namespace l10n::flow
