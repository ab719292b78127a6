// Where front matter begins and ends, before anybody knows what it says.
#ifndef L10N_PAGE_FRONT_MATTER_BLOCK_HPP
#define L10N_PAGE_FRONT_MATTER_BLOCK_HPP

#include <cstddef>
#include <string_view>

#include "l10n/core/span.hpp"
#include "l10n/page/front_matter.hpp"

namespace l10n::page {

struct FrontMatterBlock {
  FrontMatterFormat format = FrontMatterFormat::None;
  Span block = {};        // fences and the closing fence's line end included
  Span content = {};      // what is YAML, TOML or JSON
  std::size_t body = 0;   // where the Markdown begins
  bool unclosed = false;  // it begins at `block.begin` and never ends
};

/// The front matter of `page` by Hugo's rules (front_matter.hpp names them). An
/// opening `----` or `{{` is Markdown, though Hugo refuses such a page. Time
/// O(size of the front matter), and of the page where it is not closed.
auto find_front_matter(std::string_view page) -> FrontMatterBlock;

}  // namespace l10n::page

#endif  // L10N_PAGE_FRONT_MATTER_BLOCK_HPP
