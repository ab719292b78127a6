// Every call of the system that changes a file, or reads one, fails once.
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <system_error>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accidents/stage.hpp"
#include "l10n/io/file.hpp"

namespace l10n::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr int kErrors[] = {ENOSPC, EIO, EACCES};
constexpr int kMostCalls = 1000;

struct Failing {
  const char* name;
  Scene scene;
  const char* call;
  const char* message;  // how the error begins
};

class Failures : public testing::TestWithParam<Failing> {
 protected:
  // False when there are less than `at` calls.
  auto fail(int at, int error) -> bool {
    stage_.reset();
    fs::remove(mark_);
    const Outcome outcome =
        stage_.play({.environment = environment_of({.call = GetParam().call,
                                                    .at = at,
                                                    .error = error,
                                                    .tree = stage_.wild(),
                                                    .mark = mark_})});
    if (!fs::exists(mark_)) {
      return false;
    }
    SCOPED_TRACE(stage_.scratch().get("mark") + outcome.said);
    stage_.expect_whole();
    if (outcome.status == 0) {
      ++harmless_;
      EXPECT_TRUE(stage_.is_done());
    } else {
      ++refused_;
      expect_error(outcome, std::generic_category().message(error));
    }
    stage_.expect_that_the_next_run_heals();
    return true;
  }

  void expect_error(const Outcome& outcome, const std::string& reason) {
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.said, HasSubstr(GetParam().message + reason));
    EXPECT_THAT(outcome.said, HasSubstr(victim()));
  }

  // The file that the user knows, for "CALL PATH" of the call that failed.
  auto victim() -> std::string {
    const std::string mark = stage_.scratch().get("mark");
    const std::size_t begin = mark.find('/');
    const fs::path path = mark.substr(begin, mark.find('\n') - begin);
    const fs::path shown = fs::relative(path, stage_.wild());
    const std::string name = shown.filename().string();
    if (!io::is_temporary(name)) {
      return shown.string();
    }
    return (shown.parent_path() / name.substr(1, name.rfind(".l10n-tmp-") - 1))
        .string();
  }

  Stage stage_{GetParam().scene};
  std::string mark_ = stage_.scratch() / "mark";
  int refused_ = 0;
  int harmless_ = 0;
};

TEST_P(Failures, LeaveWholeFilesAndAClearErrorAndTheNextRunHeals) {
  const bool all = number_of("L10N_ALL_ERRORS", 0) != 0;
  int calls = 0;
  for (bool there_are_more = true; there_are_more && calls < kMostCalls;) {
    for (int which = 0; which < (all ? 3 : 1) && there_are_more; ++which) {
      there_are_more = fail(calls + 1, kErrors[(calls + which) % 3]);
    }
    calls += there_are_more ? 1 : 0;
  }
  std::cout << calls << " calls failed in turn; exit 2: " << refused_
            << ", none the worse: " << harmless_ << '\n';
  EXPECT_GT(refused_, 10);
}

INSTANTIATE_TEST_SUITE_P(
    Calls, Failures,
    testing::Values(
        Failing{"ThatWriteAtFirst", Scene::Begin, "any", "cannot be written: "},
        Failing{"ThatWriteInExtract", Scene::Extract, "any",
                "cannot be written: "},
        Failing{"ThatWriteInMerge", Scene::Merge, "any", "cannot be written: "},
        Failing{"ThatReadInExtract", Scene::Extract, "read",
                "cannot be read: "},
        Failing{"ThatReadInMerge", Scene::Merge, "read", "cannot be read: "}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace l10n::test
