#include "l10n/text/pieces.hpp"

#include <string>

#include <gtest/gtest.h>

namespace l10n::text {
namespace {

// One letter a kind, with the text: "w:Run b c:`make`".
auto cut(std::string_view text) -> std::string {
  constexpr std::string_view kLetters = "bwspmtncalv";
  std::string shown;
  for (PieceScanner scanner(text); scanner.more();) {
    const Piece piece = scanner.next();
    if (piece.kind == PieceKind::Blank) {
      shown += ' ';
      continue;
    }
    shown += kLetters[static_cast<std::size_t>(piece.kind)];
    shown += '(' + std::string(piece.where.of(text)) + ')';
  }
  return shown;
}

TEST(Pieces, AreWordsAndPunctuation) {
  EXPECT_EQ(cut("Tệp snake_case, don't!"),
            "w(Tệp) w(snake_case)p(,) w(don)p(')w(t)p(!)");
  EXPECT_EQ(cut("a + b & c > d"), "w(a) s(+) w(b) p(&) w(c) s(>) w(d)");
  EXPECT_EQ(cut("x&nbsp;y \\* 😀 €"), "w(x)p(&nbsp;)w(y) p(\\*) p(😀) s(€)");
}

TEST(Pieces, AreNumbers) {
  EXPECT_EQ(cut("1.000,5 12:30 v1.2.3. x86_64 5%"),
            "n(1.000,5) n(12:30) w(v)n(1.2.3)p(.) w(x)n(86)p(_)n(64) n(5)s(%)");
}

TEST(Pieces, AreMarkup) {
  EXPECT_EQ(cut("**a** _b_ ~~c~~ 2 * 3"),
            "m(**)w(a)m(**) m(_)w(b)m(_) m(~~)w(c)m(~~) n(2) s(*) n(3)");
  EXPECT_EQ(cut("[a](b.md \"c\") ![d](e(f).png) [g][h]"),
            "m([)w(a)m(]()l(b.md) p(\")w(c)p(\")p()) "
            "m(![)w(d)m(]()l(e(f).png)p()) m([)w(g)m(][)l(h)m(])");
  EXPECT_EQ(
      cut("<br/> <a href=\"b\">c</a> <!-- d --> a < b"),
      "t(<br/>) t(<a href=\"b\">)w(c)t(</a>) t(<!-- d -->) w(a) s(<) w(b)");
}

TEST(Pieces, ArePlaceables) {
  EXPECT_EQ(cut("`a b` ``c`d`` `open"), "c(`a b`) c(``c`d``) p(`)w(open)");
  EXPECT_EQ(cut("(https://a.b/c_(d)) <http://e> mailto:a@b.c, x.y@z.org."),
            "p(()a(https://a.b/c_(d))p()) a(<http://e>) a(mailto:a@b.c)p(,) "
            "a(x.y@z.org)p(.)");
  EXPECT_EQ(cut("static/img-1/a.png and/or /x.y"),
            "a(static/img-1/a.png) w(and)p(/)w(or) a(/x.y)");
  EXPECT_EQ(cut("{{< ref \"a\" >}} {{ .B }} {0} ${X} {{ open"),
            "v({{< ref \"a\" >}}) v({{ .B }}) v({0}) v(${X}) p({)p({) w(open)");
  EXPECT_EQ(cut("%s %1$d %-5.2f %(n)s %1 5% s 100%s [^n]"),
            "v(%s) v(%1$d) v(%-5.2f) v(%(n)s) v(%1) n(5)s(%) w(s) "
            "n(100)s(%)w(s) v([^n])");
  EXPECT_EQ(cut("[a]({{< ref \"b c\" >}})"),
            "m([)w(a)m(]()l({{< ref \"b c\" >}})p())");
}

TEST(Pieces, AreQuicklyFoundInOddTexts) {
  for (const std::string_view part : {"{{", "`", "[", "](", "<a", "a.", "_",
                                      "a-", "@a.", "%", "\xCC", "a_"}) {
    std::string text;
    while (text.size() < 100'000) {
      text += part;
    }
    std::size_t end = 0;
    for (PieceScanner scanner(text); scanner.more();) {
      const Piece piece = scanner.next();
      ASSERT_EQ(piece.where.begin, end);
      ASSERT_GT(piece.where.end, end);
      end = piece.where.end;
    }
    EXPECT_EQ(end, text.size());
  }
}

}  // namespace
}  // namespace l10n::text
