#include "l10n/memory/memory.hpp"

#include <utility>

#include "l10n/memory/cabinet.hpp"

namespace l10n::memory {

struct Memory::State {
  explicit State(Store opened) : store(std::move(opened)), cabinet(store) {}

  Store store;
  Cabinet cabinet;
};

auto index_path(const std::string& store, const IndexKind& kind)
    -> std::string {
  std::string path =
      store + '-' + kind.direction.from + '-' + kind.direction.to + '-' +
      (kind.metric == Metric::Characters ? "characters" : "words");
  return path + (kind.keys == Keys::Unmarked ? "-unmarked.index" : ".index");
}

auto Memory::open(const std::string& path, Access access) -> Result<Memory> {
  return Memory(std::make_unique<State>(L10N_TRY(Store::open(path, access))));
}

Memory::Memory(std::unique_ptr<State> state) : state_(std::move(state)) {}

Memory::Memory(Memory&& other) noexcept = default;
auto Memory::operator=(Memory&& other) noexcept -> Memory& = default;
Memory::~Memory() = default;

auto Memory::store() -> Store& {
  return state_->store;
}

auto Memory::store() const -> const Store& {
  return state_->store;
}

void Memory::on_build(std::function<void(const IndexKind&)> call) {
  state_->cabinet.on_build = std::move(call);
}

namespace {

// The shelves that one lookup has asked for, held until it ends.
class Holder {
 public:
  Holder(Cabinet& cabinet, const Store& store)
      : cabinet_(cabinet), store_(store) {}

  auto shelves() -> Shelves {
    return {.shelf = [this](const IndexKind& kind) { return hold(kind); },
            .entries =
                [this](std::span<const std::int64_t> ids) {
                  return store_.entries(ids);
                }};
  }

  // Has them made anew: one of them turned out to be damaged.
  void discard() {
    held_.clear();
    for (const IndexKind& kind : kinds_) {
      cabinet_.discard(kind);
    }
    kinds_.clear();
  }

 private:
  auto hold(const IndexKind& kind) -> Result<const Shelf*> {
    held_.push_back(L10N_TRY(cabinet_.hold(kind)));
    kinds_.push_back(kind);
    return held_.back().shelf;
  }

  Cabinet& cabinet_;
  const Store& store_;
  std::vector<HeldShelf> held_;
  std::vector<IndexKind> kinds_;
};

}  // namespace

auto Memory::look_up(std::string_view query, const Direction& direction,
                     const LookupOptions& options) const
    -> Result<std::vector<Match>> {
  thread_local Workspace workspace;
  Holder holder(state_->cabinet, state_->store);
  auto matches =
      memory::look_up(query, direction, options, holder.shelves(), workspace);
  if (!matches && matches.error().code == Code::IndexDamaged) {
    holder.discard();
    return memory::look_up(query, direction, options, holder.shelves(),
                           workspace);
  }
  return matches;
}

auto Memory::verify_index(const IndexKind& kind) const -> bool {
  const std::string path = index_path(state_->store.path(), kind);
  auto file = io::Mapping::open(path);
  if (!file) {
    return true;
  }
  const auto index = Index::open(file->bytes(), path);
  return index ? index->verify_all() : index.error().code == Code::IndexStale;
}

}  // namespace l10n::memory
