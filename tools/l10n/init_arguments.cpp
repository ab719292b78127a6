#include "init_arguments.hpp"

#include <array>

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n init",
     msgid("At the root of a site: look at its pages and write l10n.yaml.")},
    {"l10n init --dry-run", msgid("Show what would be written.")},
    {"l10n init --git",
     msgid("Let git merge catalogs message by message, in this clone.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({"[OPTION]..."});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "dry-run",
     .letter = 'n',
     .help = msgid("write nothing, show the configuration")},
    {.name = "git",
     .help = msgid("make 'l10n merge-catalogs' git's way to merge catalogs: "
                   "settings of this clone, and .gitattributes for all")},
});

constexpr Usage kUsage{
    .name = "init",
    .summary = msgid("write a commented l10n.yaml for this site"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Finds out how the site keeps its languages (Hugo by suffix: "
        "page.vi.md; Hugo by folder: content/vi; plain folders), says what it "
        "found and writes a configuration that fits. An l10n.yaml that exists "
        "is never overwritten. With --git it registers the merge of catalogs "
        "and does nothing else."),
    .options = kOptions,
    .most_operands = 0,
};

}  // namespace

auto init_usage() -> const Usage& {
  return kUsage;
}

auto read_init_arguments(const Arguments& given) -> InitArguments {
  return {.dry_run = given.has("dry-run"), .git = given.has("git")};
}

}  // namespace l10n::tool
