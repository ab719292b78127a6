// A site that is written, translated and changed by a random but repeatable
// hand, in as many copies as a test wants to compare.
#ifndef TESTS_ACCIDENTS_WORKSHOP_HPP
#define TESTS_ACCIDENTS_WORKSHOP_HPP

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace l10n::test {

/// Path (relative) to bytes, of all regular files, hidden ones included.
using Files = std::map<std::string, std::string>;

auto files_in(const std::string& folder) -> Files;

/// Without temporary files and locks: what the next run takes away.
auto without_leftovers(Files files) -> Files;

/// The first path in which the two differ; empty: none.
auto difference(const Files& one, const Files& other) -> std::string;

class Workshop {
 public:
  Workshop(unsigned seed, std::size_t pages, bool catalog_a_page);

  /// Some paragraphs change, come and go; now and then a page does.
  void change();

  /// The configuration and the pages, as they are now.
  void put(const std::string& folder) const;

 private:
  auto paragraph() -> std::string;

  std::mt19937 random_;
  bool catalog_a_page_;
  int made_ = 0;  // pages so far
  std::map<std::string, std::vector<std::string>> pages_;
};

/// Catalog, context and msgid to msgstrs: work that must never be lost.
using Ledger = std::map<std::string, std::set<std::string>>;

/// Translates what has no translation yet in the catalogs of `folder`.
void translate(const std::string& folder);

/// All translations in the catalogs of `folder`, the obsolete ones included,
/// each under the text that it was made for: of a fuzzy one, the previous; of
/// one that was joined from several, each of theirs. Fails the test where a
/// catalog cannot be read.
auto ledger_of(const std::string& folder) -> Ledger;

void add_to(Ledger& ledger, const Ledger& more);

/// The keys of `before` with a translation that `now` has neither as it was nor
/// joined with others.
auto lost_from(const Ledger& before, const Ledger& now)
    -> std::vector<std::string>;

}  // namespace l10n::test

#endif  // TESTS_ACCIDENTS_WORKSHOP_HPP
