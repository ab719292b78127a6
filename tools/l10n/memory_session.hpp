// The translation memory that a command works on.
#ifndef TOOLS_L10N_MEMORY_SESSION_HPP
#define TOOLS_L10N_MEMORY_SESSION_HPP

#include <memory>
#include <optional>
#include <string>

#include "arguments.hpp"
#include "l10n/memory/store.hpp"
#include "progress.hpp"
#include "site_session.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// Which memory, and the languages that are meant where no file says them.
struct MemoryPlace {
  std::string path;
  std::string from = {};  // canonical; empty: not known
  std::string to = {};
};

/// --memory, --from and --to, which `given` may have; what is not given is the
/// site's: `site.l10ntm` beside its catalogs, its source language, and its
/// target language if it has one only.
///
/// Errors: usage, for what is no language; no-configuration, where there is
/// neither --memory nor a site, and those of reading l10n.yaml.
auto memory_place(const Arguments& given, const char* command)
    -> Result<MemoryPlace>;

/// --from or --to: canonical, empty where it is not given.
/// Errors: usage.
auto given_language(const Arguments& given, const char* option,
                    const char* command) -> Result<std::string>;

/// The memory itself, which must be there.
auto open_memory(const MemoryPlace& place, memory::Access access)
    -> Result<memory::Store>;

/// "2026-01-31" in seconds since 1970: when that day begins in UTC. None for
/// what is no day.
auto seconds_of_day(const std::string& day) -> std::optional<std::int64_t>;

/// "2026-01-31"; empty for 0.
auto to_day(std::int64_t date) -> std::string;

/// A progress bar for work whose size shows only on the way.
class Gauge {
 public:
  Gauge(const Terminal& terminal, std::string label)
      : terminal_(terminal), label_(std::move(label)) {}

  void show(std::uint64_t done, std::uint64_t all);

 private:
  const Terminal& terminal_;
  std::string label_;
  std::unique_ptr<Progress> progress_;
  std::size_t shown_ = 0;  // of kSteps
};

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MEMORY_SESSION_HPP
