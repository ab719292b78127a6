// How much the commands say, and that what they say drives no terminal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using Words = std::vector<std::string>;

TEST(Quiet, LeavesErrorsAndWhatWasAskedFor) {
  const Site site;
  make_site(site);
  for (const Words& words :
       {Words{"extract"}, Words{"merge"}, Words{"adopt"}, Words{"verify"},
        Words{"suggest"}, Words{"doctor"}, Words{"check"},
        Words{"memory", "import", "po/en.po"}, Words{"memory", "check"},
        Words{"pseudo", "po/en.po", "-o", "pseudo.po"}}) {
    Words quiet = words;
    quiet.emplace_back("-q");
    const Outcome outcome = site.run(quiet);
    EXPECT_EQ(outcome.status, 0) << testing::PrintToString(words);
    EXPECT_EQ(outcome.out + outcome.err, "") << testing::PrintToString(words);
  }
  EXPECT_THAT(site.run({"memory", "stats", "-q"}).out, HasSubstr("empty"));
  site.put("content/c.vi.md", "\xFF");
  EXPECT_THAT(site.run({"extract", "-q"}).err, HasSubstr("[invalid-utf8]"));
}

TEST(Quiet, StatusShowsItsTableAlone) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const std::string all = site.run({"status"}).out;
  const std::string table = site.run({"status", "-q"}).out;
  EXPECT_THAT(all, AllOf(HasSubstr(table), HasSubstr("next:")));
  EXPECT_THAT(table, AllOf(HasSubstr("total, en"), Not(HasSubstr("\n\n"))));
}

TEST(Names, DriveNoTerminal) {
  const Site site;
  make_site(site);
  const std::string name = "content/x\x1b[2J\ntotal, en.vi.md";
  site.put(name, "\x1b]0;title\x07 bốn\n");
  for (const Words& words :
       {Words{"extract"}, Words{"merge"}, Words{"status"}, Words{"check"},
        Words{"adopt"}, Words{"adopt", "--guess"}, Words{"doctor"},
        Words{"verify"}, Words{"init", "--dry-run"},
        Words{"check", "--format=markdown"}, Words{"memory", "search", "bon"},
        Words{"memory", "stats"}}) {
    const Outcome outcome = site.run(words);
    const std::string said = outcome.out + outcome.err;
    EXPECT_THAT(said, AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\x07")),
                            Not(HasSubstr("\ntotal, en.md"))))
        << testing::PrintToString(words);
  }
  EXPECT_THAT(site.run({"merge"}).out,
              HasSubstr("x<U+001B>[2J<U+000A>total, en.md"));
}

}  // namespace
}  // namespace l10n::tool
