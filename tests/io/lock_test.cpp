#include "l10n/io/lock.hpp"

#include <csignal>
#include <thread>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/scratch.hpp"
#include "l10n/io/file.hpp"

namespace l10n::io {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using testing::HasSubstr;

TEST(Lock, IsHeldUntilItsEndAndLeavesNothingBehind) {
  const Scratch scratch;
  {
    auto lock = Lock::acquire(scratch / "po", milliseconds(0));
    ASSERT_TRUE(lock);
    EXPECT_FALSE(Lock::acquire(scratch / "po", milliseconds(0)));
    Lock moved = std::move(*lock);
    EXPECT_FALSE(Lock::acquire(scratch / "po", milliseconds(0)));
  }
  EXPECT_FALSE(exists(scratch / "po/.l10n-lock"));
  EXPECT_TRUE(Lock::acquire(scratch / "po", milliseconds(0)));
}

TEST(Lock, GivesUpTheOneThatIsAssignedTo) {
  const Scratch scratch;
  auto first = Lock::acquire(scratch / "a", milliseconds(0));
  auto second = Lock::acquire(scratch / "b", milliseconds(0));
  ASSERT_TRUE(first && second);
  *first = std::move(*second);
  EXPECT_TRUE(Lock::acquire(scratch / "a", milliseconds(0)));
  EXPECT_FALSE(Lock::acquire(scratch / "b", milliseconds(0)));
}

TEST(Lock, SaysWhoHoldsItWhenTheTimeIsOver) {
  const Scratch scratch;
  const auto held = Lock::acquire(scratch.root(), milliseconds(0));
  ASSERT_TRUE(held);
  const auto start = steady_clock::now();
  const auto second = Lock::acquire(scratch.root(), milliseconds(60));
  EXPECT_GE(steady_clock::now() - start, milliseconds(60));
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, Code::Locked);
  EXPECT_THAT(second.error().message,
              HasSubstr("process " + std::to_string(::getpid()) + " on "));
}

TEST(Lock, SaysThatItIsHeldEvenWhenItCannotSayByWhom) {
  const Scratch scratch;
  const auto held = Lock::acquire(scratch.root(), milliseconds(0));
  scratch.put(".l10n-lock", "nonsense");
  const auto second = Lock::acquire(scratch.root(), milliseconds(0));
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().message, "another run holds the lock");
}

TEST(Lock, IsFreeAfterItsHolderWasKilled) {
  const Scratch scratch;
  const pid_t child = ::fork();
  if (child == 0) {
    const auto lock = Lock::acquire(scratch.root(), milliseconds(0));
    ::pause();
    ::_exit(lock ? 0 : 1);
  }
  while (scratch.get(".l10n-lock").find('\n') == std::string::npos) {
    std::this_thread::sleep_for(milliseconds(1));
  }
  EXPECT_FALSE(Lock::acquire(scratch.root(), milliseconds(0)));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  EXPECT_TRUE(Lock::acquire(scratch.root(), milliseconds(0))->was_abandoned());
  EXPECT_FALSE(Lock::acquire(scratch.root(), milliseconds(0))->was_abandoned());
}

TEST(Lock, IsNotMadeOutsideOfTheTree) {
  const Scratch scratch;
  fs::create_directories(scratch / "site");
  fs::create_directories(scratch / "outside");
  fs::create_symlink("../outside", scratch / "site/po");
  const auto lock =
      Lock::acquire(scratch / "site/po", milliseconds(0), scratch / "site");
  ASSERT_FALSE(lock);
  EXPECT_EQ(lock.error().code, Code::OutsideTheTree);
  EXPECT_TRUE(fs::is_empty(scratch / "outside"));
}

TEST(Lock, CannotBeHeldInAFolderThatCannotBeMade) {
  const Scratch scratch;
  scratch.put("file", "");
  fs::create_symlink("nowhere", scratch / ".l10n-lock");
  for (const std::string& folder : {scratch / "file", scratch.root()}) {
    const auto lock = Lock::acquire(folder, milliseconds(0));
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().code, Code::CannotWrite);
    EXPECT_EQ(lock.error().where.path, folder + "/.l10n-lock");
  }
}

// Each adds to a number in a file: without the lock additions get lost.
void count_up(const Scratch& scratch, int rounds) {
  for (int round = 0; round < rounds; ++round) {
    const auto lock = Lock::acquire(scratch.root(), std::chrono::minutes(2));
    const std::string path = scratch / "number";
    const int number = std::stoi(read_file(path, 100).value_or("0"));
    if (lock) {
      static_cast<void>(write_file(path, std::to_string(number + 1), {}));
    }
  }
}

TEST(Lock, LetsNoWorkGetLostBetweenThreads) {
  const Scratch scratch;
  scratch.put("number", "0");
  std::vector<std::thread> threads;
  for (int number = 0; number < 4; ++number) {
    threads.emplace_back([&] { count_up(scratch, 25); });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(scratch.get("number"), "100");
}

TEST(Lock, LetsNoWorkGetLostBetweenProcesses) {
  const Scratch scratch;
  scratch.put("number", "0");
  std::vector<pid_t> children;
  for (int number = 0; number < 4; ++number) {
    children.push_back(::fork());
    if (children.back() == 0) {
      count_up(scratch, 25);
      ::_exit(0);
    }
  }
  for (const pid_t child : children) {
    ::waitpid(child, nullptr, 0);
  }
  EXPECT_EQ(scratch.get("number"), "100");
}

}  // namespace
}  // namespace l10n::io
