#include "l10n/memory/tmx_writer.hpp"

#include "l10n/core/hash.hpp"
#include "l10n/memory/tmx_unit.hpp"

namespace l10n::memory {
namespace {

// U+FFFE and U+FFFF, in UTF-8.
auto is_noncharacter(std::string_view rest) -> bool {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

// CR would be read as LF, and white space in attributes as blanks: they are
// written as numbers.
auto reference(char byte) -> std::string_view {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

void append_text(std::string& xml, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    const auto code = static_cast<unsigned char>(byte);
    if (code < ' ' && byte != '\t' && byte != '\n' && byte != '\r') {
      continue;
    }
    if (code == 0xEF && is_noncharacter(text.substr(at))) {
      at += 2;
      continue;
    }
    const std::string_view instead = reference(byte);
    if (instead.empty()) {
      xml += byte;
    } else {
      xml += instead;
    }
  }
}

void append_attribute(std::string& xml, std::string_view name,
                      std::string_view value) {
  if (value.empty()) {
    return;
  }
  xml += ' ';
  xml += name;
  xml += "=\"";
  for (const char byte : value) {
    if (byte == '\n' || byte == '\t') {
      xml += byte == '\n' ? "&#10;" : "&#9;";
    } else {
      append_text(xml, {&byte, 1});
    }
  }
  xml += '"';
}

void append_prop(std::string& xml, std::string_view type,
                 std::string_view value) {
  if (value.empty()) {
    return;
  }
  xml += R"(      <prop type=")";
  xml += type;
  xml += "\">";
  append_text(xml, value);
  xml += "</prop>\n";
}

// What XML cannot hold is an empty placeholder that says it: nothing is lost.
void append_segment(std::string& xml, std::string_view text) {
  const auto is_wrong = [&](std::size_t at) {
    const auto code = static_cast<unsigned char>(text[at]);
    return (code < ' ' && code != '\t' && code != '\n' && code != '\r') ||
           (code == 0xEF && is_noncharacter(text.substr(at)));
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_wrong(at)) {
      continue;
    }
    append_text(xml, text.substr(begin, at - begin));
    const auto code = static_cast<unsigned char>(text[at]);
    const bool is_wide = code == 0xEF;
    xml += R"(<ph type=")";
    xml += kCharacterType;
    xml += is_wide ? to_hex(0xFFC0U |
                            (static_cast<unsigned char>(text[at + 2]) & 0x3FU))
                         .substr(12)
                   : to_hex(code).substr(12);
    xml += "\"/>";
    at += is_wide ? 2 : 0;
    begin = at + 1;
  }
  append_text(xml, text.substr(begin));
}

void append_variant(std::string& xml, std::string_view language,
                    std::string_view text) {
  xml += R"(      <tuv xml:lang=")";
  xml += language;
  xml += "\"><seg>";
  append_segment(xml, text);
  xml += "</seg></tuv>\n";
}

auto state_name(State state) -> std::string_view {
  switch (state) {
    case State::Draft:
      return "draft";
    case State::Confirmed:
      return "confirmed";
    case State::Translated:
      break;
  }
  return {};  // what a file means that says nothing
}

}  // namespace

auto tmx_head(std::string_view source_language, std::string_view tool)
    -> std::string {
  const std::size_t blank = tool.find(' ');
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
      "<tmx version=\"1.4\">\n  <header";
  append_attribute(xml, "creationtool", tool.substr(0, blank));
  append_attribute(xml, "creationtoolversion",
                   blank == tool.npos ? "0" : tool.substr(blank + 1));
  xml += R"( segtype="paragraph" o-tmf="l10ntm" adminlang="en" srclang=")";
  xml += source_language.empty() ? "*all*" : source_language;
  xml += "\" datatype=\"plaintext\"/>\n  <body>\n";
  return xml;
}

auto tmx_unit(const Entry& entry) -> std::string {
  std::string xml;
  xml.reserve(entry.source.size() + entry.target.size() + 256);
  xml += "    <tu";
  append_attribute(xml, "srclang", entry.source_language);
  append_attribute(xml, "changedate", to_tmx_date(entry.origin.date));
  append_attribute(xml, "changeid", entry.origin.author);
  append_attribute(xml, "usagecount",
                   entry.uses == 0 ? "" : std::to_string(entry.uses));
  xml += ">\n";
  append_prop(xml, "x-l10n-state", state_name(entry.state));
  append_prop(xml, "x-l10n-file", entry.origin.file);
  append_prop(xml, "file", entry.origin.page);
  append_prop(xml, "x-l10n-context", entry.surroundings.context);
  append_prop(xml, "prev", entry.surroundings.before);
  append_prop(xml, "next", entry.surroundings.after);
  append_variant(xml, entry.source_language, entry.source);
  append_variant(xml, entry.target_language, entry.target);
  xml += "    </tu>\n";
  return xml;
}

auto tmx_tail() -> std::string_view {
  return "  </body>\n</tmx>\n";
}

}  // namespace l10n::memory
