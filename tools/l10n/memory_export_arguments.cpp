#include "memory_export_arguments.hpp"

#include <array>

#include "l10n/core/message.hpp"
#include "memory_options.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n memory export site.tmx",
     msgid("Everything that the memory of the site holds, for other tools.")},
    {"l10n memory export --from=vi --to=en --since=2026-01-01 new.po",
     msgid("What came this year, from Vietnamese to English, as a catalog.")},
    {"l10n memory export --origin='content/2-*/**' --format=tsv part.txt",
     msgid("What was seen in some pages, as lines of pairs.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({"[OPTION]... FILE"});

constexpr auto kOptions = std::to_array<Option>({
    kMemoryOption,
    {.name = "format",
     .kind = ValueKind::Choice,
     .argument = "tmx|tsv|po",
     .help = msgid("the kind of FILE, where its name does not say it")},
    {.name = "from",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("only entries from this language")},
    {.name = "to",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("only entries to this language")},
    {.name = "origin",
     .kind = ValueKind::Text,
     .argument = msgid("GLOB"),
     .help = msgid("only entries whose page or imported file fits GLOB")},
    {.name = "since",
     .kind = ValueKind::Text,
     .argument = msgid("DAY"),
     .help = msgid("only entries from DAY on, such as 2026-01-31 (UTC)")},
    {.name = "until",
     .kind = ValueKind::Text,
     .argument = msgid("DAY"),
     .help = msgid("only entries up to DAY, which counts")},
    {.name = "overwrite",
     .help = msgid("replace a TMX or TSV file that l10n may not have "
                   "written")},
});

constexpr Usage kUsage{
    .name = "memory export",
    .summary = msgid("write the memory as TMX, PO or TSV"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Writes the entries of the memory, or those that pass the filters, to "
        "FILE. TMX keeps everything that an entry has; importing it again "
        "gives the same entries. TSV keeps the two texts, PO of several "
        "translations of a text the best; both hold one pair of languages. "
        "With - for FILE and --format it goes to standard output."),
    .options = kOptions,
    .most_operands = 1,
};

auto format_of(const Arguments& given, const std::string& path)
    -> std::optional<memory::Format> {
  const auto word = given.value("format");
  return memory::format_of_name(word ? '.' + *word : path);
}

auto day(const Arguments& given, const char* option) -> Result<std::int64_t> {
  const auto text = given.value(option);
  if (!text) {
    return 0;
  }
  const auto seconds = seconds_of_day(*text);
  if (!seconds) {
    return tl::unexpected(usage_error(
        kUsage.name,
        tr("--%1 wants a day such as 2026-01-31, not '%2'", option, *text)));
  }
  return *seconds;
}

}  // namespace

auto memory_export_usage() -> const Usage& {
  return kUsage;
}

auto read_memory_export_arguments(const Arguments& given)
    -> Result<MemoryExportArguments> {
  constexpr std::int64_t kDay = 86400;  // seconds
  if (given.operands().empty()) {
    return tl::unexpected(
        usage_error(kUsage.name, tr("name the file to write")));
  }
  MemoryExportArguments arguments{
      .place = L10N_TRY(memory_place(given, kUsage.name)),
      .output = given.operands().front()};
  const auto format = format_of(given, arguments.output);
  if (!format || *format == memory::Format::Memory) {
    return tl::unexpected(usage_error(
        kUsage.name,
        tr("'%1' does not say a format: use --format", arguments.output)));
  }
  arguments.format = *format;
  arguments.origin = given.value("origin").value_or("");
  arguments.overwrite = given.has("overwrite");
  const std::int64_t until = L10N_TRY(day(given, "until"));
  arguments.filter = {
      .source_language = L10N_TRY(given_language(given, "from", kUsage.name)),
      .target_language = L10N_TRY(given_language(given, "to", kUsage.name)),
      .since = L10N_TRY(day(given, "since")),
      .until = until == 0 ? 0 : until + kDay - 1};
  return arguments;
}

}  // namespace l10n::tool
