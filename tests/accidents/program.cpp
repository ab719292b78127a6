#include "accidents/program.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pointers.hpp"

namespace l10n::test {
namespace {

// In the child; gives up without a word, which no test takes for success.
[[noreturn]] void become(const Command& command, int output,
                         const std::vector<char*>& words,
                         const std::vector<char*>& environment) {
  constexpr uid_t kNobody = 65534;
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  if (command.largest_file != 0) {
    const rlimit limit{command.largest_file, command.largest_file};
    std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  if (::chdir(command.folder.c_str()) != 0) {
    ::_exit(kNeverRan);
  }
  if (command.as_nobody && ::geteuid() == 0 &&
      (::setgroups(0, nullptr) != 0 ||
       ::setresgid(kNobody, kNobody, kNobody) != 0 ||
       ::setresuid(kNobody, kNobody, kNobody) != 0)) {
    ::_exit(kNeverRan);
  }
  ::execve(words[0], words.data(), environment.data());
  ::_exit(kNeverRan);
}

}  // namespace

Process::Process(const Command& command) {
  std::vector<std::string> words{L10N_PROGRAM};
  words.insert(words.end(), command.words.begin(), command.words.end());
  std::vector<std::string> environment{
      "LC_ALL=C", "SOURCE_DATE_EPOCH=1700000000",
      "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0"};
  environment.insert(environment.end(), command.environment.begin(),
                     command.environment.end());
  const auto argument_list = pointers(words);
  const auto environment_list = pointers(environment);
  std::array<int, 2> ends{-1, -1};
  static_cast<void>(::pipe2(ends.data(), O_CLOEXEC) == 0);
  child_ = ::fork();
  if (child_ == 0) {
    become(command, ends[1], argument_list, environment_list);
  }
  ::close(ends[1]);
  output_ = ends[0];
}

void Process::kill_after(std::chrono::microseconds time) const {
  std::this_thread::sleep_for(time);
  ::kill(child_, SIGKILL);
}

auto Process::wait() -> Outcome {
  Outcome outcome;
  std::array<char, 4096> block{};
  for (ssize_t size = 1; size > 0;) {
    size = ::read(output_, block.data(), block.size());
    outcome.said.append(block.data(),
                        size > 0 ? static_cast<std::size_t>(size) : 0);
  }
  ::close(output_);
  int status = 0;
  ::waitpid(child_, &status, 0);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return outcome;
}

auto run(const Command& command) -> Outcome {
  return Process(command).wait();
}

auto environment_of(const Failure& failure) -> std::vector<std::string> {
  return {"LD_PRELOAD=" L10N_FAILING_IO,
          "L10N_IO_CALL=" + failure.call,
          "L10N_IO_AT=" + std::to_string(failure.at),
          "L10N_IO_ERROR=" + std::to_string(failure.error),
          "L10N_IO_TREE=" + failure.tree,
          "L10N_IO_MARK=" + failure.mark};
}

auto number_of(const char* name, int otherwise) -> int {
  const char* const value = std::getenv(name);
  return value == nullptr ? otherwise : std::atoi(value);
}

}  // namespace l10n::test
