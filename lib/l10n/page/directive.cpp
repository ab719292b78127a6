#include "l10n/page/directive.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

struct Form {
  std::string_view words;
  DirectiveKind kind;
};

// Longer forms stand before those that begin like them.
constexpr std::array kForms{
    Form{"l10n:skip-start", DirectiveKind::SkipStart},
    Form{"l10n:skip-end", DirectiveKind::SkipEnd},
    Form{"l10n:skip", DirectiveKind::Skip},
    Form{"l10n:comment", DirectiveKind::Comment},
    Form{"l10n:context", DirectiveKind::Context},
    Form{"l10n:ignore", DirectiveKind::Ignore},
    Form{"i18n:skip-start", DirectiveKind::SkipStart},
    Form{"i18n:skip-end", DirectiveKind::SkipEnd},
    Form{"i18n:skip", DirectiveKind::Skip},
    Form{"i18n:comment", DirectiveKind::Comment},
    Form{"translate:off", DirectiveKind::SkipStart},
    Form{"translate:on", DirectiveKind::SkipEnd},
    Form{"mdpo-disable-next-line", DirectiveKind::Skip},
    Form{"mdpo-disable-next-block", DirectiveKind::Skip},
    Form{"mdpo-disable", DirectiveKind::SkipStart},
    Form{"mdpo-enable", DirectiveKind::SkipEnd},
    Form{"mdpo-translator", DirectiveKind::Comment},
    Form{"mdpo-context", DirectiveKind::Context},
    Form{"l10n:", DirectiveKind::Unknown}};

auto one_line(std::string_view text) -> std::string {
  std::string line;
  for (const char byte : trim(text)) {
    const bool blank =
        byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    if (!blank) {
      line += byte;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

auto parse(std::string_view comment) -> std::optional<Directive> {
  const std::string words = one_line(comment);
  for (const Form& form : kForms) {
    if (!words.starts_with(form.words)) {
      continue;
    }
    std::string_view rest = std::string_view(words).substr(form.words.size());
    const bool ends =
        rest.empty() || rest.front() == ' ' || rest.front() == ':';
    if (form.kind == DirectiveKind::Unknown) {
      return Directive{form.kind, words};
    }
    if (ends) {
      rest.remove_prefix(rest.starts_with(':') ? 1 : 0);
      return Directive{form.kind, std::string(trim(rest))};
    }
  }
  return std::nullopt;
}

void find_between(std::string_view text, std::string_view open,
                  std::string_view close, std::vector<Directive>& found) {
  for (std::size_t at = text.find(open); at != std::string_view::npos;
       at = text.find(open, at)) {
    const std::size_t begin = std::exchange(at, at + open.size());
    const std::size_t end = text.find(close, at);
    if (end == std::string_view::npos) {
      return;
    }
    auto directive = parse(text.substr(at, end - at));
    at = end + close.size();
    if (directive) {
      directive->span = {begin, at};
      found.push_back(*std::move(directive));
    }
  }
}

}  // namespace

auto find_directives(std::string_view text) -> std::vector<Directive> {
  std::vector<Directive> found;
  find_between(text, "<!--", "-->", found);
  find_between(text, "{/*", "*/}", found);
  return found;
}

}  // namespace l10n::page
