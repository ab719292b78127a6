#include "l10n/flow/pseudo.hpp"

#include <array>

#include "l10n/catalog/header.hpp"
#include "l10n/page/visible.hpp"

namespace l10n::flow {
namespace {

constexpr std::string_view kField = "X-L10n-Pseudo";

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

}  // namespace

auto pseudo_translate(std::string_view text) -> std::string {
  std::string pseudo;
  std::size_t copied = 0;
  for (const Span& visible : page::visible_text(text)) {
    pseudo += text.substr(copied, visible.begin - copied);
    append_accented(pseudo, visible.of(text));
    copied = visible.end;
  }
  // An address or a tag at either end would take the bracket for a part of it,
  // or would not be seen behind it.
  constexpr std::string_view kOfAddress = "/@";
  const std::string_view first = text.substr(0, text.find_first_of(" \n"));
  const std::string_view last = text.substr(text.find_last_of(" \n") + 1);
  const bool apart = first.find_first_of(kOfAddress) != std::string_view::npos;
  const bool open = copied < text.size() ||
                    last.find_first_of(kOfAddress) != std::string_view::npos;
  pseudo += text.substr(copied);
  return pseudo.empty() ? pseudo
                        : (apart ? "⟦ " : "⟦") + pseudo + (open ? " ⟧" : "⟧");
}

auto is_pseudo(const catalog::Catalog& catalog) -> bool {
  return catalog::field(catalog.header, kField).has_value();
}

auto pseudo_catalog(catalog::Catalog catalog) -> catalog::Catalog {
  if (catalog.has_header()) {
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

}  // namespace l10n::flow
