// No translation can break a page: what must be equal before and after.
#ifndef L10N_UNIT_GUARD_HPP
#define L10N_UNIT_GUARD_HPP

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/page/document.hpp"

namespace l10n::unit {

/// What a translation may change after all. Block structure, shortcodes and
/// scripts are never open.
struct Permissions {
  bool links = false;   // md-link
  bool images = false;  // md-image
  bool code = false;    // md-code
  bool tags = false;    // html-tag, but no script and no event handler
  std::vector<std::string> urls = {};  // patterns with *: link and image
                                       // destinations that may come in

  auto operator==(const Permissions&) const -> bool = default;
};

struct Violation {
  Code code = Code::BlockStructure;
  std::string message;
};

/// What is wrong with `after` (the inlines of a block, translated), if
/// anything; `before` are the source's.
auto compare_inlines(std::span<const page::Inline> before,
                     std::span<const page::Inline> after,
                     const Permissions& permissions)
    -> std::optional<Violation>;

/// What a translation shows already before it stands in a page: braces of
/// shortcodes and templates that the source does not have, tags in a text that
/// is no Markdown.
auto compare_texts(const page::Segment& segment, std::string_view source,
                   std::string_view translation, const Permissions& permissions)
    -> std::optional<Violation>;

/// Whether both documents have the same blocks: skeletons, standing actions,
/// link definitions.
auto same_structure(const page::Document& before, const page::Document& after)
    -> bool;

/// The inlines of one block, in `document`.
auto inlines_of(const page::Document& document, std::size_t block)
    -> std::span<const page::Inline>;

/// Whether `text` matches `pattern`, in which * stands for any characters.
auto matches_pattern(std::string_view text, std::string_view pattern) -> bool;

}  // namespace l10n::unit

#endif  // L10N_UNIT_GUARD_HPP
