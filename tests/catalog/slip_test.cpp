#include "l10n/catalog/slip.hpp"

#include <gtest/gtest.h>

#include "l10n/catalog/change.hpp"

namespace l10n::catalog {
namespace {

TEST(Slip, IsWhatSaysTheSame) {
  EXPECT_TRUE(is_slip("", ","));
  EXPECT_TRUE(is_slip("bucket", "Bucket."));
  EXPECT_TRUE(is_slip("log in", "login"));
  EXPECT_TRUE(is_slip("hoà", "hòa"));
  EXPECT_TRUE(is_slip("ti\u00EA\u0301ng", "ti\u1EBFng"));
}

TEST(Slip, IsAMisspeltWordThatWasPutRight) {
  EXPECT_TRUE(is_slip("Teh", "The"));
  EXPECT_TRUE(is_slip("buckket", "bucket"));
  EXPECT_TRUE(is_slip("recieve", "receive"));
  EXPECT_TRUE(is_slip("cafe", "café"));
}

TEST(Slip, IsAVietnameseWordThatGotItsMarks) {
  EXPECT_TRUE(is_slip("duoc", "được"));
  EXPECT_TRUE(is_slip("ngưòi", "người"));
  EXPECT_TRUE(is_slip("viêc", "việc"));
  EXPECT_TRUE(is_slip("khôg", "không"));
  EXPECT_TRUE(is_slip("khôngg dùg", "không dùng"));
}

TEST(Slip, IsNotOneVietnameseWordForAnother) {
  EXPECT_FALSE(is_slip("khá", "không"));
  EXPECT_FALSE(is_slip("ban", "bạn"));
  EXPECT_FALSE(is_slip("có", "cho"));
  EXPECT_FALSE(is_slip("tắt", "bật"));
}

TEST(Slip, IsNotOneEnglishWordForAnother) {
  EXPECT_FALSE(is_slip("not", "now"));
  EXPECT_FALSE(is_slip("can", "cannot"));
  EXPECT_FALSE(is_slip("is", "isn't"));
  EXPECT_FALSE(is_slip("enable", "disable"));
  EXPECT_FALSE(is_slip("internal", "external"));
  EXPECT_FALSE(is_slip("increase", "decrease"));
  EXPECT_FALSE(is_slip("", "not"));
}

TEST(Slip, IsNoOtherNumber) {
  EXPECT_FALSE(is_slip("port80", "port81"));
  EXPECT_FALSE(is_slip("version5a", "version6a"));
}

TEST(Slip, DecidesTheKindOfChange) {
  EXPECT_EQ(classify("Cách này khá an toàn", "Cách này không an toàn"),
            Change::Wording);
  EXPECT_EQ(classify("Enable the public access", "Disable the public access"),
            Change::Wording);
  EXPECT_EQ(classify("Ấn nút dể tạo", "Ấn nút để tạo"), Change::Wording);
  EXPECT_EQ(classify("Nguời dùng đuợc tạo", "Người dùng được tạo"),
            Change::Typing);
}

}  // namespace
}  // namespace l10n::catalog
