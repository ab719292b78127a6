#include "l10n/catalog/slip.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "l10n/text/match_key.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/word_diff.hpp"
#include "l10n/text/words.hpp"

namespace l10n::catalog {
namespace {

// The words of `text` without their capitals, normal form and tone's place.
auto words_of(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> words;
  for (const Span& span : text::tokens(text)) {
    if (text::count_words(span.of(text)) != 0) {
      words.push_back(text::folded_key(span.of(text)));
    }
  }
  return words;
}

auto joined(const std::vector<std::string>& words) -> std::string {
  std::string text;
  for (const std::string& word : words) {
    text += word;
  }
  return text;
}

auto letters_of(std::string_view word) -> std::u32string {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    letters += text::next_code_point(word, at);
  }
  return letters;
}

auto has_digit(std::string_view word) -> bool {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

enum class Step { Other, Letter, Swap };

// The one step between two different words, if one is enough.
auto step_between(std::u32string_view a, std::u32string_view b) -> Step {
  if (a.size() > b.size()) {
    std::swap(a, b);
  }
  const auto front = std::mismatch(a.begin(), a.end(), b.begin()).first;
  const auto same = static_cast<std::size_t>(front - a.begin());
  a.remove_prefix(same);
  b.remove_prefix(same);
  while (!a.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (b.size() == 1) {
    return Step::Letter;
  }
  const bool swapped =
      a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
  return swapped ? Step::Swap : Step::Other;
}

auto is_misspelt(const std::string& before, const std::string& after) -> bool {
  constexpr std::size_t kLongWord = 5;
  constexpr std::size_t kLeastSwapped = 3;
  if (has_digit(before) || has_digit(after)) {
    return false;
  }
  const bool was_word = text::is_vietnamese_syllable(before);
  const bool is_word = text::is_vietnamese_syllable(after);
  if (was_word && is_word) {
    return false;
  }
  if (text::unmarked_key(before) == text::unmarked_key(after)) {
    return true;
  }
  const std::u32string old = letters_of(before);
  const std::u32string now = letters_of(after);
  const std::size_t length = std::max(old.size(), now.size());
  switch (step_between(old, now)) {
    case Step::Swap:
      return length >= kLeastSwapped;
    case Step::Letter:
      // Few letters are enough where only Vietnamese has the word.
      return length >= kLongWord || (is_word && after.size() != now.size());
    case Step::Other:
      break;
  }
  return false;
}

}  // namespace

auto is_slip(std::string_view before, std::string_view after) -> bool {
  const std::vector<std::string> old = words_of(before);
  const std::vector<std::string> now = words_of(after);
  if (joined(old) == joined(now)) {
    return true;
  }
  return std::equal(old.begin(), old.end(), now.begin(), now.end(),
                    [](const std::string& one, const std::string& other) {
                      return one == other || is_misspelt(one, other);
                    });
}

}  // namespace l10n::catalog
