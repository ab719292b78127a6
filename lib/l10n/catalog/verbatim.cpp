#include "l10n/catalog/verbatim.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace l10n::catalog {
namespace {

auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

auto is_letter(char byte) -> bool {
  const auto value = static_cast<unsigned char>(byte);
  const unsigned lower = value | 0x20U;
  return value >= 0x80 || (lower >= 'a' && lower <= 'z');
}

auto is_blank(char byte) -> bool {
  return byte == ' ' || byte == '\t';
}

auto is_space(char byte) -> bool {
  return is_blank(byte) || byte == '\n' || byte == '\r';
}

// Cuts a text into pieces, one after the other.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  auto run() -> std::vector<Piece> {
    while (at_ < text_.size()) {
      step();
    }
    return std::move(pieces_);
  }

 private:
  void take(PieceKind kind, std::size_t end) {
    if (end == at_) {
      return;
    }
    if (kind == PieceKind::Text && !pieces_.empty() &&
        pieces_.back().kind == PieceKind::Text) {
      pieces_.back().span.end = end;
    } else {
      pieces_.push_back({.kind = kind, .span = {at_, end}});
    }
    at_ = end;
  }

  void step() {
    const char byte = text_[at_];
    if (byte == '\\' && at_ + 1 < text_.size()) {
      take(PieceKind::Text, at_ + 2);
    } else if (byte == '`') {
      take_code();
    } else if (byte == ']' && text_.substr(at_).starts_with("](")) {
      take(PieceKind::Text, at_ + 2);
      take_target();
    } else if (is_blank(byte)) {
      const std::size_t end = text_.find_first_not_of(" \t", at_);
      take(PieceKind::Space, std::min(end, text_.size()));
    } else if (byte == '<' || byte == '{') {
      take_markup();
    } else if (is_digit(byte) || is_letter(byte)) {
      take_word();
    } else {
      take(PieceKind::Text, at_ + 1);
    }
  }

  void take_code() {
    std::size_t size = text_.find_first_not_of('`', at_);
    size = std::min(size, text_.size()) - at_;
    const std::string_view fence = text_.substr(at_, size);
    std::size_t close = text_.find(fence, at_ + size);
    while (close != std::string_view::npos && close + size < text_.size() &&
           text_[close + size] == '`') {
      const std::size_t next = text_.find_first_not_of('`', close);
      close = next == std::string_view::npos ? next : text_.find(fence, next);
    }
    if (close == std::string_view::npos) {
      take(PieceKind::Text, at_ + size);
    } else {
      take(PieceKind::Code, close + size);
    }
  }

  // Behind "](": up to a blank or the parenthesis that closes it.
  void take_target() {
    std::size_t depth = 0;
    std::size_t end = at_;
    for (; end < text_.size() && !is_space(text_[end]); ++end) {
      depth += text_[end] == '(' ? 1 : 0;
      if (text_[end] == ')' && depth-- == 0) {
        break;
      }
    }
    take(PieceKind::Url, end);
  }

  // In a tag only the values of src and href are carried over; in a shortcode
  // nothing is.
  void take_markup() {
    const bool is_tag = text_[at_] == '<';
    if (is_tag && text_.substr(at_ + 1).starts_with("http")) {
      take(PieceKind::Text, at_ + 1);
      take(PieceKind::Url, std::min(text_.find('>', at_), text_.size()));
      return;
    }
    const std::string_view close = is_tag ? ">" : "}}";
    if (!is_tag && !text_.substr(at_).starts_with("{{")) {
      take(PieceKind::Text, at_ + 1);
      return;
    }
    const std::size_t found = text_.find(close, at_);
    if (found == std::string_view::npos) {
      take(PieceKind::Text, at_ + 1);
      return;
    }
    const std::size_t end = found + close.size();
    while (is_tag && at_ < end) {
      std::size_t value = std::string_view::npos;
      for (const std::string_view name : {" src=\"", " href=\""}) {
        const std::size_t begin = text_.substr(0, end).find(name, at_);
        if (begin != std::string_view::npos) {
          value = std::min(value, begin + name.size());
        }
      }
      const std::size_t quote = text_.substr(0, end).find('"', value);
      if (value == std::string_view::npos || quote == std::string_view::npos) {
        break;
      }
      take(PieceKind::Text, value);
      take(PieceKind::Url, quote);
    }
    take(PieceKind::Text, end);
  }

  // A word, a number or a bare URL.
  void take_word() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("http://") || rest.starts_with("https://")) {
      take_bare_url();
      return;
    }
    std::size_t end = at_;
    bool has_digit = false;
    while (end < text_.size()) {
      const char byte = text_[end];
      const bool joins =
          end > at_ && is_digit(text_[end - 1]) && end + 1 < text_.size() &&
          is_digit(text_[end + 1]) &&
          std::string_view(".,:/-").find(byte) != std::string_view::npos;
      if (!is_digit(byte) && !is_letter(byte) && !joins) {
        break;
      }
      has_digit = has_digit || is_digit(byte);
      ++end;
    }
    take(has_digit ? PieceKind::Number : PieceKind::Text, end);
  }

  void take_bare_url() {
    std::size_t end = at_;
    while (end < text_.size() && !is_space(text_[end]) &&
           std::string_view("<>\"`)]").find(text_[end]) ==
               std::string_view::npos) {
      ++end;
    }
    while (std::string_view(".,;:!?'*_").find(text_[end - 1]) !=
           std::string_view::npos) {
      --end;
    }
    take(PieceKind::Url, end);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Piece> pieces_;
};

