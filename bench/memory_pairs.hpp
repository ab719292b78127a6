// Pairs for translation memories of any size: real ones, and more made from
// them by the edits that texts really undergo.
#ifndef BENCH_MEMORY_PAIRS_HPP
#define BENCH_MEMORY_PAIRS_HPP

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace l10n::bench {

struct Pair {
  std::string source;  // English
  std::string target;  // Vietnamese
};

/// The pairs of a file "source TAB target", xz-compressed if its name says so;
/// empty where there is none.
auto load_pairs(const std::string& path) -> std::vector<Pair>;

/// Where such a file lies beside the project; there need be none.
auto default_pairs() -> std::string;

/// Makes pairs from pairs. The same seed gives the same pairs.
class PairMaker {
 public:
  PairMaker(const std::vector<Pair>& pairs, std::uint64_t seed);

  /// `pair` with one to three edits in both texts: another number, a word
  /// replaced, put in or left out, a typing error, another case or end mark,
  /// or another pair behind it.
  auto edit(const Pair& pair) -> Pair;

  /// The first `size` of: the real pairs, then edits of them.
  auto make(std::size_t size) -> std::vector<Pair>;

  auto pick(std::size_t below) -> std::size_t;

 private:
  auto word(bool target) -> std::string;
  void edit_once(Pair& pair);
  void edit_words(std::string& text, bool target, std::size_t kind,
                  std::size_t at);

  const std::vector<Pair>& pairs_;
  std::mt19937_64 random_;
};

}  // namespace l10n::bench

#endif  // BENCH_MEMORY_PAIRS_HPP
