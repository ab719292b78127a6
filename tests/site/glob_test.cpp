#include "l10n/site/glob.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace l10n::site {
namespace {

// The textbook recursion: slow, obvious, and what fits() must equal.
auto reference(std::string_view glob, std::string_view text) -> bool {
  if (glob.empty()) {
    return text.empty();
  }
  if (glob.starts_with("**")) {
    const bool slash = glob.starts_with("**/");
    const std::string_view rest = glob.substr(slash ? 3 : 2);
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if ((!slash || i == 0 || text[i - 1] == '/') &&
          reference(rest, text.substr(i))) {
        return true;
      }
    }
    return false;
  }
  if (glob.front() == '*') {
    return reference(glob.substr(1), text) ||
           (!text.empty() && text.front() != '/' &&
            reference(glob, text.substr(1)));
  }
  return !text.empty() &&
         (glob.front() == '?' ? text.front() != '/'
                              : text.front() == glob.front()) &&
         reference(glob.substr(1), text.substr(1));
}

TEST(Glob, FitsAsPeopleExpect) {
  EXPECT_TRUE(fits("content/*.md", "content/a.md"));
  EXPECT_FALSE(fits("content/*.md", "content/a/b.md"));
  EXPECT_TRUE(fits("content/**", "content/a/b.md"));
  EXPECT_TRUE(fits("**/draft.md", "draft.md"));
  EXPECT_TRUE(fits("**/draft.md", "a/b/draft.md"));
  EXPECT_FALSE(fits("**/draft.md", "a/adraft.md"));
  EXPECT_TRUE(fits("a?c", "abc"));
  EXPECT_FALSE(fits("a?c", "a/c"));
  EXPECT_FALSE(fits("a", "ab"));
  EXPECT_FALSE(fits("", "a"));
}

TEST(Glob, EqualsTheReferenceOnRandomInput) {
  std::mt19937 random(20240611);
  const auto word = [&](std::string_view letters) {
    std::string text(random() % 9, ' ');
    for (char& byte : text) {
      byte = letters[random() % letters.size()];
    }
    return text;
  };
  for (int round = 0; round < 50'000; ++round) {
    const std::string glob = word("a*/?*");
    const std::string text = word("ab/");
    ASSERT_EQ(fits(glob, text), reference(glob, text)) << glob << ' ' << text;
  }
}

TEST(Glob, IsNotSlowOnManyStars) {
  std::string glob;
  for (int i = 0; i < 300; ++i) {
    glob += "*a";
  }
  EXPECT_FALSE(fits(glob + 'b', std::string(2000, 'a')));
}

}  // namespace
}  // namespace l10n::site