// A number's letters are text: "20GB" may become "40GB", not "40MB".
auto letters_of(std::string_view number) -> std::string {
  std::string letters;
  for (const char byte : number) {
    if (!is_digit(byte)) {
      letters += is_letter(byte) ? byte : '\0';
    } else if (letters.empty() || letters.back() != '0') {
      letters += '0';
    }
  }
  std::erase(letters, '\0');
  letters.erase(std::unique(letters.begin(), letters.end(),
                            [](char one, char other) {
                              return one == '0' && other == '0';
                            }),
                letters.end());
  return letters;
}

auto same_shape(PieceKind kind, std::string_view one, std::string_view other)
    -> bool {
  return kind != PieceKind::Number || letters_of(one) == letters_of(other);
}

// Whether blanks between these characters say nothing, to a reader nor to
// Markdown: beside punctuation, not between two words.
auto is_loose(char before, char after) -> bool {
  const auto is_mark = [](char byte) {
    return std::string_view(".,;:?").find(byte) != std::string_view::npos;
  };
  const auto is_plain = [&](char byte) {
    return is_letter(byte) || is_digit(byte) || is_mark(byte);
  };
  return is_plain(before) && is_plain(after) &&
         (is_mark(before) || is_mark(after));
}

// The pieces without blanks that may come and go.
auto without_blanks(std::string_view text, const std::vector<Piece>& pieces)
    -> std::vector<Piece> {
  std::vector<Piece> kept;
  for (const Piece& piece : pieces) {
    const Span& span = piece.span;
    const bool is_free = piece.kind == PieceKind::Space && span.begin > 0 &&
                         span.end < text.size() &&
                         is_loose(text[span.begin - 1], text[span.end]);
    if (!is_free) {
      kept.push_back(piece);
    }
  }
  return kept;
}

using Count = std::map<std::pair<PieceKind, std::string_view>, std::size_t>;

auto count_pieces(std::string_view text, const std::vector<Piece>& pieces)
    -> Count {
  Count count;
  for (const Piece& piece : pieces) {
    ++count[{piece.kind, piece.span.of(text)}];
  }
  return count;
}

// Which plural form a number has: 0 or 1; none where the rule is not known.
auto plural_form(std::string_view rule, std::uint64_t number)
    -> std::optional<int> {
  std::string bare;
  std::copy_if(
      rule.begin(), rule.end(), std::back_inserter(bare),
      [](char byte) { return !is_space(byte) && byte != '(' && byte != ')'; });
  if (bare.starts_with("nplurals=1;")) {
    return 0;
  }
  if (bare.starts_with("nplurals=2;plural=n!=1")) {
    return number != 1 ? 1 : 0;
  }
  if (bare.starts_with("nplurals=2;plural=n>1")) {
    return number > 1 ? 1 : 0;
  }
  return std::nullopt;
}

