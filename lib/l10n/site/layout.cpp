#include "l10n/site/layout.hpp"

#include <algorithm>
#include <vector>

#include "l10n/core/language.hpp"

namespace l10n::site {
namespace {

// `tag` as the configuration writes it; empty if it is none of its languages.
auto configured(const Configuration& configuration, std::string_view tag)
    -> std::string {
  const std::string wanted = canonical_language(tag);
  if (canonical_language(configuration.source_language) == wanted) {
    return configuration.source_language;
  }
  const auto found = std::find_if(
      configuration.languages.begin(), configuration.languages.end(),
      [&](const auto& other) { return canonical_language(other) == wanted; });
  return found == configuration.languages.end() ? "" : *found;
}

auto is_default(const Configuration& configuration, std::string_view language)
    -> bool {
  return canonical_language(configuration.default_language) ==
         canonical_language(language);
}

// "docs/" for the content folder "docs".
auto content_prefix(const Configuration& configuration) -> std::string {
  return configuration.content == "." ? "" : configuration.content + '/';
}

struct Suffixed {
  PathParts parts;       // the stem without the language
  std::string language;  // empty: no suffix
};

auto suffixed(const Configuration& configuration, std::string_view path)
    -> Suffixed {
  Suffixed found{parts_of(path), ""};
  const std::size_t dot = found.parts.stem.rfind('.');
  if (dot != std::string_view::npos && dot > 0) {
    found.language =
        configured(configuration, found.parts.stem.substr(dot + 1));
    if (!found.language.empty()) {
      found.parts.stem = found.parts.stem.substr(0, dot);
    }
  }
  return found;
}

struct LanguageFolder {
  std::size_t begin = std::string_view::npos;  // npos: none
  std::size_t size = 0;
  std::string language = {};
};

// The first folder of path[from, to) that is a language.
auto first_language(const Configuration& configuration, std::string_view path,
                    std::size_t from, std::size_t to) -> LanguageFolder {
  while (from < to) {
    const std::size_t slash = path.find('/', from);
    if (slash == std::string_view::npos || slash >= to) {
      break;
    }
    std::string language =
        configured(configuration, path.substr(from, slash - from));
    if (!language.empty()) {
      return {from, slash - from, std::move(language)};
    }
    from = slash + 1;
  }
  return {};
}

// Below the content first; then in the content's own path (content/vi).
auto language_folder(const Configuration& configuration, std::string_view path)
    -> LanguageFolder {
  const std::size_t content = content_prefix(configuration).size();
  LanguageFolder below =
      first_language(configuration, path, content, path.size());
  return below.language.empty()
             ? first_language(configuration, path, 0, content)
             : below;
}

auto without_extension(std::string_view path) -> std::string {
  return std::string(
      path.substr(0, path.size() - parts_of(path).extension.size()));
}

auto by_suffix(const Configuration& configuration, std::string_view path)
    -> PagePath {
  const Suffixed page = suffixed(configuration, path);
  const std::size_t content = content_prefix(configuration).size();
  return {
      std::string(page.parts.folder.substr(content)) +
          std::string(page.parts.stem),
      page.language.empty() ? configuration.default_language : page.language};
}

auto by_folder(const Configuration& configuration, std::string_view path)
    -> PagePath {
  const std::size_t content = content_prefix(configuration).size();
  const LanguageFolder folder = language_folder(configuration, path);
  PagePath page{without_extension(path.substr(content)), folder.language};
  if (page.language.empty()) {
    page.language = configuration.default_in_root
                        ? configuration.default_language
                        : std::string();
  } else if (folder.begin >= content) {
    page.name.erase(folder.begin - content, folder.size + 1);
  }
  return page;
}

// `pattern` with a language: what stands before and after {path}.
struct Frame {
  std::string before;
  std::string after;
};

auto frame_of(std::string pattern, std::string_view language) -> Frame {
  constexpr std::string_view kLanguage = "{lang}";
  constexpr std::string_view kPath = "{path}";
  const std::size_t at = pattern.find(kLanguage);
  if (at != std::string::npos) {
    pattern.replace(at, kLanguage.size(), language);
  }
  const std::size_t path = pattern.find(kPath);
  return {pattern.substr(0, path), pattern.substr(path + kPath.size())};
}

// What {path} stands for; empty if the path does not fit.
auto inside_of(const Frame& frame, std::string_view path) -> std::string_view {
  if (path.size() <= frame.before.size() + frame.after.size() ||
      !path.starts_with(frame.before) || !path.ends_with(frame.after)) {
    return "";
  }
  return path.substr(frame.before.size(),
                     path.size() - frame.before.size() - frame.after.size());
}

// The pattern that says most about the path wins: of docs/{path}.md and
// docs/{lang}/{path}.md the second has docs/en/page.md.
auto by_pattern(const Configuration& configuration, std::string_view path)
    -> std::optional<PagePath> {
  std::string_view least;
  std::string language;
  const auto consider = [&](const std::string& pattern,
                            const std::string& tag) {
    const std::string_view inside = inside_of(frame_of(pattern, tag), path);
    if (!inside.empty() && (least.empty() || inside.size() < least.size())) {
      least = inside;
      language = tag;
    }
  };
  for (const std::string& tag : configuration.languages) {
    consider(configuration.layout.target, tag);
  }
  consider(configuration.layout.source, configuration.source_language);
  if (least.empty()) {
    return std::nullopt;
  }
  return PagePath{
      is_page(least) ? without_extension(least) : std::string(least), language};
}

auto suffix_target(const Configuration& configuration, std::string_view source,
                   std::string_view language) -> std::string {
  const PathParts parts = suffixed(configuration, source).parts;
  std::string target(parts.folder);
  target += parts.stem;
  if (!is_default(configuration, language)) {
    target += '.';
    target += language;
  }
  return target += parts.extension;
}

auto folder_target(const Configuration& configuration, std::string_view source,
                   std::string_view language) -> std::string {
  const LanguageFolder folder = language_folder(configuration, source);
  std::string target(source);
  if (folder.language.empty()) {
    return target.insert(content_prefix(configuration).size(),
                         std::string(language) + '/');
  }
  if (configuration.default_in_root && is_default(configuration, language)) {
    return target.erase(folder.begin, folder.size + 1);
  }
  return target.replace(folder.begin, folder.size, language);
}

}  // namespace

auto parts_of(std::string_view path) -> PathParts {
  const std::size_t slash = path.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  const std::size_t dot = path.rfind('.');
  const std::size_t end =
      dot == std::string_view::npos || dot < name ? path.size() : dot;
  return {path.substr(0, name), path.substr(name, end - name),
          path.substr(end)};
}

auto is_page(std::string_view path) -> bool {
  const PathParts parts = parts_of(path);
  std::string extension(parts.extension);
  for (char& byte : extension) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  }
  return !parts.stem.empty() && (extension == ".md" || extension == ".mdx" ||
                                 extension == ".markdown");
}

auto page_path(const Configuration& configuration, std::string_view path)
    -> std::optional<PagePath> {
  if (!is_page(path)) {
    return std::nullopt;
  }
  if (configuration.layout.kind == LayoutKind::Pattern) {
    return by_pattern(configuration, path);
  }
  if (!path.starts_with(content_prefix(configuration))) {
    return std::nullopt;
  }
  return configuration.layout.kind == LayoutKind::Suffix
             ? by_suffix(configuration, path)
             : by_folder(configuration, path);
}

auto target_path(const Configuration& configuration, std::string_view source,
                 std::string_view language) -> std::string {
  const Layout& layout = configuration.layout;
  if (layout.kind == LayoutKind::Suffix) {
    return suffix_target(configuration, source, language);
  }
  if (layout.kind == LayoutKind::Folders) {
    return folder_target(configuration, source, language);
  }
  const Frame from = frame_of(layout.source, configuration.source_language);
  const Frame to = frame_of(layout.target, language);
  return to.before + std::string(inside_of(from, source)) + to.after;
}

}  // namespace l10n::site
