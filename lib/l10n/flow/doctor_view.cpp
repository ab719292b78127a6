#include "l10n/flow/doctor_view.hpp"

#include <algorithm>
#include <utility>

#include "l10n/catalog/lexer.hpp"
#include "l10n/check/suppression.hpp"

namespace l10n::flow {
namespace {

using catalog::Token;
using catalog::TokenKind;

auto is_translators(std::string_view comment) -> bool {
  return comment.starts_with(' ');
}

auto span_of(std::string_view bytes, std::string_view part) -> Span {
  const auto begin = static_cast<std::size_t>(part.data() - bytes.data());
  return {begin, begin + part.size()};
}

class ViewMaker {
 public:
  explicit ViewMaker(std::string_view bytes) : bytes_(bytes) {}

  void take(const Token& token) {
    begin_entry(token);
    switch (token.kind) {
      case TokenKind::Translation:
        begin_text(&views_.targets);
        break;
      case TokenKind::Id:
      case TokenKind::Plural:
      case TokenKind::Context:
        begin_text(token.previous ? nullptr : &views_.sources);
        break;
      case TokenKind::String:
        if (current_ != nullptr && !token.previous) {
          add(token.text, *current_);
        }
        break;
      case TokenKind::Comment:
        take_comment(token.text);
        break;
      default:
        break;
    }
  }

  auto finish() && -> CatalogViews { return std::move(views_); }

 private:
  // Behind a msgstr, all but its strings are of the next entry.
  void begin_entry(const Token& token) {
    if (token.kind == TokenKind::Comment || token.kind == TokenKind::Context ||
        token.kind == TokenKind::Id) {
      if (std::exchange(is_translated_, false)) {
        views_.ignored.emplace_back();
      }
    }
    is_translated_ = is_translated_ || token.kind == TokenKind::Translation;
  }

  void begin_text(CatalogView* view) {
    current_ = view;
    if (current_ != nullptr) {
      current_->text += '\n';
    }
  }

  void add(std::string_view part, CatalogView& view) {
    std::string& text = view.text;
    std::size_t at = text.size();
    view.pieces.push_back(
        {at, span_of(bytes_, part), views_.ignored.size() - 1});
    text += part;
    // Escapes: the letter behind the backslash is none of the text.
    for (; at + 1 < text.size(); ++at) {
      if (text[at] == '\\') {
        text[at] = ' ';
        text[++at] = ' ';
      }
    }
  }

  void take_comment(std::string_view comment) {
    views_.ignored.back() += check::ignored_by_comment(comment) + ' ';
    if (is_translators(comment)) {
      views_.targets.text += '\n';
      add(comment, views_.targets);
    }
  }

  std::string_view bytes_;
  CatalogViews views_{.targets = {}, .sources = {}, .ignored = {""}};
  CatalogView* current_ = nullptr;
  bool is_translated_ = false;
};

}  // namespace

auto CatalogView::piece_at(std::size_t at) const -> std::size_t {
  const auto after = std::upper_bound(
      pieces.begin(), pieces.end(), at,
      [](std::size_t place, const Piece& piece) { return place < piece.view; });
  return static_cast<std::size_t>(after - pieces.begin()) - 1;
}

auto views_of(std::string_view bytes) -> CatalogViews {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  catalog::Lexer lexer(bytes, bytes.starts_with(kMark) ? kMark.size() : 0);
  ViewMaker maker(bytes);
  for (Token token = lexer.next(); token.kind != TokenKind::End;
       token = lexer.next()) {
    maker.take(token);
  }
  return std::move(maker).finish();
}

}  // namespace l10n::flow
