#include "l10n/core/message.hpp"

#include <libintl.h>

namespace l10n {
namespace {

constexpr const char* kDomain = "l10n";
constexpr const char* kLineFeed = "<U+000A>";

}  // namespace

auto fill(std::string_view text, std::initializer_list<std::string> arguments)
    -> std::string {
  std::string filled;
  filled.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%' || at + 1 == text.size()) {
      filled += text[at];
      continue;
    }
    const char next = text[at + 1];
    if (next == '%') {
      filled += '%';
      ++at;
    } else if (next >= '1' && next <= '9' &&
               static_cast<std::size_t>(next - '0') <= arguments.size()) {
      filled += *(arguments.begin() + (next - '1'));
      ++at;
    } else {
      filled += '%';
    }
  }
  return filled;
}

auto in_one_line(std::string_view text) -> std::string {
  std::string line(text);
  for (std::size_t at = line.find('\n'); at != line.npos;
       at = line.find('\n', at)) {
    line.replace(at, 1, kLineFeed);
  }
  return line;
}

auto translation(const char* msgid) -> const char* {
  return dgettext(kDomain, msgid);
}

auto translation(const char* one, const char* many, std::size_t count) -> const
    char* {
  return dngettext(kDomain, one, many, count);
}

}  // namespace l10n
