// The numbers of the aligner.
//
// Those of Weighing come from a logistic regression on the blocks of bilingual
// pages of equal structure, pairs against neighbours; the others were chosen on
// damaged pages. All are in nats.
#ifndef L10N_ALIGN_MODEL_HPP
#define L10N_ALIGN_MODEL_HPP

#include "l10n/align/profile.hpp"

namespace l10n::align {

/// For what two blocks share, and what one of them has alone, by class of
/// token: each times log(1 + weight).
struct Weighing {
  float shared = 0;
  float missing = 0;
};

struct Model {
  float bias = 1.0F;
  std::array<Weighing, kTokenClasses> classes{{
      {1.5F, -2.1F},  // Shape
      {1.3F, -3.2F},  // Placeable
      {1.5F, -2.1F},  // Word
      {1.9F, -3.2F},  // Before
      {2.4F, -1.9F},  // Translation
  }};
  float most_missing = 2.3F;     // log(1 + 9): one edit is like many
  float other_kind = -1.5F;      // a heading of another level, an item or none
  float other_family = -5.0F;    // a heading and a cell
  float length_square = -0.45F;  // times the squared deviation, at most 25
  float length_ratio = -0.4F;    // times |log(longer / shorter)|
  float equal = 3.0F;            // the same text
  float known = 12.0F;
  float known_otherwise = -2.0F;

  float gap_open = -4.0F;    // the first block of a run without a partner
  float gap_extend = -2.5F;  // each other one
  float join = -4.0F;        // two blocks on one side
  float least_move = 5;      // what speaks for one, at least
  float moved = -8.0F;       // a section in another place
  float expected_by_letter = 0.03F;  // what the texts of a pair show
  float most_letters = 120;          // as far as that counts
  float most_odds = 8;            // that the place of a pair alone can give it
  float least_coverage = 0.7F;    // of two pages, in blocks
  float uncovered = 35;           // more is expected, times what that lacks
  float least_mean_score = 1.2F;  // of the matches of two pages
  float unlike = 10;              // likewise
  float most_contradicting = 0.15F;  // of the matches that have what is kept
  float contradicting = 60;          // likewise
  float outweighs_names = 3;         // a score, names that differ
  float least_value = -5;            // a score, of a value of the front matter
  float least_item = 1.5F;           // and of an item of a list there
  float crossing = 2;                // what two pairs gain, at least
  float same_shape = 24.0F;  // for the diagonal, where all kinds are equal
};

inline constexpr Model kModel;

}  // namespace l10n::align

#endif  // L10N_ALIGN_MODEL_HPP
