// An open file of the system, with interrupted and partial calls finished.
#ifndef L10N_IO_DESCRIPTOR_HPP
#define L10N_IO_DESCRIPTOR_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <sys/types.h>

#include "l10n/core/diagnostic.hpp"

namespace l10n::io {

/// Owns a file descriptor; -1 is none. Functions that return an int follow the
/// system's manner: 0, or -1 and errno.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}

  Descriptor(Descriptor&& other) noexcept;
  auto operator=(Descriptor&& other) noexcept -> Descriptor&;
  Descriptor(const Descriptor&) = delete;
  auto operator=(const Descriptor&) -> Descriptor& = delete;

  ~Descriptor() { close(); }

  [[nodiscard]] auto number() const -> int { return number_; }

  [[nodiscard]] auto is_open() const -> bool { return number_ >= 0; }

  auto close() -> int;

  auto release() -> int { return std::exchange(number_, -1); }

 private:
  int number_;
};

/// open(2), always close-on-exec.
auto open_file(const std::string& path, int flags, mode_t mode = 0)
    -> Descriptor;

/// Replaces `bytes` by what is left of the file, reading on until there are
/// more than `limit`. The size that `bytes` has is taken as a hint.
auto read_all(const Descriptor& file, std::size_t limit, std::string& bytes)
    -> int;

auto write_all(const Descriptor& file, std::string_view bytes) -> int;

/// Whether `path` names the open file itself.
auto stands_at(const Descriptor& file, const std::string& path) -> bool;

/// flock(2) with LOCK_EX and `flags`.
auto lock_file(const Descriptor& file, int flags = 0) -> int;

/// fsync(2) of the folder `path`. A file system that has no such thing counts
/// as done.
auto sync_folder(const std::string& path) -> int;

/// "cannot be written: No space left on device", by errno.
auto cannot_read(const std::string& path) -> Error;
auto cannot_write(const std::string& path) -> Error;

auto not_a_regular_file(const std::string& path) -> Error;

}  // namespace l10n::io

#endif  // L10N_IO_DESCRIPTOR_HPP
