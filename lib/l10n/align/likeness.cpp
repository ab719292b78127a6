#include "l10n/align/likeness.hpp"

#include <algorithm>
#include <cmath>

namespace l10n::align {
namespace {

// One occurrence of a token.
struct Place {
  Token token;
  std::uint32_t block = 0;
};

auto comes_before(const Token& a, const Token& b) -> bool {
  return a.hash != b.hash ? a.hash < b.hash : a.of < b.of;
}

auto places_of(std::span<const Profile> profiles) -> std::vector<Place> {
  std::vector<Place> places;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    for (const Token& token : profiles[i].tokens) {
      places.push_back({token, static_cast<std::uint32_t>(i)});
    }
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.token == b.token ? a.block < b.block
                              : comes_before(a.token, b.token);
  });
  return places;
}

auto run_of(std::span<const Place> places) -> std::span<const Place> {
  std::size_t size = 1;
  while (size < places.size() && places[size].token == places[0].token) {
    ++size;
  }
  return places.first(size);
}

// How seldom a token is, as far as both pages agree on that: "to" is seldom a
// Vietnamese word and often an English one.
auto weight_of(std::size_t in_source, std::size_t in_target, double blocks)
    -> float {
  const auto a = static_cast<double>(in_source);
  const auto b = static_cast<double>(in_target);
  return static_cast<float>(std::log(blocks / (a + b)) * std::min(a, b) /
                            std::max(a, b));
}

}  // namespace

Likeness::Likeness(std::span<const Profile> source,
                   std::span<const Profile> target, std::size_t blocks)
    : ends_(source.size()),
      source_totals_(source.size()),
      target_totals_(target.size()) {
  const std::vector<Place> from = places_of(source);
  const std::vector<Place> to = places_of(target);
  const auto all = static_cast<double>(blocks + 2);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> uses;
  std::span<const Place> left = from;
  std::span<const Place> right = to;
  while (!left.empty() && !right.empty()) {
    const std::span<const Place> a = run_of(left);
    const std::span<const Place> b = run_of(right);
    if (!(a[0].token == b[0].token)) {
      const bool first = comes_before(a[0].token, b[0].token);
      (first ? left : right) =
          first ? left.subspan(a.size()) : right.subspan(b.size());
      continue;
    }
    const float weight = weight_of(a.size(), b.size(), all);
    const auto of = static_cast<std::size_t>(a[0].token.of);
    const auto number = static_cast<std::uint32_t>(shared_.size());
    Shared shared{.weight = weight,
                  .begin = static_cast<std::uint32_t>(places_.size()),
                  .of = a[0].token.of};
    for (const Place& place : a) {
      uses.emplace_back(place.block, number);
      source_totals_[place.block].at(of) += weight;
    }
    for (const Place& place : b) {
      places_.push_back(place.block);
      target_totals_[place.block].at(of) += weight;
    }
    shared.end = static_cast<std::uint32_t>(places_.size());
    shared_.push_back(shared);
    left = left.subspan(a.size());
    right = right.subspan(b.size());
  }
  std::sort(uses.begin(), uses.end());
  for (const auto& [block, number] : uses) {
    tokens_.push_back(number);
    ends_[block] = tokens_.size();
  }
  for (std::size_t i = 1; i < ends_.size(); ++i) {
    ends_[i] = std::max(ends_[i], ends_[i - 1]);
  }
}

void Likeness::add_shared(std::size_t i, std::size_t first,
                          std::span<Weights> row) const {
  for (std::size_t t = i == 0 ? 0 : ends_[i - 1]; t < ends_[i]; ++t) {
    const Shared& shared = shared_[tokens_[t]];
    const auto of = static_cast<std::size_t>(shared.of);
    const auto end = places_.begin() + shared.end;
    for (auto place = std::lower_bound(places_.begin() + shared.begin, end,
                                       static_cast<std::uint32_t>(first));
         place != end && *place < first + row.size(); ++place) {
      row[*place - first].at(of) += shared.weight;
    }
  }
}

}  // namespace l10n::align
