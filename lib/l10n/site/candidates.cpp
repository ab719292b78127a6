#include "l10n/site/candidates.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "l10n/core/language.hpp"
#include "l10n/site/layout.hpp"

namespace l10n::site {
namespace {

// A language as one site may write it in several ways.
auto listed(const SiteHints& hints, std::string_view tag) -> bool {
  const auto is_it = [&](const std::string& language) {
    return canonical_language(language) == canonical_language(tag);
  };
  return is_it(hints.default_language) ||
         std::any_of(hints.languages.begin(), hints.languages.end(), is_it);
}

struct Marked {
  std::string shared;    // the path without its language
  std::string language;  // empty: none
};

auto marked_by_suffix(std::string_view path) -> Marked {
  const PathParts parts = parts_of(path);
  const std::size_t dot = parts.stem.rfind('.');
  if (dot == std::string_view::npos || dot == 0 ||
      !is_known_language(parts.stem.substr(dot + 1))) {
    return {std::string(path), ""};
  }
  return {std::string(parts.folder) + std::string(parts.stem.substr(0, dot)) +
              std::string(parts.extension),
          std::string(parts.stem.substr(dot + 1))};
}

// Every folder of the path that may be a language: where it begins.
auto language_folders(std::string_view path) -> std::vector<std::size_t> {
  std::vector<std::size_t> found;
  std::size_t begin = 0;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', begin)) {
    if (is_known_language(path.substr(begin, slash - begin))) {
      found.push_back(begin);
    }
    begin = slash + 1;
  }
  return found;
}

// The pages with a language below one folder: shared path -> languages.
using Families = std::map<std::string, std::set<std::string>>;

// `known`: the languages that are taken for such wherever they stand.
auto candidate_of(const Families& families, const SiteHints& hints,
                  std::set<std::string> known) -> Candidate {
  Candidate candidate;
  known.insert(hints.languages.begin(), hints.languages.end());
  for (const auto& [shared, languages] : families) {
    if (languages.size() > 1) {
      candidate.pairs += languages.size();
      known.insert(languages.begin(), languages.end());
    }
  }
  for (const auto& [shared, languages] : families) {
    for (const std::string& language : languages) {
      if (language.empty()) {
        ++candidate.unmarked;
        continue;
      }
      if (languages.contains("")) {
        ++candidate.beside_unmarked[canonical_language(language)];
      }
      if (known.contains(language) || listed(hints, language)) {
        ++candidate.pages[language];
      }
    }
  }
  return candidate;
}

auto count_below(const std::vector<std::string>& paths,
                 const std::string& prefix) -> std::size_t {
  return static_cast<std::size_t>(std::count_if(
      paths.begin(), paths.end(),
      [&](const auto& path) { return path.starts_with(prefix); }));
}

// One page with an odd name, what.is.md, shows no language; if all pages of a
// site do, there is no other reading, even where none is there twice.
void take_lone_languages(Candidate& candidate, const Families& families,
                         const std::vector<std::string>& paths,
                         const std::string& prefix) {
  std::map<std::string, std::size_t> pages;
  std::size_t marked = 0;
  for (const auto& [shared, languages] : families) {
    for (const std::string& language : languages) {
      if (!language.empty()) {
        ++pages[language];
        ++marked;
      }
    }
  }
  if (candidate.pages.empty() && marked == count_below(paths, prefix) &&
      2 * marked > paths.size()) {
    candidate.pages = std::move(pages);
  }
}

// "content/" for "content/vi/page.md" with its language at 8.
void add_folder(std::map<std::string, Families>& trees, const std::string& path,
                std::size_t begin) {
  const std::size_t slash = path.find('/', begin);
  trees[path.substr(0, begin)][path.substr(slash + 1)].insert(
      path.substr(begin, slash - begin));
}

}  // namespace

auto content_of(const std::vector<std::string>& paths, const SiteHints& hints)
    -> std::string {
  const auto holds_all = [&](const std::string& folder) {
    return std::all_of(paths.begin(), paths.end(), [&](const auto& path) {
      return path.starts_with(folder + '/');
    });
  };
  constexpr std::array kUsual{"content", "src/content", "docs", "doc"};
  if (!hints.content.empty() && holds_all(hints.content)) {
    return hints.content;
  }
  for (const char* const folder : kUsual) {
    if (!paths.empty() && holds_all(folder)) {
      return folder;
    }
  }
  std::string common = paths.empty() ? "" : paths.front();
  while (!common.empty()) {
    common.erase(common.find('/') == std::string::npos ? 0 : common.rfind('/'));
    if (common.empty() || holds_all(common)) {
      break;
    }
  }
  return common.empty() ? "." : common;
}

