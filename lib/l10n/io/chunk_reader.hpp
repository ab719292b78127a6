// Reading a file that need not fit into memory.
#ifndef L10N_IO_CHUNK_READER_HPP
#define L10N_IO_CHUNK_READER_HPP

#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "l10n/core/diagnostic.hpp"
#include "l10n/io/descriptor.hpp"

namespace l10n::io {

class ChunkReader {
 public:
  /// Errors: CannotRead; NotARegularFile for folders, devices, sockets and
  /// pipes, which are never waited for.
  static auto open(const std::string& path) -> Result<ChunkReader>;

  /// Fills `room` as far as the file goes; fewer bytes mean that it ends there.
  /// Errors: CannotRead.
  auto read(std::span<char> room) -> Result<std::size_t>;

  /// In bytes, when it was opened.
  [[nodiscard]] auto size() const -> std::uint64_t { return size_; }

  [[nodiscard]] auto path() const -> const std::string& { return path_; }

 private:
  ChunkReader(std::string path, Descriptor file, std::uint64_t size)
      : path_(std::move(path)), file_(std::move(file)), size_(size) {}

  std::string path_;
  Descriptor file_;
  std::uint64_t size_;
};

}  // namespace l10n::io

#endif  // L10N_IO_CHUNK_READER_HPP
