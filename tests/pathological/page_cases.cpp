// Inlines, HTML and bytes that are no Markdown at all.
#include <string_view>

#include "pathological/cases.hpp"

namespace l10n::test {
namespace {

using namespace std::string_view_literals;

auto runs_of_backticks(std::size_t size) -> std::string {
  std::string text;
  for (std::size_t length = 1; text.size() < size; ++length) {
    text += std::string(length, '`') + ' ';
  }
  return text;
}

auto inline_cases() -> std::vector<Case> {
  return {
      flood("image_brackets", "![[]()"),
      flood("processing_instructions", "<?", {"a"}),
      flood("autolinks", "www._"),
      flood("addresses", "a@b."),
      flood("addresses_in_brackets", "<a@b"),
      flood("bare_urls", "https://a.example/( "),
      flood("bare_urls_of_brackets", "https://a.example/((((((("),
      flood("one_bare_url", "a", {"https://"}),
      flood("prose", "Words of a page, *some* of them `code`.\n\n"),
      flood("one_long_line", "words "),
      flood("open_brackets", "["),
      flood("open_image_brackets", "!["),
      flood("closed_brackets", "]"),
      halves("nested_brackets", "[", "a", "]"),
      nested("nested_links", "[a](", "b", ")"),
      nested("nested_references", "[", "a", "][b]"),
      flood("unclosed_links", "[a](b"),
      flood("unclosed_pointy_links", "[a](<b"),
      flood("links_in_a_row", "[a](b \"c\") "),
      flood("links_with_open_titles", "[a](b \"c "),
      flood("emphasis_runs", "*a _b "),
      flood("emphasis_of_two_kinds", "*a **a "),
      flood("emphasis_stars", "*"),
      flood("emphasis_never_closed", "**a "),
      flood("emphasis_never_opened", "a** "),
      nested("emphasis_nested", "*a **", "b", "** a*"),
      flood("emphasis_mixed", "a**b_c__"),
      flood("strong_underscores", "__a "),
      flood("tildes", "~a~~b"),
      {.name = "backtick_runs", .make = runs_of_backticks},
      flood("backticks", "a`"),
      flood("backticks_of_two", "``a` "),
      flood("entities", "&#x6a;&amp;&;"),
      flood("unclosed_entities", "&#"),
      flood("names_of_entities", "&CounterClockwiseContourIntegra"),
      flood("backslashes", "\\"),
      flood("hard_breaks", "a  \nb\\\n"),
      flood("math_inline", "$a$$"),
  };
}

auto html_cases() -> std::vector<Case> {
  return {
      flood("less_than", "<"),
      flood("comments_unclosed", "<!--"),
      flood("comments_in_prose", "<!--", {"a "}),
      flood("comments_in_a_row", "<!-- a -->"),
      flood("declarations", "<!A", {"a"}),
      flood("character_data", "<![CDATA[", {"a"}),
      flood("tags_unclosed", "<a href=\"", {"a "}),
      flood("tags_of_attributes", " a='b'", {"x <a"}),
      flood("tags_opened", "<div>\n"),
      flood("tags_opened_apart", "<div>\n\n"),
      flood("tags_opened_in_prose", "<b>", {"a "}),
      flood("tags_with_texts", "<img alt=\"a\" title=\"b\">\n\n"),
      nested("tags_nested", "<div>", "a", "</div>"),
      flood("block_tags_unclosed", "<p\n"),
      flood("html_block_attributes", " a=\"b\"", {"<div"}),
      flood("html_block_of_texts", "<p>a</p>\n"),
      flood("scripts_unclosed", "<script>\n"),
      flood("comments_of_lines", "<!-- a -->\n"),
  };
}

auto byte_cases() -> std::vector<Case> {
  return {
      flood("tabs", "\t"),
      flood("tabs_and_items", "-\t\t"),
      flood("one_word", "a"),
      flood("spaces", " "),
      flood("blank_lines", "\n"),
      flood("form_feeds", "a\f\n"),
      flood("carriage_returns", "a\r"),
      flood("carriage_returns_alone", "\r"),
      flood("line_separators", "a\xE2\x80\xA8"),
      flood("zero_width", "a\xE2\x80\x8B\xE2\x80\xAE"),
      flood("combining_marks", "\xCC\x81", {"a"}),
      flood("mojibake", "\xC3\x83\xC2\xA1\xC3\x82\xC2\xBA "),
      flood("mojibake_of_lines", "\xC3\xA1\xC2\xBB\xC2\xAB\n"),
      flood("byte_order_marks", "\xEF\xBB\xBF"),
      flood("nul_bytes", "a\0"sv),
      flood("broken_utf8", "a\xC3"),
      flood("utf16", "a\0\n\0"sv, {"\xFF\xFE"}),
  };
}

}  // namespace

auto page_cases() -> std::vector<Case> {
  std::vector<Case> all = inline_cases();
  for (const auto& more : {html_cases(), byte_cases()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace l10n::test
