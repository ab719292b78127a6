// What happens when a write is cut short: by a limit, by kill -9, by others.
#include <chrono>
#include <csignal>
#include <random>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/scratch.hpp"
#include "l10n/io/file.hpp"

namespace l10n::io {
namespace {

using testing::ElementsAre;

// Runs `work` in a child process and gives its exit status.
template <typename Work>
auto in_a_child(Work work) -> int {
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Accident, AFileThatMayNotGrowLeavesTheOldOne) {
  const Scratch scratch;
  scratch.put("en.po", "old");
  const int status = in_a_child([&] {
    const rlimit limit{10'000, 10'000};
    std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto written = write_file(scratch / "en.po", std::string(20'000, 'x'),
                                    {.durability = Durability::Durable});
    return !written && written.error().code == Code::CannotWrite ? 0 : 1;
  });
  EXPECT_EQ(status, 0);
  EXPECT_EQ(scratch.get("en.po"), "old");
  EXPECT_THAT(scratch.names(), ElementsAre("en.po"));
}

TEST(Accident, RunningOutOfFilesLeavesTheOldOne) {
  const Scratch scratch;
  scratch.put("en.po", "old");
  const int status = in_a_child([&] {
    const rlimit limit{0, 0};
    ::setrlimit(RLIMIT_NOFILE, &limit);
    const auto written = write_file(scratch / "en.po", "new", {});
    const auto bytes = read_file(scratch / "en.po", 100);
    return !written && !bytes && written.error().code == Code::CannotWrite &&
                   bytes.error().code == Code::CannotRead
               ? 0
               : 1;
  });
  EXPECT_EQ(status, 0);
  EXPECT_EQ(scratch.get("en.po"), "old");
  EXPECT_THAT(scratch.names(), ElementsAre("en.po"));
}

// Runs `work` as somebody whom permissions bind; false for root who cannot.
template <typename Work>
auto succeeds_for_a_plain_user(Work work) -> bool {
  const int status = in_a_child([&] {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 ||
                             ::setresgid(kNobody, kNobody, kNobody) != 0 ||
                             ::setresuid(kNobody, kNobody, kNobody) != 0)) {
      return 1;
    }
    return work() ? 0 : 1;
  });
  return status == 0;
}

auto cannot_write(const Result<void>& result) -> bool {
  return !result && result.error().code == Code::CannotWrite;
}

TEST(Accident, AReadOnlyFolderLeavesTheOldFile) {
  const Scratch scratch;
  scratch.put("po/en.po", "old");
  ::chmod((scratch / "po").c_str(), 0555);
  const bool done = succeeds_for_a_plain_user([&] {
    return cannot_write(write_file(scratch / "po/en.po", "new", {})) &&
           cannot_write(remove_file(scratch / "po/en.po", {}));
  });
  ::chmod((scratch / "po").c_str(), 0755);
  EXPECT_EQ(scratch.get("po/en.po"), "old");
  if (!done && ::geteuid() == 0) {
    GTEST_SKIP() << "root could not become somebody else who sees the folder";
  }
  EXPECT_TRUE(done);
}

TEST(Accident, AReadOnlyFileIsNotReplacedInAFolderThatCanBeWritten) {
  const Scratch scratch;
  scratch.put("po/en.po", "old");
  ::chmod((scratch / "po/en.po").c_str(), 0444);
  ::chmod((scratch / "po").c_str(), 0777);
  const bool done = succeeds_for_a_plain_user([&] {
    return cannot_write(write_file(scratch / "po/en.po", "new", {})) &&
           write_file(scratch / "po/vi.po", "new", {}).has_value();
  });
  EXPECT_EQ(scratch.get("po/en.po"), "old");
  if (!done && ::geteuid() == 0) {
    GTEST_SKIP() << "root could not become somebody else who sees the folder";
  }
  EXPECT_TRUE(done);
}

TEST(Accident, ARenameThatFailsLeavesNoTemporary) {
  const Scratch scratch;
  scratch.put("en.po", "theirs");
  fs::create_directories(scratch / "en.po.new/full");
  const auto written =
      write_file(scratch / "en.po", "ours", {.previous = Absent{}});
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, Code::CannotWrite);
  EXPECT_EQ(scratch.get("en.po"), "theirs");
  EXPECT_THAT(scratch.names(), ElementsAre("en.po", "en.po.new"));
}

