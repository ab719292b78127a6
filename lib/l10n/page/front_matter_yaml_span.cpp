// The bytes of a YAML scalar. yaml-cpp says where one begins and what it
// decodes to; the end is found here, and none is given where both disagree.
#include <algorithm>

#include "l10n/page/front_matter_items.hpp"

namespace l10n::page {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

auto is_blank(char byte) -> bool {
  return kBlank.find(byte) != kBlank.npos;
}

// Line ends for YAML 1.1, which Hugo reads, and not for YAML 1.2.
auto has_odd_line_end(std::string_view raw) -> bool {
  return raw.find("\xC2\x85") != raw.npos ||
         raw.find("\xE2\x80\xA8") != raw.npos ||
         raw.find("\xE2\x80\xA9") != raw.npos;
}

// Behind the text that equals `value` but for blanks and line ends: folding
// and indents change nothing else. npos where it differs.
auto behind_equal(std::string_view content, std::size_t at,
                  std::string_view value) -> std::size_t {
  std::size_t end = content.npos;
  for (const char byte : value) {
    if (is_blank(byte)) {
      continue;
    }
    at = std::min(content.find_first_not_of(kBlank, at), content.size());
    if (at == content.size() || content[at] != byte) {
      return content.npos;
    }
    end = ++at;
  }
  return end;
}

// Whether nothing that belongs to the value follows on its line.
auto is_end(std::string_view content, std::size_t end) -> bool {
  const std::size_t next =
      std::min(content.find_first_not_of(" \t", end), content.size());
  if (next == content.size() || content[next] == '#') {
    return next == content.size() || next > end;
  }
  constexpr std::string_view kEnds = "\r\n,]}";
  return kEnds.find(content[next]) != kEnds.npos;
}

// A header of digits and signs alone: a comment there would be lost.
auto behind_block_header(std::string_view content, std::size_t at)
    -> std::size_t {
  at = std::min(content.find_first_not_of("+-0123456789", at + 1),
                content.size());
  at = std::min(content.find_first_not_of(" \t", at), content.size());
  const bool is_alone =
      at < content.size() && (content[at] == '\r' || content[at] == '\n');
  return is_alone ? at : content.npos;
}

auto block_end(std::string_view content, const FrontMatterItem& item)
    -> std::size_t {
  const std::size_t text = behind_block_header(content, item.offset);
  return text == content.npos ? text : behind_equal(content, text, item.text);
}

auto scalar_end(std::string_view content, const FrontMatterItem& item)
    -> std::size_t {
  switch (content[item.offset]) {
    case '"':
      return behind_quoted(content, item.offset, '"');
    case '\'':
      return behind_single_quoted(content, item.offset);
    case '|':
    case '>':
      return block_end(content, item);
    case '!':
    case '&':
      return content.npos;
    default:
      return behind_equal(content, item.offset, item.text);
  }
}

}  // namespace

auto behind_single_quoted(std::string_view content, std::size_t at)
    -> std::size_t {
  for (++at; at < content.size(); ++at) {
    if (content[at] == '\'') {
      if (content.substr(at + 1, 1) != "'") {
        return at + 1;
      }
      ++at;
    }
  }
  return content.npos;
}

auto yaml_span(std::string_view content, const FrontMatterItem& item)
    -> std::optional<Span> {
  if (!item.plain || item.offset >= content.size()) {
    return std::nullopt;
  }
  const std::size_t end = scalar_end(content, item);
  if (end == content.npos || !is_end(content, end)) {
    return std::nullopt;
  }
  const Span span{item.offset, end};
  return has_odd_line_end(span.of(content)) ? std::nullopt
                                            : std::optional(span);
}

}  // namespace l10n::page
