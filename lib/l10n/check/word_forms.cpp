#include "l10n/check/word_forms.hpp"

#include <algorithm>
#include <array>

#include "l10n/check/letters.hpp"
#include "l10n/check/tone_style.hpp"

namespace l10n::check {
namespace {

constexpr std::size_t kShortest = 3;  // that has endings

auto is_plain(std::string_view word) -> bool {
  return word.size() > kShortest &&
         std::all_of(word.begin(), word.end(), is_ascii);
}

auto without(std::string_view word, std::string_view ending) -> std::string {
  return std::string(word.substr(0, word.size() - ending.size()));
}

auto hisses(std::string_view word) -> bool {
  return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') ||
         word.ends_with("ch") || word.ends_with("sh");
}

// Without the 's of a server's.
auto without_genitive(std::string_view word) -> std::string_view {
  for (const std::string_view ending : {"'s", "’s"}) {
    if (word.ends_with(ending) && word.size() > ending.size()) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

auto share_one(const std::vector<std::string>& a,
               const std::vector<std::string>& b) -> bool {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

// Runn in running is run.
auto has_double_end(std::string_view base) -> bool {
  return base.size() > kShortest && base.back() == base[base.size() - 2];
}

auto stem(std::string word) -> std::string {
  if (!is_plain(word)) {
    return word;
  }
  const auto drop = [&](std::string_view ending, std::string_view instead) {
    if (!word.ends_with(ending) || word.size() < ending.size() + kShortest) {
      return false;
    }
    word.replace(word.size() - ending.size(), ending.size(), instead);
    return true;
  };
  if (!drop("ies", "y") && !drop("sses", "ss") && !word.ends_with("ss")) {
    static_cast<void>(drop("ing", "") || drop("ed", "") || drop("s", ""));
  }
  if (word.size() > kShortest && word.ends_with('e')) {
    word.pop_back();
  }
  if (has_double_end(word)) {
    word.pop_back();
  }
  return word;
}

}  // namespace

auto singulars(std::string_view folded) -> std::vector<std::string> {
  constexpr std::array<std::string_view, 3> kNoPlurals{"news", "means", "lens"};
  folded = without_genitive(folded);
  std::vector<std::string> forms{std::string(folded)};
  if (!is_plain(folded) || !folded.ends_with('s') || folded.ends_with("ss") ||
      folded.ends_with("us") || folded.ends_with("is") ||
      std::find(kNoPlurals.begin(), kNoPlurals.end(), folded) !=
          kNoPlurals.end()) {
    return forms;
  }
  forms.push_back(without(folded, "s"));
  const std::string bare = without(folded, "es");
  if (folded.ends_with("ies")) {
    forms.push_back(without(folded, "ies") + 'y');
  } else if (folded.ends_with("es") && bare.size() >= kShortest &&
             hisses(bare)) {
    forms.push_back(bare);
  }
  return forms;
}

auto verb_bases(std::string_view folded) -> std::vector<std::string> {
  std::vector<std::string> bases;
  if (!is_plain(folded)) {
    return bases;
  }
  if (folded.ends_with("ied")) {
    bases.push_back(without(folded, "ied") + 'y');
    return bases;
  }
  const std::string_view ending = folded.ends_with("ing")  ? "ing"
                                  : folded.ends_with("ed") ? "ed"
                                                           : "";
  const std::string base = without(folded, ending);
  // The ending of string and bring is none.
  if (ending.empty() || base.size() < 2 ||
      base.find_first_of("aeiouy") == base.npos) {
    return bases;
  }
  bases.push_back(base + 'e');
  if (base.size() >= kShortest) {
    bases.push_back(base);
  }
  if (has_double_end(base)) {
    bases.push_back(base.substr(0, base.size() - 1));
  }
  return bases;
}

auto is_form_of(std::string_view folded, std::string_view word) -> bool {
  if (folded == word) {
    return true;
  }
  if (folded.empty() || word.empty() || folded.front() != word.front()) {
    return false;
  }
  const std::vector<std::string> forms = singulars(word);
  return share_one(singulars(folded), forms) ||
         share_one(verb_bases(folded), forms);
}

auto stems(const Reading& reading) -> std::vector<std::string> {
  std::vector<std::string> found;
  for (const Word& word : reading.words) {
    found.push_back(stem(folded_word(reading.of(word))));
  }
  return found;
}

}  // namespace l10n::check
