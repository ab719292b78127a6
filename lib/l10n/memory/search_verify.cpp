// The second half of a search: the distances of what the filter left.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>

#include "l10n/memory/distance.hpp"
#include "l10n/memory/search.hpp"

namespace l10n::memory {
namespace {

constexpr std::size_t kAhead = 24;  // contenders that are fetched in time

}  // namespace

auto Search::verify_sorted() -> bool {
  std::array<Contender, kLanes> batch = {};
  std::size_t count = 0;
  for (std::size_t i = 0; i < work_.sorted.size(); ++i) {
    if (i + kAhead < work_.sorted.size()) {
      prefetch(work_.sorted[i + kAhead]);
    }
    if (!matters(work_.sorted[i])) {
      continue;
    }
    batch[count++] = work_.sorted[i];
    if (count == kLanes) {
      if (!verify(batch)) {
        return false;
      }
      count = 0;
    }
  }
  return count == 0 || verify(std::span(batch).first(count));
}

// The texts lie anywhere in memory: ask for them before they are needed.
void Search::prefetch(const Contender& contender) const {
  const std::string_view codes = index_.file_.section_bytes(Section::Codes);
  const std::size_t size = index_.facts().metric == Metric::Characters ? 2 : 4;
  __builtin_prefetch(codes.data() + first_symbol(contender) * size);
}

// Whether a segment can still be among the best.
auto Search::matters(const Contender& contender) const -> bool {
  const std::uint32_t longest = longer(contender);
  if (!threshold_.admits(contender.least, longest)) {
    return false;
  }
  if (best_.size() < options_.limit) {
    return true;
  }
  const double bound = static_cast<double>(longest - contender.least) / longest;
  const auto ranks = index_.file_.numbers<std::uint32_t>(Section::Ranks);
  return bound > best_.back().similarity() ||
         !index_.file_.verify(&ranks[contender.position], sizeof ranks[0]) ||
         ranks[contender.position] < best_.back().rank;
}

auto Search::first_symbol(const Contender& contender) const -> std::uint64_t {
  const std::uint32_t here = contender.length_class;
  return index_.first_symbols_[here] +
         std::uint64_t{contender.position - index_.firsts_[here]} *
             index_.lengths_[here];
}

auto Search::load_texts(std::span<const Contender> batch, std::uint32_t longest,
                        VerifyTask& task) -> bool {
  const auto load = [&](auto all, std::size_t i) {
    // Behind the last text there are as many zeros as the longest has symbols.
    const auto codes = all.subspan(first_symbol(batch[i]), longest);
    std::uint16_t* room = work_.texts.data() + i * longest;
    task.texts[i] = room;
    if (!index_.file_.verify(codes.data(), codes.size_bytes())) {
      return false;
    }
    if constexpr (sizeof(codes[0]) == sizeof *room) {
      if (work_.pattern.is_direct()) {
        task.texts[i] = codes.data();
        return true;
      }
    }
    work_.pattern.translate(codes, room);
    return true;
  };
  work_.texts.resize(
      std::max<std::size_t>(work_.texts.size(), std::size_t{longest} * kLanes));
  const auto narrow = index_.file_.numbers<std::uint16_t>(Section::Codes);
  const auto wide = index_.file_.numbers<std::uint32_t>(Section::Codes);
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (index_.facts().metric == Metric::Characters ? !load(narrow, i)
                                                    : !load(wide, i)) {
      return false;
    }
  }
  return true;
}

auto Search::verify(std::span<const Contender> batch) -> bool {
  if (wide_) {
    return verify_wide(batch);
  }
  VerifyTask task{.pattern = work_.pattern.pattern(), .lanes = batch.size()};
  std::uint32_t longest = 0;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    task.lengths[i] = index_.lengths_[batch[i].length_class];
    task.limits[i] = threshold_.allowed(longer(task.lengths[i]));
    longest = std::max(longest, task.lengths[i]);
  }
  if (!load_texts(batch, longest, task)) {
    return false;
  }
  const Distances distances = kernels_.verify(task);
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (distances[i] <= task.limits[i] && !keep(batch[i], distances[i])) {
      return false;
    }
  }
  return true;
}

// Texts of thousands of symbols, whose band is wider than a kernel's.
auto Search::verify_wide(std::span<const Contender> batch) -> bool {
  const auto narrow = index_.file_.numbers<std::uint16_t>(Section::Codes);
  const auto wide = index_.file_.numbers<std::uint32_t>(Section::Codes);
  const std::u32string query(work_.codes.begin(), work_.codes.end());
  for (const Contender& contender : batch) {
    const std::uint32_t length = index_.lengths_[contender.length_class];
    const std::uint32_t limit = threshold_.allowed(longer(length));
    const auto measure = [&](auto all) -> std::optional<std::size_t> {
      const auto codes = all.subspan(first_symbol(contender), length);
      if (!index_.file_.verify(codes.data(), codes.size_bytes())) {
        return std::nullopt;
      }
      return distance_at_most(query, std::u32string(codes.begin(), codes.end()),
                              limit);
    };
    const auto distance = index_.facts().metric == Metric::Characters
                              ? measure(narrow)
                              : measure(wide);
    if (!distance ||
        (*distance <= limit &&
         !keep(contender, static_cast<std::uint32_t>(*distance)))) {
      return false;
    }
  }
  return true;
}

auto Search::keep(const Contender& contender, std::uint32_t distance) -> bool {
  const auto ranks = index_.file_.numbers<std::uint32_t>(Section::Ranks);
  if (!index_.file_.verify(&ranks[contender.position], sizeof ranks[0])) {
    return false;
  }
  const Hit hit{.position = contender.position,
                .rank = ranks[contender.position],
                .distance = distance,
                .longer = longer(contender)};
  const auto order = [](const Hit& a, const Hit& b) {
    return std::tuple(b.similarity(), a.rank) <
           std::tuple(a.similarity(), b.rank);
  };
  best_.insert(std::upper_bound(best_.begin(), best_.end(), hit, order), hit);
  if (best_.size() > options_.limit) {
    best_.pop_back();
  }
  if (best_.size() == options_.limit) {
    threshold_.raise(
        std::max(threshold_.similarity(), best_.back().similarity()));
  }
  return true;
}

}  // namespace l10n::memory
