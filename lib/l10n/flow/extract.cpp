#include "l10n/flow/extract.hpp"

#include <algorithm>
#include <unordered_set>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/index.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/page/document.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::flow {
namespace {

constexpr std::string_view kUnitsField = "X-L10n-Units";

// Not twice in a row: what is left to drop is little.
void add_line(std::vector<std::string>& lines, std::string_view line) {
  if (lines.empty() || lines.back() != line) {
    lines.emplace_back(line);
  }
}

// Of equal lines the first one stays.
void drop_repeated(std::vector<std::string>& lines) {
  std::unordered_set<std::string> seen;
  std::erase_if(lines, [&](const std::string& line) {
    return !seen.insert(line).second;
  });
}

auto new_message(unit::Unit& unit) -> catalog::Message {
  catalog::Message message;
  if (!unit.context.empty()) {
    message.context = unit.context;
  }
  message.id = std::move(unit.id);
  message.translations.resize(1);
  message.extracted_comments.reserve(2);  // its type and its id
  if (unit.one_line) {
    message.flags = {"no-wrap"};
  }
  return message;
}

// A new message takes the id of `unit` over.
// REQUIRES: room in `messages`, which must not move.
auto find_or_add(unit::Unit& unit, catalog::MessageIndex& known,
                 std::vector<catalog::Message>& messages) -> catalog::Message* {
  const auto context = unit.context.empty()
                           ? std::nullopt
                           : std::optional<std::string_view>(unit.context);
  if (const catalog::Message* const found = known.find(context, unit.id)) {
    return messages.data() + (found - messages.data());
  }
  messages.push_back(new_message(unit));
  known.add(messages.back());
  return &messages.back();
}

void add_reference(catalog::Message& message, const std::string& path,
                   std::uint32_t line, site::References references) {
  if (references == site::References::None) {
    return;
  }
  line = references == site::References::Full ? line : 0;
  const auto& known = message.references;
  if (known.empty() || known.back().line != line || known.back().path != path) {
    message.references.push_back({path, line});
  }
}

auto check_rule(const catalog::Catalog& catalog) -> Result<void> {
  const auto version = catalog::field(catalog.header, kUnitsField);
  if (version && *version != std::to_string(unit::kRuleVersion)) {
    return tl::unexpected(
        Error{.code = Code::BadValue,
              .where = {.path = catalog.path,
                        .line = catalog.header.line,
                        .column = 1},
              .message = tr("the msgids were made by rule %1; this l10n knows "
                            "rule %2",
                            *version, std::to_string(unit::kRuleVersion)),
              .help = tr("use a newer l10n")});
  }
  return {};
}

// A catalog names its pages line by line, in UTF-8.
auto check_path(std::string_view path) -> Result<void> {
  const bool is_plain =
      text::find_invalid_utf8(path) == path.size() &&
      std::none_of(path.begin(), path.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < ' ' || byte == '\x7F';
      });
  if (is_plain) {
    return {};
  }
  return tl::unexpected(
      Error{.code = Code::InvalidUtf8,
            .where = {.path = std::string(path)},
            .message = tr("a catalog cannot hold the name of this file: it is "
                          "no UTF-8, or has control characters"),
            .help = tr("rename the file")});
}

auto check_language(const catalog::Catalog& catalog,
                    const std::string& language) -> Result<void> {
  const auto field = catalog::field(catalog.header, "Language");
  if (field && !field->empty() && !language.empty() &&
      !languages_agree(*field, language)) {
    return tl::unexpected(
        Error{.code = Code::Language,
              .where = {.path = catalog.path,
                        .line = catalog.header.line,
                        .column = 1},
              .message =
                  tr("the catalog is for '%1', not for '%2'", *field, language),
              .help = tr("move it away, or correct its field Language")});
  }
  return {};
}

}  // namespace

auto extract_page(std::string_view bytes, std::string_view path,
                  const site::Configuration& configuration,
                  const page::Rules& rules) -> Result<ExtractedPage> {
  L10N_TRY(check_path(path));
  page::Document document = L10N_TRY(page::parse(bytes, path, rules));
  return ExtractedPage{std::string(path), units_of(document, configuration),
                       std::move(document.diagnostics)};
}

auto make_messages(std::vector<ExtractedPage> pages,
                   site::References references)
    -> std::vector<catalog::Message> {
  std::size_t count = 0;
  for (const ExtractedPage& page : pages) {
    count += page.units.size();
  }
  std::vector<catalog::Message> messages;
  messages.reserve(count);
  catalog::MessageIndex known(count);
  std::string type;
  for (ExtractedPage& page : pages) {
    for (unit::Unit& unit : page.units) {
      catalog::Message& message = *find_or_add(unit, known, messages);
      type.assign("type: ").append(unit.type);
      add_line(message.extracted_comments, type);
      for (const std::string& comment : unit.comments) {
        add_line(message.extracted_comments, comment);
      }
      add_reference(message, page.path, unit.line, references);
    }
  }
  for (catalog::Message& message : messages) {
    if (message.extracted_comments.size() > 1) {
      drop_repeated(message.extracted_comments);
    }
    message.extracted_comments.push_back(
        "id: " + unit::unit_hash(message.context.value_or(""), message.id));
  }
  return messages;
}

auto check_catalog(const catalog::Catalog& catalog, const std::string& language)
    -> Result<void> {
  return check_rule(catalog).and_then(
      [&] { return check_language(catalog, language); });
}

auto update_catalog(catalog::Catalog old,
                    std::vector<catalog::Message> messages,
                    const CatalogFacts& facts, UpdateChoices choices)
    -> Result<catalog::UpdateResult> {
  L10N_TRY(check_catalog(old, facts.language));
  const bool is_new = !old.has_header();
  const std::size_t lent = inherit(old, std::move(choices.inherited));
  if (!old.has_header()) {
    old.header = catalog::make_header(
        {.project = facts.project,
         .bugs_address = facts.bugs,
         .language = facts.language,
         .source_language = facts.source_language,
         .creation_date = facts.date,
         .generator = facts.generator,
         .units_version = std::to_string(unit::kRuleVersion)});
  }
  catalog::UpdateResult result =
      catalog::update(std::move(old), std::move(messages),
                      {.creation_date = facts.date,
                       .refresh_references = choices.refresh_references,
                       .edits = choices.edits,
                       .lent = lent});
  result.changed = result.changed || is_new;
  return result;
}

}  // namespace l10n::flow
