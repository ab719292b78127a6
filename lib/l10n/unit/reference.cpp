#include "l10n/unit/reference.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "l10n/core/span.hpp"
#include "l10n/page/definition.hpp"

namespace l10n::unit {
namespace {

constexpr auto kNone = std::string_view::npos;

// A bracketed text that may be a reference.
struct Bracket {
  Span inside;            // between its brackets
  std::size_t end = 0;    // behind `]`, or behind the `[]` that follows
  std::string_view full;  // the label of `[text][label]`
};

// What follows `]` at `close` decides what the bracket is; none for an inline
// link, a footnote and an empty bracket.
auto bracket_at(std::string_view text, std::size_t open, std::size_t close)
    -> std::optional<Bracket> {
  Bracket bracket{{open + 1, close}, close + 1, {}};
  const std::string_view rest = text.substr(close + 1);
  if (rest.starts_with('(') || bracket.inside.empty() ||
      text[bracket.inside.begin] == '^') {
    return std::nullopt;
  }
  if (rest.starts_with("[]")) {
    bracket.end += 2;
  } else if (rest.starts_with('[')) {
    const std::size_t end = rest.find(']');
    if (end != kNone) {
      bracket.full = rest.substr(1, end - 1);
      bracket.end += end + 1;
    }
  }
  return bracket;
}

// Behind the code span that the backticks at `at` open, or behind them where
// none closes it. Time O(n) for each length of a run that has no equal one.
auto behind_code(std::string_view text, std::size_t at) -> std::size_t {
  const std::size_t open =
      std::min(text.find_first_not_of('`', at), text.size());
  for (std::size_t next = text.find('`', open); next != kNone;) {
    const std::size_t end =
        std::min(text.find_first_not_of('`', next), text.size());
    if (end - next == open - at) {
      return end;
    }
    next = text.find('`', end);
  }
  return open;
}

// The brackets of `text`, outside code, that hold no others and open no inline
// link.
auto find_brackets(std::string_view text) -> std::vector<Bracket> {
  std::vector<Bracket> found;
  std::size_t open = kNone;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '`') {
      at = behind_code(text, at) - 1;
    } else if (text[at] == '[') {
      open = at;
    } else if (text[at] == ']' && open != kNone) {
      const auto bracket = bracket_at(text, open, at);
      open = kNone;
      if (bracket) {
        found.push_back(*bracket);
        at = bracket->end - 1;
      }
    }
  }
  return found;
}

// Keys of labels: sorted where they are many, a set where they come and go.
using Keys = std::vector<std::string>;
using KeySet = std::multiset<std::string>;

auto holds(const Keys& known, const std::string& key) -> bool {
  return std::binary_search(known.begin(), known.end(), key);
}

// The bracketed texts of `translation` that are no label of `known`; those that
// are go into `present`.
auto unknown_texts(std::string_view translation, const Keys& known,
                   KeySet& present) -> std::vector<Bracket> {
  std::vector<Bracket> unknown;
  for (const Bracket& bracket : find_brackets(translation)) {
    const std::string label = page::label_key(
        bracket.full.empty() ? bracket.inside.of(translation) : bracket.full);
    if (holds(known, label)) {
      present.insert(label);
    } else if (bracket.full.empty()) {
      unknown.push_back(bracket);
    }
  }
  return unknown;
}

// The labels of `source` that are not `present`, as it writes them.
auto lost_labels(std::string_view source, const Keys& known, KeySet present)
    -> std::vector<std::string_view> {
  std::vector<std::string_view> lost;
  for (const Bracket& bracket : find_brackets(source)) {
    const std::string_view text =
        bracket.full.empty() ? bracket.inside.of(source) : bracket.full;
    const std::string label = page::label_key(text);
    const auto still = present.find(label);
    if (still != present.end()) {
      present.erase(still);
    } else if (holds(known, label)) {
      lost.push_back(text);
    }
  }
  return lost;
}

}  // namespace

auto labels_in(std::string_view text, const std::vector<std::string>& known)
    -> std::vector<std::string> {
  std::vector<std::string> labels;
  if (known.empty()) {
    return labels;
  }
  for (const Bracket& bracket : find_brackets(text)) {
    std::string label = page::label_key(
        bracket.full.empty() ? bracket.inside.of(text) : bracket.full);
    if (holds(known, label)) {
      labels.push_back(std::move(label));
    }
  }
  return labels;
}

auto keep_references(std::string_view source, std::string_view translation,
                     const std::vector<std::string>& known) -> std::string {
  std::string kept(translation);
  if (known.empty() || source.find('[') == kNone) {
    return kept;
  }
  KeySet present;
  const std::vector<Bracket> unknown =
      unknown_texts(translation, known, present);
  const std::vector<std::string_view> lost =
      lost_labels(source, known, std::move(present));
  if (lost.size() != unknown.size()) {
    return kept;
  }
  for (std::size_t i = lost.size(); i-- > 0;) {
    const std::size_t close = unknown[i].inside.end + 1;
    kept.replace(close, unknown[i].end - close,
                 "[" + std::string(lost[i]) + "]");
  }
  return kept;
}

}  // namespace l10n::unit
