#include "merge_arguments.hpp"

#include <array>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n merge",
     msgid("In a site (an l10n.yaml here or above): write every localised "
           "page.")},
    {"l10n merge guide.vi.md en.po -o guide.en.md",
     msgid("Without a configuration: one page and its catalog become the "
           "localised page.")},
    {"l10n merge --check", msgid("In CI: is every localised page up to date?")},
    {"l10n merge --minimum=80",
     msgid("Leave out pages of which less than 80 percent is translated.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({
    "[OPTION]...",
    "[OPTION]... PAGE CATALOG -o OUT",
});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "output",
     .letter = 'o',
     .kind = ValueKind::Text,
     .argument = msgid("OUT"),
     .help =
         msgid("write the localised page OUT; what stands there is replaced, "
               "whoever wrote it")},
    {.name = "untranslated",
     .kind = ValueKind::Choice,
     .argument = "source|skip",
     .help = msgid("where a translation is missing: show the source (the "
                   "default), or skip the page")},
    {.name = "minimum",
     .kind = ValueKind::Percent,
     .argument = msgid("PERCENT"),
     .help = msgid("skip pages of which less is translated (default: 0)")},
    {.name = "fuzzy", .help = msgid("use entries marked fuzzy too")},
    {.name = "check",
     .help = msgid("write nothing; exit with 1 if a page would change")},
    {.name = "dry-run",
     .letter = 'n',
     .help = msgid("write nothing, say what would be written")},
    {.name = "overwrite",
     .help = msgid("replace pages even if merge did not write them itself")},
    {.name = "prune",
     .help = msgid("remove pages whose source is gone, if merge wrote them "
                   "and nobody changed them")},
});

constexpr Usage kUsage{
    .name = "merge",
    .summary = msgid("rebuild localised pages from their catalogs"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Puts translations in the place of their units; every other byte "
        "stays. A translation that would break the page (its structure, "
        "links, code, HTML or shortcodes) is reported, and the source stands "
        "in its place. In a site, pages that merge did not write itself are "
        "never overwritten unless told so."),
    .options = kOptions,
    .most_operands = 2,
    .found = msgid("a translation was refused, a page would change (--check) "
                   "or a page was left alone"),
};

auto complaint(const Arguments& given) -> std::string {
  const std::size_t count = given.operands().size();
  if (count == 1) {
    return tr("a page needs its catalog: PAGE CATALOG -o OUT");
  }
  if (count == 2 && !given.has("output")) {
    return tr("a page without a configuration needs --output");
  }
  if (count == 0 && given.has("output")) {
    return tr("--%1 needs pages; in a site the configuration decides",
              "output");
  }
  if (count == 2 && given.has("prune")) {
    return tr("--prune is for a whole site");
  }
  return {};
}

}  // namespace

auto merge_usage() -> const Usage& {
  return kUsage;
}

auto read_merge_arguments(const Arguments& given) -> Result<MergeArguments> {
  if (std::string message = complaint(given); !message.empty()) {
    return tl::unexpected(usage_error(kUsage.name, std::move(message)));
  }
  const bool is_site = given.operands().empty();
  return MergeArguments{
      .page = is_site ? std::string() : given.operands()[0],
      .catalog = is_site ? std::string() : given.operands()[1],
      .output = given.value("output").value_or(""),
      .untranslated = given.value("untranslated") == "skip"
                          ? Untranslated::Skip
                          : Untranslated::Source,
      .untranslated_given = given.has("untranslated"),
      .minimum = given.number("minimum").value_or(0),
      .minimum_given = given.has("minimum"),
      .fuzzy = given.has("fuzzy"),
      .check = given.has("check"),
      .dry_run = given.has("dry-run"),
      .overwrite = given.has("overwrite"),
      .prune = given.has("prune")};
}

}  // namespace l10n::tool
