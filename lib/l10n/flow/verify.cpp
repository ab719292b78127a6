#include "l10n/flow/verify.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/flow/merge.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/page/document.hpp"
#include "l10n/unit/rebuild.hpp"

namespace l10n::flow {
namespace {

auto identity_catalog(const std::vector<unit::Unit>& units)
    -> catalog::Catalog {
  catalog::Catalog catalog;
  catalog.messages.reserve(units.size());
  for (const unit::Unit& unit : units) {
    catalog::Message message;
    if (!unit.context.empty()) {
      message.context = unit.context;
    }
    message.id = unit.id;
    message.translations = {unit.id};
    catalog.messages.push_back(std::move(message));
  }
  return catalog;
}

class Verifier {
 public:
  Verifier(const page::Document& document, const page::Rules& rules,
           const site::Configuration& configuration)
      : document_(document),
        rules_(rules),
        configuration_(configuration),
        units_(units_of(document, configuration)) {}

  auto run() -> Verified {
    verified_.units = units_.size();
    for (const Diagnostic& diagnostic : document_.diagnostics) {
      if (diagnostic.code != Code::Mojibake &&
          diagnostic.code != Code::InvisibleCharacter) {
        verified_.diagnostics.push_back(diagnostic);
      }
    }
    check_identity();
    check_emission();
    return std::move(verified_);
  }

 private:
  void fail(Code code, std::uint32_t line, std::string message) {
    verified_.diagnostics.push_back(
        {.code = code,
         .where = {.path = document_.path, .line = line},
         .message = std::move(message),
         .help = tr("please report the page: this is an error of l10n")});
  }

  void check_identity() {
    const catalog::Catalog catalog = identity_catalog(units_);
    const MergedPage merged = merge_page(
        document_, rules_, Translations(catalog), configuration_, false);
    const auto [here, there] =
        std::mismatch(document_.bytes.begin(), document_.bytes.end(),
                      merged.bytes.begin(), merged.bytes.end());
    if (here != document_.bytes.end() || there != merged.bytes.end()) {
      const auto offset =
          static_cast<std::size_t>(here - document_.bytes.begin());
      fail(Code::NotIdentical,
           document_.lines.location(offset, document_.path).line,
           tr("the identity merge gives other bytes from here on"));
    }
  }

  void check_emission() {
    const std::string bytes = unit::re_emit(document_);
    const auto again = page::parse(bytes, document_.path, rules_,
                                   {.inlines = true, .diagnostics = false});
    if (!again) {
      fail(Code::NotReemitted, 1, again.error().message);
      return;
    }
    const std::vector<unit::Unit> units = units_of(*again, configuration_);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (i >= units.size() || units[i].id != units_[i].id ||
          units[i].context != units_[i].context) {
        fail(Code::NotReemitted, units_[i].line,
             tr("this unit comes back as another one: %1", units_[i].id));
        return;
      }
    }
    if (units.size() != units_.size() ||
        !unit::same_structure(document_, *again)) {
      fail(Code::NotReemitted, 1,
           tr("the page has another structure when its units are emitted "
              "anew"));
    }
  }

  const page::Document& document_;
  const page::Rules& rules_;
  const site::Configuration& configuration_;
  std::vector<unit::Unit> units_;
  Verified verified_;
};

}  // namespace

auto Verified::holds() const -> bool {
  return std::none_of(diagnostics.begin(), diagnostics.end(),
                      [](const Diagnostic& diagnostic) {
                        return diagnostic.severity == Severity::Error;
                      });
}

auto verify_page(std::string_view bytes, std::string_view path,
                 const site::Configuration& configuration,
                 const page::Rules& rules) -> Result<Verified> {
  const page::Document document =
      L10N_TRY(page::parse(bytes, path, rules, {.inlines = true}));
  return Verifier(document, rules, configuration).run();
}

}  // namespace l10n::flow
