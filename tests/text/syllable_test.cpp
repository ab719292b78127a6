#include "l10n/text/syllable.hpp"

#include <gtest/gtest.h>

#include "l10n/text/normalise.hpp"

namespace l10n::text {
namespace {

TEST(VietnameseSyllable, IsOnsetRhymeAndTone) {
  for (const std::string_view word :
       {"a",    "ở",     "yêu",   "nghiêng", "Quốc",  "gì",    "giếng",
        "giữ",  "khuya", "thuở",  "ĐƯỜNG",   "hòa",   "hoà",   "thúy",
        "thuý", "quý",   "xoong", "uống",    "triệu", "huỳnh", "kỹ",
        "kĩ",   "ngoằn", "tuyệt", "mười",    "rượu"}) {
    EXPECT_TRUE(is_vietnamese_syllable(word)) << word;
    EXPECT_TRUE(is_vietnamese_syllable(to_nfd(word))) << word;
  }
}

TEST(VietnameseSyllable, IsNothingElse) {
  for (const std::string_view word :
       {"", "rmô", "giớí", "điiệp", "trúccủa", "José", "server", "this", "xyz",
        "việc-làm", "ng", "q", "ô2", " a", "a b", "Tá»«", "\xFF",
        "nghiêngnghiêngnghiêngnghiêng"}) {
    EXPECT_FALSE(is_vietnamese_syllable(word)) << word;
  }
}

TEST(VietnameseSyllable, TakesTwoTonesBeforeAStop) {
  EXPECT_TRUE(is_vietnamese_syllable("tốt"));
  EXPECT_TRUE(is_vietnamese_syllable("một"));
  EXPECT_TRUE(is_vietnamese_syllable("sách"));
  for (const std::string_view word : {"tôt", "tồt", "tổt", "tỗt", "sach"}) {
    EXPECT_FALSE(is_vietnamese_syllable(word)) << word;
  }
}

TEST(UnmarkedSyllable, IsWhatIsTypedWithoutDiacritics) {
  for (const std::string_view word :
       {"tri", "nho", "dich", "Duong", "NGHIENG", "gi", "quoc", "khuya", "a",
        "ky", "uoc"}) {
    EXPECT_TRUE(is_unmarked_syllable(word)) << word;
  }
  for (const std::string_view word :
       {"", "dịch", "đo", "server", "memory", "file", "w", "x2", "a b", "ng",
        "tat-ca", "nghieng1"}) {
    EXPECT_FALSE(is_unmarked_syllable(word)) << word;
  }
}

}  // namespace
}  // namespace l10n::text
