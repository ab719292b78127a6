#include "l10n/flow/recall.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "l10n/flow/remember.hpp"
#include "l10n/memory/distance.hpp"
#include "l10n/memory/fitting.hpp"
#include "l10n/memory/sequence.hpp"
#include "l10n/text/match_key.hpp"
#include "l10n/text/sentences.hpp"

namespace l10n::flow {
namespace {

using memory::Entry;
using memory::Metric;
using memory::Surroundings;
using memory::Way;

auto page_of(const catalog::Message& message) -> std::string {
  return message.references.empty() ? "" : message.references.front().path;
}

auto are_neighbours(const catalog::Message& a, const catalog::Message& b)
    -> bool {
  return !a.obsolete && !b.obsolete && page_of(a) == page_of(b);
}

auto points_of(std::string_view key) -> std::u32string {
  std::vector<char32_t> points;
  memory::split_characters(key, points);
  return {points.begin(), points.end()};
}

auto turned(Entry entry) -> Entry {
  std::swap(entry.source, entry.target);
  std::swap(entry.source_language, entry.target_language);
  entry.surroundings = {};  // they are of the other language
  return entry;
}

// The most edits between texts, the longer of which has `longer` characters,
// that leave `points`.
auto most_edits(int points, std::size_t longer) -> std::size_t {
  const auto least = static_cast<std::size_t>(std::max(points, 0));
  // 94 x (longer - edits) / longer >= points
  const std::size_t same =
      (least * longer + memory::kMostFuzzy - 1) / memory::kMostFuzzy;
  return same > longer ? 0 : longer - same;
}

}  // namespace

auto surroundings_of(const catalog::Catalog& catalog)
    -> std::vector<Surroundings> {
  const auto& messages = catalog.messages;
  std::vector<Surroundings> all(messages.size());
  for (std::size_t i = 0; i < messages.size(); ++i) {
    all[i].context = messages[i].context.value_or("");
    if (i > 0 && are_neighbours(messages[i - 1], messages[i])) {
      all[i].before = messages[i - 1].id;
      all[i - 1].after = messages[i].id;
    }
  }
  return all;
}

auto entries_of(const catalog::Catalog& catalog,
                const memory::Direction& direction)
    -> Result<std::vector<Entry>> {
  std::vector<Entry> entries;
  for (RememberedEntry& remembered :
       L10N_TRY(remember(catalog, {direction.from, direction.to}))) {
    if (remembered.entry.state != memory::State::Draft) {
      remembered.entry.origin.file = catalog.path;
      entries.push_back(std::move(remembered.entry));
    }
  }
  return entries;
}

auto sentence_entries_of(const Entry& entry) -> std::vector<Entry> {
  const std::vector<Span> sources = text::sentences(entry.source);
  if (sources.size() < 2) {
    return {};
  }
  const std::vector<Span> targets = text::sentences(entry.target);
  if (targets.size() != sources.size()) {
    return {};
  }
  std::vector<Entry> entries(sources.size(), entry);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    entries[i].source = sources[i].of(entry.source);
    entries[i].target = targets[i].of(entry.target);
    entries[i].surroundings = {};
  }
  return entries;
}

void Recall::add(const Entry& entry) {
  const Way way =
      memory::way_of(direction_, entry.source_language, entry.target_language);
  if (way == Way::None) {
    return;
  }
  Entry seen = way == Way::Forward ? entry : turned(entry);
  const std::size_t item = items_.size();
  seen.id = static_cast<std::int64_t>(item) + 1;
  by_bare_key_.emplace(text::bare_key(seen.source), item);
  std::u32string key = points_of(text::match_key(seen.source));
  by_length_[key.size()].push_back(item);
  items_.push_back({std::move(seen), std::move(key)});
}

auto Recall::candidates(const Question& question) const
    -> std::vector<Candidate> {
  std::vector<Candidate> found;
  const std::string bare = text::bare_key(question.text);
  const auto [first, last] = by_bare_key_.equal_range(bare);
  std::vector<bool> seen(items_.size());
  for (auto at = first; at != last; ++at) {
    found.push_back({at->second, memory::score(question.text,
                                               items_[at->second].entry.source,
                                               Metric::Characters)});
    seen[at->second] = true;
  }
  const std::u32string key = points_of(text::match_key(question.text));
  for (const auto& [length, items] : by_length_) {
    const std::size_t longer = std::max(length, key.size());
    const std::size_t most = most_edits(question.threshold, longer);
    if (longer - std::min(length, key.size()) > most) {
      continue;
    }
    for (const std::size_t item : items) {
      const std::size_t edits =
          seen[item] ? most + 1
                     : memory::distance_at_most(key, items_[item].key, most);
      if (edits <= most) {
        found.push_back(
            {item,
             {memory::fuzzy_points(edits, longer),
              memory::similarity_of(edits, longer), memory::MatchKind::Fuzzy}});
      }
    }
  }
  return found;
}

auto Recall::lookup(const Question& question) const -> std::vector<Known> {
  std::vector<Candidate> found = candidates(question);
  if (question.surroundings != nullptr) {
    for (Candidate& candidate : found) {
      candidate.score = memory::with_place(
          candidate.score,
          memory::is_same_place(*question.surroundings,
                                items_[candidate.item].entry.surroundings));
    }
  }
  std::erase_if(found, [&](const Candidate& candidate) {
    return candidate.score.points < question.threshold;
  });
  std::sort(found.begin(), found.end(),
            [this](const Candidate& a, const Candidate& b) {
              return memory::comes_before(
                  memory::rank_of(a.score, items_[a.item].entry),
                  memory::rank_of(b.score, items_[b.item].entry));
            });
  std::vector<Known> known;
  for (const Candidate& candidate : found) {
    if (known.size() == question.limit) {
      break;
    }
    known.push_back({items_[candidate.item].entry, candidate.score});
  }
  return known;
}

}  // namespace l10n::flow
