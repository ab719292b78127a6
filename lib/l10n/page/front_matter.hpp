// The block of keys and values before a page's Markdown, as Hugo reads it.
#ifndef L10N_PAGE_FRONT_MATTER_HPP
#define L10N_PAGE_FRONT_MATTER_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/core/span.hpp"

namespace l10n::page {

enum class FrontMatterFormat : std::uint8_t { None, Yaml, Toml, Json };

struct FrontMatterValue {
  std::string key;   // dotted path as written: "title", "menu.0.name"
  Span span;         // what a replacement replaces, quotes or block indicator
                     // included
  std::string text;  // decoded, without line ends at its end; never blank
};

struct FrontMatter {
  FrontMatterFormat format = FrontMatterFormat::None;
  Span block;            // from its opening fence through the line end of its
                         // closing one; empty where there is none
  std::size_t body = 0;  // where the Markdown begins: behind byte order marks
                         // and front matter
  std::vector<FrontMatterValue> values = {};  // in byte order
  std::vector<Diagnostic> diagnostics = {};   // warnings: Code::FrontMatter
};

/// Finds the front matter of `page` and the values of `wanted_keys` in it that
/// are strings for Hugo and that can be replaced safely.
///
/// A wanted key is a dotted path without the numbers of sequence items:
/// "menu.name" matches "menu.0.name". Case does not matter. Of a key that
/// stands twice the last counts. A wanted value whose bytes are not certain
/// (anchors, tags, comments inside) gives a diagnostic and no value. So does a
/// block that its language refuses: no values, but the body still begins
/// behind it. Front matter that never ends leaves no body: `body` is the end
/// of the page, the format None.
///
/// Precondition: `page` is UTF-8. Never fails, whatever the bytes.
/// Source: Hugo 0.111, parser/pageparser/pagelexer_intro.go. Its fences match
/// by prefix: `-----` closes, and what follows the third dash is body.
auto read_front_matter(std::string_view page, std::string_view path,
                       const std::vector<std::string>& wanted_keys)
    -> FrontMatter;

/// `translated` as a value of the format, quotes included, on one line:
/// whatever it holds, it cannot leave its quotes.
///
/// Precondition: the format is not None.
auto front_matter_value(FrontMatterFormat format, std::string_view translated)
    -> std::string;

/// Whether `after` holds the front matter of `before` with nothing changed but
/// the values of `replaced` (key as in FrontMatterValue, new text): the same
/// keys in the same order, the same other values, and each replaced value a
/// string that decodes to the new text.
auto same_front_matter(
    std::string_view before, std::string_view after,
    const std::vector<std::pair<std::string, std::string>>& replaced) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_FRONT_MATTER_HPP
