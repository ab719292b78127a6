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

auto merge_page(const page::Document& source, const page::Rules& rules,
                const Translations& translations,
                const site::Configuration& configuration, bool fuzzy)
    -> MergedPage {
  const std::vector<unit::Unit> units = units_of(source, configuration);
  std::vector<std::optional<unit::Translation>> chosen(units.size());
  std::vector<const catalog::Message*> messages(units.size());
  MergedPage merged;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::size_t words = text::count_words(units[i].id);
    merged.coverage.all.add(words);
    const catalog::Message* const message = find(translations, units[i]);
    messages[i] = message;
    if (message != nullptr && is_usable(*message, fuzzy)) {
      chosen[i] = unit::Translation{message->translations.front(),
                                    permissions(configuration, *message)};
      merged.coverage.translated.add(words);
    } else if (message != nullptr && catalog::has_translation(*message)) {
      merged.coverage.fuzzy.add(words);
    } else {
      merged.coverage.untranslated.add(words);
    }
  }
  unit::Rebuilt rebuilt = unit::rebuild(source, rules, chosen);
  merged.bytes = std::move(rebuilt.bytes);
  for (const unit::Refusal& refused : rebuilt.refused) {
    const unit::Unit& unit = units[refused.segment];
    const std::size_t words = text::count_words(unit.id);
    merged.coverage.refused.add(words);
    --merged.coverage.translated.units;
    merged.coverage.translated.words -= words;
    merged.refused.push_back(refusal(refused, *messages[refused.segment],
                                     source, unit, translations.catalog.path));
  }
  return merged;
}

}  // namespace l10n::flow
