// How much speaks for two runs of blocks being translations of each other.
#ifndef L10N_ALIGN_SCORE_HPP
#define L10N_ALIGN_SCORE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "l10n/align/align.hpp"
#include "l10n/align/band.hpp"
#include "l10n/align/likeness.hpp"
#include "l10n/align/profile.hpp"

namespace l10n::align {

/// How many blocks of either side a match takes.
enum class Bead : std::uint8_t { OneOne, TwoOne, OneTwo };

inline constexpr std::size_t kBeads = 3;

/// What a match of no chance at all has.
inline constexpr float kNever = -1e6F;

/// What is compared: two pages, or blocks of them.
struct Sides {
  std::span<const Profile> source;
  std::span<const Profile> target;
  std::size_t page_blocks = 0;  // of both whole pages
};

/// What speaks for a match, in nats: the logarithm of how much likelier the
/// texts are as translations than as texts of different places.
struct Score {
  float text = 0;  // words, numbers, code, lengths
  float form = 0;  // kinds, marks, what stands before

  [[nodiscard]] auto sum() const -> float { return text + form; }
};

/// Weighs matches of blocks of two pages. Views into both.
class Scale {
 public:
  Scale(const Sides& sides, const AlignOptions& options);

  /// What one source block shares with the target blocks from `first` on.
  struct Row {
    std::size_t first = 0;
    std::vector<Weights> shared = {};
  };

  void share(std::size_t source, Row& row) const {
    likeness_.add_shared(source, row.first, row.shared);
  }

  [[nodiscard]] auto one_one(std::size_t i, std::size_t j, const Row& row) const
      -> Score;

  /// Of the blocks `i` and the next one; none where no translator joins such.
  [[nodiscard]] auto two_one(std::size_t i, std::size_t j, const Row& row,
                             const Row& next) const -> std::optional<Score>;

  [[nodiscard]] auto one_two(std::size_t i, std::size_t j, const Row& row) const
      -> std::optional<Score>;

  /// What the texts of `pair` say. REQUIRES: it is a match.
  [[nodiscard]] auto text_score(const Pair& pair) const -> float;

 private:
  struct Side;

  [[nodiscard]] auto score_match(const Side& a, const Side& b,
                                 const Weights& shared) const -> Score;

  Sides sides_;
  const AlignOptions& options_;
  Likeness likeness_;
  float length_scale_;
};

/// Scores of the matches that end at each cell of a band.
class Scores {
 public:
  Scores(const Scale& scale, const Band& band);

  /// Of the match that ends before (row, column). REQUIRES: the band holds it.
  [[nodiscard]] auto of(Bead bead, std::size_t row, std::size_t column) const
      -> float {
    return scores_[band_.at(row, column) * kBeads +
                   static_cast<std::size_t>(bead)];
  }

  [[nodiscard]] auto band() const -> const Band& { return band_; }

 private:
  Band band_;
  std::vector<float> scores_;
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_SCORE_HPP
