// One translation through all families of checks.
#ifndef TESTS_CHECK_CHECKING_HPP
#define TESTS_CHECK_CHECKING_HPP

#include <string>
#include <utility>
#include <vector>

#include "l10n/check/engine.hpp"

namespace l10n::check {

struct Languages {
  std::string source = "en";
  std::string target = "vi";
  bool markdown = true;
};

/// The findings about `target`, in the order of the families.
inline auto findings(const std::string& source, const std::string& target,
                     const Languages& languages = {},
                     const Settings& settings = {}) -> std::vector<Finding> {
  catalog::Message message;
  message.id = source;
  message.translations = {target};
  message.translation_line = 7;
  const Subject subject{.message = &message,
                        .catalog = "po/vi.po",
                        .page = {.path = "a.md", .line = 3},
                        .source_language = languages.source,
                        .language = languages.target,
                        .markdown = languages.markdown};
  const Pair pair{.subject = &subject,
                  .source = read(message.id),
                  .target = read(message.translations.front())};
  Inspected inspected;
  inspect(pair, settings, families(), inspected);
  return std::move(inspected.findings);
}

/// Their rules: {"numbers", "quotes"}.
inline auto ids(const std::string& source, const std::string& target,
                const Languages& languages = {}) -> std::vector<std::string> {
  std::vector<std::string> found;
  for (const Finding& finding : findings(source, target, languages)) {
    found.push_back(finding.check);
  }
  return found;
}

/// `target` with the fixes of its findings.
inline auto mended(const std::string& source, const std::string& target)
    -> std::string {
  return apply_fixes(target, findings(source, target));
}

}  // namespace l10n::check

#endif  // TESTS_CHECK_CHECKING_HPP
