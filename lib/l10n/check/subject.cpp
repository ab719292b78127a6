#include "l10n/check/subject.hpp"

namespace l10n::check {
namespace {

auto is_language(std::string_view tag, std::string_view primary) -> bool {
  return lower_ascii(tag.substr(0, tag.find_first_of("-_"))) == primary;
}

}  // namespace

auto is_vietnamese(std::string_view tag) -> bool {
  return is_language(tag, "vi");
}

auto is_english(std::string_view tag) -> bool {
  return is_language(tag, "en");
}

}  // namespace l10n::check
