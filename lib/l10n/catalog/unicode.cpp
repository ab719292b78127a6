#include "l10n/catalog/unicode.hpp"

#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

namespace l10n::catalog {
namespace {

constexpr const char* kEncoding = "UTF-8";

auto units(std::string_view text) -> const std::uint8_t* {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

static_assert(static_cast<int>(Break::No) == UC_BREAK_PROHIBITED);
static_assert(static_cast<int>(Break::Possible) == UC_BREAK_POSSIBLE);
static_assert(static_cast<int>(Break::Mandatory) == UC_BREAK_MANDATORY);

}  // namespace

auto invalid_utf8(std::string_view text) -> std::size_t {
  if (text.empty()) {
    return std::string_view::npos;
  }
  const std::uint8_t* const at = u8_check(units(text), text.size());
  return at == nullptr ? std::string_view::npos
                       : static_cast<std::size_t>(at - units(text));
}

void line_breaks(std::string_view text, std::vector<Break>& breaks) {
  static_assert(sizeof(Break) == sizeof(char));
  breaks.resize(text.size());
  u8_possible_linebreaks(units(text), text.size(), kEncoding,
                         reinterpret_cast<char*>(breaks.data()));
}

auto first_character(std::string_view text) -> Character {
  ucs4_t point = 0;
  const int bytes = u8_mbtouc(&point, units(text), text.size());
  const int columns = uc_width(point, kEncoding);
  return {.columns = columns > 0 ? static_cast<std::size_t>(columns) : 0,
          .bytes = static_cast<std::size_t>(bytes)};
}

}  // namespace l10n::catalog
