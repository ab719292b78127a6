// What a three-way merge may never do, whatever its sides did.
#ifndef TESTS_CATALOG_THREE_WAY_ORACLE_HPP
#define TESTS_CATALOG_THREE_WAY_ORACLE_HPP

#include <functional>
#include <string>
#include <vector>

#include "l10n/catalog/three_way.hpp"

namespace l10n::catalog {

auto catalog_of(std::vector<Message> messages) -> Catalog;

auto entry(std::string id, std::string text) -> Message;

/// What a branch does to the message "m1" (and to its neighbours).
struct Edit {
  std::string name;
  std::function<void(Catalog&, const std::string& side)> apply;
};

auto edits() -> std::vector<Edit>;

/// A catalog of three messages, "m1" with `translation` between the others.
auto start(const std::string& translation, bool fuzzy) -> Catalog;

/// Merges, also with the sides exchanged: nothing is lost, nothing wrong is
/// unmarked, and both sides count the same.
void check_merge(const Catalog& base, const Catalog& ours,
                 const Catalog& theirs);

/// Whether the merge names the live message `id`, and this one is fuzzy and has
/// `text`, as its translation or in a comment.
auto is_marked(const ThreeWayResult& result, const std::string& id,
               const std::string& text) -> bool;

}  // namespace l10n::catalog

#endif  // TESTS_CATALOG_THREE_WAY_ORACLE_HPP
