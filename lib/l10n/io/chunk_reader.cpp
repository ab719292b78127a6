#include "l10n/io/chunk_reader.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace l10n::io {

auto ChunkReader::open(const std::string& path) -> Result<ChunkReader> {
  // O_NONBLOCK: a pipe without a writer must not hold us up.
  Descriptor file = open_file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file.is_open()) {
    return tl::unexpected(errno == ENXIO ? not_a_regular_file(path)
                                         : cannot_read(path));
  }

  struct stat status {};

  if (::fstat(file.number(), &status) != 0) {
    return tl::unexpected(cannot_read(path));
  }
  if (!S_ISREG(status.st_mode)) {
    return tl::unexpected(not_a_regular_file(path));
  }
  return ChunkReader(path, std::move(file),
                     static_cast<std::uint64_t>(status.st_size));
}

auto ChunkReader::read(std::span<char> room) -> Result<std::size_t> {
  std::size_t filled = 0;
  while (filled < room.size()) {
    const ssize_t count =
        ::read(file_.number(), room.data() + filled, room.size() - filled);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return tl::unexpected(cannot_read(path_));
    }
    if (count == 0) {
      break;
    }
    filled += static_cast<std::size_t>(count);
  }
  return filled;
}

}  // namespace l10n::io
