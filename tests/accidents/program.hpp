// The built l10n as a process that accidents happen to.
#ifndef TESTS_ACCIDENTS_PROGRAM_HPP
#define TESTS_ACCIDENTS_PROGRAM_HPP

#include <chrono>
#include <string>
#include <vector>

#include <sys/types.h>

namespace l10n::test {

struct Command {
  std::vector<std::string> words = {};  // behind the name of the program
  std::string folder = {};              // to work in
  std::vector<std::string> environment = {};
  std::size_t largest_file = 0;  // in bytes; 0: no limit
  bool as_nobody = false;        // where we are root
};

/// The exit status when the program could not even be started.
inline constexpr int kNeverRan = 99;

struct Outcome {
  int status = -1;   // exit status; -N when signal N ended it
  std::string said;  // on both outputs
};

/// One run. The date that catalogs get is always the same.
class Process {
 public:
  explicit Process(const Command& command);
  Process(const Process&) = delete;
  auto operator=(const Process&) -> Process& = delete;
  ~Process() = default;

  void kill_after(std::chrono::microseconds time) const;
  auto wait() -> Outcome;

 private:
  pid_t child_ = -1;
  int output_ = -1;
};

auto run(const Command& command) -> Outcome;

/// What makes the call number `at` of `call` in `tree` fail with `error`, or
/// kills the program there where `error` is 0. `mark` is a file that then
/// exists and says "CALL PATH".
struct Failure {
  std::string call;
  int at = 1;
  int error = 0;
  std::string tree;
  std::string mark;
};

auto environment_of(const Failure& failure) -> std::vector<std::string>;

/// A number of the environment, or `otherwise`.
auto number_of(const char* name, int otherwise) -> int;

}  // namespace l10n::test

#endif  // TESTS_ACCIDENTS_PROGRAM_HPP
