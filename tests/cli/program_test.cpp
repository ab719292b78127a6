// The built program, as a user meets it.
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "process.hpp"

namespace l10n::tool {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

auto l10n(const std::vector<std::string>& arguments,
          std::vector<std::string> environment = {}) -> Outcome {
  std::vector<std::string> words{L10N_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_process(
      {.words = std::move(words), .environment = std::move(environment)});
}

auto content(const char* path) -> std::string {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Program, ShowsItsVersion) {
  const Outcome outcome = l10n({"--version"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, StartsWith("l10n 0."));
}

TEST(Program, WithoutWordsExplainsItselfOnStandardError) {
  const Outcome outcome = l10n({});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("Usage:"));
}

TEST(Program, IsQuietWhenNobodyReads) {
  const Outcome outcome =
      run_process({.words = {L10N_PROGRAM, "--help"}, .closed_out = true});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST(Program, KeepsTheStatusOfAFailureWhenNobodyReads) {
  const Outcome outcome = run_process(
      {.words = {L10N_PROGRAM, "nonsense", "--json"}, .closed_out = true});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "");
}

TEST(Program, UsesNoColorsWhereNobodyLooks) {
  EXPECT_THAT(l10n({"nonsense"}).err, Not(HasSubstr("\x1b")));
}

// LANGUAGE alone must do: glibc ignores it in the locale "C".
TEST(Program, SpeaksVietnameseWhereLanguageSaysSo) {
  EXPECT_THAT(l10n({"--help"}, {"LANGUAGE=vi"}).out, HasSubstr("Cách dùng:"));
  EXPECT_THAT(l10n({"--help"}, {"LANGUAGE=vi", "LC_ALL=C"}).out,
              HasSubstr("Cách dùng:"));
  EXPECT_THAT(l10n({"--help"}, {"LANGUAGE=vi", "LANG=C.UTF-8"}).out,
              HasSubstr("Cách dùng:"));
}

// No such locale needs to be generated on the machine.
TEST(Program, SpeaksVietnameseWhereTheLocaleSaysSo) {
  EXPECT_THAT(l10n({"--help"}, {"LANG=vi_VN.UTF-8"}).out,
              HasSubstr("Cách dùng:"));
  EXPECT_THAT(l10n({"--help"}, {"LC_ALL=vi_VN"}).out, HasSubstr("Cách dùng:"));
}

TEST(Program, SpeaksEnglishOtherwise) {
  EXPECT_THAT(l10n({"--help"}).out, HasSubstr("Usage:"));
  EXPECT_THAT(l10n({"--help"}, {"LANG=vi_VN.UTF-8", "LC_ALL=C"}).out,
              HasSubstr("Usage:"));
  EXPECT_THAT(l10n({"--help"}, {"LANGUAGE=xx"}).out, HasSubstr("Usage:"));
}

TEST(Program, LooksForCatalogsWhereItIsTold) {
  EXPECT_THAT(l10n({"--help"}, {"LANGUAGE=vi", "L10N_LOCALE_DIR=/nowhere"}).out,
              HasSubstr("Usage:"));
}

TEST(Program, HasAManualPageThatRoffAccepts) {
  EXPECT_THAT(content(L10N_MANUAL), StartsWith(".TH L10N 1"));
  if (access("/usr/bin/man", X_OK) != 0) {
    GTEST_SKIP() << "man is not installed";
  }
  const Outcome outcome = run_process(
      {.words = {"/usr/bin/man", "--warnings", "--local-file", L10N_MANUAL},
       .environment = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8",
                       "MANROFFSEQ=", "MANWIDTH=80"}});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("EXIT STATUS"));
}

TEST(Program, HasACompletionThatBashAccepts) {
  const Outcome outcome =
      run_process({.words = {"/bin/bash", "-n", L10N_COMPLETION}});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
}

}  // namespace
}  // namespace l10n::tool
