#include "output.hpp"

#include <algorithm>
#include <array>

#include "arguments.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/io/file.hpp"
#include "site_session.hpp"

namespace l10n::tool {
namespace {

auto ends_with_one_of(std::string_view path,
                      std::initializer_list<std::string_view> ends) -> bool {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return path.ends_with(end); });
}

auto is_catalog_name(std::string_view path) -> bool {
  return ends_with_one_of(path, {".po", ".pot"});
}

auto may_be_work(std::string_view path, std::string_view bytes) -> bool {
  return is_catalog_name(path) || bytes.starts_with("SQLite format 3") ||
         ends_with_one_of(path, {".md", ".mdx", ".markdown", ".yaml", ".yml",
                                 ".toml", ".record", ".l10ntm"});
}

// What was extracted from pages says of which type it is.
auto is_export(std::string_view bytes) -> bool {
  return bytes.find("\"X-Generator: l10n ") != std::string_view::npos &&
         bytes.find("\n#. ") == std::string_view::npos;
}

auto begins_alike(std::string_view bytes, std::string_view text) -> bool {
  const std::string_view first = text.substr(0, line_end(text, 0));
  return !first.empty() && bytes.substr(0, line_end(bytes, 0)) == first;
}

}  // namespace

auto check_output(const std::string& path, const Output& output)
    -> Result<void> {
  if (!io::exists(path)) {
    return {};
  }
  const auto bytes = io::read_file(path, kMaxCatalogBytes);
  const std::string_view old = bytes ? std::string_view(*bytes) : "";
  if (!may_be_work(path, old)) {
    return {};
  }
  const bool is_own = is_catalog_name(path)
                          ? output.is_catalog && is_export(old)
                          : begins_alike(old, output.text);
  if (is_own) {
    return {};
  }
  Error error =
      usage_error(std::string(output.command),
                  tr("%1 stands there already and may be somebody's work: it "
                     "is not replaced",
                     path));
  error.help = tr("name another file, or move it away first");
  return tl::unexpected(std::move(error));
}

auto write_output(const std::string& path, std::string_view text,
                  std::string_view command) -> Result<void> {
  L10N_TRY(check_output(path, {.command = command, .text = text}));
  return io::write_file(path, text, {});
}

}  // namespace l10n::tool
