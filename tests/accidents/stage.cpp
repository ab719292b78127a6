#include "accidents/stage.hpp"

#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/io/file.hpp"

namespace l10n::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* kRecord = "po/l10n.record";

auto is_in(const Files& files, const std::string& path,
           const std::string& bytes) -> bool {
  const auto found = files.find(path);
  return found != files.end() && found->second == bytes;
}

}  // namespace

Stage::Stage(Scene scene)
    : command_(scene == Scene::Merge ? "merge" : "extract") {
  Workshop workshop(5, 3, false);
  workshop.put(before_);
  if (scene != Scene::Begin) {
    work("extract");
    translate(before_);
    work("merge");
    workshop.change();
    workshop.put(before_);
  }
  if (scene == Scene::Merge) {
    work("extract");
    translate(before_);
  }
  old_ = files_in(before_);
  reset();
  EXPECT_EQ(play().status, 0);
  new_ = files_in(wild_);
  EXPECT_NE(difference(old_, new_), "");
}

void Stage::work(const std::string& command) const {
  const Outcome outcome = run({.words = {command}, .folder = before_});
  EXPECT_EQ(outcome.status, 0) << outcome.said;
}

void Stage::reset() const {
  fs::create_directories(wild_);
  for (const auto& entry : fs::directory_iterator(wild_)) {
    fs::remove_all(entry.path());
  }
  fs::copy(before_, wild_, fs::copy_options::recursive);
}

auto Stage::play(Command command) const -> Outcome {
  command.words.insert(command.words.begin(), command_);
  command.folder = wild_;
  return run(command);
}

void Stage::expect_whole() const {
  const Files now = files_in(wild_);
  for (const auto& [path, bytes] : now) {
    EXPECT_FALSE(io::is_temporary(fs::path(path).filename().string())) << path;
  }
  const Files files = without_leftovers(now);
  for (const auto& [path, bytes] : files) {
    if (path == kRecord) {
      expect_known_lines(bytes);
    } else {
      EXPECT_TRUE(is_in(old_, path, bytes) || is_in(new_, path, bytes))
          << path << " is torn";
    }
  }
  for (const auto& [path, bytes] : old_) {
    EXPECT_TRUE(fs::exists(fs::symlink_status(wild_ + '/' + path)))
        << path << " is gone";
  }
}

// What was written is recorded although other pages failed.
void Stage::expect_known_lines(const std::string& record) const {
  const std::string known = '\n' + old_.at(kRecord) + new_.at(kRecord);
  std::istringstream lines(record);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_THAT(known, HasSubstr('\n' + line + '\n'));
  }
}

void Stage::expect_that_the_next_run_heals() const {
  const Outcome again = play();
  EXPECT_EQ(again.status, 0) << again.said;
  EXPECT_EQ(difference(files_in(wild_), new_), "");
}

auto Stage::is_done() const -> bool {
  return difference(without_leftovers(files_in(wild_)), new_).empty();
}

}  // namespace l10n::test
