#include "memory_search_arguments.hpp"

#include <array>

#include "l10n/core/message.hpp"
#include "memory_options.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n memory search bo nho",
     msgid("Entries that have both words in their source or in their "
           "translation, whatever marks they carry: \"bộ nhớ\", \"bỏ nhỏ\".")},
    {"l10n memory search --exact 'bộ nhớ' --limit=5",
     msgid("These two words in this order, with these marks; the five newest "
           "entries.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({"[OPTION]... WORD..."});

constexpr auto kOptions = std::to_array<Option>({
    kMemoryOption,
    {.name = "exact",
     .letter = 'e',
     .help = msgid("marks count: \"bo\" does not find \"bộ\"")},
    {.name = "limit",
     .letter = 'l',
     .kind = ValueKind::Count,
     .argument = msgid("N"),
     .help = msgid("show at most N entries, the newest (default: 20)")},
});

constexpr Usage kUsage{
    .name = "memory search",
    .summary = msgid("find entries by the words in them"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Shows the entries that contain every WORD, all in the source or all "
        "in the translation, the newest first, with the words marked. A WORD "
        "fits the beginning of a word; one with blanks in it fits words that "
        "stand together. Case never counts, and marks only with --exact. That "
        "there is no such entry is no failure."),
    .options = kOptions,
    .most_operands = kAnyNumber,
};

constexpr std::size_t kDefaultLimit = 20;

}  // namespace

auto memory_search_usage() -> const Usage& {
  return kUsage;
}

auto read_memory_search_arguments(const Arguments& given)
    -> Result<MemorySearchArguments> {
  if (given.operands().empty()) {
    return tl::unexpected(
        usage_error(kUsage.name, tr("name a word to search for")));
  }
  return MemorySearchArguments{
      .place = L10N_TRY(memory_place(given, kUsage.name)),
      .words = given.operands(),
      .exact = given.has("exact"),
      .limit = given.number("limit").value_or(kDefaultLimit)};
}

}  // namespace l10n::tool
