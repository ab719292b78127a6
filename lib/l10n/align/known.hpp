// Translations that are known before any page is aligned.
#ifndef L10N_ALIGN_KNOWN_HPP
#define L10N_ALIGN_KNOWN_HPP

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace l10n::align {

/// Pairs of texts that translate each other, by their match keys: from a
/// memory, or from catalogs.
class Known {
 public:
  /// Notes that `target` is a translation of `source`. Time O(n).
  void add(std::string_view source, std::string_view target);

  /// Whether a translation of the text with this key (key_of) is known.
  [[nodiscard]] auto knows(std::uint64_t source) const -> bool {
    return sources_.contains(source);
  }

  /// Whether the texts with these keys translate each other.
  [[nodiscard]] auto contains(std::uint64_t source, std::uint64_t target) const
      -> bool;

  [[nodiscard]] auto size() const -> std::size_t { return pairs_.size(); }

  static auto key_of(std::string_view text) -> std::uint64_t;

 private:
  std::unordered_set<std::uint64_t> sources_;
  std::unordered_set<std::uint64_t> pairs_;
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_KNOWN_HPP
