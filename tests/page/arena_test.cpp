#include "l10n/page/arena.hpp"

#include <cstring>
#include <new>

#include <gtest/gtest.h>

namespace l10n::page {
namespace {

constexpr std::size_t kPlenty = std::size_t{4} << 20U;

TEST(Arena, GivesZeroedMemoryAlsoWhereItWasUsedBefore) {
  Arena arena;
  arena.reset(kPlenty);
  std::memset(arena.allocate(1000), 'x', 1000);
  arena.reset(kPlenty);
  const auto* const memory = static_cast<const char*>(arena.allocate(1000));
  for (std::size_t at = 0; at < 1000; ++at) {
    ASSERT_EQ(memory[at], '\0');
  }
}

TEST(Arena, KeepsTheBytesOfWhatGrows) {
  Arena arena;
  arena.reset(kPlenty);
  void* grown = arena.reallocate(nullptr, 3);
  std::memcpy(grown, "abc", 3);
  grown = arena.reallocate(grown, 100);
  arena.allocate(1);
  grown = arena.reallocate(grown, 1U << 20U);
  EXPECT_EQ(std::memcmp(grown, "abc", 3), 0);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(grown) % 16, 0U);
}

TEST(Arena, StopsAtItsBudget) {
  Arena arena;
  arena.reset(1000);
  EXPECT_THROW(arena.allocate(1001), std::bad_alloc);
  arena.reset(1000);
  EXPECT_NE(arena.allocate(900), nullptr);
  EXPECT_THROW(arena.allocate(100), std::bad_alloc);
}

}  // namespace
}  // namespace l10n::page
