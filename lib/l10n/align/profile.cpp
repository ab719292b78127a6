#include "l10n/align/profile.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "l10n/align/known.hpp"
#include "l10n/core/hash.hpp"
#include "l10n/text/match_key.hpp"
#include "l10n/text/pieces.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::align {
namespace {

using page::SegmentKind;
using text::Piece;
using text::PieceKind;

// Tells the tokens of one sort from those of another with the same text.
enum class Sort : std::uint64_t {
  Kind = 1,
  Label,
  Column,
  Ending,
  Beginning,
  Emphasis,
  Links,
  Placeable,
  Name,
  Word,
  Kept,
  Code,
};

class Builder {
 public:
  explicit Builder(const Block& block)
      : block_(block), folded_(text::folded_key(block.text)) {}

  auto build() -> Profile {
    profile_.kind = block_.kind;
    profile_.level = block_.kind == SegmentKind::Heading
                         ? static_cast<std::uint8_t>(block_.label.size())
                         : std::uint8_t{0};
    profile_.is_item =
        block_.kind == SegmentKind::Paragraph && !block_.label.empty();
    profile_.key = Known::key_of(block_.text);
    profile_.bare = hash64(folded_);
    add_pieces(folded_);
    add_names(block_.text);
    add_shape();
    for (const std::uint64_t line : block_.before) {
      profile_.tokens.push_back({line, TokenClass::Before});
    }
    drop_doubles();
    return std::move(profile_);
  }

 private:
  void add(TokenClass of, Sort sort, std::string_view text) {
    profile_.tokens.push_back(
        {hash64(text, static_cast<std::uint64_t>(sort)), of});
  }

  void add(Sort sort, std::uint64_t number) {
    const std::string text = std::to_string(number);
    add(TokenClass::Shape, sort, text);
  }

  void add_pieces(std::string_view text) {
    text::PieceScanner scanner(text);
    while (scanner.more()) {
      const Piece piece = scanner.next();
      add_piece(piece.kind, piece.where.of(text));
    }
  }

  void add_piece(PieceKind kind, std::string_view piece) {
    switch (kind) {
      case PieceKind::Word:
        add_word(piece);
        break;
      case PieceKind::Number:
        add_number(piece);
        break;
      case PieceKind::Code:
        add_code(piece);
        break;
      case PieceKind::Address:
      case PieceKind::Target:
        add(TokenClass::Placeable, Sort::Placeable, piece);
        add(TokenClass::Placeable, Sort::Name, last_name(piece));
        break;
      case PieceKind::Variable:
      case PieceKind::Tag:
        add(TokenClass::Placeable, Sort::Placeable, piece);
        break;
      case PieceKind::Markup:
        emphasis_ += piece.front() == '*' || piece.front() == '_' ? 1U : 0U;
        links_ += piece.front() == '[' || piece.front() == '!' ? 1U : 0U;
        break;
      default:
        break;
    }
  }

  void add_word(std::string_view word) {
    profile_.length += static_cast<float>(text::code_point_count(word)) + 1;
    add(TokenClass::Word, Sort::Word, word);
    profile_.words.push_back(
        static_cast<std::uint32_t>(profile_.tokens.back().hash));
  }

