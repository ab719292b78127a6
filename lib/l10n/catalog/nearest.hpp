// The most similar message of a whole catalog.
#ifndef L10N_CATALOG_NEAREST_HPP
#define L10N_CATALOG_NEAREST_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

struct Nearest {
  std::size_t query = 0;    // an index into the queries
  std::size_t message = 0;  // an index into the messages
  int similarity = 0;       // at least kLeastSimilarity
};

/// For each of `queries` (indices into `fresh`) that has one: the message of
/// `old` that may be taken, and is the most similar one to it. Of equally
/// similar ones, `preferred` ones come first, then those earlier in the
/// catalog.
///
/// Candidates are the messages that share the rarest words and pairs of words
/// with the query, at most kMostCandidates; they are compared byte by byte.
/// Cost: one pass over the words of `old`, then time by the candidates.
struct NearestOptions {
  std::vector<bool> may_take;   // by the index of an old message
  std::vector<bool> preferred;  // likewise
};

inline constexpr std::size_t kMostCandidates = 48;

auto find_nearest(std::span<const Message> old, std::span<const Message> fresh,
                  const std::vector<std::size_t>& queries,
                  const NearestOptions& options) -> std::vector<Nearest>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_NEAREST_HPP
