// One run at a time works on a folder of catalogs.
#ifndef L10N_IO_LOCK_HPP
#define L10N_IO_LOCK_HPP

#include <chrono>
#include <string>

#include "l10n/core/diagnostic.hpp"

namespace l10n::io {

/// Holds flock(2) on `.l10n-lock` in a folder until it is destroyed; the file
/// is then removed. The system frees the lock of a killed process. Locks
/// exclude each other between processes and between threads.
class Lock {
 public:
  /// Waits up to `patience` for the lock. The folder is made if need be, inside
  /// of the folder `root` (empty: anywhere).
  ///
  /// Errors: Locked, naming the process that holds it; OutsideTheTree;
  /// CannotWrite where the folder cannot be written or its file system has no
  /// locks.
  static auto acquire(const std::string& folder,
                      std::chrono::milliseconds patience,
                      const std::string& root = "") -> Result<Lock>;

  /// Whether the one who held it before was killed.
  [[nodiscard]] auto was_abandoned() const -> bool { return abandoned_; }

  Lock(Lock&& other) noexcept;
  auto operator=(Lock&& other) noexcept -> Lock&;
  Lock(const Lock&) = delete;
  auto operator=(const Lock&) -> Lock& = delete;
  ~Lock();

 private:
  Lock(std::string path, int descriptor, bool abandoned);
  void release();

  std::string path_;
  int descriptor_ = -1;
  bool abandoned_ = false;
};

}  // namespace l10n::io

#endif  // L10N_IO_LOCK_HPP
