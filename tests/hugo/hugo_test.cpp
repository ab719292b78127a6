// Hugo as the judge: a translated site has the elements of its source.
#include <algorithm>
#include <iostream>
#include <set>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "hugo/site.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/flow/pseudo.hpp"
#include "l10n/unit/rebuild.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::test {
namespace {

#define SKIP_WITHOUT_HUGO()    \
  if (!has_hugo()) {           \
    GTEST_SKIP() << "no hugo"; \
  }                            \
  static_assert(true)

// Every unit pseudo-translated, each of them taken.
auto pseudo(const std::string& bytes, const std::string& path) -> std::string {
  const auto document =
      page::parse(bytes, path, default_rules(), {.inlines = true});
  if (!document) {
    return bytes;
  }
  std::vector<std::optional<unit::Translation>> translations;
  for (const unit::Unit& unit : unit::make_units(*document)) {
    translations.emplace_back(
        unit::Translation{flow::pseudo_translate(unit.id)});
  }
  const unit::Rebuilt rebuilt =
      unit::rebuild(*document, default_rules(), translations);
  for (const unit::Refusal& refusal : rebuilt.refused) {
    ADD_FAILURE() << path << ": " << refusal.violation.message;
  }
  return rebuilt.bytes;
}

// The lines around the first byte that differs; empty where none does.
auto first_difference(const std::string& a, const std::string& b)
    -> std::string {
  if (a == b) {
    return {};
  }
  const auto at = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const std::size_t begin = at < 80 ? 0 : at - 80;
  return a.substr(begin, 160) + "\n----\n" + b.substr(begin, 160);
}

// Pages by path, built before and after: the same elements. Gives the number
// of built pages.
auto compare(const std::map<std::string, std::string>& pages) -> std::size_t {
  HugoSite before;
  HugoSite after;
  for (const auto& [path, bytes] : pages) {
    before.add(path, bytes);
    after.add(path, pseudo(bytes, path));
  }
  EXPECT_TRUE(before.build()) << before.log();
  EXPECT_TRUE(after.build()) << after.log();
  const auto built = before.pages();
  auto translated = after.pages();
  EXPECT_EQ(built.size(), translated.size());
  for (const auto& [path, html] : built) {
    EXPECT_EQ(first_difference(elements(html), elements(translated[path])), "")
        << path;
  }
  return built.size();
}

constexpr const char* kAll =
    "---\ntitle: 'Mọi thứ'\npre: \"<b>1. </b>\"\n---\n# Head {#own}\n\nSet\n"
    "text\n===\n\nsoft\nline `code` *em* **strong** <b>tag</b>  \nhard\\\n"
    "break\n\n- tight\n- [ ] task\n  1. one\n  2. two\nlazy\n\n* loose\n\n"
    "  para\n\n> quote\n> - in it\n\n> [!NOTE]\n> an alert\n\n"
    "| a \\| b | c |\n|:--|--:|\n| `x` | <br>&emsp;d |\n| e |\n\n"
    "A|B\n-|-\n1|2\n\nTerm\n: meaning\n: another\n\nnote[^1] [Ref] "
    "[text][ref] <https://a.example> https://b.example\n\n[^1]: The note.\n\n"
    "[ref]: /u \"title\"\n\n![alt](i.png \"title\")\n\n<div class=\"c\">\n"
    "<p>html words</p>\n<img src=\"i.png\" alt=\"a view\">\n</div>\n\n"
    "```sh\ncode\n```\n\n    indented\n\nHead with class\n---\n{.c}\n\n"
    "{{% notice tip \"Title\" %}}\nbody of *notice*\n{{% /notice %}}\n\n"
    "{{< expand \"Open me\" >}}\ninner\n{{< /expand >}}\n\n"
    "{{< figure src=\"i.png\" title=\"A \\\"big\\\" view\" "
    "caption=\"cap\" >}}\n\ninline {{< badge \"x\" >}} end\n";

TEST(Hugo, ASiteWithEveryConstructKeepsItsElements) {
  SKIP_WITHOUT_HUGO();
  EXPECT_GE(
      compare(
          {{"content/_index.vi.md", "# a\n"},
           {"content/_index.md", kAll},
           {"content/all.vi.md", kAll},
           {"content/crlf.vi.md",
            "\xEF\xBB\xBF---\r\ntitle: a\r\n---\r\n# b\r\n\r\nc  "
            "\r\nd\r\n"},
           {"content/toml.vi.md", "+++\ntitle = 'a'\n+++\nSet\n---\n\ne\n"},
           {"content/json.vi.md", "{\"title\": \"a\"}\n\n1) f\n\n       g\n"}}),
      5U);
}

TEST(Hugo, RealSitesKeepTheirElements) {
  SKIP_WITHOUT_HUGO();
  SKIP_WITHOUT_CORPUS();
  std::map<std::string, std::map<std::string, std::string>> sites;
  std::set<std::string> are_hugo;
  for (const CorpusPage& page : corpus()) {
    const std::size_t content = page.path.find(page.site + "/content/");
    if (page.site.empty() || content == std::string::npos) {
      continue;
    }
    const std::string path = page.path.substr(content + page.site.size() + 1);
    sites[page.site][path] = page.bytes;
    if (path.find("_index") != std::string::npos) {
      are_hugo.insert(page.site);
    }
  }
  for (const std::string& site : are_hugo) {
    SCOPED_TRACE(site);
    std::cout << site << ": " << compare(sites[site]) << " pages built of "
              << sites[site].size() << '\n';
  }
}

// A page that begins with a brace has JSON front matter for Hugo.
const std::string kStart = "---\nweight: 1\n---\n";

// What `echo` shows for a parameter, as text.
auto echoed(const std::string& page) -> std::string {
  HugoSite site;
  site.add("content/a.md", page);
  EXPECT_TRUE(site.build()) << site.log();
  std::string html = site.pages()["a/index.html"];
  const std::size_t begin = html.find("<i");
  const std::size_t text = html.find('>', begin) + 1;
  html = html.substr(text, html.find("</i>") - text);
  const std::pair<const char*, const char*> entities[] = {{"&#34;", "\""},
                                                          {"&#39;", "'"},
                                                          {"&lt;", "<"},
                                                          {"&gt;", ">"},
                                                          {"&amp;", "&"}};
  for (const auto& [entity, character] : entities) {
    for (std::size_t at = html.find(entity); at != std::string::npos;
         at = html.find(entity, at + 1)) {
      html.replace(at, std::string(entity).size(), character);
    }
  }
  return html;
}

TEST(Hugo, ReadsAParameterAsTheTranslatorWroteIt) {
  SKIP_WITHOUT_HUGO();
  page::Rules rules = default_rules();
  rules.shortcodes["echo"] = {.text = {"0", "text"},
                              .body = page::ShortcodeBody::None};
  for (const std::string& page :
       {kStart + "{{< echo \"x\" >}}\n", kStart + "{{< echo text=\"x\" >}}\n",
        kStart + "{{< echo text=`x` >}}\n"}) {
    for (const std::string text :
         {"plain", "say \"hi\"", "\"", "back\\slash", "it's", "50% & more",
          "tiếng Việt", "two\\\\ b"}) {
      const auto document = page::parse(page, "a.md", rules, {.inlines = true});
      ASSERT_EQ(document->segments.size(), 1U);
      const unit::Rebuilt rebuilt =
          unit::rebuild(*document, rules, {unit::Translation{text}});
      ASSERT_TRUE(rebuilt.refused.empty())
          << page << text << rebuilt.refused.front().violation.message;
      EXPECT_EQ(echoed(rebuilt.bytes), text) << rebuilt.bytes;
    }
  }
}

TEST(Hugo, AgreesOnWhatAQuoteInAParameterIs) {
  SKIP_WITHOUT_HUGO();
  const std::string page = kStart + "{{< echo \"say \\\"hi\\\"\" >}}\n";
  EXPECT_EQ(echoed(page), "say \"hi\"");
  page::Rules rules;
  rules.shortcodes["echo"] = {.text = {"0"}, .body = page::ShortcodeBody::None};
  const auto document = page::parse(page, "a.md", rules);
  EXPECT_EQ(unit::make_units(*document).front().id, "say \"hi\"");
}

}  // namespace
}  // namespace l10n::test
