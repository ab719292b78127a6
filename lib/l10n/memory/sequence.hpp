// A match key as the sequence that distances are counted over.
#ifndef L10N_MEMORY_SEQUENCE_HPP
#define L10N_MEMORY_SEQUENCE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "l10n/memory/metric.hpp"

namespace l10n::memory {

/// Appends the code points of `key`. Precondition of all here: UTF-8.
void split_characters(std::string_view key, std::vector<char32_t>& points);

/// Appends the words of `key` (metric.hpp says what is one), as parts of it.
void split_words(std::string_view key, std::vector<std::string_view>& words);

/// How many symbols the features of a metric span: two characters, one word.
constexpr auto gram_size(Metric metric) -> std::uint32_t {
  return metric == Metric::Characters ? 2 : 1;
}

}  // namespace l10n::memory

#endif  // L10N_MEMORY_SEQUENCE_HPP
