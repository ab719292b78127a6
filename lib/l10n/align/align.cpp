#include "l10n/align/align.hpp"

#include <array>
#include <cmath>
#include <limits>

#include "l10n/text/utf8.hpp"

namespace l10n::align {
namespace {

using page::SegmentKind;

struct Move {
  std::size_t source;
  std::size_t target;
  double cost;
};

constexpr std::array<Move, 5> kMoves{
    {{1, 1, 0}, {1, 0, 4}, {0, 1, 4}, {2, 1, 5}, {1, 2, 5}}};

auto length_of(std::span<const Block> blocks) -> double {
  std::size_t length = 0;
  for (const Block& block : blocks) {
    length += text::code_point_count(block.text);
  }
  return static_cast<double>(length);
}

// Gale and Church 1993: the difference of lengths in standard deviations.
auto cost_of(std::span<const Block> source, std::span<const Block> target)
    -> double {
  if (source.empty() || target.empty()) {
    return 0;
  }
  if (source.front().kind != target.front().kind) {
    return 9;
  }
  const double a = length_of(source);
  const double b = length_of(target);
  const double delta = (a - b) / std::sqrt((a + b) / 2 * 6.8 + 1);
  const double labels =
      source.front().label == target.front().label ? 0.0 : 2.0;
  return std::min(delta * delta / 2, 12.0) + labels;
}

class Table {
 public:
  Table(std::span<const Block> source, std::span<const Block> target)
      : source_(source),
        target_(target),
        width_(target.size() + 1),
        costs_((source.size() + 1) * width_,
               std::numeric_limits<double>::infinity()),
        moves_(costs_.size()) {
    costs_[0] = 0;
    for (std::size_t at = 0; at < costs_.size(); ++at) {
      for (std::size_t move = 0; move < kMoves.size(); ++move) {
        relax(at / width_, at % width_, move);
      }
    }
  }

  [[nodiscard]] auto path() const -> std::vector<Pair> {
    std::vector<Pair> pairs;
    std::size_t i = source_.size();
    std::size_t j = target_.size();
    while (i != 0 || j != 0) {
      const Move& move = kMoves.at(moves_[i * width_ + j]);
      pairs.push_back({.source = {i - move.source, i},
                       .target = {j - move.target, j},
                       .confidence = 0.5});
      i -= move.source;
      j -= move.target;
    }
    return {pairs.rbegin(), pairs.rend()};
  }

 private:
  void relax(std::size_t i, std::size_t j, std::size_t number) {
    const Move& move = kMoves.at(number);
    if (move.source > i || move.target > j) {
      return;
    }
    const std::size_t from = (i - move.source) * width_ + j - move.target;
    const double cost = costs_[from] + move.cost +
                        cost_of(source_.subspan(i - move.source, move.source),
                                target_.subspan(j - move.target, move.target));
    if (cost < costs_[i * width_ + j]) {
      costs_[i * width_ + j] = cost;
      moves_[i * width_ + j] = static_cast<std::uint8_t>(number);
    }
  }

  std::span<const Block> source_;
  std::span<const Block> target_;
  std::size_t width_;
  std::vector<double> costs_;
  std::vector<std::uint8_t> moves_;
};

auto front_matter_size(std::span<const Block> blocks) -> std::size_t {
  std::size_t size = 0;
  while (size < blocks.size() &&
         blocks[size].kind == SegmentKind::FrontMatter) {
    ++size;
  }
  return size;
}

// By key: each value of the source with that of the target, the rest alone.
auto pair_front_matter(std::span<const Block> source,
                       std::span<const Block> target) -> std::vector<Pair> {
  std::vector<Pair> pairs;
  std::vector<bool> taken(target.size());
  for (std::size_t i = 0; i < source.size(); ++i) {
    Pair pair{.source = {i, i + 1}, .confidence = 1};
    for (std::size_t j = 0; j < target.size(); ++j) {
      if (!taken[j] && target[j].label == source[i].label) {
        taken[j] = true;
        pair.target = {j, j + 1};
        pair.certain = true;
        break;
      }
    }
    pairs.push_back(pair);
  }
  for (std::size_t j = 0; j < target.size(); ++j) {
    if (!taken[j]) {
      pairs.push_back({.source = {source.size(), source.size()},
                       .target = {j, j + 1},
                       .confidence = 1});
    }
  }
  return pairs;
}

}  // namespace

auto align(std::span<const Block> source, std::span<const Block> target,
           const AlignOptions& /*options*/) -> std::vector<Pair> {
  const std::size_t front_source = front_matter_size(source);
  const std::size_t front_target = front_matter_size(target);
  std::vector<Pair> pairs =
      pair_front_matter(source.first(front_source), target.first(front_target));
  const Table table(source.subspan(front_source), target.subspan(front_target));
  for (Pair pair : table.path()) {
    pair.source.begin += front_source;
    pair.source.end += front_source;
    pair.target.begin += front_target;
    pair.target.end += front_target;
    pair.certain = pair.is_match();
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace l10n::align
