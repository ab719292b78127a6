#include "l10n/catalog/change.hpp"

#include <set>

#include <gtest/gtest.h>

namespace l10n::catalog {
namespace {

TEST(Change, IsSpaceNumberLinkOrCodeWhereNoWordChanged) {
  EXPECT_EQ(classify("a  b c", "a b c"), Change::Space);
  EXPECT_EQ(classify("One.\n\nTwo.", "One. Two."), Change::Space);
  EXPECT_EQ(classify("a", "a"), Change::Undone);
  EXPECT_EQ(classify("Wait 5 minutes", "Wait 6 minutes"), Change::Number);
  EXPECT_EQ(classify("See [it](/a) 5", "See [it](/b) 6"), Change::Link);
  EXPECT_EQ(classify("Run `a` now", "Run `b` now"), Change::Code);
}

TEST(Change, IsTypingWhereLettersOfAWordChanged) {
  EXPECT_EQ(classify("Teh user logs in", "The user logs in"), Change::Typing);
  EXPECT_EQ(classify("Tạo ngưòi dùng mới", "Tạo người dùng mới"),
            Change::Typing);
  EXPECT_EQ(classify("First open it", "First, open it."), Change::Typing);
  EXPECT_EQ(classify("the bucket", "The bucket"), Change::Typing);
}

TEST(Change, IsWordingWhileMostOfTheTextStays) {
  EXPECT_EQ(classify("Create a bucket in the console",
                     "Create a new bucket in the console"),
            Change::Wording);
  EXPECT_EQ(classify("Do not delete it", "Do delete it"), Change::Wording);
}

TEST(Change, IsMeaningWhereMostOfTheTextIsNew) {
  EXPECT_EQ(classify("Create a bucket", "Nothing of that is needed any more"),
            Change::Meaning);
}

TEST(Change, IsUnknownWithoutAPreviousId) {
  EXPECT_EQ(classify(Message{.fuzzy = true, .id = "a"}), Change::Unknown);
  EXPECT_EQ(classify(Message{
                .fuzzy = true, .previous = {.id = "page 2"}, .id = "page 3"}),
            Change::Number);
}

TEST(Change, HasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Change::Meaning); ++i) {
    names.insert(name(static_cast<Change>(i)));
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(Change::Meaning) + 1);
}

}  // namespace
}  // namespace l10n::catalog
