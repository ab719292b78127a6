#include "l10n/core/diagnostic.hpp"

#include <array>

#include "l10n/core/message.hpp"

namespace l10n {
namespace {

struct Decoded {
  char32_t point = 0;
  std::size_t size = 0;  // 0: not UTF-8
};

// Diagnostics sit below text/, so this small decoder is theirs alone.
auto decode(std::string_view text, std::size_t at) -> Decoded {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) {
    return {lead, 1};
  }
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) {
    return {};
  }
  char32_t point = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0U) != 0x80) {
      return {};
    }
    point = (point << 6U) | (next & 0x3FU);
  }
  return {point, size};
}

auto is_hidden(char32_t point) -> bool {
  return (point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0) ||
         (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x2028 && point <= 0x202E) ||
         (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF ||
         point == 0x061C;
}

auto hex(char32_t number, std::size_t digits) -> std::string {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (; number != 0 || text.size() < digits; number >>= 4U) {
    text.insert(text.begin(), kDigits[number & 0xFU]);
  }
  return text;
}

// In the order of Code.
constexpr auto kNames = std::to_array<std::string_view>({"cannot-read",
                                                         "cannot-write",
                                                         "not-a-regular-file",
                                                         "outside-the-tree",
                                                         "changed-meanwhile",
                                                         "locked",
                                                         "git",
                                                         "invalid-utf8",
                                                         "nul-byte",
                                                         "utf-16",
                                                         "mojibake",
                                                         "invisible-character",
                                                         "page-too-large",
                                                         "too-complex",
                                                         "front-matter",
                                                         "opaque-block",
                                                         "conflict-marker",
                                                         "unclosed-shortcode",
                                                         "directive",
                                                         "po-syntax",
                                                         "po-escape",
                                                         "po-unterminated",
                                                         "po-duplicate",
                                                         "po-charset",
                                                         "po-plural",
                                                         "needs-review",
                                                         "not-carried-over",
                                                         "orphan-catalog",
                                                         "no-configuration",
                                                         "config-syntax",
                                                         "unknown-key",
                                                         "bad-value",
                                                         "configuration-exists",
                                                         "language",
                                                         "name-clash",
                                                         "block-structure",
                                                         "md-link",
                                                         "md-image",
                                                         "md-code",
                                                         "html-tag",
                                                         "shortcode",
                                                         "front-matter-value",
                                                         "unsafe-url",
                                                         "not-a-pair",
                                                         "catalog-behind",
                                                         "foreign-page",
                                                         "missing-catalog",
                                                         "orphan-page",
                                                         "below-minimum",
                                                         "not-identical",
                                                         "not-reemitted",
                                                         "memory-damaged",
                                                         "not-a-memory",
                                                         "memory-version",
                                                         "memory-syntax",
                                                         "xml-entity",
                                                         "refused-entry",
                                                         "index-damaged",
                                                         "index-stale",
                                                         "check-failed",
                                                         "usage"});

}  // namespace

auto name(Code code) -> std::string_view {
  return kNames.at(static_cast<std::size_t>(code));
}

auto printable(std::string_view text) -> std::string {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    if (character.size == 0) {
      shown += '<' + hex(static_cast<unsigned char>(text[at]), 2) + '>';
      ++at;
      continue;
    }
    if (is_hidden(character.point)) {
      shown += "<U+" + hex(character.point, 4) + '>';
    } else {
      shown += text.substr(at, character.size);
    }
    at += character.size;
  }
  return shown;
}

auto printable_line(std::string_view text) -> std::string {
  return in_one_line(printable(text));
}

auto to_string(const Diagnostic& diagnostic) -> std::string {
  std::string text = printable_line(diagnostic.where.path);
  for (const std::uint32_t part :
       {diagnostic.where.line, diagnostic.where.column}) {
    if (part == 0) {
      break;
    }
    text += ':' + std::to_string(part);
  }
  if (!text.empty()) {
    text += ": ";
  }
  switch (diagnostic.severity) {
    case Severity::Error:
      text += tr("error:");
      break;
    case Severity::Warning:
      text += tr("warning:");
      break;
    case Severity::Information:
      text += tr("note:");
      break;
  }
  text += ' ' + printable(diagnostic.message) + " [";
  text += name(diagnostic.code);
  text += "]\n";
  if (!diagnostic.help.empty()) {
    text += "  " + tr("help:") + ' ' + printable(diagnostic.help) + '\n';
  }
  return text;
}

}  // namespace l10n
