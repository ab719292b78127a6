#include "l10n/memory/cabinet.hpp"

#include <utility>

#include "l10n/io/file.hpp"
#include "l10n/memory/memory.hpp"

namespace l10n::memory {
namespace {

// New entries have small indexes of their own, which are put together when
// there are many of them, and with all others when they are a quarter of them.
constexpr std::size_t kMostAdditions = 8;
constexpr std::size_t kFewEntries = 20'000;

auto facts_of(const Revision& revision) -> IndexFacts {
  return {.store_id = revision.store_id,
          .last_id = revision.last_id,
          .removals = revision.removals};
}

auto is_same_store(const Revision& a, const Revision& b) -> bool {
  return a.store_id == b.store_id && a.removals == b.removals;
}

auto is_small(std::size_t added, std::size_t all) -> bool {
  return added <= kFewEntries || added * 4 <= all;
}

}  // namespace

auto Cabinet::kept(const IndexKind& kind) -> Kept& {
  const std::lock_guard lock(mutex_);
  return shelves_[index_path("", kind)];
}

auto Cabinet::hold(const IndexKind& kind) -> Result<HeldShelf> {
  Kept& kept = this->kept(kind);
  const Revision now = L10N_TRY(store_.revision());
  {
    std::shared_lock lock(kept.mutex);
    if (kept.main > 0 && kept.revision == now) {
      return HeldShelf{std::move(lock), &kept.shelf};
    }
  }
  {
    const std::unique_lock lock(kept.mutex);
    if (kept.main == 0 || kept.revision != now) {
      auto done = refresh(kind, kept, now);
      if (!done) {
        return tl::unexpected(done.error());
      }
    }
  }
  std::shared_lock lock(kept.mutex);
  return HeldShelf{std::move(lock), &kept.shelf};
}

void Cabinet::discard(const IndexKind& kind) {
  Kept& kept = this->kept(kind);
  const std::unique_lock lock(kept.mutex);
  kept.shelf.shrink(0);
  kept.main = 0;
  kept.may_load = false;
}

auto Cabinet::refresh(const IndexKind& kind, Kept& kept, const Revision& now)
    -> Result<void> {
  if (kept.main > 0 && !is_same_store(kept.revision, now)) {
    kept.shelf.shrink(0);
    kept.main = 0;
  }
  if (kept.main == 0 && !load(kind, kept, now)) {
    return build(kind, kept);
  }
  return kept.revision == now ? Result<void>() : add_new(kind, kept);
}

auto Cabinet::load(const IndexKind& kind, Kept& kept, const Revision& now)
    -> bool {
  const std::string path = index_path(store_.path(), kind);
  if (!kept.may_load) {
    return false;
  }
  auto file = io::Mapping::open(path);
  if (!file || !kept.shelf.add(*std::move(file), path)) {
    return false;
  }
  const IndexFacts& facts = kept.shelf.indexes().front().facts();
  const Revision then{facts.store_id, facts.last_id, facts.removals};
  const IndexKind what{facts.direction, facts.metric, facts.keys};
  if (what != kind || !is_same_store(then, now) || then.last_id > now.last_id) {
    kept.shelf.shrink(0);
    return false;
  }
  kept.revision = then;
  kept.main = 1;
  return true;
}

// The indexes of the whole store, and the state of it that they know.
auto Cabinet::build_all(const IndexKind& kind, Revision& known)
    -> Result<std::vector<std::string>> {
  ShelfBuilder builder(kind);
  known = L10N_TRY(store_.for_each_side(
      kind.direction, 0, [&](const Side& side) { builder.add(side); }));
  return std::move(builder).build(facts_of(known));
}

auto Cabinet::build(const IndexKind& kind, Kept& kept) -> Result<void> {
  if (on_build) {
    on_build(kind);
  }
  kept.shelf.shrink(0);
  kept.main = 0;
  Revision known;
  auto all = L10N_TRY(build_all(kind, known));
  const std::string path = index_path(store_.path(), kind);
  if (all.size() == 1 &&
      io::write_file(path, all[0], {.like = store_.path()})) {
    // From now on the system may forget what is not looked at.
    kept.may_load = true;
    if (load(kind, kept, known) && kept.revision == known) {
      return {};
    }
    kept.shelf.shrink(0);  // another process was here
  }
  kept.revision = known;
  for (std::string& bytes : all) {
    auto added = kept.shelf.add(std::move(bytes));
    if (!added) {
      return added;
    }
  }
  kept.main = all.size();
  return {};
}

auto Cabinet::add_new(const IndexKind& kind, Kept& kept) -> Result<void> {
  if (kept.shelf.indexes().size() - kept.main >= kMostAdditions) {
    kept.shelf.shrink(kept.main);
    kept.revision.last_id = kept.shelf.indexes().front().facts().last_id;
  }
  ShelfBuilder builder(kind);
  const Revision now = L10N_TRY(
      store_.for_each_side(kind.direction, kept.revision.last_id,
                           [&](const Side& side) { builder.add(side); }));
  if (!is_same_store(now, kept.revision) ||
      !is_small(builder.size(), kept.shelf.indexes().front().size())) {
    return build(kind, kept);
  }
  kept.revision = now;
  if (builder.size() > 0) {
    for (std::string& bytes : std::move(builder).build(facts_of(now))) {
      auto added = kept.shelf.add(std::move(bytes));
      if (!added) {
        return added;
      }
    }
  }
  return {};
}

}  // namespace l10n::memory
