#include "l10n/flow/remember.hpp"

#include <charconv>
#include <chrono>
#include <map>
#include <optional>
#include <utility>

#include "l10n/catalog/header.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/memory/fitting.hpp"

namespace l10n::flow {
namespace {

using catalog::Message;
using memory::Entry;

auto page_of(const Message& message) -> std::string {
  return message.references.empty() ? std::string()
                                    : message.references.front().path;
}

auto header_field(const catalog::Catalog& catalog, std::string_view name)
    -> std::string {
  if (!catalog.has_header()) {
    return {};
  }
  return std::string(catalog::field(catalog.header, name).value_or(""));
}

auto language(const catalog::Catalog& catalog, const std::string& wanted,
              std::string_view field, std::string_view option)
    -> Result<std::string> {
  const std::string tag =
      wanted.empty() ? header_field(catalog, field) : wanted;
  if (is_language_tag(tag)) {
    return canonical_language(tag);
  }
  return tl::unexpected(
      Error{.code = Code::Language,
            .where = {.path = catalog.path},
            .message = tr("the header says no language in the field %1", field),
            .help = tr("say it with '%1 LANGUAGE'", option)});
}

// gettext's placeholder is nobody.
auto author_of(const catalog::Catalog& catalog) -> std::string {
  std::string author = header_field(catalog, "Last-Translator");
  return author.starts_with("FULL NAME") ? std::string() : author;
}

// The msgid of the nearest message of the same page, in the order of the file.
auto neighbour(const std::vector<Message>& messages, std::size_t at,
               std::ptrdiff_t step) -> std::string {
  const std::size_t next = at + static_cast<std::size_t>(step);
  const bool exists = next < messages.size() && !messages[at].obsolete &&
                      !messages[next].obsolete;
  return exists && page_of(messages[next]) == page_of(messages[at])
             ? messages[next].id
             : std::string();
}

// Draft, for the text that was translated.
void take_previous(Entry& entry, const Message& message) {
  entry.state = memory::State::Draft;
  if (message.previous.id) {
    entry.source = *message.previous.id;
    entry.surroundings.context =
        message.previous.context.value_or(entry.surroundings.context);
  }
}

void add_message(std::vector<RememberedEntry>& found, const Message& message,
                 Entry entry) {
  entry.source = message.id;
  entry.surroundings.context = message.context.value_or("");
  entry.origin.page = page_of(message);
  if (message.fuzzy) {
    take_previous(entry, message);
  }
  entry.target = message.translations.front();
  const std::string& last = message.translations.back();
  const bool has_plural =
      message.plural && !message.fuzzy && *message.plural != message.id;
  if (!entry.target.empty()) {
    found.push_back({entry, message.line});
  }
  if (has_plural && !last.empty()) {
    entry.source = *message.plural;
    entry.target = last;
    found.push_back({std::move(entry), message.line});
  }
}

auto is_better(const Entry& one, const Entry& other) -> bool {
  if (one.state != other.state) {
    return one.state > other.state;
  }
  return one.origin.date != other.origin.date
             ? one.origin.date > other.origin.date
             : one.id > other.id;
}

auto to_message(Entry entry) -> Message {
  Message message;
  message.id = std::move(entry.source);
  message.translations = {std::move(entry.target)};
  message.fuzzy = entry.state == memory::State::Draft;
  if (!entry.surroundings.context.empty()) {
    message.context = std::move(entry.surroundings.context);
  }
  if (!entry.origin.page.empty()) {
    message.references = {{.path = std::move(entry.origin.page)}};
  }
  return message;
}

auto number(std::string_view text, std::size_t at, std::size_t size) -> int {
  int value = -1;
  if (at + size > text.size()) {
    return value;
  }
  const char* const end = text.data() + at + size;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  return error == std::errc() && stop == end ? value : -1;
}

// "+0700" in minutes.
auto offset_of(std::string_view zone) -> int {
  const int hours = number(zone, 1, 2);
  const int minutes = number(zone, 3, 2);
  if (hours < 0 || minutes < 0) {
    return 0;
  }
  return (zone.front() == '-' ? -1 : 1) * (hours * 60 + minutes);
}

}  // namespace

auto remember(const catalog::Catalog& catalog,
              const CatalogLanguages& languages)
    -> Result<std::vector<RememberedEntry>> {
  Entry common;
  common.source_language = L10N_TRY(
      language(catalog, languages.source, "X-Source-Language", "--from"));
  common.target_language =
      L10N_TRY(language(catalog, languages.target, "Language", "--to"));
  common.origin.author = author_of(catalog);
  common.origin.date = seconds_of(header_field(catalog, "PO-Revision-Date"));
  std::vector<RememberedEntry> found;
  for (std::size_t at = 0; at < catalog.messages.size(); ++at) {
    const Message& message = catalog.messages[at];
    if (catalog::has_translation(message)) {
      Entry entry = common;
      entry.surroundings.before = neighbour(catalog.messages, at, -1);
      entry.surroundings.after = neighbour(catalog.messages, at, 1);
      add_message(found, message, std::move(entry));
    }
  }
  return found;
}

auto check_languages(const catalog::Catalog& catalog,
                     const CatalogLanguages& languages) -> Result<void> {
  struct Claim {
    const char* field;
    const std::string& wanted;
  };

  for (const Claim& claim : {Claim{"X-Source-Language", languages.source},
                             Claim{"Language", languages.target}}) {
    const std::string said =
        canonical_language(header_field(catalog, claim.field));
    if (!claim.wanted.empty() && is_language_tag(said) &&
        !memory::fits(canonical_language(claim.wanted), said)) {
      return tl::unexpected(Error{
          .code = Code::Language,
          .where = {.path = catalog.path},
          .message = tr("the header says '%1' in the field %2, not '%3'", said,
                        claim.field, claim.wanted),
          .help = tr("say which it has with '--from LANGUAGE --to LANGUAGE'")});
    }
  }
  return {};
}

auto to_messages(std::vector<memory::Entry> entries)
    -> std::vector<catalog::Message> {
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  std::vector<Entry> best;
  for (Entry& entry : entries) {
    const auto [place, is_first] = places.emplace(
        std::pair(entry.surroundings.context, entry.source), best.size());
    if (is_first) {
      best.push_back(std::move(entry));
    } else if (is_better(entry, best[place->second])) {
      best[place->second] = std::move(entry);
    }
  }
  std::vector<Message> messages;
  messages.reserve(best.size());
  for (Entry& entry : best) {
    messages.push_back(to_message(std::move(entry)));
  }
  return messages;
}

auto seconds_of(std::string_view timestamp) -> std::int64_t {
  namespace calendar = std::chrono;
  constexpr std::size_t kZone = 16;  // behind "2026-01-31 23:59"
  const calendar::year_month_day day(
      calendar::year(number(timestamp, 0, 4)),
      calendar::month(static_cast<unsigned>(number(timestamp, 5, 2))),
      calendar::day(static_cast<unsigned>(number(timestamp, 8, 2))));
  const int hour = number(timestamp, 11, 2);
  const int minute = number(timestamp, 14, 2);
  if (!day.ok() || hour < 0 || minute < 0) {
    return 0;
  }
  const auto time = calendar::sys_days(day) + calendar::hours(hour) +
                    calendar::minutes(minute);
  const auto seconds =
      calendar::duration_cast<calendar::seconds>(time.time_since_epoch());
  const int offset =
      timestamp.size() > kZone ? offset_of(timestamp.substr(kZone)) : 0;
  return seconds.count() - std::int64_t{offset} * 60;
}

}  // namespace l10n::flow
