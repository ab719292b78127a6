// l10n merge PAGE CATALOG: a single page, without a configuration.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::HasSubstr;

TEST(MergePage, NeedsNoConfiguration) {
  const Site site;
  site.put("a.vi.md", "# Một\r\n\r\nhai\r\n");
  site.put("en.po", "msgid \"hai\"\nmsgstr \"two\"\n");
  const Outcome outcome = site.run({"merge", "a.vi.md", "en.po", "-o", "a.md"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(site.get("a.md"), "# Một\r\n\r\ntwo\r\n");
  EXPECT_THAT(outcome.out, HasSubstr("pages written: 1, unchanged: 0"));
  EXPECT_EQ(
      site.run({"merge", "a.vi.md", "en.po", "-o", "a.md", "--check"}).status,
      0);
  site.put("en.po", "msgid \"hai\"\nmsgstr \"2\"\n");
  EXPECT_EQ(
      site.run({"merge", "a.vi.md", "en.po", "-o", "a.md", "--check"}).status,
      1);
  EXPECT_EQ(site.get("a.md"), "# Một\r\n\r\ntwo\r\n");
}

TEST(MergePage, FollowsNoLinkOutOfItsFolder) {
  const Site site;
  const Site outside;
  outside.put("victim.md", "precious\n");
  site.put("a.vi.md", "hai\n");
  site.put("en.po", "msgid \"hai\"\nmsgstr \"two\"\n");
  std::filesystem::create_symlink(outside.root() + "/victim.md",
                                  site.root() + "/out.md");
  for (const bool to_page : {true, false}) {
    const Outcome outcome =
        to_page ? site.run({"merge", "a.vi.md", "en.po", "-o", "out.md"})
                : site.run({"pseudo", "en.po", "-o", "out.md"});
    EXPECT_EQ(outcome.status, 2);
  }
  EXPECT_EQ(outside.get("victim.md"), "precious\n");
  // One within its folder is followed.
  std::filesystem::create_symlink("real.md", site.root() + "/link.md");
  site.put("real.md", "old\n");
  EXPECT_EQ(site.run({"merge", "a.vi.md", "en.po", "-o", "link.md"}).status, 0);
  EXPECT_EQ(site.get("real.md"), "two\n");
}

TEST(MergePage, MayGoToStandardOutput) {
  const Site site;
  site.put("a.vi.md", "một\n");
  site.put("en.po", "msgid \"một\"\nmsgstr \"one\"\n");
  const Outcome outcome = site.run({"merge", "a.vi.md", "en.po", "-o", "-"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "one\n");
}

TEST(MergePage, OverwritesNoInput) {
  const Site site;
  site.put("a.vi.md", "Một\n");
  ASSERT_EQ(site.run({"extract", "a.vi.md", "--to=en", "-o", "en.po"}).status,
            0);
  const std::string catalog = site.get("en.po");
  for (const char* const output : {"en.po", "./en.po", "a.vi.md"}) {
    const Outcome outcome =
        site.run({"merge", "a.vi.md", "en.po", "-o", output});
    EXPECT_EQ(outcome.status, 2) << output;
    EXPECT_THAT(outcome.err, HasSubstr("the output is the same file as"));
  }
  EXPECT_EQ(site.get("en.po"), catalog);
  EXPECT_EQ(site.get("a.vi.md"), "Một\n");
}

TEST(MergePage, MayBeLeftOut) {
  const Site site;
  site.put("a.vi.md", "một\n");
  site.put("en.po", "msgid \"hai\"\nmsgstr \"two\"\n");
  const Outcome outcome =
      site.run({"merge", "a.vi.md", "en.po", "-o", "a.md", "--minimum=1"});
  EXPECT_THAT(outcome.err, HasSubstr("[below-minimum]"));
  EXPECT_FALSE(site.has("a.md"));
}

TEST(MergePage, SaysWhatIsMissing) {
  const Site site;
  site.put("a.vi.md", "một\n");
  const Outcome outcome = site.run({"merge", "a.vi.md", "en.po", "-o", "a.md"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("en.po: error: there is no such catalog"));
  site.put("en.po", "msgid \"một\"\nmsgstr \"one\"\n");
  EXPECT_EQ(site.run({"merge", "b.vi.md", "en.po", "-o", "b.md"}).status, 2);
}

}  // namespace
}  // namespace l10n::tool
