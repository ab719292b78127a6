#include "l10n/memory/placeable.hpp"

#include <string>

#include <gtest/gtest.h>

namespace l10n::memory {
namespace {

auto carried(std::string_view query, std::string_view source,
             std::string_view target) -> std::string {
  const Adapted adapted = adapt(query, source, target);
  switch (adapted.carried) {
    case Carried::Nothing:
      return "=" + adapted.target;
    case Carried::All:
      return adapted.target;
    case Carried::InDoubt:
      break;
  }
  EXPECT_EQ(adapted.target, target);
  return "?";
}

TEST(Placeables, AreCarriedOver) {
  EXPECT_EQ(carried("Wait 5 minutes", "Wait 10 minutes", "Đợi 10 phút"),
            "Đợi 5 phút");
  EXPECT_EQ(carried("Run `make`", "Run `ninja`", "Chạy `ninja`"),
            "Chạy `make`");
  EXPECT_EQ(carried("See [it](b.md)", "See [it](a.md)", "Xem [nó](a.md)"),
            "Xem [nó](b.md)");
  EXPECT_EQ(carried("%d of {n} at https://a.b", "%s of {m} at http://c.d",
                    "%s trong {m} tại http://c.d"),
            "%d trong {n} tại https://a.b");
  EXPECT_EQ(carried("<a href=\"x\">It</a>", "<a href=\"y\">It</a>",
                    "<a href=\"y\">Nó</a>"),
            "<a href=\"x\">Nó</a>");
  EXPECT_EQ(carried("v1.2.4 is out", "v1.2.3 is out", "Đã có v1.2.3"),
            "Đã có v1.2.4");
  EXPECT_EQ(carried("2 and 1", "1 and 2", "1 và 2"), "2 và 1");
  EXPECT_EQ(carried("6 of 6", "5 of 5", "5 trên 5"), "6 trên 6");
}

TEST(Placeables, OfNumbersAreWrittenAsTheLanguageDoes) {
  EXPECT_EQ(carried("2,500.5 m", "1,000.5 m", "1.000,5 m"), "2.500,5 m");
  EXPECT_EQ(carried("2.5 m", "1.5 m", "1,5 m"), "2,5 m");
  EXPECT_EQ(carried("2.5 m", "1.5 m", "1.5 m"), "2.5 m");
  EXPECT_EQ(carried("2.5 m", "1 m", "1 m"), "?");
  EXPECT_EQ(carried("12:45", "12:30", "12:30"), "12:45");
  EXPECT_TRUE(is_same_number("1.000,5", "1,000.5"));
  EXPECT_TRUE(is_same_number("42", "42"));
  EXPECT_FALSE(is_same_number("1.5", "15"));
}

TEST(Placeables, StayInDoubt) {
  EXPECT_EQ(carried("5 apples", "2 apples", "hai quả táo"), "?");
  EXPECT_EQ(carried("5 apples", "2 apples", "2 trong 2 quả táo"), "?");
  EXPECT_EQ(carried("5 of 6", "2 of 2", "2 trên 2"), "?");
  EXPECT_EQ(carried("5 of 6", "5", "5"), "?");
  EXPECT_EQ(carried("Run `a`", "Run 5", "Chạy 5"), "?");
}

TEST(Placeables, ThatAreTheSameAreLeftAlone) {
  EXPECT_EQ(carried("5 apples", "5 Apples", "5 quả táo"), "=5 quả táo");
  EXPECT_EQ(carried("no number", "no Number", "3"), "=3");
}

}  // namespace
}  // namespace l10n::memory
