#include "l10n/check/engine.hpp"

#include <array>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/checking.hpp"
#include "l10n/check/rules.hpp"
#include "l10n/check/suppression.hpp"

namespace l10n::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

auto message(std::string id, std::string text) -> catalog::Message {
  catalog::Message made;
  made.id = std::move(id);
  made.translations = {std::move(text)};
  made.translation_line = 12;
  return made;
}

void find_two(const Pair& /*pair*/, const Settings& /*settings*/, Hits& hits) {
  hits.push_back({.rule = "numbers", .message = "one"});
  hits.push_back({.rule = "quotes", .message = "two"});
}

void break_off(const Pair& pair, const Settings& /*settings*/, Hits& /*hits*/) {
  if (pair.source.text == "bad") {
    throw std::runtime_error("the dictionary is broken");
  }
}

constexpr std::array kFamilies{Family{"breaking", break_off},
                               Family{"finding", find_two}};

auto run(const catalog::Message& about, const Settings& settings = {},
         const std::string& ignored = "") -> Inspected {
  const Subject subject{.message = &about,
                        .catalog = "po/vi.po",
                        .page = {.path = "a.md", .line = 3},
                        .source_language = "en",
                        .language = "vi",
                        .ignored = ignored};
  Inspected result;
  inspect({.subject = &subject,
           .source = read(subject.source()),
           .target = read(subject.target())},
          settings, kFamilies, result);
  return result;
}

auto ids(const Inspected& inspected) -> std::vector<std::string> {
  std::vector<std::string> found;
  for (const Finding& finding : inspected.findings) {
    found.push_back(finding.check);
  }
  return found;
}

TEST(Engine, NamesBothPlacesOfAFinding) {
  const Inspected found = run(message("one", "một"));
  ASSERT_THAT(found.findings, SizeIs(2));
  EXPECT_EQ(found.findings[0].catalog,
            (Location{.path = "po/vi.po", .line = 12}));
  EXPECT_EQ(found.findings[0].page, (Location{.path = "a.md", .line = 3}));
  EXPECT_EQ(found.findings[0].unit.size(), 16U);
  EXPECT_EQ(found.findings[0].quoted, "một");
}

TEST(Engine, GoesOnWhereACheckBreaksOff) {
  const Inspected found = run(message("bad", "xấu"));
  EXPECT_THAT(ids(found), ElementsAre("numbers", "quotes"));
  ASSERT_THAT(found.failures, SizeIs(1));
  EXPECT_EQ(found.failures[0].code, Code::CheckFailed);
  EXPECT_THAT(to_string(found.failures[0]),
              HasSubstr("po/vi.po:12: error: the checks of breaking broke off "
                        "here: the dictionary is broken [check-failed]"));
}

TEST(Engine, LeavesOutWhatTheEntryThePageOrTheSiteIgnores) {
  catalog::Message ignoring = message("one", "một");
  ignoring.translator_comments = {"l10n-ignore: length, numbers"};
  EXPECT_THAT(ids(run(ignoring)), ElementsAre("quotes"));
  ignoring.translator_comments = {"l10n-ignore: all"};
  EXPECT_THAT(ids(run(ignoring)), IsEmpty());
  ignoring.translator_comments = {};
  ignoring.flags = {"ignore-quotes"};
  EXPECT_THAT(ids(run(ignoring)), ElementsAre("numbers"));
  EXPECT_THAT(ids(run(message("one", "một"), {}, "quotes ")),
              ElementsAre("numbers"));
  Settings settings;
  settings.levels["numbers"] = std::nullopt;
  settings.levels["quotes"] = Severity::Error;
  const Inspected found = run(message("one", "một"), settings);
  ASSERT_THAT(ids(found), ElementsAre("quotes"));
  EXPECT_EQ(found.findings[0].severity, Severity::Error);
}

TEST(Suppression, IsReadFromCommentsAndFrontMatter) {
  const auto ignored = [](std::string_view page) {
    return ignored_in(*page::parse(page, "a.md", {}));
  };
  EXPECT_TRUE(
      lists(ignored("---\nl10n_ignore: [numbers, \"same\"]\n---\n"), "same"));
  EXPECT_TRUE(lists(ignored("+++\nl10n_ignore = ['same']\n+++\n"), "same"));
  EXPECT_FALSE(
      lists(ignored("---\nmore:\n  l10n_ignore: same\n---\n"), "same"));
  EXPECT_TRUE(lists(ignored("a\n\n<!-- l10n:ignore same -->\n"), "same"));
  EXPECT_FALSE(lists(ignored("l10n:ignore same\n"), "same"));
}

TEST(Rules, HaveIdsOfTheirOwnAndSayWhatTheyAreFor) {
  for (const Rule& rule : rules()) {
    EXPECT_EQ(find_rule(rule.id), &rule);
    EXPECT_GT(std::string_view(rule.summary).size(), 10U) << rule.id;
    EXPECT_GT(std::string_view(rule.explanation).size(), 30U) << rule.id;
  }
  EXPECT_EQ(find_rule("none"), nullptr);
  EXPECT_STREQ(rule_of(Code::MdLink), "md-link");
  EXPECT_STREQ(rule_of(Code::BlockStructure), "md-breakout");
}

}  // namespace
}  // namespace l10n::check
