#include "l10n/flow/pseudo.hpp"

#include <gtest/gtest.h>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/reader.hpp"

namespace l10n::flow {
namespace {

TEST(Pseudo, KeepsTheTextsOfSeveralShortcutReferences) {
  EXPECT_EQ(pseudo_translate("Both [docs] and [console] are"),
            "⟦Böth [docs] åñd [console] åré⟧");
  EXPECT_EQ(pseudo_translate("The [docs] are"), "⟦Thé [döçs] åré⟧");
  EXPECT_EQ(pseudo_translate("The [docs](/a) and [more](/b)"),
            "⟦Thé [döçs](/a) åñd [möré](/b) ⟧");
}

TEST(PseudoTranslate, AccentsTextAndLeavesMarkup) {
  EXPECT_EQ(pseudo_translate("an apple"), "⟦åñ åpplé⟧");
  EXPECT_EQ(pseudo_translate("see [it](/about) `code` <br>"),
            "⟦séé [ît](/about) `code` <br> ⟧");
  EXPECT_EQ(pseudo_translate("a&nbsp;b https://a.example {{< ref \"a\" >}}"),
            "⟦å&nbsp;b https://a.example {{< ref \"a\" >}} ⟧");
  EXPECT_EQ(pseudo_translate("me@a.example"), "⟦ me@a.example ⟧");
  EXPECT_EQ(pseudo_translate("www.a.example!"), "⟦ www.a.example! ⟧");
  EXPECT_EQ(pseudo_translate("an {apple} {"), "⟦åñ {apple} {⟧");
  EXPECT_EQ(pseudo_translate(""), "");
}

TEST(PseudoCatalog, FillsLiveMessagesAndLeavesObsoleteOnes) {
  catalog::Catalog catalog;
  catalog::Message live;
  live.id = "a";
  live.translations = {""};
  live.fuzzy = true;
  catalog::Message gone = live;
  gone.obsolete = true;
  gone.fuzzy = false;
  gone.translations = {"old"};
  catalog.messages = {live, gone};
  const catalog::Catalog pseudo = pseudo_catalog(catalog);
  EXPECT_EQ(pseudo.messages[0].translations.front(), "⟦å⟧");
  EXPECT_FALSE(pseudo.messages[0].fuzzy);
  EXPECT_EQ(pseudo.messages[1].translations.front(), "old");
}

auto parsed(const std::string& po) -> catalog::Catalog {
  return *catalog::read(po, "en.po");
}

const std::string kSource =
    "msgid \"\"\nmsgstr \"\"\n\"Language: \\n\"\n\"X-L10n-Units: 2\\n\"\n\n"
    "msgid \"a\"\nmsgstr \"\"\n";

TEST(PseudoCatalog, LeavesNoPlaceholdersOfATemplatesHeader) {
  catalog::Catalog pot;
  pot.header = catalog::make_header(
      {.project = "p", .creation_date = "2026-01-02 03:04+0000"});
  const catalog::Message header = pseudo_catalog(pot).header;
  EXPECT_EQ(catalog::field(header, "PO-Revision-Date"),
            "2026-01-02 03:04+0000");
  EXPECT_EQ(catalog::field(header, "Last-Translator"),
            "Automatically generated");
  EXPECT_EQ(catalog::field(header, "Language-Team"), "none");
  EXPECT_EQ(catalog::field(header, "Language"), "en_XA");
}

TEST(PseudoCatalog, TakesThePlaceOfACatalogWithoutTranslations) {
  const auto made = pseudo_catalog(
      parsed(kSource),
      parsed("msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n"
             "\"X-L10n-Units: 1\\n\"\n\nmsgid \"old\"\nmsgstr \"\"\n"));
  ASSERT_TRUE(made);
  ASSERT_EQ(made->messages.size(), 1U);
  EXPECT_EQ(made->messages[0].translations.front(), "⟦å⟧");
  EXPECT_EQ(catalog::field(made->header, "Language"), "en");
  EXPECT_EQ(catalog::field(made->header, "X-L10n-Units"), "2");
}

TEST(PseudoCatalog, TakesThePlaceOfAnOlderOne) {
  const catalog::Catalog old = pseudo_catalog(
      parsed(kSource + "\n# a comment\nmsgid \"c\"\nmsgstr \"real\"\n\n"
                       "#~ msgid \"gone\"\n#~ msgstr \"real\"\n"));
  EXPECT_TRUE(pseudo_catalog(old, old));
  EXPECT_TRUE(pseudo_catalog(
      parsed(kSource + "\n# a comment\nmsgid \"c\"\nmsgstr \"real\"\n\n"
                       "#~ msgid \"gone\"\n#~ msgstr \"real\"\n\n"),
      old));
}

TEST(PseudoCatalog, LosesNothingOfATranslators) {
  for (const std::string entry :
       {"msgid \"a\"\nmsgstr \"A\"\n", "msgid \"x\"\nmsgstr \"A\"\n",
        "# kept\nmsgid \"a\"\nmsgstr \"\"\n",
        "#, fuzzy\nmsgid \"a\"\nmsgstr \"A\"\n",
        "#~ msgid \"a\"\n#~ msgstr \"A\"\n"}) {
    EXPECT_FALSE(pseudo_catalog(parsed(kSource), parsed(entry))) << entry;
  }
}

TEST(PseudoCatalog, OfNothingStandsAlone) {
  EXPECT_TRUE(pseudo_catalog(parsed(kSource), catalog::Catalog{}));
}

}  // namespace
}  // namespace l10n::flow
