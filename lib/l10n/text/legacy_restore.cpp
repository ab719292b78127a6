// Which charset a text was written for: the one in which its words are
// Vietnamese. Measured: the right one gives a share of 1.00, a wrong one at
// most 0.47.
#include <algorithm>
#include <cstdint>
#include <set>

#include "l10n/core/source.hpp"
#include "l10n/text/charset.hpp"
#include "l10n/text/glyph.hpp"
#include "l10n/text/legacy.hpp"
#include "l10n/text/letters.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

constexpr std::size_t kLeastWords = 8;
constexpr std::size_t kLeastDifferent = 6;

// Words with a character beyond ASCII.
struct Words {
  std::size_t all = 0;
  std::size_t syllables = 0;
  std::set<std::string> different;  // syllables

  [[nodiscard]] auto share_is_at_least(std::size_t percent) const -> bool {
    return syllables * 100 >= all * percent;
  }
};

// "nhÊn": nobody writes a capital behind a small letter, but the charsets have
// their letters where Windows-1252 has capitals.
auto has_odd_capital(std::span<const Glyph> word) -> bool {
  bool small = false;
  for (const Glyph& glyph : word) {
    const bool capital = fold_letter(glyph.point) != glyph.point;
    if (capital && small) {
      return true;
    }
    small = small || (!capital && is_letter(glyph.point));
  }
  return false;
}

// Signs that words of these charsets hold as letters: "c¥n", "L\u00ADu".
auto is_word_part(char32_t point) -> bool {
  return is_letter(point) || (point >= 0x80 && point != 0xA0);
}

// What clean text puts around words.
auto is_around_words(char32_t point) -> bool {
  constexpr std::u32string_view kAround = U"“”‘’–—…«»";
  return kAround.find(point) != kAround.npos;
}

enum class Reading : std::uint8_t { AsItStands, Decoded };

void add_word(std::span<const Glyph> word, Reading reading, Words& words) {
  while (!word.empty() && is_around_words(word.front().point)) {
    word = word.subspan(1);
  }
  while (!word.empty() && is_around_words(word.back().point)) {
    word = word.first(word.size() - 1);
  }
  const bool ascii =
      std::all_of(word.begin(), word.end(),
                  [](const Glyph& glyph) { return glyph.point < 0x80; });
  if (ascii) {
    return;
  }
  const std::string text = to_utf8(word);
  ++words.all;
  // Fonts for headlines showed small letters as capitals: "TIÕNG VIÖT".
  const bool odd = reading == Reading::AsItStands && has_odd_capital(word);
  if (!odd && is_vietnamese_syllable(text)) {
    ++words.syllables;
    words.different.insert(text);
  }
}

void add_words(std::string_view text, Reading reading, Words& words) {
  const std::vector<Glyph> glyphs = glyphs_of(text, {0, text.size()});
  for (std::size_t at = 0; at < glyphs.size();) {
    const std::size_t begin = at;
    while (at < glyphs.size() && is_word_part(glyphs[at].point)) {
      ++at;
    }
    add_word(std::span(glyphs).subspan(begin, at - begin), reading, words);
    at += at == begin ? 1U : 0U;
  }
}

// The byte that Windows-1252, or Latin-1 below 0xA0, shows as each character.
auto as_bytes(std::string_view line) -> std::optional<std::string> {
  std::string bytes;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t point = next_code_point(line, at);
    unsigned byte = point < 0x80 ? point : byte_in(Charset::Windows1252, point);
    byte = byte == 0 && point != 0 ? byte_in(Charset::Latin1, point) : byte;
    if (byte == 0) {
      return std::nullopt;
    }
    bytes += static_cast<char>(static_cast<unsigned char>(byte));
  }
  return bytes;
}

struct Line {
  Span span;
  std::string bytes;
  Words words;  // as they stand

  // Hardly Vietnamese as it stands.
  [[nodiscard]] auto is_strange() const -> bool {
    return words.all > 0 && !words.share_is_at_least(50);
  }
};

struct Candidates {
  std::vector<Line> lines;
  std::vector<Span> others;  // lines that the charsets could not show

