// Which parameters of shortcodes were translated by hand.
#include "l10n/flow/adopt_parameters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::flow {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

const page::Rules kRules{
    .front_matter_keys = {},
    .shortcodes = {
        {"notice", {.text = {"title"}}},
        {"figure", {.text = {"alt"}, .body = page::ShortcodeBody::None}}}};

auto counts(std::string_view source, std::string_view target)
    -> ParameterCounts {
  ParameterCounts counts;
  count_translated(outside_parameters(source, 0, kRules),
                   outside_parameters(target, 0, kRules), counts);
  return counts;
}

auto with(const std::string& value) -> std::string {
  return "{{< box t=\"" + value + "\" >}}\n";
}

TEST(AdoptParameters, OfTheSameShortcodesCountWhereTheirProseDiffers) {
  EXPECT_THAT(counts("{{< box t=\"Ghi chú\" id=\"a\" >}}x{{< /box >}}\n"
                     "{{< box t=\"Lưu ý\" id=\"b\" >}}x{{< /box >}}\n",
                     "{{< box t=\"Note\" id=\"c\" >}}x{{< /box >}}\n"
                     "{{< box t=\"Notice\" id=\"b\" >}}x{{< /box >}}\n"),
              ElementsAre(Pair(ParameterName("box", "t"), 2U)));
  EXPECT_THAT(
      counts("a {{% q \"Hỏi gì?\" `Trả lời` %}}", "{{% q \"What?\" `x` %}}"),
      ElementsAre(Pair(ParameterName("q", "0"), 1U),
                  Pair(ParameterName("q", "1"), 1U)));
}

TEST(AdoptParameters, ThatLeadSomewhereAreNoProse) {
  for (const auto& [one, other] : {std::pair("/ảnh/vi a.png", "/img/en a.png"),
                                   {"#một hai", "#one two"},
                                   {"https://a.b/x y", "https://a.b/z"},
                                   {"vi.png", "en.png"},
                                   {"50 %", "60 %"},
                                   {"vi-VN", "en-US"},
                                   {"Ghi chú", "Ghi chú"}}) {
    EXPECT_THAT(counts(with(one), with(other)), IsEmpty()) << one;
  }
}

TEST(AdoptParameters, StandAloneOrInAUnitAndDoNotCount) {
  EXPECT_THAT(counts(with("Ghi chú"), with("Note") + with("More")), IsEmpty());
  EXPECT_THAT(counts(with("Ghi chú"), "Note\n"), IsEmpty());
  EXPECT_THAT(counts("{{< notice title=\"Ghi chú\" >}}",
                     "{{< notice title=\"Note\" >}}"),
              IsEmpty());
  EXPECT_THAT(counts("{{< box t=Ghi-chú >}}", "{{< box t=Note >}}"), IsEmpty());
}

TEST(AdoptParameters, BecomeRulesWithWhatIsKnownAlready) {
  EXPECT_EQ(shortcode_lines({{{"box", "t"}, 2},
                             {{"figure", "note"}, 1},
                             {{"notice", "0"}, 1},
                             {{"odd:name", "x"}, 1}},
                            kRules),
            "shortcodes:\n"
            "  box: {text: [t]}\n"
            "  figure: {text: [alt, note], body: none}\n"
            "  notice: {text: [title, 0]}\n"
            "  'odd:name': {text: [x]}\n");
  EXPECT_EQ(shortcode_lines({}, kRules), "");
}

}  // namespace
}  // namespace l10n::flow
