// The lines of a page of MDX that are no code.
#ifndef L10N_PAGE_MDX_LINES_HPP
#define L10N_PAGE_MDX_LINES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "l10n/core/span.hpp"

namespace l10n::page {

/// Behind the line end at `end`.
auto next_line(std::string_view text, std::size_t end) -> std::size_t;

/// Walks over the lines of a text, one by one. Time O(n) for all of them.
class Lines {
 public:
  /// In a list a fence may be indented by any number of columns. Whether a page
  /// is MDX must not hang on one that could be text: below text, indented like
  /// code, it is none then.
  enum class Fences : std::uint8_t { Indented, Certain };

  explicit Lines(std::string_view text, Fences fences = Fences::Indented)
      : text_(text), fences_(fences) {}

  /// Moves to the next line that is no code; false at the end.
  auto next(std::size_t at) -> bool;

  /// The fence that stood right below text, since it was last asked for; empty
  /// where none did.
  auto take_tight_fence() -> Span { return std::exchange(tight_, {}); }

  /// Whether a block starts with the line; the next one does not.
  auto take_start() -> bool { return std::exchange(starts_, false); }

  void set_start() { starts_ = true; }

  [[nodiscard]] auto begin() const -> std::size_t { return begin_; }

  [[nodiscard]] auto line() const -> std::string_view { return line_; }

  /// The line without its container markers.
  [[nodiscard]] auto rest() const -> std::string_view { return rest_; }

 private:
  [[nodiscard]] auto begins_fence() const -> bool;

  void step_fence();

  std::string_view text_;
  Fences fences_;
  std::string_view line_;
  std::string_view rest_;
  std::string_view fence_;
  Span tight_;
  std::size_t begin_ = 0;
  bool is_tight_ = false;
  bool starts_ = true;
};

}  // namespace l10n::page

#endif  // L10N_PAGE_MDX_LINES_HPP
