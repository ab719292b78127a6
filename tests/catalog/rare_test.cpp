#include "l10n/catalog/rare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Rare, CopiesAreDeep) {
  const Lines lines = {"a", "b"};
  Lines copy = lines;
  copy.push_back("c");
  EXPECT_THAT(lines, ElementsAre("a", "b"));
  EXPECT_THAT(copy, ElementsAre("a", "b", "c"));
  copy = lines;
  EXPECT_EQ(copy, lines);
  copy.edit().front() = "z";
  EXPECT_THAT(lines, ElementsAre("a", "b"));
}

TEST(Rare, WhatIsEmptyEqualsWhatNeverWas) {
  Lines lines;
  EXPECT_THAT(lines, IsEmpty());
  lines.push_back("a");
  EXPECT_NE(lines, Lines());
  lines.erase_if([](const std::string& line) { return line == "a"; });
  EXPECT_EQ(lines, Lines());
  EXPECT_EQ(lines, std::vector<std::string>());
}

TEST(Rare, WhatWasMovedFromIsEmpty) {
  Lines lines = {"a"};
  const Lines taken = std::move(lines);
  EXPECT_THAT(taken, ElementsAre("a"));
  lines = {};
  EXPECT_THAT(lines, IsEmpty());
}

TEST(Rare, CostsAPointer) {
  EXPECT_EQ(sizeof(Lines), sizeof(void*));
  EXPECT_EQ(sizeof(OptionalText), sizeof(void*));
}

TEST(Rare, NoTextIsNotAnEmptyOne) {
  OptionalText text;
  EXPECT_FALSE(text);
  EXPECT_NE(text, "");
  text = "";
  EXPECT_TRUE(text);
  EXPECT_EQ(text, "");
  EXPECT_NE(text, OptionalText());
  text = std::nullopt;
  EXPECT_EQ(text, OptionalText());
  EXPECT_EQ(text.value_or("none"), "none");
}

TEST(Rare, ATextComparesAsAnOptionalString) {
  using Optional = std::optional<std::string>;
  using View = std::optional<std::string_view>;
  const std::vector<Optional> values = {std::nullopt, "", "a", "b"};
  for (const Optional& one : values) {
    for (const Optional& other : values) {
      const OptionalText text = one;
      EXPECT_EQ(text == other, one == other);
      EXPECT_EQ(other == text, one == other);
      EXPECT_EQ(text == View(other), one == other);
      EXPECT_EQ(text == OptionalText(other), one == other);
      EXPECT_EQ(text < OptionalText(other), one < other);
    }
    const OptionalText text = one;
    const View view = text;
    EXPECT_EQ(view, one);
  }
}

}  // namespace
}  // namespace l10n::catalog
