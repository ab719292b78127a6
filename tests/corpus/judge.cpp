#include "corpus/judge.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "corpus/corpus.hpp"
#include "l10n/page/actions.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/page/mask.hpp"
#include "l10n/page/mdx.hpp"

namespace l10n::test {
namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

auto parse_with_cmark(std::string_view text) -> Node {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* const parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* const name : {"table", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser,
                                         cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text.data(), text.size());
  Node root(cmark_parser_finish(parser), cmark_node_free);
  cmark_parser_free(parser);
  return root;
}

// The body with its actions hidden; inline ones as digits, which are no
// letters.
auto hidden(const page::Document& document) -> std::string {
  const std::string_view body =
      document.bytes.substr(document.front_matter.body);
  const LineTable lines(body);
  const page::ScannedActions found = page::find_actions(body, document.is_mdx);
  page::Masked masked =
      page::mask(body, lines, found.actions, page::find_regions(body, lines),
                 default_rules());
  for (const page::Action& action : found.actions) {
    for (std::size_t i = action.span.begin; i < action.span.end; ++i) {
      if (masked.text[i] >= 'A' && masked.text[i] <= 'Z') {
        masked.text[i] = '0';
      }
    }
  }
  for (const Span& raw : masked.raw) {
    for (std::size_t i = raw.begin; i < raw.end; ++i) {
      const char byte = masked.text[i];
      if (byte != '\n' && byte != '\r') {
        masked.text[i] = ' ';
      }
    }
  }
  return masked.text;
}

auto is_letter(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// The text of the segments in the other case, entities apart.
auto painted(std::string text, const page::Document& document) -> std::string {
  const std::size_t base = document.front_matter.body;
  for (const page::Segment& segment : document.segments) {
    for (const Span& line : segment.lines) {
      if (line.begin < base) {
        continue;
      }
      for (std::size_t i = line.begin - base; i < line.end - base; ++i) {
        if (text[i] == '&') {
          const std::size_t end = text.find_first_not_of(
              "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#",
              i + 1);
          if (end != std::string::npos && text[end] == ';') {
            i = end;
          }
        } else if (is_letter(text[i])) {
          text[i] = static_cast<char>(text[i] ^ 0x20);
        }
      }
    }
  }
  return text;
}

// The text between the tags of an HTML block, roughly.
auto without_tags(std::string_view html) -> std::string {
  std::string text;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html.substr(at, 4) == "<!--") {
      const std::size_t end = html.find("-->", at);
      at = end == std::string_view::npos ? html.size() : end + 2;
      text += ' ';
    } else if (html[at] == '<') {
      const std::size_t end = html.find('>', at);
      at = end == std::string_view::npos ? html.size() : end;
      text += ' ';
    } else {
      text += html[at];
    }
  }
  return text;
}

// Every text that a reader sees, a line each, in the order of the tree.
auto texts(std::string_view text) -> std::string {
  const Node root = parse_with_cmark(text);
  std::string all;
  std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(
      cmark_iter_new(root.get()), cmark_iter_free);
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* const node = cmark_iter_get_node(walk.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT) {
      all += cmark_node_get_literal(node);
    } else if (type == CMARK_NODE_HTML_BLOCK) {
      all += without_tags(cmark_node_get_literal(node));
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_PARAGRAPH ||
               type == CMARK_NODE_HEADING || type == CMARK_NODE_LINEBREAK) {
      all += '\n';
    }
  }
  return all;
}

void describe(cmark_node* node, std::size_t depth, std::string& outline) {
  const cmark_node_type type = cmark_node_get_type(node);
  if ((type & CMARK_NODE_TYPE_MASK) != CMARK_NODE_TYPE_BLOCK) {
    return;
  }
  outline += std::string(depth, ' ');
  outline += cmark_node_get_type_string(node);
  if (type == CMARK_NODE_HEADING) {
    outline += ' ' + std::to_string(cmark_node_get_heading_level(node));
  } else if (type == CMARK_NODE_LIST) {
    outline += ' ' + std::to_string(cmark_node_get_list_type(node)) + ' ' +
               std::to_string(cmark_node_get_list_start(node)) + ' ' +
               std::to_string(cmark_node_get_list_tight(node));
  } else if (type == CMARK_NODE_CODE_BLOCK) {
    outline += std::string(" ") + cmark_node_get_fence_info(node) + ' ' +
               cmark_node_get_literal(node);
  }
  outline += '\n';
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
       child = cmark_node_next(child)) {
    describe(child, depth + 1, outline);
  }
}

// MDX's modules: code to their renderer.
auto is_mdx_code(std::string_view line) -> bool {
  return line.starts_with("import ") || line.starts_with("export ");
}

// The bytes of a container's fence before its title: ":::note ".
auto container_fence(std::string_view line) -> std::size_t {
  const std::size_t name = line.find_first_not_of(": ");
  return line.starts_with(":::") && name != std::string_view::npos
             ? std::min(line.find_first_of(" [{", name), line.size())
             : 0;
}

// Where a line's `{/*id*/}` begins: cmark takes its asterisks for emphasis.
auto heading_id(std::string_view line) -> std::size_t {
  return line.ends_with("/}") ? line.rfind("{/") : std::string_view::npos;
}

}  // namespace

auto outline(const page::Document& document) -> std::string {
  const Node root = parse_with_cmark(hidden(document));
  std::string outline;
  describe(root.get(), 0, outline);
  return outline;
}

auto visible(const page::Document& document) -> Seen {
  const std::string plain = hidden(document);
  const std::string before = texts(plain);
  const std::string after = texts(painted(plain, document));
  Seen seen;
  if (before.size() != after.size()) {
    seen.letters = 1;
    seen.outside = "(painting the page changed its text)\n";
    return seen;
  }
  for (std::size_t begin = 0; begin < before.size();) {
    const std::size_t end = std::min(before.find('\n', begin), before.size());
    const std::string_view line =
        std::string_view(before).substr(begin, end - begin);
    const std::size_t size =
        is_mdx_code(line) ? 0 : std::min(heading_id(line), line.size());
    std::string outside;
    for (std::size_t i = begin + container_fence(line); i < begin + size; ++i) {
      if (is_letter(before[i])) {
        ++seen.letters;
        if (before[i] != after[i]) {
          ++seen.in_units;
        } else {
          outside += before[i];
        }
      }
    }
    if (!outside.empty()) {
      seen.outside +=
          std::to_string(outside.size()) + ": " +
          before.substr(begin, std::min<std::size_t>(end - begin, 100)) + '\n';
    }
    begin = end + 1;
  }
  return seen;
}

}  // namespace l10n::test
