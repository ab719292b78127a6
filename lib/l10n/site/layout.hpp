// Which page is which page's translation, by their paths alone.
#ifndef L10N_SITE_LAYOUT_HPP
#define L10N_SITE_LAYOUT_HPP

#include <optional>
#include <string>
#include <string_view>

#include "l10n/site/configuration.hpp"

namespace l10n::site {

/// A path taken apart by the layout: what all languages of a page share, and
/// the language.
struct PagePath {
  std::string name;      // without language and file type, below the content
  std::string language;  // as the configuration writes it; empty: none

  auto operator==(const PagePath&) const -> bool = default;
};

/// Whether `path` ends in .md, .markdown or .mdx, in any case of letters.
auto is_page(std::string_view path) -> bool;

/// Takes `path` (relative to the root) apart. Nothing for what is no page, is
/// not below the content, or fits none of the patterns. A suffix or folder is
/// a language only if it is the source language or one of the configured ones.
auto page_path(const Configuration& configuration, std::string_view path)
    -> std::optional<PagePath>;

/// Where the page at `source` is in `language`.
/// Precondition: page_path(source) is a page in the source language.
auto target_path(const Configuration& configuration, std::string_view source,
                 std::string_view language) -> std::string;

/// A path as the layouts see it: "a/b/page.vi.md" is "a/b/", "page.vi", ".md".
struct PathParts {
  std::string_view folder;
  std::string_view stem;
  std::string_view extension;
};

/// The parts are views of `path`. A name without a dot has no extension.
auto parts_of(std::string_view path) -> PathParts;

/// Whether `tag` begins with a language code of two letters (ISO 639-1) and has
/// the form of a language tag.
auto is_known_language(std::string_view tag) -> bool;

/// The language that a path shows without any configuration: "vi" for
/// "page.vi.md" and "content/vi/page.md" (the last such folder), empty where it
/// shows none. Only languages with a code of two letters (ISO 639-1) count, so
/// that "page.min.md" has none.
auto language_of(std::string_view path) -> std::string;

}  // namespace l10n::site

#endif  // L10N_SITE_LAYOUT_HPP
