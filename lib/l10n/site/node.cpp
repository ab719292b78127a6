#include "l10n/site/node.hpp"

#include <algorithm>
#include <utility>

#include "l10n/core/message.hpp"

namespace l10n::site {
namespace {

using yaml::EventKind;

struct Cursor {
  const std::vector<yaml::Event>& events;
  const Text& text;
  std::size_t at = 0;

  [[nodiscard]] auto event() const -> const yaml::Event& { return events[at]; }
};

auto read_node(Cursor& cursor) -> Result<Node>;

auto read_key(Cursor& cursor, const Node& mapping) -> Result<yaml::Event> {
  const yaml::Event key = cursor.event();
  if (key.kind != EventKind::Scalar) {
    return tl::unexpected(cursor.text.error(Code::ConfigSyntax, key.offset,
                                            tr("a key must be a word")));
  }
  const auto twice =
      std::find_if(mapping.children.begin(), mapping.children.end(),
                   [&](const Node& child) { return child.key == key.value; });
  if (twice != mapping.children.end()) {
    return tl::unexpected(cursor.text.error(
        Code::ConfigSyntax, key.offset, tr("`%1` stands here twice", key.value),
        tr("keep one of the two")));
  }
  ++cursor.at;
  return key;
}

auto read_mapping(Cursor& cursor, Node& mapping) -> Result<Node> {
  while (cursor.event().kind != EventKind::MappingEnd) {
    const yaml::Event key = L10N_TRY(read_key(cursor, mapping));
    Node child = L10N_TRY(read_node(cursor));
    child.key = key.value;
    child.key_offset = key.offset;
    mapping.children.push_back(std::move(child));
  }
  ++cursor.at;
  return std::move(mapping);
}

auto read_sequence(Cursor& cursor, Node& sequence) -> Result<Node> {
  while (cursor.event().kind != EventKind::SequenceEnd) {
    sequence.children.push_back(L10N_TRY(read_node(cursor)));
  }
  ++cursor.at;
  return std::move(sequence);
}

// Recursion is as deep as the text is nested, which yaml/ limits.
auto read_node(Cursor& cursor) -> Result<Node> {
  const yaml::Event& event = cursor.event();
  Node node{.kind = event.kind,
            .offset = event.offset,
            .value = event.value,
            .quoted = event.tag != "?"};
  if (event.kind == EventKind::Alias) {
    return tl::unexpected(
        cursor.text.error(Code::ConfigSyntax, event.offset,
                          tr("aliases (`*name`) are not understood here"),
                          tr("write the value out")));
  }
  ++cursor.at;
  if (node.is_mapping()) {
    return read_mapping(cursor, node);
  }
  return node.is_sequence() ? read_sequence(cursor, node) : std::move(node);
}

}  // namespace

auto Text::error(Code code, std::size_t offset, std::string message,
                 std::string help) const -> Error {
  return {.code = code,
          .where = place(offset),
          .message = std::move(message),
          .help = std::move(help)};
}

auto parse_tree(std::string_view bytes, std::string_view path, const Text& text)
    -> Result<Node> {
  const auto events = L10N_TRY(yaml::parse_single(bytes, path));
  if (events.empty() || events.front().kind == EventKind::Null) {
    return Node{.kind = EventKind::MappingBegin};
  }
  Cursor cursor{.events = events, .text = text};
  Node root = L10N_TRY(read_node(cursor));
  if (!root.is_mapping()) {
    return tl::unexpected(text.error(
        Code::ConfigSyntax, root.offset, tr("this is no list of settings"),
        tr("a setting is written `source_language: vi`")));
  }
  return root;
}

}  // namespace l10n::site
