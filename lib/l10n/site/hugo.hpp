// What a site's own configuration tells about its languages, read line by line
// and forgivingly: it is a hint, and the pages decide.
#ifndef L10N_SITE_HUGO_HPP
#define L10N_SITE_HUGO_HPP

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace l10n::site {

struct SiteHints {
  std::string file = {};  // that they are from; empty: none
  std::string default_language = {};
  std::vector<std::string> languages = {};  // as written, without duplicates
  std::vector<std::string> disabled = {};   // that the site does not build
  std::string content = {};                 // contentDir of the whole site
  std::map<std::string, std::string> folders = {};  // and of single languages
};

/// Adds what `text`, the content of `file`, says. TOML, YAML and JSON of Hugo
/// (hugo.*, config.*, languages.*), and Docusaurus' docusaurus.config.*.
void read_hints(std::string_view text, std::string_view file, SiteHints& hints);

/// The hints in the files below `root`.
auto find_hints(const std::string& root) -> SiteHints;

}  // namespace l10n::site

#endif  // L10N_SITE_HUGO_HPP
