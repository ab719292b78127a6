#include "l10n/flow/recall.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "l10n/catalog/verbatim.hpp"
#include "l10n/flow/remember.hpp"
#include "l10n/memory/fitting.hpp"
#include "l10n/memory/placeable.hpp"
#include "l10n/text/sentences.hpp"

namespace l10n::flow {
namespace {

using memory::Entry;
using memory::Match;
using memory::Surroundings;
using memory::Way;

auto page_of(const catalog::Message& message) -> std::string {
  return message.references.empty() ? "" : message.references.front().path;
}

auto are_neighbours(const catalog::Message& a, const catalog::Message& b)
    -> bool {
  return !a.obsolete && !b.obsolete && page_of(a) == page_of(b);
}

auto turned(Entry entry) -> Entry {
  std::swap(entry.source, entry.target);
  std::swap(entry.source_language, entry.target_language);
  entry.surroundings = {};  // they are of the other language
  return entry;
}

auto is_before(const Match& a, const Match& b) -> bool {
  return memory::comes_before(memory::rank_of(a.score, a.entry),
                              memory::rank_of(b.score, b.entry));
}

// Code, addresses, variables and tags, in no order; numbers are compared by
// their value.
auto verbatim_parts(std::string_view text) -> std::vector<std::string_view> {
  std::vector<std::string_view> parts;
  for (const text::Piece& piece : memory::placeables(text)) {
    if (piece.kind != text::PieceKind::Number) {
      parts.push_back(piece.where.of(text));
    }
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

// Whether `part`, a pair of sentences of `whole`, can be a pair of source and
// translation: sentences that stand in another order, or were written anew,
// show it in what is not translated or in their share of the paragraph.
auto may_be_pair(const Entry& part, const Entry& whole) -> bool {
  constexpr double kMostApart = 0.25;
  const auto share = [](const std::string& text, const std::string& all) {
    return static_cast<double>(text.size()) / static_cast<double>(all.size());
  };
  return catalog::have_same_numbers(part.source, part.target) &&
         verbatim_parts(part.source) == verbatim_parts(part.target) &&
         std::abs(share(part.source, whole.source) -
                  share(part.target, whole.target)) <= kMostApart;
}

auto best_of(const std::vector<Lookup>& lookups, const Question& question)
    -> Result<std::vector<Match>> {
  std::vector<Match> all;
  for (const Lookup& lookup : lookups) {
    std::vector<Match> found = L10N_TRY(lookup(question));
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  std::stable_sort(all.begin(), all.end(), is_before);
  all.resize(std::min(all.size(), question.limit));
  return all;
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
    if (!may_be_pair(entries[i], entry)) {
      return {};
    }
  }
  return entries;
}

Recall::Recall(memory::Direction direction, std::span<const Entry> entries)
    : direction_(std::move(direction)) {
  memory::ShelfBuilder builder({.direction = direction_});
  for (const Entry& entry : entries) {
    const Way way = memory::way_of(direction_, entry.source_language,
                                   entry.target_language);
    if (way == Way::None) {
      continue;
    }
    Entry seen = way == Way::Forward ? entry : turned(entry);
    seen.id = static_cast<std::int64_t>(entries_.size()) + 1;
    seen.source_language = direction_.from;
    seen.target_language = direction_.to;
    builder.add({.id = seen.id,
                 .text = seen.source,
                 .state = seen.state,
                 .date = seen.origin.date});
    entries_.push_back(std::move(seen));
  }
  for (std::string& bytes : std::move(builder).build({})) {
    // What was built here is whole.
    static_cast<void>(shelf_.add(std::move(bytes)));
  }
}

auto Recall::lookup(const Question& question) const
    -> Result<std::vector<Match>> {
  static const memory::Shelf kEmpty;
  const memory::Shelves shelves{
      .shelf = [this](const memory::IndexKind& kind)
          -> Result<const memory::Shelf*> {
        return kind.keys == memory::Keys::Match ? &shelf_ : &kEmpty;
      },
      .entries = [this](std::span<const std::int64_t> ids)
          -> Result<std::vector<Entry>> {
        std::vector<Entry> found;
        for (const std::int64_t id : ids) {
          found.push_back(entries_[static_cast<std::size_t>(id) - 1]);
        }
        return found;
      }};
  thread_local memory::Workspace workspace;
  return memory::look_up(question.text, direction_,
                         {.threshold = question.threshold,
                          .limit = question.limit,
                          .surroundings = question.surroundings},
                         shelves, workspace);
}

auto join(std::vector<Lookup> lookups) -> Lookup {
  return [lookups = std::move(lookups)](const Question& question) {
    return best_of(lookups, question);
  };
}

}  // namespace l10n::flow
