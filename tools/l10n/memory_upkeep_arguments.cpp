#include "memory_upkeep_arguments.hpp"

#include <array>
#include <charconv>

#include "l10n/core/message.hpp"
#include "memory_options.hpp"

namespace l10n::tool {
namespace {

constexpr auto kOptions = std::to_array<Option>({kMemoryOption});

constexpr auto kSynopsis = std::to_array<const char*>({"[OPTION]..."});
constexpr auto kUndoSynopsis =
    std::to_array<const char*>({"[OPTION]... [NUMBER]"});

constexpr auto kStatsExamples = std::to_array<Example>({
    {"l10n memory stats",
     msgid("How many entries the memory of the site has in which languages, "
           "and which imports brought them.")},
});

constexpr Usage kStats{
    .name = "memory stats",
    .summary = msgid("say what the memory holds"),
    .examples = kStatsExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Counts the entries of each pair of languages, with drafts, confirmed "
        "ones, uses and dates, and lists the imports with their numbers."),
    .options = kOptions,
};

constexpr auto kUndoExamples = std::to_array<Example>({
    {"l10n memory undo", msgid("Take the last import back.")},
    {"l10n memory undo 3",
     msgid("Take the import number 3 back, as 'l10n memory stats' counts "
           "them.")},
});

constexpr Usage kUndo{
    .name = "memory undo",
    .summary = msgid("take an import back"),
    .examples = kUndoExamples,
    .synopsis = kUndoSynopsis,
    .description = msgid(
        "Removes what the import NUMBER, or the last one, added. An entry that "
        "another import has brought as well stays, and a state that the import "
        "raised falls back."),
    .options = kOptions,
    .most_operands = 1,
};

constexpr auto kCompactExamples = std::to_array<Example>({
    {"l10n memory compact",
     msgid("Give the room back that undone imports left.")},
});

constexpr Usage kCompact{
    .name = "memory compact",
    .summary = msgid("make the file of the memory smaller"),
    .examples = kCompactExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Writes the file anew without the room that removed entries left. No "
        "entry changes. The disk needs room for a second copy meanwhile."),
    .options = kOptions,
};

constexpr auto kCheckExamples = std::to_array<Example>({
    {"l10n memory check", msgid("Read every byte and say what is wrong.")},
});

constexpr Usage kCheck{
    .name = "memory check",
    .summary = msgid("look for damage in the memory"),
    .examples = kCheckExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Reads the whole memory and compares each entry with its seal: a cut "
        "file and a flipped bit show. Writes nothing."),
    .options = kOptions,
    .found = msgid("the memory is damaged"),
};

}  // namespace

auto memory_stats_usage() -> const Usage& {
  return kStats;
}

auto memory_undo_usage() -> const Usage& {
  return kUndo;
}

auto memory_compact_usage() -> const Usage& {
  return kCompact;
}

auto memory_check_usage() -> const Usage& {
  return kCheck;
}

auto read_memory_undo_arguments(const Arguments& given)
    -> Result<MemoryUndoArguments> {
  MemoryUndoArguments arguments{.place =
                                    L10N_TRY(memory_place(given, kUndo.name))};
  if (given.operands().empty()) {
    return arguments;
  }
  const std::string& word = given.operands().front();
  std::int64_t number = 0;
  const char* const end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, number);
  if (error != std::errc() || stop != end || number < 1) {
    return tl::unexpected(usage_error(
        kUndo.name, tr("'%1' is not the number of an import", word)));
  }
  arguments.import = number;
  return arguments;
}

}  // namespace l10n::tool
