#include "l10n/io/walk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "io/scratch.hpp"

namespace l10n::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Walk, ListsRegularFilesSortedByBytes) {
  const Scratch scratch;
  for (const std::string name :
       {"b.md", "B.md", "a/z.md", "a.md", "a/b/c.md", "ă.md", "a-b.md"}) {
    scratch.put(name, "");
  }
  EXPECT_EQ(::mkfifo((scratch / "pipe.md").c_str(), 0600), 0);
  EXPECT_THAT(*walk(scratch.root()),
              ElementsAre("B.md", "a-b.md", "a.md", "a/b/c.md", "a/z.md",
                          "b.md", "ă.md"));
}

TEST(Walk, LeavesOutWhatIsHiddenOrMade) {
  const Scratch scratch;
  for (const std::string name :
       {".git/config.md", ".hidden.md", "a/.en.po.l10n-tmp-0", "a/b.md",
        "node_modules/x/readme.md", "a/node_modules/y.md", "public/index.md"}) {
    scratch.put(name, "");
  }
  EXPECT_THAT(*walk(scratch.root()), ElementsAre("a/b.md"));
  EXPECT_THAT(*walk(scratch.root(), {.skip = {"node_modules"}}),
              ElementsAre("a/b.md", "public/index.md"));
}

TEST(Walk, FollowsLinksInsideTheTreeOnly) {
  const Scratch scratch;
  scratch.put("outside/secret.md", "");
  scratch.put("site/docs/a.md", "");
  fs::create_symlink("../outside", scratch / "site/out");
  fs::create_symlink("../outside/secret.md", scratch / "site/out.md");
  fs::create_symlink("docs/a.md", scratch / "site/link.md");
  fs::create_symlink("docs", scratch / "site/linked");
  fs::create_symlink("nowhere", scratch / "site/dangling.md");
  EXPECT_THAT(*walk(scratch / "site"),
              ElementsAre("docs/a.md", "link.md", "linked/a.md"));
}

TEST(Walk, EndsWhereLinksLeadInCircles) {
  const Scratch scratch;
  scratch.put("a/page.md", "");
  scratch.put("b/page.md", "");
  fs::create_symlink("../b", scratch / "a/to_b");
  fs::create_symlink("../a", scratch / "b/to_a");
  fs::create_symlink("..", scratch / "a/up");
  fs::create_symlink(".", scratch / "a/self");
  fs::create_symlink("loop", scratch / "loop");
  EXPECT_THAT(*walk(scratch.root()),
              ElementsAre("a/page.md", "a/to_b/page.md", "b/page.md",
                          "b/to_a/page.md"));
}

TEST(Walk, TakesARootThatIsALink) {
  const Scratch scratch;
  scratch.put("real/page.md", "");
  fs::create_symlink("real", scratch / "site");
  EXPECT_THAT(*walk(scratch / "site"), ElementsAre("page.md"));
}

TEST(Walk, OfAnEmptyFolderIsEmpty) {
  const Scratch scratch;
  EXPECT_THAT(*walk(scratch.root()), IsEmpty());
}

TEST(Walk, SaysWhatCannotBeListed) {
  const Scratch scratch;
  scratch.put("file", "");
  for (const std::string& root : {scratch / "none", scratch / "file"}) {
    const auto files = walk(root);
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, Code::CannotRead);
    EXPECT_EQ(files.error().where.path, root);
  }
}

}  // namespace
}  // namespace l10n::io
