#include "pathological/cases.hpp"

namespace l10n::test {
namespace {

constexpr std::string_view kYaml = "---\n";
constexpr std::string_view kToml = "+++\n";

auto alias_bomb(std::size_t size) -> std::string {
  std::string text = "---\na0: &a0 [x]\n";
  for (std::size_t i = 1; text.size() < size; ++i) {
    const std::string number = std::to_string(i);
    const std::string below = "*a" + std::to_string(i - 1);
    text += 'a' + number + ": &a" + number + " [" + below + ", " + below +
            ", " + below + "]\n";
  }
  return text + "title: *a0\n---\n";
}

auto indented_keys(std::size_t size) -> std::string {
  std::string text(kYaml);
  for (std::size_t depth = 0; text.size() < size; ++depth) {
    text.append(depth, ' ').append("a:\n");
  }
  return text.append(kYaml);
}

auto yaml_cases() -> std::vector<Case> {
  return {
      nested("yaml_flow_nesting", "[", "", "]"),
      flood("yaml_flow_open", "{a: [", {"---\ntitle: ", "\n---\n"}),
      {.name = "yaml_alias_bomb", .make = alias_bomb},
      flood("yaml_alias_of_itself", "*a, ", {"---\ntitle: &a [", "]\n---\n"}),
      {.name = "yaml_indented_keys", .make = indented_keys},
      flood("yaml_scalar", "a ", {"---\ntitle: ", "\n---\n"}),
      flood("yaml_plain_lines", "  a\n", {"---\ntitle:\n", kYaml}),
      flood("yaml_quoted", "a\\\"", {"---\ntitle: \"", "\"\n---\n"}),
      flood("yaml_quoted_once", "''", {"---\ntitle: '", "'\n---\n"}),
      flood("yaml_block_scalar", "  a\n", {"---\ntitle: |\n", kYaml}),
      flood("yaml_folded_scalar", "  a\n\n", {"---\ntitle: >\n", kYaml}),
      numbered("yaml_keys", "k#: v\n", {kYaml, kYaml}),
      numbered("yaml_keys_of_flow", "k#: v, ", {"---\ntitle: {", "}\n---\n"}),
      flood("yaml_same_key", "title: v\n", {kYaml, kYaml}),
      flood("yaml_items", "- title: a\n", {"---\nx:\n", kYaml}),
      flood("yaml_items_on_a_line", "- ", {kYaml, "a\n---\n"}),
      flood("yaml_questions", "? ", {kYaml, "a\n---\n"}),
      flood("yaml_unterminated", "title: a\n", {kYaml}),
      flood("yaml_anchors", "&a ", {"---\ntitle: ", "x\n---\n"}),
      flood("yaml_tags", "!a ", {"---\ntitle: ", "x\n---\n"}),
      flood("yaml_comments", "# a\n", {kYaml, "title: a\n---\n"}),
      flood("yaml_documents", "--- a\n", {kYaml}),
  };
}

auto toml_cases() -> std::vector<Case> {
  return {
      numbered("toml_tables", "[a#]\ntitle = 'b'\n", {kToml, kToml}),
      flood("toml_array_nesting", "[", {"+++\ntitle = ", "\n+++\n"}),
      flood("toml_inline_nesting", "{a=", {"+++\ntitle = ", "\n+++\n"}),
      flood("toml_dotted_key", "a.", {kToml, "b = 1\n+++\n"}),
      flood("toml_dotted_table", "a.", {"+++\n[", "b]\ntitle = 'c'\n+++\n"}),
      flood("toml_table_arrays", "[[a]]\ntitle = 'b'\n", {kToml, kToml}),
      flood("toml_string", "a ", {"+++\ntitle = \"", "\"\n+++\n"}),
      flood("toml_string_of_lines", "a\n",
            {"+++\ntitle = \"\"\"\n", "\"\"\"\n+++\n"}),
      numbered("toml_keys", "k# = 'v'\n", {kToml, kToml}),
      flood("toml_unterminated", "title = 'a'\n", {kToml}),
      flood("toml_long_array", "'a', ", {"+++\ntitle = [", "]\n+++\n"}),
  };
}

auto json_cases() -> std::vector<Case> {
  return {
      flood("json_nesting", "[", {"{\"title\": ", "}\n"}),
      flood("json_objects", "{\"a\":", {"{\"title\": ", "}\n"}),
      nested("json_objects_closed", "{\"a\":", "1", "}"),
      flood("json_string", "a\\n", {"{\"title\": \"", "\"}\n"}),
      flood("json_escapes", "\\ud83d\\ude00", {"{\"title\": \"", "\"}\n"}),
      numbered("json_keys", "\"k#\": 1,\n", {"{", "\"title\": \"a\"}\n"}),
      flood("json_unterminated", "\"title\": \"a\",\n", {"{"}),
  };
}

}  // namespace

auto front_matter_cases() -> std::vector<Case> {
  std::vector<Case> all = yaml_cases();
  for (const auto& more : {toml_cases(), json_cases()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace l10n::test
