// Languages that l10n has no pack for are neither doubted nor mended.
#include "flow/languages.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/catalog/message.hpp"
#include "l10n/flow/check.hpp"
#include "l10n/flow/doctor.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/text/charset.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::flow {
namespace {

using test::kEnglishTexts;
using test::kTranslatedTexts;
using test::page_of;
using test::Translated;

auto described(const std::vector<check::Finding>& findings) -> std::string {
  std::string text;
  for (const check::Finding& finding : findings) {
    text +=
        finding.check + ": " + finding.message + ": " + finding.quoted + '\n';
  }
  return text;
}

// The texts as entries, the last one a value of front matter.
auto catalog_of(const Translated& translated) -> catalog::Catalog {
  catalog::Catalog catalog;
  catalog.path = "po/x.po";
  for (std::size_t i = 0; i < translated.texts.size(); ++i) {
    catalog::Message message;
    message.id = kEnglishTexts.texts.at(i);
    message.translations = {std::string(translated.texts.at(i))};
    message.references = {
        {.path = "a.md", .line = static_cast<std::uint32_t>(i + 1)}};
    message.translation_line = static_cast<std::uint32_t>(10 * i + 5);
    catalog.messages.push_back(std::move(message));
  }
  return catalog;
}

auto findings(const Translated& translated) -> std::vector<check::Finding> {
  const site::Configuration configuration;
  const catalog::Catalog catalog = catalog_of(translated);
  const std::string language(translated.language);
  const std::vector<CheckedPage> pages = check_catalog(
      catalog, page_rules(configuration), configuration, language);
  return check_pages(pages, "en", {}, {}, 1).findings;
}

TEST(OtherLanguages, GetNoFindingsForGoodTranslations) {
  for (const Translated& translated : kTranslatedTexts) {
    EXPECT_EQ(described(findings(translated)), "") << translated.language;
  }
}

// So that the test above can fail.
TEST(OtherLanguages, AreCheckedForWhatAllLanguagesShare) {
  for (Translated translated : kTranslatedTexts) {
    const std::string broken =
        std::string(translated.texts[1]).replace(0, 3, "\u200Bx ");
    std::string lost = broken;
    lost.erase(lost.find("(guide.md)"), 10);
    lost.replace(lost.find("2.5"), 3, "2.6");
    translated.texts[1] = lost;
    if (text::find_invalid_utf8(lost) != lost.size()) {
      continue;
    }
    std::string rules;
    for (const check::Finding& finding : findings(translated)) {
      rules += finding.check + ' ';
    }
    EXPECT_THAT(rules, testing::HasSubstr("md-link")) << translated.language;
    EXPECT_THAT(rules, testing::HasSubstr("numbers")) << translated.language;
  }
}

TEST(OtherLanguages, ShowTheDoctorNothingToMend) {
  const site::Configuration configuration;
  for (const Translated& translated : kTranslatedTexts) {
    const std::string page = page_of(translated);
    const auto examined = examine_page(page, "a.md", page_rules(configuration));
    ASSERT_TRUE(examined) << translated.language;
    for (const Diagnosis& one : examined->found) {
      ADD_FAILURE() << translated.language << ": " << one.finding.check << ": "
                    << one.finding.quoted;
    }
    EXPECT_FALSE(examined->mended) << translated.language;
  }
}

// What each charset makes of the UTF-8 of `text`.
auto misread(std::string_view text, text::Charset charset) -> std::string {
  std::string result;
  for (const char byte : text) {
    text::append_code_point(
        result, text::character_in(charset, static_cast<unsigned char>(byte)));
  }
  return result;
}

auto lines_of(const std::string& text) -> std::vector<std::string> {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

// Whatever the doctor makes of a damaged line in another language, it is the
// line as it was, or the one that it was given.
TEST(OtherLanguages, AreMendedRightOrNotAtAll) {
  const site::Configuration configuration;
  for (const text::Charset charset : text::kCharsets) {
    std::size_t exact = 0;
    std::size_t all = 0;
    for (const Translated& translated : kTranslatedTexts) {
      const std::string damaged = misread(page_of(translated), charset);
      const auto examined =
          examine_page(damaged, "a.md", page_rules(configuration));
      ASSERT_TRUE(examined);
      const auto clean = lines_of(page_of(translated));
      const auto before = lines_of(damaged);
      const auto after = lines_of(examined->mended.value_or(damaged));
      ASSERT_EQ(after.size(), clean.size());
      for (std::size_t i = 0; i < clean.size(); ++i) {
        all += before[i] != clean[i] ? 1U : 0U;
        exact += before[i] != clean[i] && after[i] == clean[i] ? 1U : 0U;
        EXPECT_TRUE(after[i] == clean[i] || after[i] == before[i])
            << translated.language << ": " << after[i];
      }
    }
    EXPECT_GE(exact * 10, all * 9)
        << text::name(charset) << ": " << exact << " of " << all;
  }
}

}  // namespace
}  // namespace l10n::flow
