#include "l10n/catalog/wrap.hpp"

#include <algorithm>

#include "l10n/catalog/escape.hpp"

namespace l10n::catalog {

void StringWriter::write(std::string_view prefix, std::string_view keyword,
                         std::string_view text) {
  constexpr std::size_t kQuotesAndBlank = 2;  // before the text
  const std::size_t start = prefix.size() + keyword.size() + kQuotesAndBlank;
  const std::size_t indent = prefix.size() + 1;
  const bool endless = width_ == 0 || !wrapped_;
  const std::size_t limit = width_ == 0 ? 0 : width_ - 1;  // a closing quote
  bool first = true;
  std::size_t at = 0;
  do {
    const std::size_t feed = text.find('\n', at);
    const std::size_t end =
        feed == std::string_view::npos ? text.size() : feed + 1;
    portion_.clear();
    escape(text.substr(at, end - at), portion_);
    const bool last = end >= text.size();
    // No character has more columns than bytes.
    const bool short_enough =
        endless || portion_.size() + (first ? start : indent) <= limit;
    ends_.clear();
    if (!short_enough) {
      find_breaks();
      fill(first ? start : indent, indent, limit);
    }
    const bool fits = last && ends_.empty() && (endless || start <= limit);
    if (first && !portion_.empty() && !fits) {
      out_.append(prefix).append(keyword).append(" \"\"\n");
      first = false;
      if (!short_enough) {
        fill(indent, indent, limit);
      }
    }
    write_lines(prefix, first ? keyword : "");
    first = false;
    at = end;
  } while (at < text.size());
}

// Where a line may end by Unicode's rules, but never inside of an escape or
// before a line feed.
void StringWriter::find_breaks() {
  line_breaks(portion_, breaks_);
  for (std::size_t at = 0; at + 1 < portion_.size(); ++at) {
    if (portion_[at] == '\\') {
      if (portion_[at + 1] == 'n') {
        breaks_[at] = Break::No;
      }
      breaks_[++at] = Break::No;
    }
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

auto StringWriter::character_at(std::size_t at) const -> Character {
  const char byte = portion_[at];
  return byte >= ' ' && byte <= '~'
             ? Character{.columns = 1}
             : first_character(std::string_view(portion_).substr(at));
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
