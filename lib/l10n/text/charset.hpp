// The legacy charsets that UTF-8 is misread as, byte by byte.
#ifndef L10N_TEXT_CHARSET_HPP
#define L10N_TEXT_CHARSET_HPP

#include <array>
#include <cstdint>
#include <string_view>

namespace l10n::text {

/// Single-byte charsets whose lower half is ASCII. Bytes to which Windows gives
/// no character are the C1 controls of the same number, as the Encoding
/// Standard of the WHATWG has it: nothing is lost in them.
enum class Charset : std::uint8_t {
  Windows1252,
  Windows1258,
  Latin1,
  MacRoman,
  CodePage437,
};

inline constexpr std::array kCharsets{Charset::Windows1252,
                                      Charset::Windows1258, Charset::Latin1,
                                      Charset::MacRoman, Charset::CodePage437};

/// "windows-1252"
auto name(Charset charset) -> std::string_view;

/// The byte from 0x80 on that `charset` shows as `point`; 0 where there is
/// none. One character stands for one byte alone. Time O(1).
auto byte_in(Charset charset, char32_t point) -> unsigned char;

/// What `charset` shows for `byte`, the inverse of byte_in. ASCII is itself.
auto character_in(Charset charset, unsigned char byte) -> char32_t;

}  // namespace l10n::text

#endif  // L10N_TEXT_CHARSET_HPP
