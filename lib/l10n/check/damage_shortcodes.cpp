#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "l10n/check/damage.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/page/actions.hpp"
#include "l10n/text/letters.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;

// Shortcodes by their names: what opens, and what closes it.
class Pairs {
 public:
  Pairs(std::string_view text, const page::Rules& rules,
        std::vector<Damage>& all)
      : text_(text), rules_(rules), all_(all) {}

  void run(const page::ScannedActions& scanned) {
    for (const page::Action& action : scanned.actions) {
      take(action);
    }
    for (const auto& [name, open] : open_) {
      // Where no one is closed, the shortcode may take no closing tag.
      if (closed_.contains(name) || needs_closing(name)) {
        for (const Span& span : open) {
          add(span, tr("the shortcode %1 is never closed", name));
        }
      }
    }
    for (const std::size_t at : scanned.unclosed) {
      add({at, line_end(text_, at)},
          tr("a shortcode begins here and never ends"));
    }
  }

 private:
  void take(const page::Action& action) {
    if (action.kind == page::ActionKind::Shortcode && !action.self_closing) {
      open_[action.name].push_back(action.span);
    } else if (action.kind == page::ActionKind::Closing) {
      closed_[action.name] = true;
      std::vector<Span>& open = open_[action.name];
      if (open.empty()) {
        add(action.span, tr("the shortcode %1 is closed here and was not open",
                            action.name));
      } else {
        open.pop_back();
      }
    }
  }

  [[nodiscard]] auto needs_closing(std::string_view name) const -> bool {
    const auto rule = rules_.shortcodes.find(name);
    return rule != rules_.shortcodes.end() &&
           (rule->second.closes ||
            rule->second.body == page::ShortcodeBody::Raw);
  }

  void add(Span span, std::string message) {
    const std::size_t end = std::min(line_end(text_, span.begin), span.end);
    all_.push_back({.check = "unclosed-shortcode",
                    .severity = Severity::Error,
                    .span = {span.begin, end},
                    .message = std::move(message),
                    .help = tr("Hugo builds nothing until it is mended")});
  }

  std::string_view text_;
  const page::Rules& rules_;
  std::vector<Damage>& all_;
  std::map<std::string_view, std::vector<Span>> open_;
  std::map<std::string_view, bool> closed_;
};

// The parameters of one shortcode, as Hugo reads them: the first that it
// refuses.
//
// Source: Hugo 0.111, parser/pageparser, and what it does with 50 such lines.
class Parameters {
 public:
  Parameters(std::string_view text, const page::Action& action)
      : tag_(text.substr(0, action.span.end - kCloser)),
        at_(static_cast<std::size_t>(action.name.data() + action.name.size() -
                                     text.data())) {}

  struct Refused {
    Span span;
    std::string message;
    std::string help;
  };

