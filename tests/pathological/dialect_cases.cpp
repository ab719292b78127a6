// What Hugo, MDX and others add to Markdown, and the directives of l10n.
#include "pathological/cases.hpp"

namespace l10n::test {

auto dialect_cases() -> std::vector<Case> {
  return {
      flood("shortcodes_unclosed", "{{< a "),
      flood("shortcodes_unclosed_on_lines", "{{< a\n"),
      flood("shortcodes_unclosed_in_paragraphs", "a {{< b\n\n"),
      flood("shortcodes_opened", "{{< notice >}}\n"),
      nested("shortcodes_nested", "{{% notice %}}\n", "a\n",
             "{{% /notice %}}\n"),
      nested("shortcodes_nested_inline", "{{< b >}}", "a", "{{< /b >}}"),
      nested("shortcodes_inside_shortcodes", "{{< a ", "", ">}}"),
      flood("shortcodes_in_a_row", "{{< ref \"a\" >}} "),
      flood("shortcodes_in_links", "[a]({{< ref \"a\" >}}) "),
      flood("shortcodes_with_quotes", "\"", {"{{< a "}),
      flood("shortcodes_of_parameters", " a=\"b\"", {"{{< notice", " >}}\n"}),
      flood("shortcodes_with_texts", "{{< figure alt=\"a\" title=\"b\" >}}\n"),
      flood("shortcodes_over_lines", "{{< figure\nalt=\"a\"\n>}}\n"),
      flood("shortcodes_over_lines_in_prose", "a {{< b\nc >}} d\n\n"),
      flood("shortcodes_closed_only", "{{< /notice >}}\n"),
      flood("shortcodes_with_comments", "{{</* a */>}} "),
      flood("braces", "{{"),
      flood("braces_percent", "{%"),
      flood("braces_closed", "}}{{"),
      flood("raw_shortcodes", "{{< highlight >}}\n"),
      flood("template_actions", "{{ .a }}\n"),
      flood("attribute_lines", "{.a}\n"),
      flood("attribute_lines_open", "{.a\n"),
      flood("definition_lists", "a\n: b\n\n"),
      flood("definition_list_of_many", ": b\n", {"a\n"}),
      flood("colons", ":"),
      flood("containers_of_colons", "::: note\na\n\n"),
      nested("containers_nested", "::: note\n\n", "a\n\n", ":::\n\n"),
      flood("admonitions", "!!! note\n    a\n\n"),
      flood("imports", "import a from 'b'\n\n"),
      flood("math", "$$\na\n"),
      flood("math_closed", "$$\na\n$$\n\n"),
      flood("liquid_tags", "{% if a %}\nb\n"),
      flood("directives_skip", "<!-- l10n: skip -->\n\na\n\n"),
      flood("directives_open", "<!-- l10n: skip-start -->\n\n"),
      flood("directives_of_comments", "<!-- l10n:comment a -->\n"),
      numbered("directives_of_contexts", "<!-- l10n:context c# -->\n\na\n\n"),
      numbered("directives_on_one_text",
               "<!-- l10n:comment c# -->\n\nthe same\n\n"),
      flood("conflict_markers", "<<<<<<< a\n=======\n>>>>>>> b\n"),
      flood("conflict_markers_open", "<<<<<<< a\n"),
      numbered("labels_in_every_unit", "[a#] [b](/c) d\n\n",
               {"", "[a0]: /b\n[a1]: /b\n[a2]: /b\n"}),
  };
}

}  // namespace l10n::test
