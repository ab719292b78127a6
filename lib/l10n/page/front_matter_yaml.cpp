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

}  // namespace

auto full_yaml_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>> {
  const std::vector<Event> events = L10N_TRY(yaml::parse(content, ""));
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
