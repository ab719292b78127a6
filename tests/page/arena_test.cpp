#include "l10n/page/arena.hpp"

#include <cstring>
#include <new>

#include <gtest/gtest.h>

namespace l10n::page {
namespace {

TEST(Arena, GivesZeroedMemoryAlsoWhereItWasUsedBefore) {
  Arena arena;
  std::memset(arena.allocate(1000), 'x', 1000);
  arena.reset();
  const auto* const memory = static_cast<const char*>(arena.allocate(1000));
  for (std::size_t at = 0; at < 1000; ++at) {
    ASSERT_EQ(memory[at], '\0');
  }
}

TEST(Arena, KeepsTheBytesOfWhatGrows) {
  Arena arena;
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
  EXPECT_THROW(arena.allocate(Arena::kBudget + 1), std::bad_alloc);
  arena.reset();
  EXPECT_NE(arena.allocate(1), nullptr);
}

}  // namespace
}  // namespace l10n::page
