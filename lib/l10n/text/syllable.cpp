#include "l10n/text/syllable.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_set>

#include "l10n/text/match_key.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/remembered.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

// Longer onsets first: the longest that fits is tried first.
constexpr auto kOnsets = std::to_array<std::string_view>(
    {"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu",
     "th",  "tr", "b",  "c",  "d",  "đ",  "g",  "h",  "k",
     "l",   "m",  "n",  "p",  "r",  "s",  "t",  "v",  "x"});

// One line a nucleus; toneless, in normal form C.
constexpr auto kRhymes = std::to_array<std::string_view>(
    {" a ac ach ai am an ang anh ao ap at au ay ",
     " ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ",
     " e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ",
     " i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ",
     " o oc oi om on ong op ot oong ooc ",
     " oa oac oach oai oam oan oang oanh oao oap oat oay ",
     " oăc oăm oăn oăng oăt oe oem oen oeo oet ",
     " ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt ",
     " u ua uc ui um un ung up ut uâ uân uâng uât uây ",
     " uê uêch uên uênh uêt uôc uôi uôm uôn uông uôt uơ ",
     " uy uya uych uyn uynh uyp uyt uyu uyên uyêt uyêc ",
     " ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ",
     " y yt ych ynh yêm yên yêng yêt yêu "});

// Behind `qu`, whose u is heard as the glide of the rhyme.
constexpr std::string_view kRhymesAfterQu =
    " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât "
    "âu ây e en eo et ê êu êch ên ênh êt ôc i in inh it ich ơ ơi ơn ơt y ych "
    "yn "
    "ynh yt yu yên yêt oang oăt ";

enum class Tone : char { Level, Acute, Grave, Hook, Tilde, Dot };

auto tone_of(char32_t mark) -> Tone {
  switch (mark) {
    case 0x0301:
      return Tone::Acute;
    case 0x0300:
      return Tone::Grave;
    case 0x0309:
      return Tone::Hook;
    case 0x0303:
      return Tone::Tilde;
    case 0x0323:
      return Tone::Dot;
    default:
      return Tone::Level;
  }
}

struct Spelling {
  std::string letters;  // toneless, lower case, in normal form C
  Tone tone = Tone::Level;
  bool one_tone = true;
};

auto spelling_of(std::string_view word) -> Spelling {
  Spelling spelling;
  const std::string apart = to_nfd(fold_case(word));
  for (std::size_t at = 0; at < apart.size();) {
    const char32_t point = next_code_point(apart, at);
    const Tone tone = tone_of(point);
    if (tone == Tone::Level) {
      append_code_point(spelling.letters, point);
      continue;
    }
    spelling.one_tone = spelling.one_tone && spelling.tone == Tone::Level;
    spelling.tone = tone;
  }
  spelling.letters = to_nfc(spelling.letters);
  return spelling;
}

using Set = std::unordered_set<std::string, WordHash, std::equal_to<>>;

void add_items(std::string_view list, Set& items) {
  for (std::size_t at = list.find_first_not_of(' '); at != list.npos;
       at = list.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    items.emplace(list.substr(at, end - at));
    at = end;
  }
}

struct Rhymes {
  Set all;
  Set after_qu;
};

auto marked_rhymes() -> const Rhymes& {
  static const Rhymes rhymes = [] {
    Rhymes made;
    add_items(kRhymesAfterQu, made.after_qu);
    for (const std::string_view list : kRhymes) {
      add_items(list, made.all);
    }
    return made;
  }();
  return rhymes;
}

auto unmarked_rhymes() -> const Rhymes& {
  static const Rhymes rhymes = [] {
    Rhymes made;
    add_items(unmarked_key(kRhymesAfterQu), made.after_qu);
    for (const std::string_view list : kRhymes) {
      add_items(unmarked_key(list), made.all);
    }
    return made;
  }();
  return rhymes;
}

auto is_rhyme(const Rhymes& rhymes, std::string_view onset,
              std::string_view rhyme) -> bool {
  if (rhyme.empty()) {
    return onset == "gi";  // gì: one i is both
  }
  return (onset == "qu" ? rhymes.after_qu : rhymes.all).contains(rhyme);
}

auto is_onset_and_rhyme(std::string_view letters, const Rhymes& rhymes)
    -> bool {
  return is_rhyme(rhymes, "", letters) ||
         std::any_of(
             kOnsets.begin(), kOnsets.end(), [&](std::string_view onset) {
               return letters.starts_with(onset) &&
                      is_rhyme(rhymes, onset, letters.substr(onset.size()));
             });
}

// "A rhyme that ends in a stop takes sắc or nặng alone."
auto allows(std::string_view letters, Tone tone) -> bool {
  const bool stopped = letters.ends_with('c') || letters.ends_with('p') ||
                       letters.ends_with('t') || letters.ends_with("ch");
  return !stopped || tone == Tone::Acute || tone == Tone::Dot;
}

}  // namespace

auto is_vietnamese_syllable(std::string_view word) -> bool {
  constexpr std::size_t kLongest = 32;  // nghiêng, every mark apart: 14 bytes
  if (word.empty() || word.size() > kLongest) {
    return false;
  }
  return remembered(word, [](std::string_view syllable) {
    const Spelling spelling = spelling_of(syllable);
    return spelling.one_tone && allows(spelling.letters, spelling.tone) &&
           is_onset_and_rhyme(spelling.letters, marked_rhymes());
  });
}

auto is_unmarked_syllable(std::string_view word) -> bool {
  constexpr std::size_t kLongest = 7;  // nghieng
  const bool is_plain = std::all_of(word.begin(), word.end(), [](char byte) {
    const auto lower = static_cast<unsigned char>(byte) | 0x20U;
    return lower >= 'a' && lower <= 'z';
  });
  return is_plain && !word.empty() && word.size() <= kLongest &&
         remembered(word, [](std::string_view syllable) {
           return is_onset_and_rhyme(folded_key(syllable), unmarked_rhymes());
         });
}

}  // namespace l10n::text
