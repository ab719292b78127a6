#include "l10n/memory/lookup.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "l10n/text/match_key.hpp"

namespace l10n::memory {
namespace {

// Below this a look without diacritics is worth it.
constexpr int kGood = 75;

auto primary(std::string_view tag) -> std::string_view {
  return tag.substr(0, tag.find_first_of("-_"));
}

auto turned(Entry entry, const Direction& direction) -> Entry {
  if (primary(entry.source_language) != primary(direction.from)) {
    std::swap(entry.source_language, entry.target_language);
    std::swap(entry.source, entry.target);
    entry.surroundings.before.clear();
    entry.surroundings.after.clear();
  }
  return entry;
}

class Lookup {
 public:
  Lookup(std::string_view query, const Direction& direction,
         const LookupOptions& options, const Shelves& shelves,
         Workspace& workspace)
      : query_(query),
        key_(text::match_key(query)),
        direction_(direction),
        options_(options),
        shelves_(shelves),
        workspace_(workspace) {}

  auto run() -> Result<std::vector<Match>>;

 private:
  using Positions = std::vector<std::vector<std::uint32_t>>;  // by index

  auto find_almost_exact(const Shelf& shelf) -> Result<Positions>;
  auto find_fuzzy(const Shelf& shelf, const Positions& without) -> Result<void>;
  auto find_unmarked() -> Result<void>;
  auto add(const std::vector<Hit>& hits) -> Result<void>;
  void put_in_order();
  void drop_repeats();

  std::string_view query_;
  std::string key_;
  const Direction& direction_;
  const LookupOptions& options_;
  const Shelves& shelves_;
  Workspace& workspace_;
  std::vector<Match> matches_;
};

auto Lookup::run() -> Result<std::vector<Match>> {
  if (key_.empty() || options_.limit == 0) {
    return std::vector<Match>{};
  }
  const Shelf* shelf = L10N_TRY(
      shelves_.shelf({.direction = direction_, .metric = options_.metric}));
  const Positions found = L10N_TRY(find_almost_exact(*shelf));
  drop_repeats();
  if (options_.threshold <= kMostFuzzy && matches_.size() < options_.limit) {
    auto done = find_fuzzy(*shelf, found);
    if (!done) {
      return tl::unexpected(done.error());
    }
  }
  put_in_order();
  const bool good = !matches_.empty() && matches_[0].score.points >= kGood;
  if (!good && primary(direction_.from) == "vi" && may_be_unmarked(query_)) {
    auto done = find_unmarked();
    if (!done) {
      return tl::unexpected(done.error());
    }
    put_in_order();
  }
  return std::move(matches_);
}

// Every entry whose bare key is that of the query scores 95 or more.
auto Lookup::find_almost_exact(const Shelf& shelf) -> Result<Positions> {
  const std::uint32_t hash = bare_hash(text::bare_key(query_));
  Positions positions(shelf.indexes().size());
  std::unordered_map<std::int64_t, std::pair<std::size_t, std::uint32_t>> of;
  std::vector<std::int64_t> ids;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    for (const Hit& hit : L10N_TRY(shelf.indexes()[i].find_bare(hash))) {
      of.emplace(hit.id, std::pair(i, hit.position));
      ids.push_back(hit.id);
    }
  }
  if (ids.empty()) {
    return positions;
  }
  for (Entry& stored : L10N_TRY(shelves_.entries(ids))) {
    Entry entry = turned(std::move(stored), direction_);
    Score found = score(query_, entry.source, options_.metric);
    if (found.points < kLeastAlmostExact) {
      continue;  // another text with the same hash: the index judges it
    }
    const auto& [index, position] = of[entry.id];
    positions[index].push_back(position);
    found = with_place(
        found, is_same_place(options_.surroundings, entry.surroundings));
    if (found.points >= options_.threshold) {
      matches_.push_back({std::move(entry), found});
    }
  }
  for (std::vector<std::uint32_t>& one : positions) {
    std::sort(one.begin(), one.end());
  }
  return positions;
}

auto Lookup::find_fuzzy(const Shelf& shelf, const Positions& without)
    -> Result<void> {
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < shelf.indexes().size(); ++i) {
    const std::vector<Hit> more = L10N_TRY(shelf.indexes()[i].search(
        key_,
        {.limit = options_.limit - matches_.size(),
         .min_similarity =
             static_cast<double>(std::max(1, options_.threshold)) / kMostFuzzy,
         .without = without[i]},
        workspace_));
    hits.insert(hits.end(), more.begin(), more.end());
  }
  return add(hits);
}

auto Lookup::add(const std::vector<Hit>& hits) -> Result<void> {
  std::vector<std::int64_t> ids;
  std::unordered_map<std::int64_t, const Hit*> of;
  for (const Hit& hit : hits) {
    ids.push_back(hit.id);
    of.emplace(hit.id, &hit);
  }
  for (Entry& entry : L10N_TRY(shelves_.entries(ids))) {
    const Hit& hit = *of[entry.id];
    matches_.push_back({turned(std::move(entry), direction_),
                        {.points = fuzzy_points(hit.distance, hit.longer),
                         .similarity = hit.similarity(),
                         .kind = MatchKind::Fuzzy}});
  }
  return {};
}

auto Lookup::find_unmarked() -> Result<void> {
  const Shelf* shelf = L10N_TRY(
      shelves_.shelf({.direction = direction_, .keys = Keys::Unmarked}));
  std::vector<std::int64_t> ids;
  for (const Index& index : shelf->indexes()) {
    for (const Hit& hit :
         L10N_TRY(index.search(text::unmarked_key(query_),
                               {.limit = options_.limit + matches_.size(),
                               .min_similarity = static_cast<double>(std::max(
                                                     1, options_.threshold)) /
                                                 kMostUnmarked},
                               workspace_))) {
      ids.push_back(hit.id);
    }
  }
  for (Entry& stored : L10N_TRY(shelves_.entries(ids))) {
    Entry entry = turned(std::move(stored), direction_);
    const Score found = score_unmarked(query_, entry.source, options_.metric);
    const auto known = std::find_if(
        matches_.begin(), matches_.end(),
        [&](const Match& match) { return match.entry.id == entry.id; });
    if (found.points < options_.threshold) {
      continue;
    }
    if (known == matches_.end()) {
      matches_.push_back({std::move(entry), found});
    } else if (known->score.points < found.points) {
      known->score = found;
    }
  }
  return {};
}

auto is_better(const Match& a, const Match& b) -> bool {
  return comes_before(rank_of(a.score, a.entry), rank_of(b.score, b.entry));
}

// A pair that many pages have must not hide the other translations.
void Lookup::drop_repeats() {
  std::sort(matches_.begin(), matches_.end(), is_better);
  std::set<std::pair<std::string_view, std::string_view>> seen;
  std::vector<bool> repeats;
  for (const Match& match : matches_) {
    repeats.push_back(
        !seen.emplace(match.entry.source, match.entry.target).second);
  }
  std::size_t index = 0;
  std::erase_if(matches_, [&](const Match&) { return repeats[index++]; });
}

void Lookup::put_in_order() {
  std::sort(matches_.begin(), matches_.end(), is_better);
  if (matches_.size() > options_.limit) {
    matches_.resize(options_.limit);
  }
}

}  // namespace

auto look_up(std::string_view query, const Direction& direction,
             const LookupOptions& options, const Shelves& shelves,
             Workspace& workspace) -> Result<std::vector<Match>> {
  return Lookup(query, direction, options, shelves, workspace).run();
}

}  // namespace l10n::memory
