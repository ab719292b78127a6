// Real pages, where a checkout has them beside it; the tests skip elsewhere.
#ifndef TESTS_CORPUS_CORPUS_HPP
#define TESTS_CORPUS_CORPUS_HPP

#include <string>
#include <vector>

#include "l10n/page/document.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::test {

struct CorpusPage {
  std::string path;
  std::string site;  // the folder of its site; empty for seeds and synthetic
  std::string bytes;
};

/// Every page, by path. Read once.
auto corpus() -> const std::vector<CorpusPage>&;

/// `count` pages of the corpus, evenly spread over it by path.
auto corpus_sample(std::size_t count) -> std::vector<const CorpusPage*>;

/// The configuration without a file, and its rules for pages.
auto defaults() -> const site::Configuration&;
auto default_rules() -> const page::Rules&;

/// `bytes` parsed for the guard. REQUIRES: it can be parsed.
auto parsed(const std::string& bytes, const std::string& path)
    -> page::Document;

}  // namespace l10n::test

#define SKIP_WITHOUT_CORPUS()           \
  if (::l10n::test::corpus().empty()) { \
    GTEST_SKIP() << "no corpus";        \
  }                                     \
  static_assert(true)

#endif  // TESTS_CORPUS_CORPUS_HPP