TEST(Accident, KillingAWriterLeavesOldOrNewBytesAndTheNextWriteCleansUp) {
  const Scratch scratch;
  const std::string old_bytes(300'000, 'o');
  const std::string new_bytes(400'000, 'n');
  std::mt19937 random(20240607);
  int leftovers = 0;
  // Most of a write's time goes into its rename, which is not cut short: as
  // many rounds as it takes to hit a write before it.
  for (int round = 0; round < 50 || (leftovers == 0 && round < 1'000);
       ++round) {
    scratch.put("en.po", old_bytes);
    const pid_t child = ::fork();
    if (child == 0) {
      while (true) {
        static_cast<void>(write_file(scratch / "en.po", new_bytes, {}));
        static_cast<void>(write_file(scratch / "en.po", old_bytes, {}));
      }
    }
    while (scratch.names().size() < 2) {  // a busy machine starts it late
      std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 5'000));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const std::string bytes = scratch.get("en.po");
    ASSERT_TRUE(bytes == old_bytes || bytes == new_bytes) << "round " << round;
    leftovers += scratch.names().size() > 1 ? 1 : 0;
    ASSERT_TRUE(write_file(scratch / "en.po", "after", {}));
    ASSERT_THAT(scratch.names(), ElementsAre("en.po"));
  }
  EXPECT_GT(leftovers, 0) << "no round was cut short: nothing was shown";
}

TEST(Accident, ATemporaryThatSomebodyHoldsIsNotSwept) {
  const Scratch scratch;
  const std::string held = scratch.put(".en.po.l10n-tmp-0", "in the making");
  const std::string stale = scratch.put(".en.po.l10n-tmp-1", "left by a kill");
  const int holder = ::open(held.c_str(), O_RDONLY | O_CLOEXEC);
  ASSERT_EQ(::flock(holder, LOCK_EX), 0);
  ASSERT_TRUE(write_file(scratch / "en.po", "new", {}));
  EXPECT_EQ(scratch.get(".en.po.l10n-tmp-0"), "in the making");
  EXPECT_THAT(scratch.names(), ElementsAre(".en.po.l10n-tmp-0", "en.po"));
  ::close(holder);
}

TEST(Accident, ASweepTakesAwayWhatKilledRunsLeftAndNothingElse) {
  const Scratch scratch;
  const std::string held = scratch.put("site/.a.po.l10n-tmp-0", "being made");
  for (const char* const stale :
       {"site/.b.po.l10n-tmp-0", "site/deep/er/.c.md.l10n-tmp-12"}) {
    scratch.put(stale, "left by a kill");
  }
  for (const char* const other :
       {"site/a.po", "site/deep/c.md", "site/.git/.x.l10n-tmp-0",
        "site/b.l10n-tmp-0", "outside/.d.md.l10n-tmp-0"}) {
    scratch.put(other, "theirs");
  }
  fs::create_directory_symlink("../outside", scratch / "site/link");
  const int holder = ::open(held.c_str(), O_RDONLY | O_CLOEXEC);
  ASSERT_EQ(::flock(holder, LOCK_EX), 0);
  sweep_temporaries(scratch / "site");
  sweep_temporaries(scratch / "no such folder");
  std::vector<std::string> left;
  for (const auto& entry : fs::recursive_directory_iterator(scratch.root())) {
    if (entry.is_regular_file()) {
      left.push_back(fs::relative(entry.path(), scratch.root()).string());
    }
  }
  EXPECT_THAT(left, testing::UnorderedElementsAre(
                        "site/.a.po.l10n-tmp-0", "site/a.po", "site/deep/c.md",
                        "site/.git/.x.l10n-tmp-0", "site/b.l10n-tmp-0",
                        "outside/.d.md.l10n-tmp-0"));
  ::close(holder);
}

TEST(Accident, ManyThreadsWriteOneFileAndOneOfThemWins) {
  const Scratch scratch;
  std::vector<std::thread> threads;
  std::vector<std::string> problems(8);
  for (std::size_t number = 0; number < problems.size(); ++number) {
    threads.emplace_back([&, number] {
      const std::string bytes(50'000, static_cast<char>('a' + number));
      for (int round = 0; round < 50; ++round) {
        const auto written = write_file(scratch / "en.po", bytes, {});
        if (!written) {
          problems[number] = to_string(written.error());
        }
        const std::string seen =
            read_file(scratch / "en.po", 100'000).value_or("");
        if (seen != std::string(50'000, seen.empty() ? '?' : seen.front())) {
          problems[number] = "torn file";
        }
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_THAT(problems, testing::Each(""));
  EXPECT_THAT(scratch.names(), ElementsAre("en.po"));
}

TEST(Accident, ManyProcessesWriteOneFileAndOneOfThemWins) {
  const Scratch scratch;
  std::vector<pid_t> children;
  for (int number = 0; number < 4; ++number) {
    children.push_back(::fork());
    if (children.back() == 0) {
      const std::string bytes(50'000, static_cast<char>('a' + number));
      int problems = 0;
      for (int round = 0; round < 100; ++round) {
        problems += write_file(scratch / "en.po", bytes, {}) ? 0 : 1;
      }
      ::_exit(problems);
    }
  }
  for (const pid_t child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const std::string bytes = scratch.get("en.po");
  EXPECT_EQ(bytes, std::string(50'000, bytes.front()));
  EXPECT_THAT(scratch.names(), ElementsAre("en.po"));
}

}  // namespace
}  // namespace l10n::io
