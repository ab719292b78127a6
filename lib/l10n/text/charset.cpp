#include "l10n/text/charset.hpp"

#include <algorithm>
#include <vector>

#include "l10n/text/charsets.hpp"

namespace l10n::text {
namespace {

using Upper = std::array<char16_t, 128>;

constexpr auto latin1() -> Upper {
  Upper upper{};
  for (std::size_t i = 0; i < upper.size(); ++i) {
    upper[i] = static_cast<char16_t>(0x80 + i);
  }
  return upper;
}

constexpr auto windows1252() -> Upper {
  Upper upper = latin1();
  for (std::size_t i = 0; i < kWindowsC1.size(); ++i) {
    upper[i] = kWindowsC1[i] == u' ' ? upper[i] : kWindowsC1[i];
  }
  return upper;
}

constexpr auto windows1258() -> Upper {
  Upper upper = windows1252();
  for (const unsigned byte : {0x8AU, 0x8EU, 0x9AU, 0x9EU}) {
    upper[byte - 0x80] = static_cast<char16_t>(byte);
  }
  for (const auto& [byte, point] : kWindows1258) {
    upper[byte - 0x80U] = point;
  }
  return upper;
}

constexpr auto from(std::u16string_view table) -> Upper {
  Upper upper{};
  std::copy(table.begin(), table.end(), upper.begin());
  return upper;
}

// In the order of Charset.
constexpr std::array kUpper{windows1252(), windows1258(), latin1(),
                            from(kMacRoman), from(kCodePage437)};

// Nearly every character of the charsets is below this; the others are few.
constexpr std::size_t kTableSize = 0x2600;

using Bytes = std::vector<std::array<unsigned char, kUpper.size()>>;

auto make_bytes() -> Bytes {
  Bytes bytes(kTableSize);
  for (std::size_t charset = 0; charset < kUpper.size(); ++charset) {
    for (std::size_t i = 0; i < kUpper[charset].size(); ++i) {
      const char16_t point = kUpper[charset][i];
      if (point < kTableSize) {
        bytes[point][charset] = static_cast<unsigned char>(0x80 + i);
      }
    }
  }
  return bytes;
}

}  // namespace

auto name(Charset charset) -> std::string_view {
  constexpr std::array<std::string_view, kUpper.size()> kNames{
      "windows-1252", "windows-1258", "iso-8859-1", "macintosh", "cp437"};
  return kNames.at(static_cast<std::size_t>(charset));
}

auto byte_in(Charset charset, char32_t point) -> unsigned char {
  static const Bytes kBytes = make_bytes();
  const auto index = static_cast<std::size_t>(charset);
  if (point < 0x80 || point > 0xFFFF) {
    return 0;
  }
  if (point < kTableSize) {
    return kBytes[point].at(index);
  }
  const Upper& upper = kUpper.at(index);
  const auto* const found =
      std::find(upper.begin(), upper.end(), static_cast<char16_t>(point));
  return found == upper.end()
             ? 0
             : static_cast<unsigned char>(0x80 + (found - upper.begin()));
}

auto character_in(Charset charset, unsigned char byte) -> char32_t {
  return byte < 0x80 ? byte
                     : kUpper.at(static_cast<std::size_t>(charset))
                           .at(static_cast<std::size_t>(byte) - 0x80);
}

}  // namespace l10n::text
