#include "l10n/align/lattice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "l10n/align/model.hpp"

namespace l10n::align {
namespace {

constexpr double kNone = -std::numeric_limits<double>::infinity();

// log(exp(a) + exp(b)); what is a millionth of the other is nothing.
auto add_logs(double a, double b) -> double {
  constexpr double kNothing = 18;
  const double more = std::max(a, b);
  const double less = std::min(a, b);
  return more - less < kNothing ? more + std::log1p(std::exp(less - more))
                                : more;
}

struct Step {
  std::size_t source;
  std::size_t target;
};

constexpr std::array<Step, kBeads> kSteps{{{1, 1}, {2, 1}, {1, 2}}};

}  // namespace

Lattice::Lattice(const Scores& scores)
    : scores_(scores),
      forward_(scores.band().cells(), Cell{kNone, kNone, kNone}),
      backward_(forward_),
      reached_(forward_.size(), kNone) {
  run_forward();
  run_backward();
  total_ =
      reached_[scores.band().at(scores.band().rows(), scores.band().columns())];
}

void Lattice::run_forward() {
  const Band& band = scores_.band();
  for (std::size_t row = 0; row <= band.rows(); ++row) {
    for (std::size_t column = band.begin(row); column < band.end(row);
         ++column) {
      const Cell cell = forward_at(row, column);
      const std::size_t at = band.at(row, column);
      forward_[at] = cell;
      reached_[at] =
          add_logs(cell[Match], add_logs(cell[SourceGap], cell[TargetGap]));
    }
  }
}

// The sum over all ways from the beginning to a cell, by how they end.
auto Lattice::forward_at(std::size_t row, std::size_t column) const -> Cell {
  const Band& band = scores_.band();
  Cell cell{row == 0 && column == 0 ? 0.0 : kNone, kNone, kNone};
  for (std::size_t bead = 0; bead < kBeads; ++bead) {
    const Step& step = kSteps.at(bead);
    if (row < step.source || column < step.target ||
        !band.holds(row - step.source, column - step.target)) {
      continue;
    }
    const float score = scores_.of(static_cast<Bead>(bead), row, column);
    if (score > kNever) {
      cell[Match] = add_logs(
          cell[Match],
          reached_[band.at(row - step.source, column - step.target)] + score);
    }
  }
  if (row > 0 && band.holds(row - 1, column)) {
    const Cell& before = forward_[band.at(row - 1, column)];
    cell[SourceGap] = add_logs(before[Match] + kModel.gap_open,
                               before[SourceGap] + kModel.gap_extend);
  }
  if (column > 0 && band.holds(row, column - 1)) {
    const Cell& before = forward_[band.at(row, column - 1)];
    cell[TargetGap] =
        add_logs(add_logs(before[Match], before[SourceGap]) + kModel.gap_open,
                 before[TargetGap] + kModel.gap_extend);
  }
  return cell;
}

void Lattice::run_backward() {
  const Band& band = scores_.band();
  for (std::size_t row = band.rows() + 1; row-- > 0;) {
    for (std::size_t column = band.end(row); column-- > band.begin(row);) {
      backward_[band.at(row, column)] = backward_at(row, column);
    }
  }
}

// The sum over all ways from a cell to the end, by how they came to it.
auto Lattice::backward_at(std::size_t row, std::size_t column) const -> Cell {
  const Band& band = scores_.band();
  const bool is_end = row == band.rows() && column == band.columns();
  double matches = is_end ? 0.0 : kNone;
  for (std::size_t bead = 0; bead < kBeads; ++bead) {
    const Step& step = kSteps.at(bead);
    const std::size_t to_row = row + step.source;
    const std::size_t to_column = column + step.target;
    if (to_row > band.rows() || !band.holds(to_row, to_column)) {
      continue;
    }
    const float score = scores_.of(static_cast<Bead>(bead), to_row, to_column);
    if (score > kNever) {
      matches = add_logs(matches,
                         backward_[band.at(to_row, to_column)][Match] + score);
    }
  }
  double source_gap = kNone;
  if (row < band.rows() && band.holds(row + 1, column)) {
    source_gap = backward_[band.at(row + 1, column)][SourceGap];
  }
  double target_gap = kNone;
  if (column < band.columns() && band.holds(row, column + 1)) {
    target_gap = backward_[band.at(row, column + 1)][TargetGap];
  }
  const double open = kModel.gap_open;
  const double extend = kModel.gap_extend;
  const double from_match = add_logs(matches, target_gap + open);
  return {add_logs(from_match, source_gap + open),
          add_logs(from_match, source_gap + extend),
          add_logs(matches, target_gap + extend)};
}

auto Lattice::favour_diagonal() -> double {
  const Band& band = scores_.band();
  double diagonal = kModel.same_shape;
  for (std::size_t i = 1; i <= band.rows(); ++i) {
    diagonal += scores_.of(Bead::OneOne, i, i);
  }
  const double total = add_logs(total_, diagonal);
  scale_ = std::exp(total_ - total);
  diagonal_ = std::exp(diagonal - total);
  return diagonal;
}

auto Lattice::posterior(Bead bead, std::size_t row, std::size_t column) const
    -> double {
  const Band& band = scores_.band();
  const Step& step = kSteps.at(static_cast<std::size_t>(bead));
  const float score = scores_.of(bead, row, column);
  if (score <= kNever || row < step.source || column < step.target ||
      !band.holds(row - step.source, column - step.target)) {
    return 0;
  }
  const double share =
      reached_[band.at(row - step.source, column - step.target)] + score +
      backward_[band.at(row, column)][Match] - total_;
  constexpr double kNothing = -30;
  const bool on_diagonal = bead == Bead::OneOne && row == column;
  return std::min(1.0, (share < kNothing ? 0 : std::exp(share)) * scale_ +
                           (on_diagonal ? diagonal_ : 0));
}

namespace {

// The way of greatest gain through a band, where a match gains what its
// posterior is above a threshold, for each of its blocks.
class Decoder {
 public:
  Decoder(const Lattice& lattice, const Band& band)
      : lattice_(lattice),
        band_(band),
        gains_(band.cells(), -1),
        steps_(band.cells()) {
    for (std::size_t row = 0; row <= band_.rows(); ++row) {
      for (std::size_t column = band_.begin(row); column < band_.end(row);
           ++column) {
        decide(row, column);
      }
    }
  }

