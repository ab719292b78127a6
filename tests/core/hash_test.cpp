#include "l10n/core/hash.hpp"

#include <gtest/gtest.h>

namespace l10n {
namespace {

// Source: `printf 'l10n' | xxh128sum` and `xxhsum -H3` of xxHash 0.8.1.
TEST(Hash, OfAFileIsWhatXxh128sumPrints) {
  EXPECT_EQ(content_hash("l10n"), "6a76f45f7387019a48a5b8949f03e50d");
  EXPECT_EQ(content_hash(""), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, IsWhatXxhsumPrints) {
  EXPECT_EQ(to_hex(hash64("l10n")), "bc37ca243651338f");
  EXPECT_EQ(to_hex(hash64("")), "2d06800538d394c2");
}

TEST(Hash, DependsOnItsSeed) {
  EXPECT_NE(hash64("l10n", 1), hash64("l10n", 2));
}

TEST(Hex, HasSixteenDigitsTheMostSignificantFirst) {
  EXPECT_EQ(to_hex(0), "0000000000000000");
  EXPECT_EQ(to_hex(0x0123456789abcdefU), "0123456789abcdef");
}

}  // namespace
}  // namespace l10n
