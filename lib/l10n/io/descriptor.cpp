#include "l10n/io/descriptor.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "l10n/core/message.hpp"

namespace l10n::io {
namespace {

constexpr std::size_t kChunk = std::size_t{64} * 1024;

auto reason() -> std::string {
  return std::generic_category().message(errno);
}

// Calls again what a signal interrupted.
template <typename Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) {
    result = call();
  }
  return result;
}

}  // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept
    : number_(std::exchange(other.number_, -1)) {}

auto Descriptor::operator=(Descriptor&& other) noexcept -> Descriptor& {
  if (this != &other) {
    close();
    number_ = std::exchange(other.number_, -1);
  }
  return *this;
}

auto Descriptor::close() -> int {
  // Never called again after EINTR: Linux has closed the file by then.
  const int number = std::exchange(number_, -1);
  return number < 0 || ::close(number) == 0 || errno == EINTR ? 0 : -1;
}

auto open_file(const std::string& path, int flags, mode_t mode) -> Descriptor {
  return Descriptor(uninterrupted(
      [&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); }));
}

auto read_all(const Descriptor& file, std::size_t limit, std::string& bytes)
    -> int {
  std::size_t size = 0;
  while (size <= limit) {
    if (size == bytes.size()) {
      bytes.resize(size + kChunk);
    }
    const ssize_t count = uninterrupted([&] {
      return ::read(file.number(), bytes.data() + size, bytes.size() - size);
    });
    if (count < 0) {
      return -1;
    }
    if (count == 0) {
      break;
    }
    size += static_cast<std::size_t>(count);
  }
  bytes.resize(size);
  return 0;
}

auto write_all(const Descriptor& file, std::string_view bytes) -> int {
  while (!bytes.empty()) {
    const ssize_t count = uninterrupted(
        [&] { return ::write(file.number(), bytes.data(), bytes.size()); });
    if (count <= 0) {
      errno = count == 0 ? ENOSPC : errno;
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

auto stands_at(const Descriptor& file, const std::string& path) -> bool {
  struct stat open {};

  struct stat named {};

  return ::fstat(file.number(), &open) == 0 &&
         ::lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
         open.st_ino == named.st_ino;
}

auto lock_file(const Descriptor& file, int flags) -> int {
  return uninterrupted([&] { return ::flock(file.number(), LOCK_EX | flags); });
}

auto sync_folder(const std::string& path) -> int {
  Descriptor folder = open_file(path, O_RDONLY | O_DIRECTORY);
  if (!folder.is_open()) {
    return -1;
  }
  if (uninterrupted([&] { return ::fsync(folder.number()); }) != 0 &&
      errno != EINVAL && errno != ENOTSUP) {
    return -1;
  }
  return folder.close();
}

auto cannot_read(const std::string& path) -> Error {
  return {.code = Code::CannotRead,
          .where = {.path = path},
          .message = tr("cannot be read: %1", reason())};
}

auto cannot_write(const std::string& path) -> Error {
  return {.code = Code::CannotWrite,
          .where = {.path = path},
          .message = tr("cannot be written: %1", reason())};
}

auto not_a_regular_file(const std::string& path) -> Error {
  return {.code = Code::NotARegularFile,
          .where = {.path = path},
          .message = tr("is not a regular file")};
}

}  // namespace l10n::io
