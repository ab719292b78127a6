// The site that a command works on: its configuration, pages and catalogs.
#ifndef TOOLS_L10N_SITE_SESSION_HPP
#define TOOLS_L10N_SITE_SESSION_HPP

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "l10n/catalog/message.hpp"
#include "l10n/catalog/update.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/io/lock.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"
#include "l10n/site/pages.hpp"

namespace l10n::tool {

struct Site {
  std::string root;  // the folder of l10n.yaml, as seen from here
  site::Configuration configuration;
  page::Rules rules;

  /// A path of the site as seen from the working directory.
  [[nodiscard]] auto at(std::string_view path) const -> std::string;

  /// `root`, never empty: what nothing may leave that is written.
  [[nodiscard]] auto folder() const -> std::string {
    return root.empty() ? "." : root;
  }
};

/// The site that `--config` names, else that of the working directory:
/// l10n.yaml here or above. Errors: NoConfiguration, and those of site::load.
auto open_site(const Arguments& given) -> Result<Site>;

/// The same where there is one, else the defaults: for single pages.
auto site_or_defaults(const Arguments& given) -> Result<Site>;

/// Only one run at a time works on the catalogs. What a killed one left is
/// cleared away.
auto lock_catalogs(const Site& site) -> Result<io::Lock>;

/// A page may have 16 MiB, a catalog of a site more.
inline constexpr std::size_t kMaxCatalogBytes = std::size_t{512} << 20U;

/// The bytes of a catalog as they stand on the disk, and what they say.
struct CatalogFile {
  std::string path;
  std::optional<std::string> bytes;  // none: there is no file
  catalog::Catalog catalog;
};

/// Errors: those of io::read_file and catalog::read. A missing file is none.
auto read_catalog(const std::string& path) -> Result<CatalogFile>;

/// A catalog on the disk whose bytes were let go.
struct KnownFile {
  std::string path;
  std::optional<std::string> hash;  // of its bytes; none: there is no file
};

auto known(const CatalogFile& file) -> KnownFile;

/// Word lists, glossaries, baselines.
inline constexpr std::size_t kMaxNamedBytes = std::size_t{64} << 20U;

/// The bytes of `file`, which the setting `key` (see site::Places) names.
/// Errors: BadValue at the setting where there is no file; those of read_file.
auto read_named(const Site& site, const std::string& file, std::string_view key)
    -> Result<std::string>;

/// The same where it is to be one of `language` (empty: of any).
/// Errors: those of flow::check_catalog, too.
auto read_catalog(const std::string& path, const std::string& language)
    -> Result<CatalogFile>;

/// The folder of the file at `path`, "." where it names none.
auto folder_of(const std::string& path) -> std::string;

/// Replaces the file, durably, without touching what did not change in it, if
/// it still holds what was read. `root` is the folder that must not be left;
/// empty: that of the file, which may be a link to another one in it.
auto write_catalog(const CatalogFile& file, const catalog::Catalog& catalog,
                   std::size_t width, const std::string& root) -> Result<void>;

/// The same; its bytes are read again, for those that did not change.
auto write_catalog(const KnownFile& file, const catalog::Catalog& catalog,
                   std::size_t width, const std::string& root) -> Result<void>;

/// "l10n 0.1.0"
auto generator() -> std::string;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_SITE_SESSION_HPP
