#include "l10n/memory/format.hpp"

#include <gtest/gtest.h>

#include "io/scratch.hpp"

namespace l10n::memory {
namespace {

auto format(const std::string& name, const std::string& bytes)
    -> Result<Format> {
  const io::Scratch scratch;
  scratch.put(name, bytes);
  return format_of_file(scratch / name);
}

TEST(Format, ExtensionsAreKnownInAnyCase) {
  EXPECT_EQ(format_of_name("a/b.TMX"), Format::Tmx);
  EXPECT_EQ(format_of_name("b.tsv"), Format::Tsv);
  EXPECT_EQ(format_of_name("vi.po"), Format::Po);
  EXPECT_EQ(format_of_name("site.l10ntm"), Format::Memory);
  EXPECT_EQ(format_of_name("b.txt"), std::nullopt);
}

TEST(Format, BytesCountMoreThanNames) {
  EXPECT_EQ(format("a.tsv", "<?xml version=\"1.0\"?><tmx/>"), Format::Tmx);
  EXPECT_EQ(format("a.txt", std::string("\xFF\xFE<\0t\0m\0x\0", 10)),
            Format::Tmx);
  EXPECT_EQ(format("a.txt", std::string("SQLite format 3\0", 16)),
            Format::Memory);
  EXPECT_EQ(format("a.tsv", "plain"), Format::Tsv);
  EXPECT_EQ(format("a.txt", "# x\nmsgid \"\"\n"), Format::Po);
  EXPECT_EQ(format("a.txt", "một\tone\n"), Format::Tsv);
}

TEST(Format, WhatIsNoneOfThemIsAnError) {
  const auto none = format("a.txt", "hello\n");
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().code, Code::MemorySyntax);
  EXPECT_FALSE(format("a.tsv.xz", std::string("\xFDxz\0\t\n", 6)).has_value());
  EXPECT_EQ(format("a.txt", std::string("\xFF\xFEm\0\t\0n\0", 8)), Format::Tsv);
}

}  // namespace
}  // namespace l10n::memory
