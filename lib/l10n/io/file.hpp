// Reading whole files and replacing them whole. Nothing else here or above
// writes files: what is on the disk is either the old bytes or the new ones
// (but for append_line).
#ifndef L10N_IO_FILE_HPP
#define L10N_IO_FILE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "l10n/core/diagnostic.hpp"

namespace l10n::io {

/// All bytes of the regular file at `path`; symbolic links are followed. A file
/// that grows while it is read gives what was there at the end.
///
/// Errors: CannotRead (with the system's reason); NotARegularFile for folders,
/// devices, sockets and pipes, which are never waited for; PageTooLarge when
/// there are more than `limit` bytes.
auto read_file(const std::string& path, std::size_t limit)
    -> Result<std::string>;

/// Whether anything, a dangling link included, stands at `path`.
auto exists(const std::string& path) -> bool;

enum class Durability : std::uint8_t {
  Rebuildable,  // localised pages: the next run makes them again
  Durable,      // catalogs and records: fsync of the file and of its folder
};

/// What the caller believes to stand at the target: whatever, no file,
/// something else than it knew, or these bytes, which must outlive the call.
struct Anything {};

struct Absent {};

struct Changed {};

using Previous = std::variant<Anything, Absent, Changed, std::string_view>;

struct WriteOptions {
  Durability durability = Durability::Rebuildable;
  Previous previous = Anything{};
  /// The folder that nothing may leave, through `..` or a link; empty: none.
  std::string root = {};
  /// A new file takes the permissions (and the owner where we may) of this one,
  /// for it holds what this one holds; empty or missing: by the umask.
  std::string like = {};
};

/// Replaces the file at `path` by `bytes`, or leaves it as it is.
///
/// The bytes go to `.NAME.l10n-tmp-N` in the same folder, which is then
/// renamed. Missing folders are made. A file that is replaced keeps its
/// permissions (and its owner where we may); a new one has them by the umask.
/// A symbolic link stays one, and its target is replaced. Other hard links
/// keep the old bytes. Temporary files that killed runs left for the same name
/// are removed.
///
/// Errors: CannotWrite (with the system's reason; also for a read-only file,
/// which a rename could replace); NotARegularFile; OutsideTheTree, before
/// anything is touched; ChangedMeanwhile when the target is no longer
/// `previous` just before the rename: it is kept, and our bytes stand beside it
/// as `NAME.new`. No temporary file is left behind. When the fsync of the
/// folder fails, the new bytes stand already.
///
/// The system is called through open, fstat, lstat, access, realpath, readlink,
/// mkdir, flock, fcntl, read, write, fchown, fchmod, fsync, close, rename and
/// unlink.
auto write_file(const std::string& path, std::string_view bytes,
                const WriteOptions& options) -> Result<void>;

/// Makes the file at `path` with these bytes, fsynced, or leaves alone what
/// stands there: of several processes that do so at once one makes the file,
/// and all see it whole. Missing folders are made.
///
/// Errors: CannotWrite.
auto make_file(const std::string& path, std::string_view bytes) -> Result<void>;

/// Adds "\nLINE\n" to the file at `path`, which is made if need be: notes for a
/// later run. The line end before it ends what a killed or failed run cut off.
/// For several threads and processes at once; no fsync.
///
/// Errors: CannotWrite; NotARegularFile; OutsideTheTree (`root` as in
/// WriteOptions). A link is never followed. What was added may be torn.
auto append_line(const std::string& path, std::string_view line,
                 const std::string& root) -> Result<void>;

/// Removes the file at `path`, or the link that stands there, never its target.
/// A missing file is no error; the others are those of write_file, with nothing
/// left beside the file.
auto remove_file(const std::string& path, const WriteOptions& options)
    -> Result<void>;

/// Removes what killed runs left of write_file below the folder `root`: the
/// temporary files that nobody holds. Links and hidden folders are not entered.
void sweep_temporaries(const std::string& root);

/// Whether `name` (without folders) is a temporary file of write_file.
auto is_temporary(std::string_view name) -> bool;

}  // namespace l10n::io

#endif  // L10N_IO_FILE_HPP
