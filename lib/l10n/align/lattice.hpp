// All alignments of two pages at once: how likely each match is, in the light
// of everything before and behind it.
//
// Source: the forward-backward algorithm (Rabiner 1989) over the pair model of
// Durbin et al. 1998, "Biological Sequence Analysis", chapter 4, with affine
// gaps; the path of greatest expected accuracy as in Holmes and Durbin 1998.
#ifndef L10N_ALIGN_LATTICE_HPP
#define L10N_ALIGN_LATTICE_HPP

#include <cstddef>
#include <vector>

#include "l10n/align/pair.hpp"
#include "l10n/align/score.hpp"

namespace l10n::align {

/// Posteriors of the matches of a band. Blocks that only the source has stand
/// before those that only the target has, so that each alignment counts once.
///
/// Time and memory O(cells): some 0.2 us and 60 bytes each.
class Lattice {
 public:
  explicit Lattice(const Scores& scores);

  /// Makes the one alignment of block with block likelier, as it is where all
  /// blocks are of the same kinds in the same order. REQUIRES: as many rows as
  /// columns. The logarithm of that alignment, now.
  auto favour_diagonal() -> double;

  /// The probability of the match that ends before (row, column).
  [[nodiscard]] auto posterior(Bead bead, std::size_t row,
                               std::size_t column) const -> double;

  /// The alignment in which most blocks are expected to be paired right. The
  /// confidence of a match is its posterior; that of a block alone the
  /// probability that it has no match.
  [[nodiscard]] auto path() const -> std::vector<Pair>;

  /// The logarithm of the sum over all alignments.
  [[nodiscard]] auto total() const -> double { return total_; }

 private:
  enum State : std::size_t { Match, SourceGap, TargetGap };

  static constexpr std::size_t kStates = 3;
  using Cell = std::array<double, kStates>;

  void run_forward();
  void run_backward();
  auto forward_at(std::size_t row, std::size_t column) const -> Cell;
  auto backward_at(std::size_t row, std::size_t column) const -> Cell;

  const Scores& scores_;
  std::vector<Cell> forward_;
  std::vector<Cell> backward_;
  std::vector<double> reached_;  // forward_, whatever the state
  double total_ = 0;
  double scale_ = 1;     // of all posteriors
  double diagonal_ = 0;  // added to those on the diagonal
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_LATTICE_HPP
