#include "l10n/page/pairs.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "l10n/page/line_shape.hpp"

namespace l10n::page {
auto partners_of(const std::vector<Action>& actions)
    -> std::vector<std::size_t> {
  std::vector<std::size_t> partners(actions.size());
  std::iota(partners.begin(), partners.end(), std::size_t{0});
  std::map<std::string_view, std::vector<std::size_t>> open;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const Action& action = actions[i];
    if (action.kind == ActionKind::Shortcode && !action.self_closing) {
      open[action.name].push_back(i);
    } else if (action.kind == ActionKind::Closing &&
               !open[action.name].empty()) {
      partners[i] = open[action.name].back();
      partners[partners[i]] = i;
      open[action.name].pop_back();
    }
  }
  return partners;
}

namespace {

// The text between the actions `first` and `last` (not included), cut from both
// ends.
class Trimmer {
 public:
  Trimmer(std::string_view text, const std::vector<Action>& actions,
          const std::vector<std::size_t>& partners,
          const std::vector<Span>& lines)
      : text_(text),
        actions_(actions),
        partners_(partners),
        lines_(lines),
        back_(lines.size() - 1),
        head_(lines.front()),
        tail_(lines.back()),
        first_(first_behind(actions, head_.begin)),
        last_(first_),
        begins_(first_) {
    while (last_ < actions.size() && actions[last_].span.begin < tail_.end) {
      ++last_;
    }
  }

  void run() {
    while (first_ < last_ && (cut_opening() || cut_closing())) {
    }
  }

  [[nodiscard]] auto is_text_left() const -> bool {
    return front_ < back_ ? !head_.empty() && !tail_.empty()
                          : head_.begin < tail_.end;
  }

  // The lines that are left.
  [[nodiscard]] auto front() const -> std::size_t { return front_; }

  [[nodiscard]] auto back() const -> std::size_t { return back_; }

  [[nodiscard]] auto begin() const -> std::size_t { return head_.begin; }

  [[nodiscard]] auto end() const -> std::size_t { return tail_.end; }

 private:
  auto cut_opening() -> bool {
    const Action& action = actions_[first_];
    const std::size_t partner = partners_[first_];
    if (action.kind != ActionKind::Shortcode || partner == first_ ||
        action.span.begin != head_.begin || action.span.end > head_.end) {
      return false;
    }
    if (partner < last_ && !(partner == last_ - 1 && ends(partner))) {
      return false;
    }
    if (partner < last_) {
      cut_last();
    }
    head_ = trim(Span{action.span.end, head_.end}, text_);
    if (head_.empty() && front_ < back_) {
      head_ = lines_[++front_];
    }
    ++first_;
    return true;
  }

  auto cut_closing() -> bool {
    const bool foreign = actions_[last_ - 1].kind == ActionKind::Closing &&
                         partners_[last_ - 1] < begins_ && ends(last_ - 1);
    if (foreign) {
      cut_last();
    }
    return foreign;
  }

  [[nodiscard]] auto ends(std::size_t index) const -> bool {
    return actions_[index].span.end == tail_.end &&
           actions_[index].span.begin >= tail_.begin;
  }

  void cut_last() {
    --last_;
    tail_ = trim(Span{tail_.begin, actions_[last_].span.begin}, text_);
    if (tail_.empty() && front_ < back_) {
      tail_ = lines_[--back_];
    }
  }

  std::string_view text_;
  const std::vector<Action>& actions_;
  const std::vector<std::size_t>& partners_;
  const std::vector<Span>& lines_;
  std::size_t front_ = 0;
  std::size_t back_;
  Span head_;  // what is left of the line `front_`
  Span tail_;  // and of the line `back_`
  std::size_t first_;
  std::size_t last_;
  std::size_t begins_;
};

}  // namespace

void trim_pairs(std::string_view text, const std::vector<Action>& actions,
                const std::vector<std::size_t>& partners, Piece& piece) {
  Trimmer trimmer(text, actions, partners, piece.lines);
  trimmer.run();
  if (!trimmer.is_text_left()) {
    return;
  }
  const auto cut = [&](auto& all, std::size_t size) {
    all.resize(std::min(all.size(), trimmer.front() + size));
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(
                                             all.size(), trimmer.front())));
  };
  const std::size_t count = trimmer.back() - trimmer.front() + 1;
  cut(piece.lines, count);
  cut(piece.ends, count - 1);
  piece.lines.front().begin = trimmer.begin();
  piece.lines.back().end = trimmer.end();
}

}  // namespace l10n::page
