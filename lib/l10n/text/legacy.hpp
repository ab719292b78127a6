// Vietnamese text from before Unicode: one byte a letter, or a letter and a
// mark, for fonts that showed it so.
#ifndef L10N_TEXT_LEGACY_HPP
#define L10N_TEXT_LEGACY_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "l10n/text/replacement.hpp"

namespace l10n::text {

enum class LegacyCharset : std::uint8_t { Tcvn3, Vni, Viscii };

inline constexpr std::array kLegacyCharsets{
    LegacyCharset::Tcvn3, LegacyCharset::Vni, LegacyCharset::Viscii};

/// "TCVN3", "VNI", "VISCII"
auto name(LegacyCharset charset) -> std::string_view;

/// `bytes` as UTF-8 in normal form C; none where a byte stands for nothing.
/// Source: TCVN 5712:1993 (VN3), the VNI fonts for Windows, RFC 1456.
auto decode_legacy(LegacyCharset charset, std::string_view bytes)
    -> std::optional<std::string>;

/// The inverse of decode_legacy: none where it would not give `text` again.
auto encode_legacy(LegacyCharset charset, std::string_view text)
    -> std::optional<std::string>;

/// The words of one line that change, in order.
using LegacyLine = std::vector<Replacement>;

/// What a text says once its legacy bytes are read as such.
struct LegacyText {
  LegacyCharset charset = LegacyCharset::Tcvn3;
  std::vector<LegacyLine> lines;  // none is empty
};

/// The lines of `text`, which is UTF-8, that are legacy bytes shown in
/// Windows-1252: "TiÕng ViÖt" for "Tiếng Việt". Encoding a line again gives
/// its bytes.
///
/// Taken only if nearly every word that is not ASCII becomes a Vietnamese
/// syllable, at least eight of them (six different ones), while less than half
/// of them are syllables as they stand. Beside clean lines, one that is
/// Vietnamese in both readings ("Cã", "Có") is taken where the other lines use
/// the words of the second, and none of the first. Time O(n log n).
auto restore_legacy(std::string_view text) -> std::optional<LegacyText>;

/// A line that can hardly be anything else, in a text that is too short for
/// restore_legacy.
struct LegacySuspect {
  LegacyCharset charset = LegacyCharset::Tcvn3;
  LegacyLine words;  // not empty
};

/// The lines of `text` of which each word that is not ASCII becomes a syllable,
/// at least two different ones of TCVN3 or VISCII with a capital or a sign
/// where no other language writes one ("ViÖt", "H¹nh"), or three of VNI with a
/// vowel and its mark ("laø"). Likely, not proven. Time O(n log n).
auto suspect_legacy(std::string_view text) -> std::vector<LegacySuspect>;

/// What restore_legacy does for bytes that are no UTF-8: all of them.
auto read_legacy(std::string_view bytes)
    -> std::optional<std::pair<LegacyCharset, std::string>>;

}  // namespace l10n::text

#endif  // L10N_TEXT_LEGACY_HPP
