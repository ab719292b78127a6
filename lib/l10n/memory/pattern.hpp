// A query as the bit masks that distances are counted with.
#ifndef L10N_MEMORY_PATTERN_HPP
#define L10N_MEMORY_PATTERN_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "l10n/memory/kernels.hpp"

namespace l10n::memory {

/// Where there are few codes in all, they are the symbols themselves; else each
/// symbol of the query gets a small number, and texts are translated to these.
/// One object serves one query after another.
class PatternTable {
 public:
  /// The most codes that are symbols themselves.
  static constexpr std::size_t kDirect = 2048;

  /// REQUIRES: `codes` is not empty; those that are known are below `all`.
  /// `margin` is a power of two up to kMaxMargin.
  void assign(std::span<const std::uint32_t> codes, std::size_t all,
              std::size_t margin);

  [[nodiscard]] auto is_direct() const -> bool { return direct_; }

  [[nodiscard]] auto pattern() const -> Pattern;

  /// The symbols of a text with these codes, at `room`.
  void translate(std::span<const std::uint16_t> codes,
                 std::uint16_t* room) const;
  void translate(std::span<const std::uint32_t> codes,
                 std::uint16_t* room) const;

 private:
  [[nodiscard]] auto symbol_of(std::uint32_t code) const -> std::uint16_t;
  auto add_symbol(std::uint32_t code) -> std::uint16_t;

  std::size_t length_ = 0;
  std::size_t margin_ = 0;
  std::size_t stride_ = 0;
  bool direct_ = false;
  std::size_t symbols_ = 0;  // translated: symbol 0 is in the texts alone
  std::vector<std::uint64_t> words_;
  std::vector<std::uint64_t> slots_;  // (code + 1) << 16 | symbol, by hash
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_PATTERN_HPP
