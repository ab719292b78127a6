#include "l10n/core/language.hpp"

#include <gtest/gtest.h>

namespace l10n {
namespace {

TEST(LanguageTag, IsWhatNamesALanguage) {
  for (const char* tag : {"vi", "en", "fil", "pt-BR", "zh_Hant_TW", "EN"}) {
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  }
  for (const char* tag : {"", "v", "2", "v1", "draft", "en-", "-en", "a.b",
                          "en-u_", "en-toolongsubtag"}) {
    EXPECT_FALSE(is_language_tag(tag)) << tag;
  }
}

TEST(LanguageTag, HasACanonicalForm) {
  EXPECT_EQ(canonical_language("ZH_hant_tw"), "zh-Hant-TW");
  EXPECT_EQ(gettext_language("pt-br"), "pt_BR");
  EXPECT_EQ(gettext_language("vi"), "vi");
}

TEST(PluralForms, AreGettexts) {
  EXPECT_EQ(plural_forms("vi"), "nplurals=1; plural=0;");
  EXPECT_EQ(plural_forms("en-GB"), "nplurals=2; plural=(n != 1);");
  EXPECT_EQ(plural_forms("pt_BR"), "nplurals=2; plural=(n > 1);");
  EXPECT_EQ(plural_forms("pt"), "nplurals=2; plural=(n != 1);");
  EXPECT_EQ(plural_forms("tlh"), "");
}

}  // namespace
}  // namespace l10n
