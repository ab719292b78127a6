#include "l10n/page/front_matter_simple.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace l10n::page {
namespace {

// Whether the short way was taken; it has to give what yaml-cpp gives.
auto is_simple_and_right(const std::string& content) -> bool {
  const auto simple = simple_yaml_items(content);
  if (!simple) {
    return false;
  }
  const auto full = full_yaml_items(content);
  EXPECT_TRUE(full) << content;
  EXPECT_EQ(full ? full->size() : 0, simple->size()) << content;
  for (std::size_t i = 0; full && i < simple->size(); ++i) {
    const FrontMatterItem& a = (*simple)[i];
    const FrontMatterItem& b = full->at(i);
    EXPECT_EQ(a.kind, b.kind) << content;
    EXPECT_EQ(a.path, b.path) << content;
    EXPECT_EQ(a.text, b.text) << content;
    EXPECT_EQ(a.plain, b.plain) << content;
    EXPECT_TRUE(a.kind != ItemKind::Text || a.offset == b.offset) << content;
  }
  return true;
}

TEST(SimpleFrontMatter, IsWhatPagesHave) {
  for (const char* content :
       {"\ntitle: Xin chào\nweight: 1\ndraft: false\n", "a: b",
        "\r\ntitle : \"a \\\"b\\\" \\\\\"  # note\r\npre: '<b>1. </b>'\r\n",
        "\n# c\n  # d\n\n  \ndate: 2025-01-31\nx:\ny: \n", "a: it's, [ok] {&*",
        "url: http://a.b/c#d\n", "a: null\nb: NULL\nc: nULL\n",
        "date: \"`r Sys.Date()`\"\n", "w: -1\n"}) {
    EXPECT_TRUE(is_simple_and_right(content)) << content;
  }
}

TEST(SimpleFrontMatter, IsNothingElse) {
  for (const char* content : {"",
                              "\n",
                              "# a\n",
                              "a:\n  b: c\n",
                              "a:\n- b\n",
                              "a: b\n  c\n",
                              "a: \"b\n",
                              "a: \"\\n\"\n",
                              "a: 'it''s'\n",
                              "a: b # c\n",
                              "a: b: c\n",
                              "a: [b]\n",
                              "a: {b: c}\n",
                              "a: &x b\n",
                              "a: *x\n",
                              "a: !t b\n",
                              "a: |\n",
                              "a:\tb\n",
                              "a: b\tc\n",
                              "a: \x7F\n",
                              "a: b:\n",
                              "a: @b\n",
                              "a:b\n",
                              "a\n",
                              "...\n",
                              "%YAML 1.2\n",
                              "\"a\": b\n",
                              "a: - b\n",
                              "a: \"b\"c\n",
                              "a: \"b\"#c\n",
                              "a: b\rc: d\r",
                              "? a\n",
                              "a: 'b\\'c'\n"}) {
    EXPECT_FALSE(simple_yaml_items(content)) << content;
  }
}

TEST(SimpleFrontMatter, IsAlwaysWhatTheLibraryReads) {
  const std::vector<std::string> pieces{
      "a",   "b: ",    "\n",     "c : ",    ":",        " ", "#",
      "\"",  "'",      "\\",     "-",       "1",        "é", "\r\n",
      "x:y", "<",      "(",      "[",       "]",        "{", "}",
      ",",   "&",      "*",      "|",       "true",     "~", "null",
      "?",   "\u2028", "\uFEFF", "title: ", "\ntitle: "};
  std::mt19937 random(3);
  int taken = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string content;
    for (auto count = random() % 12; count != 0; --count) {
      content += pieces[random() % pieces.size()];
    }
    taken += is_simple_and_right(content) ? 1 : 0;
  }
  EXPECT_GT(taken, 200);
}

}  // namespace
}  // namespace l10n::page
