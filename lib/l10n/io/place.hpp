// Where a path really leads, and whether that is allowed.
#ifndef L10N_IO_PLACE_HPP
#define L10N_IO_PLACE_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "l10n/core/diagnostic.hpp"

namespace l10n::io {

struct Place {
  std::string folder;  // absolute, without links; exists
  std::string name;    // of what stands there, or will

  [[nodiscard]] auto path() const -> std::string {
    return (folder == "/" ? "" : folder) + '/' + name;
  }
};

enum class LastLink : std::uint8_t { Follow, Keep };

struct LocateOptions {
  const std::string& root;  // empty: anywhere
  LastLink last_link = LastLink::Follow;
  bool durable = false;  // fsync of the folders that get a new one
};

/// The place that `path` names. Missing folders are made, only inside of the
/// root.
///
/// Errors: OutsideTheTree; CannotWrite; NotARegularFile where `path` ends in a
/// slash, `.` or `..`.
auto locate(const std::string& path, const LocateOptions& options)
    -> Result<Place>;

/// Whether `path` is relative and stays below where it starts, in the one way
/// to write it: no empty part, no `.`, no `..`.
auto is_clean(std::string_view path) -> bool;

/// Whether something stands at `path` and, links followed, inside of the folder
/// `root`.
auto is_within(const std::string& path, const std::string& root) -> bool;

/// Whether the absolute path `path` is `root` or inside of it; both without
/// links.
auto is_inside(std::string_view path, std::string_view root) -> bool;

}  // namespace l10n::io

#endif  // L10N_IO_PLACE_HPP
