// Names that are typed or replaced as they are, in running text; those in code
// spans and links the guard compares.
#include <algorithm>
#include <array>
#include <map>

#include "l10n/check/families.hpp"
#include "l10n/check/letters.hpp"
#include "l10n/core/message.hpp"
#include "l10n/page/urls.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_name(char byte) -> bool {
  return is_lower(byte) || is_upper(byte) || is_digit(byte) || byte == '_';
}

struct Placeable {
  const char* rule = nullptr;
  Span span;
};

// Without the punctuation and the markup around it. An underscore at the end is
// emphasis; one at the beginning only with that (_index.md).
auto trimmed(std::string_view text, Span span) -> Span {
  constexpr std::string_view kAround = "*~,;:!?'\"()[]<>|";
  const auto is_around = [&](char byte) { return kAround.find(byte) != kNone; };
  while (!span.empty() && is_around(text[span.begin])) {
    ++span.begin;
  }
  bool emphasis = false;
  while (!span.empty() &&
         (is_around(text[span.end - 1]) || text[span.end - 1] == '.' ||
          text[span.end - 1] == '_')) {
    --span.end;
    emphasis = emphasis || text[span.end] == '_';
  }
  while (emphasis && !span.empty() && text[span.begin] == '_') {
    ++span.begin;
  }
  return span;
}

auto has_file_type(std::string_view token) -> bool {
  constexpr std::array<std::string_view, 44> kTypes{
      "md",  "toml", "yaml", "yml",  "json", "js",   "ts",   "jsx", "tsx",
      "py",  "sh",   "txt",  "html", "css",  "scss", "go",   "rs",  "cpp",
      "hpp", "c",    "h",    "java", "rb",   "php",  "xml",  "csv", "pdf",
      "zip", "gz",   "png",  "jpg",  "jpeg", "gif",  "svg",  "log", "conf",
      "cfg", "ini",  "sql",  "pem",  "key",  "env",  "lock", "po"};
  const std::size_t dot = token.rfind('.');
  const bool etc =
      dot != kNone && dot + 2 == token.size() && token.find('.') != dot;
  return dot != kNone && dot > 0 && !etc &&
         std::find(kTypes.begin(), kTypes.end(), token.substr(dot + 1)) !=
             kTypes.end();
}

auto is_plain_ascii(std::string_view token) -> bool {
  return std::all_of(token.begin(), token.end(), [](char byte) {
    return byte > ' ' && static_cast<unsigned char>(byte) < 0x7F;
  });
}

// Node.js and Vue.js are names of other things.
auto is_file(std::string_view token) -> bool {
  if (!is_plain_ascii(token) || token.find("://") != kNone ||
      token.find('@') != kNone) {
    return false;
  }
  const bool rooted = token.size() > 2 &&
                      (token.starts_with("/") || token.starts_with("./") ||
                       token.starts_with("../") || token.starts_with("~/")) &&
                      token.find('/', 1) != kNone;
  return rooted || (has_file_type(token) && !is_upper(token.front()));
}

auto is_option(std::string_view token) -> bool {
  return token.size() > 3 && token.starts_with("--") && is_lower(token[2]) &&
         is_plain_ascii(token) && token.find('\'') == kNone;
}

// MAX_SIZE
auto is_constant(std::string_view token) -> bool {
  return token.find('_') != kNone && is_upper(token.front()) &&
         std::all_of(token.begin(), token.end(), [](char byte) {
           return is_upper(byte) || is_digit(byte) || byte == '_';
         });
}

