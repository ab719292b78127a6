#include "l10n/page/document.hpp"

#include <random>
#include <thread>

#include <gmock/gmock.h>

#include "l10n/page/limits.hpp"
#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

// The spans of `bytes` in order, disjoint, and none left out.
void expect_cover(const std::string& bytes) {
  const auto document = parse(bytes, "page.md", test_rules());
  ASSERT_TRUE(document.has_value());
  std::size_t end = 0;
  for (const Span& span : spans(*document)) {
    ASSERT_EQ(span.begin, end) << bytes;
    ASSERT_GE(span.end, span.begin) << bytes;
    end = span.end;
  }
  ASSERT_EQ(end, bytes.size()) << bytes;
}

TEST(Page, MayHaveAnyLineEnd) {
  EXPECT_THAT(show("a\r\nb\r\n\r\nc\rd\r\re"),
              ElementsAre("paragraph: a~b", "paragraph: c~d", "paragraph: e"));
}

TEST(Page, MayBeginWithAByteOrderMark) {
  EXPECT_THAT(show("\xef\xbb\xbf# H\n"), ElementsAre("heading [#]: H"));
  EXPECT_THAT(show("\xef\xbb\xbf---\ntitle: T\n---\ntext"),
              ElementsAre("front [title]: T", "paragraph: text"));
}

TEST(Page, MayLackItsFinalLineEnd) {
  EXPECT_THAT(show("a"), ElementsAre("paragraph: a"));
  EXPECT_THAT(show("| a |\n|---|"), ElementsAre("cell: a"));
  EXPECT_THAT(show(""), IsEmpty());
}

TEST(Page, KeepsOddCharactersWhereTheyAre) {
  EXPECT_THAT(show("a\xc2\xa0"
                   "b\n"),
              ElementsAre("paragraph: a\xc2\xa0"
                          "b"));
  EXPECT_THAT(show("e\xcc\x81 x\xe2\x80\xa8y\n"),
              ElementsAre("paragraph: e\xcc\x81 x\xe2\x80\xa8y"));
  EXPECT_THAT(show("-\ta\n\tb\n\n\tcode\n"),
              ElementsAre("paragraph [- ]: a~b", "paragraph: code"));
}

TEST(Page, MayHaveAnUnclosedFence) {
  EXPECT_THAT(show("a\n\n```\nb\n\nc\n"), ElementsAre("paragraph: a"));
}

TEST(Page, GivesFrontMatterByKey) {
  EXPECT_THAT(show("---\ntitle: A\nweight: 1\ndescription: \"B\"\n---\nc\n"),
              ElementsAre("front [title]: A", "front [description]: \"B\"",
                          "paragraph: c"));
  EXPECT_THAT(show("---\ntitle: never closed\n"), IsEmpty());
}

TEST(Page, OverItsSizeIsAnError) {
  EXPECT_THAT(codes(std::string(kMaxPageBytes + 1, 'a')),
              ElementsAre("error: page-too-large:0"));
}

TEST(Page, LeavesFrontMatterAloneThatIsOverItsSize) {
  const std::string page =
      "---\ntitle: " + std::string(kMaxFrontMatterBytes, 'a') + "\n---\ntext\n";
  EXPECT_THAT(codes(page), ElementsAre("too-complex:1"));
  EXPECT_THAT(show(page), ElementsAre("paragraph: text"));
}

TEST(Page, ThatIsNotUtf8IsAnError) {
  EXPECT_THAT(codes("a\n\xff\n"), ElementsAre("error: invalid-utf8:2"));
  EXPECT_THAT(codes(std::string("a\n\0b", 4)),
              ElementsAre("error: nul-byte:2"));
  EXPECT_THAT(codes(std::string("\xff\xfe"
                                "a\0",
                                4)),
              ElementsAre("error: utf-16:1"));
}

