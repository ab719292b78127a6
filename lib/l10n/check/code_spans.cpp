#include "l10n/check/code_spans.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

#include "l10n/check/verbatim.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::check {
namespace {

using Counts = std::map<std::string, std::size_t>;

// No-break blanks as plain ones; without blanks and punctuation of the sentence
// at the edges (`--all,`), which translators put where they belong.
auto canonical(std::string_view code) -> std::string {
  constexpr std::string_view kNoBreak = "\u00A0";
  std::string plain(code);
  for (std::size_t at = plain.find(kNoBreak); at != std::string::npos;
       at = plain.find(kNoBreak, at)) {
    plain.replace(at, kNoBreak.size(), " ");
  }
  std::string_view rest = page::trim(plain);
  if (rest.size() > 1 && (rest.back() == ',' || rest.back() == '.')) {
    rest = page::trim(rest.substr(0, rest.size() - 1));
  }
  return std::string(rest);
}

auto counted(std::string_view text) -> Counts {
  Counts counts;
  for (const Span& span : find_inline_verbatim(text).code) {
    const std::string_view whole = span.of(text);
    const std::size_t run = whole.find_first_not_of('`');
    if (run != std::string_view::npos) {
      ++counts[canonical(whole.substr(run, whole.size() - 2 * run))];
    }
  }
  return counts;
}

}  // namespace

auto code_rule(std::string_view source, std::string_view target) -> const
    char* {
  const Counts before = counted(source);
  const Counts after = counted(target);
  bool fewer = false;
  for (const auto& [code, count] : before) {
    const auto found = after.find(code);
    if (found == after.end()) {
      return "md-code";
    }
    fewer = fewer || found->second < count;
  }
  const bool foreign =
      std::any_of(after.begin(), after.end(), [&](const auto& item) {
        return source.find(item.first) == std::string_view::npos;
      });
  return fewer && foreign ? "md-code" : "md-code-count";
}

}  // namespace l10n::check
