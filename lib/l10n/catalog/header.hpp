// The header of a catalog: the fields in the translation of the empty msgid.
#ifndef L10N_CATALOG_HEADER_HPP
#define L10N_CATALOG_HEADER_HPP

#include <optional>
#include <string>
#include <string_view>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

struct HeaderFacts {
  std::string project = {};          // "Workshop 1.0"
  std::string bugs_address = {};     // may be empty
  std::string language = {};         // of the translations; empty in a template
  std::string source_language = {};  // of the pages
  std::string creation_date = {};    // as timestamp() gives it
  std::string generator = "l10n";    // "l10n 0.1.0"
  std::string units_version = "1";   // of the rule that turns text into msgids
};

/// A header with the fields in gettext's order and X-Source-Language,
/// X-Generator and X-L10n-Units behind them. Without a language it is that of a
/// template (.pot): fuzzy, with gettext's placeholders; `msgfmt -c` has nothing
/// to say about the other kind.
auto make_header(const HeaderFacts& facts) -> Message;

/// The value of the field `name`, without the blanks around it; none where the
/// header has no such field. Names are compared as gettext does, by bytes.
auto field(const Message& header, std::string_view name)
    -> std::optional<std::string_view>;

/// Sets the field `name`, in its place or behind the last one. No other byte of
/// the header changes. REQUIRES: no line feed in `name` and `value`.
void set_field(Message& header, std::string_view name, std::string_view value);

/// Now, as POT-Creation-Date writes it: "2026-01-31 23:59+0000". The variable
/// SOURCE_DATE_EPOCH (seconds since 1970), where set, stands for the clock.
/// Source: reproducible-builds.org, SOURCE_DATE_EPOCH 1.1.
auto timestamp() -> std::string;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_HEADER_HPP
