// A second opinion on pages: cmark-gfm as it comes, on the page with its
// shortcodes hidden. It shares nothing with the segmenter but that mask.
#ifndef TESTS_CORPUS_JUDGE_HPP
#define TESTS_CORPUS_JUDGE_HPP

#include <cstddef>
#include <string>

#include "l10n/page/document.hpp"

namespace l10n::test {

/// The blocks of a page, one a line, indented: types, levels, list kinds,
/// columns, the text of code blocks. HTML blocks count, their text does not.
auto outline(const page::Document& document) -> std::string;

/// How many of the words that a reader sees belong to units, in ASCII letters.
///
/// The letters in the segments are replaced by those of the other case, which
/// changes no structure (tags, schemes and labels do not tell cases apart), and
/// the page is parsed before and after: a letter of a text node, or of an HTML
/// block outside its tags, belongs to a unit if its case changed. Shortcodes
/// and the bodies of raw ones are no text here; they are in no text node. Nor
/// are MDX's import and export lines, the fences of containers (`:::note`) and
/// heading ids (`{/*id*/}`), which their renderers do not show.
struct Seen {
  std::size_t letters = 0;
  std::size_t in_units = 0;
  std::string outside;  // what is in no unit, a line each
};

auto visible(const page::Document& document) -> Seen;

}  // namespace l10n::test

#endif  // TESTS_CORPUS_JUDGE_HPP
