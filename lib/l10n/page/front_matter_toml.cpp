// The only file that includes toml++.
#include <algorithm>
#include <exception>
#include <sstream>
#include <utility>

#include <toml++/toml.h>

#include "l10n/core/message.hpp"
#include "l10n/page/front_matter_items.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::page {
namespace {

// toml++ goes a step down its stack for each part of a dotted key.
constexpr std::size_t kMostDots = 250;

// Whether `content` has a run of names, quotes, blanks and dots with more dots
// than that. In a text it may be prose; no such front matter is worth a crash.
auto has_endless_key(std::string_view content) -> bool {
  std::size_t dots = 0;
  for (const char byte : content) {
    const bool part = (byte >= 'a' && byte <= 'z') ||
                      (byte >= 'A' && byte <= 'Z') ||
                      (byte >= '0' && byte <= '9') || byte == '-' ||
                      byte == '_' || byte == '"' || byte == '\'' ||
                      byte == ' ' || byte == '\t' || byte == '.';
    dots = part ? dots + (byte == '.' ? 1 : 0) : 0;
    if (dots > kMostDots) {
      return true;
    }
  }
  return false;
}

struct Found {
  toml::source_position where;
  FrontMatterItem item;
};

template <typename Value>
auto description(const Value& value) -> std::string {
  std::ostringstream text;
  text.precision(17);
  text << value;
  return text.str();
}

class Walk {
 public:
  void root(const toml::table& table) {
    path_.open({}, false);
    this->table(table);
  }

  auto found() -> std::vector<Found>& { return found_; }

 private:
  // It recurses no deeper than toml++ itself, which stops at 256.
  void table(const toml::table& table) {
    for (const auto& [key, value] : table) {
      path_.set_key(key.str());
      node(value, std::string(key.str()));
    }
  }

  void node(const toml::node& node, const std::string& key) {
    std::string path = path_.next();
    Found found{.where = node.source().begin, .item = {.path = path}};
    found.item.kind = node.is_string() ? ItemKind::Text : ItemKind::Other;
    found.item.text = node.is_string() ? **node.as_string() : key + text(node);
    found_.push_back(std::move(found));
    if (const auto* table = node.as_table(); table != nullptr) {
      path_.open(path, false);
      this->table(*table);
      path_.close();
    } else if (const auto* array = node.as_array(); array != nullptr) {
      path_.open(path, true);
      for (const auto& element : *array) {
        this->node(element, {});
      }
      path_.close();
    }
  }

  static auto text(const toml::node& node) -> std::string {
    return node.visit([](const auto& value) -> std::string {
      if constexpr (toml::is_table<decltype(value)>) {
        return "{" + std::to_string(value.size());
      } else if constexpr (toml::is_array<decltype(value)>) {
        return "[" + std::to_string(value.size());
      } else {
        return "=" + description(value.get());
      }
    });
  }

  std::vector<Found> found_;
  FrontMatterPath path_;
};

// toml++ counts columns in code points; lines end with LF alone.
class Offsets {
 public:
  explicit Offsets(std::string_view content) : content_(content) {}

  // Precondition: positions come in order.
  auto of(toml::source_position where) -> std::size_t {
    for (; line_ < where.line; ++line_) {
      at_ = std::min(content_.find('\n', at_), content_.size() - 1) + 1;
      column_ = 1;
    }
    for (; column_ < where.column && at_ < content_.size(); ++column_) {
      text::next_code_point(content_, at_);
    }
    return at_;
  }

 private:
  std::string_view content_;
  std::size_t at_ = 0;
  toml::source_index line_ = 1;
  toml::source_index column_ = 1;
};

auto in_order(std::string_view content, std::vector<Found> found)
    -> std::vector<FrontMatterItem> {
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) {
                     return std::pair(a.where.line, a.where.column) <
                            std::pair(b.where.line, b.where.column);
                   });
  std::vector<FrontMatterItem> items;
  items.reserve(found.size());
  Offsets offsets(content);
  for (Found& each : found) {
    each.item.offset = offsets.of(each.where);
    items.push_back(std::move(each.item));
  }
  return items;
}

auto behind_string(std::string_view content, std::size_t at) -> std::size_t {
  const char quote = content[at];
  if (quote != '"' && quote != '\'') {
    return content.npos;
  }
  const std::string fence(3, quote);
  if (!content.substr(at).starts_with(fence)) {
    return quote == '"' ? behind_quoted(content, at, quote)
                        : content.find(quote, at + 1) + 1;
  }
  for (at += fence.size(); at < content.size(); ++at) {
    if (content.substr(at).starts_with(fence)) {
      // Up to two quotes may stand before the closing three.
      const std::size_t end = content.find_first_not_of(quote, at);
      return std::min({end, content.size(), at + 5});
    }
    at += quote == '"' && content[at] == '\\' ? 1U : 0U;
  }
  return content.npos;
}

}  // namespace

auto toml_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>> {
  if (has_endless_key(content)) {
    return tl::unexpected(Error{
        .code = Code::FrontMatter,
        .where = {.path = {}, .line = 1},
        .message = tr("too complex: a key of more than %1 parts", kMostDots)});
  }
  try {
    const toml::table table = toml::parse(content);
    Walk walk;
    walk.root(table);
    return in_order(content, std::move(walk.found()));
  } catch (const toml::parse_error& error) {
    const toml::source_position where = error.source().begin;
    return tl::unexpected(
        Error{.code = Code::FrontMatter,
              .where = {.path = {}, .line = where.line, .column = where.column},
              .message = tr("this is not valid TOML: %1",
                            std::string(error.description()))});
  } catch (const std::exception& error) {
    return tl::unexpected(
        Error{.code = Code::FrontMatter,
              .where = {.path = {}, .line = 1},
              .message = tr("this is not valid TOML: %1", error.what())});
  }
}

auto toml_span(std::string_view content, const FrontMatterItem& item)
    -> std::optional<Span> {
  if (item.offset >= content.size()) {
    return std::nullopt;
  }
  const std::size_t end = behind_string(content, item.offset);
  if (end == content.npos || end <= item.offset) {
    return std::nullopt;
  }
  const std::size_t next =
      std::min(content.find_first_not_of(" \t", end), content.size());
  constexpr std::string_view kEnds = "\r\n,]}#";
  return next == content.size() || kEnds.find(content[next]) != kEnds.npos
             ? std::optional(Span{item.offset, end})
             : std::nullopt;
}

}  // namespace l10n::page
