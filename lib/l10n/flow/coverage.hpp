// How much of a page is translated.
#ifndef L10N_FLOW_COVERAGE_HPP
#define L10N_FLOW_COVERAGE_HPP

#include <cstddef>
#include <cstdint>

namespace l10n::flow {

struct Count {
  std::size_t units = 0;
  std::size_t words = 0;  // of the source

  void add(std::size_t more_words) {
    ++units;
    words += more_words;
  }

  auto operator+=(const Count& other) -> Count& {
    units += other.units;
    words += other.words;
    return *this;
  }

  auto operator==(const Count&) const -> bool = default;
};

/// What became of a unit of a page.
enum class UnitState : std::uint8_t {
  Translated,  // stands in the page
  Fuzzy,       // has a fuzzy translation, which was not used
  Untranslated,
  Refused,  // by the guard
};

/// Every unit is counted once, in `all` and in one of the others.
struct Coverage {
  Count all;
  Count translated;
  Count fuzzy;
  Count untranslated;
  Count refused;

  void add(UnitState state, std::size_t words) {
    all.add(words);
    of(state).add(words);
  }

  [[nodiscard]] auto of(UnitState state) -> Count& {
    switch (state) {
      case UnitState::Translated:
        return translated;
      case UnitState::Fuzzy:
        return fuzzy;
      case UnitState::Refused:
        return refused;
      case UnitState::Untranslated:
        break;
    }
    return untranslated;
  }

  auto operator+=(const Coverage& other) -> Coverage& {
    all += other.all;
    translated += other.translated;
    fuzzy += other.fuzzy;
    untranslated += other.untranslated;
    refused += other.refused;
    return *this;
  }

  auto operator==(const Coverage&) const -> bool = default;

  /// Whole per cent of the words, rounded down; of a page without words, of its
  /// units.
  [[nodiscard]] auto percent_of_words() const -> int {
    return all.words == 0
               ? percent()
               : static_cast<int>(translated.words * 100 / all.words);
  }

  /// Whole per cent of the units, rounded down: 100 means all of them.
  [[nodiscard]] auto percent() const -> int {
    return all.units == 0
               ? 100
               : static_cast<int>(translated.units * 100 / all.units);
  }
};

}  // namespace l10n::flow

#endif  // L10N_FLOW_COVERAGE_HPP
