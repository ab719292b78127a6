#include "l10n/io/file.hpp"

#include <cerrno>
#include <limits>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "l10n/core/message.hpp"
#include "l10n/io/chunk_reader.hpp"
#include "l10n/io/descriptor.hpp"
#include "l10n/io/pieces.hpp"
#include "l10n/io/place.hpp"
#include "l10n/io/temporary.hpp"

namespace l10n::io {
namespace {

using Status = struct stat;

// What stands at `path`, links not followed.
auto status_of(const std::string& path) -> std::optional<Status> {
  Status status{};
  if (::lstat(path.c_str(), &status) != 0) {
    return std::nullopt;
  }
  return status;
}

// Whether the file holds `bytes` and nothing else; it need not fit into memory.
auto holds(const std::string& path, std::string_view bytes) -> Result<bool> {
  constexpr std::size_t kChunk = 65'536;
  ChunkReader file = L10N_TRY(ChunkReader::open(path));
  std::string chunk(kChunk, '\0');
  for (std::size_t count = kChunk; count == kChunk;) {
    count = L10N_TRY(file.read(chunk));
    if (!bytes.starts_with(std::string_view(chunk).substr(0, count))) {
      return false;
    }
    bytes.remove_prefix(count);
  }
  return bytes.empty();
}

auto is_as_expected(const std::string& path, const Previous& previous)
    -> Result<bool> {
  if (std::holds_alternative<Anything>(previous)) {
    return true;
  }
  if (std::holds_alternative<Absent>(previous)) {
    return !exists(path);
  }
  if (std::holds_alternative<Changed>(previous)) {
    return false;
  }
  auto as_expected = holds(path, std::get<std::string_view>(previous));
  if (!as_expected && !exists(path)) {
    return false;
  }
  return as_expected;
}

auto changed_meanwhile(const std::string& path, std::string help) -> Error {
  return {.code = Code::ChangedMeanwhile,
          .where = {.path = path},
          .message = tr("was changed by somebody else meanwhile and is kept"),
          .help = std::move(help)};
}

// The permissions first, so that secret bytes never stand in a public file.
auto take_over(const Descriptor& file, const Status& old) -> int {
  Status ours{};
  if (::fstat(file.number(), &ours) != 0) {
    return -1;
  }
  if (ours.st_uid != old.st_uid || ours.st_gid != old.st_gid) {
    // Only root can; for others the file becomes theirs, as in an editor.
    static_cast<void>(::fchown(file.number(), old.st_uid, old.st_gid) == 0);
  }
  constexpr mode_t kPermissions = 0777;
  if (((ours.st_mode ^ old.st_mode) & kPermissions) == 0) {
    return 0;
  }
  return ::fchmod(file.number(), old.st_mode & kPermissions);
}

// What fills the file says what is wrong; the system's word is heard first.
auto fill_file(Descriptor& file, const Produce& produce,
               const std::optional<Status>& old, Durability durability)
    -> Result<bool> {
  if (old && take_over(file, *old) != 0) {
    return false;
  }
  int failure = 0;
  const auto produced = produce([&](std::string_view bytes) {
    if (failure == 0 && write_all(file, bytes) != 0) {
      failure = errno;
    }
    return failure == 0;
  });
  if (failure != 0) {
    errno = failure;
    return false;
  }
  if (!produced) {
    return tl::unexpected(produced.error());
  }
  if (durability == Durability::Durable && ::fsync(file.number()) != 0) {
    return false;
  }
  return file.close() == 0;
}

// The file whose permissions a file takes that is new.
auto model_of(const WriteOptions& options) -> std::optional<Status> {
  Status status{};
  if (options.like.empty() || ::stat(options.like.c_str(), &status) != 0 ||
      !S_ISREG(status.st_mode)) {
    return std::nullopt;
  }
  return status;
}

auto synced(const std::string& folder, Durability durability,
            const std::string& path) -> Result<void> {
  if (durability == Durability::Durable && sync_folder(folder) != 0) {
    return tl::unexpected(cannot_write(path));
  }
  return {};
}

}  // namespace

auto read_file(const std::string& path, std::size_t limit)
    -> Result<std::string> {
  // O_NONBLOCK: a pipe without a writer must not hold us up.
  const Descriptor file = open_file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file.is_open()) {
    if (errno == ENXIO) {
      return tl::unexpected(not_a_regular_file(path));
    }
    const bool missing = errno == ENOENT;
    Error error = cannot_read(path);
    if (missing && exists(path)) {
      error.help = tr("it is a link that leads nowhere");
    }
    return tl::unexpected(std::move(error));
  }
  Status status{};
  if (::fstat(file.number(), &status) != 0) {
    return tl::unexpected(cannot_read(path));
  }
  if (!S_ISREG(status.st_mode)) {
    return tl::unexpected(not_a_regular_file(path));
  }
  std::string bytes;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size <= limit) {
    bytes.resize(size + 1);
    if (read_all(file, limit, bytes) != 0) {
      return tl::unexpected(cannot_read(path));
    }
  }
  if (size > limit || bytes.size() > limit) {
    return tl::unexpected(
        Error{.code = Code::PageTooLarge,
              .where = {.path = path},
              .message = tr("is larger than %1 bytes", limit)});
  }
  return bytes;
}

