#include "l10n/flow/pseudo.hpp"

#include <algorithm>
#include <array>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/index.hpp"
#include "l10n/page/javascript.hpp"
#include "l10n/page/visible.hpp"

namespace l10n::flow {
namespace {

constexpr std::string_view kField = "X-L10n-Pseudo";

// Source: Unicode CLDR, "Pseudo-Locales".
constexpr std::string_view kPseudoLocale = "en_XA";

constexpr std::string_view kLetters = "aceinouyACEINOUY";
constexpr std::array<std::string_view, 16> kAccented{
    "å", "ç", "é", "î", "ñ", "ö", "û", "ÿ",
    "Å", "Ç", "É", "Î", "Ñ", "Ö", "Û", "Ÿ"};

void append_accented(std::string& text, std::string_view plain) {
  for (const char byte : plain) {
    const std::size_t letter = kLetters.find(byte);
    if (letter == std::string_view::npos) {
      text += byte;
    } else {
      text += kAccented.at(letter);
    }
  }
}

// `[a] and [b]`: which of several texts has which label nobody could tell once
// they are changed, so they stay.
auto shortcuts(std::string_view text) -> std::vector<Span> {
  std::vector<Span> found;
  for (std::size_t at = text.find('['); at != std::string_view::npos;
       at = text.find('[', at + 1)) {
    const std::size_t end = text.find_first_of("[]", at + 1);
    if (end == std::string_view::npos) {
      break;
    }
    const char before = at == 0 ? ' ' : text[at - 1];
    const std::string_view behind = text.substr(end + 1, 1);
    if (text[end] == ']' && before != ']' && before != '\\' && behind != "(" &&
        (behind != "[" || text.substr(end + 1, 2) == "[]")) {
      found.push_back({at, end + 1});
    }
  }
  return found.size() > 1 ? found : std::vector<Span>();
}

// What stands in braces is code to MDX.
auto expressions(std::string_view text) -> std::vector<Span> {
  std::vector<Span> found;
  for (std::size_t at = text.find('{'); at != std::string_view::npos;
       at = text.find('{', at)) {
    const std::size_t end = page::bracket_end(text, at);
    if (end == std::string_view::npos) {
      break;
    }
    found.push_back({at, end});
    at = end;
  }
  return found;
}

// `spans` without what lies in `holes`; both in order and disjoint.
auto without(const std::vector<Span>& spans, const std::vector<Span>& holes)
    -> std::vector<Span> {
  std::vector<Span> kept;
  auto hole = holes.begin();
  for (Span span : spans) {
    while (hole != holes.end() && hole->end <= span.begin) {
      ++hole;
    }
    for (auto next = hole; next != holes.end() && next->begin < span.end;
         ++next) {
      kept.push_back({span.begin, std::max(span.begin, next->begin)});
      span.begin = std::min(span.end, next->end);
    }
    kept.push_back(span);
  }
  return kept;
}

auto is_pseudo(const catalog::Message& message) -> bool {
  const std::string pseudo = pseudo_translate(message.id);
  return std::all_of(message.translations.begin(), message.translations.end(),
                     [&](const std::string& translation) {
                       return translation.empty() || translation == pseudo;
                     });
}

// Whether nothing of a translator's in `old` is lost when `made` replaces it.
auto keeps_all(const catalog::Catalog& made, const catalog::Catalog& old)
    -> bool {
  using Index = catalog::MessageIndex;
  const Index live(made);
  const Index obsolete(made, Index::Which::Obsolete);
  const auto& all = old.messages;
  return std::all_of(
      all.begin(), all.end(), [&](const catalog::Message& message) {
        const auto* const now =
            message.obsolete ? obsolete.find(message) : live.find(message);
        const bool comments =
            message.translator_comments.empty() ||
            (now != nullptr &&
             now->translator_comments == message.translator_comments);
        return comments &&
               (is_pseudo(message) ||
                (now != nullptr && now->translations == message.translations));
      });
}

// A template's header has placeholders, which msgfmt warns of.
void fill_in(catalog::Message& header) {
  const std::string date(
      catalog::field(header, "POT-Creation-Date").value_or(""));
  catalog::set_field(header, "PO-Revision-Date", date);
  catalog::set_field(header, "Last-Translator", "Automatically generated");
  catalog::set_field(header, "Language-Team", "none");
  catalog::set_field(header, "Language", kPseudoLocale);
}

auto is_address(std::string_view word) -> bool {
  return word.find_first_of("/@") != std::string_view::npos ||
         word.find("www.") != std::string_view::npos;
}

}  // namespace

auto pseudo_translate(std::string_view text) -> std::string {
  std::string pseudo;
  std::size_t copied = 0;
  const std::vector<Span> words = without(
      without(page::visible_text(text), expressions(text)), shortcuts(text));
  for (const Span& visible : words) {
    pseudo += text.substr(copied, visible.begin - copied);
    append_accented(pseudo, visible.of(text));
    copied = visible.end;
  }
  // An address or a tag at either end would take the bracket for a part of it,
  // or would not be seen behind it.
  const std::string_view first = text.substr(0, text.find_first_of(" \n"));
  const std::string_view last = text.substr(text.find_last_of(" \n") + 1);
  const bool apart = is_address(first);
  const bool open = copied < text.size() || is_address(last);
  pseudo += text.substr(copied);
  return pseudo.empty() ? pseudo
                        : (apart ? "⟦ " : "⟦") + pseudo + (open ? " ⟧" : "⟧");
}

auto pseudo_catalog(catalog::Catalog catalog) -> catalog::Catalog {
  if (catalog.has_header()) {
    if (catalog::field(catalog.header, "Language").value_or("").empty()) {
      fill_in(catalog.header);
    }
    catalog.header.fuzzy = false;
    catalog::set_field(catalog.header, kField, "yes");
  }
  for (catalog::Message& message : catalog.messages) {
    if (message.obsolete) {
      continue;
    }
    message.fuzzy = false;
    message.previous = {};
    for (std::string& translation : message.translations) {
      translation = pseudo_translate(message.id);
    }
  }
  return catalog;
}

auto pseudo_catalog(catalog::Catalog catalog, const catalog::Catalog& old)
    -> std::optional<catalog::Catalog> {
  catalog::Catalog made = pseudo_catalog(std::move(catalog));
  if (!keeps_all(made, old)) {
    return std::nullopt;
  }
  if (old.has_header() && made.has_header()) {
    catalog::Message header = old.header;
    for (const std::string_view name : {"POT-Creation-Date", "X-L10n-Units"}) {
      if (const auto value = catalog::field(made.header, name)) {
        catalog::set_field(header, name, *value);
      }
    }
    catalog::set_field(header, kField, "yes");
    header.fuzzy = false;
    made.header = std::move(header);
  }
  return made;
}

}  // namespace l10n::flow
