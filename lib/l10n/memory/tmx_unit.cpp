#include "l10n/memory/tmx_unit.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <utility>

#include "l10n/memory/fitting.hpp"

namespace l10n::memory {
namespace {

// The number in text[at, at + size); -1 where there is none.
auto digits(std::string_view text, std::size_t at, std::size_t size) -> int {
  int number = -1;
  const char* const end = text.data() + at + size;
  const auto [stop, error] = std::from_chars(text.data() + at, end, number);
  return error == std::errc() && stop == end ? number : -1;
}

enum class Meaning : std::uint8_t { Context, Before, After, Page, File, State };

constexpr auto kProps = std::to_array<std::pair<std::string_view, Meaning>>({
    {"x-l10n-context", Meaning::Context},
    {"x-l10n-state", Meaning::State},
    {"x-l10n-file", Meaning::File},
    {"id", Meaning::Context},  // OmegaT
    {"prev", Meaning::Before},
    {"next", Meaning::After},
    {"file", Meaning::Page},
    {"context", Meaning::Context},  // elsewhere
    {"x-context", Meaning::Context},
    {"x-context-pre", Meaning::Before},
    {"x-context-post", Meaning::After},
    {"x-ConfirmationLevel", Meaning::State},
});

auto state_of(std::string_view text) -> State {
  if (text == "confirmed" || text.starts_with("Approved")) {
    return State::Confirmed;
  }
  return text == "draft" || text == "Draft" || text.starts_with("Rejected")
             ? State::Draft
             : State::Translated;
}

auto first_of(const std::string& one, const std::string& other)
    -> const std::string& {
  return one.empty() ? other : one;
}

// The variant's word counts before the unit's.
auto make_entry(const TmxUnit& unit, const TmxVariant& source,
                const TmxVariant& target) -> Entry {
  const TmxFacts& own = target.facts;
  const TmxFacts& all = unit.facts;
  return {.source_language = source.language,
          .target_language = target.language,
          .source = source.text,
          .target = target.text,
          .surroundings = {.context = first_of(own.surroundings.context,
                                               all.surroundings.context),
                           .before = first_of(own.surroundings.before,
                                              all.surroundings.before),
                           .after = first_of(own.surroundings.after,
                                             all.surroundings.after)},
          .origin = {.file = first_of(own.origin.file, all.origin.file),
                     .page = first_of(own.origin.page, all.origin.page),
                     .author = first_of(own.origin.author, all.origin.author),
                     .date = own.origin.date != 0 ? own.origin.date
                                                  : all.origin.date},
          .state = state_of(first_of(own.state, all.state)),
          .uses = std::max(own.uses, all.uses)};
}

auto find_source(const TmxUnit& unit, std::string_view from)
    -> const TmxVariant* {
  const std::string_view wanted = from.empty() ? unit.source_language : from;
  for (const bool exactly : {true, false}) {
    for (const TmxVariant& variant : unit.variants) {
      if (wanted.empty() || variant.language == wanted ||
          (!exactly && fits(wanted, variant.language))) {
        return &variant;
      }
    }
  }
  return nullptr;
}

}  // namespace

auto tmx_date(std::string_view text) -> std::int64_t {
  // Some write "2026-01-31T23:59:00Z".
  std::string plain;
  std::copy_if(text.begin(), text.end(), std::back_inserter(plain),
               [](char byte) { return byte != '-' && byte != ':'; });
  constexpr std::size_t kSize = 15;  // YYYYMMDDThhmmss
  if (plain.size() < kSize || plain[8] != 'T') {
    return 0;
  }
  namespace calendar = std::chrono;
  const calendar::year_month_day day(
      calendar::year(digits(plain, 0, 4)),
      calendar::month(static_cast<unsigned>(digits(plain, 4, 2))),
      calendar::day(static_cast<unsigned>(digits(plain, 6, 2))));
  const int hour = digits(plain, 9, 2);
  const int minute = digits(plain, 11, 2);
  const int second = digits(plain, 13, 2);
  if (!day.ok() || int{day.year()} < 1 || hour < 0 || minute < 0 ||
      second < 0 || hour > 23 || minute > 59 || second > 60) {
    return 0;
  }
  const auto time = calendar::sys_days(day) + calendar::hours(hour) +
                    calendar::minutes(minute) + calendar::seconds(second);
  return calendar::duration_cast<calendar::seconds>(time.time_since_epoch())
      .count();
}

auto to_tmx_date(std::int64_t date) -> std::string {
  namespace calendar = std::chrono;
  if (date == 0) {
    return {};
  }
  const calendar::sys_seconds time{calendar::seconds(date)};
  const auto midnight = calendar::floor<calendar::days>(time);
  const calendar::year_month_day day(midnight);
  const calendar::hh_mm_ss clock(time - midnight);
  const auto padded = [](std::int64_t number, std::size_t size) {
    std::string text = std::to_string(number);
    return std::string(size - std::min(size, text.size()), '0') + text;
  };
  return padded(static_cast<int>(day.year()), 4) +
         padded(static_cast<unsigned>(day.month()), 2) +
         padded(static_cast<unsigned>(day.day()), 2) + 'T' +
         padded(clock.hours().count(), 2) + padded(clock.minutes().count(), 2) +
         padded(clock.seconds().count(), 2) + 'Z';
}

void take_prop(TmxFacts& facts, std::string_view type, std::string_view text) {
  const auto* const known =
      std::find_if(kProps.begin(), kProps.end(),
                   [&](const auto& prop) { return prop.first == type; });
  if (known == kProps.end()) {
    return;
  }
  switch (known->second) {
    case Meaning::Context:
      facts.surroundings.context = text;
      break;
    case Meaning::Before:
      facts.surroundings.before = text;
      break;
    case Meaning::After:
      facts.surroundings.after = text;
      break;
    case Meaning::Page:
      facts.origin.page = text;
      break;
    case Meaning::File:
      facts.origin.file = text;
      break;
    case Meaning::State:
      facts.state = text;
      break;
  }
}

auto entries_of(const TmxUnit& unit, std::string_view from, std::string_view to)
    -> std::vector<Entry> {
  std::vector<Entry> entries;
  const TmxVariant* const source = find_source(unit, from);
  if (source == nullptr) {
    return entries;
  }
  for (const TmxVariant& target : unit.variants) {
    if (&target != source && target.language != source->language &&
        (to.empty() || fits(to, target.language))) {
      entries.push_back(make_entry(unit, *source, target));
    }
  }
  return entries;
}

}  // namespace l10n::memory
