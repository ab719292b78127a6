#include "l10n/page/arena.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace l10n::page {
namespace {

constexpr std::size_t kAlignment = 16;
constexpr std::size_t kHeader = kAlignment;  // holds the size, for reallocate
constexpr std::size_t kChunk = std::size_t{256} << 10U;
constexpr std::size_t kKeptChunks = 16;

auto round_up(std::size_t size) -> std::size_t {
  return (size + kAlignment - 1) / kAlignment * kAlignment;
}

auto size_of(const std::byte* memory) -> std::size_t {
  std::size_t size = 0;
  std::memcpy(&size, memory - kHeader, sizeof size);
  return size;
}

void set_size(std::byte* memory, std::size_t size) {
  std::memcpy(memory - kHeader, &size, sizeof size);
}

}  // namespace

auto Arena::take(std::size_t size) -> std::byte* {
  total_ += size;
  if (total_ > budget_) {
    throw std::bad_alloc();
  }
  while (current_ < chunks_.size() && used_ + size > chunks_[current_].size) {
    ++current_;
    used_ = 0;
  }
  if (current_ == chunks_.size()) {
    const std::size_t bytes = std::max(kChunk, size);
    chunks_.push_back(
        {std::unique_ptr<std::byte[]>(new std::byte[bytes]), bytes});
    used_ = 0;
  }
  std::byte* const memory = chunks_[current_].bytes.get() + used_;
  used_ += size;
  return memory;
}

auto Arena::allocate(std::size_t size) -> void* {
  const std::size_t rounded = round_up(size);
  std::byte* const memory = take(rounded + kHeader) + kHeader;
  set_size(memory, size);
  std::memset(memory, 0, size);
  return memory;
}

auto Arena::reallocate(void* memory, std::size_t size) -> void* {
  if (memory == nullptr) {
    return allocate(size);
  }
  auto* const old = static_cast<std::byte*>(memory);
  const std::size_t old_size = size_of(old);
  if (size <= round_up(old_size)) {
    set_size(old, size);
    return old;
  }
  const Chunk& chunk = chunks_[current_];
  const std::size_t growth = round_up(size) - round_up(old_size);
  if (old + round_up(old_size) == chunk.bytes.get() + used_ &&
      used_ + growth <= chunk.size && total_ + growth <= budget_) {
    used_ += growth;
    total_ += growth;
    set_size(old, size);
    return old;
  }
  void* const moved = allocate(size);
  std::memcpy(moved, old, old_size);
  return moved;
}

void Arena::reset(std::size_t budget) {
  // A page is parsed several times in a row: what it needs stays until one
  // needs less, for fresh memory costs as much as the parse.
  const std::size_t kept = std::max(kKeptChunks, current_ + 1);
  if (total_ != 0 && chunks_.size() > kept) {
    chunks_.resize(kept);
  }
  // A chunk made for one huge text is not worth keeping.
  std::erase_if(chunks_,
                [](const Chunk& chunk) { return chunk.size > kChunk; });
  current_ = 0;
  used_ = 0;
  total_ = 0;
  budget_ = budget;
}

}  // namespace l10n::page
