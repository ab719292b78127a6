#include "usage.hpp"

#include <array>

namespace l10n::tool {
namespace {

constexpr auto kCommonOptions = std::to_array<Option>({
    {.name = "help", .letter = 'h', .help = msgid("show this help")},
    {.name = "json",
     .help = msgid("print one JSON object for machines to read")},
    {.name = "quiet",
     .letter = 'q',
     .help = msgid("say nothing but errors and what was asked for")},
    {.name = "color",
     .kind = ValueKind::Choice,
     .argument = "auto|always|never",
     .help = msgid("when to use colors; auto, the default, heeds NO_COLOR")},
    {.name = "jobs",
     .letter = 'j',
     .kind = ValueKind::Count,
     .argument = msgid("N"),
     .help = msgid("work in N threads, from 1 to 1024, instead of one for each "
                   "processor")},
    {.name = "config",
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("the configuration, instead of the l10n.yaml here or in a "
                   "folder above")},
    {.name = "directory",
     .letter = 'C',
     .kind = ValueKind::Text,
     .argument = msgid("DIR"),
     .help = msgid("go to the folder DIR first")},
});

}  // namespace

auto common_options() -> std::span<const Option> {
  return kCommonOptions;
}

}  // namespace l10n::tool
