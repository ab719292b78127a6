// What stands where a translation should.
#include "l10n/flow/adopt_standing.hpp"

#include <gtest/gtest.h>

namespace l10n::flow {
namespace {

const AdoptLanguages kToVietnamese{.from = "en", .to = "vi"};
const AdoptLanguages kToEnglish{.from = "vi", .to = "en"};

auto copied(std::string_view text, const AdoptLanguages& languages)
    -> Standing {
  return standing_of(text, text, languages);
}

TEST(AdoptStanding, ACopyIsNoTranslation) {
  for (const char* const text :
       {"Operational Integration:", "Grant: `s3:PutObject`", "Overview",
        "Create a VPC", "IMPORTANT", "See [guide](https://example.com)."}) {
    EXPECT_EQ(copied(text, kToVietnamese), Standing::Copy) << text;
  }
  EXPECT_EQ(copied("Dọn dẹp", kToEnglish), Standing::Copy);
}

TEST(AdoptStanding, WhatIsTheSameInBothLanguagesIsItsOwnTranslation) {
  for (const char* const text :
       {"`s3:PutObject`", "42 %", "https://example.com/a", "VPC", "Amazon S3",
        "AWS Lambda", "DynamoDB", "Nguyễn Văn An"}) {
    EXPECT_EQ(copied(text, kToVietnamese), Standing::Translation) << text;
  }
  EXPECT_EQ(copied("Create VPC", kToEnglish), Standing::Translation);
  EXPECT_EQ(copied("Colour", {.from = "en", .to = "en-GB"}),
            Standing::Translation);
}

TEST(AdoptStanding, TextThatDiffersIsToldFromACopy) {
  const std::string_view source =
      "Conversation formatting for dialog-based applications";
  EXPECT_EQ(standing_of(source,
                        "Conversation formatting cho dialog-based "
                        "applications (messages API format)",
                        kToVietnamese),
            Standing::Mixed);
  EXPECT_EQ(standing_of(source,
                        "The conversation is formatted for the applications "
                        "which are based upon dialogs between people",
                        kToVietnamese),
            Standing::Foreign);
  EXPECT_EQ(standing_of(source, "Định dạng hội thoại", kToVietnamese),
            Standing::Translation);
}

}  // namespace
}  // namespace l10n::flow
