#include "terms_arguments.hpp"

#include <array>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n terms mine -o terms.csv",
     msgid("In a site: propose names and terms from its catalogs, to be "
           "reviewed and named under `check: terms:`.")},
    {"l10n terms mine po/vi.po", msgid("The same from one catalog.")},
    {"l10n terms glossary.tbx",
     msgid("Show a glossary as l10n reads it, as CSV.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({
    "mine [OPTION]... [CATALOG]...",
    "[OPTION]... GLOSSARY...",
});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "output",
     .letter = 'o',
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("write the CSV to FILE")},
    {.name = "fewest",
     .kind = ValueKind::Count,
     .argument = msgid("N"),
     .help = msgid("with mine: propose what stands in N units or more "
                   "(default: 3)")},
});

constexpr Usage kUsage{
    .name = "terms",
    .summary = msgid("read glossaries, and propose terms from catalogs"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Glossaries are CSV (also with the columns of Weblate and Amazon), "
        "TBX, or the tabs of OmegaT; 'l10n check' uses those that the "
        "configuration names. With mine, catalogs are searched for names that "
        "translations keep and for terms that are always translated alike; the "
        "result is a proposal."),
    .options = kOptions,
    .most_operands = kAnyNumber,
};

}  // namespace

auto terms_usage() -> const Usage& {
  return kUsage;
}

auto read_terms_arguments(const Arguments& given) -> Result<TermsArguments> {
  TermsArguments arguments;
  arguments.paths = given.operands();
  arguments.mine = !arguments.paths.empty() && arguments.paths[0] == "mine";
  if (arguments.mine) {
    arguments.paths.erase(arguments.paths.begin());
  } else if (arguments.paths.empty()) {
    return tl::unexpected(
        usage_error(kUsage.name, tr("name a glossary, or say mine")));
  }
  if (given.has("fewest") && !arguments.mine) {
    return tl::unexpected(
        usage_error(kUsage.name, tr("--fewest belongs to mine")));
  }
  arguments.fewest = given.number("fewest").value_or(3);
  arguments.output = given.value("output").value_or("");
  return arguments;
}

}  // namespace l10n::tool
