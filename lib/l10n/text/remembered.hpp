// What a function said of a word, remembered: a site has few words, and each of
// them often.
#ifndef L10N_TEXT_REMEMBERED_HPP
#define L10N_TEXT_REMEMBERED_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace l10n::text {

struct WordHash {
  using is_transparent = void;  // NOLINT(readability-identifier-naming)

  auto operator()(std::string_view word) const -> std::size_t {
    return std::hash<std::string_view>()(word);
  }
};

/// `make(word)`, which depends on the word alone, from memory where it was
/// asked before: each thread and each type of `make` (a lambda has one of its
/// own) remembers some thousand words of up to 64 bytes, then begins anew.
template <typename Make>
auto remembered(std::string_view word, const Make& make)
    -> decltype(make(word)) {
  constexpr std::size_t kMost = std::size_t{1} << 13U;
  constexpr std::size_t kLongest = 64;  // bytes
  if (word.size() > kLongest) {
    return make(word);
  }
  using Known = std::unordered_map<std::string, decltype(make(word)), WordHash,
                                   std::equal_to<>>;
  thread_local Known known;
  if (const auto found = known.find(word); found != known.end()) {
    return found->second;
  }
  if (known.size() >= kMost) {
    known.clear();
  }
  return known.emplace(word, make(word)).first->second;
}

}  // namespace l10n::text

#endif  // L10N_TEXT_REMEMBERED_HPP
