#include "l10n/page/fold.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "l10n/page/mdx.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

// Where the line begins that holds `at`, or an action that goes on into it: its
// quotes may find partners in what is folded into the line.
auto reach_back(std::string_view text, const ScannedActions& scanned,
                std::size_t at) -> std::size_t {
  while (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') {
    --at;
  }
  const std::size_t index = first_behind(scanned.actions, at);
  return index == scanned.actions.size()
             ? at
             : std::min(at, scanned.actions[index].span.begin);
}

// A word that begins a module with what follows on its line: a hard break below
// keeps that line from being seen where all are put into one.
auto is_lone_keyword(std::string_view line) -> bool {
  const std::string_view word =
      line.substr(0, line.find_last_not_of(" \t") + 1);
  return word == "import" || word == "export";
}

// Whether `lines`, put into one, hold the actions that they hold now, hidden
// in the same way.
auto same_on_one_line(std::string_view text, std::string_view masked,
                      const ScannedActions& scanned,
                      const std::vector<Span>& lines) -> bool {
  if (scanned.is_mdx && is_lone_keyword(lines.front().of(text))) {
    return false;
  }
  const Span all{lines.front().begin, lines.back().end};
  auto action =
      scanned.actions.begin() +
      static_cast<std::ptrdiff_t>(first_behind(scanned.actions, all.begin));
  const auto stands_here = [&] {
    return action != scanned.actions.end() && action->span.begin < all.end;
  };
  const std::string_view bytes = all.of(text);
  const bool may_hold =
      scanned.is_mdx
          ? bytes.find_first_of("{<") != kNone || bytes.starts_with("import") ||
                bytes.starts_with("export")
          : bytes.find("{{") != kNone || bytes.find("{%") != kNone;
  if (!stands_here() && !may_hold) {
    return true;
  }
  std::string folded;
  for (const Span& line : lines) {
    folded.append(line.of(text)) += ' ';
  }
  if (scanned.is_mdx) {
    folded += "\nx";  // what never ends may end in a line below
  }
  const ScannedActions alone = find_actions(folded, scanned.is_mdx);
  for (const Action& now : alone.actions) {
    // Alone on its line it is a comment, within a line letters.
    if (!stands_here() || masked[action->span.begin] == '<' ||
        action->span.of(text) != now.span.of(folded)) {
      return false;
    }
    ++action;
  }
  return alone.unclosed.empty() && !stands_here();
}

}  // namespace

auto may_fold(std::string_view text, std::string_view masked,
              const ScannedActions& scanned, std::vector<Span> lines) -> bool {
  lines.front().begin = reach_back(text, scanned, lines.front().begin);
  const Span all{lines.front().begin, lines.back().end};
  const auto& unclosed = scanned.unclosed;
  const auto here =
      std::lower_bound(unclosed.begin(), unclosed.end(), all.begin);
  if (here != unclosed.end() && *here < all.end) {
    return false;
  }
  const std::string_view pairs = scanned.is_mdx ? "\"'`/\\" : "\"";
  if (here != unclosed.begin() && all.of(text).find_first_of(pairs) != kNone) {
    return false;
  }
  return same_on_one_line(text, masked, scanned, lines);
}

}  // namespace l10n::page
