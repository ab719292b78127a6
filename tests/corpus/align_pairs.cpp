#include "corpus/align_pairs.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "corpus/corpus.hpp"

namespace l10n::test {
namespace {

using align::Block;
using page::SegmentKind;

auto read_pairs() -> std::vector<PagePair> {
  std::map<std::string, const std::string*> bytes;
  for (const CorpusPage& page : corpus()) {
    bytes[page.path] = &page.bytes;
  }
  const auto blocks = [&](const std::string& path) {
    const auto found = bytes.find("corpus/" + path);
    return found == bytes.end()
               ? std::vector<Block>()
               : align::blocks_of(parsed(*found->second, path));
  };
  std::vector<PagePair> pairs;
  std::ifstream list(std::string(L10N_SOURCE_DIR) +
                     "/../shared/corpus/pairs.tsv");
  std::string line;
  std::getline(list, line);  // what the columns are
  while (std::getline(list, line)) {
    std::istringstream fields(line);
    PagePair pair;
    std::string kind;
    std::string english;
    std::getline(fields, pair.site, '\t');
    std::getline(fields, kind, '\t');
    std::getline(fields, english, '\t');
    std::getline(fields, pair.path, '\t');
    pair.is_identical = kind == "identical";
    pair.source = blocks(pair.path);
    pair.target = blocks(english);
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

// What a list item begins with may differ: "-" is "*".
auto same_kind(const Block& a, const Block& b) -> bool {
  return a.kind == b.kind &&
         (a.kind == SegmentKind::Paragraph || a.kind == SegmentKind::Cell ||
          a.label == b.label);
}

}  // namespace

auto page_pairs() -> const std::vector<PagePair>& {
  static const std::vector<PagePair> kPairs = read_pairs();
  return kPairs;
}

auto same_units(const PagePair& pair) -> bool {
  return std::equal(pair.source.begin(), pair.source.end(), pair.target.begin(),
                    pair.target.end(), same_kind);
}

auto texts_of(std::span<const Block> blocks, const align::Range& range)
    -> std::string {
  std::string texts;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    texts += blocks[i].text;
    texts += '\n';
  }
  return texts;
}

}  // namespace l10n::test
