#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/scratch.hpp"
#include "l10n/io/file.hpp"

namespace l10n::io {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

auto code_of(const Result<void>& result) -> Code {
  return result ? Code::Usage : result.error().code;
}

auto mode_of(const std::string& path) -> mode_t {
  struct stat status {};

  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 07777;
}

TEST(WriteFile, MakesAFileAndTheFoldersAboveIt) {
  const Scratch scratch;
  for (const auto durability : {Durability::Rebuildable, Durability::Durable}) {
    const std::string bytes("a\0\r\n", 4);
    const std::string name =
        durability == Durability::Durable ? "po/a/en.po" : "en/b/page.md";
    ASSERT_TRUE(write_file(scratch / name, bytes,
                           {.durability = durability, .root = scratch.root()}));
    EXPECT_EQ(scratch.get(name), bytes);
  }
}

TEST(WriteFile, LeavesNothingElseBehind) {
  const Scratch scratch;
  ASSERT_TRUE(write_file(scratch / "en.po", "new", {}));
  ASSERT_TRUE(write_file(scratch / "en.po", "newer", {}));
  EXPECT_EQ(scratch.get("en.po"), "newer");
  EXPECT_THAT(scratch.names(), ElementsAre("en.po"));
}

TEST(WriteFile, KeepsThePermissionsOfTheOldFileAndMakesNewOnesByTheUmask) {
  const Scratch scratch;
  scratch.put("secret.po", "old");
  for (const mode_t mode : {0600U, 0640U, 0666U, 0755U}) {
    ASSERT_EQ(::chmod((scratch / "secret.po").c_str(), mode), 0);
    ASSERT_TRUE(write_file(scratch / "secret.po", "new", {}));
    EXPECT_EQ(mode_of(scratch / "secret.po"), mode);
  }
  const mode_t before = ::umask(027);
  ASSERT_TRUE(write_file(scratch / "new.po", "new", {}));
  ::umask(before);
  EXPECT_EQ(mode_of(scratch / "new.po"), 0640U);
}

TEST(WriteFile, GivesANewFileThePermissionsOfAnother) {
  const Scratch scratch;
  scratch.put("site.l10ntm", "secret");
  ASSERT_EQ(::chmod((scratch / "site.l10ntm").c_str(), 0600), 0);
  ASSERT_EQ(::symlink("site.l10ntm", (scratch / "link").c_str()), 0);
  for (const char* const like : {"site.l10ntm", "link"}) {
    ASSERT_TRUE(
        write_file(scratch / "index", "secret", {.like = scratch / like}));
    EXPECT_EQ(mode_of(scratch / "index"), 0600U);
    ASSERT_TRUE(remove_file(scratch / "index", {}));
  }
  scratch.put("public", "");
  ASSERT_EQ(::chmod((scratch / "public").c_str(), 0644), 0);
  ASSERT_TRUE(
      write_file(scratch / "public", "new", {.like = scratch / "site.l10ntm"}));
  EXPECT_EQ(mode_of(scratch / "public"), 0644U);
  EXPECT_TRUE(write_file(scratch / "x", "new", {.like = scratch / "missing"}));
}

TEST(MakeFile, MakesAFileAndLeavesAloneWhatIsThere) {
  const Scratch scratch;
  ASSERT_TRUE(make_file(scratch / "po/site.l10ntm", "first"));
  ASSERT_TRUE(make_file(scratch / "po/site.l10ntm", "second"));
  EXPECT_EQ(scratch.get("po/site.l10ntm"), "first");
  ASSERT_TRUE(make_file(scratch / "a.l10ntm", "third"));
  EXPECT_THAT(scratch.names(), ElementsAre("a.l10ntm", "po"));
  EXPECT_EQ(code_of(make_file(scratch / "po/site.l10ntm/a", "")),
            Code::CannotWrite);
}

TEST(WriteFile, KeepsTheOwnerOfTheOldFileForRoot) {
  if (::geteuid() != 0) {
    GTEST_SKIP() << "only root can give files away";
  }
  const Scratch scratch;
  scratch.put("en.po", "old");
  ASSERT_EQ(::chown((scratch / "en.po").c_str(), 1234, 4321), 0);
  ASSERT_TRUE(write_file(scratch / "en.po", "new", {}));

  struct stat status {};

  ASSERT_EQ(::stat((scratch / "en.po").c_str(), &status), 0);
  EXPECT_EQ(status.st_uid, 1234U);
  EXPECT_EQ(status.st_gid, 4321U);
}

TEST(WriteFile, WritesThroughALinkThatStaysInTheTree) {
  const Scratch scratch;
  scratch.put("real/en.po", "old");
  fs::create_symlink("real/en.po", scratch / "en.po");
  fs::create_symlink(scratch / "real", scratch / "folder");
  fs::create_symlink("real/later.po", scratch / "dangling.po");
  ASSERT_TRUE(write_file(scratch / "en.po", "new", {.root = scratch.root()}));
  EXPECT_TRUE(fs::is_symlink(scratch / "en.po"));
  EXPECT_EQ(scratch.get("real/en.po"), "new");
  ASSERT_TRUE(
      write_file(scratch / "folder/en.po", "newer", {.root = scratch.root()}));
  EXPECT_EQ(scratch.get("real/en.po"), "newer");
  ASSERT_TRUE(
      write_file(scratch / "dangling.po", "first", {.root = scratch.root()}));
  EXPECT_EQ(scratch.get("real/later.po"), "first");
}

TEST(WriteFile, NeverWritesThroughALinkOutOfTheTree) {
  const Scratch scratch;
  const std::string root = scratch / "site";
  fs::create_directories(root);
  scratch.put("outside/en.po", "theirs");
  fs::create_symlink("../outside", root + "/folder");
  fs::create_symlink("../outside/en.po", root + "/en.po");
  fs::create_symlink("../outside/new.po", root + "/new.po");
  fs::create_symlink("en.po", root + "/twice.po");
  for (const std::string name :
       {"/folder/en.po", "/en.po", "/new.po", "/twice.po", "/../outside/en.po",
        "/folder/deeper/en.po", "/../site-twin/en.po"}) {
    const auto written = write_file(root + name, "ours", {.root = root});
    EXPECT_EQ(code_of(written), Code::OutsideTheTree) << name;
  }
  EXPECT_EQ(scratch.get("outside/en.po"), "theirs");
  EXPECT_THAT(scratch.names(), ElementsAre("outside", "site"));
  EXPECT_FALSE(exists(scratch / "outside/deeper"));
  EXPECT_FALSE(exists(scratch / "outside/new.po"));
}

TEST(WriteFile, TakesARelativePathAndRoot) {
  const Scratch scratch;
  const fs::path before = fs::current_path();
  fs::current_path(scratch.root());
  EXPECT_TRUE(write_file("po/en.po", "new", {.root = "."}));
  EXPECT_TRUE(write_file("page.md", "new", {.root = "."}));
  EXPECT_EQ(code_of(write_file("../page.md", "new", {.root = "."})),
            Code::OutsideTheTree);
  fs::current_path(before);
  EXPECT_EQ(scratch.get("po/en.po"), "new");
}

TEST(WriteFile, RefusesWhatIsNoRegularFile) {
  const Scratch scratch;
  fs::create_directories(scratch / "folder/full");
  ASSERT_EQ(::mkfifo((scratch / "pipe").c_str(), 0600), 0);
  for (const std::string name :
       {"folder", "pipe", "folder/", "folder/..", "."}) {
    EXPECT_EQ(code_of(write_file(scratch / name, "new", {})),
              Code::NotARegularFile)
        << name;
  }
  EXPECT_EQ(code_of(write_file("/dev/full", "new", {})), Code::NotARegularFile);
  EXPECT_THAT(scratch.names(), ElementsAre("folder", "pipe"));
}

TEST(WriteFile, SaysWhyAPlaceCannotBeWritten) {
  const Scratch scratch;
  scratch.put("file", "no folder");
  fs::create_symlink("b", scratch / "a");
  fs::create_symlink("a", scratch / "b");
  fs::create_symlink("nowhere/at/all", scratch / "gone");
  EXPECT_EQ(code_of(write_file(scratch / "file/en.po", "new", {})),
            Code::CannotWrite);
  EXPECT_EQ(code_of(write_file(scratch / "a", "new", {})), Code::CannotWrite);
  EXPECT_EQ(code_of(write_file(scratch / "gone/x", "new", {})),
            Code::CannotWrite);
  EXPECT_EQ(code_of(write_file(scratch / "x", "new", {.root = scratch / "no"})),
            Code::CannotWrite);
  const std::string long_name(256, 'n');
  const auto written = write_file(scratch / long_name, "new", {});
  ASSERT_EQ(code_of(written), Code::CannotWrite);
  EXPECT_THAT(written.error().message, HasSubstr("too long"));
  EXPECT_THAT(scratch.names(), ElementsAre("a", "b", "file", "gone"));
}

TEST(WriteFile, TakesTheLongestNames) {
  const Scratch scratch;
  std::string name(252, 'n');
  EXPECT_TRUE(write_file(scratch / name, "new", {}));
  EXPECT_TRUE(
      write_file(scratch / (std::string(199, 'n') + "ộộộ.po"), "v", {}));
  EXPECT_EQ(scratch.names().size(), 2U);
}

TEST(WriteFile, KeepsAFileThatSomebodyChangedMeanwhile) {
  const Scratch scratch;
  scratch.put("en.po", "theirs");
  for (const Previous& previous :
       {Previous("what we read"), Previous("their"), Previous("theirs!"),
        Previous(Absent{}), Previous(Changed{})}) {
    const auto written =
        write_file(scratch / "en.po", "ours", {.previous = previous});
    ASSERT_EQ(code_of(written), Code::ChangedMeanwhile);
    EXPECT_THAT(written.error().help, HasSubstr("en.po.new"));
    EXPECT_EQ(scratch.get("en.po"), "theirs");
    EXPECT_EQ(scratch.get("en.po.new"), "ours");
    EXPECT_THAT(scratch.names(), ElementsAre("en.po", "en.po.new"));
    fs::remove(scratch / "en.po.new");
  }
}

TEST(WriteFile, SeesThatAFileWasRemovedMeanwhile) {
  const Scratch scratch;
  EXPECT_EQ(code_of(write_file(scratch / "en.po", "ours",
                               {.previous = std::string_view("old")})),
            Code::ChangedMeanwhile);
  EXPECT_THAT(scratch.names(), ElementsAre("en.po.new"));
}

TEST(WriteFile, WritesWhereTheFileIsAsItWas) {
  const Scratch scratch;
  ASSERT_TRUE(write_file(scratch / "en.po", "a", {.previous = Absent{}}));
  ASSERT_TRUE(
      write_file(scratch / "en.po", "b", {.previous = std::string_view("a")}));
  EXPECT_EQ(scratch.get("en.po"), "b");
}

TEST(WriteFile, ComparesLargeFilesToTheirEnd) {
  const Scratch scratch;
  for (const std::size_t size : {65'535U, 65'536U, 65'537U, 200'000U}) {
    const std::string old(size, 'a');
    scratch.put("en.po", old);
    const std::string other = old.substr(1) + 'b';
    for (const std::string& not_old : {other, old + 'a', old.substr(1)}) {
      EXPECT_EQ(code_of(write_file(scratch / "en.po", "new",
                                   {.previous = std::string_view(not_old)})),
                Code::ChangedMeanwhile);
    }
    EXPECT_TRUE(write_file(scratch / "en.po", "new",
                           {.previous = std::string_view(old)}));
    EXPECT_EQ(scratch.get("en.po"), "new");
  }
}

TEST(AppendLine, AddsALineOfItsOwnWhateverStoodThere) {
  const Scratch scratch;
  for (const std::string line : {"a", "b"}) {
    ASSERT_TRUE(append_line(scratch / "po/notes", line, scratch.root()));
  }
  EXPECT_EQ(scratch.get("po/notes"), "\na\n\nb\n");
  scratch.put("torn", "half of a li");
  ASSERT_TRUE(append_line(scratch / "torn", "whole", ""));
  EXPECT_EQ(scratch.get("torn"), "half of a li\nwhole\n");
}

TEST(AppendLine, NeitherFollowsALinkNorWaitsForAPipe) {
  const Scratch scratch;
  const std::string root = scratch / "site";
  fs::create_directories(root);
  scratch.put("outside", "theirs");
  fs::create_symlink("../outside", root + "/link");
  fs::create_symlink("..", root + "/up");
  ASSERT_EQ(::mkfifo((root + "/pipe").c_str(), 0600), 0);
  EXPECT_EQ(code_of(append_line(root + "/link", "x", "")),
            Code::NotARegularFile);
  EXPECT_EQ(code_of(append_line(root + "/pipe", "x", "")),
            Code::NotARegularFile);
  EXPECT_EQ(code_of(append_line(root, "x", "")), Code::NotARegularFile);
  EXPECT_EQ(code_of(append_line(root + "/up/outside", "x", root)),
            Code::OutsideTheTree);
  EXPECT_EQ(code_of(append_line(scratch / "outside/x", "x", "")),
            Code::CannotWrite);
  EXPECT_EQ(scratch.get("outside"), "theirs");
}

TEST(RemoveFile, RemovesAFileOrALinkAndNeverItsTarget) {
  const Scratch scratch;
  scratch.put("page.md", "text");
  fs::create_symlink("page.md", scratch / "link.md");
  const WriteOptions options{.durability = Durability::Durable,
                             .root = scratch.root()};
  EXPECT_TRUE(remove_file(scratch / "link.md", options));
  EXPECT_THAT(scratch.names(), ElementsAre("page.md"));
  EXPECT_TRUE(remove_file(scratch / "page.md", options));
  EXPECT_TRUE(remove_file(scratch / "page.md", options));
  EXPECT_TRUE(remove_file(scratch / "no/folder/page.md", options));
  EXPECT_TRUE(scratch.names().empty());
}

TEST(RemoveFile, KeepsWhatItMustNotTouch) {
  const Scratch scratch;
  const std::string page = scratch.put("page.md", "theirs");
  scratch.put("site/x.md", "");
  fs::create_symlink("..", scratch / "site/up");
  EXPECT_EQ(code_of(remove_file(scratch / "site/up/page.md",
                                {.root = scratch / "site"})),
            Code::OutsideTheTree);
  EXPECT_EQ(code_of(remove_file(page, {.previous = std::string_view("ours")})),
            Code::ChangedMeanwhile);
  EXPECT_EQ(code_of(remove_file(scratch / "site", {})), Code::NotARegularFile);
  EXPECT_EQ(scratch.get("page.md"), "theirs");
}

TEST(IsTemporary, KnowsOurNamesAlone) {
  EXPECT_TRUE(is_temporary(".en.po.l10n-tmp-0"));
  EXPECT_TRUE(is_temporary(".page.vi.md.l10n-tmp-17"));
  EXPECT_FALSE(is_temporary("en.po.l10n-tmp-0"));
  EXPECT_FALSE(is_temporary(".en.po.l10n-tmp-"));
  EXPECT_FALSE(is_temporary(".en.po.l10n-tmp-x"));
  EXPECT_FALSE(is_temporary(".l10n-tmp-0"));
  EXPECT_FALSE(is_temporary("en.po"));
}

}  // namespace
}  // namespace l10n::io
