// The upper halves of the legacy charsets that UTF-8 is misread as.
#ifndef L10N_TEXT_CHARSETS_HPP
#define L10N_TEXT_CHARSETS_HPP

#include <array>
#include <string_view>
#include <utility>

namespace l10n::text {

/// The characters of the bytes 0x80 to 0xFF, in order.
/// Source: the charset tables of the Unicode Consortium (APPLE/ROMAN.TXT,
/// PC/CP437.TXT).
constexpr std::u16string_view kMacRoman =
    u"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    u"¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙı"
    u"ˆ˜¯˘˙˚¸˝˛ˇ";
constexpr std::u16string_view kCodePage437 =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

/// The bytes 0x80 to 0x9F of Windows-1252 and 1258; a space where there is no
/// character. From 0xA0 on Windows-1252 is Latin-1.
constexpr std::u16string_view kWindowsC1 = u"€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// Where Windows-1258 differs from Windows-1252 above 0x9F.
constexpr std::array<std::pair<unsigned char, char16_t>, 14> kWindows1258{
    {{0xC3, u'Ă'},
     {0xCC, u'\u0300'},
     {0xD0, u'Đ'},
     {0xD2, u'\u0309'},
     {0xD5, u'Ơ'},
     {0xDD, u'Ư'},
     {0xDE, u'\u0303'},
     {0xE3, u'ă'},
     {0xEC, u'\u0301'},
     {0xF0, u'đ'},
     {0xF2, u'\u0323'},
     {0xF5, u'ơ'},
     {0xFD, u'ư'},
     {0xFE, u'₫'}}};

static_assert(kMacRoman.size() == 128 && kCodePage437.size() == 128 &&
              kWindowsC1.size() == 32);

}  // namespace l10n::text

#endif  // L10N_TEXT_CHARSETS_HPP
