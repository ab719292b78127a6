#include "l10n/unit/reference.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "l10n/core/span.hpp"
#include "l10n/page/definition.hpp"
#include "l10n/unit/code_span.hpp"

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

auto label_of(const Bracket& bracket, std::string_view text)
    -> std::string_view {
  return bracket.full.empty() ? bracket.inside.of(text) : bracket.full;
}

// What the brackets of a text are, by the labels of its page.
struct References {
  std::vector<Bracket> labels;  // they name a known one
  std::vector<Bracket> others;  // `[text]` alone, which names none
};

auto references_of(std::string_view text, const Keys& known) -> References {
  References found;
  for (const Bracket& bracket : find_brackets(text)) {
    if (holds(known, page::label_key(label_of(bracket, text)))) {
      found.labels.push_back(bracket);
    } else if (bracket.full.empty()) {
      found.others.push_back(bracket);
    }
  }
  return found;
}

// Those of `brackets` (in `text`) that are not in `others` (in `other_text`),
// each as often as it is there.
auto difference(std::string_view text, const std::vector<Bracket>& brackets,
                std::string_view other_text, const std::vector<Bracket>& others)
    -> std::vector<Bracket> {
  KeySet present;
  for (const Bracket& bracket : others) {
    present.insert(page::label_key(label_of(bracket, other_text)));
  }
  std::vector<Bracket> left;
  for (const Bracket& bracket : brackets) {
    const auto same = present.find(page::label_key(label_of(bracket, text)));
    if (same == present.end()) {
      left.push_back(bracket);
    } else {
      present.erase(same);
    }
  }
  return left;
}

}  // namespace

auto labels_in(std::string_view text, const std::vector<std::string>& known)
    -> std::vector<std::string> {
  std::vector<std::string> labels;
  if (known.empty()) {
    return labels;
  }
  for (const Bracket& bracket : references_of(text, known).labels) {
    labels.push_back(page::label_key(label_of(bracket, text)));
  }
  return labels;
}

auto lost_label(std::string_view source, std::string_view translation,
                const std::vector<std::string>& known) -> std::string_view {
  if (known.empty() || source.find('[') == kNone) {
    return {};
  }
  const std::vector<Bracket> lost =
      difference(source, references_of(source, known).labels, translation,
                 references_of(translation, known).labels);
  return lost.empty() ? std::string_view() : label_of(lost.front(), source);
}

auto keep_references(std::string_view source, std::string_view translation,
                     const std::vector<std::string>& known) -> std::string {
  std::string kept(translation);
  if (known.empty() || source.find('[') == kNone) {
    return kept;
  }
  const References before = references_of(source, known);
  const References after = references_of(translation, known);
  const std::vector<Bracket> lost =
      difference(source, before.labels, translation, after.labels);
  const std::vector<Bracket> candidates =
      difference(translation, after.others, source, before.others);
  const bool may_be_other =
      candidates.size() + before.others.size() != after.others.size();
  const bool same_label =
      std::all_of(lost.begin(), lost.end(), [&](const Bracket& bracket) {
        return page::label_key(label_of(bracket, source)) ==
               page::label_key(label_of(lost.front(), source));
      });
  if (lost.size() != candidates.size() || may_be_other || !same_label) {
    return kept;
  }
  for (std::size_t i = lost.size(); i-- > 0;) {
    const std::size_t close = candidates[i].inside.end + 1;
    kept.replace(close, candidates[i].end - close,
                 "[" + std::string(label_of(lost[i], source)) + "]");
  }
  return kept;
}

}  // namespace l10n::unit
