#include "l10n/check/british.hpp"

#include <array>
#include <cstddef>

namespace l10n::check {
namespace {

struct Spelling {
  std::string_view british;
  std::string_view american;
  bool inside = false;  // may be followed by more: colour, colourful
};

constexpr std::array kSpellings{
    Spelling{"our", "or", true},   Spelling{"isation", "ization", true},
    Spelling{"ise", "ize", true},  Spelling{"ising", "izing"},
    Spelling{"yse", "yze", true},  Spelling{"ysing", "yzing"},
    Spelling{"tre", "ter"},        Spelling{"tres", "ters"},
    Spelling{"tred", "tered"},     Spelling{"bre", "ber"},
    Spelling{"bres", "bers"},      Spelling{"ogue", "og", true},
    Spelling{"lled", "led"},       Spelling{"lling", "ling"},
    Spelling{"ller", "ler"},       Spelling{"llers", "lers"},
    Spelling{"ence", "ense", true}};

// What the British endings take behind them: colour-ful, organise-rs.
auto is_ending(std::string_view rest) -> bool {
  constexpr std::array<std::string_view, 16> kEndings{
      "",    "s",    "d",    "r",   "rs",   "ed",   "ing",  "al",
      "ful", "able", "less", "ite", "ites", "ally", "ably", "hood"};
  for (const std::string_view ending : kEndings) {
    if (rest == ending) {
      return true;
    }
  }
  return false;
}

}  // namespace

auto american_forms(std::string_view word) -> std::vector<std::string> {
  constexpr std::size_t kShortestStem = 2;
  std::vector<std::string> forms;
  for (const Spelling& spelling : kSpellings) {
    const std::size_t at = word.rfind(spelling.british);
    if (at == word.npos || at < kShortestStem) {
      continue;
    }
    const std::string_view rest = word.substr(at + spelling.british.size());
    if (rest.empty() || (spelling.inside && is_ending(rest))) {
      forms.push_back(std::string(word.substr(0, at)) +
                      std::string(spelling.american) + std::string(rest));
    }
  }
  return forms;
}

}  // namespace l10n::check
