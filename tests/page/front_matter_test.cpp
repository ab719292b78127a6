#include "l10n/page/front_matter.hpp"

#include <string>

#include <gtest/gtest.h>

namespace l10n::page {
namespace {

using namespace std::literals::string_literals;

const std::vector<std::string> kKeys{"title", "description", "menu.name",
                                     "params.hero.title"};

auto read(std::string_view page) -> FrontMatter {
  return read_front_matter(page, "page.md", kKeys);
}

// The only value of a YAML page whose content is `content`, as its bytes.
auto value_bytes(std::string_view content) -> std::string {
  const std::string page = "---\n" + std::string(content) + "---\nbody\n";
  const FrontMatter matter = read(page);
  EXPECT_TRUE(matter.diagnostics.empty()) << content;
  EXPECT_EQ(matter.values.size(), 1U) << content;
  return matter.values.size() != 1
             ? "none"
             : std::string(matter.values[0].span.of(page));
}

auto keys_of(const FrontMatter& matter) -> std::vector<std::string> {
  std::vector<std::string> keys;
  for (const FrontMatterValue& value : matter.values) {
    keys.push_back(value.key);
  }
  return keys;
}

// Whether each value can be replaced by `text` with all else kept.
auto survives(const std::string& page, const std::string& text) -> bool {
  const FrontMatter matter = read(page);
  std::string after = page;
  std::vector<std::pair<std::string, std::string>> replaced;
  for (std::size_t i = matter.values.size(); i-- > 0;) {
    const FrontMatterValue& value = matter.values[i];
    after.replace(value.span.begin, value.span.size(),
                  front_matter_value(matter.format, text));
    replaced.emplace_back(value.key, text);
  }
  return !replaced.empty() && same_front_matter(page, after, replaced);
}

struct Cut {
  std::string page;
  FrontMatterFormat format;
  std::string body;
};

TEST(FrontMatter, IsCutAsHugoCutsIt) {
  using Format = FrontMatterFormat;
  const std::string mark = "\xEF\xBB\xBF";
  const Cut cuts[] = {
      {"---\ntitle: a\n---\nb\n", Format::Yaml, "b\n"},
      {"---\r\ntitle: a\r\n---\r\nb", Format::Yaml, "b"},
      {"---\rtitle: a\r---\rb", Format::Yaml, "b"},
      {mark + "---\ntitle: a\n---\nb\n", Format::Yaml, "b\n"},
      {mark + mark + "---\ntitle: a\n---\nb\n", Format::Yaml, "b\n"},
      {"\n \t\n---\ntitle: a\n---\nb\n", Format::Yaml, "b\n"},
      {"  ---\ntitle: a\n---\nb\n", Format::Yaml, "b\n"},
      {"---  \ntitle: a\n---  \nb\n", Format::Yaml, "b\n"},
      {"---\ntitle: a\n------\nb\n", Format::Yaml, "---\nb\n"},
      {"---\ntitle: a\n---# H\nb\n", Format::Yaml, "# H\nb\n"},
      {"---\ntitle: a\n...\nb\n---\nc\n", Format::Yaml, "c\n"},
      {"---\n---\nb\n", Format::Yaml, "b\n"},
      {"---\ntitle: a\n---", Format::Yaml, ""},
      {"+++\ntitle = 'a'\n+++\nb\n", Format::Toml, "b\n"},
      {"{\"title\": \"}\\\"\"}\nb\n", Format::Json, "b\n"},
      {"{\n}b\n", Format::Json, "b\n"},
      {"=---\ntitle: a\n---\nb\n", Format::None, "=---\ntitle: a\n---\nb\n"},
      {mark + "b\n", Format::None, "b\n"},
      {"-----\nb\n", Format::None, "-----\nb\n"},
      {"- a\n", Format::None, "- a\n"},
      {"{{< toc >}}\n", Format::None, "{{< toc >}}\n"},
      {"{ .c }", Format::None, "{ .c }"},
      {"", Format::None, ""},
  };
  for (const Cut& cut : cuts) {
    const FrontMatter matter = read(cut.page);
    EXPECT_EQ(matter.format, cut.format) << cut.page;
    EXPECT_EQ(cut.page.substr(matter.body), cut.body) << cut.page;
    EXPECT_EQ(matter.block.empty(), cut.format == Format::None);
    EXPECT_TRUE(matter.diagnostics.empty());
  }
}

TEST(FrontMatter, ThatNeverEndsLeavesNoBody) {
  for (const std::string& page :
       std::vector<std::string>{"\n---\ntitle: a\n", "\n+++\na = 1\n --",
                                "\n{\"title\": \"a\"\n", "\n{\"a\\"}) {
    const FrontMatter matter = read(page);
    EXPECT_EQ(matter.format, FrontMatterFormat::None);
    EXPECT_EQ(matter.body, page.size());
    ASSERT_EQ(matter.diagnostics.size(), 1U);
    EXPECT_EQ(matter.diagnostics[0].code, Code::FrontMatter);
    EXPECT_EQ(matter.diagnostics[0].where.line, 2U);
    EXPECT_EQ(matter.diagnostics[0].severity, Severity::Warning);
  }
}

TEST(FrontMatter, ThatItsLanguageRefusesHasNoValuesButABody) {
  for (const std::string& page : std::vector<std::string>{
           "---\nx: 1\ntitle: \"a: b\" c\n---\nbody",
           "---\nx: 1\na: @b\n---\nbody", "+++\nx = 1\ntitle = a\n+++\nbody",
           "{\"x\": 1,\n\n\"a\" 2}\nbody", "+++\nx = 1\nx = 2\n+++\nbody",
           "{\"x\":\n1,\n}\nbody", "---\nx: 1\na: \x01\n---\nbody"}) {
    const FrontMatter matter = read(page);
    EXPECT_TRUE(matter.values.empty()) << page;
    EXPECT_EQ(page.substr(matter.body), "body");
    ASSERT_EQ(matter.diagnostics.size(), 1U) << page;
    EXPECT_EQ(matter.diagnostics[0].code, Code::FrontMatter);
    EXPECT_EQ(matter.diagnostics[0].where.line, 3U) << page;
  }
}

TEST(FrontMatter, ValuesAreWholeScalars) {
  EXPECT_EQ(value_bytes("title: Xin chào\n"), "Xin chào");
  EXPECT_EQ(value_bytes("title : x \nweight: 1\n"), "x");
  EXPECT_EQ(value_bytes("title:\tx\n"), "x");
  EXPECT_EQ(value_bytes("title: \"a \\\" b\" # note\n"), "\"a \\\" b\"");
  EXPECT_EQ(value_bytes("title: it's # note\n"), "it's");
  EXPECT_EQ(value_bytes("title: 'it''s'\n"), "'it''s'");
  EXPECT_EQ(value_bytes("title: a#b\n"), "a#b");
  EXPECT_EQ(value_bytes("title: '2025'\n"), "'2025'");
  EXPECT_EQ(value_bytes("title: a\n  b\n\n  c\nx: 1\n"), "a\n  b\n\n  c");
  EXPECT_EQ(value_bytes("title: \"a\n  b\"\n"), "\"a\n  b\"");
  EXPECT_EQ(value_bytes("title: |\n  a\n  b\n\n# note\nx: 1\n"), "|\n  a\n  b");
  EXPECT_EQ(value_bytes("title: >2-\n   a\n"), ">2-\n   a");
  EXPECT_EQ(value_bytes("menu: {name: x, url: y}\n"), "x");
  EXPECT_EQ(value_bytes("menu: [{name: \"x\"}]\n"), "\"x\"");
  EXPECT_EQ(value_bytes("\"title\": x\n"), "x");
  EXPECT_EQ(value_bytes("? title\n: x\n"), "x");
}

TEST(FrontMatter, ValuesAreDecoded) {
  const FrontMatter matter =
      read("---\ntitle: \"\\u00e9\\t\\\\\"\ndescription: >-\n  a\n  b\n---\n");
  ASSERT_EQ(matter.values.size(), 2U);
  EXPECT_EQ(matter.values[0].text, "é\t\\");
  EXPECT_EQ(matter.values[1].text, "a b");
}

TEST(FrontMatter, ValuesAreStringsForHugo) {
  for (const char* other :
       {"2025", "-1",    "1.5",        ".5",
        "1e5",  "0x1F",  "1_000",      "true",
        "Yes",  "off",   "n",          "null",
        "~",    "",      "2025-01-31", "2025-01-31T10:00:00Z",
        ".inf", "-.INF", ".nan",       "{b: c}",
        "\"\"", "' '",   "!!int 1"}) {
    const FrontMatter matter =
        read("---\ntitle: " + std::string(other) + "\n---\n");
    EXPECT_TRUE(matter.values.empty()) << other;
    EXPECT_TRUE(matter.diagnostics.empty()) << other;
  }
  for (const char* text : {"2025 năm", "v1.2", "1.2.3", "10:30", "yes!", "0xZ",
                           "-", "Ngày 1", "e5", "2025-01-31 x"}) {
    EXPECT_EQ(
        read("---\ntitle: " + std::string(text) + "\n---\n").values.size(),
        text == "-"s ? 0U : 1U)
        << text;
  }
}

TEST(FrontMatter, ValuesWhoseBytesAreNotCertainAreTold) {
  for (const char* value :
       {"&t x", "!!str x", "! x", "|  # note\n  a", "\"a\u2028b\"", "a\u0085b",
        "\"not closed\n  # x"}) {
    const FrontMatter matter =
        read("---\nx: 1\ntitle: " + std::string(value) + "\n---\n");
    EXPECT_TRUE(matter.values.empty()) << value;
    ASSERT_EQ(matter.diagnostics.size(), 1U) << value;
    EXPECT_EQ(matter.diagnostics[0].code, Code::FrontMatter);
    EXPECT_EQ(matter.diagnostics[0].where.line, 3U);
  }
}

TEST(FrontMatter, KeysArePathsAndFoldCase) {
  const FrontMatter matter = read(
      "---\nTitle: a\nmenu:\n  - name: b\n  - url: c\n    Name: d\n"
      "params: {hero: {title: e, x: f}}\nsub: {title: g}\n---\n");
  EXPECT_EQ(keys_of(matter),
            (std::vector<std::string>{"Title", "menu.0.name", "menu.1.Name",
                                      "params.hero.title"}));
}

TEST(FrontMatter, KeysOfSequencesMatchEachItem) {
  EXPECT_EQ(keys_of(read("---\ntitle: [a, {x: b}, c]\n---\n")),
            (std::vector<std::string>{"title.0", "title.2"}));
}

TEST(FrontMatter, OfAKeyThatStandsTwiceTheLastCounts) {
  const std::string page =
      "---\ntitle: a\nmenu: {name: b}\nTITLE: c\nmenu: {x: d}\n---\n";
  const FrontMatter matter = read(page);
  ASSERT_EQ(matter.values.size(), 1U);
  EXPECT_EQ(matter.values[0].text, "c");
  EXPECT_TRUE(survives(page, "new"));
}

TEST(FrontMatter, KeysThatAreNoScalarsAreSurvived) {
  const FrontMatter matter =
      read("---\n? {title: a}\n: b\n? [x]\n: title: c\n&k title: d\n---\n");
  EXPECT_EQ(keys_of(matter), std::vector<std::string>{"title"});
}

TEST(FrontMatter, TomlIsReadByBytes) {
  const std::string page =
      "+++\ntitle = \"Xin chào\" # \u1ea3\nn = 1\ndate = 2025-01-31\n[menu]\n"
      "\"ảnh\" = 'é'\n\"name\" = '''\na'b'''\n[[params.x]]\ny = [1.5, true]\n"
      "[params.hero]\nu = '\u1ea3'\ntitle = \"\"\"a\nb \\\"\"\"\"\"\n+++\nbody";
  const FrontMatter matter = read(page);
  ASSERT_EQ(keys_of(matter), (std::vector<std::string>{"title", "menu.name",
                                                       "params.hero.title"}));
  EXPECT_EQ(matter.values[0].span.of(page), "\"Xin chào\"");
  EXPECT_EQ(matter.values[1].span.of(page), "'''\na'b'''");
  EXPECT_EQ(matter.values[1].text, "a'b");
  EXPECT_EQ(matter.values[2].text, "a\nb \"\"");
  EXPECT_TRUE(survives(page, "x\n+++\n\"\"\"\\"));
}

TEST(FrontMatter, JsonIsReadStrictly) {
  const std::string page =
      "{\"title\": \"\\u00e9\\ud83d\\ude00\\ud83d\\/\", \"n\": [-1.5e3, 0, "
      "true, {}, []],\n \"menu\": [{\"name\" : \"a\"}], \"title2\": null}\n";
  const FrontMatter matter = read(page);
  ASSERT_EQ(keys_of(matter),
            (std::vector<std::string>{"title", "menu.0.name"}));
  EXPECT_EQ(matter.values[0].text, "é😀\uFFFD/");
  EXPECT_TRUE(survives(page, "x\"}\n{\\"));
  for (const char* wrong :
       {"{\"a\" \"b\"}", "{\"a\": 01}", "{\"a\": 1.}", "{\"a\": nul}",
        "{\"a\": \"\n\"}", "{\"a\": \"\\x\"}", "{\"a\": \"\\u12g4\"}",
        "{\"a\": 1,}", "{\"a\": [1 2]}", "{\"a\": -}", "{\"a\": 1e}",
        "{\"a\": [}]", "{\"a\": }", "{\"\": {], }}"}) {
    EXPECT_FALSE(read(wrong).diagnostics.empty()) << wrong;
  }
}

TEST(FrontMatterValue, CannotLeaveItsQuotes) {
  EXPECT_EQ(front_matter_value(FrontMatterFormat::Yaml, "a \"b\" \\ é"),
            "\"a \\\"b\\\" \\\\ é\"");
  EXPECT_EQ(front_matter_value(FrontMatterFormat::Toml,
                               "\n\t\r\x01\x7F\u0085\u2028\u2029\uFEFF"),
            "\"\\n\\t\\u000D\\u0001\\u007F\\u0085\\u2028\\u2029\\uFEFF\"");
  const std::string hostile = "x\"'\n---\n+++\n}: # &*!|>%@`,[]{}\x01\\\uFFFF";
  for (const std::string& page : std::vector<std::string>{
           "---\ntitle: a # note\nmenu: [{name: b}, c]\nx: *y\n---\n"s,
           "---\ntitle: a # note\nmenu: [{name: b}, &y c]\nx: *y\n---\n"s,
           "+++\nmenu = [{name = 'a'}, 'b']\n+++\n"s,
           "{\"title\": \"a\", \"draft\": true}"s}) {
    EXPECT_EQ(survives(page, hostile), page.find("c]\nx: *y") == page.npos ||
                                           page.find("&y") != page.npos)
        << page;
  }
}

TEST(SameFrontMatter, SeesEveryOtherChange) {
  const std::string before = "---\ntitle: a\nn: 1\n---\nb\n";
  EXPECT_TRUE(same_front_matter(before, "---\ntitle: a\nn: 1\n---\nc\n", {}));
  EXPECT_TRUE(same_front_matter(before, "---\ntitle: \"x\"\nn: 1\n---\n",
                                {{"title", "x"}}));
  for (const char* after :
       {"---\ntitle: \"y\"\nn: 1\n---\n", "---\ntitle: \"x\"\nn: 2\n---\n",
        "---\nn: 1\ntitle: \"x\"\n---\n", "---\ntitle: \"x\"\n---\n",
        "---\ntitle: \"x\"\nn: 1\ndraft: true\n---\n",
        "---\ntitle: \"x\"\nn: '1'\n---\n", "---\ntitle: \"x\nn: 1\n---\n",
        "---\ntitle: \"x\"\nn: 1\n", "+++\ntitle = 'x'\nn = 1\n+++\n", "b\n",
        "\n---\ntitle: \"x\"\nn: 1\n---\n"}) {
    EXPECT_FALSE(same_front_matter(before, after, {{"title", "x"}})) << after;
  }
  EXPECT_FALSE(same_front_matter(before, before, {{"other", "x"}}));
}

TEST(SameFrontMatter, HoldsForPagesWithout) {
  EXPECT_TRUE(same_front_matter("a\n", "b\n", {}));
  EXPECT_FALSE(same_front_matter("a\n", "---\nx: 1\n---\n", {}));
}

TEST(FrontMatter, OfEndlessKeysIsRefused) {
  std::string key;
  for (int i = 0; i < 100'000; ++i) {
    key += "a.";
  }
  for (const std::string& line :
       {key + "b = 1\n", "[" + key + "b]\n", "x = {" + key + "b = 1}\n"}) {
    const std::string page = "+++\n" + line + "+++\n";
    EXPECT_FALSE(read(page).diagnostics.empty());
  }
}

TEST(FrontMatter, OfAnyShapeIsReadInLinearTime) {
  std::string deep = "---\ntitle: [";
  std::string wide = "---\n";
  std::string keys = "---\n" + std::string(60'000, 'k') + ":\n";
  std::string json = "{\"a\":";
  for (int i = 0; i < 5'000; ++i) {
    deep += "[a,";
    wide += "title: {menu: [name, " + std::to_string(i) + "]}\n";
    keys += "  - title\n";
    json += "{\"a\":";
  }
  for (const std::string& page :
       {deep + "\n---\n", wide + "---\n", keys + "---\n", json,
        json + "1" + std::string(5'001, '}')}) {
    // Only ctest's limit judges the time.
    read(page);
  }
}

// Whether yaml-cpp sees a key in ":&b" hangs on the quotes of the line below.
TEST(FrontMatter, IsLeftAloneWhereAValueBelowChangesAnother) {
  const std::string page =
      "---\ntitle:\n- a :  &b\n  :&b\n-  text\n---\nbody\n";
  const FrontMatter matter = read(page);
  EXPECT_TRUE(matter.values.empty());
  ASSERT_EQ(matter.diagnostics.size(), 1U);
  EXPECT_EQ(matter.diagnostics[0].code, Code::FrontMatter);
  EXPECT_EQ(keys_of(read("---\ntitle:\n  :tada:text\n---\n")),
            std::vector<std::string>{"title"});
}

}  // namespace
}  // namespace l10n::page
