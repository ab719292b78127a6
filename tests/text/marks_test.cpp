#include "l10n/text/marks.hpp"

#include <gtest/gtest.h>

#include "l10n/text/normalise.hpp"

namespace l10n::text {
namespace {

auto with(std::string_view text, const std::vector<Replacement>& changes)
    -> std::string {
  std::string result;
  std::size_t at = 0;
  for (const Replacement& change : changes) {
    result += text.substr(at, change.span.begin - at);
    result += change.text;
    at = change.span.end;
  }
  return result += text.substr(at);
}

auto composed(std::string_view text) -> std::string {
  return with(text, compose_marks(text));
}

auto without_eth(std::string_view text) -> std::string {
  return with(text, replace_eth(text));
}

TEST(Marks, AreComposedWhateverFormTheyHave) {
  const std::string text = "Từ điển thuật ngữ, ƯỚC MUỐN, quý, lặng lẽ";
  EXPECT_EQ(composed(to_nfd(text)), text);
  EXPECT_EQ(composed("Tư\u0300 điê\u0309n thuâ\u0323t ngư\u0303"),
            "Từ điển thuật ngữ");
  EXPECT_EQ(composed("quy\u0341"), "quý");
}

TEST(Marks, AreOrderedWhereThatMakesASyllable) {
  EXPECT_EQ(composed("ti\u0065\u0301\u0302ng"), "tiếng");
  EXPECT_EQ(composed("tié\u0302ng vie\u0323\u0302t"), "tiếng việt");
  EXPECT_EQ(composed("ba\u0301\u0306t"), "bắt");
  EXPECT_EQ(composed("xé\u0302zw"), "xé\u0302zw");
}

TEST(Marks, AreLeftWhereTheyHaveNoLetterOfTheirOwn) {
  for (const char* text :
       {"", "plain", "Từ điển", "q\u0301", "\u0301", "ẹ\u0301", "и\u0301",
        "α\u0301", "か\u3099", "क\u093C", "x\u0302\u0301", "a\u0308", "1\u0301",
        "e\u0301\u0332", "é\u0301"}) {
    EXPECT_EQ(composed(text), text);
  }
}

TEST(Marks, SurviveBytesThatEndEarly) {
  for (const char* text : {"\xCC", "a\xCC", "\xCC\x81", "a\xCC\x81\xCC"}) {
    compose_marks(text);
    replace_eth(text);
  }
}

TEST(Eth, BecomesTheVietnameseLetter) {
  EXPECT_EQ(without_eth("ðược ðiện, Ðã có Ɖường"), "được điện, Đã có Đường");
}

TEST(Eth, StaysInOtherLanguages) {
  for (const char* text : {"Það er gott að sjá þig", "ða", "Ðe olde",
                           "maðurinn, ðá", "", "Từ Ðzw", "tiếng caða"}) {
    EXPECT_EQ(without_eth(text), text);
  }
}

}  // namespace
}  // namespace l10n::text
