#include "l10n/unit/culprit.hpp"

#include <algorithm>

namespace l10n::unit {
namespace {

class Search {
 public:
  Search(Draft& draft, std::size_t reach, std::size_t most_work)
      : draft_(draft), reach_(reach), most_work_(most_work) {
    for (std::size_t i = 0; i < draft.changes.size(); ++i) {
      if (!draft.changes[i].refused) {
        standing_.push_back(i);
      }
    }
  }

  auto run() -> std::vector<std::size_t> {
    const Span window = narrowed(widened());
    return {iterator(window.begin), iterator(window.end)};
  }

 private:
  [[nodiscard]] auto iterator(std::size_t at) const
      -> std::vector<std::size_t>::const_iterator {
    return standing_.begin() + static_cast<std::ptrdiff_t>(at);
  }

  // Whether more of the page holds without the changes in `window`.
  auto helps(Span window) -> bool {
    set_refused(window, true);
    const bool further = draft_.check().reach > reach_;
    set_refused(window, false);
    return further;
  }

  void set_refused(Span window, bool refused) {
    for (std::size_t i = window.begin; i < window.end; ++i) {
      draft_.changes[standing_[i]].refused = refused;
    }
  }

  [[nodiscard]] auto is_spent() const -> bool {
    return draft_.work() > most_work_;
  }

  // The last standing change at or before the mark where the pages part.
  [[nodiscard]] auto suspect() const -> std::size_t {
    const page::Document& source = draft_.source();
    if (reach_ == 0 || reach_ > source.skeleton.size()) {
      return reach_ == 0 ? 0 : standing_.size() - 1;
    }
    const std::size_t body = source.lines.line_of(source.front_matter.body);
    const std::size_t line = std::min(source.skeleton[reach_ - 1].line + body,
                                      source.lines.count() - 1);
    const auto behind = std::upper_bound(
        standing_.begin(), standing_.end(), source.lines.line(line).end,
        [&](std::size_t offset, std::size_t change) {
          const std::size_t segment = draft_.changes[change].segment;
          return offset <= source.segments[segment].span().begin;
        });
    const auto index = static_cast<std::size_t>(behind - standing_.begin());
    return index == 0 ? 0 : index - 1;
  }

  auto widened() -> Span {
    const std::size_t at = suspect();
    for (std::size_t radius = 1;; radius *= 4) {
      const Span window{at - std::min(at, radius),
                        std::min(at + radius + 1, standing_.size())};
      if (window.size() == standing_.size() || helps(window)) {
        return window;
      }
      if (is_spent()) {
        return {0, standing_.size()};
      }
    }
  }

  // From behind, then from before, as far as the rest still helps.
  auto narrowed(Span window) -> Span {
    for (std::size_t vain = window.begin; window.end - vain > 1;) {
      const std::size_t end = vain + (window.end - vain) / 2;
      (helps_still({window.begin, end}) ? window.end : vain) = end;
    }
    for (std::size_t vain = window.end; vain - window.begin > 1;) {
      const std::size_t begin = window.begin + (vain - window.begin) / 2;
      (helps_still({begin, window.end}) ? window.begin : vain) = begin;
    }
    return window;
  }

  auto helps_still(Span window) -> bool { return !is_spent() && helps(window); }

  Draft& draft_;
  std::size_t reach_;
  std::size_t most_work_;
  std::vector<std::size_t> standing_;
};

}  // namespace

auto find_culprits(Draft& draft, std::size_t reach, std::size_t most_work)
    -> std::vector<std::size_t> {
  return Search(draft, reach, most_work).run();
}

}  // namespace l10n::unit
