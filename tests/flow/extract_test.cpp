#include "l10n/flow/extract.hpp"

#include <gmock/gmock.h>

#include "l10n/catalog/header.hpp"
#include "l10n/flow/policy.hpp"

namespace l10n::flow {
namespace {

using catalog::Message;
using catalog::Reference;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

auto extracted(const std::string& bytes, const std::string& path,
               const site::Configuration& configuration = {}) -> ExtractedPage {
  return *extract_page(bytes, path, configuration, page_rules(configuration));
}

const CatalogFacts kFacts{.language = "en",
                          .source_language = "vi",
                          .project = "P",
                          .bugs = {},
                          .date = "2026-01-01 00:00+0000",
                          .generator = "l10n"};

TEST(ExtractPage, RefusesBytesThatAreNoText) {
  const site::Configuration configuration;
  const auto page =
      extract_page("a\xFF\n", "a.md", configuration, page_rules(configuration));
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().code, Code::InvalidUtf8);
}

TEST(MakeMessages, EqualUnitsShareOneEntryWithAllReferences) {
  const std::vector<Message> messages = make_messages(
      {extracted("# a\n\nb\n", "1.md"), extracted("b\n\na\n", "2.md")},
      site::References::Full);
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].id, "a");
  EXPECT_THAT(messages[0].references,
              ElementsAre(Reference{"1.md", 1}, Reference{"2.md", 3}));
  EXPECT_THAT(messages[0].extracted_comments, Contains("type: Title #"));
  EXPECT_THAT(messages[0].extracted_comments, Contains("type: Plain text"));
  EXPECT_THAT(messages[0].extracted_comments,
              Contains("id: " + unit::unit_hash("", "a")));
  EXPECT_EQ(messages[1].id, "b");
}

TEST(MakeMessages, ReferencesNameFilesAloneOrNothingWhenAskedTo) {
  const std::vector<ExtractedPage> pages{extracted("a\n\nb\n\na\n", "1.md")};
  EXPECT_THAT(make_messages(pages, site::References::File).front().references,
              ElementsAre(Reference{"1.md", 0}));
  EXPECT_THAT(make_messages(pages, site::References::None).front().references,
              IsEmpty());
}

TEST(MakeMessages, ContextsPartEqualTexts) {
  const std::string page = "<!-- l10n:context menu -->\n\na\n\na\n";
  const std::vector<Message> messages =
      make_messages({extracted(page, "1.md")}, site::References::Full);
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].context, "menu");
  EXPECT_EQ(messages[1].context, std::nullopt);
}

TEST(MakeMessages, TheDirectiveOfThePageWinsOverTheConfiguration) {
  site::Configuration configuration;
  configuration.contexts = {{.context = "all"}};
  const std::string page = "<!-- l10n:context menu -->\n\na\n\nb\n";
  const ExtractedPage units = extracted(page, "1.md", configuration);
  EXPECT_EQ(units.units[0].context, "menu");
  EXPECT_EQ(units.units[1].context, "all");
}

TEST(UpdateCatalog, MakesAHeaderForANewCatalog) {
  const auto result = update_catalog({}, {}, kFacts, {});
  ASSERT_TRUE(result.has_value());
  EXPECT_TRUE(result->changed);
  EXPECT_EQ(catalog::field(result->catalog.header, "X-L10n-Units"), "1");
  EXPECT_EQ(catalog::field(result->catalog.header, "Language"), "en");
}

TEST(UpdateCatalog, KeepsTranslationsInAnyOrderOfPages) {
  const ExtractedPage one = extracted("a\n\nb\n", "1.md");
  const ExtractedPage two = extracted("c\n", "2.md");
  catalog::Catalog old =
      update_catalog({}, make_messages({one, two}, site::References::Full),
                     kFacts, {})
          ->catalog;
  for (Message& message : old.messages) {
    message.translations = {"T" + message.id};
  }
  const auto same = update_catalog(
      old, make_messages({one, two}, site::References::Full), kFacts, {});
  EXPECT_FALSE(same->changed);
  const auto turned = update_catalog(
      old,
      make_messages({two, extracted("b\n", "1.md")}, site::References::Full),
      kFacts, {});
  ASSERT_TRUE(turned->changed);
  ASSERT_EQ(turned->catalog.messages.size(), 3U);
  for (const Message& message : turned->catalog.messages) {
    EXPECT_THAT(message.translations, ElementsAre("T" + message.id));
    EXPECT_EQ(message.obsolete, message.id == "a");
  }
}

TEST(UpdateCatalog, RefusesACatalogOfAnotherRule) {
  catalog::Catalog old = update_catalog({}, {}, kFacts, {})->catalog;
  catalog::set_field(old.header, "X-L10n-Units", "2");
  const auto result = update_catalog(old, {}, kFacts, {});
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, Code::BadValue);
}

}  // namespace
}  // namespace l10n::flow
