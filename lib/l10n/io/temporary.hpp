// The file that new bytes go to before they take the place of the old ones.
#ifndef L10N_IO_TEMPORARY_HPP
#define L10N_IO_TEMPORARY_HPP

#include <string>
#include <string_view>

#include "l10n/io/descriptor.hpp"
#include "l10n/io/place.hpp"

namespace l10n::io {

/// `.NAME.l10n-tmp-N` beside NAME, removed when it is destroyed before it was
/// moved. N counts from 0 and is above it only when several write at once.
///
/// Each one is held by flock(2) from its creation to its end, whatever process
/// made it: one that nobody holds was left by a killed run, and is removed.
class Temporary {
 public:
  /// Without an open file (errno says why) where none can be made.
  static auto create(const Place& place) -> Temporary;

  Temporary(Temporary&& other) noexcept = default;
  auto operator=(Temporary&& other) noexcept -> Temporary& = default;
  Temporary(const Temporary&) = delete;
  auto operator=(const Temporary&) -> Temporary& = delete;
  ~Temporary();

  [[nodiscard]] auto file() -> Descriptor& { return file_; }

  auto move_to(const std::string& path) -> int;

  /// As move_to, but never in the place of anything: EEXIST.
  auto move_to_free(const std::string& path) -> int;

 private:
  Temporary() = default;

  std::string path_;  // empty: moved, or never made
  Descriptor file_;
  Descriptor holder_;  // keeps the lock when file_ has been closed
};

}  // namespace l10n::io

#endif  // L10N_IO_TEMPORARY_HPP
