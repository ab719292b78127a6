// What may not be written, and a disk that is full.
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "accidents/stage.hpp"

namespace l10n::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Root is bound by no permissions: the program runs as nobody then, who gets
// the site.
class Permission : public testing::Test {
 protected:
  static void give_to_nobody(const std::string& folder) {
    if (::geteuid() != 0) {
      return;
    }
    constexpr uid_t kNobody = 65534;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      ASSERT_EQ(::lchown(entry.path().c_str(), kNobody, kNobody), 0);
    }
    ASSERT_EQ(::lchown(folder.c_str(), kNobody, kNobody), 0);
  }

  // What `command` says where `path` may not be written.
  static auto play_read_only(const Stage& stage, const std::string& path,
                             const std::vector<std::string>& options = {})
      -> Outcome {
    stage.reset();
    give_to_nobody(stage.wild());
    const fs::path whole = stage.wild() + '/' + path;
    constexpr auto kWrite = fs::perms::owner_write | fs::perms::group_write |
                            fs::perms::others_write;
    fs::permissions(whole, kWrite, fs::perm_options::remove);
    Outcome outcome = stage.play({.words = options, .as_nobody = true});
    fs::permissions(whole, fs::perms::owner_write, fs::perm_options::add);
    return outcome;
  }

  static auto is_out_of_reach(const Outcome& outcome) -> bool {
    return outcome.status == kNeverRan;
  }
};

struct ReadOnly {
  Scene scene;
  const char* path;
  const char* named;
};

TEST_F(Permission, AReadOnlyFolderOrFileIsNamedAndLeftAlone) {
  for (const ReadOnly& tried :
       {ReadOnly{Scene::Begin, ".", "po/.l10n-lock"},
        ReadOnly{Scene::Extract, "po", "po/.l10n-lock"},
        ReadOnly{Scene::Extract, "po/en.po", "po/en.po"},
        ReadOnly{Scene::Extract, "po/l10n.pot", "po/l10n.pot"},
        ReadOnly{Scene::Merge, "po", "po/.l10n-lock"},
        ReadOnly{Scene::Merge, "po/l10n.record", "po/l10n.record"},
        ReadOnly{Scene::Merge, "content/sub", "content/sub/p1.md"},
        ReadOnly{Scene::Merge, "content/sub/p1.md", "content/sub/p1.md"}}) {
    const Stage stage(tried.scene);
    const Outcome outcome = play_read_only(stage, tried.path);
    if (is_out_of_reach(outcome)) {
      GTEST_SKIP() << "nobody cannot run the program where it stands";
    }
    SCOPED_TRACE(tried.path + ("\n" + outcome.said));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.said,
                HasSubstr(tried.named + std::string(": error: cannot be "
                                                    "written: Permission "
                                                    "denied")));
    stage.expect_whole();
    stage.expect_that_the_next_run_heals();
  }
}

TEST_F(Permission, ARunThatWritesNothingWorksInAReadOnlyTree) {
  for (const auto& [scene, option, status] :
       {std::tuple(Scene::Extract, "--dry-run", 0),
        std::tuple(Scene::Begin, "--dry-run", 0),
        std::tuple(Scene::Merge, "--dry-run", 0),
        std::tuple(Scene::Merge, "--check", 1)}) {
    const Stage stage(scene);
    const Outcome outcome =
        play_read_only(stage, scene == Scene::Begin ? "." : "po", {option});
    if (is_out_of_reach(outcome)) {
      GTEST_SKIP() << "nobody cannot run the program where it stands";
    }
    EXPECT_EQ(outcome.status, status) << outcome.said;
    EXPECT_EQ(difference(files_in(stage.wild()), stage.old_files()), "");
  }
}

// A small file system of its own, for root.
class SmallDisk {
 public:
  explicit SmallDisk(std::string folder) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    mounted_ = ::mount("tmpfs", folder_.c_str(), "tmpfs", 0, "size=256k") == 0;
  }

  ~SmallDisk() {
    if (mounted_) {
      ::umount2(folder_.c_str(), MNT_DETACH);
    }
  }

  SmallDisk(const SmallDisk&) = delete;
  auto operator=(const SmallDisk&) -> SmallDisk& = delete;

  [[nodiscard]] auto is_there() const -> bool { return mounted_; }

  // Leaves room for `bytes` at most.
  void fill_up_to(std::size_t bytes) const {
    const std::size_t space = fs::space(folder_).free;
    std::ofstream(folder_ + "/filler", std::ios::binary)
        << std::string(space > bytes ? space - bytes : 0, 'x');
  }

 private:
  std::string folder_;
  bool mounted_ = false;
};

TEST(FullDisk, LeavesTheOldFilesAndTheNextRunHeals) {
  for (const Scene scene : {Scene::Begin, Scene::Extract, Scene::Merge}) {
    const Stage stage(scene);
    const SmallDisk disk(stage.wild());
    if (!disk.is_there()) {
      GTEST_SKIP() << "a file system cannot be mounted here";
    }
    int refused = 0;
    for (const std::size_t pages : {0U, 1U, 2U, 3U, 4U, 6U}) {
      stage.reset();
      disk.fill_up_to(pages * 4096);
      const Outcome outcome = stage.play();
      fs::remove(stage.wild() + "/filler");
      SCOPED_TRACE(outcome.said);
      if (outcome.status != 0) {
        ++refused;
        EXPECT_EQ(outcome.status, 2);
        EXPECT_THAT(
            outcome.said,
            HasSubstr(": error: cannot be written: No space left on device"));
      }
      stage.expect_whole();
      stage.expect_that_the_next_run_heals();
    }
    EXPECT_GT(refused, 0);
  }
}

}  // namespace
}  // namespace l10n::test
