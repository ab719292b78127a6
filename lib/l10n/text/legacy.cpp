#include "l10n/text/legacy.hpp"

#include <algorithm>
#include <map>

#include "l10n/text/legacy_tables.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

using Names = std::map<std::string, std::string, std::less<>>;

auto utf8(std::u16string_view points) -> std::string {
  std::string text;
  for (const char16_t point : points) {
    append_code_point(text, point);
  }
  return text;
}

auto byte_string(unsigned byte) -> std::string {
  return {static_cast<char>(static_cast<unsigned char>(byte))};
}

auto tcvn_names() -> Names {
  Names names;
  for (std::size_t i = 0; i < kTcvn.size(); ++i) {
    if (kTcvn[i] != u' ') {
      names[byte_string(static_cast<unsigned>(0xA0 + i))] =
          utf8(kTcvn.substr(i, 1));
    }
  }
  return names;
}

auto viscii_names() -> Names {
  Names names;
  for (std::size_t i = 0; i < kViscii.size(); ++i) {
    names[byte_string(static_cast<unsigned>(0x80 + i))] =
        utf8(kViscii.substr(i, 1));
  }
  for (const auto& [byte, point] : kVisciiControls) {
    names[byte_string(byte)] = utf8({&point, 1});
  }
  return names;
}

// A vowel as VNI writes it, and the letters of Unicode that it is.
struct Vowel {
  std::string bytes;
  char16_t plain;
  bool takes_own;  // a circumflex, and a alone a breve
};

void add_marks(Names& names, const Vowel& vowel, bool capital) {
  for (const VniMark& mark : kVniMarks) {
    const bool breve = mark.own == 0x0306;
    if (mark.own != 0 &&
        (!vowel.takes_own || (breve && (vowel.plain | 0x20U) != 'a'))) {
      continue;
    }
    std::u16string points{vowel.plain};
    points += mark.own != 0 ? std::u16string{mark.own} : std::u16string();
    points += mark.tone != 0 ? std::u16string{mark.tone} : std::u16string();
    names[vowel.bytes + byte_string(mark.sign - (capital ? 0x20U : 0U))] =
        to_nfc(utf8(points));
  }
}

auto vni_names() -> Names {
  Names names;
  for (const auto& [sign, letter] : kVniLetters) {
    names[byte_string(sign)] = utf8({&letter, 1});
  }
  for (const char letter : {'a', 'e', 'o', 'u', 'y', 'A', 'E', 'O', 'U', 'Y'}) {
    const bool capital = letter < 'a';
    const char small = static_cast<char>(letter | 0x20);
    add_marks(names,
              {{letter},
               static_cast<char16_t>(letter),
               small == 'a' || small == 'e' || small == 'o'},
              capital);
  }
  add_marks(names, {byte_string(U'ô'), u'ơ', false}, false);
  add_marks(names, {byte_string(U'ö'), u'ư', false}, false);
  add_marks(names, {byte_string(U'Ô'), u'Ơ', false}, true);
  add_marks(names, {byte_string(U'Ö'), u'Ư', false}, true);
  return names;
}

auto names_of(LegacyCharset charset) -> const Names& {
  static const std::array<Names, 3> kNames{tcvn_names(), vni_names(),
                                           viscii_names()};
  return kNames.at(static_cast<std::size_t>(charset));
}

auto bytes_of(LegacyCharset charset) -> const Names& {
  static const std::array<Names, 3> kBytes = [] {
    std::array<Names, 3> all;
    for (const LegacyCharset one : kLegacyCharsets) {
      for (const auto& [bytes, text] : names_of(one)) {
        all.at(static_cast<std::size_t>(one))[text] = bytes;
      }
    }
    return all;
  }();
  return kBytes.at(static_cast<std::size_t>(charset));
}

auto find(const Names& names, std::string_view key) -> const std::string* {
  const auto found = names.find(key);
  return found == names.end() ? nullptr : &found->second;
}

}  // namespace

auto name(LegacyCharset charset) -> std::string_view {
  constexpr std::array<std::string_view, 3> kNames{"TCVN3", "VNI", "VISCII"};
  return kNames.at(static_cast<std::size_t>(charset));
}

auto decode_legacy(LegacyCharset charset, std::string_view bytes)
    -> std::optional<std::string> {
  const Names& names = names_of(charset);
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    // A vowel and its mark before the vowel alone.
    const std::string* found = find(names, bytes.substr(at, 2));
    std::size_t size = 2;
    if (found == nullptr) {
      size = 1;
      found = find(names, bytes.substr(at, 1));
    }
    if (found != nullptr) {
      text += *found;
    } else if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      text += bytes[at];
    } else {
      return std::nullopt;
    }
    at += size;
  }
  return text;
}

auto encode_legacy(LegacyCharset charset, std::string_view text)
    -> std::optional<std::string> {
  const Names& names = bytes_of(charset);
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = next_code_point(text, at);
    const std::string* const found =
        find(names, text.substr(begin, at - begin));
    if (found != nullptr) {
      bytes += *found;
    } else if (point < 0x80) {
      bytes += static_cast<char>(point);
    } else {
      return std::nullopt;
    }
  }
  const auto again = decode_legacy(charset, bytes);
  return again && *again == text ? std::optional(bytes) : std::nullopt;
}

}  // namespace l10n::text
