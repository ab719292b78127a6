// How sure an alignment is of each of its pairs.
#ifndef L10N_ALIGN_JUDGE_HPP
#define L10N_ALIGN_JUDGE_HPP

#include <span>

#include "l10n/align/pair.hpp"
#include "l10n/align/profile.hpp"

namespace l10n::align {

/// Takes the certainty from `pair`.
void object(Pair& pair, Objection objection);

/// Whether the texts of a match exclude each other: each side has numbers,
/// names, or as many code spans, that the other one lacks. Time O(kept things).
auto contradicts(const Pair& pair, std::span<const Profile> source,
                 std::span<const Profile> target) -> bool;

/// Lowers the confidence of each match of `pairs` by what its texts fail to
/// show. Its posterior says that nothing else on the page fits better; whether
/// it fits at all, only its texts can say: a long one has more to show than a
/// heading. Where most of a page has no counterpart, or its matches show little
/// on average, or contradict each other, the pages are perhaps no translations
/// of each other: then each pair has to show more. What is sure enough after
/// all that is certain, unless there is an objection.
void judge(std::span<Pair> pairs, std::span<const Profile> source,
           std::span<const Profile> target);

}  // namespace l10n::align

#endif  // L10N_ALIGN_JUDGE_HPP
