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

auto to_break(char value) -> Break {
  switch (value) {
    case UC_BREAK_POSSIBLE:
      return Break::Possible;
    case UC_BREAK_MANDATORY:
      return Break::Mandatory;
    default:
      return Break::No;
  }
}

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
  auto* const raw = reinterpret_cast<char*>(breaks.data());
  u8_possible_linebreaks(units(text), text.size(), kEncoding, raw);
  for (std::size_t i = 0; i < text.size(); ++i) {
    breaks[i] = to_break(raw[i]);
  }
}

auto first_character(std::string_view text) -> Character {
  ucs4_t point = 0;
  const int bytes = u8_mbtouc(&point, units(text), text.size());
  const int columns = uc_width(point, kEncoding);
  return {.columns = columns > 0 ? static_cast<std::size_t>(columns) : 0,
          .bytes = static_cast<std::size_t>(bytes)};
}

}  // namespace l10n::catalog