TEST(Page, WithAnUnclosedShortcodeGivesAWarning) {
  EXPECT_THAT(codes("a\n\n{{< b\n"), ElementsAre("unclosed-shortcode:3"));
  EXPECT_EQ(codes(repeated("{{<", 30'000)).size(), 1U);
  EXPECT_EQ(codes(repeated("{{<\n", 30'000)).size(), 100U);
  EXPECT_THAT(codes("`{{<` a\n\n```\n{{< b\n```\n"), IsEmpty());
}

TEST(Page, WithDamagedTextGivesWarnings) {
  EXPECT_THAT(codes("a\n\nT\xc3\xa1\xc2\xbb\xc2\xab \xc3\x84\xc2\x90i\xc3\xa1"
                    "\xc2\xbb\xc6\x92n\n"),
              Contains("mojibake:3"));
  EXPECT_THAT(codes("a\xe2\x80\xae b\n"), ElementsAre("invisible-character:1"));
}

TEST(Page, IsCoveredByItsSpans) {
  const std::vector<std::string> pieces{"\n",
                                        "\r\n",
                                        "\r",
                                        "\n\n",
                                        "\f",
                                        "\t",
                                        "    ",
                                        "  \n",
                                        "\\\n",
                                        "a",
                                        "B c",
                                        "\xc4\x91",
                                        "# ",
                                        "## ",
                                        " ##",
                                        "===",
                                        "---",
                                        "> ",
                                        "- ",
                                        "1. ",
                                        "[ ] ",
                                        "|",
                                        "\n|-|-|\n",
                                        "\\|",
                                        "`",
                                        "```",
                                        "**",
                                        "[x]",
                                        "](/u)",
                                        "[x]: /u \"t\"\n",
                                        "[^1]",
                                        "\n[^1]: ",
                                        ": ",
                                        "[!NOTE]",
                                        "<div>",
                                        "</div>",
                                        "<b>",
                                        "</b>",
                                        "<!--",
                                        "-->",
                                        "<!-- l10n:skip -->\n",
                                        "{{<\n",
                                        "{{< a >}}",
                                        ">}}",
                                        "{{< notice \"x\" \"y\" >}}",
                                        "{{< /notice >}}",
                                        "{{< highlight >}}",
                                        "{{< /highlight >}}",
                                        "{% x %}",
                                        "{{ x }}",
                                        "{.c}",
                                        "$$",
                                        ":::",
                                        "import 'a'",
                                        "<img alt=\"",
                                        "\">",
                                        "https://a.b",
                                        "&amp;",
                                        "---\ntitle: a\n",
                                        "\xef\xbb\xbf",
                                        "\xc2\xa0",
                                        "\xe2\x80\xa8"};
  std::mt19937 random(20240501);  // NOLINT: the same documents every time
  for (int document = 0; document < 4000; ++document) {
    std::string bytes;
    for (std::size_t count = random() % 30; count > 0; --count) {
      bytes += pieces[random() % pieces.size()];
    }
    ASSERT_NO_FATAL_FAILURE(expect_cover(bytes));
  }
}

TEST(Page, IsTheSameWithoutItsSegments) {
  const std::string bytes =
      "---\ntitle: T\n---\n# H {#id}\n\n> - a `b` [c](/d)\n\n: e\n\n"
      "| f |\n|---|\n| ![g](/h) |\n\n<div title=\"i\">\nj\n</div>\n\n"
      "{{< notice \"k\" >}}\nl\n{{< /notice >}}\n\n[m]: /n \"o\"\n";
  const auto whole = parse(bytes, "page.md", test_rules(), {.inlines = true});
  const auto bare = parse(bytes, "page.md", test_rules(),
                          {.inlines = true, .segments = false});
  ASSERT_TRUE(whole && bare);
  EXPECT_THAT(whole->segments, Not(IsEmpty()));
  EXPECT_THAT(bare->segments, IsEmpty());
  EXPECT_EQ(bare->skeleton, whole->skeleton);
  EXPECT_EQ(bare->inlines, whole->inlines);
  EXPECT_EQ(bare->actions, whole->actions);
  EXPECT_EQ(bare->labels, whole->labels);
}

TEST(Page, ComesApartAlikeInEveryThread) {
  const std::string page = repeated(
      "# H\n\n| a | *b* |\n|---|---|\n| c |\n\n- [ ] x ~~y~~ [l][x]\n\n"
      "## \n\n[x]: /u \"t\"\n\n{{< notice \"x\" >}}\nwww.a.b\n",
      4'000);
  const std::vector<std::string> wanted = show(page);
  const std::vector<Mark> marks = skeleton(page);
  std::vector<int> equal(4, 0);
  std::vector<std::thread> threads;
  for (int& mine : equal) {
    threads.emplace_back([&] {
      for (int round = 0; round < 5; ++round) {
        mine += show(page) == wanted && skeleton(page) == marks ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_THAT(equal, ElementsAre(5, 5, 5, 5));
}

}  // namespace
}  // namespace l10n::page
