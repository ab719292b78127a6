#include "l10n/flow/policy.hpp"

#include <gmock/gmock.h>

#include "l10n/page/document.hpp"

namespace l10n::flow {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto accepted(const std::string& comment) -> unit::Permissions {
  catalog::Message message;
  message.translator_comments = {"a note", comment};
  return permissions({}, message);
}

TEST(PageRules, SayWhatTheConfigurationSays) {
  site::Configuration configuration;
  configuration.front_matter = {"title", "hero.text"};
  configuration.shortcodes = {
      {"a", {.text = {"0"}, .body = site::Body::Markdown}},
      {"b", {.body = site::Body::Raw}},
      {"c", {.body = site::Body::None}}};
  const page::Rules rules = page_rules(configuration);
  EXPECT_THAT(rules.front_matter_keys, ElementsAre("title", "hero.text"));
  EXPECT_EQ(rules.shortcodes.at("a").body, page::ShortcodeBody::Markdown);
  EXPECT_THAT(rules.shortcodes.at("a").text, ElementsAre("0"));
  EXPECT_EQ(rules.shortcodes.at("b").body, page::ShortcodeBody::Raw);
  EXPECT_EQ(rules.shortcodes.at("c").body, page::ShortcodeBody::None);
}

TEST(Permissions, AreNoneByThemselves) {
  const unit::Permissions none = permissions({}, {});
  EXPECT_FALSE(none.links || none.images || none.code || none.tags);
  EXPECT_THAT(none.urls, IsEmpty());
}

TEST(Permissions, ComeFromTheConfigurationForAllEntries) {
  site::Configuration configuration;
  configuration.guard.allow = {Code::MdLink, Code::HtmlTag};
  configuration.guard.links = {"/en/*"};
  const unit::Permissions open = permissions(configuration, {});
  EXPECT_TRUE(open.links && open.tags);
  EXPECT_FALSE(open.images || open.code);
  EXPECT_THAT(open.urls, ElementsAre("/en/*"));
}

TEST(Permissions, ComeFromACommentForOneEntry) {
  EXPECT_TRUE(accepted("l10n-accept: md-link").links);
  EXPECT_TRUE(accepted("l10n-accept: md-image").images);
  EXPECT_TRUE(accepted("l10n-accept: md-code").code);
  EXPECT_TRUE(accepted("l10n-accept: html-tag").tags);
  EXPECT_FALSE(accepted("l10n-accept: md-link").images);
  const unit::Permissions two = accepted(" l10n-accept: md-link, md-code");
  EXPECT_TRUE(two.links && two.code);
  EXPECT_FALSE(accepted("md-link").links);
}

TEST(Permissions, NeverOpenWhatMayNotBeOpen) {
  site::Configuration configuration;
  configuration.guard.allow = {Code::Shortcode, Code::BlockStructure,
                               Code::UnsafeUrl};
  const unit::Permissions none = permissions(configuration, {});
  EXPECT_FALSE(none.links || none.images || none.code || none.tags);
  for (const char* const code :
       {"shortcode", "block-structure", "unsafe-url", "front-matter-value"}) {
    const unit::Permissions same =
        accepted(std::string("l10n-accept: ") + code);
    EXPECT_FALSE(same.links || same.images || same.code || same.tags) << code;
  }
}

TEST(UnitsOf, GivesContextsByPageAndText) {
  site::Configuration configuration;
  configuration.contexts = {{.pages = "api/*", .context = "api"},
                            {.text = "a", .context = "letter"}};
  const page::Rules rules = page_rules(configuration);
  const auto contexts = [&](const char* path) {
    const auto document = page::parse("a\n\nb\n", path, rules);
    std::vector<std::string> found;
    for (const unit::Unit& unit : units_of(*document, configuration)) {
      found.push_back(unit.context);
    }
    return found;
  };
  EXPECT_THAT(contexts("api/x.md"), ElementsAre("api", "api"));
  EXPECT_THAT(contexts("x.md"), ElementsAre("letter", ""));
}

}  // namespace
}  // namespace l10n::flow
