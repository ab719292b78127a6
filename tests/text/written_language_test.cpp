// Which language a text is written in.
#include "l10n/text/written_language.hpp"

#include <gtest/gtest.h>

namespace l10n::text {
namespace {

TEST(WrittenLanguage, KnowsVietnameseByItsSyllables) {
  EXPECT_EQ(written_language("Tạo một VPC"), "vi");
  EXPECT_EQ(written_language("Truy cập **AWS Management Console**, chọn `S3`"),
            "vi");
  EXPECT_EQ(written_language("Bước 1"), "");
}

TEST(WrittenLanguage, KnowsEnglishFromNineWordsOn) {
  EXPECT_EQ(written_language("Open the console and create a new bucket for "
                             "the logs of this workshop."),
            "en");
  EXPECT_EQ(written_language("Open the console"), "");
}

TEST(WrittenLanguage, KnowsOtherLanguages) {
  EXPECT_EQ(written_language("Ouvrez la console et créez un nouveau panier "
                             "pour les journaux de cet atelier."),
            "fr");
}

TEST(WrittenLanguage, LooksAtWordsAlone) {
  EXPECT_EQ(written_language("`đây là mã`, <b title=\"đây là thẻ\">, "
                             "https://example.com/day-la-dia-chi"),
            "");
  EXPECT_EQ(written_language(""), "");
}

TEST(WrittenLanguage, AVietnameseNameDoesNotMakeATextVietnamese) {
  EXPECT_EQ(
      written_language("This workshop was written by Nguyễn Văn Ánh for "
                       "everyone who wants to learn how the cloud is "
                       "used by a small team in a large company that sells "
                       "tea and coffee."),
      "en");
}

TEST(WrittenLanguage, VietnameseFullOfEnglishTermsIsNotTakenForEnglish) {
  EXPECT_EQ(written_language("API-based integrations với legacy systems, "
                             "event-driven architectures để loose coupling, "
                             "data synchronization patterns"),
            "");
}

TEST(WrittenLanguage, CountsWordsAndMarkedSyllables) {
  const WordTally tally = tally_words("Tạo một bucket **mới** trong `S3` 12");
  EXPECT_EQ(tally.words, 5U);
  EXPECT_EQ(tally.vietnamese, 3U);
}

TEST(WrittenLanguage, BytesThatAreNoTextAreNoHarm) {
  EXPECT_EQ(written_language("\xFF\xFE\x80\x80"), "");
}

}  // namespace
}  // namespace l10n::text
