#include "l10n/flow/suggest_guard.hpp"

#include <optional>
#include <string>

#include "l10n/core/message.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/unit/rebuild.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::flow {
namespace {

constexpr auto kNone = static_cast<std::size_t>(-1);

// A page whose only unit is `id`, in one of the places that units have.
auto pages_with(const std::string& id) -> std::vector<std::string> {
  std::string lines;
  std::string quoted;
  for (const char byte : id) {
    lines += byte == '\n' ? "\\\n" : std::string(1, byte);
    quoted += byte == '\n'                  ? "\\n"
              : byte == '"' || byte == '\\' ? std::string{'\\', byte}
                                            : std::string(1, byte);
  }
  return {lines + '\n', "# " + lines + '\n',
          "---\ntitle: \"" + quoted + "\"\n---\n"};
}

}  // namespace

SuggestGuard::SuggestGuard(const catalog::Catalog& catalog,
                           const Proposals& proposals, const page::Rules& rules,
                           const site::Configuration& configuration)
    : catalog_(catalog),
      proposals_(proposals),
      rules_(rules),
      configuration_(configuration),
      index_(catalog),
      by_message_(catalog.messages.size(), kNone) {
  for (std::size_t i = 0; i < proposals.texts.size(); ++i) {
    by_message_[proposals.texts[i].message] = i;
  }
}

auto SuggestGuard::proposal_for(const unit::Unit& unit) const -> std::size_t {
  const catalog::Message* const message = index_.find(
      unit.context.empty() ? std::nullopt
                           : std::optional<std::string_view>(unit.context),
      unit.id);
  return message == nullptr ? kNone
                            : by_message_[static_cast<std::size_t>(
                                  message - catalog_.messages.data())];
}

auto SuggestGuard::try_in(const page::Document& document) const -> Tried {
  const std::vector<unit::Unit> units = units_of(document, configuration_);
  std::vector<std::optional<unit::Translation>> translations(units.size());
  std::vector<std::size_t> of_unit(units.size(), kNone);
  Tried tried;
  for (std::size_t i = 0; i < units.size(); ++i) {
    of_unit[i] = proposal_for(units[i]);
    if (of_unit[i] != kNone) {
      const Proposal& proposal = proposals_.texts[of_unit[i]];
      translations[i] = unit::Translation{
          proposal.translation,
          permissions(configuration_, catalog_.messages[proposal.message])};
      tried.proposals.push_back(of_unit[i]);
    }
  }
  if (tried.proposals.empty()) {
    return tried;
  }
  for (unit::Refusal& refused :
       unit::rebuild(document, rules_, translations).refused) {
    tried.refused.push_back(
        {of_unit[refused.segment], std::move(refused.violation)});
  }
  return tried;
}

auto SuggestGuard::try_alone(std::size_t proposal) const -> Tried {
  const Proposal& proposed = proposals_.texts[proposal];
  const catalog::Message& message = catalog_.messages[proposed.message];
  Tried tried{{proposal}, {}};
  for (const std::string& bytes : pages_with(message.id)) {
    const auto document =
        page::parse(bytes, "", rules_, {.inlines = true, .diagnostics = false});
    if (!document || document->segments.size() != 1 ||
        unit::msgid(*document, document->segments.front()) != message.id) {
      continue;
    }
    const std::vector<std::optional<unit::Translation>> translations{
        unit::Translation{proposed.translation,
                          permissions(configuration_, message)}};
    for (unit::Refusal& refused :
         unit::rebuild(*document, rules_, translations).refused) {
      tried.refused.push_back({proposal, std::move(refused.violation)});
    }
    return tried;
  }
  tried.refused.push_back(
      {proposal,
       {Code::BlockStructure, tr("it cannot be tried without its page")}});
  return tried;
}

}  // namespace l10n::flow
