// Preloaded into l10n: one call of the system fails, or the process is killed
// there. Only calls on files below L10N_IO_TREE count.
//   L10N_IO_CALL   open (for writing, or a folder for fsync), write, fsync,
//                  close, rename, mkdir, unlink; any of these; read (also
//                  open for reading)
//   L10N_IO_AT     which of them, from 1
//   L10N_IO_ERROR  a number of errno; 0: SIGKILL
//   L10N_IO_MARK   a file that gets "CALL PATH" when it happens
// A write that fails has written half of its bytes, a close has closed.
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<int> calls{0};

auto setting(const char* name) -> std::string_view {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

template <typename Function>
auto real(const char* name) -> Function* {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

using Open = int(const char*, int, ...);
using Read = ssize_t(int, void*, size_t);
using Write = ssize_t(int, const void*, size_t);
using OnNumber = int(int);

auto path_of(int file) -> std::string {
  std::array<char, PATH_MAX> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
  return {path.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

auto absolute(const char* path) -> std::string {
  if (*path == '/') {
    return path;
  }
  std::array<char, PATH_MAX> folder{};
  return ::getcwd(folder.data(), folder.size()) == nullptr
             ? path
             : std::string(folder.data()) + '/' + path;
}

void mark(std::string_view call, const std::string& path) {
  const std::string name(setting("L10N_IO_MARK"));
  const std::string text = std::string(call) + ' ' + path + '\n';
  const int file = real<Open>("open")(name.c_str(), O_WRONLY | O_CREAT, 0666);
  static_cast<void>(real<Write>("write")(file, text.data(), text.size()));
  real<OnNumber>("close")(file);
}

auto is_hit(std::string_view call, const std::string& path) -> bool {
  const std::string_view wanted = setting("L10N_IO_CALL");
  const bool any = wanted == "any" && call != "read";
  if ((wanted != call && !any) || !path.starts_with(setting("L10N_IO_TREE")) ||
      ++calls != std::atoi(setting("L10N_IO_AT").data())) {
    return false;
  }
  mark(call, path);
  return true;
}

auto fail() -> int {
  const int error = std::atoi(setting("L10N_IO_ERROR").data());
  if (error == 0) {
    std::raise(SIGKILL);
  }
  errno = error;
  return -1;
}

auto open_or_fail(const char* path, int flags, mode_t mode) -> int {
  const bool writes = (flags & (O_WRONLY | O_RDWR | O_DIRECTORY)) != 0;
  if (is_hit(writes ? "open" : "read", absolute(path))) {
    return fail();
  }
  return real<Open>("open")(path, flags, mode);
}

auto mode_of(int flags, std::va_list list) -> mode_t {
  return (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
}

}  // namespace

extern "C" {

auto open(const char* path, int flags, ...) -> int {
  std::va_list list;
  va_start(list, flags);
  const mode_t mode = mode_of(flags, list);
  va_end(list);
  return open_or_fail(path, flags, mode);
}

auto open64(const char* path, int flags, ...) -> int {
  std::va_list list;
  va_start(list, flags);
  const mode_t mode = mode_of(flags, list);
  va_end(list);
  return open_or_fail(path, flags, mode);
}

auto read(int file, void* bytes, size_t size) -> ssize_t {
  return is_hit("read", path_of(file)) ? fail()
                                       : real<Read>("read")(file, bytes, size);
}

auto write(int file, const void* bytes, size_t size) -> ssize_t {
  if (is_hit("write", path_of(file))) {
    static_cast<void>(real<Write>("write")(file, bytes, size / 2));
    return fail();
  }
  return real<Write>("write")(file, bytes, size);
}

auto fsync(int file) -> int {
  return is_hit("fsync", path_of(file)) ? fail()
                                        : real<OnNumber>("fsync")(file);
}

auto close(int file) -> int {
  const bool hit = is_hit("close", path_of(file));
  const int result = real<OnNumber>("close")(file);
  return hit ? fail() : result;
}

auto rename(const char* from, const char* to) noexcept -> int {
  return is_hit("rename", absolute(to))
             ? fail()
             : real<int(const char*, const char*)>("rename")(from, to);
}

auto mkdir(const char* path, mode_t mode) noexcept -> int {
  return is_hit("mkdir", absolute(path))
             ? fail()
             : real<int(const char*, mode_t)>("mkdir")(path, mode);
}

auto unlink(const char* path) noexcept -> int {
  return is_hit("unlink", absolute(path))
             ? fail()
             : real<int(const char*)>("unlink")(path);
}

}  // extern "C"
