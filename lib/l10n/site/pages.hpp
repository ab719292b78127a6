// The pages of a site that are translated.
#ifndef L10N_SITE_PAGES_HPP
#define L10N_SITE_PAGES_HPP

#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::site {

struct Target {
  std::string language;
  std::string path;  // relative to the root

  auto operator==(const Target&) const -> bool = default;
};

struct SourcePage {
  std::string path;  // relative to the root
  std::string name;  // what its catalogs are named by with `split: page`
  std::vector<Target> targets;  // in the order of Configuration::languages

  auto operator==(const SourcePage&) const -> bool = default;
};

struct PageList {
  std::vector<SourcePage> pages;  // sorted by path
  /// Pages in a language to translate into that are nobody's translation.
  std::vector<std::string> lone;
  std::vector<Diagnostic> diagnostics;
};

/// The source pages below `root` (the folder of l10n.yaml). What is, or would
/// be, the translation of another page is none.
///
/// Diagnostics, NameClash: an error where two sources have one target (none
/// has it then) or one catalog (the first has it); a warning where two targets
/// differ only in case or in Unicode normalisation, for some file systems take
/// them as one. Errors: CannotRead where the content folder cannot be listed.
auto list_pages(const Configuration& configuration, const std::string& root)
    -> Result<PageList>;

}  // namespace l10n::site

#endif  // L10N_SITE_PAGES_HPP