auto by_suffixes(const std::vector<std::string>& paths, const SiteHints& hints)
    -> Candidate {
  Families families;
  std::vector<std::string> suffixed;
  std::set<std::string> sure;
  for (const std::string& path : paths) {
    const Marked page = marked_by_suffix(path);
    families[page.shared].insert(page.language);
    if (!page.language.empty()) {
      suffixed.push_back(path);
      // Nobody calls a page index.vi.md for another reason.
      const std::string_view stem = parts_of(page.shared).stem;
      if (stem == "_index" || stem == "index") {
        sure.insert(page.language);
      }
    }
  }
  Candidate candidate = candidate_of(families, hints, std::move(sure));
  const std::string folder = content_of(suffixed, hints);
  take_lone_languages(candidate, families, paths,
                      folder == "." ? "" : folder + '/');
  std::vector<std::string> marked;
  for (const std::string& path : paths) {
    if (candidate.pages.contains(marked_by_suffix(path).language)) {
      marked.push_back(path);
    }
  }
  candidate.content = content_of(marked.empty() ? paths : marked, hints);
  // A read-me beside the content folder is no page of the site.
  candidate.unmarked = static_cast<std::size_t>(
      std::count_if(paths.begin(), paths.end(), [&](const auto& path) {
        return (candidate.content == "." ||
                path.starts_with(candidate.content + '/')) &&
               marked_by_suffix(path).language.empty();
      }));
  candidate.has_unmarked = candidate.unmarked > 0;
  return candidate;
}

auto by_folders(const std::vector<std::string>& paths, const SiteHints& hints)
    -> Candidate {
  std::map<std::string, Families> trees;
  for (const std::string& path : paths) {
    for (const std::size_t begin : language_folders(path)) {
      add_folder(trees, path, begin);
    }
  }
  Candidate best;
  for (auto& [prefix, families] : trees) {
    std::size_t in_root = 0;
    for (auto& [shared, languages] : families) {
      if (std::binary_search(paths.begin(), paths.end(), prefix + shared)) {
        languages.insert("");
        ++in_root;
      }
    }
    Candidate candidate = candidate_of(families, hints, {});
    take_lone_languages(candidate, families, paths, prefix);
    candidate.layout.kind = LayoutKind::Folders;
    candidate.content =
        prefix.empty() ? "." : prefix.substr(0, prefix.size() - 1);
    candidate.default_in_root = in_root > 0;
    candidate.has_unmarked = in_root > 0;
    const bool better = candidate.pairs > best.pairs ||
                        (candidate.pairs == best.pairs &&
                         candidate.pages.size() > best.pages.size());
    if (better) {
      best = std::move(candidate);
    }
  }
  return best;
}

auto by_docusaurus(const std::vector<std::string>& paths,
                   const SiteHints& hints) -> Candidate {
  constexpr std::string_view kFolder = "i18n/";
  constexpr std::string_view kPlugin = "/docusaurus-plugin-content-docs/";
  constexpr std::string_view kCurrent = "current/";
  Candidate candidate;
  bool is_docusaurus = hints.file.starts_with("docusaurus.config");
  for (const std::string& path : paths) {
    const std::size_t plugin = path.find(kPlugin);
    if (path.starts_with("docs/")) {
      ++candidate.unmarked;
    } else if (path.starts_with(kFolder) && plugin != std::string::npos) {
      is_docusaurus = true;
      const std::string language =
          path.substr(kFolder.size(), plugin - kFolder.size());
      if (is_known_language(language) &&
          path.substr(plugin + kPlugin.size()).starts_with(kCurrent)) {
        ++candidate.pages[language];
        candidate.pairs += 2;
      }
    }
  }
  if (!is_docusaurus || candidate.unmarked == 0) {
    return {};
  }
  candidate.layout = {.kind = LayoutKind::Pattern,
                      .source = "docs/{path}",
                      .target = std::string(kFolder) + "{lang}" +
                                std::string(kPlugin) + std::string(kCurrent) +
                                "{path}"};
  candidate.content = "docs";
  candidate.has_unmarked = candidate.unmarked > 0;
  return candidate;
}

auto by_named_folders(const std::vector<std::string>& paths,
                      const SiteHints& hints) -> Candidate {
  Candidate candidate;
  std::map<std::string, std::size_t> shared;
  bool by_language = true;
  for (const auto& [language, folder] : hints.folders) {
    const std::string prefix = folder + '/';
    by_language = by_language && parts_of(folder).stem == language;
    for (const std::string& path : paths) {
      if (path.starts_with(prefix)) {
        ++candidate.pages[language];
        candidate.pairs += shared[path.substr(prefix.size())]++;
      }
    }
  }
  if (hints.folders.size() != 2 || by_language || candidate.pages.empty()) {
    return {};
  }
  candidate.layout.kind = LayoutKind::Pattern;
  candidate.folders = hints.folders;
  return candidate;
}

}  // namespace l10n::site
