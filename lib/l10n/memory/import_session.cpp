#include "l10n/memory/import_session.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "l10n/memory/seal.hpp"

namespace l10n::memory {
namespace {

constexpr std::size_t kMostWaiting = 32768;
constexpr std::size_t kMostWaitingBytes = std::size_t{32} << 20U;

auto find_known(ImportSession& session, const Waiting& seen)
    -> Result<std::optional<StoredEntry>> {
  Statement& find = session.find;
  find.bind(0, seen.identity);
  Statement::Step step = find.step();
  std::optional<StoredEntry> known;
  while (step == Statement::Step::Row && !known) {
    auto found = session.rows.find(find.number(0));
    if (!found) {
      find.reset();
      return tl::unexpected(std::move(found).error());
    }
    if (*found && is_same((*found)->entry, seen.entry)) {
      known = *std::move(found);
    }
    step = known ? step : find.step();
  }
  find.reset();
  if (step == Statement::Step::Failed) {
    return tl::unexpected(session.database.error());
  }
  return known;
}

auto note_sighting(ImportSession& session, Statement& statement,
                   std::int64_t import, const Entry& entry) -> Result<void> {
  const bool done = statement.bind(0, import)
                        .bind(1, entry.id)
                        .bind(2, static_cast<std::int64_t>(entry.state))
                        .bind(3, entry.origin.date)
                        .run();
  if (!done) {
    return tl::unexpected(session.database.error());
  }
  return {};
}

// The import sees what is known, and may know it better.
auto see(ImportSession& session, StoredEntry known, Entry seen)
    -> Result<void> {
  seen.id = known.entry.id;
  const bool is_own = known.import == session.id;
  const bool raises = seen.state > known.entry.state;
  if (raises && !is_own) {
    // What its own import said: undo() falls back to it.
    L10N_TRY(note_sighting(session, session.sign, known.import, known.entry));
  }
  if (!is_own) {
    L10N_TRY(note_sighting(session, session.sight, session.id, seen));
  }
  if (!raises) {
    return {};
  }
  session.raised = session.raised || seen.id < session.first_id;
  known.entry.state = seen.state;
  known.entry.origin.date = seen.origin.date;
  return session.rows.update(known);
}

void raise(Entry& entry, const Entry& seen) {
  if (seen.state > entry.state) {
    entry.state = seen.state;
    entry.origin.date = seen.origin.date;
  }
}

using Order = std::vector<std::size_t>;

// The places of the batch by identity, equal ones in the order they came in.
auto by_identity(const Batch& batch) -> Order {
  Order order(batch.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return batch[a].identity != batch[b].identity
               ? batch[a].identity < batch[b].identity
               : a < b;
  });
  return order;
}

// The new entries of one identity: one, unless hashes collide.
struct Run {
  std::int64_t identity = 0;
  std::vector<Entry*> fresh = {};

  void move_to(std::int64_t next) {
    if (identity != next) {
      identity = next;
      fresh.clear();
    }
  }

  [[nodiscard]] auto twin_of(const Entry& entry) const -> Entry* {
    const auto twin = std::find_if(
        fresh.begin(), fresh.end(),
        [&](const Entry* other) { return is_same(*other, entry); });
    return twin == fresh.end() ? nullptr : *twin;
  }
};

// Sees to one entry; one that is new gets an id, though not yet the right one.
auto sort_out(ImportSession& session, Run& run, Waiting& seen) -> Result<void> {
  run.move_to(seen.identity);
  if (Entry* const twin = run.twin_of(seen.entry)) {
    raise(*twin, seen.entry);
    ++session.stored.known;
    return {};
  }
  auto known = L10N_TRY(find_known(session, seen));
  if (known) {
    ++session.stored.known;
    return see(session, *std::move(known), std::move(seen.entry));
  }
  seen.entry.id = 1;
  run.fresh.push_back(&seen.entry);
  ++session.stored.added;
  return {};
}

auto insert_entry(ImportSession& session, Entry& entry) -> Result<void> {
  if (entry.id == 0) {
    return {};
  }
  entry.id = session.next_id++;
  return session.rows.insert(entry, session.id);
}

auto insert_identity(ImportSession& session, const Waiting& fresh)
    -> Result<void> {
  if (fresh.entry.id != 0 &&
      !session.identify.bind(0, fresh.identity).bind(1, fresh.entry.id).run()) {
    return tl::unexpected(session.database.error());
  }
  return {};
}

auto store(ImportSession& session, Batch& batch) -> Result<void> {
  const Order order = by_identity(batch);
  Run run;
  for (const std::size_t place : order) {
    L10N_TRY(sort_out(session, run, batch[place]));
  }
  for (Waiting& fresh : batch) {
    L10N_TRY(insert_entry(session, fresh.entry));
  }
  for (const std::size_t place : order) {
    L10N_TRY(insert_identity(session, batch[place]));
  }
  return {};
}

auto await_batch(ImportSession& session) -> Result<void> {
  auto stored =
      session.storing.valid() ? session.storing.get() : Result<void>();
  // Here, not there: what one thread allocates another frees slowly.
  session.in_storage.clear();
  return stored;
}

}  // namespace

auto take(ImportSession& session, Entry entry) -> Result<void> {
  entry.id = 0;
  session.waiting_bytes += entry.source.size() + entry.target.size() +
                           entry.surroundings.before.size() +
                           entry.surroundings.after.size();
  const std::int64_t identity = identity_of(entry);
  session.waiting.push_back({std::move(entry), identity});
  if (session.waiting.size() < kMostWaiting &&
      session.waiting_bytes < kMostWaitingBytes) {
    return {};
  }
  L10N_TRY(await_batch(session));
  std::swap(session.waiting, session.in_storage);
  session.waiting_bytes = 0;
  // Where no thread can be had, when the next batch is full.
  session.storing =
      std::async(std::launch::async | std::launch::deferred,
                 [&session] { return store(session, session.in_storage); });
  return {};
}

auto finish_storing(ImportSession& session) -> Result<void> {
  L10N_TRY(await_batch(session));
  L10N_TRY(store(session, session.waiting));
  session.waiting.clear();
  return {};
}

}  // namespace l10n::memory
