#include "l10n/page/emphasis.hpp"

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

// Whether `text` begins like a list, a heading, a quote or a block of code.
auto begins_block(std::string_view text) -> bool {
  for (const std::string_view mark :
       {"- ", "* ", "+ ", "> ", "```", "~~~", "# ", "## ", "### ", "#### "}) {
    if (text.starts_with(mark)) {
      return true;
    }
  }
  const std::size_t digits = text.find_first_not_of("0123456789");
  return digits != std::string_view::npos && digits > 0 && digits < 4 &&
         (text.substr(digits, 2) == ". " || text.substr(digits, 2) == ") ");
}

}  // namespace

void check_emphasis(const Pair& pair, const Settings& /*settings*/,
                    Hits& hits) {
  if (!pair.subject->markdown) {
    return;
  }
  if (begins_block(pair.target.text) && !begins_block(pair.source.text)) {
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
  } else if (target.emphasis != source.emphasis) {
    hits.push_back({.rule = "md-structure",
                    .message = tr("texts in italics: %1, in the source: %2",
                                  target.emphasis, source.emphasis)});
  }
}

}  // namespace l10n::check
