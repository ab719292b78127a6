#include "l10n/catalog/message.hpp"

#include <algorithm>
#include <tuple>

namespace l10n::catalog {
namespace {

auto content(const Message& message) {
  return std::tie(message.translator_comments, message.extracted_comments,
                  message.references, message.flags, message.fuzzy,
                  message.sticky, message.previous, message.context, message.id,
                  message.plural, message.translations, message.obsolete);
}

auto has_text(const std::string& text) -> bool {
  return !text.empty();
}

}  // namespace

auto Message::operator==(const Message& other) const -> bool {
  return content(*this) == content(other);
}

auto Catalog::operator==(const Catalog& other) const -> bool {
  return std::tie(header, messages, domain, closing_comments) ==
         std::tie(other.header, other.messages, other.domain,
                  other.closing_comments);
}

auto is_translated(const Message& message) -> bool {
  return !message.fuzzy && !message.obsolete && !message.translations.empty() &&
         std::all_of(message.translations.begin(), message.translations.end(),
                     has_text);
}

auto has_translation(const Message& message) -> bool {
  return std::any_of(message.translations.begin(), message.translations.end(),
                     has_text);
}

auto statistics(const Catalog& catalog) -> Statistics {
  Statistics counts;
  for (const Message& message : catalog.messages) {
    if (message.obsolete) {
      ++counts.obsolete;
    } else if (is_translated(message)) {
      ++counts.translated;
    } else if (message.fuzzy && has_translation(message)) {
      ++counts.fuzzy;
    } else {
      ++counts.untranslated;
    }
  }
  return counts;
}

}  // namespace l10n::catalog
