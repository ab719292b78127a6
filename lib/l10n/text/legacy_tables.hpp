// The characters of Vietnamese charsets from before Unicode.
#ifndef L10N_TEXT_LEGACY_TABLES_HPP
#define L10N_TEXT_LEGACY_TABLES_HPP

#include <array>
#include <string_view>
#include <utility>

namespace l10n::text {

/// The bytes 0xA0 to 0xFF; a space where there is no character.
/// Source: TCVN 5712:1993.
constexpr std::u16string_view kTcvn =
    u"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    u"ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/// The bytes 0x80 to 0xFF. Source: RFC 1456.
constexpr std::u16string_view kViscii =
    u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈ"
    u"ÉÊ"
    u"ẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

/// Those that VISCII has among the control characters.
constexpr std::array<std::pair<unsigned char, char16_t>, 6> kVisciiControls{
    {{0x02, u'Ẳ'},
     {0x05, u'Ẵ'},
     {0x06, u'Ẫ'},
     {0x14, u'Ỷ'},
     {0x19, u'Ỹ'},
     {0x1E, u'Ỵ'}}};

/// What VNI puts behind a small vowel, by what it adds: a tone, or a tone and
/// the vowel's own mark. The capitals have the capital letters.
struct VniMark {
  char16_t sign;
  char16_t own;   // circumflex, breve, or 0
  char16_t tone;  // or 0
};

constexpr std::array<VniMark, 17> kVniMarks{{{u'ù', 0, 0x0301},
                                             {u'ø', 0, 0x0300},
                                             {u'û', 0, 0x0309},
                                             {u'õ', 0, 0x0303},
                                             {u'ï', 0, 0x0323},
                                             {u'â', 0x0302, 0},
                                             {u'á', 0x0302, 0x0301},
                                             {u'à', 0x0302, 0x0300},
                                             {u'å', 0x0302, 0x0309},
                                             {u'ã', 0x0302, 0x0303},
                                             {u'ä', 0x0302, 0x0323},
                                             {u'ê', 0x0306, 0},
                                             {u'é', 0x0306, 0x0301},
                                             {u'è', 0x0306, 0x0300},
                                             {u'ú', 0x0306, 0x0309},
                                             {u'ü', 0x0306, 0x0303},
                                             {u'ë', 0x0306, 0x0323}}};

/// VNI's letters of one byte: what stands for what, small and capital.
constexpr std::array<std::pair<char16_t, char16_t>, 18> kVniLetters{
    {{u'í', u'í'},
     {u'ì', u'ì'},
     {u'æ', u'ỉ'},
     {u'ó', u'ĩ'},
     {u'ò', u'ị'},
     {u'ô', u'ơ'},
     {u'ö', u'ư'},
     {u'î', u'ỵ'},
     {u'ñ', u'đ'},
     {u'Í', u'Í'},
     {u'Ì', u'Ì'},
     {u'Æ', u'Ỉ'},
     {u'Ó', u'Ĩ'},
     {u'Ò', u'Ị'},
     {u'Ô', u'Ơ'},
     {u'Ö', u'Ư'},
     {u'Î', u'Ỵ'},
     {u'Ñ', u'Đ'}}};

static_assert(kTcvn.size() == 96 && kViscii.size() == 128);

}  // namespace l10n::text

#endif  // L10N_TEXT_LEGACY_TABLES_HPP
