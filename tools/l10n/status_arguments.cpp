#include "status_arguments.hpp"

#include <array>

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n status",
     msgid("In a site: what is translated, what changed since, and which "
           "words.")},
    {"l10n status --since main",
     msgid("What this branch added or made stale.")},
    {"l10n status po/en.po", msgid("One catalog, without its pages.")},
});

constexpr auto kSynopsis =
    std::to_array<const char*>({"[OPTION]... [CATALOG]..."});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "since",
     .kind = ValueKind::Text,
     .argument = msgid("REVISION"),
     .help = msgid("show only what was translated, or not there, at this "
                   "revision of git")},
    {.name = "all", .help = msgid("show every unit, the translated ones, too")},
});

constexpr Usage kUsage{
    .name = "status",
    .summary =
        msgid("show what waits for a translator, and which words changed"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Compares the pages as they are now with the catalogs, page by page "
        "and unit by unit, and writes nothing. Of a fuzzy unit it shows the "
        "kind of change (blanks, number, link, code, typing error, wording, "
        "new meaning) and the words of the source that changed. The table "
        "counts units, each in every place, as merge and check do; unlike "
        "these, it takes a translation that its page will refuse for "
        "translated. With --quiet the table is all."),
    .options = kOptions,
    .most_operands = kAnyNumber,
};

}  // namespace

auto status_usage() -> const Usage& {
  return kUsage;
}

auto read_status_arguments(const Arguments& given) -> StatusArguments {
  return {.catalogs = given.operands(),
          .since = given.value("since"),
          .all = given.has("all")};
}

}  // namespace l10n::tool
