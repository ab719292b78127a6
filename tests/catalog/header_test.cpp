#include "l10n/catalog/header.hpp"

#include <cstdlib>
#include <regex>

#include <gtest/gtest.h>

#include "catalog/process.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {
namespace {

auto facts() -> HeaderFacts {
  return {.project = "workshop 1.0",
          .bugs_address = "bugs@example.com",
          .language = "en",
          .source_language = "vi",
          .creation_date = "2026-01-31 23:59+0000",
          .generator = "l10n 0.1.0"};
}

TEST(Header, HasTheFieldsInGettextsOrder) {
  EXPECT_EQ(write({.header = make_header(facts())}),
            "msgid \"\"\nmsgstr \"\"\n"
            "\"Project-Id-Version: workshop 1.0\\n\"\n"
            "\"Report-Msgid-Bugs-To: bugs@example.com\\n\"\n"
            "\"POT-Creation-Date: 2026-01-31 23:59+0000\\n\"\n"
            "\"PO-Revision-Date: 2026-01-31 23:59+0000\\n\"\n"
            "\"Last-Translator: Automatically generated\\n\"\n"
            "\"Language-Team: none\\n\"\n"
            "\"Language: en\\n\"\n"
            "\"MIME-Version: 1.0\\n\"\n"
            "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
            "\"Content-Transfer-Encoding: 8bit\\n\"\n"
            "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n"
            "\"X-Source-Language: vi\\n\"\n"
            "\"X-Generator: l10n 0.1.0\\n\"\n"
            "\"X-L10n-Units: 1\\n\"\n");
}

TEST(Header, OfATemplateIsFuzzyAndHasPlaceholders) {
  HeaderFacts of_template = facts();
  of_template.language = "";
  const Message header = make_header(of_template);
  EXPECT_TRUE(header.fuzzy);
  EXPECT_EQ(field(header, "Language"), "");
  EXPECT_EQ(field(header, "PO-Revision-Date"), "YEAR-MO-DA HO:MI+ZONE");
  EXPECT_EQ(field(header, "Plural-Forms"), std::nullopt);
}

TEST(Header, LeavesMsgfmtNothingToSay) {
  SKIP_WITHOUT("msgfmt");
  for (const auto* const language : {"en", "vi", "pt-BR"}) {
    HeaderFacts of_language = facts();
    of_language.language = language;
    const auto judged = test::run({"msgfmt", "-c", "-o", "/dev/null", "-"},
                                  write({.header = make_header(of_language)}));
    EXPECT_EQ(judged.status, 0) << judged.errors;
    EXPECT_EQ(judged.errors, "") << language;
  }
}

TEST(Header, ChangesOneFieldAndNoOther) {
  Message header;
  header.translations = {"A: 1\nX-Keep:  two \nX-Keep-Not: 3\nno field"};
  EXPECT_EQ(field(header, "X-Keep"), "two");
  EXPECT_EQ(field(header, "X-Kee"), std::nullopt);
  EXPECT_EQ(field(Message{}, "X"), std::nullopt);
  set_field(header, "X-Keep", "2");
  EXPECT_EQ(header.translations[0], "A: 1\nX-Keep: 2\nX-Keep-Not: 3\nno field");
  set_field(header, "New", "4");
  EXPECT_EQ(header.translations[0],
            "A: 1\nX-Keep: 2\nX-Keep-Not: 3\nno field\nNew: 4\n");
  Message none;
  set_field(none, "Language", "en");
  EXPECT_EQ(none.translations[0], "Language: en\n");
}

class SourceDate : public testing::Test {
 protected:
  void TearDown() override { unsetenv("SOURCE_DATE_EPOCH"); }
};

TEST_F(SourceDate, StandsForTheClock) {
  setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  EXPECT_EQ(timestamp(), "2023-11-14 22:13+0000");
}

TEST_F(SourceDate, IsNotNeededAndMustBeANumber) {
  const std::regex form(
      "20[0-9]{2}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]"
      "\\+0000");
  EXPECT_TRUE(std::regex_match(timestamp(), form));
  setenv("SOURCE_DATE_EPOCH", "yesterday", 1);
  EXPECT_TRUE(std::regex_match(timestamp(), form));
}

}  // namespace
}  // namespace l10n::catalog
