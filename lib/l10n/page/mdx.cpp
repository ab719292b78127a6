#include "l10n/page/mdx.hpp"

#include <algorithm>
#include <utility>

#include "l10n/core/source.hpp"
#include "l10n/page/dialect.hpp"
#include "l10n/page/html.hpp"
#include "l10n/page/javascript.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/mdx_lines.hpp"
#include "l10n/page/seek.hpp"
#include "l10n/page/verbatim.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

// Of an expression, a tag or a module.
constexpr std::size_t kMaxBytes = std::size_t{64} << 10U;

// So many bytes of a page may be looked through for ends that are not there.
constexpr std::size_t kMaxVain = std::size_t{4} << 20U;

// Whether cmark begins a block of HTML with the line `rest`.
auto begins_html(std::string_view rest) -> bool {
  if (!rest.starts_with('<') || rest.size() < 2) {
    return false;
  }
  if (rest[1] == '!' || rest[1] == '?') {
    return true;
  }
  const std::size_t name = rest[1] == '/' ? 2 : 1;
  const std::string_view named = rest.substr(name);
  const std::string_view tag = named.substr(0, named.find_first_of(" \t/>"));
  if (is_block_tag(tag) || holds_code(tag)) {
    return true;
  }
  const JsxTag found = jsx_tag(rest, 0);
  return found.end == rest.size() && found.is_plain;
}

// "import Name", whose "from" stands on the next line: no prose of MDX may
// begin so.
auto is_import_head(std::string_view line) -> bool {
  if (!line.starts_with("import ")) {
    return false;
  }
  const std::string_view names = trim(line.substr(7));
  return !names.empty() &&
         (names.find(' ') == kNone || names.starts_with("* as "));
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), lines_(text) {}

  auto run() -> ScannedActions {
    ScannedActions scanned;
    scanned.is_mdx = true;
    std::size_t at = 0;
    while (lines_.next(at)) {
      at = lines_.begin();
      add_tight_fence();
      starts_ = lines_.take_start();
      if (starts_) {
        html_ = false;
        if (is_module_line(lines_.line()) || is_import_head(lines_.line())) {
          at = next_line(text_, take_module(at));
          lines_.set_start();
          continue;
        }
        html_ = begins_html(lines_.rest());
        block_end_ = kNone;
      }
      at = next_line(text_, scan_line(at));
    }
    add_tight_fence();
    scanned.actions = std::move(actions_);
    scanned.unclosed = std::move(unclosed_);
    return scanned;
  }

 private:
  // To cmark a fence in a block of HTML is text.
  void add_tight_fence() {
    const Span fence = lines_.take_tight_fence();
    if (html_ && !fence.empty()) {
      add(ActionKind::Expression, fence);
    }
  }

  void add(ActionKind kind, Span span) {
    actions_.push_back({.kind = kind, .span = span, .in_html = html_});
  }

  // The last line end of the module at `at`; of its block where it has none.
  auto take_module(std::size_t at) -> std::size_t {
    const std::size_t line = line_end(text_, at);
    const std::string_view text = text_.substr(0, limit(at));
    std::size_t end = may_look() ? module_end(text, at) : line;
    if (end == kNone) {
      block_end_ = kNone;
      end = block_end(at);
      unclosed(at, text.size());
    }
    add(ActionKind::Module, {at, end});
    return end;
  }

  // The end of the line on which the last action ends that begins on this one.
  auto scan_line(std::size_t at) -> std::size_t {
    while (at < text_.size() && text_[at] != '\n' && text_[at] != '\r') {
      switch (text_[at]) {
        case '\\':
          at += at + 1 < text_.size() && text_[at + 1] != '\n' &&
                        text_[at + 1] != '\r'
                    ? 2
                    : 1;
          break;
        case '`':
          at = behind_code(at);
          break;
        case '{':
          at = behind_expression(at);
          break;
        case '<':
          at = behind_tag(at);
          break;
        default:
          ++at;
      }
    }
    return at;
  }

  // Where the block ends that the line at `at` belongs to: at a blank line.
  auto block_end(std::size_t at) -> std::size_t {
    if (block_end_ == kNone || block_end_ < at) {
      std::size_t end = line_end(text_, at);
      for (std::size_t next = next_line(text_, end); next < text_.size();
           next = next_line(text_, end)) {
        const std::size_t stop = line_end(text_, next);
        if (text_.find_first_not_of(" \t", next) >= stop) {
          break;
        }
        end = stop;
      }
      block_end_ = end;
    }
    return block_end_;
  }

  [[nodiscard]] auto limit(std::size_t at) const -> std::size_t {
    return std::min(text_.size(), at + kMaxBytes);
  }

  // Up to where an action that begins at `at` may go: an inline one to the end
  // of its block, one that begins the block anywhere.
  auto reach(std::size_t at) -> std::string_view {
    const std::string_view before =
        text_.substr(lines_.begin(), at - lines_.begin());
    const bool flow =
        starts_ && !html_ && before.find_first_not_of(" \t>") == kNone;
    const std::size_t end = flow ? limit(at) : std::max(block_end(at), at);
    return text_.substr(0, std::min(end, limit(at)));
  }

  // What was looked through in vain is counted, so that a page of openers costs
  // linear time.
  auto may_look() const -> bool { return vain_ < kMaxVain; }

  auto in_vain(std::size_t at, std::size_t end) -> std::size_t {
    vain_ += end - at;
    return at + 1;
  }

  // An opener whose end was looked for beyond its line: it may find one where
  // lines are folded.
  auto unclosed(std::size_t at, std::size_t end) -> std::size_t {
    if (end > line_end(text_, at)) {
      unclosed_.push_back(at);
    }
    return in_vain(at, end);
  }

  auto behind_code(std::size_t at) -> std::size_t {
    const std::size_t open =
        std::min(text_.find_first_not_of('`', at), text_.size());
    const std::string_view block = text_.substr(0, block_end(at));
    for (std::size_t next = block.find('`', open);
         next != kNone && may_look();) {
      const std::size_t end =
          std::min(block.find_first_not_of('`', next), block.size());
      if (end - next == open - at) {
        return end;
      }
      next = block.find('`', end);
    }
    in_vain(open, std::max(block.size(), open));
    return open;
  }

  auto behind_expression(std::size_t at) -> std::size_t {
    if (!may_look()) {
      return at + 1;
    }
    const std::string_view text = reach(at);
    const std::size_t end = bracket_end(text, at);
    if (end == kNone) {
      return unclosed(at, text.size());
    }
    const std::string_view expression = text_.substr(at, end - at);
    // The id of a heading: an attribute of its line.
    const bool is_id =
        lines_.rest().starts_with('#') && is_attribute(expression) &&
        expression.find_first_of("\r\n") == kNone &&
        trim(text_.substr(end, line_end(text_, end) - end)).empty();
    if (!is_id) {
      add(ActionKind::Expression, {at, end});
    }
    return end;
  }

  auto behind_tag(std::size_t at) -> std::size_t {
    if (text_.compare(at, 4, "<!--") == 0) {
      const std::size_t end = comment_end_.from(at);
      return end == kNone ? at + 4 : end + 3;
    }
    if (html_ || !may_look()) {
      return at + 1;
    }
    const std::string_view text = reach(at);
    const JsxTag tag = jsx_tag(text, at);
    if (tag.end == 0) {
      return unclosed(at, tag.seen);
    }
    if (!tag.is_plain) {
      add(ActionKind::Tag, {at, tag.end});
    }
    return tag.end;
  }

  std::string_view text_;
  Lines lines_;
  Seek comment_end_{text_, "-->"};
  std::vector<Action> actions_;
  std::vector<std::size_t> unclosed_;
  bool html_ = false;    // the lines belong to a block of HTML
  bool starts_ = false;  // the line begins a block
  std::size_t block_end_ = kNone;
  std::size_t vain_ = 0;
};

