#include "extract_language.hpp"

#include <algorithm>
#include <string_view>

#include "arguments.hpp"
#include "extract_arguments.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/site/layout.hpp"

namespace l10n::tool {
namespace {

using Languages = std::vector<std::string>;

// Those of `languages` that `tag` may mean: the same one, or else all that say
// more or less than it.
auto meant(const Languages& languages, std::string_view tag) -> Languages {
  Languages found;
  if (!is_language_tag(tag)) {
    return found;
  }
  std::copy_if(languages.begin(), languages.end(), std::back_inserter(found),
               [&](const std::string& language) {
                 return canonical_language(language) == canonical_language(tag);
               });
  if (found.empty()) {
    std::copy_if(languages.begin(), languages.end(), std::back_inserter(found),
                 [&](const std::string& language) {
                   return languages_agree(language, tag);
                 });
  }
  return found;
}

auto listed(const Languages& languages) -> std::string {
  std::string list;
  for (const std::string& language : languages) {
    list += (list.empty() ? "" : ", ") + language;
  }
  return list;
}

auto unknown(const catalog::Catalog& other, const Languages& languages)
    -> Error {
  Error error = usage_error(
      extract_usage().name,
      tr("the language of %1 is not known: neither its header nor its name "
         "says which one of these it is: %2",
         other.path, listed(languages)));
  error.help = tr("name it with '--to LANGUAGE'");
  return error;
}

void add(Languages& languages, const Languages& more) {
  for (const std::string& language : more) {
    if (std::find(languages.begin(), languages.end(), language) ==
        languages.end()) {
      languages.push_back(language);
    }
  }
}

// What the name of the file says: all of it ("en.po"), or what stands before
// the type ("page.en.po").
auto tags_of_name(std::string_view path) -> Languages {
  const std::string stem(site::parts_of(path).stem);
  const std::size_t dot = stem.rfind('.');
  return {stem, dot == std::string::npos ? "" : stem.substr(dot + 1)};
}

auto named_by(std::string_view path, const Languages& languages) -> Languages {
  Languages found;
  for (const std::string& tag : tags_of_name(path)) {
    add(found, meant(languages, tag));
  }
  std::string_view folder = site::parts_of(path).folder;
  while (found.empty() && !folder.empty()) {
    folder.remove_suffix(1);  // the slash
    const std::size_t begin = folder.rfind('/') + 1;
    found = meant(languages, folder.substr(begin));
    folder = folder.substr(0, begin);
  }
  return found;
}

// Whether the name says that the catalog is for a language which is none of the
// site's ("fr.po").
auto names_another(std::string_view path, const std::string& source) -> bool {
  const Languages tags = tags_of_name(path);
  return std::any_of(tags.begin(), tags.end(), [&](const std::string& tag) {
    return site::is_known_language(tag) && !languages_agree(tag, source);
  });
}

auto refuse(const catalog::Catalog& other, std::string_view field) -> Error {
  return {.code = Code::Language,
          .where = {.path = other.path, .line = other.header.line, .column = 1},
          .message = tr("the catalog is for '%1', which is no language to "
                        "translate into",
                        field),
          .help = tr("correct its field Language")};
}

auto said_language(const Languages& languages, const std::string& said)
    -> Result<std::string> {
  const Languages found = meant(languages, said);
  if (found.size() != 1) {
    return tl::unexpected(usage_error(
        extract_usage().name,
        tr("the site has no language '%1'; it is translated into: %2", said,
           listed(languages))));
  }
  return found.front();
}

}  // namespace

auto other_language(const catalog::Catalog& other,
                    const SiteLanguages& languages,
                    const std::optional<std::string>& said)
    -> Result<std::string> {
  const std::string field(
      catalog::field(other.header, "Language").value_or(""));
  if (said) {
    auto language = said_language(languages.targets, *said);
    if (language && !field.empty() && !languages_agree(field, *language)) {
      return tl::unexpected(refuse(other, field));
    }
    return language;
  }
  const Languages found = field.empty()
                              ? named_by(other.path, languages.targets)
                              : meant(languages.targets, field);
  if (found.size() == 1) {
    return found.front();
  }
  if (!found.empty()) {
    return tl::unexpected(unknown(other, found));
  }
  if (!field.empty()) {
    return tl::unexpected(refuse(other, field));
  }
  if (languages.targets.size() == 1 &&
      !names_another(other.path, languages.source)) {
    return languages.targets.front();
  }
  return tl::unexpected(unknown(other, languages.targets));
}

}  // namespace l10n::tool
