// A range of bytes in a text that somebody else holds.
#ifndef L10N_CORE_SPAN_HPP
#define L10N_CORE_SPAN_HPP

#include <cstddef>
#include <string_view>

namespace l10n {

/// The bytes [begin, end). Offsets are bytes everywhere; only text/ looks
/// inside a code point.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] auto size() const -> std::size_t { return end - begin; }

  [[nodiscard]] auto empty() const -> bool { return begin == end; }

  [[nodiscard]] auto of(std::string_view text) const -> std::string_view {
    return text.substr(begin, end - begin);
  }

  auto operator==(const Span&) const -> bool = default;
};

}  // namespace l10n

#endif  // L10N_CORE_SPAN_HPP
