// The lattice beside an enumeration of all alignments.
#include "l10n/align/lattice.hpp"

#include <cmath>
#include <map>
#include <random>
#include <tuple>

#include <gtest/gtest.h>

#include "align/pages.hpp"
#include "l10n/align/model.hpp"

namespace l10n::align {
namespace {

auto random_blocks(std::mt19937_64& random, std::size_t size) -> Blocks {
  Blocks blocks;
  for (std::size_t i = 0; i < size; ++i) {
    std::string text = "w" + std::string(1 + random() % 3, 'a');
    for (std::size_t words = random() % 5; words > 0; --words) {
      text += ' ' + std::to_string(random() % 6);
    }
    blocks.push_back(random() % 4 == 0 ? heading(text) : paragraph(text));
  }
  return blocks;
}

// Walks every alignment; a target's gap is never followed by a source's.
class Enumeration {
 public:
  using Key = std::tuple<Bead, std::size_t, std::size_t>;

  explicit Enumeration(const Scores& scores) : scores_(scores) {
    walk(0, 0, State::Match, 1);
  }

  double total = 0;
  std::map<Key, double> shares;  // of the matches

 private:
  enum class State { Match, Source, Target };

  void walk(std::size_t i, std::size_t j, State state, double weight) {
    const Band& band = scores_.band();
    if (i == band.rows() && j == band.columns()) {
      total += weight;
      for (const Key& key : open_) {
        shares[key] += weight;
      }
      return;
    }
    match(Bead::OneOne, i + 1, j + 1, weight);
    match(Bead::TwoOne, i + 2, j + 1, weight);
    match(Bead::OneTwo, i + 1, j + 2, weight);
    const auto gap = [&](State next) {
      return weight *
             std::exp(state == next ? kModel.gap_extend : kModel.gap_open);
    };
    if (i < band.rows() && state != State::Target) {
      walk(i + 1, j, State::Source, gap(State::Source));
    }
    if (j < band.columns()) {
      walk(i, j + 1, State::Target, gap(State::Target));
    }
  }

  void match(Bead bead, std::size_t i, std::size_t j, double weight) {
    const Band& band = scores_.band();
    if (i > band.rows() || j > band.columns()) {
      return;
    }
    const float score = scores_.of(bead, i, j);
    if (score > kNever) {
      open_.emplace_back(bead, i, j);
      walk(i, j, State::Match, weight * std::exp(score));
      open_.pop_back();
    }
  }

  const Scores& scores_;
  std::vector<Key> open_;
};

TEST(Lattice, PosteriorsAreThoseOfAllAlignments) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 200; ++round) {
    const auto source = profiles_of(random_blocks(random, 1 + random() % 4));
    const auto target = profiles_of(random_blocks(random, 1 + random() % 4));
    const AlignOptions options;
    const Scale scale({source, target, source.size() + target.size()}, options);
    const Scores scores(scale,
                        Band(source.size(), target.size(), target.size()));
    const Lattice lattice(scores);
    const Enumeration all(scores);
    EXPECT_NEAR(lattice.total(), std::log(all.total), 1e-5);
    for (const auto& [key, share] : all.shares) {
      const auto& [bead, row, column] = key;
      EXPECT_NEAR(lattice.posterior(bead, row, column), share / all.total,
                  1e-5);
    }
  }
}

TEST(Lattice, TheDiagonalIsFavouredAsMuchAsTheModelSays) {
  const auto source = profiles_of(Blocks{paragraph("a 1"), paragraph("b 2")});
  const auto target = profiles_of(Blocks{paragraph("c 2"), paragraph("d 1")});
  const AlignOptions options;
  const Scale scale({source, target, 4}, options);
  const Scores scores(scale, Band(2, 2, 2));
  Lattice lattice(scores);
  const double before = lattice.posterior(Bead::OneOne, 1, 1);
  lattice.favour_diagonal();
  EXPECT_GT(lattice.posterior(Bead::OneOne, 1, 1), before);
  EXPECT_LE(lattice.posterior(Bead::OneOne, 1, 1), 1.0);
  EXPECT_EQ(lattice.path().size(), 2U);
}

}  // namespace
}  // namespace l10n::align
