// What an alignment is made of: a run of blocks of one page and the run of the
// other page that says the same.
#ifndef L10N_ALIGN_PAIR_HPP
#define L10N_ALIGN_PAIR_HPP

#include <cstddef>

namespace l10n::align {

/// The blocks [begin, end) of a page.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] auto size() const -> std::size_t { return end - begin; }

  auto operator==(const Range&) const -> bool = default;
};

/// One block and one, one and two, two and one, or one block that has nothing
/// on the other side, where an empty range stands in the place of its
/// translation.
struct Pair {
  Range source = {};
  Range target = {};
  double confidence = 0;  // 0 to 1: how sure it is that this pair is right
  double score = 0;       // what its texts say for it, in nats
  bool certain = false;   // sure enough to be taken without a look
  bool moved = false;     // its target stands in another place of the page
  bool crossed = false;   // it and another one fit better the other way round
  bool contradicted = false;  // numbers, names or code exclude each other

  /// Whether both sides have a block.
  [[nodiscard]] auto is_match() const -> bool {
    return source.size() != 0 && target.size() != 0;
  }

  auto operator==(const Pair&) const -> bool = default;
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_PAIR_HPP
