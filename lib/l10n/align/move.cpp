#include "l10n/align/move.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "l10n/align/model.hpp"
#include "l10n/align/score.hpp"

namespace l10n::align {
namespace {

constexpr double kLoose = 0.5;  // less confidence than this holds no pair

auto is_firm(const Pair& pair) -> bool {
  return pair.is_match() && pair.confidence >= kLoose;
}

// Which blocks of either page no pair holds, sorted.
struct Loose {
  std::vector<std::size_t> source;
  std::vector<std::size_t> target;
};

// Their neighbours too: a heading at the seam is easily taken for the one that
// stands in its place.
auto with_neighbours(const std::vector<bool>& is_loose)
    -> std::vector<std::size_t> {
  constexpr std::size_t kNeighbours = 2;
  std::vector<std::size_t> numbers;
  std::size_t next = 0;  // the first that is not in the list
  for (std::size_t i = 0; i < is_loose.size(); ++i) {
    if (is_loose[i]) {
      next = std::max(next, i > kNeighbours ? i - kNeighbours : 0);
      for (; next < std::min(i + kNeighbours + 1, is_loose.size()); ++next) {
        numbers.push_back(next);
      }
    }
  }
  return numbers;
}

auto loose_blocks(std::span<const Pair> pairs, std::size_t sources,
                  std::size_t targets) -> Loose {
  std::vector<bool> source(sources);
  std::vector<bool> target(targets);
  for (const Pair& pair : pairs) {
    if (is_firm(pair)) {
      continue;
    }
    for (std::size_t i = pair.source.begin; i < pair.source.end; ++i) {
      source[i] = true;
    }
    for (std::size_t j = pair.target.begin; j < pair.target.end; ++j) {
      target[j] = true;
    }
  }
  return {with_neighbours(source), with_neighbours(target)};
}

auto picked(std::span<const Profile> profiles,
            std::span<const std::size_t> numbers) -> std::vector<Profile> {
  std::vector<Profile> some;
  some.reserve(numbers.size());
  for (const std::size_t number : numbers) {
    some.push_back(profiles[number]);
  }
  return some;
}

// The best local alignments of two lists of blocks, of which some are
// neighbours on their page.
class LocalTable {
 public:
  LocalTable(const Scores& scores, const Loose& loose,
             std::span<const Pair> pairs)
      : scores_(scores), loose_(loose), cells_(scores.band().cells()) {
    hold(pairs);
    for (std::size_t i = 1; i <= loose.source.size(); ++i) {
      for (std::size_t j = 1; j <= loose.target.size(); ++j) {
        cells_[scores_.band().at(i, j)] = best(i, j);
      }
    }
  }

  [[nodiscard]] auto moves(double least) const -> std::vector<Move> {
    std::vector<Move> found;
    for (std::size_t i = 1; i <= loose_.source.size(); ++i) {
      for (std::size_t j = 1; j <= loose_.target.size(); ++j) {
        const Cell& cell = cells_[scores_.band().at(i, j)];
        if (cell.score >= least) {
          found.push_back(
              {{loose_.source[cell.row], loose_.source[i - 1] + 1},
               {loose_.target[cell.column], loose_.target[j - 1] + 1},
               cell.score});
        }
      }
    }
    return found;
  }

 private:
  struct Cell {
    double score = 0;
    std::size_t row = 0;  // where it begins
    std::size_t column = 0;
  };

  static auto follows(std::span<const std::size_t> numbers, std::size_t at)
      -> bool {
    return at > 0 && at < numbers.size() && numbers[at - 1] + 1 == numbers[at];
  }

  // What a step that begins at (i, j) goes on from.
  auto from(std::size_t i, std::size_t j) const -> Cell {
    if (follows(loose_.source, i) && follows(loose_.target, j)) {
      const Cell& cell = cells_[scores_.band().at(i, j)];
      if (cell.score > 0) {
        return cell;
      }
    }
    return {0, i, j};
  }

  // What it costs to part the firm pairs as they stand.
  void hold(std::span<const Pair> pairs) {
    constexpr double kMostSure = 1e-9;
    std::map<std::size_t, double> source;
    std::map<std::size_t, double> target;
    for (const Pair& pair : pairs) {
      if (!is_firm(pair)) {
        continue;
      }
      const double cost = -std::log(std::max(1 - pair.confidence, kMostSure));
      for (std::size_t i = pair.source.begin; i < pair.source.end; ++i) {
        source[i] = cost;
      }
      for (std::size_t j = pair.target.begin; j < pair.target.end; ++j) {
        target[j] = cost;
      }
    }
    for (const std::size_t i : loose_.source) {
      const auto found = source.find(i);
      held_source_.push_back(found == source.end() ? 0 : found->second);
    }
    for (const std::size_t j : loose_.target) {
      const auto found = target.find(j);
      held_target_.push_back(found == target.end() ? 0 : found->second);
    }
  }

