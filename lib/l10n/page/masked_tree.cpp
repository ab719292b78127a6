#include "l10n/page/masked_tree.hpp"

#include "l10n/page/admonition.hpp"
#include "l10n/page/definition_list.hpp"

namespace l10n::page {

auto parse_masked(Masked& masked, const LineTable& lines,
                  const TreeOptions& options) -> Tree {
  const auto parsed = [&] {
    Tree tree = parse_tree(masked.text, lines, options);
    if (unmask_admonitions(tree, masked.admonitions, masked.text)) {
      tree = parse_tree(masked.text, lines, options);
    }
    return tree;
  };
  Tree tree = parsed();
  if (mask_definitions(tree, lines, masked.text)) {
    tree = parsed();
  }
  return tree;
}

}  // namespace l10n::page
