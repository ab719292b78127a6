// What shortcodes and tags say to the reader: the values of their parameters.
#ifndef L10N_PAGE_PARAMETERS_HPP
#define L10N_PAGE_PARAMETERS_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/page/actions.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/page/segment.hpp"

namespace l10n::page {

/// One parameter of a shortcode.
struct Parameter {
  std::string_view name = {};  // empty when it is given by position
  std::size_t position = 0;
  Span value = {};    // inside its quotes
  char quote = '\0';  // '"', '`' or none
};

/// The parameters of the shortcode `action` of `text`.
auto parameters(std::string_view text, const Action& action)
    -> std::vector<Parameter>;

/// Those parameters of `action` that `rules` call text and that can be replaced
/// inside their quotes; of a tag its text attributes.
auto text_parameters(std::string_view text, const Action& action,
                     const Rules& rules) -> std::vector<Parameter>;

/// "notice: title": the shortcode and the name of its parameter, or its
/// position.
auto parameter_label(const Action& action, const Parameter& parameter)
    -> std::string;

/// The action with the values of its text parameters left out: what a
/// translation must keep.
auto without_text(std::string_view text, const Action& action,
                  const Rules& rules) -> std::string;

/// Segments of the text parameters of `action` that hold words.
auto parameter_segments(std::string_view text, const Action& action,
                        const Rules& rules) -> std::vector<Segment>;

}  // namespace l10n::page

#endif  // L10N_PAGE_PARAMETERS_HPP
