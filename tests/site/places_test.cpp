#include "l10n/site/places.hpp"

#include <gtest/gtest.h>

#include "l10n/site/reader.hpp"

namespace l10n::site {
namespace {

constexpr std::string_view kText =
    "source_language: vi\n"
    "languages: [en]\n"
    "check:\n"
    "  rules: {numbers: error}\n"
    "  words: [a.txt, b.txt]\n";

TEST(Places, KnowWhereSettingsStand) {
  const auto site = parse_configuration(kText, "l10n.yaml");
  ASSERT_TRUE(site) << to_string(site.error());
  const auto place = [&](std::string_view key) { return place_of(*site, key); };
  EXPECT_EQ(place("languages"), (Location{"l10n.yaml", 2, 1}));
  EXPECT_EQ(place("check.rules.numbers"), (Location{"l10n.yaml", 4, 11}));
  EXPECT_EQ(place("check.words.1"), (Location{"l10n.yaml", 5, 18}));
}

TEST(Places, OfWhatIsNotSaidAreThoseOfWhatWouldHoldIt) {
  const auto site = parse_configuration(kText, "l10n.yaml");
  ASSERT_TRUE(site) << to_string(site.error());
  EXPECT_EQ(place_of(*site, "check.rules.length"),
            (Location{"l10n.yaml", 4, 3}));
  EXPECT_EQ(place_of(*site, "content"), (Location{"l10n.yaml"}));
  EXPECT_EQ(place_of(Configuration{}, "content"), Location{});
}

TEST(ParseConfiguration, RefusesASecondDocument) {
  const auto site = parse_configuration(
      std::string(kText) + "---\ncontent: a\n", "l10n.yaml");
  ASSERT_FALSE(site);
  EXPECT_EQ(site.error().code, Code::ConfigSyntax);
  EXPECT_EQ(site.error().where, (Location{"l10n.yaml", 6, 1}));
  EXPECT_TRUE(
      parse_configuration("---\n" + std::string(kText) + "...\n", "l10n.yaml"));
}

}  // namespace
}  // namespace l10n::site
