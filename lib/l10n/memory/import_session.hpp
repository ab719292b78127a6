// What an import that is under way holds; for the files of the import alone.
#ifndef L10N_MEMORY_IMPORT_SESSION_HPP
#define L10N_MEMORY_IMPORT_SESSION_HPP

#include <cstddef>
#include <cstdint>
#include <future>
#include <string>
#include <utility>
#include <vector>

#include "l10n/memory/import.hpp"
#include "l10n/memory/rows.hpp"

namespace l10n::memory {

struct Waiting {
  Entry entry = {};  // with an id: it is new
  std::int64_t identity = 0;
};

using Batch = std::vector<Waiting>;

/// One batch is stored while the next one is filled.
struct ImportSession {
  explicit ImportSession(Database opened)
      : database(std::move(opened)), rows(database) {}

  // What stores a batch, for a thread of its own until finish_storing().
  Database database;
  Rows rows;
  Statement find = {};      // entries by their identity
  Statement identify = {};  // a new entry's identity
  Statement sight = {};     // what this import says of a known entry
  Statement sign = {};      // what the one said that had added it
  ImportCounts stored = {};
  std::int64_t id = 0;
  std::int64_t first_id = 0;  // of its entries: what is below was there before
  std::int64_t next_id = 0;
  bool raised = false;  // a known entry: indices must look again
  Batch in_storage = {};

  // What fills the next one.
  ImportFacts facts = {};
  std::int64_t refused = 0;
  bool is_committed = false;
  Batch waiting = {};
  std::size_t waiting_bytes = 0;
  std::string tag = {};  // the last ones that were seen, in canonical form
  std::string other_tag = {};

  // Last, so that it is waited for before anything of it goes.
  std::future<Result<void>> storing = {};
};

/// Keeps `entry` with those that wait; when enough do, another thread begins to
/// store them. Errors: those of the batch before.
auto take(ImportSession& session, Entry entry) -> Result<void>;

/// Stores what waits; then all is stored. Entries get their ids in the order
/// they came in. The table `identity` is walked through in its own order: at
/// random, a million look-ups would miss the processor's caches a million
/// times.
auto finish_storing(ImportSession& session) -> Result<void>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_IMPORT_SESSION_HPP
