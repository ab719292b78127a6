#include "corpus/align_damage.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace l10n::test {
namespace {

using align::Block;
using align::Pair;
using page::SegmentKind;

// A block and the blocks of the undamaged page that it holds.
struct Piece {
  Block block;
  std::vector<std::size_t> origins;
};

class Wrecker {
 public:
  Wrecker(std::span<const Block> page, const DamageOptions& options,
          std::uint64_t seed)
      : options_(options), random_(seed) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      pieces_.push_back({page[i], {i}});
    }
    front_ = static_cast<std::size_t>(
        std::count_if(page.begin(), page.end(), [](const Block& block) {
          return block.kind == SegmentKind::FrontMatter;
        }));
  }

  auto wreck() -> std::vector<Piece> {
    swap_sections();
    std::vector<Piece> done(
        pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(front_));
    for (std::size_t i = front_; i < pieces_.size(); ++i) {
      if (!happens(options_.rate)) {
        done.push_back(pieces_[i]);
        continue;
      }
      i += hit(i, done);
    }
    return done;
  }

 private:
  auto happens(double rate) -> bool {
    return static_cast<double>(random_() >> 11U) * 0x1p-53 < rate;
  }

  auto below(std::size_t size) -> std::size_t { return random_() % size; }

  // Damages the block `i`; gives how many blocks behind it are done with it.
  auto hit(std::size_t i, std::vector<Piece>& done) -> std::size_t {
    for (;;) {
      switch (below(4)) {
        case 0:
          keep_before(i);
          return 0;
        case 1:
          done.push_back(
              {options_.foreign[below(options_.foreign.size())], {}});
          done.push_back(pieces_[i]);
          return 0;
        case 2:
          if (may_merge(i)) {
            done.push_back(merged(pieces_[i], pieces_[i + 1]));
            return 1;
          }
          break;
        default:
          if (split(pieces_[i], done)) {
            return 0;
          }
      }
    }
  }

  // A paragraph goes; the code before it stays.
  void keep_before(std::size_t i) {
    if (i + 1 < pieces_.size()) {
      auto& next = pieces_[i + 1].block.before;
      const auto& before = pieces_[i].block.before;
      next.insert(next.begin(), before.begin(), before.end());
    }
  }

  auto may_merge(std::size_t i) const -> bool {
    if (i + 1 >= pieces_.size()) {
      return false;
    }
    const Block& a = pieces_[i].block;
    const Block& b = pieces_[i + 1].block;
    return a.kind == SegmentKind::Paragraph && b.kind == a.kind &&
           a.label.empty() == b.label.empty() && b.before.empty();
  }

  static auto merged(Piece a, const Piece& b) -> Piece {
    a.block.text += ' ' + b.block.text;
    a.origins.insert(a.origins.end(), b.origins.begin(), b.origins.end());
    return a;
  }

  // In two at the sentence or the word nearest to its middle.
  static auto split(const Piece& piece, std::vector<Piece>& done) -> bool {
    constexpr std::size_t kLeast = 60;
    const std::string& text = piece.block.text;
    if (piece.block.kind != SegmentKind::Paragraph || text.size() < kLeast) {
      return false;
    }
    std::size_t at = nearest(text, ". ");
    if (at == std::string::npos || at < kLeast / 4 ||
        text.size() - at < kLeast / 4) {
      at = nearest(text, " ");
    }
    if (at == std::string::npos || at + 1 >= text.size()) {
      return false;
    }
    Piece first = piece;
    Piece second = piece;
    first.block.text.resize(at);
    second.block.text.erase(0, at + 1);
    second.block.before.clear();
    done.push_back(first);
    done.push_back(second);
    return true;
  }

  static auto nearest(const std::string& text, std::string_view mark)
      -> std::size_t {
    const std::size_t middle = text.size() / 2;
    const std::size_t after = text.find(mark, middle);
    const std::size_t before = text.rfind(mark, middle);
    const std::size_t skip = mark.size() - 1;
    if (after == std::string::npos && before == std::string::npos) {
      return std::string::npos;
    }
    if (after == std::string::npos ||
        (before != std::string::npos && middle - before < after - middle)) {
      return before + skip;
    }
    return after + skip;
  }

  auto is_heading(std::size_t i) const -> bool {
    return pieces_[i].block.kind == SegmentKind::Heading;
  }

  // Where the section of the heading `i` ends.
  auto section_end(std::size_t i) const -> std::size_t {
    std::size_t end = i + 1;
    while (end < pieces_.size() &&
           !(is_heading(end) && pieces_[end].block.label.size() <=
                                    pieces_[i].block.label.size())) {
      ++end;
    }
    return end;
  }

  void swap_sections() {
    for (std::size_t i = front_; i < pieces_.size(); ++i) {
      if (!is_heading(i) || !happens(options_.rate)) {
        continue;
      }
      const std::size_t middle = section_end(i);
      if (middle < pieces_.size() &&
          pieces_[middle].block.label == pieces_[i].block.label) {
        const std::size_t end = section_end(middle);
        const auto at = [&](std::size_t place) {
          return pieces_.begin() + static_cast<std::ptrdiff_t>(place);
        };
        std::rotate(at(i), at(middle), at(end));
        i = end - 1;
      }
    }
  }

  DamageOptions options_;
  std::mt19937_64 random_;
  std::vector<Piece> pieces_;
  std::size_t front_ = 0;
};

// The pairs that `pieces` make with the blocks they come from.
auto truth_of(const std::vector<Piece>& pieces) -> std::vector<Pair> {
  std::map<std::size_t, Pair> by_origin;
  for (std::size_t j = 0; j < pieces.size(); ++j) {
    const auto& origins = pieces[j].origins;
    if (origins.empty()) {
      continue;
    }
    const Pair pair{.source = {origins.front(), origins.back() + 1},
                    .target = {j, j + 1}};
    const auto [found, is_new] = by_origin.emplace(origins.front(), pair);
    if (!is_new) {
      found->second.target.end = j + 1;
    }
  }
  std::vector<Pair> truth;
  for (const auto& [origin, pair] : by_origin) {
    truth.push_back(pair);
  }
  return truth;
}

}  // namespace

auto damage(std::span<const Block> page, const DamageOptions& options,
            std::uint64_t seed) -> Damaged {
  const std::vector<Piece> pieces = Wrecker(page, options, seed).wreck();
  Damaged damaged{.blocks = {}, .truth = truth_of(pieces)};
  for (const Piece& piece : pieces) {
    damaged.blocks.push_back(piece.block);
  }
  return damaged;
}

}  // namespace l10n::test
