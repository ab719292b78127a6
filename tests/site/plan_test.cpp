#include "l10n/site/plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "site/scratch.hpp"

namespace l10n::site {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class PlanTest : public testing::Test {
 protected:
  PlanTest() { fs::create_directories(scratch_ / "site/po"); }

  auto put(const std::string& page, const std::string& bytes) -> std::string {
    return scratch_.put("site/" + page, bytes);
  }

  // The bytes of a page are their own hash here.
  auto recover(Record record = {}) -> Record {
    const auto done = plan_.recover(record, [&](const std::string& page) {
      return scratch_.get("site/" + page);
    });
    EXPECT_TRUE(done) << to_string(done.error());
    return record;
  }

  Scratch scratch_;
  std::string path_ = scratch_ / "site/po/.l10n-planned";
  Plan plan_{path_, scratch_ / "site"};
};

TEST_F(PlanTest, RecoversThePagesThatStandAsTheyWereNoted) {
  put("content/a.md", "aa");
  put("content/b.md", "edited");
  for (const auto& [page, hash] :
       std::map<std::string, std::string>{{"content/a.md", "aa"},
                                          {"content/b.md", "bb"},
                                          {"content/gone.md", "cc"}}) {
    ASSERT_TRUE(plan_.note(page, hash));
  }
  EXPECT_THAT(recover({{"content/a.md", {"00"}}, {"content/b.md", {"01"}}}),
              ElementsAre(Pair("content/a.md", ElementsAre("aa")),
                          Pair("content/b.md", ElementsAre("01"))));
}

TEST_F(PlanTest, KnowsAPageByAnyHashThatSeveralKilledRunsNoted) {
  for (const std::string hash : {"aa", "bb", "cc"}) {
    ASSERT_TRUE(plan_.note("p.md", hash));
  }
  for (const std::string hash : {"aa", "bb", "cc"}) {
    put("p.md", hash);
    EXPECT_THAT(recover(), ElementsAre(Pair("p.md", ElementsAre(hash))));
  }
}

TEST_F(PlanTest, TakesAnyNameThatAPageMayHave) {
  const std::string page = "content/dòng\nmới\\ \t.md";
  put(page, "aa");
  ASSERT_TRUE(plan_.note(page, "aa"));
  EXPECT_THAT(recover(), ElementsAre(Pair(page, ElementsAre("aa"))));
}

TEST_F(PlanTest, LeavesOutATornLineAlone) {
  put("a.md", "aa");
  put("b.md", "bb");
  const std::string note = "\naa\ta.md\n";
  for (std::size_t size = 0; size < note.size(); ++size) {
    put("po/.l10n-planned", note.substr(0, size));
    EXPECT_THAT(recover(), IsEmpty()) << size;
    ASSERT_TRUE(plan_.note("b.md", "bb"));
    EXPECT_TRUE(recover().contains("b.md")) << size;
  }
}

TEST_F(PlanTest, AdoptsNothingOutsideOfTheTree) {
  scratch_.put("outside/a.md", "aa");
  put("content/a.md", "aa");
  fs::create_symlink("../../outside/a.md", scratch_ / "site/content/link.md");
  fs::create_symlink("../../outside", scratch_ / "site/content/folder");
  for (const std::string page :
       {"../outside/a.md", "content/../../outside/a.md", "content/link.md",
        "content/folder/a.md", "./content/a.md", "content//a.md",
        "content/../content/a.md"}) {
    ASSERT_TRUE(plan_.note(page, "aa"));
  }
  ASSERT_TRUE(plan_.note(scratch_ / "outside/a.md", "aa"));
  EXPECT_THAT(recover(), IsEmpty());
}

TEST_F(PlanTest, IsGoneWhenItIsForgotten) {
  EXPECT_TRUE(plan_.forget());
  put("p.md", "aa");
  ASSERT_TRUE(plan_.note("p.md", "aa"));
  EXPECT_TRUE(plan_.forget());
  EXPECT_FALSE(fs::exists(path_));
  EXPECT_THAT(recover(), IsEmpty());
}

TEST_F(PlanTest, IsARegularFileInTheTreeOrNothingIsNoted) {
  ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0);
  EXPECT_EQ(plan_.note("p.md", "aa").error().code, Code::NotARegularFile);
  fs::remove(path_);
  fs::create_symlink("../../outside", path_);
  EXPECT_EQ(plan_.note("p.md", "aa").error().code, Code::NotARegularFile);
  fs::remove(path_);
  fs::create_directories(scratch_ / "outside");
  fs::remove(scratch_ / "site/po");
  fs::create_symlink("../outside", scratch_ / "site/po");
  EXPECT_EQ(plan_.note("p.md", "aa").error().code, Code::OutsideTheTree);
  EXPECT_TRUE(fs::is_empty(scratch_ / "outside"));
}

}  // namespace
}  // namespace l10n::site
