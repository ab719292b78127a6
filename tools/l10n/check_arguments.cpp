#include "check_arguments.hpp"

#include <algorithm>
#include <array>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n check",
     msgid("In a site (an l10n.yaml here or above): check every translation "
           "and say how much is translated.")},
    {"l10n check --minimum=80",
     msgid("In CI: fail while less than 80 percent of the words are "
           "translated.")},
    {"l10n check --new-only=origin/main",
     msgid("In CI: fail where this branch adds text without a translation.")},
    {"l10n check po/vi.po",
     msgid("Before sending a catalog: check its entries without their "
           "pages.")},
    {"l10n check --fix", msgid("Mend blanks and invisible characters.")},
    {"l10n check --explain numbers", msgid("What a check looks for.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({
    "[OPTION]...",
    "[OPTION]... PAGE CATALOG",
    "[OPTION]... CATALOG...",
    "--explain CHECK",
});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "minimum",
     .kind = ValueKind::Percent,
     .argument = msgid("PERCENT"),
     .help = msgid("fail if less of all words is translated")},
    {.name = "page-minimum",
     .kind = ValueKind::Percent,
     .argument = msgid("PERCENT"),
     .help = msgid("fail if less of the words of any page is translated")},
    {.name = "new-only",
     .kind = ValueKind::Text,
     .argument = msgid("REV"),
     .help = msgid("fail if a unit that the revision REV of git does not have "
                   "is not translated")},
    {.name = "language",
     .letter = 'l',
     .kind = ValueKind::Text,
     .argument = msgid("LANG"),
     .help = msgid("check this language alone")},
    {.name = "checks",
     .kind = ValueKind::Text,
     .argument = msgid("IDS"),
     .help = msgid("run these checks alone, separated by commas")},
    {.name = "format",
     .letter = 'f',
     .kind = ValueKind::Choice,
     .argument = "text|json|sarif|junit|github|markdown|html|shields|badge",
     .help = msgid("how to report (default: text)")},
    {.name = "output",
     .letter = 'o',
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("write the report to FILE")},
    {.name = "baseline",
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("leave out the findings that FILE knows")},
    {.name = "write-baseline",
     .help = msgid("write the findings to the baseline: from now on only new "
                   "ones count")},
    {.name = "fail-on",
     .kind = ValueKind::Choice,
     .argument = "error|warning|note",
     .help = msgid("the level of findings that fail (default: error)")},
    {.name = "no-spelling", .help = msgid("leave out the dictionaries")},
    {.name = "fix",
     .help = msgid("mend what is safe to mend: shows each change, edits "
                   "translations in the catalogs alone, and says how many "
                   "findings are left")},
    {.name = "dry-run",
     .letter = 'n',
     .help = msgid("with --fix: show the changes, write nothing")},
    {.name = "explain",
     .kind = ValueKind::Text,
     .argument = msgid("CHECK"),
     .help = msgid("say what a check looks for; 'all' lists them")},
});

constexpr Usage kUsage{
    .name = "check",
    .summary = msgid("check translations and how much is translated"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Looks at each translation beside its source, as the parser of the "
        "pages understands both: links, code, numbers, blanks, quotation "
        "marks, spelling, and what only Vietnamese and English have. A finding "
        "names the line of the catalog and the line of the page. The comment "
        "'# l10n-ignore: CHECK' of an entry, '<!-- l10n:ignore CHECK -->' in a "
        "page, the configuration and a baseline silence what is right as it "
        "is."),
    .options = kOptions,
    .most_operands = kAnyNumber,
    .found = msgid("a finding is an error (see --fail-on), or too little is "
                   "translated"),
};

auto split(const std::string& list) -> std::vector<std::string> {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(", ", at), list.size());
    if (end > at) {
      words.push_back(list.substr(at, end - at));
    }
    at = end + 1;
  }
  return words;
}

auto level_of(const std::string& word) -> Severity {
  return word == "warning" ? Severity::Warning
         : word == "note"  ? Severity::Information
                           : Severity::Error;
}

auto complaint(const Arguments& given) -> std::string {
  const bool is_site = given.operands().empty();
  if (!is_site && given.has("new-only")) {
    return tr("--%1 is for a whole site", "new-only");
  }
  if (given.has("dry-run") && !given.has("fix")) {
    return tr("--dry-run belongs to --fix");
  }
  for (const char* const option : {"write-baseline", "format", "output"}) {
    if (given.has("fix") && given.has(option)) {
      return tr("--fix and --%1 do not go together", option);
    }
  }
  return {};
}

}  // namespace

auto check_usage() -> const Usage& {
  return kUsage;
}

auto read_check_arguments(const Arguments& given) -> Result<CheckArguments> {
  if (std::string message = complaint(given); !message.empty()) {
    return tl::unexpected(usage_error(kUsage.name, std::move(message)));
  }
  CheckArguments arguments;
  arguments.paths = given.operands();
  if (const auto number = given.number("minimum")) {
    arguments.minimum = static_cast<int>(*number);
  }
  if (const auto number = given.number("page-minimum")) {
    arguments.page_minimum = static_cast<int>(*number);
  }
  arguments.new_only = given.value("new-only").value_or("");
  arguments.language = given.value("language").value_or("");
  arguments.checks = split(given.value("checks").value_or(""));
  arguments.format = given.value("format").value_or("text");
  arguments.output = given.value("output").value_or("");
  arguments.baseline = given.value("baseline").value_or("");
  arguments.write_baseline = given.has("write-baseline");
  arguments.fail_on = level_of(given.value("fail-on").value_or("error"));
  arguments.spelling = !given.has("no-spelling");
  arguments.fix = given.has("fix");
  arguments.dry_run = given.has("dry-run");
  arguments.explain = given.value("explain").value_or("");
  return arguments;
}

}  // namespace l10n::tool
