#include "git.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const {
    static_cast<void>(std::fclose(file));  // only read from, nothing to lose
  }
};

using File = std::unique_ptr<std::FILE, CloseFile>;

auto text_of(std::FILE* file) -> std::string {
  std::string text;
  std::rewind(file);
  std::array<char, 65536> buffer{};
  for (std::size_t size = 1; size > 0;) {
    size = std::fread(buffer.data(), 1, buffer.size(), file);
    text.append(buffer.data(), size);
  }
  return text;
}

auto last_line(std::string text) -> std::string {
  while (text.ends_with('\n')) {
    text.pop_back();
  }
  return text.substr(text.rfind('\n') + 1);
}

auto git_error(std::string message) -> tl::unexpected<Error> {
  return tl::unexpected(
      Error{.code = Code::Git, .where = {}, .message = std::move(message)});
}

// The exit status of `words`; -1 where the program could not be run.
auto spawn(std::vector<std::string>& words, std::FILE* out, std::FILE* err)
    -> int {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null",
                                   O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, fileno(out), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(err), STDERR_FILENO);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr,
                                  arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  if (failed != 0 || waitpid(child, &status, 0) != child ||
      !WIFEXITED(status)) {
    return -1;
  }
  return WEXITSTATUS(status);
}

}  // namespace

auto run_git(const std::string& folder, std::vector<std::string> arguments)
    -> Result<std::string> {
  std::vector<std::string> words{"git", "-C", folder.empty() ? "." : folder};
  std::move(arguments.begin(), arguments.end(), std::back_inserter(words));
  const File out(std::tmpfile());
  const File err(std::tmpfile());
  if (out == nullptr || err == nullptr) {
    return git_error(tr("there is no room for what git says"));
  }
  constexpr int kNotFound = 127;
  const int status = spawn(words, out.get(), err.get());
  if (status == -1 || status == kNotFound) {
    return git_error(tr("git cannot be run"));
  }
  if (status != 0) {
    const std::string said = last_line(text_of(err.get()));
    return git_error(said.empty() ? tr("git fails without a word")
                                  : tr("git says: %1", said));
  }
  return text_of(out.get());
}

auto find_commit(const std::string& folder, const std::string& revision)
    -> Result<std::string> {
  // Without --quiet: it would keep git from saying why.
  auto commit = run_git(folder, {"rev-parse", "--verify", "--end-of-options",
                                 revision + "^{commit}"});
  if (!commit) {
    commit.error().message =
        tr("'%1' names no commit; %2", revision, commit.error().message);
    return commit;
  }
  commit->erase(commit->find_last_not_of('\n') + 1);
  return commit;
}

auto top_of_repository(const std::string& folder) -> Result<std::string> {
  std::string top = L10N_TRY(run_git(folder, {"rev-parse", "--show-toplevel"}));
  if (top.ends_with('\n')) {
    top.pop_back();
  }
  return top;
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
