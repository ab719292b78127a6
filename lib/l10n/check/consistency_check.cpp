#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "l10n/check/together.hpp"
#include "l10n/check/word_forms.hpp"
#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

// By language and text: the pairs that have it.
using Groups = std::map<std::pair<std::string_view, std::string_view>,
                        std::vector<std::size_t>>;

constexpr std::size_t kFewestWords = 3;

void check_sources(std::span<const Pair> pairs, const Groups& groups,
                   std::vector<Placed>& hits) {
  for (const auto& [key, members] : groups) {
    for (const std::size_t member : members) {
      const std::string_view first = pairs[members.front()].target.text;
      if (pairs[member].target.text != first) {
        hits.push_back({member,
                        {.rule = "inconsistent",
                         .message = tr("elsewhere it is '%1'", first)}});
      }
    }
  }
}

// Vietnamese has no plural and no tense: "Create projects" and "Creating a
// project" are one.
auto stems_of(const Pair& pair) -> std::vector<std::string> {
  std::vector<std::string> words = stems(pair.source);
  std::erase_if(words, [](const std::string& word) {
    return word == "a" || word == "an" || word == "the";
  });
  return words;
}

auto has_digit(const std::string& word) -> bool {
  return word.find_first_of("0123456789") != std::string::npos;
}

// Start and stop, Monday and Friday: one word makes the difference.
auto differ_in_one_word(const std::vector<std::string>& a,
                        const std::vector<std::string>& b) -> bool {
  if (a.size() != b.size()) {
    return false;
  }
  std::size_t others = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    others += a[i] == b[i] ? 0U : 1U;
  }
  return others == 1;
}

// What is said twice in other words may have one translation: most words are
// the same then, in any order, and all numbers.
auto say_something_else(const Pair& one, const Pair& other) -> bool {
  std::vector<std::string> a = stems_of(one);
  std::vector<std::string> b = stems_of(other);
  if (a == b) {
    return false;
  }
  if (differ_in_one_word(a, b)) {
    return true;
  }
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::string> only_one;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(),
                                std::back_inserter(only_one));
  const std::size_t shared = (a.size() + b.size() - only_one.size()) / 2;
  return std::any_of(only_one.begin(), only_one.end(), has_digit) ||
         shared < only_one.size();
}

// Short texts (Yes, OK) may well be the same.
void check_targets(std::span<const Pair> pairs, const Groups& groups,
                   std::vector<Placed>& hits) {
  for (const auto& [key, members] : groups) {
    const Pair& first = pairs[members.front()];
    for (const std::size_t member : members) {
      if (first.target.words.size() >= kFewestWords &&
          first.source.words.size() >= kFewestWords &&
          pairs[member].source.words.size() >= kFewestWords &&
          pairs[member].source.text != first.source.text &&
          say_something_else(pairs[member], first)) {
        hits.push_back(
            {member,
             {.rule = "reused",
              .message = tr("'%1' has the same translation as '%2'",
                            pairs[member].source.text, first.source.text)}});
      }
    }
  }
}

}  // namespace

void check_consistency(std::span<const Pair> pairs, std::vector<Placed>& hits) {
  Groups sources;
  Groups targets;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const std::string_view language = pairs[i].subject->language;
    sources[{language, pairs[i].source.text}].push_back(i);
    targets[{language, pairs[i].target.text}].push_back(i);
  }
  check_sources(pairs, sources, hits);
  check_targets(pairs, targets, hits);
}

}  // namespace l10n::check
