#include "l10n/page/mask.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::string_view kShortOpen = "<?";
constexpr std::string_view kShortClose = "?>";

// Shortcodes whose output is a phrase: alone on a wrapped line they still
// belong to the paragraph.
constexpr std::array<std::string_view, 8> kInline{
    "ref", "relref", "param", "siteparam", "icon", "kbd", "fa", "emoji"};

auto is_inline(const Action& action) -> bool {
  return action.kind == ActionKind::Template ||
         action.kind == ActionKind::Escaped ||
         std::find(kInline.begin(), kInline.end(), action.name) !=
             kInline.end();
}

auto is_mdx(const Action& action) -> bool {
  return action.kind == ActionKind::Module ||
         action.kind == ActionKind::Expression ||
         action.kind == ActionKind::Tag;
}

auto is_raw(const Action& action, const Rules& rules) -> bool {
  const auto rule = rules.shortcodes.find(action.name);
  return action.kind == ActionKind::Shortcode && !action.self_closing &&
         rule != rules.shortcodes.end() &&
         rule->second.body == ShortcodeBody::Raw;
}

// "highlight" of {% highlight ruby %}.
auto liquid_name(std::string_view tag) -> std::string_view {
  tag = tag.substr(std::min(tag.find_first_not_of("{%- \t"), tag.size()));
  return tag.substr(0, tag.find_first_of(" \t-%"));
}

auto is_raw_liquid(std::string_view name) -> bool {
  return name == "highlight" || name == "codeblock" || name == "math" ||
         name == "comment" || name == "mermaid";
}

// For each opening tag of a raw body the index of its closing tag: {{< /a >}},
// or {% enda %} of Liquid.
auto raw_closings(std::string_view body, const std::vector<Action>& actions,
                  const Rules& rules) -> std::map<std::size_t, std::size_t> {
  std::map<std::size_t, std::size_t> closings;
  std::map<std::string_view, std::vector<std::size_t>> open;
  std::map<std::string_view, std::vector<std::size_t>> open_liquid;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    if (actions[i].kind == ActionKind::Liquid) {
      const std::string_view name = liquid_name(actions[i].span.of(body));
      if (is_raw_liquid(name)) {
        open_liquid[name].push_back(i);
      } else if (name.starts_with("end") &&
                 !open_liquid[name.substr(3)].empty()) {
        closings[open_liquid[name.substr(3)].back()] = i;
        open_liquid[name.substr(3)].pop_back();
      }
    } else if (is_raw(actions[i], rules)) {
      open[actions[i].name].push_back(i);
    } else if (actions[i].kind == ActionKind::Closing) {
      const auto waiting = open.find(actions[i].name);
      if (waiting != open.end() && !waiting->second.empty()) {
        closings[waiting->second.back()] = i;
        waiting->second.pop_back();
      }
    }
  }
  return closings;
}

class Mask {
 public:
  Mask(std::string_view body, const LineTable& lines,
       const std::vector<Action>& actions, const Rules& rules)
      : body_(body), lines_(lines), actions_(actions), rules_(rules) {
    masked_.text = std::string(body);
  }

  void hide_actions() {
    const auto closings = raw_closings(body_, actions_, rules_);
    for (std::size_t i = 0; i < actions_.size(); ++i) {
      const auto closing = closings.find(i);
      const std::size_t last = closing == closings.end() ? i : closing->second;
      const Span span{actions_[i].span.begin, actions_[last].span.end};
      if (is_mdx(actions_[i])) {
        hide_mdx(i);
        continue;
      }
      const bool alone = !is_inline(actions_[i]) && stands_alone(span, last);
      // Inside a paragraph a raw body on one line is a part of its text.
      if (last != i &&
          (alone || lines_.line_of(span.begin) != lines_.line_of(span.end))) {
        masked_.raw.push_back(
            {actions_[i].span.end, actions_[last].span.begin});
      }
      if (alone) {
        fill_comment(span);
        alone_until_ = span.end;
        for (std::size_t k = i; k <= last; ++k) {
          masked_.blocks.push_back(k);
        }
      } else {
        fill(span, 'H');
      }
      i = last;
    }
  }

  void show_admonitions() {
    masked_.admonitions = mask_admonitions(lines_, masked_.text);
  }

  void hide(Span region) {
    for (std::size_t at = region.begin; at < region.end; ++at) {
      if (body_[at] != '\n' && body_[at] != '\r') {
        masked_.text[at] = ' ';
      }
    }
  }

  auto take() -> Masked { return std::move(masked_); }

