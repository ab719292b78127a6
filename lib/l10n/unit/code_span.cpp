#include "l10n/unit/code_span.hpp"

#include <algorithm>

namespace l10n::unit {
namespace {

constexpr auto kNone = std::string_view::npos;

}  // namespace

auto behind_code(std::string_view text, std::size_t at) -> std::size_t {
  const std::size_t open =
      std::min(text.find_first_not_of('`', at), text.size());
  for (std::size_t next = text.find('`', open); next != kNone;) {
    const std::size_t end =
        std::min(text.find_first_not_of('`', next), text.size());
    if (end - next == open - at) {
      return end;
    }
    next = text.find('`', end);
  }
  return open;
}

auto code_spans(std::string_view text) -> std::vector<Span> {
  std::vector<Span> found;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      at += 2;
    } else if (text[at] != '`') {
      ++at;
    } else {
      const std::size_t open =
          std::min(text.find_first_not_of('`', at), text.size());
      const std::size_t end = behind_code(text, at);
      if (end != open) {
        found.push_back({open, end - (open - at)});
      }
      at = end;
    }
  }
  return found;
}

}  // namespace l10n::unit
