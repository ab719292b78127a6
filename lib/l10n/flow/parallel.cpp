#include "l10n/flow/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace l10n::flow {

void parallel_for(std::size_t count, std::size_t threads,
                  const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      work(i);
    }
  };
  std::vector<std::thread> others;
  const std::size_t wanted = std::min(std::max<std::size_t>(threads, 1), count);
  for (std::size_t i = 1; i < wanted; ++i) {
    others.emplace_back(run);
  }
  run();
  for (std::thread& other : others) {
    other.join();
  }
}

}  // namespace l10n::flow
