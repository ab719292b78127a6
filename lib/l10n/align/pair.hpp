// What an alignment is made of: a run of blocks of one page and the run of the
// other page that says the same.
#ifndef L10N_ALIGN_PAIR_HPP
#define L10N_ALIGN_PAIR_HPP

#include <cstddef>
#include <cstdint>

namespace l10n::align {

/// The blocks [begin, end) of a page.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] auto size() const -> std::size_t { return end - begin; }

  auto operator==(const Range&) const -> bool = default;
};

/// What speaks against a pair that nothing else on the page fits better.
enum class Objection : std::uint8_t {
  None,
  Differs,    // numbers, names or code exclude each other
  Crossed,    // it and another one fit better the other way round
  Unlikely,   // a value of the front matter, which its key alone pairs
  Elsewhere,  // its target is the translation of another text of the site
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
  Objection objection = Objection::None;

  /// Whether one block of each side makes it.
  [[nodiscard]] auto is_single() const -> bool {
    return source.size() == 1 && target.size() == 1;
  }

  /// Whether both sides have a block.
  [[nodiscard]] auto is_match() const -> bool {
    return source.size() != 0 && target.size() != 0;
  }

  auto operator==(const Pair&) const -> bool = default;
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_PAIR_HPP
