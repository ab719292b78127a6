#include "l10n/align/score.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "l10n/align/model.hpp"

namespace l10n::align {
namespace {

using page::SegmentKind;

// One side of a match: a block, or two as one.
struct Side {
  const Profile* first = nullptr;
  float length = 0;
  Weights total = {};
};

auto alone(const Profile& profile, const Weights& total) -> Side {
  return {&profile, profile.length, total};
}

auto sum(const Weights& a, const Weights& b) -> Weights {
  Weights both = a;
  for (std::size_t of = 0; of < kTokenClasses; ++of) {
    both.at(of) += b.at(of);
  }
  // Two blocks have the shape of both.
  both.at(static_cast<std::size_t>(TokenClass::Shape)) /= 2;
  return both;
}

// Whether a translator may have made one block of two such ones.
auto may_join(const Profile& first, const Profile& second) -> bool {
  return first.kind == second.kind && first.place + 1 == second.place &&
         (first.kind == SegmentKind::Paragraph ||
          first.kind == SegmentKind::Definition ||
          first.kind == SegmentKind::Footnote ||
          first.kind == SegmentKind::Html);
}

auto is_running_text(SegmentKind kind) -> bool {
  return kind != SegmentKind::Heading && kind != SegmentKind::Cell;
}

auto score_kinds(const Profile& a, const Profile& b) -> float {
  if (a.kind == b.kind && a.level == b.level && a.is_item == b.is_item) {
    return 0;
  }
  const bool related =
      a.kind == b.kind || (is_running_text(a.kind) && is_running_text(b.kind));
  return related ? kModel.other_kind : kModel.other_family;
}

auto length_scale(std::span<const Profile> source,
                  std::span<const Profile> target) -> float {
  constexpr float kPrior = 100;  // letters of text as long as its translation
  const auto length = [](float sum, const Profile& profile) {
    return sum + profile.length;
  };
  return std::clamp(
      std::accumulate(target.begin(), target.end(), kPrior, length) /
          std::accumulate(source.begin(), source.end(), kPrior, length),
      0.5F, 2.0F);
}

// Fills the rows of a band from the first one to the last.
class Filler {
 public:
  Filler(const Sides& sides, const Band& band, const AlignOptions& options)
      : source_(sides.source),
        target_(sides.target),
        band_(band),
        options_(options),
        likeness_(source_, target_, sides.page_blocks),
        scale_(length_scale(source_, target_)) {}

  void fill(std::vector<float>& scores) {
    for (std::size_t row = 1; row <= band_.rows(); ++row) {
      share(row);
      for (std::size_t column = std::max<std::size_t>(band_.begin(row), 1);
           column < band_.end(row); ++column) {
        float* const cell = &scores[band_.at(row, column) * kBeads];
        cell[0] = one_one(row - 1, column - 1);
        cell[1] = two_one(row, column);
        cell[2] = one_two(row, column);
      }
      std::swap(now_, last_);
    }
  }

 private:
  // What one source block shares with the target blocks from `first` on.
  struct Row {
    std::size_t first = 0;
    std::vector<Weights> shared = {};
  };

  // Wide enough for the columns of the next row too.
  void share(std::size_t row) {
    const std::size_t begin = band_.begin(row);
    now_.first = begin > 2 ? begin - 2 : 0;
    const std::size_t end = band_.end(std::min(row + 1, band_.rows())) - 1;
    now_.shared.assign(end - now_.first, Weights{});
    likeness_.add_shared(row - 1, now_.first, now_.shared);
  }

  auto one_one(std::size_t i, std::size_t j) const -> float {
    const Profile& a = source_[i];
    const Profile& b = target_[j];
    float score = score_match(alone(a, likeness_.source_total(i)),
                              alone(b, likeness_.target_total(j)),
                              now_.shared[j - now_.first]);
    score += a.bare == b.bare ? kModel.equal : 0;
    if (options_.known != nullptr && options_.known->knows(a.key)) {
      score += options_.known->contains(a.key, b.key) ? kModel.known
                                                      : kModel.known_otherwise;
    }
    return score;
  }

  auto two_one(std::size_t row, std::size_t column) const -> float {
    if (row < 2 || !may_join(source_[row - 2], source_[row - 1])) {
      return kNever;
    }
    const std::size_t j = column - 1;
    const Profile& first = source_[row - 2];
    const Side both{
        &first, first.length + source_[row - 1].length,
        sum(likeness_.source_total(row - 2), likeness_.source_total(row - 1))};
    return kModel.join +
           score_match(
               both, alone(target_[j], likeness_.target_total(j)),
               sum(last_.shared[j - last_.first], now_.shared[j - now_.first]));
  }

  auto one_two(std::size_t row, std::size_t column) const -> float {
    if (column < 2 || !may_join(target_[column - 2], target_[column - 1])) {
      return kNever;
    }
    const std::size_t j = column - 2;
    const Profile& first = target_[j];
    const Side both{
        &first, first.length + target_[j + 1].length,
        sum(likeness_.target_total(j), likeness_.target_total(j + 1))};
    return kModel.join +
           score_match(alone(source_[row - 1], likeness_.source_total(row - 1)),
                       both,
                       sum(now_.shared[j - now_.first],
                           now_.shared[j + 1 - now_.first]));
  }

  auto score_match(const Side& a, const Side& b, const Weights& shared) const
      -> float {
    float score = kModel.bias + score_kinds(*a.first, *b.first) +
                  score_lengths(a.length * scale_, b.length);
    for (std::size_t of = 0; of < kTokenClasses; ++of) {
      const float common =
          std::min({shared.at(of), a.total.at(of), b.total.at(of)});
      const float missing = a.total.at(of) + b.total.at(of) - 2 * common;
      const Weighing& weighing = kModel.classes.at(of);
      score +=
          weighing.shared * std::log1p(common) +
          weighing.missing * std::min(std::log1p(missing), kModel.most_missing);
    }
    return score;
  }

  // Gale and Church 1993: the difference in standard deviations.
  static auto score_lengths(float a, float b) -> float {
    constexpr float kMost = 25;
    constexpr float kVariance = 1.5F;  // for each letter
    const float square = (a - b) * (a - b) / ((a + b) * kVariance + 2);
    return kModel.length_square * std::min(square, kMost) +
           kModel.length_ratio *
               std::min(std::abs(std::log((b + 2) / (a + 2))), 3.0F);
  }

  std::span<const Profile> source_;
  std::span<const Profile> target_;
  const Band& band_;
  const AlignOptions& options_;
  Likeness likeness_;
  float scale_;
  Row now_;
  Row last_;
};

}  // namespace

Scores::Scores(const Sides& sides, const Band& band,
               const AlignOptions& options)
    : band_(band), scores_(band.cells() * kBeads, kNever) {
  Filler(sides, band_, options).fill(scores_);
}

}  // namespace l10n::align
