// Pages just below the limits of a paragraph, and translations that are longer
// or have more brackets.
#include "l10n/unit/room.hpp"

#include <gmock/gmock.h>

#include "l10n/page/limits.hpp"
#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t kItems = 16'000;
constexpr std::string_view kItem = "- a\n";

// So long may be what stands in one place of `a`.
constexpr std::size_t kMost =
    page::kMaxParagraphBytes - kItem.size() * kItems + 1;

// The segments that are refused where `texts` stand in a list below `before`.
auto refused(const std::string& before,
             const std::vector<std::pair<std::size_t, std::string>>& texts)
    -> std::vector<std::size_t> {
  std::string bytes = before;
  for (std::size_t i = 0; i < kItems; ++i) {
    bytes += kItem;
  }
  const test::Page page(bytes);
  std::vector<std::optional<Translation>> all(page.document().segments.size());
  for (const auto& [index, text] : texts) {
    all.at(index) = Translation{text};
  }
  const Rebuilt rebuilt = rebuild(page.document(), test::rules(), all);
  std::vector<std::size_t> found;
  for (const Refusal& refusal : rebuilt.refused) {
    EXPECT_THAT(refusal.violation.message, HasSubstr("longer"));
    found.push_back(refusal.segment);
  }
  return found;
}

TEST(Room, IsThereUpToTheLimit) {
  EXPECT_THAT(refused("", {{7, std::string(kMost, 'b')}}), IsEmpty());
  EXPECT_THAT(refused("", {{7, std::string(kMost + 1, 'b')}}), ElementsAre(7));
}

TEST(Room, IsTakenFromTheFewest) {
  EXPECT_THAT(refused("", {{1, "bc"},
                           {2, std::string(kMost - 9, 'b')},
                           {3, std::string(kMost - 8, 'b')},
                           {4, "bc"}}),
              ElementsAre(3));
}

// What stands above the list has room of its own, and moves the list.
TEST(Room, IsThatOfEachBlock) {
  const std::string most(kMost, 'b');
  const std::string above = "---\ntitle: a\n---\nb\n\n";
  EXPECT_THAT(refused(above, {{0, most}, {1, most}, {2, most}}), IsEmpty());
  EXPECT_THAT(refused(above, {{0, most}, {1, most}, {2, most + 'b'}, {3, "b"}}),
              ElementsAre(2));
}

// A paragraph of as many references as there may be, and one of few.
TEST(Room, IsTakenByBracketsToo) {
  std::string bytes;
  for (std::size_t i = 0; i < page::kMaxBrackets - 1; ++i) {
    bytes += "[x] ";
  }
  bytes += "a\n\n[x]: /\n\n[x] b\n";
  const test::Page page(bytes);
  const auto refusals = [&](const std::string& first) {
    const std::string id = msgid(page.document(), page.document().segments[0]);
    return rebuild(page.document(), test::rules(),
                   {Translation{first + id}, Translation{"c [x] \\[d"}})
        .refused;
  };
  EXPECT_THAT(refusals("\\["), IsEmpty());
  const std::vector<Refusal> refused = refusals("\\[\\[");
  ASSERT_EQ(refused.size(), 1U);
  EXPECT_EQ(refused[0].segment, 0U);
  EXPECT_THAT(refused[0].violation.message, HasSubstr("brackets"));
}

}  // namespace
}  // namespace l10n::unit