  [[nodiscard]] auto is_pure() const -> bool { return others.empty(); }
};

// The lines beyond ASCII that a charset of one byte may have shown.
auto candidates(std::string_view text) -> Candidates {
  Candidates found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = line_end(text, begin);
    const std::string_view line = text.substr(begin, end - begin);
    if (!is_ascii(line)) {
      if (auto bytes = as_bytes(line)) {
        found.lines.push_back({{begin, end}, *std::move(bytes), {}});
        add_words(line, Reading::AsItStands, found.lines.back().words);
      } else {
        found.others.push_back({begin, end});
      }
    }
    begin = end + 1;
  }
  return found;
}

// Whether a line of a page that is written for a charset is itself: where both
// readings are Vietnamese, only if the whole page is.
auto is_better(const Line& line, const Words& decoded, bool pure) -> bool {
  if (line.is_strange()) {
    return decoded.share_is_at_least(60);
  }
  const std::size_t before = line.words.syllables * decoded.all;
  const std::size_t after = decoded.syllables * line.words.all;
  return decoded.share_is_at_least(95) &&
         (after > before || (pure && after == before));
}

// What the sure lines of a text say, in small letters.
class Vocabulary {
 public:
  void add(const Words& words) {
    for (const std::string& word : words.different) {
      known_.insert(fold_case(word));
    }
  }

  // Where both readings of a line are Vietnamese ("cã", "có"): whether the
  // text uses the words of the second one, and none of the first.
  [[nodiscard]] auto prefers(const Words& decoded, const Words& before) const
      -> bool {
    const auto knows = [&](const std::string& word) {
      return known_.contains(fold_case(word));
    };
    const auto& after = decoded.different;
    return decoded.all > 0 && decoded.syllables == decoded.all &&
           std::all_of(after.begin(), after.end(), knows) &&
           std::none_of(before.different.begin(), before.different.end(),
                        [&](const std::string& word) {
                          return !after.contains(word) && knows(word);
                        });
  }

 private:
  std::set<std::string> known_;
};

// Word by word: no letter of the charsets reaches over a blank.
auto words_of(LegacyCharset charset, std::string_view text, Span line)
    -> LegacyLine {
  LegacyLine words;
  for (std::size_t at = line.begin; at < line.end;) {
    const std::size_t end = std::min(text.find_first_of(" \t", at), line.end);
    const std::string_view word = text.substr(at, end - at);
    if (const auto bytes = is_ascii(word) ? std::nullopt : as_bytes(word)) {
      if (auto decoded = decode_legacy(charset, *bytes); decoded != word) {
        words.push_back({{at, end}, *std::move(decoded)});
      }
    }
    at = end + 1;
  }
  return words;
}

// A line in one charset.
struct Attempt {
  const Line* line = nullptr;
  bool fits = false;  // the way back gives its bytes
  bool taken = false;
  Words words = {};  // decoded
};

auto attempt(LegacyCharset charset, const Line& line, bool pure) -> Attempt {
  Attempt tried{.line = &line};
  const auto text = decode_legacy(charset, line.bytes);
  if (text) {
    add_words(*text, Reading::Decoded, tried.words);
    tried.fits = encode_legacy(charset, *text) == line.bytes;
    tried.taken = tried.fits && is_better(line, tried.words, pure);
  }
  return tried;
}

auto is_certain(const std::vector<Attempt>& attempts) -> bool {
  Words words;
  for (const Attempt& tried : attempts) {
    if (tried.line->is_strange()) {
      words.all += std::max<std::size_t>(tried.words.all, 1);
      words.syllables += tried.words.syllables;
      words.different.insert(tried.words.different.begin(),
                             tried.words.different.end());
    }
  }
  return words.share_is_at_least(95) && words.syllables >= kLeastWords &&
         words.different.size() >= kLeastDifferent;
}

