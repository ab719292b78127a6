// What is kept away from the Markdown parser: blocks on which it would need
// more than linear time or memory, and regions that are no prose at all.
#ifndef L10N_PAGE_LIMITS_HPP
#define L10N_PAGE_LIMITS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"

namespace l10n::page {

/// A page over this size is an error, everything below it a diagnostic.
inline constexpr std::size_t kMaxPageBytes = std::size_t{16} << 20U;

/// The parsers of front matter need more time and memory than Markdown's.
inline constexpr std::size_t kMaxFrontMatterBytes = std::size_t{64} << 10U;

inline constexpr std::size_t kMaxDepth = 100;      // containers
inline constexpr std::size_t kMaxColumns = 128;    // of a table
inline constexpr std::size_t kMaxCells = 200'000;  // of a page
inline constexpr std::size_t kMaxParagraphBytes = std::size_t{64} << 10U;
/// Steps that super-linear constructs (brackets, `<?`, delimiter rows,
/// reference definitions) may cost: of one block, and of a page.
inline constexpr std::size_t kMaxBlockSteps = 4'000'000;
inline constexpr std::size_t kMaxPageSteps = 40'000'000;
/// `[` in one block: the most whose square costs no more than kMaxBlockSteps.
inline constexpr std::size_t kMaxBrackets = 2'828;
static_assert(kMaxBrackets * kMaxBrackets / 2 <= kMaxBlockSteps);
static_assert((kMaxBrackets + 1) * (kMaxBrackets + 1) / 2 > kMaxBlockSteps);

enum class RegionKind : std::uint8_t {
  TooDeep,
  TooManyColumns,
  TooManyCells,
  TooLong,
  TooManySteps,
  Conflict,  // git's markers and what is between them
  Math,      // $$ ... $$ on lines of its own
};

/// Lines that hold no units.
struct Region {
  RegionKind kind = RegionKind::TooLong;
  Span span;
  std::size_t line = 0;  // from 0
};

/// Whether the parser must not see the region at all.
auto hides_from_parser(RegionKind kind) -> bool;

/// What a diagnostic says about the region; nothing where it needs none.
auto excess_message(RegionKind kind) -> std::string;

/// The regions of `body`, in order and disjoint. Time O(n).
///
/// Source: measurements on cmark-gfm 0.29.0.gfm.6.
auto find_regions(std::string_view body, const LineTable& lines)
    -> std::vector<Region>;

}  // namespace l10n::page

#endif  // L10N_PAGE_LIMITS_HPP
