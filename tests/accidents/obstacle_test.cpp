// Something stands in the way: of each kind, in each place that is written.
#include <filesystem>
#include <fstream>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "accidents/stage.hpp"

namespace l10n::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

struct Place {
  const char* name;
  Scene scene;
  std::string path;
};

struct Obstacle {
  const char* name;
  void (*put)(const std::string& path, const std::string& outside);
  std::string message;
  std::string message_of_notes;  // of the file that only grows
};

void put_folder(const std::string& path, const std::string& /*outside*/) {
  fs::create_directories(path + "/full");
}

void put_pipe(const std::string& path, const std::string& /*outside*/) {
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
}

void put_link_out(const std::string& path, const std::string& outside) {
  fs::create_symlink(outside, path);
}

void put_broken_link(const std::string& path, const std::string& /*outside*/) {
  fs::create_symlink("nowhere", path);
}

const Place kPlaces[] = {{"Page", Scene::Merge, "content/sub/p1.md"},
                         {"Record", Scene::Merge, "po/l10n.record"},
                         {"Notes", Scene::Merge, "po/.l10n-planned"},
                         {"Template", Scene::Extract, "po/l10n.pot"},
                         {"Catalog", Scene::Extract, "po/en.po"}};

const Obstacle kObstacles[] = {
    {"Folder", put_folder, "is not a regular file", "is not a regular file"},
    {"Pipe", put_pipe, "is not a regular file", "is not a regular file"},
    {"LinkOut", put_link_out, "lies outside of /", "is not a regular file"},
    {"BrokenLink", put_broken_link, "it is a link that leads nowhere",
     "it is a link that leads nowhere"}};

class Obstacles : public testing::TestWithParam<std::tuple<Place, Obstacle>> {};

TEST_P(Obstacles, AreNamedAndNothingElseSuffers) {
  const auto& [place, obstacle] = GetParam();
  const Stage stage(place.scene);
  stage.reset();
  const std::string path = stage.wild() + '/' + place.path;
  const auto old = stage.old_files().find(place.path);
  const bool stood = old != stage.old_files().end();
  const std::string bytes = stood ? old->second : "";
  const std::string outside = stage.scratch().put("outside.txt", bytes);
  fs::remove(path);
  obstacle.put(path, outside);

  const Outcome outcome = stage.play();
  SCOPED_TRACE(outcome.said);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.said, HasSubstr(place.path + ": error: "));
  EXPECT_THAT(outcome.said, HasSubstr(place.path == "po/.l10n-planned"
                                          ? obstacle.message_of_notes
                                          : obstacle.message));
  stage.expect_whole();
  EXPECT_EQ(stage.scratch().get("outside.txt"), bytes);

  fs::remove_all(path);
  if (stood) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  stage.expect_that_the_next_run_heals();
}

INSTANTIATE_TEST_SUITE_P(InTheWay, Obstacles,
                         testing::Combine(testing::ValuesIn(kPlaces),
                                          testing::ValuesIn(kObstacles)),
                         [](const auto& tested) {
                           return std::string(std::get<1>(tested.param).name) +
                                  "Of" + std::get<0>(tested.param).name;
                         });

TEST(Obstacle, AFolderOfCatalogsThatIsALinkOutOfTheSiteGetsNothing) {
  const Stage stage(Scene::Extract);
  stage.reset();
  const std::string outside = stage.scratch() / "outside";
  fs::rename(stage.wild() + "/po", outside);
  fs::create_symlink(outside, stage.wild() + "/po");
  const Files before = files_in(outside);
  const Outcome outcome = stage.play();
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.said, HasSubstr("po/.l10n-lock: error: lies outside of"));
  EXPECT_EQ(difference(files_in(outside), before), "");
}

TEST(Obstacle, AFileThatMayNotGrowLeavesTheOldOnes) {
  for (const Scene scene : {Scene::Begin, Scene::Extract, Scene::Merge}) {
    const Stage stage(scene);
    for (const std::size_t size : {1U, 100U, 600U}) {
      stage.reset();
      const Outcome outcome = stage.play({.largest_file = size});
      SCOPED_TRACE(outcome.said);
      EXPECT_EQ(outcome.status, 2);
      EXPECT_THAT(outcome.said,
                  HasSubstr("error: cannot be written: File too large"));
      stage.expect_whole();
      stage.expect_that_the_next_run_heals();
    }
  }
}

}  // namespace
}  // namespace l10n::test
