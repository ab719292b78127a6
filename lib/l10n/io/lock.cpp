#include "l10n/io/lock.hpp"

#include <array>
#include <cerrno>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "l10n/core/message.hpp"
#include "l10n/io/descriptor.hpp"
#include "l10n/io/place.hpp"

namespace l10n::io {
namespace {

constexpr std::string_view kName = ".l10n-lock";
constexpr std::chrono::milliseconds kPause{20};

// One that was killed left its file, signed.
auto is_signed(const Descriptor& file) -> bool {
  struct stat held {};

  return ::fstat(file.number(), &held) == 0 && held.st_size > 0;
}

// For the message of those who wait; the lock does not depend on it.
void sign(const Descriptor& file) {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  const std::string text =
      std::to_string(::getpid()) + ' ' + host.data() + '\n';
  if (::ftruncate(file.number(), 0) == 0) {
    static_cast<void>(write_all(file, text));
  }
}

auto locked(const std::string& path) -> Error {
  std::string holder;
  const Descriptor file = open_file(path, O_RDONLY | O_NONBLOCK);
  constexpr std::size_t kLongest = 512;
  if (!file.is_open() || read_all(file, kLongest, holder) != 0) {
    holder.clear();
  }
  const std::size_t space = holder.find(' ');
  const std::size_t end = holder.find('\n');
  const bool known =
      space != std::string::npos && end != std::string::npos && space < end;
  return {.code = Code::Locked,
          .where = {.path = path},
          .message = known ? tr("another run holds the lock: process %1 on %2",
                                holder.substr(0, space),
                                holder.substr(space + 1, end - space - 1))
                           : tr("another run holds the lock"),
          .help = tr("wait until it has ended, then run again")};
}

}  // namespace

Lock::Lock(std::string path, int descriptor, bool abandoned)
    : path_(std::move(path)), descriptor_(descriptor), abandoned_(abandoned) {}

Lock::Lock(Lock&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      abandoned_(other.abandoned_) {}

auto Lock::operator=(Lock&& other) noexcept -> Lock& {
  if (this != &other) {
    release();
    path_ = std::move(other.path_);
    descriptor_ = std::exchange(other.descriptor_, -1);
    abandoned_ = other.abandoned_;
  }
  return *this;
}

Lock::~Lock() {
  release();
}

void Lock::release() {
  if (descriptor_ >= 0) {
    ::unlink(path_.c_str());
    ::close(std::exchange(descriptor_, -1));
  }
}

auto Lock::acquire(const std::string& folder,
                   std::chrono::milliseconds patience, const std::string& root)
    -> Result<Lock> {
  const std::string shown = folder + '/' + std::string(kName);
  const Place place =
      L10N_TRY(locate(shown, {.root = root, .last_link = LastLink::Keep}));
  const std::string path = place.path();
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (true) {
    Descriptor file = open_file(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0666);
    if (!file.is_open()) {
      return tl::unexpected(cannot_write(shown));
    }
    if (lock_file(file, LOCK_NB) == 0) {
      // A holder removes its file at the end: a lock on a removed one is none.
      if (stands_at(file, path)) {
        const bool abandoned = is_signed(file);
        sign(file);
        return Lock(path, file.release(), abandoned);
      }
      continue;
    }
    if (errno != EWOULDBLOCK) {
      return tl::unexpected(cannot_write(shown));
    }
    if (std::chrono::steady_clock::now() >= deadline) {
      return tl::unexpected(locked(shown));
    }
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace l10n::io
