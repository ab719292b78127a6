// Files that the user names for reports and exports.
#ifndef TOOLS_L10N_OUTPUT_HPP
#define TOOLS_L10N_OUTPUT_HPP

#include <string>
#include <string_view>

#include "l10n/core/diagnostic.hpp"

namespace l10n::tool {

/// What a command is about to write.
struct Output {
  std::string_view command;
  /// The start of the new bytes; with an empty one nothing that may be
  /// somebody's work is replaced.
  std::string_view text = {};
  bool is_catalog = false;  // an exported one
};

/// Keeps a slip of the pen from replacing somebody's work: a page, a catalog, a
/// configuration or a memory that stands at `path` may only be replaced by what
/// begins with the same line, a catalog by an export where it is one itself.
/// Errors: Usage.
auto check_output(const std::string& path, const Output& output)
    -> Result<void>;

/// The same, then io::write_file.
auto write_output(const std::string& path, std::string_view text,
                  std::string_view command) -> Result<void>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_OUTPUT_HPP
