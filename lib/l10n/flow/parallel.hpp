// Work on many pages at once, with results in their order.
#ifndef L10N_FLOW_PARALLEL_HPP
#define L10N_FLOW_PARALLEL_HPP

#include <cstddef>
#include <functional>

namespace l10n::flow {

/// Calls `work(i)` for each i below `count`, in `threads` threads (at least
/// one); returns when all are done. Each index is worked on once, by whichever
/// thread is free, so results belong in a slot of their own.
///
/// REQUIRES: `work` does not throw.
void parallel_for(std::size_t count, std::size_t threads,
                  const std::function<void(std::size_t)>& work);

}  // namespace l10n::flow

#endif  // L10N_FLOW_PARALLEL_HPP
