// One message in the versions of both sides, put together.
#ifndef L10N_CATALOG_MERGE_MESSAGE_HPP
#define L10N_CATALOG_MERGE_MESSAGE_HPP

#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// Of one key; null where a side has no such message.
struct Versions {
  const Message* base = nullptr;
  const Message* ours = nullptr;
  const Message* theirs = nullptr;
  bool ours_is_carried = false;  // Suggestions::is_carried()
  bool theirs_is_carried = false;
};

struct MergedMessage {
  Message message;
  bool has_rival = false;  // two translations, of which ours stands
};

/// What a translator decides about: it changes as a whole.
auto same_work(const Message& one, const Message& other) -> bool;

/// Lines that one side alone changed are that side's. Otherwise those that both
/// have or one of them added, without what one of them removed.
auto merge_lines(const std::vector<std::string>& base,
                 const std::vector<std::string>& ours,
                 const std::vector<std::string>& theirs)
    -> std::vector<std::string>;

/// REQUIRES: `ours` and `theirs` are there.
auto merge_message(const Versions& versions) -> MergedMessage;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_MERGE_MESSAGE_HPP
