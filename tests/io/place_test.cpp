#include "l10n/io/place.hpp"

#include <gtest/gtest.h>

#include "io/scratch.hpp"

namespace l10n::io {
namespace {

TEST(IsClean, KnowsPathsThatStayBelowTheirStart) {
  for (const char* const path :
       {"a", "a/b.md", "..a/b..", ".hidden", "a/..."}) {
    EXPECT_TRUE(is_clean(path)) << path;
  }
  for (const char* const path : {"", "/", "/a", "a/", "a//b", ".", "./a", "a/.",
                                 "..", "a/../b", "../a", "a/.."}) {
    EXPECT_FALSE(is_clean(path)) << path;
  }
}

TEST(IsWithin, AsksWhereLinksLead) {
  const Scratch scratch;
  scratch.put("site/content/a.md", "");
  scratch.put("site-twin/a.md", "");
  fs::create_symlink("content/a.md", scratch / "site/inside.md");
  fs::create_symlink("../site-twin/a.md", scratch / "site/outside.md");
  fs::create_symlink("nowhere", scratch / "site/broken.md");
  const std::string root = scratch / "site";
  EXPECT_TRUE(is_within(root + "/content/a.md", root));
  EXPECT_TRUE(is_within(root + "/inside.md", root));
  for (const char* const path :
       {"/outside.md", "/broken.md", "/no.md", "/../site-twin/a.md"}) {
    EXPECT_FALSE(is_within(root + path, root)) << path;
  }
  EXPECT_FALSE(is_within(root, scratch / "no"));
}

}  // namespace
}  // namespace l10n::io
