// The ways in which a site's pages could be laid out, and how much each
// explains.
#ifndef L10N_SITE_CANDIDATES_HPP
#define L10N_SITE_CANDIDATES_HPP

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "l10n/site/configuration.hpp"
#include "l10n/site/hugo.hpp"

namespace l10n::site {

struct Candidate {
  Layout layout = {};
  std::string content = {};
  bool default_in_root = false;
  bool has_unmarked = false;  // pages that show no language; not in `pages`
  std::size_t pairs = 0;      // pages that exist in another language too
  std::size_t unmarked = 0;
  /// How many of those exist in another language too, by that language.
  std::map<std::string, std::size_t> beside_unmarked = {};
  std::map<std::string, std::size_t> pages = {};  // by language
  /// Where they are when no rule says so: for two languages, or none.
  std::map<std::string, std::string> folders = {};
};

/// `paths`: the pages below the root, sorted.
auto by_suffixes(const std::vector<std::string>& paths, const SiteHints& hints)
    -> Candidate;
auto by_folders(const std::vector<std::string>& paths, const SiteHints& hints)
    -> Candidate;

/// Docusaurus' docs/ and their translations, which may be none yet, or only
/// ones of released versions. Without `content` where this is no such site.
auto by_docusaurus(const std::vector<std::string>& paths,
                   const SiteHints& hints) -> Candidate;

/// The folders that the site's own configuration gives two languages. Without
/// `folders` where it does not, or where they are named by their language.
auto by_named_folders(const std::vector<std::string>& paths,
                      const SiteHints& hints) -> Candidate;

/// The folder that a content folder is likely to be: the hint, or the usual
/// one, or the deepest folder that holds all of `paths`; "." for the root.
auto content_of(const std::vector<std::string>& paths, const SiteHints& hints)
    -> std::string;

}  // namespace l10n::site

#endif  // L10N_SITE_CANDIDATES_HPP
