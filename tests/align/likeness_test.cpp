#include "l10n/align/likeness.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace l10n::align {
namespace {

auto profile(std::vector<Token> tokens) -> Profile {
  Profile profile;
  profile.tokens = std::move(tokens);
  return profile;
}

auto random_profiles(std::mt19937_64& random) -> std::vector<Profile> {
  std::vector<Profile> profiles(1 + random() % 12);
  for (Profile& one : profiles) {
    for (std::uint64_t hash = 0; hash < 15; ++hash) {
      if (random() % 4 == 0) {
        one.tokens.push_back({hash, static_cast<TokenClass>(hash % 3)});
      }
    }
  }
  return profiles;
}

auto has(const Profile& profile, const Token& token) -> bool {
  return std::find(profile.tokens.begin(), profile.tokens.end(), token) !=
         profile.tokens.end();
}

// A token that stands in one block of each page weighs the same everywhere: the
// number of them says what the weights must be.
TEST(Likeness, SharedIsWhatBothBlocksHave) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 100; ++round) {
    const auto source = random_profiles(random);
    const auto target = random_profiles(random);
    const Likeness likeness(source, target, source.size() + target.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
      const std::size_t first = random() % target.size();
      std::vector<Weights> row(target.size() - first);
      likeness.add_shared(i, first, row);
      for (std::size_t j = first; j < target.size(); ++j) {
        // Zero just where no token is in both (weights of 0 aside).
        const bool any = std::any_of(
            source[i].tokens.begin(), source[i].tokens.end(),
            [&](const Token& token) { return has(target[j], token); });
        const Weights& shared = row[j - first];
        const bool weighs = std::any_of(shared.begin(), shared.end(),
                                        [](float w) { return w != 0; });
        EXPECT_TRUE(any || !weighs);
        for (std::size_t of = 0; of < kTokenClasses; ++of) {
          EXPECT_LE(shared.at(of), likeness.source_total(i).at(of) + 1e-4F);
          EXPECT_LE(shared.at(of), likeness.target_total(j).at(of) + 1e-4F);
        }
      }
    }
  }
}

TEST(Likeness, ASeldomTokenWeighsMoreThanACommonOne) {
  const Token seldom{1, TokenClass::Word};
  const Token common{2, TokenClass::Placeable};
  const std::vector<Profile> page{profile({seldom, common}), profile({common}),
                                  profile({common})};
  const Likeness likeness(page, page, 6);
  std::vector<Weights> row(3);
  likeness.add_shared(0, 0, row);
  EXPECT_GT(row[0][2], row[0][1]);
  EXPECT_EQ(row[1][2], 0);
  EXPECT_GT(row[1][1], 0);
}

TEST(Likeness, WhatOnePageHasAloneSaysNothing) {
  const std::vector<Profile> source{profile({{7, TokenClass::Word}})};
  const std::vector<Profile> target{profile({{8, TokenClass::Word}})};
  const Likeness likeness(source, target, 2);
  EXPECT_EQ(likeness.source_total(0), Weights{});
  EXPECT_EQ(likeness.target_total(0), Weights{});
}

}  // namespace
}  // namespace l10n::align
