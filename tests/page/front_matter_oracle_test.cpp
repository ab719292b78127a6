// PyYAML, of another family than yaml-cpp and nearer to what Hugo uses, reads
// the same front matter before and after every value was replaced.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "l10n/page/front_matter.hpp"
#include "l10n/page/front_matter_block.hpp"
#include "l10n/page/front_matter_items.hpp"

namespace l10n::page {
namespace {

namespace fs = std::filesystem;

// Prints a line of JSON for each file: its values by path, or null.
constexpr auto kScript = R"(
import json, sys, yaml
def flat(value, path, out):
    if isinstance(value, dict):
        for key in value:
            flat(value[key], path + [str(key)], out)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            flat(item, path + [str(i)], out)
    else:
        out['.'.join(path)] = str(value)
    return out
for name in open(sys.argv[1]).read().split('\n')[:-1]:
    try:
        text = open(name, encoding='utf-8', newline='').read()
        value = next(yaml.load_all(text, yaml.BaseLoader), None)
        print(json.dumps(flat(value, [], {})))
    except Exception as error:
        print('null')
)";

using Values = std::map<std::string, std::string>;

auto values_of(const std::string& line) -> std::optional<Values> {
  if (line == "null") {
    return std::nullopt;
  }
  Values values;
  const auto items = json_items(line);
  EXPECT_TRUE(items) << line;
  std::string key;
  for (const FrontMatterItem& item :
       items.value_or(std::vector<FrontMatterItem>{})) {
    if (item.kind == ItemKind::Text) {
      values[key] = item.text;
    }
    key = item.text;
  }
  return values;
}

// What PyYAML reads in each text; nothing where it is not installed.
auto judge(const std::vector<std::string>& texts)
    -> std::vector<std::optional<Values>> {
  const fs::path folder =
      fs::temp_directory_path() / ("l10n-yaml-" + std::to_string(getpid()));
  fs::create_directory(folder);
  std::ofstream(folder / "judge.py") << kScript;
  std::ofstream names(folder / "names");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const fs::path name = folder / std::to_string(i);
    std::ofstream(name, std::ios::binary) << texts[i];
    names << name.string() << '\n';
  }
  names.close();
  const std::string command = "/usr/bin/python3 '" +
                              (folder / "judge.py").string() + "' '" +
                              (folder / "names").string() + "' > '" +
                              (folder / "answers").string() + "' 2>&1";
  std::vector<std::optional<Values>> answers;
  if (std::system(command.c_str()) == 0) {
    std::ifstream lines(folder / "answers");
    for (std::string line; std::getline(lines, line);) {
      answers.push_back(values_of(line));
    }
  }
  fs::remove_all(folder);
  return answers;
}

struct Case {
  std::string page;
  FrontMatter matter;
  std::string after;
};

constexpr auto kNew = "mới \"x\" 'y'\n---\n: # \\ &*\t\u2028";

auto case_of(std::string page) -> Case {
  Case result{.page = std::move(page), .matter = {}, .after = {}};
  result.matter = read_front_matter(result.page, "page.md",
                                    {"title", "description", "menu.name"});
  result.after = result.page;
  for (std::size_t i = result.matter.values.size(); i-- > 0;) {
    const Span span = result.matter.values[i].span;
    result.after.replace(span.begin, span.size(),
                         front_matter_value(result.matter.format, kNew));
  }
  return result;
}

void compare(const Case& each, const std::optional<Values>& before,
             const std::optional<Values>& after) {
  if (!before) {
    return;
  }
  ASSERT_TRUE(after) << each.after;
  Values expected = *before;
  for (const FrontMatterValue& value : each.matter.values) {
    const auto found = expected.find(value.key);
    ASSERT_NE(found, expected.end()) << value.key << '\n' << each.page;
    const std::size_t end = found->second.find_last_not_of("\r\n") + 1;
    EXPECT_EQ(found->second.substr(0, end), value.text) << each.page;
    found->second = kNew;
  }
  EXPECT_EQ(*after, expected) << each.page << "\n=>\n" << each.after;
}

void expect_agreement(const std::vector<Case>& cases) {
  std::vector<std::string> texts;
  for (const Case& each : cases) {
    texts.emplace_back(find_front_matter(each.page).content.of(each.page));
    texts.emplace_back(find_front_matter(each.after).content.of(each.after));
  }
  const auto answers = judge(texts);
  if (answers.size() != texts.size()) {
    GTEST_SKIP() << "no PyYAML";
  }
  std::size_t judged = 0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    compare(cases[i], answers[2 * i], answers[2 * i + 1]);
    judged += answers[2 * i] ? 1U : 0U;
  }
  EXPECT_GT(judged, cases.size() / 2);
}