// The end of what is replaced from `at` on: $HOME, ${HOME}, {name}, %s, %1,
// %(name)s; `at` where nothing is.
auto variable_end(std::string_view text, std::size_t at) -> std::size_t {
  const auto name_end = [&](std::size_t from) {
    while (from < text.size() && is_name(text[from])) {
      ++from;
    }
    return from;
  };
  const auto closed = [&](std::size_t from, char close) {
    const std::size_t end = name_end(from);
    return end > from && end < text.size() && text[end] == close ? end + 1 : at;
  };
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("${")) {
    return closed(at + 2, '}');
  }
  if (rest.starts_with("%(")) {
    const std::size_t end = closed(at + 2, ')');
    return end != at && end < text.size() && is_lower(text[end]) ? end + 1 : at;
  }
  if (rest.starts_with("{")) {
    return closed(at + 1, '}');
  }
  if (rest.size() > 1 && rest[0] == '$' && is_upper(rest[1])) {
    const std::size_t end = name_end(at + 1);
    return text.find_last_not_of('_', end - 1) + 1;  // closing emphasis
  }
  const bool behind_word = at > 0 && (is_name(text[at - 1]));
  if (rest.size() > 1 && rest[0] == '%' && !behind_word &&
      std::string_view("sdifu").find(rest[1]) != kNone &&
      (rest.size() == 2 || !is_name(rest[2]))) {
    return at + 2;
  }
  return at;
}

void find_variables(std::string_view shown, std::vector<Placeable>& found) {
  for (std::size_t at = shown.find_first_of("$%{"); at != kNone;
       at = shown.find_first_of("$%{", at)) {
    const std::size_t end = variable_end(shown, at);
    if (end != at) {
      found.push_back({"variable", {at, end}});
    }
    at = std::max(end, at + 1);
  }
}

// `shown` is the visible part of `text`.
void find_tokens(std::string_view text, std::string_view shown,
                 std::vector<Placeable>& found) {
  for (std::size_t at = shown.find_first_not_of(" \n"); at != kNone;
       at = shown.find_first_not_of(" \n", at)) {
    const std::size_t end =
        std::min(shown.find_first_of(" \n", at), shown.size());
    const Span span = trimmed(shown, {at, end});
    const std::string_view token = span.of(shown);
    at = end;
    if (token.size() < 3) {
      continue;
    }
    // Behind code (`a`--or so) a dash is one.
    const bool apart = span.begin == 0 || text[span.begin - 1] == ' ' ||
                       text[span.begin - 1] == '\n' ||
                       text[span.begin - 1] == '(';
    if (is_option(token) && apart) {
      found.push_back({"option", span});
    } else if (is_constant(token)) {
      found.push_back({"variable", span});
    } else if (is_file(token)) {
      found.push_back({"filepath", span});
    }
  }
}

// Bare addresses are links where the text is Markdown; there the guard sees
// them.
void find_addresses(std::string_view text, std::vector<Placeable>& found) {
  for (const Span& span : page::find_bare_urls(text)) {
    const bool is_email =
        span.of(text).find('@') != kNone && span.of(text).find("://") == kNone;
    found.push_back({is_email ? "email" : "url", span});
  }
}

auto find_placeables(const Reading& reading, bool markdown)
    -> std::vector<Placeable> {
  std::vector<Placeable> found;
  const std::string shown = visible_only(reading);
  find_variables(shown, found);
  find_tokens(reading.text, shown, found);
  if (!markdown) {
    find_addresses(reading.text, found);
  }
  return found;
}

auto lost_message(std::string_view what) -> std::string {
  return tr("'%1' of the source is missing", what);
}

void compare(const Pair& pair, Hits& hits) {
  const std::vector<Placeable> before =
      find_placeables(pair.source, pair.subject->markdown);
  const std::vector<Placeable> after =
      find_placeables(pair.target, pair.subject->markdown);
  if (before.empty() && after.empty()) {
    return;
  }
  const auto occurs = [](std::string_view what, std::string_view text) {
    std::ptrdiff_t times = 0;
    for (std::size_t at = text.find(what); at != kNone;
         at = text.find(what, at + what.size())) {
      ++times;
    }
    return times;
  };
  std::map<std::string_view, std::ptrdiff_t> needed;
  for (const Placeable& item : before) {
    ++needed[item.span.of(pair.source.text)];
  }
  for (const Placeable& item : before) {
    const std::string_view what = item.span.of(pair.source.text);
    // In the translation it may well be set as code.
    if (occurs(what, pair.target.text) < needed[what]) {
      needed[what] = 0;
      hits.push_back({.rule = item.rule, .message = lost_message(what)});
    }
  }
  for (const Placeable& item : after) {
    const std::string_view what = item.span.of(pair.target.text);
    if (pair.source.text.find(what) == kNone) {
      hits.push_back({.rule = item.rule,
                      .span = item.span,
                      .message = tr("the source does not have '%1'", what)});
    }
  }
}

