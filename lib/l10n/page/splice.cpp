#include "l10n/page/splice.hpp"

#include <cassert>

namespace l10n::page {

auto splice(std::string_view bytes, const std::vector<Edit>& edits)
    -> std::string {
  std::string result;
  result.reserve(bytes.size() + bytes.size() / 4);
  std::size_t copied = 0;
  for (const Edit& edit : edits) {
    assert(edit.span.begin >= copied && edit.span.end <= bytes.size());
    result += bytes.substr(copied, edit.span.begin - copied);
    result += edit.replacement;
    copied = edit.span.end;
  }
  result += bytes.substr(copied);
  return result;
}

}  // namespace l10n::page
