#include "l10n/memory/transfer.hpp"

#include "l10n/core/message.hpp"
#include "l10n/memory/fitting.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::memory {
namespace {

auto is_wanted(const Reading& reading, const Entry& entry) -> bool {
  const auto pass = [&](const std::string& one, const std::string& other) {
    return (reading.from.empty() || fits(reading.from, one)) &&
           (reading.to.empty() || fits(reading.to, other));
  };
  return pass(entry.source_language, entry.target_language) ||
         pass(entry.target_language, entry.source_language);
}

}  // namespace

auto read_memory(const Reading& reading) -> Result<void> {
  const Store store = L10N_TRY(Store::open(reading.path, Access::ReadOnly));
  const auto last =
      static_cast<std::uint64_t>(L10N_TRY(store.revision()).last_id);
  Result<void> offered;
  std::uint64_t seen = 0;
  L10N_TRY(store.for_each({}, [&](const Entry& entry) {
    constexpr std::uint64_t kNowAndThen = 4096;
    if (reading.progress && ++seen % kNowAndThen == 0) {
      reading.progress(static_cast<std::uint64_t>(entry.id), last);
    }
    if (is_wanted(reading, entry)) {
      offered = offer(reading, entry, {.path = reading.path});
    } else {
      refuse(reading, tr("there is no pair of the wanted languages"),
             {.path = reading.path});
    }
    return offered.has_value();
  }));
  return offered;
}

}  // namespace l10n::memory
