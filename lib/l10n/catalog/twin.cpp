#include "l10n/catalog/twin.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "l10n/catalog/escape.hpp"

namespace l10n::catalog {
namespace {

constexpr std::string_view kObsolete = "obsolete: ";

void add_comment(Message& message, std::string comment) {
  const auto& known = message.translator_comments;
  if (std::find(known.begin(), known.end(), comment) == known.end()) {
    message.translator_comments.push_back(std::move(comment));
  }
}

}  // namespace

void absorb(Message& message, const Message& twin) {
  if (twin.translations != message.translations) {
    for (const std::string& text : twin.translations) {
      std::string comment(kObsolete);
      escape(text, comment);
      if (!text.empty()) {
        add_comment(message, std::move(comment));
      }
    }
  }
  for (const std::string& comment : twin.translator_comments) {
    add_comment(message, comment);
  }
}

auto absorbed_texts(const Message& message) -> std::vector<std::string> {
  std::vector<std::string> texts;
  for (const std::string& comment : message.translator_comments) {
    if (comment.starts_with(kObsolete)) {
      unescape(std::string_view(comment).substr(kObsolete.size()),
               texts.emplace_back());
    }
  }
  return texts;
}

}  // namespace l10n::catalog
