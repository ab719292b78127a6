#include <optional>

#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/page/front_matter_items.hpp"
#include "l10n/page/front_matter_scalar.hpp"
#include "l10n/page/front_matter_simple.hpp"
#include "l10n/yaml/events.hpp"

namespace l10n::page {
namespace {

using yaml::Event;
using yaml::EventKind;

constexpr std::string_view kPlain = "?";
constexpr std::string_view kQuoted = "!";
constexpr std::string_view kString = "tag:yaml.org,2002:str";

class Walk {
 public:
  auto take(const Event& event) -> void {
    switch (event.kind) {
      case EventKind::MappingBegin:
      case EventKind::SequenceBegin:
        open(event);
        break;
      case EventKind::MappingEnd:
      case EventKind::SequenceEnd:
        close(event);
        break;
      default:
        scalar(event);
    }
  }

  auto items() -> std::vector<FrontMatterItem>& { return items_; }

 private:
  struct Level {
    bool is_mapping = false;
    bool at_key = false;
  };

  // In a mapping keys and values alternate; a key that is no scalar has no
  // path that anybody could name.
  auto at_key() const -> bool {
    return !levels_.empty() && levels_.back().is_mapping &&
           levels_.back().at_key;
  }

  void turn() {
    if (!levels_.empty()) {
      levels_.back().at_key = !levels_.back().at_key;
    }
  }

  void open(const Event& event) {
    const bool is_mapping = event.kind == EventKind::MappingBegin;
    const bool is_key = at_key();
    std::string path = is_key || levels_.empty() ? "" : path_.next();
    turn();
    path_.open(path, !is_mapping);
    items_.push_back({.kind = is_key ? ItemKind::Mark : ItemKind::Other,
                      .offset = event.offset,
                      .path = std::move(path),
                      .text = (is_mapping ? "{" : "[") + event.tag,
                      .plain = !event.anchored});
    levels_.push_back({.is_mapping = is_mapping, .at_key = is_mapping});
  }

  void close(const Event& event) {
    levels_.pop_back();
    path_.close();
    if (at_value_of_odd_key()) {
      path_.set_key("");
    }
    items_.push_back({.text = event.kind == EventKind::MappingEnd ? "}" : "]"});
  }

  auto at_value_of_odd_key() const -> bool {
    return !levels_.empty() && levels_.back().is_mapping &&
           !levels_.back().at_key;
  }

  void scalar(const Event& event) {
    FrontMatterItem item{.offset = event.offset,
                         .plain = !event.anchored && event.tag != kString};
    if (at_key()) {
      path_.set_key(event.kind == EventKind::Scalar ? event.value : "");
      item.text = description(event);
    } else {
      item.path = levels_.empty() ? "" : path_.next();
      const bool is_text = is_string(event);
      item.kind = is_text ? ItemKind::Text : ItemKind::Other;
      item.text = is_text ? event.value : description(event);
    }
    turn();
    items_.push_back(std::move(item));
  }

  static auto is_string(const Event& event) -> bool {
    return event.kind == EventKind::Scalar &&
           (event.tag == kQuoted || event.tag == kString ||
            (event.tag == kPlain && is_plain_string(event.value)));
  }

  static auto description(const Event& event) -> std::string {
    constexpr std::string_view kKinds = "{}[]=~*";
    return kKinds[static_cast<std::size_t>(event.kind)] + event.tag + ' ' +
           event.value;
  }

  std::vector<Level> levels_;
  std::vector<FrontMatterItem> items_;
  FrontMatterPath path_;
};

auto is_never_closed(std::string_view content, std::size_t at) -> bool {
  const char quote = at < content.size() ? content[at] : ' ';
  return (quote == '"' && behind_quoted(content, at, quote) == content.npos) ||
         (quote == '\'' && behind_single_quoted(content, at) == content.npos);
}

// "desc" on a line of its own, or `desc:"text"`. A key behind "?" needs none.
auto lacks_colon(std::string_view content, const Event& key) -> bool {
  if (key.kind != EventKind::Scalar || key.tag != kPlain || key.anchored ||
      !content.substr(key.offset).starts_with(key.value)) {
    return false;
  }
  const std::size_t before =
      key.offset == 0 ? content.npos
                      : content.find_last_not_of(" \t", key.offset - 1);
  const std::size_t after =
      content.find_first_not_of(" \t", key.offset + key.value.size());
  return (before == content.npos || content[before] != '?') &&
         (after == content.npos || content[after] != ':');
}

// The first key of the front matter itself that lacks its colon.
auto key_without_colon(std::string_view content,
                       const std::vector<Event>& events) -> const Event* {
  std::size_t depth = 0;
  bool at_key = true;
  for (const Event& event : events) {
    const bool opens = event.kind == EventKind::MappingBegin ||
                       event.kind == EventKind::SequenceBegin;
    const bool closes = event.kind == EventKind::MappingEnd ||
                        event.kind == EventKind::SequenceEnd;
    if (depth == 1 && at_key && lacks_colon(content, event)) {
      return &event;
    }
    depth = opens ? depth + 1 : closes ? depth - 1 : depth;
    // A scalar, or the end of a list, was a key or its value.
    at_key = depth == 1 && !opens ? !at_key : at_key;
  }
  return nullptr;
}

auto refused(std::string_view content, std::size_t at, std::string message)
    -> Error {
  return {.code = Code::FrontMatter,
          .where = LineTable(content).location(at, ""),
          .message = std::move(message)};
}

// What yaml-cpp lets pass, and the YAML of Hugo and others does not.
auto refusal(std::string_view content, const std::vector<Event>& events)
    -> std::optional<Error> {
  for (const Event& event : events) {
    if (event.kind == EventKind::Scalar && event.tag == kQuoted &&
        is_never_closed(content, event.offset)) {
      return refused(content, event.offset,
                     tr("the quotation mark is never closed"));
    }
  }
  if (events.empty() || events.front().kind == EventKind::Null) {
    return std::nullopt;
  }
  const Event* odd = events.front().kind != EventKind::MappingBegin
                         ? &events.front()
                     : content.substr(events.front().offset).starts_with('{')
                         ? nullptr
                         : key_without_colon(content, events);
  return odd == nullptr
             ? std::nullopt
             : std::optional(refused(
                   content, odd->offset,
                   tr("here is no key with a value: a colon and a blank "
                      "part the two")));
}

}  // namespace

auto full_yaml_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>> {
  const std::vector<Event> events = L10N_TRY(yaml::parse(content, ""));
  if (auto error = refusal(content, events)) {
    return tl::unexpected(*std::move(error));
  }
  Walk walk;
  walk.items().reserve(events.size());
  for (const Event& event : events) {
    walk.take(event);
  }
  return std::move(walk.items());
}

auto yaml_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>> {
  if (auto simple = simple_yaml_items(content)) {
    return *std::move(simple);
  }
  return full_yaml_items(content);
}

}  // namespace l10n::page
