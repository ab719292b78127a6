#include "pseudo_arguments.hpp"

#include <array>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n pseudo po/l10n.pot -o po/en.po",
     msgid("Then merge and look: text that still reads as before belongs to "
           "no unit.")},
});

constexpr auto kSynopsis =
    std::to_array<const char*>({"[OPTION]... CATALOG -o OUT"});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "output",
     .letter = 'o',
     .kind = ValueKind::Text,
     .argument = msgid("OUT"),
     .help = msgid("write the pseudo-translated catalog OUT; '-' prints it")},
});

constexpr Usage kUsage{
    .name = "pseudo",
    .summary = msgid("fill a catalog with pseudo-translations"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Gives every entry a made-up translation: its source with accents on "
        "the letters and brackets around it, markup intact. It shows at a "
        "glance which text of a site can be translated, and what longer text "
        "does to a layout."),
    .options = kOptions,
    .most_operands = 1,
};

}  // namespace

auto pseudo_usage() -> const Usage& {
  return kUsage;
}

auto read_pseudo_arguments(const Arguments& given) -> Result<PseudoArguments> {
  if (given.operands().empty()) {
    return tl::unexpected(usage_error(kUsage.name, tr("which catalog?")));
  }
  const auto output = given.value("output");
  if (!output) {
    return tl::unexpected(usage_error(kUsage.name, tr("--output is missing")));
  }
  return PseudoArguments{.catalog = given.operands()[0], .output = *output};
}

}  // namespace l10n::tool
