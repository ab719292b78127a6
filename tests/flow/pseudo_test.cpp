#include "l10n/flow/pseudo.hpp"

#include <gtest/gtest.h>

namespace l10n::flow {
namespace {

TEST(PseudoTranslate, AccentsTextAndLeavesMarkup) {
  EXPECT_EQ(pseudo_translate("an apple"), "⟦åñ åpplé⟧");
  EXPECT_EQ(pseudo_translate("see [it](/about) `code` <br>"),
            "⟦séé [ît](/about) `code` <br> ⟧");
  EXPECT_EQ(pseudo_translate("a&nbsp;b https://a.example {{< ref \"a\" >}}"),
            "⟦å&nbsp;b https://a.example {{< ref \"a\" >}} ⟧");
  EXPECT_EQ(pseudo_translate("me@a.example"), "⟦ me@a.example ⟧");
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

}  // namespace
}  // namespace l10n::flow
