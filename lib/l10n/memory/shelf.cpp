#include "l10n/memory/shelf.hpp"

#include <utility>

#include "l10n/text/match_key.hpp"

namespace l10n::memory {

auto Shelf::add(std::string bytes) -> Result<void> {
  auto kept = std::make_unique<std::string>(std::move(bytes));
  indexes_.push_back(L10N_TRY(Index::open(*kept, "")));
  bytes_.push_back(std::move(kept));
  files_.emplace_back();
  return {};
}

auto Shelf::add(io::Mapping file, std::string_view path) -> Result<void> {
  indexes_.push_back(L10N_TRY(Index::open(file.bytes(), path)));
  bytes_.push_back(nullptr);
  files_.push_back(std::move(file));
  return {};
}

void Shelf::shrink(std::size_t count) {
  while (indexes_.size() > count) {
    indexes_.pop_back();
    bytes_.pop_back();
    files_.pop_back();
  }
}

void ShelfBuilder::add(const Side& side) {
  const bool unmarked = kind_.keys == Keys::Unmarked;
  const std::string key =
      unmarked ? text::unmarked_key(side.text) : text::match_key(side.text);
  const std::string bare = unmarked ? std::string() : text::bare_key(side.text);
  const Segment segment{.id = side.id,
                        .key = key,
                        .bare = bare,
                        .confirmed = side.state == State::Confirmed,
                        .date = side.date};
  for (IndexBuilder& builder : builders_) {
    if (builder.add(segment)) {
      ++size_;
      return;
    }
  }
  IndexBuilder another(kind_.metric);
  if (another.add(segment)) {
    ++size_;
    builders_.push_back(std::move(another));
  }
}

auto ShelfBuilder::build(IndexFacts facts) && -> std::vector<std::string> {
  facts.direction = kind_.direction;
  facts.metric = kind_.metric;
  facts.keys = kind_.keys;
  if (builders_.empty()) {
    builders_.emplace_back(kind_.metric);
  }
  std::vector<std::string> all;
  for (IndexBuilder& builder : builders_) {
    all.push_back(std::move(builder).build(facts));
  }
  return all;
}

}  // namespace l10n::memory
