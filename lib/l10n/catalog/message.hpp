// What a PO catalog holds: messages, what translators and tools noted about
// them, and the header. Plain values; reader.hpp and writer.hpp give their form
// in bytes, update.hpp carries them from one version of the pages to the next.
//
// Source: GNU gettext 0.21, "The Format of PO Files".
#ifndef L10N_CATALOG_MESSAGE_HPP
#define L10N_CATALOG_MESSAGE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "l10n/catalog/rare.hpp"

namespace l10n::catalog {

/// "content/a/_index.vi.md:12". The path may hold spaces.
struct Reference {
  std::string path = {};
  std::uint32_t line = 0;  // 0: the file alone is named

  auto operator==(const Reference&) const -> bool = default;
};

/// What a message said before an update made it fuzzy: `#|` lines, or `#~|` in
/// an obsolete message. Without an id there is nothing.
struct Previous {
  OptionalText context = {};
  OptionalText id = {};
  OptionalText plural = {};

  auto operator==(const Previous&) const -> bool = default;
};

/// All texts are UTF-8 without NUL; escapes are resolved. Comment texts hold no
/// line end, and not the blank after their marker.
struct Message {
  Lines translator_comments = {};                    // "# text"
  std::vector<std::string> extracted_comments = {};  // "#. text"
  std::vector<Reference> references = {};            // "#: path:line"
  Lines flags = {};                                  // "#, flag", fuzzy apart
  bool fuzzy = false;
  Lines sticky = {};  // all that follows "#=" (gettext 1.0)
  Previous previous = {};
  OptionalText context = {};  // none and empty are not the same
  std::string id = {};
  OptionalText plural = {};
  std::vector<std::string> translations = {};  // msgstr, or msgstr[0]...
  bool obsolete = false;
  std::uint32_t line = 0;              // of msgid, from 1; 0: not read
  std::uint32_t translation_line = 0;  // of msgstr or msgstr[0]

  /// Where a message was read makes no difference.
  auto operator==(const Message& other) const -> bool;
};

/// A catalog in the order of its file, the obsolete messages last.
struct Catalog {
  std::string path = {};  // as given to the reader; not part of equality
  Message header = {};    // msgid ""; none where it has no translations
  std::vector<Message> messages = {};
  std::string domain = {};  // of a `domain` line; empty: the default one
  /// The comment lines after the last message, whole, from their `#` on.
  std::vector<std::string> closing_comments = {};

  [[nodiscard]] auto has_header() const -> bool {
    return !header.translations.empty();
  }

  auto operator==(const Catalog& other) const -> bool;
};

/// Whether every form has a text and the message is neither fuzzy nor obsolete:
/// what a page may be built from.
auto is_translated(const Message& message) -> bool;

/// Whether any form has a text, be it fuzzy or obsolete.
auto has_translation(const Message& message) -> bool;

/// How far a catalog is. The header does not count.
struct Statistics {
  std::size_t translated = 0;
  std::size_t fuzzy = 0;  // with a translation
  std::size_t untranslated = 0;
  std::size_t obsolete = 0;

  auto operator==(const Statistics&) const -> bool = default;
};

auto statistics(const Catalog& catalog) -> Statistics;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_MESSAGE_HPP
