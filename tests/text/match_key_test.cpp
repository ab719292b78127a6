#include "l10n/text/match_key.hpp"

#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "l10n/text/normalise.hpp"

namespace l10n::text {
namespace {

TEST(MatchKey, IsOneForBothPlacesOfATone) {
  EXPECT_EQ(match_key("hòa bình, thúy, khỏe, ủy"), "hoà bình, thuý, khoẻ, uỷ");
  EXPECT_EQ(match_key("HÒA Hòa Óa khủyu qúy"), "HOÀ Hoà Oá khuỷu quý");
  EXPECT_EQ(match_key("hoà bình, thuý, khoẻ, uỷ"), "hoà bình, thuý, khoẻ, uỷ");
  EXPECT_EQ(match_key("múa, tùy ý, hoàn"), "múa, tuỳ ý, hoàn");
}

TEST(MatchKey, IsOneForAllNormalForms) {
  EXPECT_EQ(match_key("Vie\u0302\u0323t"), "Việt");
  EXPECT_EQ(match_key("Vie\u0323\u0302t"), "Việt");
  EXPECT_EQ(match_key("ti\u00EA\u0301ng"), "tiếng");
  // A tone before the circumflex: what some keyboards of old wrote.
  EXPECT_EQ(match_key("ti\u00E9\u0302ng la\u0301\u0306m"), "tiếng lắm");
  EXPECT_EQ(match_key("ho\u0300a"), "hoà");
}

TEST(MatchKey, TakesAllWhiteSpaceForOneBlank) {
  EXPECT_EQ(match_key("  a\u00A0 b\r\n\tc\u2003\u202Fd "), "a b c d");
  EXPECT_EQ(match_key("a  b"), "a b");
  EXPECT_EQ(match_key("a\nb"), "a b");
  EXPECT_EQ(match_key(" \u00A0\n"), "");
  EXPECT_EQ(match_key(""), "");
}

TEST(MatchKey, HasStraightQuotes) {
  EXPECT_EQ(match_key("“a” „b‟ «c» ‘d’ ‚e‛ don’t"),
            "\"a\" \"b\" \"c\" 'd' 'e' don't");
}

TEST(MatchKey, KeepsWhatAReaderSees) {
  for (const std::string_view text :
       {"Case, and... all – other… `code` marks!", "ma má mà", "kỹ kĩ",
        "日本語 😀 ☁️", "tab\x01s"}) {
    EXPECT_EQ(match_key(text), text);
  }
}

TEST(FoldedKey, IsLowerCase) {
  EXPECT_EQ(folded_key("Hòa ĐƯỜNG Ümläut ΣΑΣ"), "hoà đường ümläut σασ");
  EXPECT_EQ(folded_key("ABC xyz [0]"), "abc xyz [0]");
}

TEST(UnmarkedKey, HasNoDiacritics) {
  EXPECT_EQ(unmarked_key("Trí nhớ dịch, ĐƯỜNG"), "tri nho dich, duong");
  EXPECT_EQ(unmarked_key("Vie\u0323\u0302t a\u0331 \u0301"), "viet a ");
  EXPECT_EQ(unmarked_key("Ελλάς"), "ελλασ");
}

using Pair = std::pair<std::string_view, std::string_view>;

TEST(BareKey, IsOneForWhatAlmostExactMatchesDifferIn) {
  const std::vector<Pair> pairs{
      {"Install the tool", "INSTALL THE TOOL"},
      {"Version 1.2 of 5", "Version 10.000,5 of 42"},
      {"Run `make` now.", "Run `ninja all` now."},
      {"See https://a.org/x.", "See http://b.net."},
      {"Write to a@b.org", "Write to first.last@example.com"},
      {"Open static/img/a.png", "Open ./b/c.svg"},
      {"%s of %1$d in {0}", "%-5.2f of %(name)s in ${HOME}"},
      {"{{< ref \"a\" >}} and more", "{{% ref \"b\" %}} and more"},
      {"Hello, world!", "Hello world"},
      {"well-known", "well known"},
      {"A note…", "A note..."},
      {"💡 Tip", "Tip"},
      {"quản lí kĩ thuật", "Quản lý kỹ thuật"},
      {"Quí vị", "Quý vị"},
      {"See the **guide**", "See the guide"},
      {"See [the guide](a.md \"\")", "See the guide"},
      {"See [the guide](a.md)", "See [the guide](b.md#c)"},
      {"_all_ of it", "all of it"},
      {"H<sub>2</sub>O", "H3O"},
      {"a note[^1]", "a note[^long]"},
      {"line<br/>line", "line line"},
      {"5", "1.000,5"},
  };
  for (const auto& [a, b] : pairs) {
    EXPECT_EQ(bare_key(a), bare_key(b)) << a << " | " << b;
  }
}

TEST(BareKey, PartsWhatTranslatesDifferently) {
  const std::vector<Pair> pairs{
      {"ma", "má"},
      {"tay", "tai"},
      {"thuý", "thúi"},
      {"Install", "Uninstall"},
      {"one `a`", "one 5"},
      {"a + b", "a - b"},
      {"C# guide", "C guide"},
      {"5 %", "5"},
      {"5", "."},
      {"!", "?"},
      {"...", "…"},
      {"", "."},
      {"snake_case", "snakecase"},
      {"a %s", "a"},
  };
  for (const auto& [a, b] : pairs) {
    EXPECT_NE(bare_key(a), bare_key(b)) << a << " | " << b;
  }
}

TEST(ReducedKeys, LeaveOutOneThingMoreEach) {
  EXPECT_EQ(reduced_key("Use 5 of *them*.", Beyond::Placeables),
            "use \x01 of *them*.");
  EXPECT_EQ(reduced_key("Use 5 of *them*.", Beyond::Punctuation),
            "use \x01 of *them*");
  EXPECT_EQ(reduced_key("Use 5 of *them*.", Beyond::Markup),
            "use \x01 of them");
  EXPECT_EQ(reduced_key("<b class=\"x\">**1.5**</b>!", Beyond::Markup),
            "<b>**\x01**</b>!");
}

constexpr auto kParts = std::to_array<std::string_view>({"ò",
                                                         "a",
                                                         "à",
                                                         "\u0301",
                                                         "\u0302",
                                                         "\u0323",
                                                         "e",
                                                         "é",
                                                         "E",
                                                         "Ú",
                                                         "y",
                                                         "o",
                                                         " ",
                                                         "\u00A0",
                                                         "\u2002",
                                                         "\n",
                                                         "“",
                                                         "’",
                                                         "1",
                                                         "2.5",
                                                         "`",
                                                         "``",
                                                         "*",
                                                         "_",
                                                         "[",
                                                         "](",
                                                         ")",
                                                         "{{",
                                                         "}}",
                                                         "<b>",
                                                         "<",
                                                         ">",
                                                         "%s",
                                                         "đ",
                                                         "Đ",
                                                         "ký",
                                                         "lí",
                                                         "...",
                                                         "…",
                                                         "日",
                                                         "😀",
                                                         "\u0331",
                                                         "\xCC",
                                                         "\x80",
                                                         "http://a.b",
                                                         "@",
                                                         ".",
                                                         "/x.y",
                                                         "\\",
                                                         "ﬁ",
                                                         "ß",
                                                         "İ",
                                                         "\u1E9B\u0323",
                                                         "\u0344",
                                                         "\x01"});

// Texts of what keys look at, whole and broken.
auto random_text(std::mt19937& random) -> std::string {
  std::uniform_int_distribution<std::size_t> pick(0, kParts.size() - 1);
  std::string text;
  for (std::size_t left = pick(random) % 12; left > 0; --left) {
    text += kParts[pick(random)];
  }
  return text;
}

TEST(Keys, AreTheSameOfAKey) {
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    const std::string text = random_text(random);
    const std::string key = match_key(text);
    ASSERT_EQ(match_key(key), key) << text;
    ASSERT_EQ(folded_key(key), folded_key(text)) << text;
    ASSERT_EQ(unmarked_key(key), unmarked_key(text)) << text;
    ASSERT_EQ(bare_key(key), bare_key(text)) << text;
  }
}

TEST(Keys, AreTheSameInEveryNormalForm) {
  std::mt19937 random(8);
  for (int round = 0; round < 4000; ++round) {
    const std::string text = random_text(random);
    if (text.find_first_of("\xCC\x80") != text.npos) {
      continue;  // normal forms are of UTF-8
    }
    const std::string composed = to_nfc(text);
    const std::string apart = to_nfd(text);
    ASSERT_EQ(match_key(composed), match_key(apart)) << text;
    ASSERT_EQ(match_key(text), match_key(apart)) << text;
    ASSERT_EQ(bare_key(composed), bare_key(apart)) << text;
    ASSERT_EQ(unmarked_key(composed), unmarked_key(apart)) << text;
  }
}

TEST(Keys, OfOneTextAreNeverEmptyButOfBlanks) {
  std::mt19937 random(9);
  for (int round = 0; round < 4000; ++round) {
    const std::string text = random_text(random);
    ASSERT_EQ(bare_key(text).empty(), match_key(text).empty()) << text;
  }
}

}  // namespace
}  // namespace l10n::text