  auto best(std::size_t i, std::size_t j) const -> Cell {
    Cell cell{0, i, j};
    const auto offer = [&](Cell other, double more) {
      other.score += more;
      if (other.score > cell.score) {
        cell = other;
      }
    };
    const double held = held_source_[i - 1] + held_target_[j - 1];
    offer(from(i - 1, j - 1), scores_.of(Bead::OneOne, i, j) - held);
    if (i >= 2) {
      offer(from(i - 2, j - 1),
            scores_.of(Bead::TwoOne, i, j) - held - held_source_[i - 2]);
    }
    if (j >= 2) {
      offer(from(i - 1, j - 2),
            scores_.of(Bead::OneTwo, i, j) - held - held_target_[j - 2]);
    }
    if (follows(loose_.source, i - 1)) {
      offer(cells_[scores_.band().at(i - 1, j)], kModel.gap_open);
    }
    if (follows(loose_.target, j - 1)) {
      offer(cells_[scores_.band().at(i, j - 1)], kModel.gap_open);
    }
    return cell;
  }

  const Scores& scores_;
  const Loose& loose_;
  std::vector<Cell> cells_;
  std::vector<double> held_source_;  // of each loose block
  std::vector<double> held_target_;
};

auto overlap(const Range& a, const Range& b) -> bool {
  return a.begin < b.end && b.begin < a.end;
}

// The best ones of which none overlap.
auto without_overlaps(std::vector<Move> moves) -> std::vector<Move> {
  std::stable_sort(
      moves.begin(), moves.end(),
      [](const Move& a, const Move& b) { return a.score > b.score; });
  std::vector<Move> kept;
  for (const Move& move : moves) {
    const bool is_free =
        std::none_of(kept.begin(), kept.end(), [&](const Move& other) {
          return overlap(move.source, other.source) ||
                 overlap(move.target, other.target);
        });
    if (is_free) {
      kept.push_back(move);
    }
  }
  return kept;
}

}  // namespace

auto find_moves(std::span<const Profile> source,
                std::span<const Profile> target, std::span<const Pair> pairs,
                const AlignOptions& options) -> std::vector<Move> {
  const Loose loose = loose_blocks(pairs, source.size(), target.size());
  if (loose.source.empty() || loose.target.empty() ||
      loose.source.size() * loose.target.size() >
          kMostCells * (source.size() + target.size())) {
    return {};
  }
  const Band band(loose.source.size(), loose.target.size(),
                  loose.target.size());
  const std::vector<Profile> from = picked(source, loose.source);
  const std::vector<Profile> to = picked(target, loose.target);
  const Scale scale({from, to, source.size() + target.size()}, options);
  const Scores scores(scale, band);
  std::vector<Move> moves = without_overlaps(
      LocalTable(scores, loose, pairs).moves(kModel.least_move));
  std::sort(moves.begin(), moves.end(), [](const Move& a, const Move& b) {
    return a.source.begin < b.source.begin;
  });
  return moves;
}

auto order_of(std::span<const Move> moves, std::span<const Pair> pairs,
              std::size_t targets) -> std::vector<std::size_t> {
  std::vector<bool> is_moved(targets);
  for (const Move& move : moves) {
    for (std::size_t j = move.target.begin; j < move.target.end; ++j) {
      is_moved[j] = true;
    }
  }
  std::vector<std::size_t> order;
  order.reserve(targets);
  std::size_t next = 0;
  for (const Pair& pair : pairs) {
    for (;
         next < moves.size() && moves[next].source.begin <= pair.source.begin &&
         pair.source.size() != 0;
         ++next) {
      for (std::size_t j = moves[next].target.begin; j < moves[next].target.end;
           ++j) {
        order.push_back(j);
      }
    }
    for (std::size_t j = pair.target.begin; j < pair.target.end; ++j) {
      if (!is_moved[j]) {
        order.push_back(j);
      }
    }
  }
  return order;
}

}  // namespace l10n::align
