#include "l10n/memory/kernels.hpp"

#include <string>

#include <gtest/gtest.h>

#include "l10n/memory/pattern.hpp"
#include "memory/index_samples.hpp"

namespace l10n::memory {
namespace {

using Codes = std::vector<std::uint32_t>;

auto random_codes(samples::Random& random, std::size_t length,
                  std::size_t symbols) -> Codes {
  Codes codes;
  for (std::size_t i = 0; i < length; ++i) {
    codes.push_back(static_cast<std::uint32_t>(random.below(symbols)));
  }
  return codes;
}

// Some edits away from `codes`.
auto near(samples::Random& random, Codes codes, std::size_t edits) -> Codes {
  for (; edits > 0 && codes.size() > 1; --edits) {
    const auto at =
        codes.begin() + static_cast<std::ptrdiff_t>(random.below(codes.size()));
    switch (random.below(3)) {
      case 0:
        *at = 3;
        break;
      case 1:
        codes.erase(at);
        break;
      default:
        codes.insert(at, 2);
    }
  }
  return codes;
}

struct Shape {
  std::size_t length;
  std::size_t edits;
};

void compare(samples::Random& random, InstructionSet set, Shape shape) {
  const Codes query = random_codes(random, shape.length, 5);
  std::vector<Codes> texts;
  std::vector<std::vector<std::uint16_t>> symbols;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < 1 + random.below(kLanes); ++i) {
    texts.push_back(near(random, query, random.below(shape.edits + 1)));
    longest = std::max(longest, texts.back().size());
  }
  PatternTable table;
  std::size_t margin = 1;
  while (margin * 64 < 3 * shape.edits + 2) {
    margin *= 2;
  }
  table.assign(query, random.below(2) == 0 ? 5 : 1'000'000, margin);
  VerifyTask task{.pattern = table.pattern(), .lanes = texts.size()};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    symbols.emplace_back(longest, std::uint16_t{0});
    if (table.is_direct()) {
      std::copy(texts[i].begin(), texts[i].end(), symbols[i].begin());
    } else {
      table.translate(texts[i], symbols[i].data());
    }
    const std::size_t apart = texts[i].size() > query.size()
                                  ? texts[i].size() - query.size()
                                  : query.size() - texts[i].size();
    task.lengths[i] = static_cast<std::uint32_t>(texts[i].size());
    task.limits[i] = static_cast<std::uint32_t>(
        std::max(apart, random.below(shape.edits * 2 + 1)));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    task.texts[i] = symbols[i].data();
  }
  const Distances distances = kernels(set).verify(task);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t expected = reference::levenshtein(
        std::u32string(query.begin(), query.end()),
        std::u32string(texts[i].begin(), texts[i].end()));
    EXPECT_EQ(distances[i], std::min<std::size_t>(expected, task.limits[i] + 1))
        << "length " << shape.length << ", lane " << i;
  }
}

TEST(Kernels, EveryInstructionSetCountsTheDistanceOfTheTextbook) {
  for (const InstructionSet set : instruction_sets()) {
    samples::Random random(1);
    for (std::size_t round = 0; round < 60; ++round) {
      compare(random, set, {1 + random.below(60), random.below(20)});
      compare(random, set, {60 + random.below(10), random.below(30)});
      compare(random, set, {100 + random.below(200), random.below(80)});
    }
    for (std::size_t round = 0; round < 2; ++round) {
      compare(random, set, {700 + random.below(900), 90 + random.below(500)});
    }
  }
}

TEST(Kernels, EveryInstructionSetCountsFeaturesOneByOne) {
  constexpr std::size_t kBlocks = 3;
  for (const InstructionSet set : instruction_sets()) {
    samples::Random random(2);
    for (const std::size_t rows : {0U, 1U, 7U, 8U, 9U, 30U, 100U, 1023U}) {
      std::vector<std::vector<std::uint64_t>> bitmaps;
      std::vector<const std::uint64_t*> pointers;
      for (std::size_t row = 0; row < rows; ++row) {
        bitmaps.emplace_back(kBlocks * kBlockWords);
        for (std::uint64_t& word : bitmaps.back()) {
          word = random.below(~std::size_t{0}) & random.below(~std::size_t{0});
        }
      }
      for (const auto& bitmap : bitmaps) {
        pointers.push_back(bitmap.data());
      }
      const std::vector<std::uint16_t> needs{
          static_cast<std::uint16_t>(rows / 3), 0};
      std::vector<Candidate> found;
      kernels(set).filter({.rows = pointers, .first_block = 1, .needs = needs},
                          found);
      std::size_t next = 0;
      for (std::size_t position = kBlockSize; position < kBlocks * kBlockSize;
           ++position) {
        std::uint32_t count = 0;
        for (const auto& bitmap : bitmaps) {
          count += static_cast<std::uint32_t>(
              (bitmap[position / 64] >> (position % 64)) & 1U);
        }
        if (count >= needs[position / kBlockSize - 1]) {
          ASSERT_LT(next, found.size());
          EXPECT_EQ(found[next].position, position);
          EXPECT_EQ(found[next++].matched, count);
        }
      }
      EXPECT_EQ(next, found.size());
    }
  }
}

}  // namespace
}  // namespace l10n::memory
