// What an adoption found, in its forms.
#include "l10n/report/adopt_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace l10n::report {
namespace {

using flow::AdoptState;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

auto unit(std::uint32_t line, const std::string& id) -> unit::Unit {
  unit::Unit made;
  made.line = line;
  made.id = id;
  return made;
}

auto report() -> AdoptReport {
  AdoptedTwin twin{.languages = {.from = "vi", .to = "en"},
                   .before = "One\nThree <b>\n",
                   .after = "One\nHai\n"};
  twin.page.source_path = "a.vi.md";
  twin.page.target_path = "a.md";
  twin.page.source.units = {unit(1, "Một"), unit(3, "Hai"), unit(5, "Bốn")};
  twin.page.target.units = {unit(1, "One"), unit(3, "Two"),
                            unit(5, "Three <b>")};
  twin.page.units = {{.state = AdoptState::Certain,
                      .translation = "One",
                      .target = {0, 1},
                      .percent = 100},
                     {.state = AdoptState::Doubtful,
                      .translation = "Two",
                      .target = {1, 2},
                      .percent = 71},
                     {}};
  twin.page.unmatched = {2};
  twin.page.lost = {{7, 8, "code();", false}};
  twin.refused = {{Code::MdLink, 3, "a link differs"}};
  AdoptedTwin other;
  other.languages = twin.languages;
  other.page.target_path = "b.md";
  other.page.verdict = flow::NotAPair::Swapped;
  AdoptReport made;
  made.twins = {twin, other};
  made.refused = {{Code::MdLink, 1}};
  made.guard = "guard:\n  allow: [md-link]\n";
  made.rivals = {{"",
                  "Một",
                  {{.text = "One", .certain = 2, .path = "a.md"},
                   {.text = "A", .certain = 1, .path = "c.md"}}}};
  return made;
}

TEST(AdoptReport, CountsPairsAlone) {
  const AdoptTotals totals = count(report());
  EXPECT_EQ(totals.pages, 2U);
  EXPECT_EQ(totals.pairs, 1U);
  EXPECT_EQ(totals.units, 3U);
  EXPECT_EQ(totals.certain, 1U);
  EXPECT_EQ(totals.doubtful, 1U);
  EXPECT_EQ(totals.open, 1U);
  EXPECT_EQ(totals.unmatched, 1U);
}

TEST(AdoptReport, TellsWhatWouldBeLostWithItsPlace) {
  EXPECT_THAT(
      adopt_text(report(), false),
      AllOf(HasSubstr("  a.md:5: no unit holds this text: Three <b>\n"),
            HasSubstr("  a.md:7: 2 lines outside of units"),
            HasSubstr("a link differs [md-link]"),
            HasSubstr("several translations: Một\n"), Not(HasSubstr("\x1b"))));
}

TEST(AdoptReport, ForMachinesHasEveryUnit) {
  const nlohmann::json json = to_json(report());
  EXPECT_EQ(json["pages"][0]["units"].size(), 3U);
  EXPECT_EQ(json["pages"][0]["units"][1]["percent"], 71);
  EXPECT_EQ(json["pages"][0]["units"][2]["state"], "open");
  EXPECT_EQ(json["pages"][0]["lost"][0]["end_line"], 8);
  EXPECT_EQ(json["pages"][1]["verdict"], "swapped");
  EXPECT_EQ(json["rivals"][0]["variants"].size(), 2U);
}

TEST(AdoptReport, TheDiffIsOfTheExistingPages) {
  EXPECT_EQ(adopt_diff(report(), false),
            "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n One\n-Three <b>\n"
            "+Hai\n");
}

TEST(AdoptReport, ShowsDoubtfulUnitsFirstAndEscapesText) {
  const std::string html = adopt_html(report());
  const std::size_t doubtful = html.find("data-state=\"doubtful\"");
  EXPECT_LT(doubtful, html.find("data-state=\"open\""));
  EXPECT_LT(html.find("data-state=\"open\""), html.find("data-state=\"lost\""));
  EXPECT_LT(html.find("data-state=\"lost\""),
            html.find("data-state=\"certain\""));
  EXPECT_THAT(
      html, AllOf(HasSubstr("Three &lt;b&gt;"),
                  HasSubstr("prefers-color-scheme:dark"),
                  HasSubstr("<code>b.md</code>"), Not(HasSubstr("Three <b>"))));
}

}  // namespace
}  // namespace l10n::report
