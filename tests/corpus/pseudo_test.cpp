// A translation that changes every word keeps every page's blocks.
#include "l10n/flow/pseudo.hpp"

#include <iostream>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "corpus/judge.hpp"
#include "l10n/catalog/message.hpp"
#include "l10n/flow/merge.hpp"
#include "l10n/flow/policy.hpp"

namespace l10n::flow {
namespace {

using test::corpus;
using test::CorpusPage;

auto pseudo_of(const page::Document& document) -> catalog::Catalog {
  catalog::Catalog catalog;
  for (const unit::Unit& unit : units_of(document, test::defaults())) {
    catalog::Message message;
    if (!unit.context.empty()) {
      message.context = unit.context;
    }
    message.id = unit.id;
    message.translations = {pseudo_translate(unit.id)};
    catalog.messages.push_back(std::move(message));
  }
  return catalog;
}

TEST(Corpus, PseudoTranslationIsTakenEverywhereAndKeepsEveryBlock) {
  SKIP_WITHOUT_CORPUS();
  std::size_t units = 0;
  std::size_t refused = 0;
  for (const CorpusPage& page : corpus()) {
    const auto document = page::parse(page.bytes, page.path,
                                      test::default_rules(), {.inlines = true});
    if (!document) {
      continue;
    }
    const catalog::Catalog catalog = pseudo_of(*document);
    const MergedPage merged =
        merge_page(*document, test::default_rules(), Translations(catalog),
                   test::defaults(), false);
    units += merged.coverage.all.units;
    refused += merged.refused.size();
    for (const Diagnostic& diagnostic : merged.refused) {
      ADD_FAILURE() << to_string(diagnostic);
    }
    EXPECT_EQ(merged.coverage.percent(), 100) << page.path;
    const page::Document after = test::parsed(merged.bytes, page.path);
    EXPECT_EQ(test::outline(after), test::outline(*document)) << page.path;
  }
  std::cout << units << " units, " << refused << " refused\n";
}

}  // namespace
}  // namespace l10n::flow
