#include <map>
#include <string>
#include <utility>

#include "l10n/check/terms.hpp"
#include "l10n/check/together.hpp"
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
auto stems(const Pair& pair) -> std::vector<std::string> {
  std::vector<std::string> words =
      Phrase(std::string(pair.source.text)).words();
  std::erase_if(words, [](const std::string& word) {
    return word == "a" || word == "an" || word == "the";
  });
  return words;
}

// Short texts (Yes, OK) may well be the same.
void check_targets(std::span<const Pair> pairs, const Groups& groups,
                   std::vector<Placed>& hits) {
  for (const auto& [key, members] : groups) {
    const Pair& first = pairs[members.front()];
    for (const std::size_t member : members) {
      if (first.target.words.size() >= kFewestWords &&
          pairs[member].source.text != first.source.text &&
          stems(pairs[member]) != stems(first)) {
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
