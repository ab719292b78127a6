#include "l10n/catalog/wrap.hpp"

#include <algorithm>

#include "l10n/catalog/escape.hpp"

namespace l10n::catalog {

void StringWriter::write(std::string_view prefix, std::string_view keyword,
                         std::string_view text) {
  constexpr std::size_t kQuotesAndBlank = 2;  // before the text
  const std::size_t start = prefix.size() + keyword.size() + kQuotesAndBlank;
  const std::size_t indent = prefix.size() + 1;
  std::size_t at = next_portion(text, 0);
  break_lines(start, indent);
  const bool starts_in_time = endless() || start <= limit();
  const bool fits = at == text.size() && ends_.empty() && starts_in_time;
  if (fits || portion_.empty()) {
    write_lines(prefix, keyword);
  } else {
    out_.append(prefix).append(keyword).append(" \"\"\n");
    break_lines(indent, indent);
    write_lines(prefix, "");
  }
  while (at < text.size()) {
    at = next_portion(text, at);
    break_lines(indent, indent);
    write_lines(prefix, "");
  }
}

// Takes what stands at `at` up to a line feed; returns where that ends.
auto StringWriter::next_portion(std::string_view text, std::size_t at)
    -> std::size_t {
  const std::size_t feed = text.find('\n', at);
  const std::size_t end =
      feed == std::string_view::npos ? text.size() : feed + 1;
  portion_.clear();
  breaks_.clear();
  escape(text.substr(at, end - at), portion_);
  return end;
}

void StringWriter::break_lines(std::size_t start, std::size_t indent) {
  ends_.clear();
  // No character has more columns than bytes.
  if (!endless() && portion_.size() + start > limit()) {
    if (breaks_.empty()) {
      find_breaks();
    }
    if (columns_ == Columns::OneEach) {
      fill_evenly(start, indent, limit());
    } else {
      fill(start, indent, limit());
    }
  }
}

// Where a line may end by Unicode's rules, but never inside of an escape or
// before a line feed.
void StringWriter::find_breaks() {
  columns_ = line_breaks(portion_, breaks_);
  // Every backslash is followed by its letter.
  for (std::size_t at = portion_.find('\\'); at < portion_.size();
       at = portion_.find('\\', at + 2)) {
    if (portion_[at + 1] == 'n') {
      breaks_[at] = Break::No;
    }
    breaks_[at + 1] = Break::No;
  }
}

// Puts as many pieces on a line as fit. The text starts at column `start`,
// further lines at `indent`; a line is full when its text reaches `limit`.
void StringWriter::fill(std::size_t start, std::size_t indent,
                        std::size_t limit) {
  constexpr auto kNone = std::string::npos;
  std::size_t last = kNone;  // where the line could end
  std::size_t column = start;
  std::size_t piece = 0;  // columns since then
  ends_.clear();
  for (std::size_t at = 0; at < portion_.size();) {
    if (breaks_[at] != Break::No && last != kNone && column + piece > limit) {
      ends_.push_back(last);
      column = indent;
    }
    const Character character = character_at(at);
    if (breaks_[at] == Break::Mandatory) {  // such a character itself
      last = kNone;
      column = indent;
      piece = 0;
    } else {
      if (breaks_[at] == Break::Possible) {
        last = at;
        column += piece;
        piece = 0;
      }
      piece += character.columns;
    }
    at += character.bytes;
  }
  if (last != kNone && column + piece > limit) {
    ends_.push_back(last);
  }
}

// As fill(), where a line is full after so many characters.
void StringWriter::fill_evenly(std::size_t start, std::size_t indent,
                               std::size_t limit) {
  std::size_t begin = 0;
  std::size_t column = start;
  ends_.clear();
  while (true) {
    const std::size_t full =
        skip_columns(begin, limit > column ? limit - column : 0);
    const std::size_t end =
        full == portion_.size() ? full : break_near(begin, full);
    if (end == portion_.size()) {
      return;
    }
    ends_.push_back(end);
    begin = end;
    column = indent;
  }
}

// Behind `count` characters from `at` on, or at the end of the text.
auto StringWriter::skip_columns(std::size_t at, std::size_t count) const
    -> std::size_t {
  const auto begins = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80;
  };
  while (count != 0 && at < portion_.size()) {
    const auto part = std::string_view(portion_).substr(at, count);
    count -= static_cast<std::size_t>(
        std::count_if(part.begin(), part.end(), begins));
    at += part.size();
  }
  while (at < portion_.size() && !begins(portion_[at])) {
    ++at;
  }
  return at;
}

// The last break behind `begin` up to `at`, else the first one behind it, else
// the end of the text.
auto StringWriter::break_near(std::size_t begin, std::size_t at) const
    -> std::size_t {
  for (std::size_t before = at; before > begin; --before) {
    if (breaks_[before] != Break::No) {
      return before;
    }
  }
  ++at;
  while (at < portion_.size() && breaks_[at] == Break::No) {
    ++at;
  }
  return at;
}

auto StringWriter::character_at(std::size_t at) const -> Character {
  const auto byte = static_cast<unsigned char>(portion_[at]);
  if (byte >= ' ' && byte <= '~') {
    return {.columns = 1, .bytes = 1};
  }
  // Latin letters from U+00C0 to U+023F and from U+1E00 to U+1EFF.
  if (byte >= 0xC3 && byte <= 0xC8) {
    return {.columns = 1, .bytes = 2};
  }
  if (byte == 0xE1 &&
      (static_cast<unsigned char>(portion_[at + 1]) & 0xFCU) == 0xB8) {
    return {.columns = 1, .bytes = 3};
  }
  return first_character(std::string_view(portion_).substr(at));
}

void StringWriter::write_lines(std::string_view prefix,
                               std::string_view first) {
  std::size_t at = 0;
  for (std::size_t i = 0; i <= ends_.size(); ++i) {
    const std::size_t end = i < ends_.size() ? ends_[i] : portion_.size();
    out_.append(prefix);
    if (i == 0 && !first.empty()) {
      out_.append(first).append(" ");
    }
    out_.append("\"").append(portion_, at, end - at).append("\"\n");
    at = end;
  }
}

}  // namespace l10n::catalog