 private:
  // Alone on its lines it becomes blank: what stands below it in MDX is
  // Markdown again, whatever block of HTML cmark would see.
  void hide_mdx(std::size_t index) {
    const Action& action = actions_[index];
    const std::size_t line = lines_.line_of(action.span.begin);
    const std::size_t begin = lines_.line(line).begin;
    // Behind another one it goes the way of that: what ends there with `>` is
    // no quote.
    const bool follows = index != 0 && is_mdx(actions_[index - 1]) &&
                         actions_[index - 1].span.end > begin;
    const std::string_view prefix = Span{begin, action.span.begin}.of(body_);
    if (!follows) {
      quoted_ = prefix.find('>') != std::string_view::npos;
    }
    const bool open =
        follows ? alone_until_ > begin : !(quoted_ && goes_on(line, prefix));
    const bool alone =
        open && !action.in_html && stands_alone(action.span, index);
    if (!alone) {
      fill_letters(action.span);
      return;
    }
    if (quoted_) {
      fill(action.span, ' ');
    } else {
      hide(action.span);
    }
    alone_until_ = action.span.end;
    masked_.blocks.push_back(index);
  }

  // Quote marks that are indented like code are text of the paragraph above.
  auto goes_on(std::size_t line, std::string_view prefix) const -> bool {
    constexpr std::size_t kCodeIndent = 4;
    return line != 0 && indentation(prefix) >= kCodeIndent &&
           !is_blank(lines_.line(line - 1).of(body_));
  }

  void fill_letters(Span span) {
    for (std::size_t at = span.begin; at < span.end; ++at) {
      const char byte = body_[at];
      if (byte != '\n' && byte != '\r') {
        masked_.text[at] = hidden(byte, 'H');
      }
    }
  }

  // No letter hides itself: that would look like text that nobody has masked.
  static auto hidden(char byte, char letter) -> char {
    return byte == letter && letter == 'H' ? 'X' : letter;
  }

  // Nothing but quote marks and blanks before it on its line, and nothing but
  // other actions behind it.
  auto stands_alone(Span span, std::size_t last) -> bool {
    const std::size_t line = lines_.line(lines_.line_of(span.begin)).begin;
    const std::size_t from = std::max(line, alone_until_);
    if (blank_from_ != from) {
      blank_from_ = from;
      blank_until_ =
          std::min(body_.find_first_not_of(" \t>", from), body_.size());
    }
    if (blank_until_ < span.begin) {
      return false;
    }
    if (from == alone_until_ && from != line) {
      return true;  // the first one of the line has looked ahead
    }
    std::size_t at = span.end;
    for (std::size_t next = last + 1;; ++next) {
      while (at < body_.size() && (body_[at] == ' ' || body_[at] == '\t')) {
        ++at;
      }
      if (at == body_.size() || body_[at] == '\n' || body_[at] == '\r') {
        return true;
      }
      if (next == actions_.size() || actions_[next].span.begin != at ||
          is_inline(actions_[next])) {
        return false;
      }
      at = actions_[next].span.end;
    }
  }

  // Line ends stay, and on later lines the quote marks and the indentation.
  void fill(Span span, char letter) {
    bool at_line_start = false;
    for (std::size_t at = span.begin; at < span.end; ++at) {
      const char byte = body_[at];
      if (byte == '\n' || byte == '\r') {
        at_line_start = true;
      } else if (!at_line_start ||
                 (byte != ' ' && byte != '\t' && byte != '>')) {
        at_line_start = false;
        masked_.text[at] = hidden(byte, letter);
      }
    }
  }

  void fill_comment(Span span) {
    fill(span, 'x');
    // A line end right beside the braces must stay: then a shorter block of
    // HTML does.
    const auto breaks = [&](std::size_t at) {
      return body_[at] == '\n' || body_[at] == '\r';
    };
    const bool fits = span.size() >= kOpen.size() + kClose.size() &&
                      !breaks(span.begin + 2) && !breaks(span.begin + 3) &&
                      !breaks(span.end - 3);
    const std::string_view open = fits ? kOpen : kShortOpen;
    const std::string_view close = fits ? kClose : kShortClose;
    masked_.text.replace(span.begin, open.size(), open);
    masked_.text.replace(span.end - close.size(), close.size(), close);
  }

  std::string_view body_;
  const LineTable& lines_;
  const std::vector<Action>& actions_;
  const Rules& rules_;
  Masked masked_;
  std::size_t alone_until_ = 0;
  bool quoted_ = false;  // the action of MDX that begins the line
  std::size_t blank_from_ = std::string_view::npos;
  std::size_t blank_until_ = 0;
};

}  // namespace

auto mask(std::string_view body, const LineTable& lines,
          const std::vector<Action>& actions,
          const std::vector<Region>& regions, const Rules& rules) -> Masked {
  Mask copy(body, lines, actions, rules);
  copy.hide_actions();
  copy.show_admonitions();
  for (const Region& region : regions) {
    if (hides_from_parser(region.kind)) {
      copy.hide(region.span);
    }
  }
  return copy.take();
}

auto hides_quote(std::string_view text, std::string_view masked, Span span,
                 char quote) -> bool {
  for (std::size_t at = span.begin; at < span.end; ++at) {
    if (text[at] == quote && masked[at] != quote) {
      return true;
    }
  }
  return false;
}

}  // namespace l10n::page
