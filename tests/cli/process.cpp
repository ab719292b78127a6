#include "process.hpp"

#include <array>
#include <cstddef>
#include <cstdio>
#include <memory>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pointers.hpp"

namespace l10n::tool {
namespace {

using test::pointers;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

using File = std::unique_ptr<std::FILE, CloseFile>;

auto content(std::FILE* file) -> std::string {
  std::rewind(file);
  std::string text;
  std::array<char, 4096> block{};
  for (std::size_t count = 1; count > 0;) {
    count = std::fread(block.data(), 1, block.size(), file);
    text.append(block.data(), count);
  }
  return text;
}

// The writing end of a pipe whose reading end is closed.
auto broken_pipe() -> int {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) {
    return -1;
  }
  close(ends[0]);
  return ends[1];
}

}  // namespace

auto run_process(const Invocation& invocation) -> Outcome {
  const File out(std::tmpfile());
  const File err(std::tmpfile());
  const int pipe_end = invocation.closed_out ? broken_pipe() : -1;
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(
      &actions, invocation.closed_out ? pipe_end : fileno(out.get()),
      STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(err.get()), STDERR_FILENO);
  auto words = pointers(invocation.words);
  auto environment = pointers(invocation.environment);
  pid_t child = 0;
  Outcome outcome;
  if (posix_spawn(&child, words[0], &actions, nullptr, words.data(),
                  environment.data()) == 0) {
    int status = 0;
    waitpid(child, &status, 0);
    outcome.status =
        WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }
  posix_spawn_file_actions_destroy(&actions);
  if (pipe_end >= 0) {
    close(pipe_end);
  }
  outcome.out = content(out.get());
  outcome.err = content(err.get());
  return outcome;
}

}  // namespace l10n::tool