auto exists(const std::string& path) -> bool {
  return status_of(path).has_value();
}

auto write_file(const std::string& path, std::string_view bytes,
                const WriteOptions& options) -> Result<void> {
  return write_pieces(
      path,
      [&](const Append& append) {
        append(bytes);
        return Result<void>();
      },
      options);
}

auto write_pieces(const std::string& path, const Produce& produce,
                  const WriteOptions& options) -> Result<void> {
  const Place place = L10N_TRY(
      locate(path, {.root = options.root,
                    .durable = options.durability == Durability::Durable}));
  const std::string target = place.path();
  const auto old = status_of(target);
  if (old && !S_ISREG(old->st_mode)) {
    return tl::unexpected(not_a_regular_file(path));
  }
  // A rename would replace it: who made it read-only did not want that.
  if (old && ::access(target.c_str(), W_OK) != 0) {
    return tl::unexpected(cannot_write(path));
  }
  Temporary temporary = Temporary::create(place);
  if (!temporary.file().is_open() ||
      !L10N_TRY(fill_file(temporary.file(), produce,
                          old ? old : model_of(options), options.durability))) {
    return tl::unexpected(cannot_write(path));
  }
  const bool expected = L10N_TRY(is_as_expected(target, options.previous));
  const std::string end = expected ? target : target + ".new";
  if (temporary.move_to(end) != 0) {
    return tl::unexpected(cannot_write(path));
  }
  if (!expected) {
    return tl::unexpected(changed_meanwhile(
        path, tr("what l10n made stands in %1: compare the two, then run again",
                 end)));
  }
  return synced(place.folder, options.durability, path);
}

auto make_file(const std::string& path, std::string_view bytes)
    -> Result<void> {
  const Place place = L10N_TRY(locate(path, {.root = "", .durable = true}));
  Temporary temporary = Temporary::create(place);
  const auto produce = [&](const Append& append) {
    append(bytes);
    return Result<void>();
  };
  if (!temporary.file().is_open() ||
      !L10N_TRY(fill_file(temporary.file(), produce, std::nullopt,
                          Durability::Durable)) ||
      (temporary.move_to_free(place.path()) != 0 && errno != EEXIST)) {
    return tl::unexpected(cannot_write(path));
  }
  return synced(place.folder, Durability::Durable, path);
}

auto append_line(const std::string& path, std::string_view line,
                 const std::string& root) -> Result<void> {
  const Place place =
      L10N_TRY(locate(path, {.root = root, .last_link = LastLink::Keep}));
  const std::string target = place.path();
  const auto old = status_of(target);
  if (old && !S_ISREG(old->st_mode)) {
    return tl::unexpected(not_a_regular_file(path));
  }
  Descriptor file = open_file(
      target, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0666);
  const std::string bytes = '\n' + std::string(line) + '\n';
  if (!file.is_open() || write_all(file, bytes) != 0 || file.close() != 0) {
    return tl::unexpected(cannot_write(path));
  }
  return {};
}

auto remove_file(const std::string& path, const WriteOptions& options)
    -> Result<void> {
  const auto old = status_of(path);
  if (!old) {
    if (errno == ENOENT || errno == ENOTDIR) {
      return {};
    }
    return tl::unexpected(cannot_write(path));
  }
  const Place place = L10N_TRY(
      locate(path, {.root = options.root, .last_link = LastLink::Keep}));
  const std::string target = place.path();
  if (!S_ISREG(old->st_mode) && !S_ISLNK(old->st_mode)) {
    return tl::unexpected(not_a_regular_file(path));
  }
  if (!L10N_TRY(is_as_expected(target, options.previous))) {
    return tl::unexpected(changed_meanwhile(path, ""));
  }
  if (::unlink(target.c_str()) != 0 && errno != ENOENT) {
    return tl::unexpected(cannot_write(path));
  }
  return synced(place.folder, options.durability, path);
}

}  // namespace l10n::io