  // 1.000 is 1,000.
  void add_number(std::string_view number) {
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits),
                 [](char byte) { return byte >= '0' && byte <= '9'; });
    add(TokenClass::Placeable, Sort::Placeable, digits);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    keep(profile_.numbers, Sort::Kept, digits);
    profile_.length += static_cast<float>(digits.size()) + 1;
  }

  static void keep(std::vector<std::uint64_t>& list, Sort sort,
                   std::string_view text) {
    list.push_back(hash64(text, static_cast<std::uint64_t>(sort)));
  }

  static auto is_upper(char byte) -> bool { return byte >= 'A' && byte <= 'Z'; }

  static auto is_lower(char byte) -> bool { return byte >= 'a' && byte <= 'z'; }

  // "TẠO MỘT VPC"; not "Tạo VPC", which has a name.
  static auto is_in_capitals(std::string_view text) -> bool {
    std::size_t capitals = 0;
    std::size_t others = 0;
    for (text::PieceScanner scanner(text); scanner.more();) {
      const Piece piece = scanner.next();
      const std::string_view word = piece.where.of(text);
      if (piece.kind != PieceKind::Word) {
        continue;
      }
      const bool has_lower = std::any_of(word.begin(), word.end(), is_lower);
      others += has_lower ? 1 : 0;
      capitals +=
          !has_lower && std::any_of(word.begin(), word.end(), is_upper) ? 1 : 0;
    }
    return capitals > 2 * others;
  }

  // Words such as EC, VPCs and CloudWatch, unless the text is written in
  // capitals.
  void add_names(std::string_view text) {
    if (is_in_capitals(text)) {
      return;
    }
    text::PieceScanner scanner(text);
    while (scanner.more()) {
      const Piece piece = scanner.next();
      std::string name(piece.where.of(text));
      if (piece.kind == PieceKind::Code) {
        add_names(without_ticks(name));
      }
      if (piece.kind != PieceKind::Word ||
          std::count_if(name.begin(), name.end(), is_upper) < 2 ||
          !std::all_of(name.begin(), name.end(), [](char byte) {
            return is_upper(byte) || is_lower(byte);
          })) {
        continue;
      }
      if (name.back() == 's' && is_upper(name[name.size() - 2])) {
        name.pop_back();
      }
      keep(profile_.names, Sort::Kept, text::folded_key(name));
    }
  }

  // What one side marks as code may be a plain word on the other one.
  void add_code(std::string_view code) {
    const std::string_view inner = without_ticks(code);
    if (!inner.empty()) {
      add(TokenClass::Placeable, Sort::Placeable, inner);
      if (text::is_ascii(inner)) {  // else it was translated
        keep(profile_.code, Sort::Code, inner);
      }
      add_pieces(inner);
    }
  }

  static auto without_ticks(std::string_view code) -> std::string_view {
    const std::size_t begin =
        std::min(code.find_first_not_of("` "), code.size());
    return code.substr(begin, code.find_last_not_of("` ") + 1 - begin);
  }

  static auto last_name(std::string_view address) -> std::string_view {
    address = address.substr(0, address.find_first_of("?# "));
    while (address.ends_with('/')) {
      address.remove_suffix(1);
    }
    return address.substr(address.rfind('/') + 1);
  }

  void add_shape() {
    add(Sort::Kind,
        (static_cast<std::uint64_t>(block_.kind) * 8 + profile_.level) * 2 +
            (profile_.is_item ? 1 : 0));
    if (block_.kind == SegmentKind::Cell) {
      add(Sort::Column, block_.column);
    } else {
      add(TokenClass::Shape, Sort::Label,
          block_.label + ' ' + std::to_string(block_.column));
    }
    add(Sort::Emphasis, emphasis_);
    add(Sort::Links, links_);
    add(Sort::Ending, ending());
    add(Sort::Beginning, beginning());
  }

  // The mark that the text ends with, emphasis aside.
  auto ending() const -> std::uint64_t {
    constexpr std::string_view kMarks = ".:?!;,";
    const std::size_t last = folded_.find_last_not_of("*_ ");
    return last == std::string::npos ? 0 : kMarks.find(folded_[last]) + 1;
  }

  auto beginning() const -> std::uint64_t {
    constexpr std::string_view kMarks = "*_[!(`\"<{#+";
    return folded_.empty() ? 0 : kMarks.find(folded_.front()) + 1;
  }

  void drop_doubles() {
    const auto before = [](const Token& a, const Token& b) {
      return a.of != b.of ? a.of < b.of : a.hash < b.hash;
    };
    auto& tokens = profile_.tokens;
    std::sort(tokens.begin(), tokens.end(), before);
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    sort_once(profile_.words);
    sort_once(profile_.numbers);
    sort_once(profile_.names);
    sort_once(profile_.code);
  }

  template <typename Hash>
  static void sort_once(std::vector<Hash>& hashes) {
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  }

  const Block& block_;
  std::string folded_;
  Profile profile_;
  unsigned emphasis_ = 0;
  unsigned links_ = 0;
};

}  // namespace

auto profile_of(const Block& block) -> Profile {
  return Builder(block).build();
}

auto words_of(std::string_view text) -> std::vector<WordHash> {
  return profile_of({.text = std::string(text)}).words;
}

auto profiles_of(std::span<const Block> blocks) -> std::vector<Profile> {
  std::vector<Profile> profiles;
  profiles.reserve(blocks.size());
  for (const Block& block : blocks) {
    profiles.push_back(profile_of(block));
    profiles.back().place = profiles.size() - 1;
  }
  return profiles;
}

namespace {

// Replaces what stands in `translations` by itself, each once.
void add_tokens(Profile& profile, std::vector<WordHash>& translations) {
  std::sort(translations.begin(), translations.end());
  translations.erase(std::unique(translations.begin(), translations.end()),
                     translations.end());
  for (const WordHash word : translations) {
    profile.tokens.push_back({word, TokenClass::Translation});
  }
  translations.clear();
}

}  // namespace

void add_translations(std::span<Profile> source, std::span<Profile> target,
                      const Lexicon& lexicon) {
  std::vector<WordHash> found;
  for (Profile& profile : source) {
    for (const WordHash word : profile.words) {
      const std::span<const WordHash> words = lexicon.translations(word);
      found.insert(found.end(), words.begin(), words.end());
    }
    add_tokens(profile, found);
  }
  for (Profile& profile : target) {
    std::copy_if(profile.words.begin(), profile.words.end(),
                 std::back_inserter(found),
                 [&](WordHash word) { return lexicon.is_translation(word); });
    add_tokens(profile, found);
  }
}

}  // namespace l10n::align