TEST(FrontMatterOracle, AgreesOnThePagesOfTheCorpus) {
  const fs::path pages =
      fs::path(L10N_SOURCE_DIR).parent_path() / "shared/corpus/pages";
  if (!fs::exists(pages)) {
    GTEST_SKIP() << "no corpus";
  }
  std::vector<Case> cases;
  for (const auto& entry : fs::recursive_directory_iterator(pages)) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    Case each = case_of(text.str());
    if (each.matter.format == FrontMatterFormat::Yaml) {
      EXPECT_TRUE(each.matter.diagnostics.empty()) << entry.path();
      cases.push_back(std::move(each));
    }
  }
  ASSERT_FALSE(cases.empty());
  expect_agreement(cases);
}

auto pick(std::mt19937& random, const std::vector<std::string>& from)
    -> const std::string& {
  return from[random() % from.size()];
}

auto random_page(std::mt19937& random) -> std::string {
  static const std::vector<std::string> keys{
      "title: ",     "description: ", "title : ",      "x: ",
      "\"title\": ", "Other: ",       "description:\t"};
  static const std::vector<std::string> values{"chào bạn",
                                               "a b # note",
                                               "\"a\\tb \\\"c\\\"\"",
                                               "'it''s'",
                                               "a\n  b\n  c",
                                               "a\n\n  b",
                                               "\"a\n  b\"",
                                               "\"a \n\n  b\\\n  c\"",
                                               "'a\n\n  b'",
                                               "|\n  a\n   b\n  c",
                                               ">\n  a\n  b\n\n  c\n",
                                               "|-\n  a\n\n\n",
                                               ">+\n  a\n\n",
                                               "2025",
                                               "true",
                                               "",
                                               "[a, {title: b}]",
                                               "{title: a, y: \"b\"}",
                                               "&z a",
                                               "!!str a",
                                               "a:b",
                                               "a#b",
                                               "-a",
                                               "x, y]",
                                               "|2\n    a\n  b",
                                               ">-\n  a\n   b\n\n  c"};
  static const std::vector<std::string> blocks{
      "menu:\n  - name: a\n    url: b\n  - name: \"c\" # d\n",
      "menu:\n- {name: a b, w: 1}\n- [name, x]\n",
      "menu:\n  main:\n    name: 'a'\n",
      "# note\n",
      "\n",
      "menu: {name: a\n  b, url: c}\n",
      "params:\n  title: |\n    a\n"};
  std::string page = "---\n";
  for (auto lines = 1 + random() % 4; lines != 0; --lines) {
    page += random() % 4 == 0
                ? pick(random, blocks)
                : pick(random, keys) + pick(random, values) + "\n";
  }
  page += "---\nbody\n";
  if (random() % 5 == 0) {
    for (auto at = page.find('\n'); at != page.npos;
         at = page.find('\n', at + 2)) {
      page.insert(at, "\r");
    }
  }
  return page;
}

TEST(FrontMatterOracle, AgreesOnGeneratedPages) {
  std::mt19937 random(7);
  std::vector<Case> cases;
  for (int i = 0; i < 2'000; ++i) {
    cases.push_back(case_of(random_page(random)));
  }
  expect_agreement(cases);
}

TEST(FrontMatterOracle, HugoAgreesOnTheTitlesOfTheCorpus) {
  const fs::path folder = fs::path(L10N_SOURCE_DIR).parent_path() /
                          "shared/corpus/synthetic/frontmatter";
  if (!fs::exists(folder)) {
    GTEST_SKIP() << "no corpus";
  }
  std::ifstream verdicts(folder / "HUGO-0.111.3.tsv");
  std::string line;
  std::getline(verdicts, line);
  while (std::getline(verdicts, line)) {
    std::array<std::string, 3> field;
    std::istringstream fields(line);
    for (std::string& each : field) {
      std::getline(fields, each, '\t');
    }
    std::ifstream file(folder / (field[0] + ".md"), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const Case each = case_of(text.str());
    EXPECT_EQ(each.matter.diagnostics.empty(), field[1] == "0") << field[0];
    EXPECT_EQ(each.matter.values.empty(), field[2].empty()) << field[0];
    for (const FrontMatterValue& value : each.matter.values) {
      EXPECT_EQ(value.text, field[2]);
    }
  }
}

}  // namespace
}  // namespace l10n::page
