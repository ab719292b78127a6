#include "l10n/memory/exchange.hpp"

#include <algorithm>
#include <utility>

#include "l10n/core/message.hpp"

namespace l10n::memory {

void Refusals::note(std::string reason, Location where) {
  constexpr std::size_t kMostTold = 10;
  ++count_;
  if (first_.size() < kMostTold) {
    first_.push_back({.code = Code::RefusedEntry,
                      .where = std::move(where),
                      .message = tr("left out: %1", reason),
                      .severity = Severity::Warning});
  }
  const auto kind =
      std::find_if(kinds_.begin(), kinds_.end(),
                   [&](const Kind& known) { return known.reason == reason; });
  if (kind != kinds_.end()) {
    ++kind->count;
  } else {
    kinds_.push_back({std::move(reason), 1});
  }
}

void refuse(const Reading& reading, std::string reason, Location where) {
  reading.import.count_refused();
  reading.refusals.note(std::move(reason), std::move(where));
}

auto offer(const Reading& reading, Entry entry, const Location& where)
    -> Result<void> {
  const Verdict verdict = L10N_TRY(reading.import.add(std::move(entry)));
  if (verdict != Verdict::Taken) {
    reading.refusals.note(reason(verdict), where);
  }
  return {};
}

}  // namespace l10n::memory
