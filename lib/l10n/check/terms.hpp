// Where the terms of a glossary stand in a text.
#ifndef L10N_CHECK_TERMS_HPP
#define L10N_CHECK_TERMS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "l10n/check/glossary.hpp"
#include "l10n/check/reading.hpp"
#include "l10n/core/span.hpp"

namespace l10n::check {

/// A term where it stands: whole words (Vietnamese: syllables), in any case of
/// letters unless it is written in capitals (IAM), in singular or plural, and
/// with the endings -ing and -ed. A name that stays (Term::keep) stands there
/// letter by letter.
struct Occurrence {
  std::size_t term = 0;  // index
  Span span;
};

/// A name split in words as texts are, to be looked for again and again.
class Phrase {
 public:
  /// `exact`: not in other forms, nor in another case.
  explicit Phrase(std::string text, bool exact = false);

  [[nodiscard]] auto text() const -> const std::string& { return text_; }

  [[nodiscard]] auto words() const -> const std::vector<std::string>& {
    return words_;
  }

  /// Where it begins at the word `index` of `reading`; none where it does not.
  [[nodiscard]] auto at(const Reading& reading, std::size_t index) const
      -> std::optional<Span>;

  /// The first place in `reading`.
  [[nodiscard]] auto in(const Reading& reading) const -> std::optional<Span>;

 private:
  [[nodiscard]] auto exactly_at(const Reading& reading, std::size_t index) const
      -> std::optional<Span>;
  [[nodiscard]] auto as_words_at(const Reading& reading,
                                 std::size_t index) const
      -> std::optional<Span>;

  std::string text_;
  std::vector<std::string> words_;  // folded, but where it is exact
  std::size_t before_ = 0;          // bytes of text_ before its first word
  bool capitals_ = false;
  bool exact_ = false;
};

/// Finds all terms of a list in one pass over a text.
class TermIndex {
 public:
  TermIndex() = default;
  explicit TermIndex(std::vector<Term> terms);

  [[nodiscard]] auto terms() const -> const std::vector<Term>& {
    return terms_;
  }

  /// The longest term at each place, none over another, in their order; of
  /// those for translations from `source` into `language`, where these are
  /// given.
  [[nodiscard]] auto find(const Reading& reading, std::string_view source = {},
                          std::string_view language = {}) const
      -> std::vector<Occurrence>;

 private:
  // The terms that may begin with `word`, in their order.
  [[nodiscard]] auto candidates(std::string_view word, std::string_view source,
                                std::string_view language) const
      -> std::vector<std::size_t>;

  std::vector<Term> terms_;
  std::vector<Phrase> phrases_;  // of the sources
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
};

}  // namespace l10n::check

#endif  // L10N_CHECK_TERMS_HPP
