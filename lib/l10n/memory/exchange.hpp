// What readers of exchange files (TSV, TMX, other memories) have in common.
#ifndef L10N_MEMORY_EXCHANGE_HPP
#define L10N_MEMORY_EXCHANGE_HPP

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/entry.hpp"
#include "l10n/memory/import.hpp"

namespace l10n::memory {

/// Entries of a file that an import does not take: each kind is counted, the
/// first few are told with their place.
class Refusals {
 public:
  struct Kind {
    std::string reason;
    std::int64_t count = 0;
  };

  void note(std::string reason, Location where);

  [[nodiscard]] auto count() const -> std::int64_t { return count_; }

  /// In the order in which they came up.
  [[nodiscard]] auto kinds() const -> const std::vector<Kind>& {
    return kinds_;
  }

  /// Warnings [refused-entry], at most ten.
  [[nodiscard]] auto first() const -> const std::vector<Diagnostic>& {
    return first_;
  }

 private:
  std::int64_t count_ = 0;
  std::vector<Kind> kinds_;
  std::vector<Diagnostic> first_;
};

/// What a reader reads and whom it tells.
struct Reading {
  std::string path = {};
  /// The languages wanted, canonical; empty: as the file says. A file that says
  /// nothing (TSV) needs both.
  std::string from = {};
  std::string to = {};
  Import& import;
  Refusals& refusals;
  /// Called now and then with the bytes read so far and all there are.
  std::function<void(std::uint64_t done, std::uint64_t all)> progress = {};
};

/// Notes that an entry cannot even be offered.
void refuse(const Reading& reading, std::string reason, Location where);

/// Adds `entry`, which stands at `where`, or notes why it is refused.
auto offer(const Reading& reading, Entry entry, const Location& where)
    -> Result<void>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_EXCHANGE_HPP
