#include "catalog/process.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pointers.hpp"

namespace l10n::test {
namespace {

auto spawn(const std::vector<std::string>& arguments,
           const std::array<std::string, 3>& streams) -> int {
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  for (int stream = 0; stream < 3; ++stream) {
    posix_spawn_file_actions_addopen(
        &actions, stream, streams.at(static_cast<std::size_t>(stream)).c_str(),
        stream == 0 ? O_RDONLY : O_WRONLY, 0);
  }
  const std::vector<std::string> settings{"LC_ALL=C.UTF-8",
                                          "PATH=/usr/bin:/bin"};
  auto words = pointers(arguments);
  auto environment = pointers(settings);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, words.front(), &actions, nullptr,
                                  words.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  if (failed != 0 || waitpid(child, &status, 0) != child ||
      !WIFEXITED(status)) {
    return -1;
  }
  return WEXITSTATUS(status);
}

}  // namespace

auto run(const std::vector<std::string>& arguments, std::string_view input)
    -> Outcome {
  const TemporaryFile in(input);
  const TemporaryFile out("");
  const TemporaryFile errors("");
  const int status = spawn(arguments, {in.path(), out.path(), errors.path()});
  return {
      .status = status, .output = out.content(), .errors = errors.content()};
}

auto has_tool(const std::string& name) -> bool {
  return run({name, "--version"}, "").status == 0;
}

auto msgcat(std::string_view po, std::size_t width) -> Outcome {
  std::vector<std::string> arguments{"msgcat", "-"};
  if (width == 0) {
    arguments.emplace_back("--no-wrap");
  } else if (width != 79) {
    arguments.push_back("--width=" + std::to_string(width));
  }
  return run(arguments, po);
}

TemporaryFile::TemporaryFile(std::string_view content)
    : path_(std::filesystem::temp_directory_path() / "l10n-test-XXXXXX") {
  const int descriptor = mkstemp(path_.data());
  close(descriptor);
  std::ofstream file(path_, std::ios::binary);
  file << content;
}

TemporaryFile::~TemporaryFile() {
  std::filesystem::remove(path_);
}

auto TemporaryFile::content() const -> std::string {
  std::ifstream file(path_, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace l10n::test
