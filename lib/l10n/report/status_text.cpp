#include "l10n/report/status_text.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "l10n/catalog/unicode.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/core/message.hpp"
#include "l10n/report/colors.hpp"
#include "l10n/report/columns.hpp"
#include "l10n/text/word_diff.hpp"

namespace l10n::report {
namespace {

constexpr std::string_view kIndent = "  ";
constexpr std::string_view kLeftOut = "…";

// As much of `text` as fits, whole characters.
auto front_that_fits(std::string_view text, std::size_t columns)
    -> std::string_view {
  std::size_t at = 0;
  while (at < text.size()) {
    const catalog::Character character =
        catalog::first_character(text.substr(at));
    if (character.columns > columns) {
      break;
    }
    columns -= character.columns;
    at += std::max<std::size_t>(character.bytes, 1);
  }
  return text.substr(0, std::min(at, text.size()));
}

// A text in one line of at most so many columns.
auto one_line(std::string_view text, std::size_t columns) -> std::string {
  std::string line = printable(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return first_columns(line, columns);
}

// Breaks lines between words, and within those that are too long for one.
class Paragraph {
 public:
  explicit Paragraph(const StatusStyle& style) : style_(style) {}

  void add(std::string_view word, std::string_view color) {
    const std::string shown = printable(word);
    std::string_view rest = shown;
    if (column_ > kIndent.size() &&
        column_ + (blank_ ? 1 : 0) + columns_of(rest) > style_.width) {
      end_line();
    }
    while (!rest.empty()) {
      begin_line();
      std::string_view part =
          front_that_fits(rest, style_.width - std::min(column_, style_.width));
      if (part.empty() && column_ > kIndent.size()) {
        end_line();
        continue;
      }
      part = part.empty() ? rest : part;
      if (style_.color && !color.empty()) {
        text_.append(color).append(part).append(kPlain);
      } else {
        text_ += part;
      }
      column_ += columns_of(part);
      rest.remove_prefix(part.size());
    }
  }

  // A blank is left out where a line ends.
  void add_blank() { blank_ = column_ > kIndent.size(); }

  auto finish() -> std::string {
    if (is_open_) {
      text_ += '\n';
    }
    return std::move(text_);
  }

 private:
  void begin_line() {
    if (!is_open_) {
      text_ += kIndent;
      is_open_ = true;
    } else if (blank_) {
      text_ += ' ';
      ++column_;
    }
    blank_ = false;
  }

  void end_line() {
    text_ += '\n';
    is_open_ = false;
    blank_ = false;
    column_ = kIndent.size();
  }

  const StatusStyle& style_;
  std::string text_;
  std::size_t column_ = kIndent.size();
  bool is_open_ = false;
  bool blank_ = false;
};

auto is_blank(std::string_view token) -> bool {
  return token.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos ||
         token == "\u00A0";
}

struct Marks {
  std::string_view color;
  std::string_view open;
  std::string_view close;
};

void add_tokens(Paragraph& paragraph, std::string_view text,
                const Marks& marks) {
  const std::vector<Span> spans = text::tokens(text);
  std::string glued(marks.open);
  for (const Span& span : spans) {
    if (!is_blank(span.of(text))) {
      glued += span.of(text);
      continue;
    }
    if (!glued.empty()) {
      paragraph.add(glued, marks.color);
      glued.clear();
    }
    paragraph.add_blank();
  }
  glued += marks.close;
  if (!glued.empty()) {
    paragraph.add(glued, marks.color);
  }
}

// An equal part, without what is far from the changes beside it.
void add_context(Paragraph& paragraph, std::string_view text, bool is_first,
                 bool is_last) {
  constexpr std::size_t kTokens = 24;  // of both sides; blanks are tokens, too
  const std::vector<Span> spans = text::tokens(text);
  const std::size_t head = is_first ? 0 : kTokens / 2;
  const std::size_t tail = is_last ? 0 : kTokens / 2;
  if (spans.size() <= kTokens) {
    add_tokens(paragraph, text, {});
    return;
  }
  add_tokens(paragraph, text.substr(0, head == 0 ? 0 : spans[head - 1].end),
             {});
  paragraph.add_blank();
  paragraph.add(kLeftOut, {});
  paragraph.add_blank();
  const std::size_t begin =
      tail == 0 ? text.size() : spans[spans.size() - tail].begin;
  add_tokens(paragraph, text.substr(begin), {});
}

auto change_text(catalog::Change change) -> std::string {
  using catalog::Change;
  switch (change) {
    case Change::Unknown:
      break;
    case Change::Undone:
      return tr("fuzzy, source as before");
    case Change::Space:
      return tr("fuzzy, blanks");
    case Change::Number:
      return tr("fuzzy, number");
    case Change::Link:
      return tr("fuzzy, link");
    case Change::Code:
      return tr("fuzzy, code");
    case Change::Typing:
      return tr("fuzzy, typing error");
    case Change::Wording:
      return tr("fuzzy, wording");
    case Change::Meaning:
      return tr("fuzzy, new meaning");
  }
  return tr("fuzzy");
}

auto state_text(const flow::UnitStatus& unit) -> std::string {
  switch (unit.state) {
    case flow::MessageState::Translated:
      return tr("translated");
    case flow::MessageState::Untranslated:
      return tr("untranslated");
    case flow::MessageState::Fuzzy:
      break;
  }
  return change_text(unit.change);
}

// "content/a.vi.md:12: fuzzy, wording", "content/a.vi.md:12: fr: untranslated";
// of a long path the end.
auto headline(const std::string& path, const flow::UnitStatus& unit,
              const StatusStyle& style) -> std::string {
  std::string tail = unit.line == 0 ? "" : ':' + std::to_string(unit.line);
  tail += ": " + (style.language.empty() ? "" : style.language + ": ") +
          state_text(unit);
  const std::size_t room =
      style.width - std::min(style.width - 1, columns_of(tail));
  const std::string line = last_columns(printable(path), room) + tail;
  return style.color ? std::string(kBold) + line + std::string(kPlain) + '\n'
                     : line + '\n';
}

auto unit_text(const catalog::Message& message, const flow::UnitStatus& unit,
               const StatusStyle& style) -> std::string {
  if (unit.state == flow::MessageState::Fuzzy && message.previous.id) {
    return diff_text(*message.previous.id, message.id, style);
  }
  return std::string(kIndent) +
         one_line(message.id, style.width - kIndent.size()) + '\n';
}

auto state_name(flow::MessageState state) -> std::string_view {
  switch (state) {
    case flow::MessageState::Translated:
      return "translated";
    case flow::MessageState::Fuzzy:
      return "fuzzy";
    case flow::MessageState::Untranslated:
      break;
  }
  return "untranslated";
}

auto count_json(const flow::Count& count) -> nlohmann::json {
  return {{"units", count.units}, {"words", count.words}};
}

auto coverage_json(const flow::Coverage& coverage) -> nlohmann::json {
  return {{"all", count_json(coverage.all)},
          {"translated", count_json(coverage.translated)},
          {"fuzzy", count_json(coverage.fuzzy)},
          {"untranslated", count_json(coverage.untranslated)}};
}

auto unit_json(const catalog::Message& message, const flow::UnitStatus& unit)
    -> nlohmann::json {
  nlohmann::json json{{"line", unit.line},
                      {"state", state_name(unit.state)},
                      {"msgid", message.id},
                      {"msgstr", message.translations}};
  if (message.context) {
    json["msgctxt"] = *message.context;
  }
  if (unit.state != flow::MessageState::Fuzzy) {
    return json;
  }
  json["change"] = name(unit.change);
  if (message.previous.id) {
    json["previous"] = *message.previous.id;
    nlohmann::json diff = nlohmann::json::array();
    for (const text::DiffPart& part :
         text::word_diff(*message.previous.id, message.id)) {
      diff.push_back({{"equal", part.equal},
                      {"before", part.before.of(*message.previous.id)},
                      {"after", part.after.of(message.id)}});
    }
    json["diff"] = std::move(diff);
  }
  return json;
}

}  // namespace

auto diff_text(std::string_view before, std::string_view after,
               const StatusStyle& style) -> std::string {
  Paragraph paragraph(style);
  const auto parts = text::word_diff(before, after);
  const Marks removed{.color = kRed,
                      .open = style.color ? "" : "[-",
                      .close = style.color ? "" : "-]"};
  const Marks added{.color = kGreen,
                    .open = style.color ? "" : "{+",
                    .close = style.color ? "" : "+}"};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const text::DiffPart& part = parts[i];
    if (part.equal) {
      add_context(paragraph, part.before.of(before), i == 0,
                  i + 1 == parts.size());
      continue;
    }
    if (!part.before.empty()) {
      add_tokens(paragraph, part.before.of(before), removed);
    }
    if (!part.after.empty()) {
      add_tokens(paragraph, part.after.of(after), added);
    }
  }
  return paragraph.finish();
}

auto units_text(const flow::CatalogStatus& status,
                const catalog::Catalog& catalog, const StatusStyle& style)
    -> std::string {
  std::string text;
  std::size_t shown = 0;
  std::size_t left = 0;
  for (const flow::PageStatus& page : status.pages) {
    for (const flow::UnitStatus& unit : page.units) {
      if (unit.state == flow::MessageState::Translated && !style.all) {
        continue;
      }
      if (shown == style.most_units && !style.all) {
        ++left;
        continue;
      }
      ++shown;
      text +=
          headline(page.path.empty() ? catalog.path : page.path, unit, style);
      text += unit_text(catalog.messages[unit.message], unit, style);
    }
  }
  if (left != 0) {
    text += tr_n("%1 more unit; '--all' shows every one\n",
                 "%1 more units; '--all' shows every one\n", left, left);
  }
  return text;
}

auto to_json(const flow::CatalogStatus& status, const catalog::Catalog& catalog)
    -> nlohmann::json {
  nlohmann::json pages = nlohmann::json::array();
  for (const flow::PageStatus& page : status.pages) {
    nlohmann::json units = nlohmann::json::array();
    for (const flow::UnitStatus& unit : page.units) {
      units.push_back(unit_json(catalog.messages[unit.message], unit));
    }
    nlohmann::json json = coverage_json(page.coverage);
    json["path"] = page.path;
    json["units"] = std::move(units);
    pages.push_back(std::move(json));
  }
  nlohmann::json json = coverage_json(status.coverage);
  json["path"] = catalog.path;
  json["obsolete"] = count_json(status.obsolete);
  json["pages"] = std::move(pages);
  return json;
}

}  // namespace l10n::report
