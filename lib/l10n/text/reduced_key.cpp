// The keys that leave out what almost exact matches may differ in.
#include <algorithm>
#include <cstddef>
#include <utility>

#include "l10n/text/letters.hpp"
#include "l10n/text/match_key.hpp"
#include "l10n/text/pieces.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

// What no text has that is read from a page: characters of control.
auto sign_of(PieceKind kind) -> char {
  switch (kind) {
    case PieceKind::Number:
      return '\x01';
    case PieceKind::Code:
      return '\x02';
    case PieceKind::Address:
      return '\x03';
    case PieceKind::Target:
      return '\x04';
    default:
      return '\x05';
  }
}

// The sign of a placeable, in angle brackets where an address is in them.
auto mark_of(PieceKind kind, std::string_view bytes, bool keeps_markup)
    -> std::string {
  const bool in_angles = keeps_markup && bytes.starts_with('<');
  const std::string sign(1, sign_of(kind));
  return in_angles ? '<' + sign + '>' : sign;
}

// The tag without its attributes: <a>, </a>, <!-->.
auto bare_tag(std::string_view tag) -> std::string {
  const std::size_t end = tag.find_first_of(" \t\n/>", 2);
  return std::string(tag.substr(0, end)) + '>';
}

// The folded text with one sign for each placeable.
auto key_beyond_placeables(std::string_view folded) -> std::string {
  std::string key;
  key.reserve(folded.size());
  for (PieceScanner scanner(folded); scanner.more();) {
    const Piece piece = scanner.next();
    if (is_placeable(piece.kind)) {
      key += mark_of(piece.kind, piece.where.of(folded), true);
    } else if (piece.kind == PieceKind::Tag) {
      key += bare_tag(piece.where.of(folded));
    } else {
      key += piece.where.of(folded);
    }
  }
  return key;
}

// kĩ for kỹ, lí for lý, quí for quý: where one consonant, or qu, and a y are
// the word. `word` begins at `begin` in `key` and ends with it.
void settle_y(std::string& key, std::size_t begin) {
  const std::string_view word = std::string_view(key).substr(begin);
  constexpr std::string_view kOnsets = "hklmstv";
  const std::size_t onset = word.starts_with("qu") ? 2 : 1;
  if (word.size() <= onset || word.size() > onset + 3 ||
      (onset == 1 && kOnsets.find(word.front()) == kOnsets.npos)) {
    return;
  }
  std::size_t end = begin + onset;
  const char32_t vowel = y_as_i(next_code_point(key, end));
  if (vowel != 0 && end == key.size()) {
    key.resize(begin + onset);
    append_code_point(key, vowel);
  }
}

// Words, symbols and signs parted by single blanks; markup, where it is kept,
// as it stands.
class BareWriter {
 public:
  explicit BareWriter(std::size_t size) { key_.reserve(size); }

  void part() { pending_ = true; }

  void append(std::string_view bytes) {
    if (pending_ && !key_.empty()) {
      key_ += ' ';
    }
    pending_ = false;
    key_ += bytes;
  }

  void append_word(std::string_view word) {
    append(word);
    settle_y(key_, key_.size() - word.size());
  }

  auto take() -> std::string { return std::move(key_); }

 private:
  std::string key_;
  bool pending_ = false;
};

struct Bare {
  std::string key;
  bool has_word = false;
};

auto bare_of(std::string_view folded, bool keeps_markup) -> Bare {
  BareWriter writer(folded.size());
  bool has_word = false;
  for (PieceScanner scanner(folded); scanner.more();) {
    const Piece piece = scanner.next();
    const std::string_view bytes = piece.where.of(folded);
    switch (piece.kind) {
      case PieceKind::Word:
        writer.append_word(bytes);
        has_word = true;
        break;
      case PieceKind::Blank:
      case PieceKind::Punctuation:
        writer.part();
        break;
      case PieceKind::Markup:
        if (keeps_markup) {
          writer.append(bytes);
        }
        break;
      case PieceKind::Tag:
        writer.part();
        if (keeps_markup) {
          writer.append(bare_tag(bytes));
          writer.part();
        }
        break;
      case PieceKind::Target:
        if (keeps_markup) {
          writer.append(mark_of(piece.kind, bytes, true));
        }
        break;
      case PieceKind::Symbol:
        writer.part();
        writer.append(bytes);
        writer.part();
        break;
      default:
        writer.part();
        writer.append(mark_of(piece.kind, bytes, keeps_markup));
        writer.part();
    }
  }
  return {writer.take(), has_word};
}

auto reduce(std::string_view folded, Beyond beyond) -> std::string {
  if (beyond == Beyond::Placeables) {
    return key_beyond_placeables(folded);
  }
  Bare bare = bare_of(folded, beyond == Beyond::Punctuation);
  return bare.has_word ? std::move(bare.key) : key_beyond_placeables(folded);
}

auto lower_ascii(char byte) -> char {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A'))
                                    : byte;
}

}  // namespace

auto folded_key(std::string_view text) -> std::string {
  std::string key = match_key(text);
  if (is_ascii(key)) {
    std::transform(key.begin(), key.end(), key.begin(), lower_ascii);
    return key;
  }
  std::string folded;
  folded.reserve(key.size() + 1);
  for (std::size_t at = 0; at < key.size();) {
    const char byte = key[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      folded +=
          byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
      ++at;
    } else {
      append_code_point(folded, fold_letter(next_code_point(key, at)));
    }
  }
  return folded;
}

auto unmarked_key(std::string_view text) -> std::string {
  std::string folded = folded_key(text);
  if (is_ascii(folded)) {
    return folded;
  }
  std::string key;
  key.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const char byte = folded[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      key += byte;
      ++at;
    } else {
      append_unmarked(key, next_code_point(folded, at));
    }
  }
  return key;
}

auto reduced_key(std::string_view text, Beyond beyond) -> std::string {
  return reduce(folded_key(text), beyond);
}

auto bare_key(std::string_view text) -> std::string {
  return reduced_key(text, Beyond::Markup);
}

}  // namespace l10n::text