  [[nodiscard]] auto path() const -> std::vector<Pair> {
    std::vector<Pair> pairs;
    std::size_t row = band_.rows();
    std::size_t column = band_.columns();
    while (row != 0 || column != 0) {
      const std::size_t number = steps_[band_.at(row, column)];
      const Step& step = kAll.at(number);
      Pair pair{.source = {row - step.source, row},
                .target = {column - step.target, column}};
      if (number < kBeads) {
        pair.confidence =
            lattice_.posterior(static_cast<Bead>(number), row, column);
      }
      pairs.push_back(pair);
      row -= step.source;
      column -= step.target;
    }
    return {pairs.rbegin(), pairs.rend()};
  }

 private:
  // The target's gaps come last, the first to be undone.
  static constexpr std::array<Step, kBeads + 2> kAll{
      {kSteps[0], kSteps[1], kSteps[2], {0, 1}, {1, 0}}};

  void decide(std::size_t row, std::size_t column) {
    const std::size_t here = band_.at(row, column);
    if (row == 0 && column == 0) {
      gains_[here] = 0;
      return;
    }
    for (std::size_t number = 0; number < kAll.size(); ++number) {
      const Step& step = kAll.at(number);
      if (row < step.source || column < step.target ||
          !band_.holds(row - step.source, column - step.target)) {
        continue;
      }
      const double gain =
          gains_[band_.at(row - step.source, column - step.target)] +
          gain_of(number, row, column);
      if (gain > gains_[here]) {
        gains_[here] = gain;
        steps_[here] = static_cast<std::uint8_t>(number);
      }
    }
  }

  auto gain_of(std::size_t number, std::size_t row, std::size_t column) const
      -> double {
    constexpr double kThreshold = 0.3;
    if (number >= kBeads) {
      return 0;
    }
    const double posterior =
        lattice_.posterior(static_cast<Bead>(number), row, column);
    const double blocks = number == 0 ? 2 : 3;
    return blocks * (posterior - kThreshold);
  }

  const Lattice& lattice_;
  const Band& band_;
  std::vector<double> gains_;
  std::vector<std::uint8_t> steps_;
};

}  // namespace

auto Lattice::path() const -> std::vector<Pair> {
  return Decoder(*this, scores_.band()).path();
}

}  // namespace l10n::align
