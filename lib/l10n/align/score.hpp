// How much speaks for two runs of blocks being translations of each other.
#ifndef L10N_ALIGN_SCORE_HPP
#define L10N_ALIGN_SCORE_HPP

#include <cstddef>
#include <cstdint>
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

/// Scores of the matches that end at each cell of a band, in nats: the
/// logarithm of how much likelier the two texts are as translations than as
/// texts of different places.
class Scores {
 public:
  Scores(const Sides& sides, const Band& band, const AlignOptions& options);

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
