#include "l10n/io/walk.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/io/place.hpp"

namespace l10n::io {
namespace {

namespace fs = std::filesystem;

struct Folder {
  std::string path;  // relative to the root, "" or with a final slash
  bool linked = false;
};

struct Walk {
  const std::string& root;
  const WalkOptions& options;
  std::string real_root;
  std::vector<Folder> pending = {Folder{}};
  std::vector<std::string> files = {};
};

auto cannot_list(const std::string& path, const std::error_code& reason)
    -> Error {
  return {.code = Code::CannotRead,
          .where = {.path = path},
          .message = tr("cannot be read: %1", reason.message())};
}

// Whether the link at `path` may be followed: into the tree, and not to a
// folder that holds it.
auto leads_inside(const fs::path& path, const std::string& real_root) -> bool {
  std::error_code failure;
  const std::string target = fs::canonical(path, failure).string();
  if (failure) {
    return false;
  }
  const std::string holder =
      fs::canonical(path.parent_path(), failure).string();
  return !failure && is_inside(target, real_root) && !is_inside(holder, target);
}

void visit(Walk& walk, const Folder& folder, const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  if (name.starts_with('.')) {  // temporary files among them
    return;
  }
  std::error_code failure;
  const bool is_link = entry.is_symlink(failure);
  if (is_link &&
      (folder.linked || !leads_inside(entry.path(), walk.real_root))) {
    return;
  }
  const fs::file_status status = entry.status(failure);
  if (fs::is_regular_file(status)) {
    walk.files.push_back(folder.path + name);
  } else if (fs::is_directory(status) &&
             std::find(walk.options.skip.begin(), walk.options.skip.end(),
                       name) == walk.options.skip.end()) {
    walk.pending.push_back(
        {folder.path + name + '/', folder.linked || is_link});
  }
}

auto list(Walk& walk, const Folder& folder) -> Result<void> {
  const std::string path = walk.root + '/' + folder.path;
  std::error_code failure;
  fs::directory_iterator entry(path, failure);
  while (!failure && entry != fs::directory_iterator()) {
    visit(walk, folder, *entry);
    entry.increment(failure);
  }
  const bool vanished =
      failure == std::errc::no_such_file_or_directory && !folder.path.empty();
  if (failure && !vanished) {
    return tl::unexpected(
        cannot_list(folder.path.empty() ? walk.root : path, failure));
  }
  return {};
}

}  // namespace

auto walk(const std::string& root, const WalkOptions& options)
    -> Result<std::vector<std::string>> {
  std::error_code failure;
  std::string real_root = fs::canonical(root, failure).string();
  if (failure) {
    return tl::unexpected(cannot_list(root, failure));
  }
  Walk walk{
      .root = root, .options = options, .real_root = std::move(real_root)};
  while (!walk.pending.empty()) {
    const Folder folder = walk.pending.back();
    walk.pending.pop_back();
    if (auto listed = list(walk, folder); !listed) {
      return tl::unexpected(listed.error());
    }
  }
  std::sort(walk.files.begin(), walk.files.end());
  return std::move(walk.files);
}

}  // namespace l10n::io
