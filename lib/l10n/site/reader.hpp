// From the text of l10n.yaml to a Configuration.
#ifndef L10N_SITE_READER_HPP
#define L10N_SITE_READER_HPP

#include <optional>
#include <string>
#include <string_view>

#include "l10n/core/diagnostic.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::site {

/// The name of the configuration's file.
inline constexpr std::string_view kFileName = "l10n.yaml";

/// Reads the configuration; what it does not say keeps its default.
///
/// Errors, at path:line:column: ConfigSyntax (YAML, a key twice, aliases),
/// those of text::check_utf8, UnknownKey (with the nearest known one), Language
/// (a tag that is none, or the source language among the targets), BadValue (a
/// wrong type, or a value that contradicts another).
auto parse_configuration(std::string_view text, std::string_view path)
    -> Result<Configuration>;

/// The configuration in the file at `path`, which it shows in its errors.
/// Errors: those above and those of io::read_file.
auto load(const std::string& path) -> Result<Configuration>;

/// The path of the nearest l10n.yaml in the folder `start` or above it, links
/// resolved. For a relative start the result is relative to the working
/// directory too ("../l10n.yaml").
auto find_configuration(const std::string& start) -> std::optional<std::string>;

}  // namespace l10n::site

#endif  // L10N_SITE_READER_HPP
