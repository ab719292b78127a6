#include "l10n/align/align.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "l10n/align/crossing.hpp"
#include "l10n/align/front_matter.hpp"
#include "l10n/align/judge.hpp"
#include "l10n/align/lattice.hpp"
#include "l10n/align/model.hpp"
#include "l10n/align/move.hpp"
#include "l10n/align/score.hpp"

namespace l10n::align {
namespace {

auto same_shapes(std::span<const Profile> source,
                 std::span<const Profile> target) -> bool {
  return std::equal(source.begin(), source.end(), target.begin(), target.end(),
                    [](const Profile& a, const Profile& b) {
                      return a.kind == b.kind && a.level == b.level &&
                             a.is_item == b.is_item;
                    });
}

// The blocks below the front matter of both pages.
class Bodies {
 public:
  Bodies(std::span<const Block> source, std::span<const Block> target,
         const AlignOptions& options)
      : options_(options),
        source_(profiles_of(source)),
        target_(profiles_of(target)),
        trust_(target_.size(), 1) {
    if (options.lexicon != nullptr) {
      add_translations(source_, target_, *options.lexicon);
    }
  }

  auto align() -> std::vector<Pair> {
    constexpr int kMostRounds = 8;
    State state = align_in_order(target_);
    std::optional<Favoured> favoured;
    if (same_shapes(source_, target_)) {
      favoured = std::move(state.favoured);
    }
    double cost = 0;  // of the moves
    for (int round = 0; round < kMostRounds; ++round) {
      const std::optional<double> paid = move_sections(state);
      if (!paid) {
        break;
      }
      cost += *paid;
    }
    const bool stands =
        cost == 0 || (favoured && favoured->total > state.total + cost);
    if (favoured && stands) {
      state.pairs = std::move(favoured->pairs);
      state.target = target_;
      is_moved_.assign(target_.size(), false);
      trust_.assign(target_.size(), 1);
    }
    return in_page_order(std::move(state));
  }

 private:
  // With each block beside the one in its place more likely than the blocks
  // alone make it.
  struct Favoured {
    std::vector<Pair> pairs;
    double total = 0;  // of that one alignment
  };

  struct State {
    std::vector<Profile> target;  // in the order of the source
    std::vector<Pair> pairs;      // with indices into that
    double total = 0;
    std::optional<Favoured> favoured = {};  // where the shapes are the same
  };

  auto align_in_order(std::vector<Profile> target) const -> State {
    std::size_t reach = kFirstReach;
    const Scale scale({source_, target, source_.size() + target.size()},
                      options_);
    for (;; reach *= 2) {
      const Band band(source_.size(), target.size(), reach_of(target, reach));
      const Scores scores(scale, band);
      Lattice lattice(scores);
      State state{{}, scored(lattice.path(), scale, scores), lattice.total()};
      if (!touches_edge(band, state.pairs) || band.cells() > kMostBandCells) {
        if (same_shapes(source_, target)) {
          const double total = lattice.favour_diagonal();
          state.favoured = {scored(lattice.path(), scale, scores), total};
        }
        state.target = std::move(target);
        return state;
      }
    }
  }

  static auto scored(std::vector<Pair> pairs, const Scale& scale,
                     const Scores& scores) -> std::vector<Pair> {
    for (Pair& pair : pairs) {
      pair.score = pair.is_match() ? scale.text_score(pair) : 0;
    }
    mark_crossings(pairs, scores);
    return pairs;
  }

  static constexpr std::size_t kFirstReach = 64;
  static constexpr std::size_t kMostBandCells = std::size_t{1} << 20U;

  // A row must overlap the next one.
  auto reach_of(const std::vector<Profile>& target, std::size_t reach) const
      -> std::size_t {
    return source_.empty() ? target.size()
                           : reach + target.size() / source_.size();
  }

  static auto touches_edge(const Band& band, const std::vector<Pair>& pairs)
      -> bool {
    return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
      return band.is_edge(pair.source.end, pair.target.end);
    });
  }

  // What it costs to put some sections in other places, all that seem to have
  // moved, or one of them; nothing where no alignment becomes likelier so.
  auto move_sections(State& state) -> std::optional<double> {
    constexpr std::size_t kMostTries = 2;
    std::vector<Move> moves =
        find_moves(source_, state.target, state.pairs, options_);
    if (moves.empty()) {
      return {};
    }
    if (take(state, moves)) {
      return kModel.moved * static_cast<double>(moves.size());
    }
    std::stable_sort(
        moves.begin(), moves.end(),
        [](const Move& a, const Move& b) { return a.score > b.score; });
    for (std::size_t i = 0;
         moves.size() > 1 && i < std::min(kMostTries, moves.size()); ++i) {
      if (take(state, {&moves[i], 1})) {
        return kModel.moved;
      }
    }
    return {};
  }

  // REQUIRES: `moves` are in the order of the source.
  auto take(State& state, std::span<const Move> moves) -> bool {
    std::vector<Profile> target;
    target.reserve(target_.size());
    for (const std::size_t j : order_of(moves, state.pairs, target_.size())) {
      target.push_back(state.target[j]);
    }
    State moved = align_in_order(std::move(target));
    const double gain = moved.total - state.total +
                        kModel.moved * static_cast<double>(moves.size());
    if (gain <= 0) {
      return false;
    }
    for (const Move& move : moves) {
      for (std::size_t j = move.target.begin; j < move.target.end; ++j) {
        trust_[state.target[j].place] = 1 - std::exp(-move.score);
        is_moved_.resize(target_.size());
        is_moved_[state.target[j].place] = true;
      }
    }
    state = std::move(moved);
    return true;
  }

  // With the target's own indices.
  auto in_page_order(State state) const -> std::vector<Pair> {
    std::size_t behind = 0;  // the block before
    for (Pair& pair : state.pairs) {
      const std::size_t size = pair.target.size();
      if (size != 0) {
        const std::size_t place = state.target[pair.target.begin].place;
        pair.target = {place, place + size};
        pair.moved = !is_moved_.empty() && is_moved_[place];
        pair.confidence *= trust_[place];
        behind = place + size;
      } else {
        pair.target = {behind, behind};
      }
    }
    judge(state.pairs, source_, target_);
    return std::move(state.pairs);
  }

  const AlignOptions& options_;
  std::vector<Profile> source_;
  std::vector<Profile> target_;
  std::vector<double> trust_;  // of each target block, for having been moved
  std::vector<bool> is_moved_;
};

}  // namespace

auto align(std::span<const Block> source, std::span<const Block> target,
           const AlignOptions& options) -> std::vector<Pair> {
  const std::size_t front_source = front_matter_size(source);
  const std::size_t front_target = front_matter_size(target);
  std::vector<Pair> pairs =
      pair_front_matter(source.first(front_source), target.first(front_target));
  judge_front_matter(pairs, source.first(front_source),
                     target.first(front_target), source.size() + target.size(),
                     options);
  Bodies bodies(source.subspan(front_source), target.subspan(front_target),
                options);
  for (Pair pair : bodies.align()) {
    pair.source.begin += front_source;
    pair.source.end += front_source;
    pair.target.begin += front_target;
    pair.target.end += front_target;
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace l10n::align
