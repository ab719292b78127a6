// Where cmark-gfm's nodes live while a page is parsed: its own allocator calls
// abort() when memory ends, and malloc costs a third of a parse.
#ifndef L10N_PAGE_ARENA_HPP
#define L10N_PAGE_ARENA_HPP

#include <cstddef>
#include <memory>
#include <vector>

namespace l10n::page {

/// A bump allocator with a budget. Nothing is freed before reset().
class Arena {
 public:
  /// Zeroed memory, aligned for any type. Throws std::bad_alloc over budget:
  /// the one exception that may pass through cmark's frames.
  auto allocate(std::size_t size) -> void*;

  /// Grows in place where `memory` is the newest allocation.
  auto reallocate(void* memory, std::size_t size) -> void*;

  /// Makes all memory ready to be used again, and keeps as much as was in use
  /// since the last time; a little in any case. From now on no more than
  /// `budget` bytes are handed out.
  void reset(std::size_t budget);

 private:
  struct Chunk {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };

  auto take(std::size_t size) -> std::byte*;

  std::vector<Chunk> chunks_;
  std::size_t current_ = 0;  // index of the chunk in use
  std::size_t used_ = 0;     // bytes of it
  std::size_t total_ = 0;    // bytes handed out since reset()
  std::size_t budget_ = 0;
};

}  // namespace l10n::page

#endif  // L10N_PAGE_ARENA_HPP
