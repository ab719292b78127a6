#include "l10n/site/values.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace l10n::site {
namespace {

// Levenshtein's distance, by bytes: keys are ASCII and short.
auto distance(std::string_view a, std::string_view b) -> std::size_t {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

// Empty when nothing is like `word`. Long words are no misspelt keys.
auto nearest(std::string_view word, const std::vector<std::string_view>& known)
    -> std::string_view {
  constexpr std::size_t kLongest = 64;
  std::string_view found;
  std::size_t least = word.size() / 3 + 2;
  for (const std::string_view candidate : known) {
    const std::size_t steps =
        word.size() > kLongest ? least : distance(word, candidate);
    if (steps < least) {
      least = steps;
      found = candidate;
    }
  }
  return found;
}

auto list_of(const std::vector<std::string_view>& known) -> std::string {
  std::string list;
  for (const std::string_view name : known) {
    list += list.empty() ? "" : ", ";
    list += name;
  }
  return list;
}

auto help_for(std::string_view word, const std::vector<std::string_view>& known)
    -> std::string {
  const std::string_view near = nearest(word, known);
  return near.empty() ? tr("known here: %1", list_of(known))
                      : tr("did you mean `%1`?", near);
}

auto wrong_type(const Text& text, const Node& node, std::string expected)
    -> Error {
  return text.error(Code::BadValue, node.offset, std::move(expected),
                    node.kind == yaml::EventKind::Null
                        ? tr("leave the key out to keep its default")
                        : std::string());
}

}  // namespace

auto read_text(const Text& text, const Node& node) -> Result<std::string> {
  if (!node.is_scalar() || node.value.empty()) {
    return tl::unexpected(wrong_type(
        text, node,
        node.key.empty() ? tr("an item of this list must be one text")
                         : tr("`%1` takes one text", node.key)));
  }
  return node.value;
}

auto read_texts(const Text& text, const Node& node)
    -> Result<std::vector<std::string>> {
  if (!node.is_sequence()) {
    return tl::unexpected(wrong_type(
        text, node, tr("`%1` takes a list: `%1: [one, two]`", node.key)));
  }
  std::vector<std::string> texts;
  for (const Node& child : node.children) {
    texts.push_back(L10N_TRY(read_text(text, child)));
  }
  return texts;
}

auto read_flag(const Text& text, const Node& node) -> Result<bool> {
  if (node.is_scalar() && !node.quoted) {
    if (node.value == "true" || node.value == "false") {
      return node.value == "true";
    }
  }
  return tl::unexpected(
      wrong_type(text, node, tr("`%1` is true or false", node.key)));
}

auto read_number(const Text& text, const Node& node, int most) -> Result<int> {
  int number = -1;
  const char* const end = node.value.data() + node.value.size();
  const auto [rest, failure] = std::from_chars(node.value.data(), end, number);
  if (!node.is_scalar() || failure != std::errc() || rest != end ||
      number < 0 || number > most) {
    return tl::unexpected(
        wrong_type(text, node,
                   tr("`%1` is a number from 0 to %2", node.key,
                      static_cast<std::size_t>(most))));
  }
  return number;
}

auto unknown_key(const Text& text, const Node& node,
                 const std::vector<std::string_view>& known) -> Error {
  return text.error(Code::UnknownKey, node.key_offset,
                    tr("`%1` is no setting", node.key),
                    help_for(node.key, known));
}

auto unknown_value(const Text& text, const Node& node,
                   const std::vector<std::string_view>& known) -> Error {
  if (!node.is_scalar()) {
    return wrong_type(text, node,
                      tr("one of these is expected: %1", list_of(known)));
  }
  return text.error(Code::BadValue, node.offset,
                    tr("`%1` is none of these: %2", node.value, list_of(known)),
                    help_for(node.value, known));
}

}  // namespace l10n::site
