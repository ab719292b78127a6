#include "memory_import_arguments.hpp"

#include <array>

#include "l10n/core/message.hpp"
#include "memory_options.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n memory import po/en.po old/*.tmx",
     msgid("In a site: its memory learns a catalog and files that other tools "
           "exported.")},
    {"l10n memory import --from=en --to=vi -m team.l10ntm pairs.tsv",
     msgid("Lines of source, TAB, translation go into a memory of their own.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({"[OPTION]... FILE..."});

constexpr auto kOptions = std::to_array<Option>({
    kMemoryOption,
    {.name = "from",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of the sources; of several in a file, take "
                   "this one")},
    {.name = "to",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of the translations; of several in a file, "
                   "take this one")},
});

constexpr Usage kUsage{
    .name = "memory import",
    .summary = msgid("learn translations from PO, TMX, TSV or another memory"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Brings the translations of each FILE into the memory: PO, TMX 1.4, "
        "TSV (source, TAB, translation) or another memory, which it tells by "
        "their bytes and names. What is known already is not added again. Each "
        "file is brought in whole or not at all, and 'l10n memory undo' takes "
        "it back. Entries that cannot be taken are counted and named."),
    .options = kOptions,
    .most_operands = kAnyNumber,
};

}  // namespace

auto memory_import_usage() -> const Usage& {
  return kUsage;
}

auto read_memory_import_arguments(const Arguments& given)
    -> Result<MemoryImportArguments> {
  if (given.operands().empty()) {
    return tl::unexpected(
        usage_error(kUsage.name, tr("name a file to import")));
  }
  return MemoryImportArguments{
      .files = given.operands(),
      .place = L10N_TRY(memory_place(given, kUsage.name)),
      .from = L10N_TRY(given_language(given, "from", kUsage.name)),
      .to = L10N_TRY(given_language(given, "to", kUsage.name))};
}

}  // namespace l10n::tool
