// Looking for the same bytes again and again in linear time.
#ifndef L10N_PAGE_SEEK_HPP
#define L10N_PAGE_SEEK_HPP

#include <cstddef>
#include <string_view>

namespace l10n::page {

/// Finds the next `wanted` in `text`. Asked from growing offsets, all questions
/// together cost one pass, also where nothing is found: a page of a million
/// openers and no closer would be quadratic otherwise.
class Seek {
 public:
  Seek(std::string_view text, std::string_view wanted)
      : text_(text), wanted_(wanted) {}

  /// As text.find(wanted, from).
  auto from(std::size_t from) -> std::size_t {
    if (!asked_ || from < from_ || from > found_) {
      found_ = text_.find(wanted_, from);
      from_ = from;
      asked_ = true;
    }
    return found_;
  }

 private:
  std::string_view text_;
  std::string_view wanted_;
  bool asked_ = false;
  std::size_t from_ = 0;
  std::size_t found_ = 0;
};

}  // namespace l10n::page

#endif  // L10N_PAGE_SEEK_HPP
