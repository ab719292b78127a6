#include "verify_arguments.hpp"

#include <algorithm>
#include <array>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n verify",
     msgid("In a site (an l10n.yaml here or above): verify every source page "
           "and its translations.")},
    {"l10n verify README.md docs/",
     msgid("Without a configuration: verify a page and every page of a "
           "folder.")},
});

constexpr auto kSynopsis =
    std::to_array<const char*>({"[OPTION]... [PATH]..."});

constexpr Usage kUsage{
    .name = "verify",
    .summary = msgid("prove that merging changes nothing but translations"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Takes each page apart and puts it together again, twice: by copying "
        "every unit, which must give the same bytes, and by writing every "
        "unit anew, which must give the same units and the same structure. "
        "Page, line and unit are named where it does not. Writes nothing."),
    .options = {},
    .most_operands = kAnyNumber,
    .found = msgid("a page does not come back as it was"),
};

}  // namespace

auto verify_usage() -> const Usage& {
  return kUsage;
}

auto read_verify_arguments(const Arguments& given) -> Result<VerifyArguments> {
  const auto& paths = given.operands();
  if (std::find(paths.begin(), paths.end(), "") != paths.end()) {
    return tl::unexpected(usage_error(kUsage.name, tr("a path is empty")));
  }
  return VerifyArguments{.paths = paths};
}

}  // namespace l10n::tool