auto restore_in(LegacyCharset charset, std::string_view whole,
                const Candidates& candidates) -> std::optional<LegacyText> {
  std::vector<Attempt> attempts;
  for (const Line& line : candidates.lines) {
    attempts.push_back(attempt(charset, line, candidates.is_pure()));
  }
  if (!is_certain(attempts)) {
    return std::nullopt;
  }
  Vocabulary vocabulary;
  Words clean;
  for (const Span& line : candidates.others) {
    add_words(line.of(whole), Reading::AsItStands, clean);
  }
  vocabulary.add(clean);
  for (const Attempt& tried : attempts) {
    if (tried.taken) {
      vocabulary.add(tried.words);
    }
  }
  LegacyText result{.charset = charset, .lines = {}};
  for (const Attempt& tried : attempts) {
    if (tried.taken ||
        (tried.fits && vocabulary.prefers(tried.words, tried.line->words))) {
      if (auto changed = words_of(charset, whole, tried.line->span);
          !changed.empty()) {
        result.lines.push_back(std::move(changed));
      }
    }
  }
  return result;
}

auto is_sign(char32_t point) -> bool {
  return (point >= 0xA1 && point <= 0xBF && point != 0xAD) || point == U'×' ||
         point == U'÷';
}

// "ViÖt", "H¹nh", "vµ": a capital behind a small letter, a sign within a word,
// or one that ends a word and is no footnote, ordinal or trademark.
auto has_odd_letter(std::span<const Glyph> word) -> bool {
  constexpr std::u32string_view kEndings = U"µ·¸¼½¾÷";
  for (std::size_t i = 1; i < word.size(); ++i) {
    const char32_t point = word[i].point;
    if (point < 0x80 || !is_word_part(word[i - 1].point)) {
      continue;
    }
    const bool ends = i + 1 == word.size();
    if (is_sign(point) ? !ends || kEndings.find(point) != kEndings.npos
                       : is_capital(point) && !is_capital(word[i - 1].point) &&
                             is_letter(word[i - 1].point)) {
      return true;
    }
  }
  return false;
}

// How many different words of `line` speak for the charset; 0 where one of its
// words, or the line as a whole, speaks against it.
auto evidence(LegacyCharset charset, std::string_view text, const Line& line)
    -> std::size_t {
  const Attempt tried = attempt(charset, line, false);
  if (!tried.fits || tried.words.syllables != tried.words.all) {
    return 0;
  }
  std::set<std::string> different;
  for (const Replacement& word : words_of(charset, text, line.span)) {
    const auto glyphs = glyphs_of(text, word.span);
    const bool joins =
        glyphs_of(word.text, {0, word.text.size()}).size() < glyphs.size();
    if (charset == LegacyCharset::Vni ? joins : has_odd_letter(glyphs)) {
      different.insert(fold_case(word.text));
    }
  }
  return different.size();
}

}  // namespace

auto suspect_legacy(std::string_view text) -> std::vector<LegacySuspect> {
  std::vector<LegacySuspect> suspects;
  for (const Line& line : candidates(text).lines) {
    for (const LegacyCharset charset : kLegacyCharsets) {
      const std::size_t least = charset == LegacyCharset::Vni ? 3 : 2;
      if (line.is_strange() && evidence(charset, text, line) >= least) {
        suspects.push_back({charset, words_of(charset, text, line.span)});
        break;
      }
    }
  }
  return suspects;
}

auto restore_legacy(std::string_view text) -> std::optional<LegacyText> {
  const Candidates found = candidates(text);
  if (std::none_of(found.lines.begin(), found.lines.end(),
                   [](const Line& line) { return line.is_strange(); })) {
    return std::nullopt;
  }
  for (const LegacyCharset charset : kLegacyCharsets) {
    if (auto restored = restore_in(charset, text, found)) {
      return restored;
    }
  }
  return std::nullopt;
}

auto read_legacy(std::string_view bytes)
    -> std::optional<std::pair<LegacyCharset, std::string>> {
  for (const LegacyCharset charset : kLegacyCharsets) {
    auto text = decode_legacy(charset, bytes);
    if (!text || encode_legacy(charset, *text) != bytes) {
      continue;
    }
    Words words;
    add_words(*text, Reading::Decoded, words);
    if (words.share_is_at_least(90) && words.syllables >= kLeastWords &&
        words.different.size() >= kLeastDifferent) {
      return std::pair(charset, *std::move(text));
    }
  }
  return std::nullopt;
}

}  // namespace l10n::text
