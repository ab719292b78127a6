#include "l10n/check/vietnamese_left.hpp"

#include <algorithm>

#include "l10n/check/letters.hpp"
#include "l10n/check/names.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/syllable.hpp"

namespace l10n::check {
namespace {

// Whether the byte at `at` is set in italics, bold or quotation marks: a word
// that the text is about.
auto is_quoted(std::string_view text, std::size_t at) -> bool {
  const std::string_view before = text.substr(0, at);
  const auto odd = [&](char mark) {
    return std::count(before.begin(), before.end(), mark) % 2 == 1;
  };
  const std::size_t open = before.rfind("“");
  return odd('*') || odd('_') || odd('"') ||
         (open != before.npos && before.find("”", open) == before.npos);
}

class Finder {
 public:
  explicit Finder(const Pair& pair)
      : source_(pair.source),
        target_(pair.target),
        names_(name_words(target_, source_.text == target_.text)) {}

  // The first words that are left, side by side; empty: none.
  [[nodiscard]] auto run() const -> Span {
    for (std::size_t i = 0; i < target_.words.size(); ++i) {
      if (!is_left(i)) {
        continue;
      }
      std::size_t end = i;
      while (end + 1 < target_.words.size() &&
             target_.words[end + 1].vietnamese && !names_[end + 1] &&
             target_.text.substr(target_.words[end].span.end,
                                 target_.words[end + 1].span.begin -
                                     target_.words[end].span.end) == " ") {
        ++end;
      }
      return {target_.words[i].span.begin, target_.words[end].span.end};
    }
    return {};
  }

 private:
  [[nodiscard]] auto is_left(std::size_t at) const -> bool {
    const Word& word = target_.words[at];
    const std::string_view text = target_.of(word);
    if (!word.vietnamese || names_[at] || !text::is_vietnamese_syllable(text) ||
        is_quoted(target_.text, word.span.begin)) {
      return false;
    }
    // A foreign word (à la carte, São) can look like a syllable: what is not
    // plain must be the source's.
    const bool plain = is_ascii(text.front()) && !begins_with_capital(text);
    return plain || has_word(source_, text);
  }

  const Reading& source_;
  const Reading& target_;
  std::vector<bool> names_;
};

}  // namespace

void check_vietnamese_left(const Pair& pair, Hits& hits) {
  const Span span = Finder(pair).run();
  if (!span.empty()) {
    hits.push_back(
        {.rule = "vietnamese-left",
         .span = span,
         .message = tr("'%1' is Vietnamese", span.of(pair.target.text))});
  }
}

}  // namespace l10n::check
