#include "l10n/catalog/verbatim.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::catalog {
namespace {

using testing::ElementsAre;
using testing::Optional;

constexpr const char* kEnglish = "nplurals=2; plural=(n != 1);";
constexpr const char* kVietnamese = "nplurals=1; plural=0;";
constexpr const char* kPolish =
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);";

auto texts_of(PieceKind kind, std::string_view text)
    -> std::vector<std::string> {
  std::vector<std::string> texts;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.kind == kind) {
      texts.emplace_back(piece.span.of(text));
    }
  }
  return texts;
}

TEST(Pieces, AreWhatIsCarriedOverVerbatim) {
  EXPECT_THAT(texts_of(PieceKind::Number,
                       "v1.2.3 on 2024-05-01, 20GB, EC2 and 3 (of 1,000)."),
              ElementsAre("v1.2.3", "2024-05-01", "20GB", "EC2", "3", "1,000"));
  EXPECT_THAT(texts_of(PieceKind::Url,
                       "[a](/b (c) \"t 1\") ![i](/i_(1).png) <https://x.y/z> "
                       "see https://a.b/c?d=1, <img src=\"/p.png\" alt=\"2\">"),
              ElementsAre("/b", "/i_(1).png", "https://x.y/z",
                          "https://a.b/c?d=1", "/p.png"));
  EXPECT_THAT(texts_of(PieceKind::Code, "`a` ``b ` c`` `d"),
              ElementsAre("`a`", "``b ` c``"));
  EXPECT_THAT(texts_of(PieceKind::Number, "\\`1\\` {{< a 2 >}}"),
              ElementsAre("1"));
}

TEST(Pieces, CoverArbitraryBytes) {
  constexpr std::string_view kBytes = "ab1 .`](<>{}\\\n\"h\xC3\xA9/:-=";
  std::mt19937 random(1);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t size = random() % 40; size > 0; --size) {
      text += kBytes[random() % kBytes.size()];
    }
    std::size_t at = 0;
    for (const Piece& piece : pieces_of(text)) {
      ASSERT_EQ(piece.span.begin, at) << text;
      ASSERT_GT(piece.span.end, at) << text;
      at = piece.span.end;
    }
    ASSERT_EQ(at, text.size()) << text;
  }
}

TEST(EditTranslation, MakesTheSameEdit) {
  EXPECT_THAT(
      edit_translation("Version 1.2 of [it](/a).", "Version 1.3 of [it](/b).",
                       "Phiên bản 1.2 của [nó](/a).", kVietnamese),
      Optional(std::string("Phiên bản 1.3 của [nó](/b).")));
  EXPECT_THAT(edit_translation("Chạy `npm i` rồi đợi 5 phút.",
                               "Chạy `npm ci` rồi đợi 10 phút.",
                               "Run `npm i` and wait 5 minutes.", kEnglish),
              Optional(std::string("Run `npm ci` and wait 10 minutes.")));
  // Two values change places.
  EXPECT_THAT(
      edit_translation("từ 3 đến 5", "từ 5 đến 3", "from 3 to 5", kEnglish),
      Optional(std::string("from 5 to 3")));
}

TEST(EditTranslation, LeavesATranslationWhereBlanksAloneChanged) {
  EXPECT_THAT(edit_translation("a  b , c", "a b, c", "x y, z", kEnglish),
              Optional(std::string("x y, z")));
  // Blanks that part words, or stand beside markup, mean something.
  EXPECT_EQ(edit_translation("a data base", "a database", "x", kEnglish),
            std::nullopt);
  EXPECT_EQ(edit_translation("2 *a* b", "2 * a* b", "x", kEnglish),
            std::nullopt);
  EXPECT_EQ(edit_translation("a\nb", "a b", "x\ny", kEnglish), std::nullopt);
}

