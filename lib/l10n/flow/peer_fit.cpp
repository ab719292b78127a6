#include "l10n/flow/peer_fit.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/flow/peer_text.hpp"
#include "l10n/page/emphasis.hpp"
#include "l10n/text/pieces.hpp"

namespace l10n::flow {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// A run of blanks that ends a line, with the mark of a hard break before it.
struct LineEnd {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_marked = false;
};

auto line_end_at(std::string_view text, std::size_t at) -> LineEnd {
  LineEnd found{.begin = at, .end = at};
  // An even number of backslashes are escapes of each other.
  const std::size_t slashes =
      std::min(text.find_first_not_of('\\', at), text.size()) - at;
  const std::size_t blanks = at + slashes;
  const std::size_t end =
      std::min(text.find_first_not_of(kBlanks, blanks), text.size());
  const std::string_view run = text.substr(blanks, end - blanks);
  const bool has_line = run.find('\n') != std::string_view::npos;
  if (slashes % 2 == 1 && !run.empty()) {
    return {.begin = blanks - 1, .end = end, .is_marked = true};
  }
  if (has_line) {
    found = {.begin = blanks, .end = end, .is_marked = run.starts_with("  ")};
  }
  return found;
}

auto line_ends(std::string_view text) -> std::vector<LineEnd> {
  std::vector<LineEnd> ends;
  for (std::size_t at = 0; at < text.size();) {
    const LineEnd end = line_end_at(text, at);
    if (end.begin != end.end) {
      ends.push_back(end);
    }
    const std::size_t plain =
        std::min(text.find_first_not_of('\\', at), text.size());
    at = std::max({end.end, plain, at + 1});
  }
  return ends;
}

struct Marks {
  bool stars = false;
  bool underscores = false;
};

template <typename Visit>
void visit_marks(std::string_view text, Visit visit) {
  text::PieceScanner scanner(text);
  while (scanner.more()) {
    const text::Piece piece = scanner.next();
    if (piece.kind == text::PieceKind::Markup) {
      visit(piece.where);
    }
  }
}

auto marks_of(std::string_view text) -> Marks {
  Marks marks;
  visit_marks(text, [&](Span where) {
    marks.stars = marks.stars || text[where.begin] == '*';
    marks.underscores = marks.underscores || text[where.begin] == '_';
  });
  return marks;
}

}  // namespace

auto fit_breaks(std::string_view text, std::string_view unit) -> Fitted {
  text = trimmed(text);
  const auto wanted = std::count(unit.begin(), unit.end(), '\n');
  const std::vector<LineEnd> ends = line_ends(text);
  const auto marked =
      std::count_if(ends.begin(), ends.end(),
                    [](const LineEnd& end) { return end.is_marked; });
  const bool all =
      marked != wanted && static_cast<std::ptrdiff_t>(ends.size()) == wanted;
  Fitted fitted{.text = {}, .whole = wanted == 0 || all || marked == wanted};
  std::size_t at = 0;
  for (const LineEnd& end : ends) {
    const bool is_hard = wanted != 0 && (all || end.is_marked);
    // Where the unit has no break, "\ " may be what its author wrote.
    const bool stays = wanted == 0 && end.is_marked &&
                       text.substr(end.begin, end.end - end.begin).find('\n') ==
                           std::string_view::npos;
    if (!stays) {
      fitted.text.append(text.substr(at, end.begin - at));
      fitted.text += is_hard ? '\n' : ' ';
      at = end.end;
    }
  }
  fitted.text.append(text.substr(at));
  return fitted;
}

auto fit_emphasis(std::string text, std::string_view unit) -> std::string {
  const Marks ours = marks_of(unit);
  if (ours.stars == ours.underscores) {
    return text;
  }
  const char mark = ours.stars ? '*' : '_';
  std::string changed = text;
  visit_marks(text, [&](Span where) {
    for (std::size_t i = where.begin; i < where.end; ++i) {
      if (text[i] == '*' || text[i] == '_') {
        changed[i] = mark;
      }
    }
  });
  return page::count_emphasis(changed) == page::count_emphasis(text) ? changed
                                                                     : text;
}

}  // namespace l10n::flow