auto keeps_plural(const VerbatimEdit& edit, std::string_view rule) -> bool {
  if (edit.kind != PieceKind::Number) {
    return true;
  }
  const auto whole = [](std::string_view text) -> std::optional<std::uint64_t> {
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole =
        error == std::errc{} && end == text.data() + text.size();
    return is_whole ? std::optional(value) : std::nullopt;
  };
  const auto before = whole(edit.before);
  const auto after = whole(edit.after);
  if (!before || !after) {
    return !before && !after;  // versions, dates, sizes: no noun counts by them
  }
  const auto form = plural_form(rule, *before);
  return form && form == plural_form(rule, *after);
}

}  // namespace

auto pieces_of(std::string_view text) -> std::vector<Piece> {
  return Scanner(text).run();
}

auto verbatim_edits(std::string_view before, std::string_view after)
    -> std::optional<std::vector<VerbatimEdit>> {
  const std::vector<Piece> old_pieces =
      without_blanks(before, pieces_of(before));
  const std::vector<Piece> new_pieces = without_blanks(after, pieces_of(after));
  const auto glued = [](std::string_view text, const std::vector<Piece>& list) {
    std::vector<std::pair<PieceKind, std::string>> parts;
    for (const Piece& piece : list) {
      if (piece.kind == PieceKind::Text && !parts.empty() &&
          parts.back().first == PieceKind::Text) {
        parts.back().second += piece.span.of(text);
      } else {
        parts.emplace_back(piece.kind, piece.span.of(text));
      }
    }
    return parts;
  };
  const auto old_parts = glued(before, old_pieces);
  const auto new_parts = glued(after, new_pieces);
  if (old_parts.size() != new_parts.size()) {
    return std::nullopt;
  }
  std::vector<VerbatimEdit> edits;
  for (std::size_t i = 0; i < old_parts.size(); ++i) {
    const auto& [kind, text] = old_parts[i];
    const auto& [new_kind, new_text] = new_parts[i];
    if (kind != new_kind || (kind == PieceKind::Text && text != new_text) ||
        !same_shape(kind, text, new_text)) {
      return std::nullopt;
    }
    if (text != new_text && kind != PieceKind::Space) {
      edits.push_back({.kind = kind, .before = text, .after = new_text});
    }
  }
  return edits;
}

auto edit_translation(std::string_view before, std::string_view after,
                      std::string_view translation,
                      std::string_view plural_forms)
    -> std::optional<std::string> {
  const auto edits = verbatim_edits(before, after);
  if (!edits) {
    return std::nullopt;
  }
  std::map<std::pair<PieceKind, std::string_view>, std::string_view> wanted;
  std::map<std::pair<PieceKind, std::string_view>, std::size_t> changed;
  for (const VerbatimEdit& edit : *edits) {
    const auto [entry, is_new] =
        wanted.try_emplace({edit.kind, edit.before}, edit.after);
    if ((!is_new && entry->second != edit.after) ||
        !keeps_plural(edit, plural_forms)) {
      return std::nullopt;
    }
    ++changed[entry->first];
  }
  const std::vector<Piece> pieces = pieces_of(translation);
  const Count in_source = count_pieces(before, pieces_of(before));
  const Count in_translation = count_pieces(translation, pieces);
  for (const auto& [piece, count] : changed) {
    const auto source = in_source.find(piece);
    const auto target = in_translation.find(piece);
    if (source == in_source.end() || target == in_translation.end() ||
        source->second != count || target->second != count) {
      return std::nullopt;
    }
  }
  std::string edited;
  for (const Piece& piece : pieces) {
    const std::string_view text = piece.span.of(translation);
    const auto found = wanted.find({piece.kind, text});
    edited += found == wanted.end() ? text : found->second;
  }
  // What was put in must be read as what it is.
  const Count now = count_pieces(edited, pieces_of(edited));
  const Count source_now = count_pieces(after, pieces_of(after));
  for (const auto& [piece, replacement] : wanted) {
    const auto found = now.find({piece.first, replacement});
    const auto source = source_now.find({piece.first, replacement});
    if (found == now.end() || source == source_now.end() ||
        found->second < changed[piece]) {
      return std::nullopt;
    }
  }
  return edited;
}

}  // namespace l10n::catalog