TEST(EditTranslation, WantsAProof) {
  // Words changed.
  EXPECT_EQ(edit_translation("5 files", "6 docs", "5 tệp", kVietnamese),
            std::nullopt);
  // The number stands elsewhere in the translation, or twice, or as a word.
  EXPECT_EQ(edit_translation("May 12, page 5", "May 12, page 6",
                             "12 tháng 5, trang 5", kVietnamese),
            std::nullopt);
  EXPECT_EQ(edit_translation("Wait 5 minutes.", "Wait 6 minutes.",
                             "Đợi năm phút.", kVietnamese),
            std::nullopt);
  // One of two equal numbers changed.
  EXPECT_EQ(edit_translation("5 of 5", "5 of 6", "5 trên 5", kVietnamese),
            std::nullopt);
  // Other letters with the number.
  EXPECT_EQ(edit_translation("20GB", "20MB", "20GB", kVietnamese),
            std::nullopt);
  EXPECT_EQ(
      edit_translation("lần thứ 4", "lần thứ 1", "the 4th time", kEnglish),
      std::nullopt);
  // A link that was localised.
  EXPECT_EQ(
      edit_translation("[a](/vi/x)", "[a](/vi/y)", "[a](/en/x)", kEnglish),
      std::nullopt);
}

TEST(EditTranslation, TakesNoNumberForAnother) {
  const auto edited = [](const char* before, const char* after,
                         const char* translation) {
    return edit_translation(before, after, translation, kEnglish);
  };
  EXPECT_EQ(edited("Thứ 3 học lúc 15 giờ.", "Thứ 4 học lúc 15 giờ.",
                   "On Tuesday, class is at 3 o'clock."),
            std::nullopt);
  EXPECT_EQ(edited("Lúc 17 giờ, đọc chương 5", "Lúc 17 giờ, đọc chương 6",
                   "At 5 in the evening, read chapter five"),
            std::nullopt);
  EXPECT_EQ(edited("Có 3.500 người, 3 nhóm", "Có 3.500 người, 4 nhóm",
                   "There are 3 500 people, three groups"),
            std::nullopt);
  // Thousands and dates are written in another way.
  EXPECT_THAT(edited("Có 3.500 người, 3 nhóm, ngày 31/12/2024",
                     "Có 3.500 người, 4 nhóm, ngày 31/12/2024",
                     "There are 3,500 people, 3 groups, on 2024-12-31"),
              Optional(std::string("There are 3,500 people, 4 groups, on "
                                   "2024-12-31")));
}

TEST(EditTranslation, LooksAtWhatStandsAround) {
  const auto edited = [](const char* before, const char* after,
                         const char* translation) {
    return edit_translation(before, after, translation, kEnglish);
  };
  EXPECT_EQ(edited("Lúc 8:30", "Lúc 14:30", "At 8:30 AM"), std::nullopt);
  EXPECT_EQ(edited("Lúc 12 giờ", "Lúc 13 giờ", "At 12 noon"), std::nullopt);
  EXPECT_EQ(edited("Số 8-bit", "Số 16-bit", "An **8-bit** number"),
            std::nullopt);
  EXPECT_EQ(edited("Mở `eth0`", "Mở `wlan0`", "Open an `eth0`"), std::nullopt);
  EXPECT_THAT(edited("Số 8-bit", "Số 18-bit", "An 8-bit number"),
              Optional(std::string("An 18-bit number")));
  EXPECT_THAT(edited("Mở `eth0`", "Mở `wlan0`", "Open the `eth0`"),
              Optional(std::string("Open the `wlan0`")));
}

TEST(EditTranslation, KeepsThePluralFormOfANumber) {
  EXPECT_EQ(edit_translation("1 tệp", "2 tệp", "1 file", kEnglish),
            std::nullopt);
  EXPECT_EQ(edit_translation("2 tệp", "1 tệp", "2 files", kEnglish),
            std::nullopt);
  EXPECT_THAT(edit_translation("2 tệp", "7 tệp", "2 files", kEnglish),
              Optional(std::string("7 files")));
  EXPECT_EQ(edit_translation("2 tệp", "7 tệp", "2 pliki", kPolish),
            std::nullopt);
  EXPECT_THAT(edit_translation("1 file", "2 file", "1 tệp", kVietnamese),
              Optional(std::string("2 tệp")));
  EXPECT_THAT(edit_translation("v1.0", "v1.1", "v1.0", kPolish),
              Optional(std::string("v1.1")));
}

}  // namespace
}  // namespace l10n::catalog
