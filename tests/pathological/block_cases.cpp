// Blocks of Markdown: nesting, tables, lists, definitions.
#include <cmath>

#include "pathological/cases.hpp"

namespace l10n::test {
namespace {

auto square_table(std::size_t size) -> std::string {
  const auto side =
      static_cast<std::size_t>(std::sqrt(static_cast<double>(size) / 2));
  return times("|a", side) + "|\n" + times("|-", side) + "|\n" +
         times("|\n", side * side / 2);
}

auto ladder(std::size_t size) -> std::string {
  std::string text;
  for (std::size_t depth = 0; text.size() < size; ++depth) {
    text += std::string(depth * 2, ' ') + "- a\n";
  }
  return text;
}

// As deep as is allowed, then `part`.
auto below_a_deep_list(std::string name, std::string_view part) -> Case {
  return {.name = std::move(name), .make = [=](std::size_t size) {
            return times("- ", 100) + "a\n" + times(part, size / part.size());
          }};
}

auto definition_first_then_uses(std::size_t size) -> std::string {
  return "[x]: /" + std::string(size / 2, 'u') + "\n\n" +
         times("[x]\n\n", size / 10);
}

auto table_cases() -> std::vector<Case> {
  return {
      {.name = "table_square", .make = square_table},
      halves("table_of_two_wide_lines", "|a", "|\n", "|-"),
      flood("table_long", "|a|b|\n", {"|a|b|\n|-|-|\n"}),
      flood("table_of_one_column", "|a|\n", {"|a|\n|-|\n"}),
      flood("table_short_rows", "|\n", {"|a|b|c|d|\n|-|-|-|-|\n"}),
      flood("table_of_links", "|[a](b)|\n", {"|a|\n|-|\n"}),
      flood("tables_many", "|a|\n|-|\n|b|\n\n"),
      flood("delimiter_rows", "|-\n"),
      flood("delimiter_rows_wide", "|-|-|-|-\n"),
      flood("pipes", "|"),
      flood("table_cells_of_code", "|`a|`b\\|`\n", {"|a|b|\n|-|-|\n"}),
  };
}

auto list_cases() -> std::vector<Case> {
  return {
      halves("lists_then_blank_lines", "- ", "x", "\n"),
      {.name = "list_ladder", .make = ladder},
      flood("list_items", "- a\n"),
      flood("list_items_loose", "- a\n\n"),
      flood("list_items_empty", "-\n"),
      flood("list_items_of_tasks", "- [ ] a\n"),
      flood("lists_of_one", "- a\n\n* a\n\n"),
      flood("list_of_numbers", "1) a\n2. b\n"),
      flood("list_markers_on_a_line", "- 1. "),
      below_a_deep_list("deep_list_then_blank_lines", "\n"),
      below_a_deep_list("deep_list_then_lazy_lines", "b\n"),
      below_a_deep_list("deep_list_then_paragraphs", "\nb\n"),
      below_a_deep_list("deep_list_then_items", "- b\n"),
      flood("deep_lists_again_and_again",
            "- - - - - - - - - - - - - - - - - - - - a\n\n"),
  };
}

auto quote_cases() -> std::vector<Case> {
  return {
      halves("quotes_and_emphasis", ">", "", "a*"),
      halves("quotes_then_lazy_lines", "> ", "a\n", "b\n"),
      flood("quotes_on_a_line", "> > ", {"", "a\n"}),
      flood("quotes_of_lines", "> a\n"),
      flood("quotes_of_one", "> a\n\n"),
      flood("quotes_empty", ">\n"),
      flood("alerts", "> [!NOTE]\n> a\n\n"),
  };
}

auto definition_cases() -> std::vector<Case> {
  return {
      flood("footnotes_of_one_label", "[^a]: b\n\n"),
      numbered("footnotes_used", "a[^#]\n\n[^#]: b\n\n"),
      numbered("footnotes_unused", "[^#]: b\n\n"),
      numbered("footnotes_missing", "a[^#] "),
      flood("footnotes_nested", "[^a]: "),
      numbered("definitions_many", "[a#]: /b 'c'\n", {"", "\n[a0]\n"}),
      numbered("definitions_used", "[a#]: /b\n\n[a#] is used\n\n"),
      flood("definitions_of_one_label", "[a]: b\n"),
      halves("definition_large_and_used", "u", " 't'\n\n[x]: /\n", "[x] "),
      {.name = "definition_first_then_uses",
       .make = definition_first_then_uses},
      flood("definition_titles_unclosed", "[a]: b '\n"),
  };
}

auto leaf_cases() -> std::vector<Case> {
  return {
      flood("headings", "# a\n"),
      flood("headings_empty", "#\n"),
      numbered("headings_numbered", "## Heading #\n\n"),
      flood("heading_attributes", "# a {#b .c}\n"),
      flood("setext_headings", "a\n=\n"),
      flood("underlines", "=\n", {"a\n"}),
      flood("small_paragraphs", "a\n\n"),
      flood("lines_of_a_paragraph", "a\n"),
      flood("rules", "---\n\n", {"a\n\n"}),
      flood("rules_of_stars", "* * *\n"),
      flood("fences_open", "```\na\n\n~~~\n"),
      flood("fences_of_one", "```\n```\n"),
      flood("indented_code", "    a\n"),
  };
}

}  // namespace

auto block_cases() -> std::vector<Case> {
  std::vector<Case> all = table_cases();
  for (const auto& more :
       {list_cases(), quote_cases(), definition_cases(), leaf_cases()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace l10n::test
