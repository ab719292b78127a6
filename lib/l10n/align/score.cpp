#include "l10n/align/score.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "l10n/align/model.hpp"

namespace l10n::align {
namespace {

using page::SegmentKind;

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

// Gale and Church 1993: the difference in standard deviations.
auto score_lengths(float a, float b) -> float {
  constexpr float kMost = 25;
  constexpr float kVariance = 1.5F;  // for each letter
  const float square = (a - b) * (a - b) / ((a + b) * kVariance + 2);
  return kModel.length_square * std::min(square, kMost) +
         kModel.length_ratio *
             std::min(std::abs(std::log((b + 2) / (a + 2))), 3.0F);
}

// log(1 + weight), for most weights are 0.
auto log_of(float weight) -> float {
  return weight > 0 ? std::log1p(weight) : 0;
}

// Whether lengths alone rule out that one is a translation of the other.
auto is_too_long(float a, float b) -> bool {
  constexpr float kMostTimes = 3;
  constexpr float kShort = 20;  // letters, of which any may become any
  return a > kMostTimes * b + kShort || b > kMostTimes * a + kShort;
}

auto is_form(std::size_t of) -> bool {
  return of == static_cast<std::size_t>(TokenClass::Shape) ||
         of == static_cast<std::size_t>(TokenClass::Before);
}

}  // namespace

// A block, or two as one.
struct Scale::Side {
  const Profile* first = nullptr;
  float length = 0;
  Weights total = {};
};

Scale::Scale(const Sides& sides, const AlignOptions& options)
    : sides_(sides),
      options_(options),
      likeness_(sides.source, sides.target, sides.page_blocks),
      length_scale_(length_scale(sides.source, sides.target)) {}

auto Scale::one_one(std::size_t i, std::size_t j, const Row& row) const
    -> Score {
  const Profile& a = sides_.source[i];
  const Profile& b = sides_.target[j];
  Score score = score_match({&a, a.length, likeness_.source_total(i)},
                            {&b, b.length, likeness_.target_total(j)},
                            row.shared[j - row.first]);
  score.text += a.bare == b.bare ? kModel.equal : 0;
  if (options_.known != nullptr && options_.known->knows(a.key)) {
    score.text += options_.known->contains(a.key, b.key)
                      ? kModel.known
                      : kModel.known_otherwise;
  }
  return score;
}

auto Scale::two_one(std::size_t i, std::size_t j, const Row& row,
                    const Row& next) const -> std::optional<Score> {
  const Profile& a = sides_.source[i];
  const Profile& b = sides_.target[j];
  if (!may_join(a, sides_.source[i + 1]) ||
      is_too_long((a.length + sides_.source[i + 1].length) * length_scale_,
                  b.length)) {
    return {};
  }
  return score_match(
      {&a, a.length + sides_.source[i + 1].length,
       sum(likeness_.source_total(i), likeness_.source_total(i + 1))},
      {&b, b.length, likeness_.target_total(j)},
      sum(row.shared[j - row.first], next.shared[j - next.first]));
}

auto Scale::one_two(std::size_t i, std::size_t j, const Row& row) const
    -> std::optional<Score> {
  const Profile& b = sides_.target[j];
  const Profile& a = sides_.source[i];
  if (!may_join(b, sides_.target[j + 1]) ||
      is_too_long(a.length * length_scale_,
                  b.length + sides_.target[j + 1].length)) {
    return {};
  }
  return score_match(
      {&a, a.length, likeness_.source_total(i)},
      {&b, b.length + sides_.target[j + 1].length,
       sum(likeness_.target_total(j), likeness_.target_total(j + 1))},
      sum(row.shared[j - row.first], row.shared[j + 1 - row.first]));
}

auto Scale::score_match(const Side& a, const Side& b,
                        const Weights& shared) const -> Score {
  Score score{
      .text = kModel.bias + score_lengths(a.length * length_scale_, b.length),
      .form = score_kinds(*a.first, *b.first)};
  for (std::size_t of = 0; of < kTokenClasses; ++of) {
    const float common =
        std::min({shared.at(of), a.total.at(of), b.total.at(of)});
    const float missing = a.total.at(of) + b.total.at(of) - 2 * common;
    const Weighing& weighing = kModel.classes.at(of);
    (is_form(of) ? score.form : score.text) +=
        weighing.shared * log_of(common) +
        weighing.missing * std::min(log_of(missing), kModel.most_missing);
  }
  return score;
}

auto Scale::text_score(const Pair& pair) const -> float {
  const std::size_t j = pair.target.begin;
  Row row{j, std::vector<Weights>(pair.target.size())};
  share(pair.source.begin, row);
  if (pair.source.size() == 2) {
    Row next{j, std::vector<Weights>(1)};
    share(pair.source.begin + 1, next);
    return two_one(pair.source.begin, j, row, next).value_or(Score{}).text;
  }
  return pair.target.size() == 2
             ? one_two(pair.source.begin, j, row).value_or(Score{}).text
             : one_one(pair.source.begin, j, row).text;
}

Scores::Scores(const Scale& scale, const Band& band)
    : band_(band), scores_(band.cells() * kBeads, kNever) {
  const auto joined = [](const std::optional<Score>& score) {
    return score ? score->sum() + kModel.join : kNever;
  };
  Scale::Row last;
  Scale::Row now;
  for (std::size_t row = 1; row <= band_.rows(); ++row) {
    // Wide enough for the columns of the next row too.
    const std::size_t begin = band_.begin(row);
    now.first = begin > 2 ? begin - 2 : 0;
    const std::size_t end = band_.end(std::min(row + 1, band_.rows())) - 1;
    now.shared.assign(end - now.first, Weights{});
    scale.share(row - 1, now);
    for (std::size_t column = std::max<std::size_t>(begin, 1);
         column < band_.end(row); ++column) {
      float* const cell = &scores_[band_.at(row, column) * kBeads];
      cell[0] = scale.one_one(row - 1, column - 1, now).sum();
      if (row > 1) {
        cell[1] = joined(scale.two_one(row - 2, column - 1, last, now));
      }
      if (column > 1) {
        cell[2] = joined(scale.one_two(row - 1, column - 2, now));
      }
    }
    std::swap(now, last);
  }
}

}  // namespace l10n::align
