// The forms that an English word takes in a sentence.
#ifndef L10N_CHECK_WORD_FORMS_HPP
#define L10N_CHECK_WORD_FORMS_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/check/reading.hpp"

namespace l10n::check {

/// `folded` and what it may be the plural of: policies, policy; caches, cache,
/// cach. Some are no words, which do no harm. Words with other letters than
/// those of ASCII have no other form.
///
/// Precondition of all here: `folded` is from folded_word().
auto singulars(std::string_view folded) -> std::vector<std::string>;

/// What `folded` may be a form in -ing or -ed of: deploying, deploy; running,
/// run; caching, cache; copied, copy.
auto verb_bases(std::string_view folded) -> std::vector<std::string>;

/// Whether `folded` is a form of `word`: equal but for a plural on either side,
/// or a form of it in -ing or -ed; not the other way round, for a setting is
/// more than what is set.
auto is_form_of(std::string_view folded, std::string_view word) -> bool;

/// The stems of the words of `reading`, near enough to compare what is said in
/// other words: policies, policy; running, run; nodes, node.
auto stems(const Reading& reading) -> std::vector<std::string>;

}  // namespace l10n::check

#endif  // L10N_CHECK_WORD_FORMS_HPP
