#include "l10n/io/place.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <optional>

#include <sys/stat.h>
#include <unistd.h>

#include "l10n/core/message.hpp"
#include "l10n/io/descriptor.hpp"

namespace l10n::io {
namespace {

constexpr int kMostLinks = 40;  // as Linux itself

auto real_path(const std::string& path) -> std::optional<std::string> {
  const std::unique_ptr<char, decltype(&std::free)> real(
      ::realpath(path.c_str(), nullptr), &std::free);
  if (real == nullptr) {
    return std::nullopt;
  }
  return std::string(real.get());
}

auto outside(const std::string& path, const std::string& root) -> Error {
  return {.code = Code::OutsideTheTree,
          .where = {.path = path},
          .message = tr("lies outside of %1", root),
          .help = tr("a link or `..` leads there; nothing was written")};
}

// What stays the same while one path is followed.
struct Search {
  const std::string& asked;  // as the caller wrote it, for errors
  const LocateOptions& options;
  std::string real_root = {};  // empty: anywhere
};

auto checked(const Search& search, std::string folder) -> Result<std::string> {
  if (!search.real_root.empty() && !is_inside(folder, search.real_root)) {
    return tl::unexpected(outside(search.asked, search.real_root));
  }
  return folder;
}

struct Parts {
  std::string folder;
  std::string name;
};

auto split(const std::string& path) -> Parts {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) {
    return {".", path};
  }
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

// The folder without links, made with those above it where it is missing. Each
// step is checked before the next is made.
auto real_folder(const Search& search, const std::string& folder)
    -> Result<std::string> {
  if (auto real = real_path(folder)) {
    return checked(search, *std::move(real));
  }
  const Parts parts = split(folder);
  if (errno != ENOENT || folder == "." || folder == "/") {
    return tl::unexpected(cannot_write(search.asked));
  }
  const std::string above = L10N_TRY(real_folder(search, parts.folder));
  if (parts.name.empty() || parts.name == ".") {
    return above;
  }
  const std::string wanted = Place{above, parts.name}.path();
  if (::mkdir(wanted.c_str(), 0777) != 0 && errno != EEXIST) {
    return tl::unexpected(cannot_write(search.asked));
  }
  auto real = real_path(wanted);
  if (!real || (search.options.durable && sync_folder(above) != 0)) {
    return tl::unexpected(cannot_write(search.asked));
  }
  return checked(search, *std::move(real));
}

// The target of the link at `path`; empty where there is no link.
auto link_target(const std::string& path) -> std::string {
  std::array<char, PATH_MAX> target{};
  const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
  return size < 0 ? "" : std::string(target.data(), static_cast<size_t>(size));
}

}  // namespace

auto is_clean(std::string_view path) -> bool {
  for (std::size_t slash = 0; slash != std::string_view::npos;) {
    slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part.empty() || part == "." || part == "..") {
      return false;
    }
    path.remove_prefix(slash == std::string_view::npos ? 0 : slash + 1);
  }
  return true;
}

auto is_within(const std::string& path, const std::string& root) -> bool {
  const auto real = real_path(path);
  const auto real_root = real_path(root);
  return real && real_root && is_inside(*real, *real_root);
}

auto is_inside(std::string_view path, std::string_view root) -> bool {
  return root == "/" || path == root ||
         (path.starts_with(root) && path[root.size()] == '/');
}

auto locate(const std::string& path, const LocateOptions& options)
    -> Result<Place> {
  Search search{.asked = path, .options = options};
  if (!options.root.empty()) {
    auto real = real_path(options.root);
    if (!real) {
      return tl::unexpected(cannot_write(options.root));
    }
    search.real_root = *std::move(real);
  }
  std::string current = path;
  for (int links = 0; links < kMostLinks; ++links) {
    const Parts parts = split(current);
    if (parts.name.empty() || parts.name == "." || parts.name == "..") {
      return tl::unexpected(not_a_regular_file(path));
    }
    Place place{L10N_TRY(real_folder(search, parts.folder)), parts.name};
    const std::string target =
        options.last_link == LastLink::Follow ? link_target(place.path()) : "";
    if (target.empty()) {
      return place;
    }
    current =
        target.front() == '/' ? target : Place{place.folder, target}.path();
  }
  errno = ELOOP;
  return tl::unexpected(cannot_write(path));
}

}  // namespace l10n::io
