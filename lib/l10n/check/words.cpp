#include "l10n/check/families.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::check {
namespace {

auto folded(const Reading& reading, const Word& word) -> std::string {
  return word.ascii ? lower_ascii(reading.of(word))
                    : text::fold_case(reading.of(word));
}

auto has_blank(std::string_view text) -> bool {
  return text.find_first_of(" \n\t") != std::string_view::npos;
}

// Words that a translator would have translated. What hangs together by hyphens
// or dots (access-log-dev) is one, and of more than two parts a name.
auto plain_words(const Reading& reading, const Settings& settings)
    -> std::size_t {
  std::size_t count = 0;
  for (std::size_t i = 0; i < reading.words.size();) {
    const std::size_t begin = i;
    bool plain = true;
    do {
      const Word& word = reading.words[i];
      plain = plain && !word.technical && !word.capital && !word.acronym &&
              word.span.size() > 1 &&
              !settings.known.contains(folded(reading, word));
      ++i;
    } while (i < reading.words.size() &&
             !has_blank(reading.text.substr(
                 reading.words[i - 1].span.end,
                 reading.words[i].span.begin - reading.words[i - 1].span.end)));
    count += plain && i - begin <= 2 ? 1U : 0U;
  }
  return count;
}

void check_same(const Pair& pair, const Settings& settings, Hits& hits) {
  constexpr std::size_t kFewest = 4;
  if (pair.source.text == pair.target.text &&
      pair.source.words.size() >= kFewest &&
      plain_words(pair.source, settings) >= 2) {
    hits.push_back({.rule = "same",
                    .message = tr("the translation is the same as the "
                                  "source")});
  }
}

// Characters, each of Chinese, Japanese and Korean as two: they say as much.
auto length_of(std::string_view text) -> std::size_t {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = text::next_code_point(text, at);
    const bool wide = (point >= 0x2E80 && point <= 0x9FFF) ||
                      (point >= 0xAC00 && point <= 0xD7AF) ||
                      (point >= 0x20000 && point <= 0x3FFFF);
    length += wide ? 2 : 1;
  }
  return length;
}

void check_length(const Pair& pair, Hits& hits) {
  constexpr std::size_t kShortest = 30;
  const std::size_t before = length_of(pair.source.text);
  const std::size_t after = length_of(pair.target.text);
  if (before < kShortest) {
    return;
  }
  if (after * 2 < before || after > before * 2) {
    hits.push_back(
        {.rule = "length",
         .message = tr("%1 characters, the source has %2", after, before)});
  }
}

}  // namespace

void check_words(const Pair& pair, const Settings& settings, Hits& hits) {
  check_same(pair, settings, hits);
  check_length(pair, hits);
}

}  // namespace l10n::check
