// A check that breaks off at one entry: it is named, the rest is checked.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accidents/program.hpp"
#include "io/scratch.hpp"

namespace l10n::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(CheckAccident, NamesTheEntryWhereACheckBreaksOffAndGoesOn) {
  if (!std::filesystem::exists("/usr/share/hunspell/vi_VN.dic")) {
    GTEST_SKIP() << "no dictionary";
  }
  const io::Scratch scratch;
  scratch.put("vi.po",
              "msgid \"\"\nmsgstr \"Content-Type: text/plain; "
              "charset=UTF-8\\nLanguage: vi\\nX-Source-Language: "
              "en\\n\"\n\n"
              "msgid \"A word with 1 number\"\n"
              "msgstr \"Một từ kabóm với 2 số\"\n\n"
              "msgid \"Another word\"\nmsgstr \"Một từ nhứngx khác\"\n");
  const Command command{.words = {"check", "vi.po"},
                        .folder = scratch / "",
                        .environment = {"LD_PRELOAD=" L10N_FAILING_SPELLING}};
  const Outcome outcome = run(command);
  EXPECT_EQ(outcome.status, 2) << outcome.said;
  EXPECT_THAT(
      outcome.said,
      AllOf(HasSubstr("vi.po:5: error: the checks of spelling broke off here: "
                      "no page for this word [check-failed]"),
            HasSubstr("the source does not have the number 2 [numbers]"),
            HasSubstr("'nhứngx' is in no dictionary [vi-spell]"),
            Not(HasSubstr("'kabóm' is in no"))));
}

}  // namespace
}  // namespace l10n::test
