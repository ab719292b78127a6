#include "l10n/text/charset.hpp"

#include <gtest/gtest.h>

#include "text/misreading.hpp"

namespace l10n::text {
namespace {

TEST(Charset, IsABijectionOfItsUpperHalf) {
  for (const Charset charset : kCharsets) {
    for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
      const auto value = static_cast<unsigned char>(byte);
      EXPECT_EQ(byte_in(charset, character_in(charset, value)), value)
          << name(charset) << ' ' << byte;
    }
  }
}

TEST(Charset, KnowsTheTables) {
  for (const Charset charset : kCharsets) {
    const auto& [table_name, upper] =
        tables().at(static_cast<std::size_t>(charset));
    EXPECT_EQ(name(charset), table_name);
    for (unsigned byte = 0; byte <= 0xFF; ++byte) {
      EXPECT_EQ(character_in(charset, static_cast<unsigned char>(byte)),
                byte < 0x80 ? byte : upper[byte - 0x80]);
    }
  }
}

TEST(Charset, HasNoByteForWhatItDoesNotShow) {
  EXPECT_EQ(byte_in(Charset::Windows1252, U'ệ'), 0);
  EXPECT_EQ(byte_in(Charset::Latin1, U'€'), 0);
  EXPECT_EQ(byte_in(Charset::MacRoman, 0x1F600), 0);
  EXPECT_EQ(byte_in(Charset::CodePage437, 'a'), 0);
}

}  // namespace
}  // namespace l10n::text