// Words that are set in capitals, and acronyms that have a word of their own in
// every language.
auto is_translated(std::string_view name) -> bool {
  constexpr std::array<std::string_view, 41> kWords{
      "ui",  "faq",  "id",   "ok",   "no",  "not", "and", "or",  "is",
      "as",  "it",   "to",   "in",   "of",  "us",  "tip", "vs",  "eg",
      "ie",  "note", "link", "todo", "am",  "pm",  "kb",  "mb",  "gb",
      "tb",  "os",   "vm",   "ux",   "ide", "all", "any", "for", "new",
      "out", "the",  "do",   "must", "only"};
  return std::find(kWords.begin(), kWords.end(), name) != kWords.end();
}

// DON in "DON'T", and LL in "I'LL".
auto is_contracted(const Reading& reading, const Word& word) -> bool {
  const auto has_apostrophe = [](std::string_view text, bool at_end) {
    constexpr std::array<std::string_view, 2> kApostrophes{"'", "’"};
    return std::any_of(
        kApostrophes.begin(), kApostrophes.end(), [&](std::string_view mark) {
          return at_end ? text.ends_with(mark) : text.starts_with(mark);
        });
  };
  const std::string_view text = reading.text;
  const std::string_view behind = text.substr(word.span.end);
  const std::string_view name = reading.of(word);
  if (name == "LL" || name == "RE" || name == "VE") {
    return has_apostrophe(text.substr(0, word.span.begin), true);
  }
  const std::size_t mark = behind.starts_with('\'') ? 1 : 3;
  return name.ends_with('N') && has_apostrophe(behind, false) &&
         behind.substr(mark).starts_with('T');
}

// A title in capitals.
auto is_all_capitals(const Reading& reading) -> bool {
  return reading.words.size() > 2 &&
         std::all_of(reading.words.begin(), reading.words.end(),
                     [](const Word& word) {
                       return word.acronym || word.technical || !word.ascii;
                     });
}

// Whether three words in capitals, that of this number among them, stand side
// by side with nothing but blanks between: words that are shouted.
auto is_shouted(const Reading& reading, std::size_t number) -> bool {
  const auto belongs = [&](std::size_t left) {
    const Word& a = reading.words[left];
    const Word& b = reading.words[left + 1];
    return a.acronym && a.ascii && b.acronym && b.ascii &&
           b.span.begin == a.span.end + 1 && reading.text[a.span.end] == ' ';
  };
  constexpr std::size_t kMost = 2;
  std::size_t before = 0;
  while (before < kMost && before < number && belongs(number - before - 1)) {
    ++before;
  }
  std::size_t after = 0;
  while (after < kMost && number + after + 1 < reading.words.size() &&
         belongs(number + after)) {
    ++after;
  }
  return before + after >= kMost;
}

// Plurals (APIs) and other endings do not count, nor case.
void check_acronyms(const Pair& pair, Hits& hits) {
  if (is_all_capitals(pair.source)) {
    return;
  }
  const std::string target = lower_ascii(pair.target.text);
  std::vector<std::string> said;
  for (std::size_t i = 0; i < pair.source.words.size(); ++i) {
    const Word& word = pair.source.words[i];
    if (!word.acronym || !word.ascii || word.span.size() > 5 ||
        is_contracted(pair.source, word) || is_shouted(pair.source, i)) {
      continue;
    }
    const std::string name = lower_ascii(pair.source.of(word));
    if (target.find(name) == kNone && !is_translated(name) &&
        std::find(said.begin(), said.end(), name) == said.end()) {
      said.push_back(name);
      hits.push_back(
          {.rule = "acronyms", .message = lost_message(pair.source.of(word))});
    }
  }
}

}  // namespace

void check_placeables(const Pair& pair, const Settings& /*settings*/,
                      Hits& hits) {
  compare(pair, hits);
  check_acronyms(pair, hits);
}

}  // namespace l10n::check
