#include <algorithm>
#include <array>

#include "l10n/check/families.hpp"
#include "l10n/check/letters.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;

// How a text ends; a mark and its wide form are one class.
enum class Ending : char { None, Stop, Ellipsis, Colon, Question, Exclamation };

struct Mark {
  std::string_view bytes;
  Ending ending;
};

// Longer ones first.
constexpr std::array kMarks{
    Mark{"...", Ending::Ellipsis},  Mark{"…", Ending::Ellipsis},
    Mark{".", Ending::Stop},        Mark{"。", Ending::Stop},
    Mark{"।", Ending::Stop},        Mark{"؟", Ending::Question},
    Mark{"۔", Ending::Stop},        Mark{"։", Ending::Stop},
    Mark{":", Ending::Colon},       Mark{"：", Ending::Colon},
    Mark{"?", Ending::Question},    Mark{"？", Ending::Question},
    Mark{"!", Ending::Exclamation}, Mark{"！", Ending::Exclamation}};

auto without_closing_marks(std::string_view text) -> std::string_view {
  constexpr std::array<std::string_view, 17> kClosing{
      " ", "\n", "*", "_", "~",  "\"", "'",  "”",     "’",
      "»", ")",  "“", "‘", "」", "』", "）", "\u00A0"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : kClosing) {
      while (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return text;
}

auto last_mark(std::string_view text) -> Mark {
  text = without_closing_marks(text);
  for (const Mark& mark : kMarks) {
    if (text.ends_with(mark.bytes)) {
      return mark;
    }
  }
  return {"", Ending::None};
}

// "etc." is "v.v..." or "vân vân..." to many.
auto is_et_cetera(std::string_view text) -> bool {
  constexpr std::array<std::string_view, 4> kEnds{"v.v...", "v.v…",
                                                  "vân vân...", "vân vân…"};
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

auto last_character(std::string_view text) -> std::string_view {
  std::size_t at = text.empty() ? 0 : text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) {
    --at;
  }
  return text.substr(at);
}

void check_ending(const Pair& pair, Hits& hits) {
  const Mark source = last_mark(pair.source.text);
  const Mark target = last_mark(pair.target.text);
  const std::string_view text = without_closing_marks(pair.target.text);
  // Lists and headings get a full stop in one language and none in the other.
  if (target.ending == source.ending ||
      (target.ending == Ending::Stop && source.ending == Ending::None) ||
      (source.ending == Ending::Stop && is_et_cetera(text))) {
    return;
  }
  const auto shown = [](const Mark& mark) {
    return mark.ending == Ending::None ? tr("nothing")
                                       : '\'' + std::string(mark.bytes) + '\'';
  };
  hits.push_back(
      {.rule = "end-punctuation",
       .span = {text.size() - last_character(text).size(), text.size()},
       .message = tr("the text ends in %1, its source in %2", shown(target),
                     shown(source))});
}

// What is left open or closed too much, by a bracket's place; npos: nothing.
auto unbalanced(std::string_view text, char open, char close) -> std::size_t {
  std::vector<std::size_t> opened;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == open) {
      opened.push_back(at);
    } else if (text[at] == close) {
      if (opened.empty()) {
        return at;
      }
      opened.pop_back();
    }
  }
  return opened.empty() ? kNone : opened.back();
}

// An escaped bracket is not visible, its partner may be: \{#anchor}.
auto has_escaped(std::string_view text, char open, char close) -> bool {
  return text.find(std::string({'\\', open})) != kNone ||
         text.find(std::string({'\\', close})) != kNone;
}

void check_brackets(const Pair& pair, Hits& hits) {
  struct Kind {
    char open;
    char close;
  };

  constexpr std::array kKinds{Kind{'(', ')'}, Kind{'[', ']'}, Kind{'{', '}'}};
  const std::string source = visible_only(pair.source);
  const std::string target = visible_only(pair.target);
  // Half of a link's brackets is not visible.
  const bool links = pair.target.text.find("](") != kNone ||
                     pair.target.text.find("][") != kNone;
  for (const Kind& kind : kKinds) {
    if ((kind.open == '[' && links) ||
        has_escaped(pair.target.text, kind.open, kind.close)) {
      continue;
    }
    const std::size_t at = unbalanced(target, kind.open, kind.close);
    if (at != kNone && unbalanced(source, kind.open, kind.close) == kNone) {
      hits.push_back({.rule = "brackets",
                      .span = {at, at + 1},
                      .message = target[at] == kind.open
                                     ? tr("'%1' is never closed",
                                          std::string_view(&target[at], 1))
                                     : tr("'%1' was never opened",
                                          std::string_view(&target[at], 1))});
    }
  }
}

struct Quotes {
  std::size_t count = 0;
  std::size_t last = 0;
};

auto count_quotes(std::string_view shown) -> Quotes {
  constexpr std::u32string_view kQuotes = U"\"“”„‟«»";
  Quotes quotes;
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t begin = at;
    if (kQuotes.find(text::next_code_point(shown, at)) != kQuotes.npos) {
      // 15" is a measure.
      const bool inch = shown[begin] == '"' && begin > 0 &&
                        quotes.count % 2 == 0 && is_digit(shown[begin - 1]);
      quotes.count += inch ? 0U : 1U;
      quotes.last = inch ? quotes.last : begin;
    }
  }
  return quotes;
}

void check_quotes(const Pair& pair, Hits& hits) {
  const Quotes source = count_quotes(visible_only(pair.source));
  const std::string shown = visible_only(pair.target);
  const Quotes target = count_quotes(shown);
  if (source.count % 2 == 0 && target.count % 2 == 1) {
    std::size_t end = target.last;
    text::next_code_point(shown, end);
    hits.push_back({.rule = "quotes",
                    .span = {target.last, end},
                    .message = tr("a quotation mark has no partner")});
  }
}

}  // namespace

void check_punctuation(const Pair& pair, const Settings& /*settings*/,
                       Hits& hits) {
  check_ending(pair, hits);
  check_brackets(pair, hits);
  check_quotes(pair, hits);
}

}  // namespace l10n::check
