#include "git.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

auto failed(const std::vector<std::string>& arguments) -> Error {
  std::string command = "git";
  for (const std::string& argument : arguments) {
    command += ' ' + argument;
  }
  return {.code = Code::CannotRead,
          .where = {.path = command},
          .message = tr("git could not do this"),
          .help = tr("the site must be in a repository of git that has the "
                     "revision")};
}

auto read_all(int descriptor) -> std::string {
  std::string text;
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t size = read(descriptor, buffer.data(), buffer.size());
    if (size > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(size));
    } else if (size == 0 || errno != EINTR) {
      return text;
    }
  }
}

auto exit_status(pid_t child) -> int {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

auto run_git(const std::vector<std::string>& arguments) -> Result<std::string> {
  std::vector<std::string> words{"git"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) {
    argv.push_back(word.data());
  }
  argv.push_back(nullptr);
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    return tl::unexpected(failed(arguments));
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  pid_t child = -1;
  const int problem =
      posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string text = problem == 0 ? read_all(ends[0]) : std::string();
  close(ends[0]);
  if (problem != 0 || exit_status(child) != 0) {
    return tl::unexpected(failed(arguments));
  }
  return text;
}

auto nul_parted(const std::string& list) -> std::vector<std::string> {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('\0', at), list.size());
    parts.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace l10n::tool
