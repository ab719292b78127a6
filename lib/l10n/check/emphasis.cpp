#include "l10n/page/emphasis.hpp"

#include <algorithm>

#include "l10n/check/families.hpp"
#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

// The first marker that could be the stray one.
auto marker_in(std::string_view text) -> Span {
  for (const std::string_view marker : {"**", "__", "~~", "*", "`"}) {
    const std::size_t at = text.find(marker);
    if (at != std::string_view::npos) {
      return {at, at + marker.size()};
    }
  }
  return {};
}

// The size of the mark of a list, a heading, a quote or a block of code that
// `text` begins with, blank included; 0 where there is none.
auto block_mark(std::string_view text) -> std::size_t {
  for (const std::string_view mark :
       {"- ", "* ", "+ ", "> ", "```", "~~~", "# ", "## ", "### ", "#### "}) {
    if (text.starts_with(mark)) {
      return mark.size();
    }
  }
  const std::size_t digits = text.find_first_not_of("0123456789");
  const bool numbered =
      digits != std::string_view::npos && digits > 0 && digits < 4 &&
      (text.substr(digits, 2) == ". " || text.substr(digits, 2) == ") ");
  return numbered ? digits + 2 : 0;
}

// How many such marks stand at the begin, one behind the other.
auto block_marks(std::string_view text) -> std::size_t {
  std::size_t count = 0;
  for (std::size_t size = block_mark(text); size != 0;
       size = block_mark(text)) {
    text.remove_prefix(size);
    ++count;
  }
  return count;
}

// How many texts in italics of `target` are words of the source: a gloss, as in
// "hàm (*function*)", is the translator's own and no slip.
auto count_glosses(std::string_view source, std::string_view target)
    -> std::size_t {
  const std::string words = lower_ascii(source);
  std::size_t count = 0;
  for (std::size_t at = target.find_first_of("*_"); at != target.npos;
       at = target.find_first_of("*_", at)) {
    const char mark = target[at];
    const std::size_t begin = target.find_first_not_of(mark, at);
    const std::size_t end = std::min(target.find(mark, begin), target.size());
    if (begin == at + 1 && end < target.size() && end > begin &&
        words.find(lower_ascii(target.substr(begin, end - begin))) !=
            words.npos) {
      ++count;
    }
    at = begin == at + 1 ? std::min(end + 1, target.size())
                         : std::min(begin, target.size());
  }
  return count;
}

}  // namespace

void check_emphasis(const Pair& pair, const Settings& /*settings*/,
                    Hits& hits) {
  if (!pair.subject->markdown) {
    return;
  }
  if (block_marks(pair.target.text) > block_marks(pair.source.text)) {
    hits.push_back({.rule = "md-breakout",
                    .message = tr("the text begins like a block of its own; "
                                  "merge shows the mark as text")});
    return;
  }
  const page::Emphasis source = page::count_emphasis(pair.source.text);
  const page::Emphasis target = page::count_emphasis(pair.target.text);
  if (target.stray > source.stray) {
    hits.push_back({.rule = "md-markers",
                    .span = marker_in(pair.target.text),
                    .message = tr("a marker without its partner is shown as "
                                  "text")});
  } else if (target.strong != source.strong) {
    hits.push_back({.rule = "md-structure",
                    .message = tr("bold texts: %1, in the source: %2",
                                  target.strong, source.strong)});
  } else if (target.emphasis < source.emphasis ||
             target.emphasis >
                 source.emphasis +
                     count_glosses(pair.source.text, pair.target.text)) {
    hits.push_back({.rule = "md-structure",
                    .message = tr("texts in italics: %1, in the source: %2",
                                  target.emphasis, source.emphasis)});
  }
}

}  // namespace l10n::check