  auto first_refused() -> std::optional<Refused> {
    while ((at_ = page::skip_blanks(tag_, at_)) < tag_.size()) {
      // A slash that closes the shortcode, and quotes behind backslashes.
      if (tag_[at_] == '/' || tag_[at_] == '\\') {
        return std::nullopt;
      }
      const std::size_t begin = at_;
      if (auto refused = is_quote(at_) ? quoted() : word()) {
        return refused;
      }
      if (is_named_ && is_positional_) {
        return Refused{{begin, at_},
                       tr("some parameters of the shortcode have a name and "
                          "some have none"),
                       tr("give each of them a name, or none; values with "
                          "spaces need quotes: name=\"a b\"")};
      }
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kCloser = 3;  // ">}}"

  [[nodiscard]] auto is_quote(std::size_t at) const -> bool {
    return at < tag_.size() && (tag_[at] == '"' || tag_[at] == '`');
  }

  auto quoted() -> std::optional<Refused> {
    is_positional_ = true;
    return string();
  }

  auto string() -> std::optional<Refused> {
    const std::size_t begin = at_;
    at_ = page::string_end(tag_, begin);
    if (at_ != kNone) {
      return std::nullopt;
    }
    return Refused{{begin, tag_.size()},
                   tr("a quote opens here and is not closed on its line"),
                   tr("close it, or write \\\" for one that is text")};
  }

  // A name with its value, or a value that stands without quotes.
  auto word() -> std::optional<Refused> {
    const std::size_t begin = at_;
    while (at_ < tag_.size()) {
      std::size_t next = at_;
      const char32_t point = text::next_code_point(tag_, next);
      const bool may_stand = text::is_letter(point) || point == '_' ||
                             point == '-' || (point == '.' && at_ > begin);
      if (!may_stand) {
        break;
      }
      at_ = next;
    }
    if (at_ < tag_.size() && tag_[at_] == '=') {
      is_named_ = true;
      return value();
    }
    const std::size_t behind = page::skip_blanks(tag_, at_);
    is_positional_ = true;
    if (behind < tag_.size() && tag_[behind] == '=') {
      at_ = behind;  // Hugo has taken the name for a value by then
      return value();
    }
    const bool ends = behind > at_ || at_ == tag_.size() || is_quote(at_) ||
                      tag_[at_] == '/' || tag_[at_] == '\\';
    return ends ? std::nullopt : std::optional(unquoted(begin));
  }

  // At its equals sign. Without quotes it ends at a blank, and at nothing else.
  auto value() -> std::optional<Refused> {
    const std::size_t begin = page::skip_blanks(tag_, at_ + 1);
    at_ = begin;
    if (is_quote(at_)) {
      return string();
    }
    if (tag_.substr(at_).starts_with("\\\"")) {
      at_ = tag_.size();  // an escaped quote: taken for right
      return std::nullopt;
    }
    at_ = std::min(tag_.find_first_of(" \t\r\n", at_), tag_.size());
    if (at_ < tag_.size()) {
      return std::nullopt;
    }
    return Refused{{begin, at_ + kCloser},
                   tr("the value goes on where the shortcode should end"),
                   tr("put it between quotes, or a space behind it")};
  }

  auto unquoted(std::size_t begin) -> Refused {
    const std::size_t end =
        std::min(tag_.find_first_of(" \t\r\n\"`", at_), tag_.size());
    const Span span{begin, std::max(end, begin + 1)};
    return {span,
            tr("the parameter %1 of the shortcode stands without quotes",
               span.of(tag_)),
            tr("Hugo reads letters, digits, _, - and . alone without them; "
               "write straight quotes: \"...\"")};
  }

  std::string_view tag_;  // the text up to the closer
  std::size_t at_;
  bool is_named_ = false;
  bool is_positional_ = false;
};

void add_parameters(std::string_view text, const page::Action& action,
                    std::vector<Damage>& all) {
  if (action.kind != page::ActionKind::Shortcode || action.name.empty()) {
    return;
  }
  auto refused = Parameters(text, action).first_refused();
  if (!refused) {
    return;
  }
  Span& span = refused->span;
  span.end = std::min(line_end(text, span.begin), span.end);
  all.push_back({.check = "shortcode-parameter",
                 .severity = Severity::Error,
                 .span = span,
                 .message = std::move(refused->message),
                 .help = std::move(refused->help)});
}

}  // namespace

auto find_broken_shortcodes(std::string_view text, const Verbatim& verbatim,
                            const page::Rules& rules) -> std::vector<Damage> {
  std::vector<Damage> all;
  const page::ScannedActions scanned = page::scan_actions(text, verbatim.body);
  Pairs(text, rules, all).run(scanned);
  for (const page::Action& action : scanned.actions) {
    add_parameters(text, action, all);
  }
  // Hugo reads shortcodes in code as well; what is shown there as an example
  // is none.
  std::erase_if(all, [&](const Damage& damage) {
    return verbatim.is_code(damage.span.begin);
  });
  return all;
}

}  // namespace l10n::check
