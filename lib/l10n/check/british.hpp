// British spelling, for a dictionary that knows the American one alone.
#ifndef L10N_CHECK_BRITISH_HPP
#define L10N_CHECK_BRITISH_HPP

#include <string>
#include <string_view>
#include <vector>

namespace l10n::check {

/// What `word` would be in American English, by the regular endings: colour,
/// organise, analyse, centre, catalogue, travelled, defence. Some of the forms
/// may be no words; none where no ending is British. `word` is ASCII.
auto american_forms(std::string_view word) -> std::vector<std::string>;

}  // namespace l10n::check

#endif  // L10N_CHECK_BRITISH_HPP
