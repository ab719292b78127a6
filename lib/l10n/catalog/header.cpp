#include "l10n/catalog/header.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <initializer_list>
#include <utility>

#include "l10n/core/language.hpp"

namespace l10n::catalog {
namespace {

struct FieldPlace {
  std::size_t begin = 0;  // of the name
  std::size_t value = 0;  // behind the colon
  std::size_t end = 0;    // of the line, without its feed
};

auto find_field(std::string_view fields, std::string_view name)
    -> std::optional<FieldPlace> {
  for (std::size_t at = 0; at < fields.size();) {
    const std::size_t end = std::min(fields.find('\n', at), fields.size());
    const std::string_view line = fields.substr(at, end - at);
    if (line.starts_with(name) && line.substr(name.size()).starts_with(':')) {
      return FieldPlace{.begin = at, .value = at + name.size() + 1, .end = end};
    }
    at = end + 1;
  }
  return std::nullopt;
}

auto trimmed(std::string_view text) -> std::string_view {
  constexpr std::string_view kBlanks = " \t\r";
  const auto begin = std::min(text.find_first_not_of(kBlanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

auto epoch() -> std::time_t {
  // Nothing here changes the environment.
  const char* const set =
      std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe)
  if (set != nullptr) {
    const std::string_view digits(set);
    std::int64_t seconds = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (read.ec == std::errc{} && read.ptr == digits.data() + digits.size()) {
      return static_cast<std::time_t>(seconds);
    }
  }
  return std::time(nullptr);
}

}  // namespace

auto make_header(const HeaderFacts& facts) -> Message {
  const bool is_template = facts.language.empty();
  const std::string language = gettext_language(facts.language);
  const std::initializer_list<std::pair<std::string_view, std::string>> fields{
      {"Project-Id-Version", facts.project},
      {"Report-Msgid-Bugs-To", facts.bugs_address},
      {"POT-Creation-Date", facts.creation_date},
      {"PO-Revision-Date",
       is_template ? "YEAR-MO-DA HO:MI+ZONE" : facts.creation_date},
      {"Last-Translator",
       is_template ? "FULL NAME <EMAIL@ADDRESS>" : "Automatically generated"},
      {"Language-Team", is_template ? "LANGUAGE <LL@li.org>" : "none"},
      {"Language", is_template ? "" : language},
      {"MIME-Version", "1.0"},
      {"Content-Type", "text/plain; charset=UTF-8"},
      {"Content-Transfer-Encoding", "8bit"},
      {"Plural-Forms", std::string(plural_forms(facts.language))},
      {"X-Source-Language", gettext_language(facts.source_language)},
      {"X-Generator", facts.generator},
      {"X-L10n-Units", facts.units_version}};
  Message header;
  header.fuzzy = is_template;
  std::string& text = header.translations.emplace_back();
  for (const auto& [name, value] : fields) {
    if (name != "Plural-Forms" || !value.empty()) {
      text.append(name).append(": ").append(value).append("\n");
    }
  }
  return header;
}

auto field(const Message& header, std::string_view name)
    -> std::optional<std::string_view> {
  if (header.translations.empty()) {
    return std::nullopt;
  }
  const std::string_view fields = header.translations.front();
  const auto place = find_field(fields, name);
  if (!place) {
    return std::nullopt;
  }
  return trimmed(fields.substr(place->value, place->end - place->value));
}

void set_field(Message& header, std::string_view name, std::string_view value) {
  assert(name.find('\n') == std::string_view::npos);
  assert(value.find('\n') == std::string_view::npos);
  if (header.translations.empty()) {
    header.translations.emplace_back();
  }
  std::string& fields = header.translations.front();
  const std::string text = ' ' + std::string(value);
  if (const auto place = find_field(fields, name)) {
    fields.replace(place->value, place->end - place->value, text);
    return;
  }
  if (!fields.empty() && !fields.ends_with('\n')) {
    fields += '\n';
  }
  fields.append(name).append(":").append(text).append("\n");
}

auto timestamp() -> std::string {
  const std::time_t seconds = epoch();
  std::tm utc{};
  if (gmtime_r(&seconds, &utc) == nullptr) {
    return "1970-01-01 00:00+0000";  // a year beyond what a date can hold
  }
  std::array<char, 64> text{};
  const std::size_t size =
      std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M+0000", &utc);
  return {text.data(), size};
}

}  // namespace l10n::catalog
