// What verify promises, on every real page.
#include <iostream>
#include <map>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "corpus/judge.hpp"
#include "l10n/flow/verify.hpp"

namespace l10n::flow {
namespace {

using test::corpus;
using test::CorpusPage;

TEST(Corpus, EveryPageComesBackByteByByteAndUnitByUnit) {
  SKIP_WITHOUT_CORPUS();
  std::size_t units = 0;
  std::map<std::string, std::size_t> opaque;
  for (const CorpusPage& page : corpus()) {
    const auto verified = verify_page(page.bytes, page.path, test::defaults(),
                                      test::default_rules());
    if (!verified) {
      // Undecodable bytes are the only reason.
      EXPECT_TRUE(verified.error().code == Code::InvalidUtf8 ||
                  verified.error().code == Code::NulByte ||
                  verified.error().code == Code::Utf16)
          << to_string(verified.error());
      std::cout << to_string(verified.error()) << '\n';
      continue;
    }
    units += verified->units;
    for (const Diagnostic& diagnostic : verified->diagnostics) {
      EXPECT_NE(diagnostic.severity, Severity::Error) << to_string(diagnostic);
      ++opaque[std::string(name(diagnostic.code))];
    }
  }
  std::cout << corpus().size() << " pages, " << units << " units\n";
  for (const auto& [code, count] : opaque) {
    std::cout << code << ": " << count << '\n';
  }
}

TEST(Corpus, NearlyAllVisibleTextBelongsToAUnit) {
  SKIP_WITHOUT_CORPUS();
  std::size_t letters = 0;
  std::size_t in_units = 0;
  const bool tell = std::getenv("L10N_LIST_OUTSIDE") != nullptr;
  for (const CorpusPage& page : corpus()) {
    const auto document =
        page::parse(page.bytes, page.path, test::default_rules(), {});
    if (!document) {
      continue;
    }
    const test::Seen seen = test::visible(*document);
    letters += seen.letters;
    in_units += seen.in_units;
    if (tell && !seen.outside.empty()) {
      std::cout << "== " << page.path << '\n' << seen.outside;
    }
  }
  const double percent =
      100.0 * static_cast<double>(in_units) / static_cast<double>(letters);
  std::cout << percent << " % of " << letters << " letters\n";
  EXPECT_GE(percent, 99.5);
}

}  // namespace
}  // namespace l10n::flow
