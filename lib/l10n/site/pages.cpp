#include "l10n/site/pages.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/walk.hpp"
#include "l10n/site/glob.hpp"
#include "l10n/site/layout.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::site {
namespace {

// The folder that holds all source pages; "" for the root itself.
auto source_folder(const Configuration& configuration) -> std::string {
  if (configuration.layout.kind != LayoutKind::Pattern) {
    return configuration.content == "." ? "" : configuration.content + '/';
  }
  const std::string& pattern = configuration.layout.source;
  const std::size_t slash = pattern.rfind('/', pattern.find('{'));
  return slash == std::string::npos ? "" : pattern.substr(0, slash + 1);
}

auto fits_any(const std::vector<std::string>& globs, std::string_view path)
    -> bool {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return fits(glob, path); });
}

auto is_left_out(const Configuration& configuration, std::string_view path)
    -> bool {
  const auto& include = configuration.include;
  return (!include.empty() && !fits_any(include, path)) ||
         fits_any(configuration.exclude, path);
}

// The name under which file systems that fold case or normal forms know it.
auto twin_key(const std::string& path) -> std::string {
  return text::find_invalid_utf8(path) == path.size() ? text::fold_case(path)
                                                      : path;
}

class Clashes {
 public:
  explicit Clashes(PageList& list) : list_(list) {
    for (const SourcePage& page : list.pages) {
      sources_.insert(page.path);
    }
  }

  // Reports what clashes, and drops those targets.
  void settle() {
    for (const SourcePage& page : list_.pages) {
      for (const Target& target : page.targets) {
        look_at(page, target.path);
      }
    }
    for (SourcePage& page : list_.pages) {
      std::erase_if(page.targets, [&](const Target& target) {
        return disputed_.contains(target.path);
      });
    }
  }

 private:
  void look_at(const SourcePage& page, const std::string& target) {
    const auto [first, is_new] = owners_.emplace(target, page.path);
    if (!is_new || sources_.contains(target)) {
      disputed_.insert(target);
      report(page.path, Severity::Error,
             tr("%1 would be the translation of %2 too", target,
                is_new ? target : first->second));
      return;
    }
    const auto [twin, is_single] = twins_.emplace(twin_key(target), target);
    if (!is_single) {
      report(page.path, Severity::Warning,
             tr("%1 and %2 are the same file where upper and lower case, or "
                "Unicode's ways to write an accent, are not told apart",
                target, twin->second));
    }
  }

  void report(const std::string& path, Severity severity, std::string message) {
    list_.diagnostics.push_back(
        {.code = Code::NameClash,
         .where = {.path = path},
         .message = std::move(message),
         .help = tr("rename one of the pages, or name it under `exclude`"),
         .severity = severity});
  }

  PageList& list_;
  std::set<std::string> sources_ = {};
  std::set<std::string> disputed_ = {};             // targets
  std::map<std::string, std::string> owners_ = {};  // target -> source
  std::map<std::string, std::string> twins_ = {};   // key -> target
};

// With one catalog a page, no two pages may have the same.
void settle_catalogs(PageList& list) {
  std::map<std::string, std::string> owners;
  std::erase_if(list.pages, [&](const SourcePage& page) {
    const auto [owner, is_new] = owners.emplace(page.name, page.path);
    if (!is_new) {
      list.diagnostics.push_back(
          {.code = Code::NameClash,
           .where = {.path = page.path},
           .message = tr("has the same catalog as %1", owner->second),
           .help = tr("rename one of the pages, or name it under `exclude`")});
    }
    return !is_new;
  });
}

auto source_page(const Configuration& configuration, const std::string& path,
                 std::string name) -> SourcePage {
  SourcePage page{path, std::move(name), {}};
  for (const std::string& language : configuration.languages) {
    page.targets.push_back(
        {language, target_path(configuration, path, language)});
  }
  return page;
}

auto is_target_language(const Configuration& configuration,
                        const std::string& language) -> bool {
  const auto& languages = configuration.languages;
  return std::find(languages.begin(), languages.end(), language) !=
         languages.end();
}

// Of pages that are in a language to translate into.
void drop_translations(std::vector<std::string>& paths,
                       const std::vector<SourcePage>& pages) {
  std::set<std::string> targets;
  for (const SourcePage& page : pages) {
    for (const Target& target : page.targets) {
      targets.insert(target.path);
    }
  }
  std::erase_if(
      paths, [&](const std::string& path) { return targets.contains(path); });
}

// What cannot be looked at may be one: the walk says why not.
auto is_no_folder(const std::string& path) -> bool {
  namespace fs = std::filesystem;
  std::error_code failure;
  const fs::file_type type = fs::status(path, failure).type();
  return type != fs::file_type::directory && type != fs::file_type::none;
}

auto no_folder(const Configuration& configuration, const std::string& folder)
    -> Error {
  const bool is_pattern = configuration.layout.kind == LayoutKind::Pattern;
  return {
      .code = Code::BadValue,
      .where =
          place_of(configuration, is_pattern ? "layout.source" : "content"),
      .message = tr("there is no folder '%1'",
                    folder.substr(0, folder.find_last_not_of('/') + 1)),
      .help = tr("the folder of your pages is named by `content`, or by the "
                 "pattern of `layout`")};
}

}  // namespace

auto list_pages(const Configuration& configuration, const std::string& root)
    -> Result<PageList> {
  const std::string folder = source_folder(configuration);
  if (is_no_folder(root + '/' + folder)) {
    return tl::unexpected(no_folder(configuration, folder));
  }
  // Below its content folder a site may well have a page on `public`.
  const io::WalkOptions whole_tree;
  const io::WalkOptions content{.skip = {"node_modules"}};
  const auto files = L10N_TRY(
      io::walk(root + '/' + folder, folder.empty() ? whole_tree : content));
  PageList list;
  std::vector<SourcePage> others;  // that this configuration is not for
  for (const std::string& file : files) {
    const std::string path = folder + file;
    auto page = page_path(configuration, path);
    if (!page || page->language.empty()) {
      continue;
    }
    const bool left_out = is_left_out(configuration, path);
    if (page->language == configuration.source_language) {
      (left_out ? others : list.pages)
          .push_back(source_page(configuration, path, std::move(page->name)));
    } else if (!left_out && is_target_language(configuration, page->language)) {
      list.lone.push_back(path);
    }
  }
  drop_translations(list.lone, list.pages);
  drop_translations(list.lone, others);
  if (configuration.split == Split::Page) {
    settle_catalogs(list);
  }
  Clashes(list).settle();
  return list;
}

}  // namespace l10n::site
