#include "l10n/text/sentences.hpp"

#include <string>

#include <gtest/gtest.h>

namespace l10n::text {
namespace {

// The sentences, parted by "|".
auto parted(std::string_view text) -> std::string {
  std::string shown;
  for (const Span& sentence : sentences(text)) {
    shown += (shown.empty() ? "" : "|") + std::string(sentence.of(text));
  }
  return shown;
}

TEST(Sentences, EndAtTheirMarks) {
  EXPECT_EQ(parted("Cài đặt xong. Bây giờ chạy nó! Được chưa? Rồi."),
            "Cài đặt xong.|Bây giờ chạy nó!|Được chưa?|Rồi.");
  EXPECT_EQ(parted("No end here"), "No end here");
  EXPECT_EQ(parted("  A b.  C d. "), "A b.|C d.");
  EXPECT_EQ(parted(""), "");
  EXPECT_EQ(parted(" "), "");
}

TEST(Sentences, GoOnBehindAbbreviations) {
  for (const std::string_view text :
       {"Ở TP. Hồ Chí Minh có mưa.", "Ông là Sr. Solutions Architect.",
        "PGS. TS. Nguyễn Văn A đến.", "Ask Dr. Smith.", "By J. Smith.",
        "Bước 1. Mở tệp", "1. Open it", "Phiên bản 2.0 đã có.",
        "See Fig. 5 there."}) {
    EXPECT_EQ(parted(text), text);
  }
}

TEST(Sentences, AreNotPartedInCodeAndLinks) {
  for (const std::string_view text :
       {"Run `a. B! C?` now", "See [it](https://a.b/c.d?x=1) now",
        "At https://a.b/c?D=E it", "Use {{< x \"A. B\" >}} here"}) {
    EXPECT_EQ(parted(text), text);
  }
}

TEST(Sentences, KeepTheMarkupThatClosesThem) {
  EXPECT_EQ(parted("**Bold end.** Next one."), "**Bold end.**|Next one.");
  EXPECT_EQ(parted("[See it.](a.md) Next."), "[See it.](a.md)|Next.");
  EXPECT_EQ(parted("(In here.) Next."), "(In here.)|Next.");
  EXPECT_EQ(parted("The end.<br>Next."), "The end.<br>|Next.");
}

TEST(Sentences, SurviveBytesThatAreNoText) {
  EXPECT_EQ(parted("a\xFF. B\xC3"), "a\xFF.|B\xC3");
}

}  // namespace
}  // namespace l10n::text
