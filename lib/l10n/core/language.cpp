#include "l10n/core/language.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace l10n {
namespace {

auto is_letter(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

auto lower(char byte) -> char {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
}

auto upper(char byte) -> char {
  return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 32) : byte;
}

auto is_subtag(std::string_view subtag) -> bool {
  return subtag.size() >= 2 && subtag.size() <= 8 &&
         std::all_of(subtag.begin(), subtag.end(), [](char byte) {
           return is_letter(byte) || is_digit(byte);
         });
}

// The case that BCP 47, section 2.1.1 recommends: Title for a script, UPPER for
// a region, lower for everything else.
void append_subtag(std::string& tag, std::string_view subtag, char separator) {
  if (!tag.empty()) {
    tag += separator;
  }
  const bool first = tag.empty();
  for (std::size_t i = 0; i < subtag.size(); ++i) {
    const bool is_upper =
        !first && (subtag.size() == 2 || (subtag.size() == 4 && i == 0));
    tag += is_upper ? upper(subtag[i]) : lower(subtag[i]);
  }
}

// Sites name pages by the code of the country, which is no language's.
constexpr std::string_view kVietNam = "vn";
constexpr std::string_view kVietnamese = "vi";

auto join(std::string_view tag, char separator) -> std::string {
  std::string joined;
  while (!tag.empty()) {
    const std::size_t end = std::min(tag.find_first_of("-_"), tag.size());
    append_subtag(joined, tag.substr(0, end), separator);
    if (joined == kVietNam) {
      joined = kVietnamese;
    }
    tag.remove_prefix(std::min(end + 1, tag.size()));
  }
  return joined;
}

constexpr std::string_view kOneForm = "nplurals=1; plural=0;";
constexpr std::string_view kNotOne = "nplurals=2; plural=(n != 1);";
constexpr std::string_view kAboveOne = "nplurals=2; plural=(n > 1);";
constexpr std::string_view kEastSlavic =
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);";

constexpr std::array<std::pair<std::string_view, std::string_view>, 28>
    kPlurals{{{"vi", kOneForm},   {"ja", kOneForm},  {"ko", kOneForm},
              {"zh", kOneForm},   {"th", kOneForm},  {"id", kOneForm},
              {"ms", kOneForm},   {"lo", kOneForm},  {"km", kOneForm},
              {"my", kOneForm},   {"en", kNotOne},   {"de", kNotOne},
              {"nl", kNotOne},    {"es", kNotOne},   {"it", kNotOne},
              {"pt", kNotOne},    {"sv", kNotOne},   {"da", kNotOne},
              {"nb", kNotOne},    {"fi", kNotOne},   {"hu", kNotOne},
              {"el", kNotOne},    {"he", kNotOne},   {"hi", kNotOne},
              {"tr", kNotOne},    {"fr", kAboveOne}, {"ru", kEastSlavic},
              {"uk", kEastSlavic}}};

}  // namespace

auto is_language_tag(std::string_view tag) -> bool {
  const std::size_t end = std::min(tag.find_first_of("-_"), tag.size());
  const std::string_view primary = tag.substr(0, end);
  if (primary.size() < 2 || primary.size() > 3 ||
      !std::all_of(primary.begin(), primary.end(), is_letter)) {
    return false;
  }
  while (tag.size() > primary.size()) {
    const std::size_t separator = tag.find_last_of("-_");
    if (!is_subtag(tag.substr(separator + 1))) {
      return false;
    }
    tag = tag.substr(0, separator);
  }
  return true;
}

auto canonical_language(std::string_view tag) -> std::string {
  return join(tag, '-');
}

auto languages_agree(std::string_view one, std::string_view other) -> bool {
  const std::string first = canonical_language(one);
  const std::string second = canonical_language(other);
  const std::string& longer = first.size() > second.size() ? first : second;
  const std::string& shorter = first.size() > second.size() ? second : first;
  return longer.starts_with(shorter) &&
         (longer.size() == shorter.size() || longer[shorter.size()] == '-');
}

auto gettext_language(std::string_view tag) -> std::string {
  return join(tag, '_');
}

auto plural_forms(std::string_view tag) -> std::string_view {
  if (gettext_language(tag) == "pt_BR") {
    return kAboveOne;
  }
  const std::string primary =
      canonical_language(tag.substr(0, tag.find_first_of("-_")));
  const auto* const found =
      std::find_if(kPlurals.begin(), kPlurals.end(),
                   [&](const auto& entry) { return entry.first == primary; });
  return found == kPlurals.end() ? std::string_view() : found->second;
}

}  // namespace l10n
