// Nodes as typed values, or the error that says what is expected.
#ifndef L10N_SITE_VALUES_HPP
#define L10N_SITE_VALUES_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "l10n/core/message.hpp"
#include "l10n/site/node.hpp"

namespace l10n::site {

/// All errors are BadValue at the node, but for unknown_key.
auto read_text(const Text& text, const Node& node) -> Result<std::string>;
auto read_texts(const Text& text, const Node& node)
    -> Result<std::vector<std::string>>;
auto read_flag(const Text& text, const Node& node) -> Result<bool>;
auto read_number(const Text& text, const Node& node, int most) -> Result<int>;

/// The key of `node` is none of `known`: UnknownKey, with the nearest of them.
auto unknown_key(const Text& text, const Node& node,
                 const std::vector<std::string_view>& known) -> Error;

/// `value` is none of `known`: BadValue, with the nearest of them.
auto unknown_value(const Text& text, const Node& node,
                   const std::vector<std::string_view>& known) -> Error;

/// "a", "b" or "c" as a value of an enumeration.
template <typename Value, std::size_t size>
auto read_choice(
    const Text& text, const Node& node,
    const std::array<std::pair<std::string_view, Value>, size>& choices)
    -> Result<Value> {
  std::vector<std::string_view> known;
  for (const auto& [name, value] : choices) {
    if (node.is_scalar() && node.value == name) {
      return value;
    }
    known.push_back(name);
  }
  return tl::unexpected(unknown_value(text, node, known));
}

/// A key that a mapping may hold, and what it sets in `Target`.
template <typename Target>
struct Field {
  std::string_view name;
  Result<void> (*read)(const Text& text, const Node& node, Target& target);
};

/// Reads every entry of the mapping `node` by its field.
/// Errors: UnknownKey, BadValue and those of the fields.
template <typename Target, std::size_t size>
auto read_fields(const Text& text, const Node& node,
                 const std::array<Field<Target>, size>& fields, Target& target)
    -> Result<void> {
  if (!node.is_mapping()) {
    return tl::unexpected(text.error(
        Code::BadValue, node.offset,
        tr("`%1` holds settings of its own", node.key),
        tr("write them below it, indented: `%1: ...`", fields.front().name)));
  }
  for (const Node& child : node.children) {
    const Field<Target>* field = nullptr;
    std::vector<std::string_view> known;
    for (const auto& candidate : fields) {
      known.push_back(candidate.name);
      field = candidate.name == child.key ? &candidate : field;
    }
    if (field == nullptr) {
      return tl::unexpected(unknown_key(text, child, known));
    }
    if (auto done = field->read(text, child, target); !done) {
      return done;
    }
  }
  return {};
}

}  // namespace l10n::site

#endif  // L10N_SITE_VALUES_HPP
