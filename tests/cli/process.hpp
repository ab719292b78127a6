// Runs a program without a shell and collects what it says.
#ifndef TESTS_CLI_PROCESS_HPP
#define TESTS_CLI_PROCESS_HPP

#include <string>
#include <vector>

namespace l10n::tool {

struct Outcome {
  int status = -1;  // exit status; -N when signal N ended it
  std::string out;
  std::string err;
};

struct Invocation {
  std::vector<std::string> words;             // the program first
  std::vector<std::string> environment = {};  // "NAME=value", and nothing else
  bool closed_out = false;  // standard output is a pipe that nobody reads
};

auto run_process(const Invocation& invocation) -> Outcome;

}  // namespace l10n::tool

#endif  // TESTS_CLI_PROCESS_HPP
