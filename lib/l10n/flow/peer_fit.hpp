// A translation of another tool, written as the unit wants it.
#ifndef L10N_FLOW_PEER_FIT_HPP
#define L10N_FLOW_PEER_FIT_HPP

#include <string>
#include <string_view>

namespace l10n::flow {

struct Fitted {
  std::string text;
  bool whole = true;  // else a hard break of the unit has no place in it
};

/// `text` with the line ends of `unit`, where each is a hard break: those of
/// the other tool are soft ones unless two blanks or a backslash stand before
/// them. A backslash before a blank was a hard break too. No blanks at the
/// ends.
auto fit_breaks(std::string_view text, std::string_view unit) -> Fitted;

/// `text` with the letter of emphasis of `unit`, be it `_` or `*`, if it has
/// only one and `text` says the same with it. Otherwise `text` as it is.
auto fit_emphasis(std::string text, std::string_view unit) -> std::string;

}  // namespace l10n::flow

#endif  // L10N_FLOW_PEER_FIT_HPP
