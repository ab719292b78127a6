#include "memory_session.hpp"

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/memory/tmx_unit.hpp"

namespace l10n::tool {
namespace {

constexpr std::size_t kSteps = 1000;

auto site_place(const Site& site) -> MemoryPlace {
  const site::Configuration& configuration = site.configuration;
  MemoryPlace place{.path = site.at(configuration.catalogs + "/site.l10ntm"),
                    .from = canonical_language(configuration.source_language)};
  if (configuration.languages.size() == 1) {
    place.to = canonical_language(configuration.languages.front());
  }
  return place;
}

}  // namespace

auto given_language(const Arguments& given, const char* option,
                    const char* command) -> Result<std::string> {
  const auto tag = given.value(option);
  if (!tag) {
    return std::string();
  }
  if (!is_language_tag(*tag)) {
    return tl::unexpected(usage_error(
        command, tr("--%1 wants a language such as vi or pt-BR, not '%2'",
                    option, *tag)));
  }
  return canonical_language(*tag);
}

auto memory_place(const Arguments& given, const char* command)
    -> Result<MemoryPlace> {
  const std::string from = L10N_TRY(given_language(given, "from", command));
  const std::string to = L10N_TRY(given_language(given, "to", command));
  const auto path = given.value("memory");
  MemoryPlace place;
  if (path) {
    place.path = *path;
  } else {
    auto site = open_site(given);
    if (!site && site.error().code == Code::NoConfiguration) {
      site.error().help =
          tr("name the memory with '--memory FILE', or run 'l10n init' in the "
             "folder of your site");
    }
    place = site_place(L10N_TRY(std::move(site)));
  }
  place.from = from.empty() ? place.from : from;
  place.to = to.empty() ? place.to : to;
  return place;
}

auto open_memory(const MemoryPlace& place, memory::Access access)
    -> Result<memory::Store> {
  if (!io::exists(place.path)) {
    return tl::unexpected(
        Error{.code = Code::CannotRead,
              .where = {.path = place.path},
              .message = tr("there is no translation memory"),
              .help = tr("fill one with 'l10n memory import FILE', such as the "
                         "catalogs of the site; 'l10n suggest' reads those "
                         "without it")});
  }
  return memory::Store::open(place.path, access);
}

auto seconds_of_day(const std::string& day) -> std::optional<std::int64_t> {
  constexpr std::size_t kSize = 10;
  const std::int64_t date = memory::tmx_date(day + "T000000Z");
  return day.size() == kSize && to_day(date) == day ? std::optional(date)
                                                    : std::nullopt;
}

auto to_day(std::int64_t date) -> std::string {
  const std::string text = memory::to_tmx_date(date);
  return text.empty() ? text
                      : text.substr(0, 4) + '-' + text.substr(4, 2) + '-' +
                            text.substr(6, 2);
}

void Gauge::show(std::uint64_t done, std::uint64_t all) {
  if (progress_ == nullptr) {
    progress_ = std::make_unique<Progress>(terminal_, label_, kSteps);
  }
  const std::uint64_t now = all == 0 ? kSteps : done * kSteps / all;
  for (; shown_ < now && shown_ < kSteps; ++shown_) {
    progress_->step();
  }
}

}  // namespace l10n::tool
