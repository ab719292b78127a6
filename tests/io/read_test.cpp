#include <atomic>
#include <thread>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "io/scratch.hpp"
#include "l10n/io/file.hpp"

namespace l10n::io {
namespace {

constexpr std::size_t kLimit = 1000;

auto code_of(const Result<std::string>& result) -> Code {
  return result ? Code::Usage : result.error().code;
}

TEST(ReadFile, GivesAllBytesAndNothingElse) {
  const Scratch scratch;
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(read_file(scratch.put("page.md", bytes), kLimit), bytes);
  EXPECT_EQ(read_file(scratch.put("empty.md", ""), 0), "");
}

TEST(ReadFile, TakesAFileUpToItsLimitAndNoByteMore) {
  const Scratch scratch;
  const std::string path = scratch.put("page.md", std::string(kLimit, 'x'));
  EXPECT_EQ(read_file(path, kLimit), std::string(kLimit, 'x'));
  EXPECT_EQ(code_of(read_file(path, kLimit - 1)), Code::PageTooLarge);
}

TEST(ReadFile, FollowsLinks) {
  const Scratch scratch;
  scratch.put("page.md", "text");
  fs::create_symlink("page.md", scratch / "link.md");
  EXPECT_EQ(read_file(scratch / "link.md", kLimit), "text");
}

TEST(ReadFile, SaysWhyAMissingFileCannotBeRead) {
  const Scratch scratch;
  const auto bytes = read_file(scratch / "none.md", kLimit);
  ASSERT_EQ(code_of(bytes), Code::CannotRead);
  EXPECT_EQ(bytes.error().where.path, scratch / "none.md");
  EXPECT_NE(bytes.error().message.find("No such file"), std::string::npos);
}

TEST(ReadFile, SaysThatALinkLeadsNowhere) {
  const Scratch scratch;
  fs::create_symlink("none.md", scratch / "link.md");
  const auto bytes = read_file(scratch / "link.md", kLimit);
  ASSERT_EQ(code_of(bytes), Code::CannotRead);
  EXPECT_EQ(bytes.error().help, "it is a link that leads nowhere");
}

TEST(ReadFile, RefusesWhatIsNoRegularFileWithoutWaitingForIt) {
  const Scratch scratch;
  ASSERT_EQ(::mkfifo((scratch / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(code_of(read_file(scratch / "pipe", kLimit)),
            Code::NotARegularFile);
  EXPECT_EQ(code_of(read_file("/dev/zero", kLimit)), Code::NotARegularFile);
  EXPECT_EQ(code_of(read_file(scratch.root(), kLimit)), Code::NotARegularFile);

  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = scratch / "socket";
  ASSERT_LT(path.size(), sizeof(address.sun_path));
  path.copy(address.sun_path, path.size());
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address),
                   sizeof(address)),
            0);
  EXPECT_EQ(code_of(read_file(path, kLimit)), Code::NotARegularFile);
  ::close(socket);
}

TEST(ReadFile, ReadsOnWhileTheFileGrows) {
  const Scratch scratch;
  const std::string path = scratch.put("log.md", "");
  std::atomic<bool> done = false;
  std::thread writer([&] {
    std::ofstream file(path, std::ios::binary);
    for (int line = 0; line < 20'000; ++line) {
      file << "0123456789\n" << std::flush;
    }
    done = true;
  });
  const std::string line = "0123456789\n";
  while (!done) {
    const auto bytes = read_file(path, 1'000'000);
    ASSERT_TRUE(bytes);
    for (std::size_t at = 0; at < bytes->size(); ++at) {
      ASSERT_EQ((*bytes)[at], line[at % line.size()]);
    }
  }
  writer.join();
  EXPECT_EQ(read_file(path, 1'000'000)->size(), 20'000 * line.size());
}

TEST(ReadFile, ReadsFilesThatSayTheyHaveNoBytes) {
  // Files of /proc have no size, and bytes all the same.
  const auto bytes = read_file("/proc/self/status", 100'000);
  ASSERT_TRUE(bytes);
  EXPECT_TRUE(bytes->starts_with("Name:"));
  EXPECT_EQ(code_of(read_file("/proc/self/status", 5)), Code::PageTooLarge);
}

TEST(Exists, SeesADanglingLinkToo) {
  const Scratch scratch;
  fs::create_symlink("nowhere", scratch / "link");
  EXPECT_TRUE(exists(scratch / "link"));
  EXPECT_FALSE(exists(scratch / "nowhere"));
}

}  // namespace
}  // namespace l10n::io
