#include "merge_catalogs_arguments.hpp"

#include <array>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n merge-catalogs base.po ours.po theirs.po -o en.po",
     msgid("Put together what two branches made of one catalog.")},
    {"l10n init --git",
     msgid("Let git do so by itself, wherever branches meet.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({
    "[OPTION]... BASE OURS THEIRS -o OUT",
});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "output",
     .letter = 'o',
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("write the merged catalog to FILE, which may be one of the "
                   "three")},
    {.name = "path",
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("what messages call all these catalogs, where they are "
                   "temporary files")},
});

constexpr Usage kUsage{
    .name = "merge-catalogs",
    .summary = msgid("merge two versions of a catalog, message by message"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Takes from OURS and THEIRS what each changed since BASE. Where both "
        "translated a message differently, the translation of OURS stays, "
        "marked fuzzy, and the other one is kept in a comment "
        "('l10n-theirs'). Where one side changed a source and the other its "
        "translation, the translation follows, marked fuzzy, or stands in such "
        "a comment if the changed source has a translation of its own. A "
        "draft, fuzzy as it is, counts as a translation; a msgstr that one "
        "side emptied takes none away. No line of a conflict is ever "
        "written."),
    .options = kOptions,
    .most_operands = 3,
    .found = msgid("merged, and some entries need a look"),
};

}  // namespace

auto merge_catalogs_usage() -> const Usage& {
  return kUsage;
}

auto read_merge_catalogs_arguments(const Arguments& given)
    -> Result<MergeCatalogsArguments> {
  const auto& operands = given.operands();
  const auto output = given.value("output");
  if (operands.size() != 3 || !output) {
    return tl::unexpected(usage_error(
        kUsage.name,
        tr("three catalogs and an output are needed: BASE OURS THEIRS -o "
           "OUT")));
  }
  return MergeCatalogsArguments{.base = operands[0],
                                .ours = operands[1],
                                .theirs = operands[2],
                                .output = *output,
                                .path = given.value("path")};
}

}  // namespace l10n::tool
