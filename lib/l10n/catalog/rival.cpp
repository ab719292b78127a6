#include "l10n/catalog/rival.hpp"

#include <algorithm>

#include "l10n/catalog/escape.hpp"

namespace l10n::catalog {
namespace {

constexpr std::string_view kMarker = "l10n-theirs";

auto lines_of(const std::vector<std::string>& translations)
    -> std::vector<std::string> {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < translations.size(); ++i) {
    std::string line(kMarker);
    if (translations.size() > 1) {
      line += '[' + std::to_string(i) + ']';
    }
    line += ": \"";
    escape(translations[i], line);
    line += '"';
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

auto is_rival(std::string_view comment) -> bool {
  return comment.starts_with(kMarker) &&
         (comment.substr(kMarker.size()).starts_with(": ") ||
          comment.substr(kMarker.size()).starts_with("["));
}

void add_rival(Message& message, const std::vector<std::string>& translations) {
  if (translations == message.translations) {
    return;
  }
  std::vector<std::string>& comments = message.translator_comments.edit();
  const std::vector<std::string> lines = lines_of(translations);
  if (std::search(comments.begin(), comments.end(), lines.begin(),
                  lines.end()) == comments.end()) {
    comments.insert(comments.end(), lines.begin(), lines.end());
  }
}

void drop_settled_rivals(Message& message) {
  if (message.translator_comments.empty()) {
    return;
  }
  std::vector<std::string>& comments = message.translator_comments.edit();
  if (!message.fuzzy) {
    std::erase_if(comments, is_rival);
    return;
  }
  const std::vector<std::string> own = lines_of(message.translations);
  const auto found =
      std::search(comments.begin(), comments.end(), own.begin(), own.end());
  if (found != comments.end() && !own.empty()) {
    comments.erase(found, found + static_cast<std::ptrdiff_t>(own.size()));
  }
}

}  // namespace l10n::catalog
