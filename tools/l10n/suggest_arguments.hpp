// What `l10n suggest` is told.
#ifndef TOOLS_L10N_SUGGEST_ARGUMENTS_HPP
#define TOOLS_L10N_SUGGEST_ARGUMENTS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct SuggestArguments {
  std::vector<std::string> catalogs;  // empty: those of the site
  std::optional<std::string> memory;  // a file: .l10ntm or .po
  std::string from;                   // canonical; empty: not said
  std::string to;
  int threshold = 75;
  std::optional<int> accept;
  std::size_t limit = 0;  // 0: none
  bool sentences = true;
  bool dry_run = false;

  [[nodiscard]] auto is_site() const -> bool { return catalogs.empty(); }
};

auto suggest_usage() -> const Usage&;

/// Errors: Usage.
auto read_suggest_arguments(const Arguments& given) -> Result<SuggestArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_SUGGEST_ARGUMENTS_HPP
