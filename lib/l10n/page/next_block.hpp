// Which block a directive to skip the next one means, in a walk through the
// tree.
#ifndef L10N_PAGE_NEXT_BLOCK_HPP
#define L10N_PAGE_NEXT_BLOCK_HPP

#include <cstddef>
#include <vector>

namespace l10n::page {

/// Told of every block that is entered and left, and of every directive. The
/// next block is the one that a reader comes to next: behind the last block of
/// a list item it is the next item.
class NextBlock {
 public:
  /// `hidden`: lines of directives that are no blocks, from 0 and in order.
  explicit NextBlock(const std::vector<std::size_t>& hidden)
      : hidden_(hidden) {}

  /// A directive on `line`. Within a block that is skipped it says nothing new.
  void skip(std::size_t line) {
    if (!is_inside()) {
      waiting_ = true;
      line_ = line;
    }
  }

  /// `line` is 0 where it is not known. Footnotes come last in a tree, wherever
  /// they stand.
  void enter(const void* block, std::size_t line) {
    for (; next_ < hidden_.size() && line > hidden_[next_]; ++next_) {
      skip(hidden_[next_]);
    }
    if (waiting_ && (line == 0 || line > line_)) {
      waiting_ = false;
      block_ = block;
    }
  }

  void leave(const void* block) { block_ = block_ == block ? nullptr : block_; }

  [[nodiscard]] auto is_inside() const -> bool { return block_ != nullptr; }

 private:
  const std::vector<std::size_t>& hidden_;
  std::size_t next_ = 0;  // index into hidden_
  bool waiting_ = false;
  std::size_t line_ = 0;         // of the directive that waits
  const void* block_ = nullptr;  // what is skipped
};

}  // namespace l10n::page

#endif  // L10N_PAGE_NEXT_BLOCK_HPP
