#include "memory_lookup_arguments.hpp"

#include <array>

#include "l10n/core/message.hpp"
#include "memory_options.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n memory lookup 'Tạo một bucket S3'",
     msgid("What the memory of the site knows of this text.")},
    {"l10n memory lookup --memory=team.l10ntm --from=en --to=vi 'Create a "
     "bucket'",
     msgid("The other way, in a memory of its own.")},
    {"l10n memory lookup --file=lines.txt --json",
     msgid("Each line of a file; one JSON object a line.")},
});

constexpr auto kSynopsis = std::to_array<const char*>(
    {"[OPTION]... TEXT", "[OPTION]... --file LINES"});

constexpr auto kOptions = std::to_array<Option>({
    kMemoryOption,
    {.name = "from",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of TEXT")},
    {.name = "to",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language to translate it to")},
    {.name = "metric",
     .kind = ValueKind::Choice,
     .argument = "characters|words",
     .help = msgid("what similarity counts (default: characters)")},
    {.name = "threshold",
     .letter = 't',
     .kind = ValueKind::Score,
     .argument = msgid("SCORE"),
     .help = msgid("show matches of at least this score, at most 101 "
                   "(default: 75)")},
    {.name = "limit",
     .letter = 'l',
     .kind = ValueKind::Count,
     .argument = msgid("N"),
     .help = msgid("show at most the N best matches (default: 5)")},
    {.name = "file",
     .letter = 'f',
     .kind = ValueKind::Text,
     .argument = msgid("LINES"),
     .help = msgid("look up each line of the file LINES; - is standard input")},
});

constexpr Usage kUsage{
    .name = "memory lookup",
    .summary = msgid("find the best translations of similar texts"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Shows the best matches for TEXT with their score, the reason for it "
        "and what differs: 101 the same place, 100 the same text, 99 to 95 "
        "almost the same (tones and blanks, case, numbers and code, "
        "punctuation, markup), at most 94 similar. Where several translations "
        "of a text are known, all are shown, the newest first. Entries serve "
        "both directions. That there is no match is no failure."),
    .options = kOptions,
    .most_operands = 1,
};

}  // namespace

auto memory_lookup_usage() -> const Usage& {
  return kUsage;
}

auto read_memory_lookup_arguments(const Arguments& given)
    -> Result<MemoryLookupArguments> {
  const bool has_text = !given.operands().empty();
  if (has_text == given.has("file")) {
    return tl::unexpected(usage_error(
        kUsage.name,
        has_text ? tr("a text and --file cannot be looked up together")
                 : tr("name the text to look up, or a file with --file")));
  }
  MemoryLookupArguments arguments{
      .place = L10N_TRY(memory_place(given, kUsage.name)),
      .text = has_text ? given.operands().front() : std::string(),
      .file = given.value("file").value_or("")};
  arguments.options.threshold =
      static_cast<int>(given.number("threshold").value_or(75));
  arguments.options.limit = given.number("limit").value_or(5);
  arguments.options.metric = given.value("metric") == "words"
                                 ? memory::Metric::Words
                                 : memory::Metric::Characters;
  return arguments;
}

}  // namespace l10n::tool
