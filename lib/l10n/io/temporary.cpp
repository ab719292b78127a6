#include "l10n/io/temporary.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "l10n/io/file.hpp"

namespace l10n::io {
namespace {

constexpr std::string_view kMark = ".l10n-tmp-";
constexpr int kMostWriters = 1000;         // of one file at once
constexpr int kSwept = 3;                  // names that are always looked at
constexpr std::size_t kLongestName = 200;  // of the 255 bytes a name may have

auto temporary_name(std::string_view name, int number) -> std::string {
  std::size_t size = name.size();
  if (size > kLongestName) {
    size = kLongestName;
    while ((static_cast<unsigned char>(name[size]) & 0xC0U) == 0x80) {
      --size;  // not inside of a character: some file systems want UTF-8
    }
  }
  return '.' + std::string(name.substr(0, size)) + std::string(kMark) +
         std::to_string(number);
}

// Removes the file if nobody holds it. Its writer may have moved it away since
// it was opened, and another run's file may stand there.
void sweep(const std::string& path) {
  const Descriptor file = open_file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if (file.is_open() && lock_file(file, LOCK_NB) == 0 &&
      stands_at(file, path)) {
    ::unlink(path.c_str());
  }
}

// Another run may sweep a file between its creation and its lock.
auto is_still_there(const Descriptor& file) -> bool {
  struct stat status {};

  return ::fstat(file.number(), &status) == 0 && status.st_nlink > 0;
}

}  // namespace

auto is_temporary(std::string_view name) -> bool {
  const std::size_t mark = name.rfind(kMark);
  return name.starts_with('.') && mark != std::string_view::npos && mark > 0 &&
         mark + kMark.size() < name.size() &&
         name.find_first_not_of("0123456789", mark + kMark.size()) ==
             std::string_view::npos;
}

void sweep_temporaries(const std::string& root) {
  namespace fs = std::filesystem;
  std::error_code failure;
  fs::recursive_directory_iterator entry(
      root, fs::directory_options::skip_permission_denied, failure);
  while (!failure && entry != fs::recursive_directory_iterator()) {
    const std::string name = entry->path().filename().string();
    if (is_temporary(name)) {
      sweep(entry->path().string());
    } else if (name.starts_with('.')) {
      entry.disable_recursion_pending();
    }
    entry.increment(failure);
  }
}

auto Temporary::create(const Place& place) -> Temporary {
  Temporary made;
  for (int number = 0; number < kSwept; ++number) {
    sweep(Place{place.folder, temporary_name(place.name, number)}.path());
  }
  for (int number = 0; number < kMostWriters; ++number) {
    std::string path =
        Place{place.folder, temporary_name(place.name, number)}.path();
    Descriptor file = open_file(path, O_RDWR | O_CREAT | O_EXCL, 0666);
    if (!file.is_open()) {
      if (errno == EEXIST) {
        continue;
      }
      break;
    }
    lock_file(file);  // a file system without locks: never swept either
    if (!is_still_there(file)) {
      --number;
      continue;
    }
    made.holder_ = Descriptor(::fcntl(file.number(), F_DUPFD_CLOEXEC, 0));
    made.file_ = std::move(file);
    made.path_ = std::move(path);
    break;
  }
  return made;
}

Temporary::~Temporary() {
  if (!path_.empty()) {
    ::unlink(path_.c_str());
  }
}

auto Temporary::move_to(const std::string& path) -> int {
  if (std::rename(path_.c_str(), path.c_str()) != 0) {
    return -1;
  }
  path_.clear();
  return 0;
}

auto Temporary::move_to_free(const std::string& path) -> int {
  if (::link(path_.c_str(), path.c_str()) == 0) {
    return 0;  // our own name goes with us
  }
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) {
    return -1;
  }
  // No hard links here, as on FAT.
  if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, path.c_str(),
                  RENAME_NOREPLACE) != 0) {
    return -1;
  }
  path_.clear();
  return 0;
}

}  // namespace l10n::io
