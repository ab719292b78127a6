#include "l10n/unit/reference.hpp"

#include <algorithm>
#include <set>

#include "l10n/core/span.hpp"
#include "l10n/text/normalise.hpp"

namespace l10n::unit {
namespace {

constexpr auto kNone = std::string_view::npos;

// A bracketed text that may be a reference.
struct Bracket {
  Span inside;            // between its brackets
  std::size_t end = 0;    // behind `]`, or behind the `[]` that follows
  std::string_view full;  // the label of `[text][label]`
};

// CommonMark compares labels by folded case with blanks collapsed.
auto normalised(std::string_view label) -> std::string {
  std::string collapsed;
  for (const char byte : label) {
    const bool blank =
        byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    if (!blank) {
      collapsed += byte;
    } else if (!collapsed.empty() && collapsed.back() != ' ') {
      collapsed += ' ';
    }
  }
  if (collapsed.ends_with(' ')) {
    collapsed.pop_back();
  }
  return text::fold_case(collapsed);
}

// The brackets of `text` that hold no others and open no inline link.
auto find_brackets(std::string_view text) -> std::vector<Bracket> {
  std::vector<Bracket> found;
  std::size_t open = kNone;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '[') {
      open = at;
    } else if (text[at] == ']' && open != kNone) {
      Bracket bracket{{open + 1, at}, at + 1, {}};
      open = kNone;
      const std::string_view rest = text.substr(at + 1);
      if (rest.starts_with('(') || bracket.inside.empty() ||
          text[bracket.inside.begin] == '^') {
        continue;
      }
      if (rest.starts_with("[]")) {
        bracket.end += 2;
      } else if (rest.starts_with('[')) {
        const std::size_t close = rest.find(']');
        if (close != kNone) {
          bracket.full = rest.substr(1, close - 1);
          at += close + 1;
        }
      }
      found.push_back(bracket);
    }
  }
  return found;
}

}  // namespace

auto keep_references(std::string_view source, std::string_view translation,
                     const std::vector<std::string>& labels) -> std::string {
  std::string kept(translation);
  if (labels.empty() || source.find('[') == kNone) {
    return kept;
  }
  std::set<std::string, std::less<>> known;
  for (const std::string& label : labels) {
    known.insert(normalised(label));
  }
  std::vector<Bracket> unknown;
  std::multiset<std::string, std::less<>> present;
  for (const Bracket& bracket : find_brackets(translation)) {
    const std::string label = normalised(
        bracket.full.empty() ? bracket.inside.of(translation) : bracket.full);
    if (known.contains(label)) {
      present.insert(label);
    } else if (bracket.full.empty()) {
      unknown.push_back(bracket);
    }
  }
  std::vector<std::string_view> lost;
  for (const Bracket& bracket : find_brackets(source)) {
    const std::string_view text =
        bracket.full.empty() ? bracket.inside.of(source) : bracket.full;
    const std::string label = normalised(text);
    const auto still = present.find(label);
    if (still != present.end()) {
      present.erase(still);
    } else if (known.contains(label)) {
      lost.push_back(text);
    }
  }
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
