// l10n: localises Markdown documentation. application.cpp picks the command.
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <malloc.h>
#include <unistd.h>

#include "application.hpp"
#include "l10n/core/message.hpp"
#include "locale.hpp"

namespace {

// 0, or the errno of the write that failed.
auto write_out(std::string_view text) -> int {
  while (!text.empty()) {
    const ssize_t count = write(STDOUT_FILENO, text.data(), text.size());
    if (count < 0 && errno != EINTR) {
      return errno;
    }
    text.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  return 0;
}

// Catalogs are read whole: the room of a large one goes back to the system
// when it has been read. By itself, glibc would keep it after the first.
void give_large_rooms_back() {
#ifdef M_MMAP_THRESHOLD
  // No other thread is there yet. NOLINTNEXTLINE(concurrency-mt-unsafe)
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

}  // namespace

auto main(int argc, char** argv) -> int {
  // A reader that has seen enough (`| head`) is no error of ours: the write
  // fails quietly, and the status says what the work gave.
  std::signal(SIGPIPE, SIG_IGN);
  give_large_rooms_back();
  l10n::tool::use_language_of_environment();
  const std::vector<std::string> words(argc > 0 ? argv + 1 : argv, argv + argc);
  std::ostringstream out;
  const auto exit =
      l10n::tool::run_l10n(l10n::tool::commands(), words, {out, std::cerr});
  const int failure = write_out(out.str());
  if (failure != 0 && failure != EPIPE) {
    std::cerr << to_string(l10n::Diagnostic{
        .code = l10n::Code::CannotWrite,
        .where = {.path = "l10n"},
        .message = l10n::tr("cannot write to standard output: %1",
                            std::generic_category().message(failure))});
    return static_cast<int>(l10n::tool::Exit::Failed);
  }
  return static_cast<int>(exit);
}
