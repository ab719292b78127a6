// Lines of a paragraph that are no text, for another parser than CommonMark's
// reads them.
#ifndef L10N_PAGE_VERBATIM_HPP
#define L10N_PAGE_VERBATIM_HPP

#include <cstddef>
#include <string_view>

#include "l10n/core/span.hpp"

namespace l10n::page {

/// Whether `line` is no text at all: a fence of a container, an attribute, a
/// tag of Liquid or HTML, a module of MDX, a snippet, the place of a table of
/// contents.
auto is_verbatim(std::string_view line) -> bool;

/// Whether `line` is an import or export statement of MDX; prose may begin with
/// these words too.
auto is_module_line(std::string_view line) -> bool;

/// Whether `line` opens or closes a container between fences: `:::` or `///`.
auto is_container_fence(std::string_view line) -> bool;

/// The title in ":::note A title", "::: tip A title {open}", ":::note[A title]"
/// and "/// note | A title" (Docusaurus, VitePress, PyMdown Extensions); empty
/// where there is none.
auto container_title(std::string_view line) -> Span;

/// Whether `line` is an option below the fence `///`: "open: True".
auto is_container_option(std::string_view line) -> bool;

/// The size of "*[HTML]: ", which stands before what an abbreviation means; 0
/// where `line` explains none.
auto abbreviation_marker(std::string_view line) -> std::size_t;

}  // namespace l10n::page

#endif  // L10N_PAGE_VERBATIM_HPP
