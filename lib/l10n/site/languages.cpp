// Which short words in paths are languages.
#include <algorithm>

#include "l10n/core/language.hpp"
#include "l10n/site/layout.hpp"

namespace l10n::site {
namespace {

// ISO 639-1, without `ts` (Tsonga): "client.ts.md" is about TypeScript.
constexpr std::string_view kCodes =
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch "
    "co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy "
    "ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it "
    "iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo "
    "lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny "
    "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl "
    "sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr tt tw ty ug "
    "uk ur uz ve vi vo wa wo xh yi yo za zh zu";

}  // namespace

auto is_known_language(std::string_view tag) -> bool {
  if (!is_language_tag(tag)) {
    return false;
  }
  const std::string code =
      canonical_language(tag.substr(0, tag.find_first_of("-_")));
  const std::size_t at = kCodes.find(code);
  return code.size() == 2 && at != std::string_view::npos && at % 3 == 0;
}

auto language_of(std::string_view path) -> std::string {
  const PathParts parts = parts_of(path);
  const std::size_t dot = parts.stem.rfind('.');
  if (dot != std::string_view::npos && dot > 0 &&
      is_known_language(parts.stem.substr(dot + 1))) {
    return std::string(parts.stem.substr(dot + 1));
  }
  std::string_view folder = parts.folder;
  while (!folder.empty()) {
    folder.remove_suffix(1);  // the slash
    const std::size_t slash = folder.rfind('/');
    const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
    if (is_known_language(folder.substr(begin))) {
      return std::string(folder.substr(begin));
    }
    folder = folder.substr(0, begin);
  }
  return "";
}

}  // namespace l10n::site
