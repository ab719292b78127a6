// Input that is made to cost more than its length, or to break what reads it.
#ifndef TESTS_PATHOLOGICAL_CASES_HPP
#define TESTS_PATHOLOGICAL_CASES_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace l10n::test {

/// Makes about `size` bytes. Names are identifiers.
struct Case {
  std::string name;
  std::function<std::string(std::size_t size)> make;
};

auto page_cases() -> std::vector<Case>;
auto block_cases() -> std::vector<Case>;
auto dialect_cases() -> std::vector<Case>;
auto front_matter_cases() -> std::vector<Case>;
auto catalog_cases() -> std::vector<Case>;

/// `part` as often as said.
auto times(std::string_view part, std::size_t count) -> std::string;

struct Around {
  std::string_view head = "";
  std::string_view tail = "";
};

/// A head, `part` again and again, a tail.
auto flood(std::string name, std::string_view part, Around around = {}) -> Case;

/// One half of `first`, then `middle`, then one half of `second`.
auto halves(std::string name, std::string_view first, std::string_view middle,
            std::string_view second) -> Case;

/// As flood(), each # in `part` being its number.
auto numbered(std::string name, std::string_view part, Around around = {})
    -> Case;

/// `first` as often as `second`, with `middle` between: what is opened is
/// closed again.
auto nested(std::string name, std::string_view first, std::string_view middle,
            std::string_view second) -> Case;

}  // namespace l10n::test

#endif  // TESTS_PATHOLOGICAL_CASES_HPP
