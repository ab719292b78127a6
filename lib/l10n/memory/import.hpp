// Bringing entries into a memory: all of an import, or nothing.
#ifndef L10N_MEMORY_IMPORT_HPP
#define L10N_MEMORY_IMPORT_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/entry.hpp"

namespace l10n::memory {

struct ImportFacts {
  std::string file = {};     // what was imported, as it was named
  std::string command = {};  // "l10n 0.1.0 memory import"
  std::int64_t date = 0;     // of the import, seconds since 1970, UTC

  auto operator==(const ImportFacts&) const -> bool = default;
};

struct ImportCounts {
  std::int64_t added = 0;
  std::int64_t known = 0;
  std::int64_t refused = 0;

  auto operator==(const ImportCounts&) const -> bool = default;
};

/// What becomes of an entry.
enum class Verdict : std::uint8_t {
  Taken,  // it is new, or known: languages, source, target and surroundings
  // Refused, and why:
  EmptySource,
  EmptyTarget,
  TooLong,       // a text above kLargestText
  InvalidText,   // not UTF-8, or NUL in it
  NoLanguage,    // a tag that is none
  SameLanguage,  // twice
};

/// "the source is empty", translated; for what is refused.
auto reason(Verdict verdict) -> std::string;

/// In bytes. No unit of a page is longer.
inline constexpr std::size_t kLargestText = std::size_t{64} << 10U;

struct ImportSession;

/// An import that is under way. Destroyed without commit(), it leaves no trace.
/// Not for several threads at once; others that want to write wait until it
/// ends.
///
/// An entry that is known already is not added, but the import is noted to have
/// seen it: undoing the one that added it then leaves it. A state above the
/// known one raises it, and its date with it; nothing else of a known entry
/// changes.
class Import {
 public:
  /// Errors: those of open_database; locked after 30 s.
  static auto begin(const std::string& path, ImportFacts facts)
      -> Result<Import>;

  Import(Import&&) noexcept;
  auto operator=(Import&&) noexcept -> Import&;
  Import(const Import&) = delete;
  auto operator=(const Import&) -> Import& = delete;
  ~Import();

  /// `entry.id` is not looked at. Language tags are brought into canonical
  /// form. An entry that names no file gets the import's.
  /// Errors: cannot-write (a full disk), memory-damaged, of entries added
  /// before; the import is lost. Cost: 4 µs. Entries are kept back and stored
  /// by the thousand (at most 32 MiB), in an order that the disk likes, by
  /// another thread while the next ones (as many at most) come.
  auto add(Entry entry) -> Result<Verdict>;

  /// For what the caller could not make an entry of.
  void count_refused();

  /// REQUIRES: it is committed.
  [[nodiscard]] auto counts() const -> ImportCounts;

  /// The number of the import: what undo() takes. 0: there was nothing to keep,
  /// and no trace is left. Nothing may be added afterwards.
  auto commit() -> Result<std::int64_t>;

 private:
  explicit Import(std::unique_ptr<ImportSession> session);

  std::unique_ptr<ImportSession> session_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_IMPORT_HPP
