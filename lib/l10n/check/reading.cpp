#include "l10n/check/reading.hpp"

#include <algorithm>

#include "l10n/check/letters.hpp"
#include "l10n/page/visible.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::check {
namespace {

// Letters of Vietnamese beyond those that English borrows (é in café): ă â đ ê
// ô ơ ư and every letter with a tone mark.
auto is_vietnamese_letter(char32_t point) -> bool {
  constexpr std::u32string_view kLetters =
      U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư";
  return (point >= 0x1EA0 && point <= 0x1EF9) ||
         kLetters.find(point) != kLetters.npos;
}

// Between two words, without a blank, these make one name of both.
auto joins_names(char byte) -> bool {
  constexpr std::string_view kJoiners = "/\\_@$=.#:+~";
  return kJoiners.find(byte) != kJoiners.npos;
}

auto ends_sentence(char byte) -> bool {
  return byte == '.' || byte == '!' || byte == '?' || byte == ':' ||
         byte == '\n' || byte == '|';
}

class Reader {
 public:
  explicit Reader(Reading& reading) : reading_(reading) {}

  void run() {
    for (const Span& part : reading_.visible) {
      read_part(part);
    }
    for (std::size_t i = 0; i + 1 < reading_.words.size(); ++i) {
      join(reading_.words[i], reading_.words[i + 1]);
    }
  }

 private:
  void read_part(Span part) {
    std::size_t at = part.begin;
    while (at < part.end) {
      std::size_t next = at;
      if (text::is_word_character(text::next_code_point(reading_.text, next))) {
        at = read_word(at, part.end);
        reading_.words.back().technical |= touches_code(part);
      } else {
        first_ = first_ || ends_sentence(reading_.text[at]);
        at = next;
      }
    }
  }

  auto read_word(std::size_t begin, std::size_t end) -> std::size_t {
    Word word{.span = {begin, begin}, .ascii = true, .first = first_};
    first_ = false;
    std::size_t at = begin;
    while (at < end) {
      std::size_t next = at;
      const char32_t point = text::next_code_point(reading_.text, next);
      if (!text::is_word_character(point) && !is_inside(at, next, end)) {
        break;
      }
      word.ascii = word.ascii && point < 0x80;
      word.vietnamese = word.vietnamese || is_vietnamese_letter(point);
      at = next;
    }
    word.span.end = at;
    describe(word);
    reading_.words.push_back(word);
    return at;
  }

  // An apostrophe between letters belongs to the word: don't.
  [[nodiscard]] auto is_inside(std::size_t at, std::size_t next,
                               std::size_t end) const -> bool {
    const std::string_view mark = reading_.text.substr(at, next - at);
    if ((mark != "'" && mark != "’") || next >= end) {
      return false;
    }
    return is_lower(reading_.text[next]) && at > 0 &&
           (is_lower(reading_.text[at - 1]) || is_upper(reading_.text[at - 1]));
  }

  void describe(Word& word) const {
    const std::string_view text = reading_.of(word);
    bool lower = false;
    bool digit = false;
    bool capital_inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      lower = lower || is_lower(text[i]) ||
              static_cast<unsigned char>(text[i]) >= 0x80;
      digit = digit || is_digit(text[i]);
      capital_inside = capital_inside || (i > 0 && is_upper(text[i]));
    }
    word.capital = is_upper(text.front()) || text.starts_with("Đ");
    word.acronym = !lower && text.size() > 1 && is_upper(text.front());
    word.technical =
        digit || (capital_inside && lower && !word.vietnamese && word.ascii);
  }

  // A word that goes over into code, a tag or a shortcode without a blank.
  [[nodiscard]] auto touches_code(Span part) const -> bool {
    const Word& word = reading_.words.back();
    const bool before = word.span.begin == part.begin && part.begin > 0 &&
                        reading_.text[part.begin - 1] == '`';
    const bool behind = word.span.end == part.end &&
                        part.end < reading_.text.size() &&
                        reading_.text[part.end] == '`';
    return before || behind;
  }

  void join(Word& word, Word& next) const {
    const std::string_view between =
        reading_.text.substr(word.span.end, next.span.begin - word.span.end);
    if (between.empty() || between.size() > 2 ||
        !std::all_of(between.begin(), between.end(), joins_names)) {
      return;
    }
    word.technical = true;
    next.technical = true;
  }

  Reading& reading_;
  bool first_ = true;
};

}  // namespace

auto read(std::string_view text) -> Reading {
  Reading reading{
      .text = text, .visible = page::visible_text(text), .words = {}};
  Reader(reading).run();
  return reading;
}

auto visible_only(const Reading& reading) -> std::string {
  std::string shown(reading.text.size(), ' ');
  for (std::size_t i = 0; i < shown.size(); ++i) {
    shown[i] = reading.text[i] == '\n' ? '\n' : ' ';
  }
  for (const Span& part : reading.visible) {
    shown.replace(part.begin, part.size(), part.of(reading.text));
  }
  return shown;
}

auto has_word(const Reading& reading, std::string_view word) -> bool {
  const std::string folded = text::fold_case(word);
  return std::any_of(reading.words.begin(), reading.words.end(),
                     [&](const Word& own) {
                       return text::fold_case(reading.of(own)) == folded;
                     });
}

auto lower_ascii(std::string_view text) -> std::string {
  std::string lower(text);
  for (char& byte : lower) {
    byte = is_upper(byte) ? static_cast<char>(byte + 32) : byte;
  }
  return lower;
}

}  // namespace l10n::check
