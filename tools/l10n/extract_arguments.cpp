#include "extract_arguments.hpp"

#include <array>
#include <string_view>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr auto kExamples = std::to_array<Example>({
    {"l10n extract",
     msgid("In a site (an l10n.yaml here or above): update the template and "
           "the catalog of every language.")},
    {"l10n extract guide.vi.md --to=en -o en.po",
     msgid("Without a configuration: one page becomes a catalog for "
           "English.")},
    {"l10n extract docs/*.md -o docs.pot",
     msgid("Several pages become one template without translations.")},
});

constexpr auto kSynopsis = std::to_array<const char*>({
    "[OPTION]...",
    "[OPTION]... PAGE... -o FILE",
});

constexpr auto kOptions = std::to_array<Option>({
    {.name = "output",
     .letter = 'o',
     .kind = ValueKind::Text,
     .argument = msgid("FILE"),
     .help = msgid("write the catalog FILE (.po or .pot); one that exists is "
                   "updated, and keeps every translation; '-' prints it, as a "
                   "template unless --to is given")},
    {.name = "from",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of the pages, where their names do not say "
                   "it")},
    {.name = "to",
     .kind = ValueKind::Text,
     .argument = msgid("LANGUAGE"),
     .help = msgid("the language of the translation, where the name of FILE "
                   "does not say it; in a site, that of OLD")},
    {.name = "from-catalog",
     .kind = ValueKind::Text,
     .argument = msgid("OLD"),
     .help = msgid("take over the translations of the catalog OLD, which po4a, "
                   "mdpo, mdbook-i18n-helpers, Translate Toolkit or "
                   "hugo-gettext made for these pages")},
    {.name = "references",
     .help = msgid("bring line references up to date even if nothing else "
                   "changed")},
    {.name = "prune",
     .help = msgid("remove catalogs that no page has any more, if all of their "
                   "translations stand in other catalogs")},
    {.name = "dry-run",
     .letter = 'n',
     .help = msgid("write nothing, say what would be written")},
});

constexpr Usage kUsage{
    .name = "extract",
    .summary = msgid("cut Markdown pages into PO catalogs"),
    .examples = kExamples,
    .synopsis = kSynopsis,
    .description = msgid(
        "Reads every source page, cuts it into units (headings, paragraphs, "
        "list items, table cells, ...) and writes them as PO catalogs. A "
        "translation whose source still exists is kept; one whose source "
        "changed follows it, marked fuzzy, or edited likewise where only "
        "numbers, links, code or blanks changed; one whose source is gone "
        "becomes obsolete; nothing is ever dropped. A page that was renamed, "
        "or a "
        "section that moved to another page, takes its translations along. A "
        "run that changes nothing writes nothing."),
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
  const bool has_pages = !given.operands().empty();
  if (has_pages && !given.has("output")) {
    return tr("pages without a configuration need --output");
  }
  if (has_pages && given.has("prune")) {
    return tr("--prune is for a whole site");
  }
  for (const char* const option : {"output", "from", "to"}) {
    const bool names_old =
        std::string_view(option) == "to" && given.has("from-catalog");
    if (!has_pages && given.has(option) && !names_old) {
      return tr("--%1 needs pages; in a site the configuration decides",
                option);
    }
  }
  std::string message = check_language(given, "from");
  return message.empty() ? check_language(given, "to") : message;
}

}  // namespace

auto extract_usage() -> const Usage& {
  return kUsage;
}

auto read_extract_arguments(const Arguments& given)
    -> Result<ExtractArguments> {
  if (std::string message = complaint(given); !message.empty()) {
    return tl::unexpected(usage_error(kUsage.name, std::move(message)));
  }
  return ExtractArguments{.pages = given.operands(),
                          .output = given.value("output"),
                          .from = given.value("from"),
                          .to = given.value("to"),
                          .from_catalog = given.value("from-catalog"),
                          .references = given.has("references"),
                          .prune = given.has("prune"),
                          .dry_run = given.has("dry-run")};
}

}  // namespace l10n::tool
