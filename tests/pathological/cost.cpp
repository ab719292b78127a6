#include <algorithm>
#include <array>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pathological/way.hpp"

namespace l10n::test {
namespace {

auto seconds_of(const timeval& time) -> double {
  constexpr double kMicro = 1e-6;
  return static_cast<double>(time.tv_sec) +
         static_cast<double>(time.tv_usec) * kMicro;
}

// What the child wrote before it closed the pipe.
auto read_all(int pipe) -> std::string {
  std::string text;
  std::array<char, 256> buffer{};
  while (true) {
    const ssize_t count = ::read(pipe, buffer.data(), buffer.size());
    if (count <= 0) {
      return text;
    }
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

auto cost_of(std::string (*fault_of)(const std::string&),
             const std::string& bytes, unsigned most_seconds) -> Cost {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) {
    return {.fault = "no pipe"};
  }
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit limit{most_seconds, most_seconds};
    ::setrlimit(RLIMIT_CPU, &limit);
    const std::string fault = fault_of(bytes);
    const auto written = ::write(ends[1], fault.data(), fault.size());
    ::_exit(written == static_cast<ssize_t>(fault.size()) ? 0 : 1);
  }
  ::close(ends[1]);
  Cost cost;
  cost.fault = read_all(ends[0]);
  ::close(ends[0]);
  int status = -1;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  cost.seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  cost.mebibytes = usage.ru_maxrss / 1024;
  if (status != 0 && cost.fault.empty()) {
    cost.fault = WIFSIGNALED(status)
                     ? "ended by signal " + std::to_string(WTERMSIG(status))
                     : "ended with an error";
  }
  return cost;
}

}  // namespace l10n::test
