#include "l10n/io/mapping.hpp"

#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "l10n/io/descriptor.hpp"

namespace l10n::io {

auto Mapping::open(const std::string& path) -> Result<Mapping> {
  const Descriptor file = open_file(path, O_RDONLY | O_NONBLOCK);

  struct stat status {};

  if (!file.is_open() || ::fstat(file.number(), &status) != 0) {
    return tl::unexpected(cannot_read(path));
  }
  if (!S_ISREG(status.st_mode)) {
    return tl::unexpected(not_a_regular_file(path));
  }
  Mapping mapping;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) {
    return mapping;
  }
  void* first = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (first == MAP_FAILED) {
    return tl::unexpected(cannot_read(path));
  }
  mapping.bytes_ = {static_cast<const char*>(first), size};
  return mapping;
}

Mapping::Mapping(Mapping&& other) noexcept
    : bytes_(std::exchange(other.bytes_, {})) {}

auto Mapping::operator=(Mapping&& other) noexcept -> Mapping& {
  std::swap(bytes_, other.bytes_);
  return *this;
}

Mapping::~Mapping() {
  if (!bytes_.empty()) {
    ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
  }
}

}  // namespace l10n::io
