// Files that the user names for output: what is somebody's work stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::HasSubstr;
using Words = std::vector<std::string>;

class Outputs : public testing::Test {
 protected:
  void SetUp() override {
    make_site(site_);
    ASSERT_EQ(site_.run({"extract"}).status, 0);
    site_.translate("po/en.po", "Một", "One");
    ASSERT_EQ(site_.run({"memory", "import", "po/en.po"}).status, 0);
  }

  void expect_kept(const Words& words, const std::string& file) const {
    const std::string before = site_.get(file);
    const Outcome outcome = site_.run(words);
    EXPECT_EQ(outcome.status, 2) << testing::PrintToString(words);
    EXPECT_THAT(outcome.err, HasSubstr(file + " stands there already"));
    EXPECT_EQ(site_.get(file), before) << testing::PrintToString(words);
  }

  Site site_;
};

TEST_F(Outputs, NeverReplacePagesCatalogsConfigurationsAndMemories) {
  for (const std::string file : {"po/en.po", "po/l10n.pot", "content/a.vi.md",
                                 "l10n.yaml", "po/site.l10ntm"}) {
    expect_kept({"adopt", "--dry-run", "--report=" + file}, file);
    expect_kept({"check", "--format=html", "-o", file}, file);
    expect_kept({"check", "--write-baseline", "--baseline=" + file}, file);
    expect_kept({"terms", "mine", "-o", file}, file);
    expect_kept({"memory", "export", "--format=tmx", file}, file);
  }
  expect_kept({"memory", "export", "po/en.po"}, "po/en.po");
  expect_kept({"merge-catalogs", "po/en.po", "po/en.po", "po/en.po", "-o",
               "content/a.vi.md"},
              "content/a.vi.md");
}

TEST_F(Outputs, ReplaceWhatTheyWroteThemselves) {
  for (const Words& words :
       {Words{"check", "--format=markdown", "-o", "report.md"},
        Words{"check", "--format=html", "-o", "report.html"},
        Words{"check", "--write-baseline"},
        Words{"memory", "export", "memory.po"},
        Words{"memory", "export", "memory.tmx"},
        Words{"merge-catalogs", "po/en.po", "po/en.po", "po/en.po", "-o",
              "merged.po"}}) {
    for (int i = 0; i < 2; ++i) {
      const Outcome outcome = site_.run(words);
      EXPECT_NE(outcome.status, 2)
          << testing::PrintToString(words) << outcome.err;
    }
  }
}

}  // namespace
}  // namespace l10n::tool
