// Alignments of real pages that differ in structure, judged by people.
//
// tests/align/verdicts.tsv holds pairs that were drawn at random (first a page,
// then one of its pairs) from pages of the corpus whose structures differ. A
// person read each in both languages: "right" says the same, "wrong" does not,
// "cannot-say" is the counterpart in other words. The table names page and
// texts by their hashes.
#include <fstream>
#include <iostream>
#include <sstream>

#include <gtest/gtest.h>

#include "corpus/align_pairs.hpp"
#include "corpus/corpus.hpp"
#include "l10n/core/hash.hpp"

namespace l10n::test {
namespace {

using align::Evidence;
using align::Lexicon;
using align::Pair;

using Verdicts = std::map<std::string, std::string>;  // by the three hashes

auto read_verdicts() -> Verdicts {
  Verdicts verdicts;
  std::ifstream table(std::string(L10N_SOURCE_DIR) +
                      "/tests/align/verdicts.tsv");
  std::string line;
  std::getline(table, line);  // what the columns are
  while (std::getline(table, line)) {
    const std::size_t last = line.rfind('\t');
    verdicts[line.substr(0, last)] = line.substr(last + 1);
  }
  return verdicts;
}

auto lexicons() -> std::map<std::string, Lexicon> {
  std::map<std::string, Evidence> evidence;
  for (const PagePair& pair : page_pairs()) {
    evidence[pair.site].add(pair.source, pair.target,
                            align::align(pair.source, pair.target));
  }
  std::map<std::string, Lexicon> lexicons;
  for (const auto& [site, known] : evidence) {
    lexicons.emplace(site, Lexicon(known));
  }
  return lexicons;
}

auto name_of(const PagePair& page, const Pair& pair) -> std::string {
  return to_hex(hash64(page.path)) + '\t' +
         to_hex(hash64(texts_of(page.source, pair.source))) + '\t' +
         to_hex(hash64(texts_of(page.target, pair.target)));
}

struct Count {
  std::size_t certain = 0;
  std::size_t doubtful = 0;
};

TEST(AlignVerdicts, AreTwoHundred) {
  EXPECT_EQ(read_verdicts().size(), 200U);
}

TEST(AlignVerdicts, CertainPairsAreRightAndWrongOnesAreDoubtful) {
  SKIP_WITHOUT_CORPUS();
  const Verdicts verdicts = read_verdicts();
  const std::map<std::string, Lexicon> known = lexicons();
  std::map<std::string, Count> counts;
  std::map<std::string, bool> seen;  // whether it is certain
  for (const PagePair& page : page_pairs()) {
    if (page.is_identical) {
      continue;
    }
    for (const Pair& pair : align::align(page.source, page.target,
                                         {.lexicon = &known.at(page.site)})) {
      const auto found = verdicts.find(name_of(page, pair));
      if (pair.is_match() && found != verdicts.end() &&
          seen.emplace(found->first, pair.certain).second) {
        Count& count = counts[found->second];
        ++(pair.certain ? count.certain : count.doubtful);
      }
    }
  }
  std::size_t certain = 0;
  for (const auto& [verdict, count] : counts) {
    std::cout << "  " << verdict << ": certain " << count.certain
              << ", doubtful " << count.doubtful << '\n';
    certain += count.certain;
  }
  EXPECT_GE(seen.size(), 180U) << "judge a new draw: few of these are left";
  EXPECT_GE(certain, 150U);
  EXPECT_GE(static_cast<double>(counts["right"].certain),
            0.98 * static_cast<double>(certain));
  EXPECT_EQ(counts["wrong"].certain, 0U);
}

}  // namespace
}  // namespace l10n::test
