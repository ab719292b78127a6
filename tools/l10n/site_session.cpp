#include "site_session.hpp"

#include <filesystem>

#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/rewrite.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/core/hash.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/io/file.hpp"
#include "l10n/io/pieces.hpp"
#include "l10n/site/reader.hpp"

namespace l10n::tool {
namespace {

constexpr std::chrono::seconds kLockPatience{30};

auto load_site(const std::string& path) -> Result<Site> {
  Site site;
  site.configuration = L10N_TRY(site::load(path));
  site.root = std::filesystem::path(path).parent_path().string();
  site.rules = flow::page_rules(site.configuration);
  return site;
}

auto configuration_path(const Arguments& given) -> std::optional<std::string> {
  auto named = given.value("config");
  return named ? named : site::find_configuration(".");
}

// The first piece tells where anything differs: the header has a new date.
auto is_rewritten_as_it_is(const catalog::Catalog& catalog,
                           std::string_view bytes,
                           const catalog::WriteOptions& options) -> bool {
  std::string_view rest = bytes;
  bool is_same = true;
  catalog::rewrite(catalog, bytes, options, [&](std::string_view piece) {
    is_same = rest.starts_with(piece);
    rest.remove_prefix(is_same ? piece.size() : 0);
    return is_same;
  });
  return is_same && rest.empty();
}

// `bytes`: those that stand at `path`, if any do.
auto write_over(const std::string& path, std::optional<std::string_view> bytes,
                const catalog::Catalog& catalog, std::size_t width,
                const io::WriteOptions& how) -> Result<void> {
  const catalog::WriteOptions options{.width = width};
  if (bytes && is_rewritten_as_it_is(catalog, *bytes, options)) {
    return {};
  }
  return io::write_pieces(
      path,
      [&](const io::Append& append) -> Result<void> {
        if (bytes) {
          catalog::rewrite(catalog, *bytes, options, append);
        } else {
          append(catalog::write(catalog, options));
        }
        return {};
      },
      how);
}

auto ways_to_write(const std::string& path, io::Previous previous,
                   const std::string& root) -> io::WriteOptions {
  return {.durability = io::Durability::Durable,
          .previous = previous,
          .root = root.empty() ? folder_of(path) : root};
}

}  // namespace

auto Site::at(std::string_view path) const -> std::string {
  return root.empty() || root == "." ? std::string(path)
                                     : root + '/' + std::string(path);
}

auto open_site(const Arguments& given) -> Result<Site> {
  const auto path = configuration_path(given);
  if (!path) {
    return tl::unexpected(
        Error{.code = Code::NoConfiguration,
              .where = {},
              .message = tr("there is no l10n.yaml here or in a folder above"),
              .help = tr("run 'l10n init' in the folder of your site, or name "
                         "pages and an output")});
  }
  return load_site(*path);
}

auto site_or_defaults(const Arguments& given) -> Result<Site> {
  if (const auto path = configuration_path(given)) {
    return load_site(*path);
  }
  Site site;
  site.rules = flow::page_rules(site.configuration);
  return site;
}

auto lock_catalogs(const Site& site) -> Result<io::Lock> {
  io::Lock lock = L10N_TRY(io::Lock::acquire(
      site.at(site.configuration.catalogs), kLockPatience, site.folder()));
  if (lock.was_abandoned()) {
    io::sweep_temporaries(site.folder());
  }
  return lock;
}

auto read_catalog(const std::string& path) -> Result<CatalogFile> {
  CatalogFile file{.path = path, .bytes = std::nullopt, .catalog = {}};
  if (!io::exists(path)) {
    file.catalog.path = path;
    return file;
  }
  file.bytes = L10N_TRY(io::read_file(path, kMaxCatalogBytes));
  file.catalog = L10N_TRY(catalog::read(*file.bytes, path));
  return file;
}

auto known(const CatalogFile& file) -> KnownFile {
  if (!file.bytes) {
    return {.path = file.path, .hash = std::nullopt};
  }
  return {.path = file.path, .hash = content_hash(*file.bytes)};
}

auto read_named(const Site& site, const std::string& file, std::string_view key)
    -> Result<std::string> {
  const std::string path = site.at(file);
  if (!io::exists(path)) {
    return tl::unexpected(
        Error{.code = Code::BadValue,
              .where = site::place_of(site.configuration, key),
              .message = tr("there is no file '%1'", path)});
  }
  return io::read_file(path, kMaxNamedBytes);
}

auto read_catalog(const std::string& path, const std::string& language)
    -> Result<CatalogFile> {
  CatalogFile file = L10N_TRY(read_catalog(path));
  L10N_TRY(flow::check_catalog(file.catalog, language));
  return file;
}

auto folder_of(const std::string& path) -> std::string {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

auto write_catalog(const CatalogFile& file, const catalog::Catalog& catalog,
                   std::size_t width, const std::string& root) -> Result<void> {
  if (!file.bytes) {
    return write_over(file.path, std::nullopt, catalog, width,
                      ways_to_write(file.path, io::Absent{}, root));
  }
  const std::string_view bytes = *file.bytes;
  return write_over(file.path, bytes, catalog, width,
                    ways_to_write(file.path, bytes, root));
}

auto write_catalog(const KnownFile& file, const catalog::Catalog& catalog,
                   std::size_t width, const std::string& root) -> Result<void> {
  CatalogFile now{.path = file.path, .bytes = std::nullopt, .catalog = {}};
  if (file.hash && io::exists(file.path)) {
    now.bytes = L10N_TRY(io::read_file(file.path, kMaxCatalogBytes));
  }
  if (known(now).hash == file.hash) {
    return write_catalog(now, catalog, width, root);
  }
  return write_over(file.path, std::nullopt, catalog, width,
                    ways_to_write(file.path, io::Changed{}, root));
}

auto generator() -> std::string {
  return "l10n " L10N_VERSION;
}

}  // namespace l10n::tool
