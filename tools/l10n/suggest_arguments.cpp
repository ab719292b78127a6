#include "suggest_arguments.hpp"

#include <algorithm>
#include <array>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr std::size_t kDefaultThreshold = 75;

constexpr auto kExamples = std::to_array<Example>({
    {"l10n suggest",
     msgid("In a site (an l10n.yaml here or above): fill the catalogs from "
           "each other and from the site's memory.")},
    {"l10n suggest --accept=100",
     msgid("The same; what is known word for word counts as translated.")},
    {"l10n suggest vi.po --memory=team.l10ntm",
     msgid("Without a configuration: fill a catalog from a memory.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({
    "[OPTION]...",
    "[OPTION]... CATALOG...",
});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "memory",
     .letter = 'm',
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("take suggestions from FILE too, a memory (.l10ntm) or a "
                   "catalog (.po)")},
    {.name = "threshold",
     .kind = ValueKind::Score,
     .argument = msgid("SCORE"),
     .help = msgid("the least score of a suggestion (default: 75)")},
    {.name = "accept",
     .kind = ValueKind::Score,
     .argument = msgid("SCORE"),
     .help = msgid("take matches of at least that score as translated, not as "
                   "fuzzy; 101: only those that stand at the same place")},
    {.name = "limit",
     .kind = ValueKind::Count,
     .argument = msgid("NUMBER"),
     .help = msgid("fill at most NUMBER entries of each catalog, from 1 to "
                   "1000000 (default: all)")},
    {.name = "no-sentences",
     .help = msgid("do not look for the sentences of unknown paragraphs")},
    {.name = "from",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of the sources, where a CATALOG does not say "
                   "it")},
    {.name = "to",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of the translations, where a CATALOG does not "
                   "say it")},
    {.name = "dry-run",
     .letter = 'n',
     .help = msgid("write nothing, say what would be written")},
});

constexpr Usage kUsage{
    .name = "suggest",
    .summary = msgid("fill catalogs with what is translated already"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Looks up each untranslated entry in the memory: all catalogs that are "
        "read, in both directions, and the site's own memory. The best match "
        "becomes a fuzzy translation, with the memory's source as the previous "
        "msgid and a comment that says how well it fits and where it is from; "
        "numbers, code and links that differ are carried over. Of paragraphs "
        "that are not known, known sentences are noted in comments. Entries "
        "with a translation or a translator's comment are never touched. A "
        "suggestion that would break its page is marked."),
    .options = kOptions,
    .most_operands = kAnyNumber,
};

auto check_language(const Arguments& given, const char* option) -> std::string {
  const auto tag = given.value(option);
  if (!tag || is_language_tag(*tag)) {
    return {};
  }
  return tr("--%1 wants a language such as vi or pt-BR, not '%2'", option,
            *tag);
}

auto complaint(const Arguments& given) -> std::string {
  const auto& catalogs = given.operands();
  if (std::find(catalogs.begin(), catalogs.end(), "") != catalogs.end()) {
    return tr("a path is empty");
  }
  for (const char* const option : {"from", "to"}) {
    if (catalogs.empty() && given.has(option)) {
      return tr("--%1 needs catalogs; in a site the configuration decides",
                option);
    }
  }
  std::string message = check_language(given, "from");
  return message.empty() ? check_language(given, "to") : message;
}

}  // namespace

auto suggest_usage() -> const Usage& {
  return kUsage;
}

auto read_suggest_arguments(const Arguments& given)
    -> Result<SuggestArguments> {
  if (std::string message = complaint(given); !message.empty()) {
    return tl::unexpected(usage_error(kUsage.name, std::move(message)));
  }
  SuggestArguments arguments{
      .catalogs = given.operands(),
      .memory = given.value("memory"),
      .from = canonical_language(given.value("from").value_or("")),
      .to = canonical_language(given.value("to").value_or("")),
      .threshold = static_cast<int>(
          given.number("threshold").value_or(kDefaultThreshold)),
      .accept = {},
      .limit = given.number("limit").value_or(0),
      .sentences = !given.has("no-sentences"),
      .dry_run = given.has("dry-run")};
  if (const auto accept = given.number("accept")) {
    arguments.accept = static_cast<int>(*accept);
  }
  return arguments;
}

}  // namespace l10n::tool
