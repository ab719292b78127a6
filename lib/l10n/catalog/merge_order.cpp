#include "l10n/catalog/merge_order.hpp"

#include <algorithm>

namespace l10n::catalog {
namespace {

using Less = std::function<bool(std::size_t, std::size_t)>;

class Membership {
 public:
  Membership(const Order& order, std::size_t limit) : is_in_(limit) {
    for (const std::size_t number : order) {
      is_in_[number] = true;
    }
  }

  auto operator()(std::size_t number) const -> bool { return is_in_[number]; }

 private:
  std::vector<bool> is_in_;
};

template <typename Predicate>
auto only(const Order& order, Predicate keep) -> Order {
  Order kept;
  std::copy_if(order.begin(), order.end(), std::back_inserter(kept), keep);
  return kept;
}

// `order` cut in front of every common number; the first run has none.
auto runs(const Order& order, const Membership& is_common)
    -> std::vector<Order> {
  std::vector<Order> parts(1);
  for (const std::size_t number : order) {
    if (is_common(number)) {
      parts.emplace_back();
    }
    parts.back().push_back(number);
  }
  return parts;
}

// `main` with what `other` alone has.
auto insert(const Order& main, const Order& other, const Membership& is_common,
            const Less& less) -> Order {
  const std::vector<Order> other_runs = runs(other, is_common);
  std::vector<std::size_t> run_of;  // by the common number at its front
  for (std::size_t i = 1; i < other_runs.size(); ++i) {
    const std::size_t number = other_runs[i].front();
    run_of.resize(std::max(run_of.size(), number + 1));
    run_of[number] = i;
  }
  Order merged;
  bool is_first = true;
  for (const Order& part : runs(main, is_common)) {
    const Order& guest =
        is_first ? other_runs.front() : other_runs[run_of[part.front()]];
    const std::size_t skip = is_first ? 0 : 1;
    const auto own = part.begin() + static_cast<std::ptrdiff_t>(skip);
    const auto added = guest.begin() + static_cast<std::ptrdiff_t>(skip);
    merged.insert(merged.end(), part.begin(), own);
    const bool guest_first =
        own != part.end() && added != guest.end() && less(*added, *own);
    if (guest_first) {
      merged.insert(merged.end(), added, guest.end());
    }
    merged.insert(merged.end(), own, part.end());
    if (!guest_first) {
      merged.insert(merged.end(), added, guest.end());
    }
    is_first = false;
  }
  return merged;
}

}  // namespace

auto merge_orders(const Order& base, const Order& ours, const Order& theirs,
                  const Less& less) -> Order {
  std::size_t limit = 0;
  for (const Order* const order : {&base, &ours, &theirs}) {
    for (const std::size_t number : *order) {
      limit = std::max(limit, number + 1);
    }
  }
  const Membership in_base(base, limit);
  const Membership in_ours(ours, limit);
  const Membership in_theirs(theirs, limit);
  const Order common = only(ours, in_theirs);
  const Order their_common = only(theirs, in_ours);
  const Membership is_common(common, limit);
  const auto kept_order = [&](const Order& side) {
    return only(side, in_base) == only(base, is_common);
  };
  const bool ours_kept = kept_order(common);
  const bool theirs_kept = kept_order(their_common);
  const bool by_rule = ours_kept == theirs_kept;
  const bool ours_leads = by_rule
                              ? !std::lexicographical_compare(
                                    their_common.begin(), their_common.end(),
                                    common.begin(), common.end(), less)
                              : theirs_kept;
  return ours_leads ? insert(ours, theirs, is_common, less)
                    : insert(theirs, ours, is_common, less);
}

}  // namespace l10n::catalog
