#include "adopt_arguments.hpp"

#include <array>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/adopt.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n adopt",
     msgid("In a site (an l10n.yaml here or above): make catalogs of the pages "
           "that exist in both languages.")},
    {"l10n adopt --diff",
     msgid("What 'l10n merge --overwrite' would change in them.")},
    {"l10n adopt --report adopted.html",
     msgid("The same, and both languages side by side in one file.")},
    {"l10n adopt --guess",
     msgid("Which language each page was written in first.")},
    {"l10n adopt a.vi.md a.md -o en.po --from vi --to en",
     msgid("Without a configuration: one page and its translation.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({
    "[OPTION]...",
    "[OPTION]... SOURCE TARGET -o FILE",
});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "output",
     .letter = 'o',
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("the catalog for SOURCE and TARGET; one that exists is "
                   "filled where it is empty")},
    {.name = "from",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of SOURCE, where its name does not say it")},
    {.name = "to",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of TARGET, where its name does not say it")},
    {.name = "minimum-confidence",
     .kind = ValueKind::Percent,
     .argument = msgid("PERCENT"),
     .help = msgid("leave open what is less sure, instead of fuzzy (default: "
                   "30)")},
    {.name = "memory",
     .letter = 'm',
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("know again the translations that the memory FILE has")},
    {.name = "no-memory",
     .help = msgid("do not keep what was adopted in the site's memory")},
    {.name = "guess",
     .help = msgid("write nothing, say which language the pages were written "
                   "in, by the history in git and by their text")},
    {.name = "diff",
     .help = msgid("write nothing, show what 'l10n merge --overwrite' would "
                   "change in the pages that exist")},
    {.name = "report",
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("write both languages side by side to FILE, as HTML")},
    {.name = "format",
     .letter = 'f',
     .kind = ValueKind::Choice,
     .argument = "text|html",
     .help = msgid("how to report (default: text)")},
    {.name = "dry-run",
     .letter = 'n',
     .help = msgid("change no catalog, page or memory; say what would be "
                   "written")},
});

constexpr Usage kUsage{
    .name = "adopt",
    .summary = msgid("make catalogs of pages that exist in two languages"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Finds each page's translation by the layout of the site, cuts both "
        "into units and pairs these by their kind, length, place and words. "
        "What is certain becomes a translation; what is doubtful becomes "
        "fuzzy, with a comment that says how sure it is and where it stands; "
        "the rest stays open. Pages that are no translations (copies, empty or "
        "swapped ones, other pages) are named and left alone. No page is "
        "changed, and no entry that has a translation or a translator's "
        "comment. It lists what the translated pages have and no unit holds: "
        "that would be gone once 'l10n merge --overwrite' rebuilds them."),
    .options = kOptions,
    .most_operands = 2,
};

auto check_language(const Arguments& given, const char* option) -> std::string {
  const auto tag = given.value(option);
  if (!tag || is_language_tag(*tag)) {
    return {};
  }
  return tr("--%1 wants a language such as vi or pt-BR, not '%2'", option,
            *tag);
}

auto check_pages(const Arguments& given) -> std::string {
  const auto& pages = given.operands();
  if (pages.empty()) {
    for (const char* const option : {"output", "from", "to"}) {
      if (given.has(option)) {
        return tr("--%1 needs pages; in a site the configuration decides",
                  option);
      }
    }
    return {};
  }
  if (pages.size() == 1) {
    return tr("name two pages: a source and its translation");
  }
  if (pages[0].empty() || pages[1].empty()) {
    return tr("a path is empty");
  }
  return given.has("output")
             ? std::string()
             : tr("pages without a configuration need --output");
}

auto complaint(const Arguments& given) -> std::string {
  std::string message = check_pages(given);
  for (const char* const option : {"from", "to"}) {
    message = message.empty() ? check_language(given, option) : message;
  }
  if (message.empty() && given.has("guess") && !given.operands().empty()) {
    message = tr("--guess works on a site");
  }
  for (const char* const option : {"diff", "report", "format", "memory",
                                   "no-memory", "minimum-confidence"}) {
    if (message.empty() && given.has("guess") && given.has(option)) {
      message = tr("--guess and --%1 do not go together", option);
    }
  }
  return message;
}

}  // namespace

auto adopt_usage() -> const Usage& {
  return kUsage;
}

auto read_adopt_arguments(const Arguments& given) -> Result<AdoptArguments> {
  if (std::string message = complaint(given); !message.empty()) {
    return tl::unexpected(usage_error(kUsage.name, std::move(message)));
  }
  AdoptArguments arguments{
      .output = given.value("output").value_or(""),
      .from = canonical_language(given.value("from").value_or("")),
      .to = canonical_language(given.value("to").value_or("")),
      .memory = given.value("memory"),
      .minimum = static_cast<int>(given.number("minimum-confidence")
                                      .value_or(flow::kMinimumConfidence)),
      .report = given.value("report").value_or(""),
      .html = given.value("format") == "html",
      .guess = given.has("guess"),
      .diff = given.has("diff"),
      .remember = !given.has("no-memory"),
      .dry_run = given.has("dry-run")};
  if (!given.operands().empty()) {
    arguments.source = given.operands()[0];
    arguments.target = given.operands()[1];
  }
  return arguments;
}

}  // namespace l10n::tool
