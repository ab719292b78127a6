// What every figure is compared with: cmark-gfm's own parse and rendering.
#ifndef BENCH_REFERENCE_HPP
#define BENCH_REFERENCE_HPP

#include <cstddef>
#include <string_view>

namespace l10n::bench {

/// The size of the HTML that cmark-gfm makes of `bytes`: footnotes, tables and
/// task lists, with its default allocator.
auto render_with_cmark(std::string_view bytes) -> std::size_t;

}  // namespace l10n::bench

#endif  // BENCH_REFERENCE_HPP