// Not prose that begins with the word: one name, or a list in braces.
auto is_import(std::string_view line) -> bool {
  line = trim_right(line);
  line.remove_suffix(line.ends_with(';') ? 1 : 0);
  if (!line.starts_with("import ")) {
    return false;
  }
  const std::string_view rest = trim_left(line.substr(7));
  if (rest.ends_with('{')) {
    return true;
  }
  if (!rest.ends_with('\'') && !rest.ends_with('"')) {
    return false;
  }
  const std::string_view names = trim(rest.substr(0, rest.find(" from ")));
  return (rest.size() > 1 && rest.front() == rest.back()) ||
         (names.size() != rest.size() &&
          (names.find(' ') == kNone || names.find_first_of("{*,") != kNone));
}

// "## A heading {/*its-id*/}"
auto has_comment_for_id(std::string_view line) -> bool {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks != 0 && line.substr(marks, 1) == " " &&
         trim_right(line).ends_with("*/}") && line.find(" {/*") != kNone;
}

}  // namespace

auto is_mdx(std::string_view path, std::string_view body) -> bool {
  if (path.ends_with(".mdx")) {
    return true;
  }
  if (body.find("{/*") == kNone && body.find("import ") == kNone) {
    return false;
  }
  Lines lines(body, Lines::Fences::Certain);
  for (std::size_t at = 0; lines.next(at);
       at = next_line(body, lines.begin() + lines.line().size())) {
    const std::string_view line = lines.line();
    const bool starts = lines.take_start();
    if ((starts && (is_import(line) || line.starts_with("{/*"))) ||
        has_comment_for_id(line)) {
      return true;
    }
  }
  return false;
}

auto scan_mdx(std::string_view text) -> ScannedActions {
  return Scanner(text).run();
}

auto find_actions(std::string_view body, bool is_mdx) -> ScannedActions {
  return is_mdx ? scan_mdx(body) : scan_actions(body, 0);
}

}  // namespace l10n::page
