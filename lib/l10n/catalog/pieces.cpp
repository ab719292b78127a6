#include "l10n/catalog/pieces.hpp"

#include <algorithm>
#include <utility>

#include "l10n/catalog/letters.hpp"

namespace l10n::catalog {
namespace {

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

}  // namespace

auto pieces_of(std::string_view text) -> std::vector<Piece> {
  return Scanner(text).run();
}

}  // namespace l10n::catalog
