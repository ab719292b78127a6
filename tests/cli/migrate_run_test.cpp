// l10n extract --from-catalog: catalogs in the documented forms of tools that
// cut pages by rules of their own, made by hand for one page.
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"
#include "l10n/catalog/reader.hpp"

namespace l10n::tool {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kPage = R"(---
title: Máy chủ đầu tiên
weight: 3
---

# Tạo máy chủ {#create}

Mở *bảng điều khiển* và chọn
**Tạo mới**, xem [hướng dẫn][guide].

- Bước một
- Bước hai: gõ `make`

> Nhớ lưu lại.

| Tên | Vùng |
|-----|------|
| web | Hà Nội |

```sh
make run  # chạy thử
```

[guide]: https://example.org/vi
)";

constexpr const char* kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

class FromCatalog : public testing::Test {
 protected:
  // Takes over `entries`; the translations by msgid afterwards.
  auto take(const std::string& entries) {
    site_.put("page.vi.md", kPage);
    site_.put("old.po", kHeader + entries);
    const Outcome outcome = site_.run({"extract", "page.vi.md", "--to=en", "-o",
                                       "en.po", "--from-catalog=old.po"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    said_ = outcome.out + outcome.err;
    std::map<std::string, std::string> found;
    const auto catalog = catalog::read(site_.get("en.po"), "en.po");
    EXPECT_TRUE(catalog);
    for (const catalog::Message& message : catalog->messages) {
      if (catalog::is_translated(message)) {
        found[message.id] = message.translations.front();
      }
    }
    return found;
  }

  Site site_;
  std::string said_;
};

// mdbook-i18n-helpers: no front matter, lines joined, reference links written
// out, emphasis by underscores, code with its fences.
TEST_F(FromCatalog, OfMdbookTakesAllButItsCode) {
  const auto found = take(R"(#: src/page.md:6
msgid "Tạo máy chủ"
msgstr "Create a server"

#: src/page.md:8
msgid ""
"Mở _bảng điều khiển_ và chọn **Tạo mới**, xem [hướng dẫn](https://example.org/"
"vi)."
msgstr "Open the _console_, choose **New**, see [the guide](https://example.org/vi)."

#: src/page.md:11
msgid "Bước một"
msgstr "Step one"

#: src/page.md:12
msgid "Bước hai: gõ `make`"
msgstr "Step two: type `make`"

#: src/page.md:14
msgid "Nhớ lưu lại."
msgstr "Remember to save."

#: src/page.md:16
msgid "Tên"
msgstr "Name"

#: src/page.md:18
msgid "Hà Nội"
msgstr "Hanoi"

#: src/page.md:20
msgid ""
"```sh\n"
"make run  # chạy thử\n"
"```"
msgstr ""
"```sh\n"
"make run  # try it\n"
"```"
)");
  EXPECT_EQ(found.at("Tạo máy chủ"), "Create a server");
  EXPECT_EQ(found.at("Bước hai: gõ `make`"), "Step two: type `make`");
  EXPECT_EQ(found.at("Nhớ lưu lại."), "Remember to save.");
  EXPECT_EQ(found.at("Hà Nội"), "Hanoi");
  EXPECT_EQ(found.at("Mở *bảng điều khiển* và chọn **Tạo mới**, xem [hướng dẫn]"
                     "[guide]."),
            "Open the *console*, choose **New**, see [the guide][guide].");
  EXPECT_EQ(found.size(), 7U);
  EXPECT_THAT(said_, HasSubstr("old.po: 7 of 8 translations carried over"));
  EXPECT_THAT(said_, HasSubstr("code blocks are no units"));
}

// mdpo: blocks named in comments, headings with their attribute, emphasis by
// stars, front matter left out, code as far as it was asked for.
TEST_F(FromCatalog, OfMdpoTakesHeadingsWithTheirAttributes) {
  const auto found = take(R"(#: page.md:block 1 (header)
msgid "Tạo máy chủ {#create}"
msgstr "Create a server {#create}"

#: page.md:block 2 (paragraph)
msgid ""
"Mở *bảng điều khiển* và chọn **Tạo mới**, xem [hướng dẫn][guide]."
msgstr "Open the *console*, choose **New**, see [the guide][guide]."

#: page.md:block 3 (unordered list)
msgid "Bước một"
msgstr "Step one"

#: page.md:block 4 (quote)
msgid "Nhớ lưu lại."
msgstr "Remember to save."

#: page.md:block 5 (table)
msgid "Vùng"
msgstr "Region"

msgid "https://example.org/vi"
msgstr "https://example.org/en"
)");
  EXPECT_EQ(found.at("Tạo máy chủ"), "Create a server");
  EXPECT_EQ(found.at("Mở *bảng điều khiển* và chọn **Tạo mới**, xem [hướng dẫn]"
                     "[guide]."),
            "Open the *console*, choose **New**, see [the guide][guide].");
  EXPECT_EQ(found.at("Vùng"), "Region");
  EXPECT_EQ(found.size(), 5U);
  EXPECT_THAT(said_, HasSubstr("old.po: 5 of 6 translations carried over"));
  EXPECT_THAT(said_, HasSubstr("there is nothing to translate in it"));
}

// hugo-gettext: front matter by key, paragraphs with their line ends, code by
// lines.
TEST_F(FromCatalog, OfHugoGettextTakesFrontMatterAndKeptLines) {
  const auto found = take(R"(#. Front matter: title
#: content/page.md:2
msgid "Máy chủ đầu tiên"
msgstr "The first server"

#: content/page.md:6
msgid "Tạo máy chủ"
msgstr "Create a server"

#: content/page.md:8
msgid ""
"Mở *bảng điều khiển* và chọn\n"
"**Tạo mới**, xem [hướng dẫn][guide]."
msgstr ""
"Open the *console*,\n"
"choose **New**, see [the guide][guide]."

#: content/page.md:12
msgid "Bước hai: gõ `make`"
msgstr "Step two: type `make`"
)");
  EXPECT_EQ(found.at("Máy chủ đầu tiên"), "The first server");
  EXPECT_EQ(found.at("Mở *bảng điều khiển* và chọn **Tạo mới**, xem [hướng dẫn]"
                     "[guide]."),
            "Open the *console*, choose **New**, see [the guide][guide].");
  EXPECT_EQ(found.size(), 4U);
}

// Translate Toolkit: numbered placeholders for targets, a table as a whole.
TEST_F(FromCatalog, OfTranslateToolkitFillsPlaceholdersAndCells) {
  const auto found = take(R"(#: page.md:7
msgid "Tạo máy chủ {#create}"
msgstr "Create a server {#create}"

#: page.md:9
msgid ""
"Mở *bảng điều khiển* và chọn **Tạo mới**, xem [hướng dẫn]{1}."
msgstr "Open the *console*, choose **New**, see [the guide]{1}."

#: page.md:17
msgid ""
"| Tên | Vùng |\n"
"|-----|------|\n"
"| web | Hà Nội |\n"
msgstr ""
"| Name | Region |\n"
"|-----|------|\n"
"| web | Hanoi |\n"
)");
  EXPECT_EQ(found.at("Tạo máy chủ"), "Create a server");
  EXPECT_EQ(found.at("Mở *bảng điều khiển* và chọn **Tạo mới**, xem [hướng dẫn]"
                     "[guide]."),
            "Open the *console*, choose **New**, see [the guide][guide].");
  EXPECT_EQ(found.at("Vùng"), "Region");
  EXPECT_EQ(found.at("Hà Nội"), "Hanoi");
}

// po4a: front matter by key, tables on one line, quotes with their marks, code
// without fences.
TEST_F(FromCatalog, OfPo4aTakesTablesAndQuotes) {
  const auto found = take(R"(#. type: Yaml Front Matter Hash Value: title
#: page.md:1
#, no-wrap
msgid "Máy chủ đầu tiên"
msgstr "The first server"

#. type: Title #
#: page.md:6
#, markdown-text, no-wrap
msgid "Tạo máy chủ {#create}"
msgstr "Create a server {#create}"

#. type: Plain text
#: page.md:14
#, markdown-text, no-wrap
msgid "> Nhớ lưu lại.\n"
msgstr "> Remember to save.\n"

#. type: Plain text
#: page.md:18
#, markdown-text
msgid "| Tên | Vùng | |-----|------| | web | Hà Nội |"
msgstr "| Name | Region | |-----|------| | web | Hanoi |"

#. type: Fenced code block (sh)
#: page.md:20
#, no-wrap
msgid "make run  # chạy thử\n"
msgstr "make run  # try it\n"
)");
  EXPECT_EQ(found.at("Máy chủ đầu tiên"), "The first server");
  EXPECT_EQ(found.at("Tạo máy chủ"), "Create a server");
  EXPECT_EQ(found.at("Nhớ lưu lại."), "Remember to save.");
  EXPECT_EQ(found.at("Vùng"), "Region");
  EXPECT_EQ(found.at("Hà Nội"), "Hanoi");
  EXPECT_THAT(said_, HasSubstr("old.po: 4 of 5 translations carried over"));
  EXPECT_THAT(said_, HasSubstr("code blocks are no units"));
}

TEST_F(FromCatalog, OfAnotherLanguageOrABrokenOneIsRefused) {
  site_.put("page.vi.md", kPage);
  site_.put("fr.po", "msgid \"\"\nmsgstr \"Language: fr\\n\"\n");
  site_.put("broken.po", "msgid \"a\n");
  for (const std::string other : {"fr.po", "broken.po", "none.po"}) {
    const Outcome outcome = site_.run({"extract", "page.vi.md", "--to=en", "-o",
                                       "en.po", "--from-catalog=" + other});
    EXPECT_EQ(outcome.status, 2) << other;
    EXPECT_THAT(outcome.err, HasSubstr(other)) << outcome.err;
    EXPECT_FALSE(site_.has("en.po")) << other;
  }
}

// A site in two languages, and a catalog without a language.
class FromCatalogOfSite : public testing::Test {
 protected:
  void SetUp() override { put_site("[en, fr]"); }

  void put_site(const std::string& languages) {
    site_.put("l10n.yaml", "source_language: vi\nlanguages: " + languages +
                               "\ndefault_language: en\n");
    site_.put("content/a.vi.md", "# Một\n\nhai\n");
  }

  auto take(const std::string& path, std::vector<std::string> more = {})
      -> Outcome {
    site_.put(path,
              "msgid \"\"\nmsgstr \"\"\n\"Language: \\n\"\n"
              "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
              "msgid \"Một\"\nmsgstr \"One\"\n\n"
              "msgid \"hai\"\nmsgstr \"two\"\n");
    more.insert(more.begin(), {"extract", "--from-catalog", path});
    return site_.run(more);
  }

  Site site_;
};

TEST_F(FromCatalogOfSite, KnowsItsLanguageByItsName) {
  for (const std::string path : {"old/en.po", "old/page.en.po",
                                 "en/LC_MESSAGES/x.po", "old/en/page.po"}) {
    const Outcome outcome = take(path);
    EXPECT_EQ(outcome.status, 0) << path << outcome.err;
    EXPECT_THAT(site_.get("po/en.po"), HasSubstr("\"One\"")) << path;
    EXPECT_THAT(site_.get("po/fr.po"), Not(HasSubstr("\"One\""))) << path;
    EXPECT_THAT(outcome.out, HasSubstr("2 of 2 translations carried over"));
    site_.remove("po");
  }
}

TEST_F(FromCatalogOfSite, IsRefusedWhereNothingTellsItsLanguage) {
  for (const std::string path : {"old.po", "de.po"}) {
    const Outcome outcome = take(path);
    EXPECT_EQ(outcome.status, 2) << outcome.out;
    EXPECT_THAT(outcome.err, HasSubstr("'--to LANGUAGE'"));
    EXPECT_FALSE(site_.has("po"));
  }
  put_site("[en]");
  EXPECT_EQ(take("fr.po").status, 2);
  EXPECT_FALSE(site_.has("po"));
}

TEST_F(FromCatalogOfSite, IsForTheOnlyLanguageThereIs) {
  put_site("[en]");
  EXPECT_EQ(take("old.po").status, 0);
  EXPECT_THAT(site_.get("po/en.po"), HasSubstr("\"One\""));
}

TEST_F(FromCatalogOfSite, IsForTheLanguageThatIsSaid) {
  EXPECT_EQ(take("en.po", {"--to=fr"}).status, 0);
  EXPECT_THAT(site_.get("po/fr.po"), HasSubstr("\"One\""));
  EXPECT_THAT(site_.get("po/en.po"), Not(HasSubstr("\"One\"")));
  const Outcome unknown = take("en.po", {"--to=de"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("en, fr"));
  EXPECT_EQ(site_.run({"extract", "--to=en"}).status, 2);
}

TEST_F(FromCatalogOfSite, SaysWhatStoodAlready) {
  take("en.po");
  const std::string before = site_.get("po/en.po");
  EXPECT_THAT(take("en.po").out,
              HasSubstr("0 of 2 translations carried over, 2 stand already"));
  EXPECT_EQ(site_.get("po/en.po"), before);
  site_.change("po/en.po", "\"two\"", "\"II\"");
  const Outcome third = take("en.po");
  EXPECT_THAT(third.out,
              HasSubstr("0 of 2 translations carried over, 1 stands already"));
  EXPECT_THAT(third.err, HasSubstr("en.po:9"));
  EXPECT_THAT(third.err, HasSubstr("another translation stands already"));
  EXPECT_THAT(take("en.po", {"--json"}).out, HasSubstr("\"standing\": 1"));
}

}  // namespace
}  // namespace l10n::tool
