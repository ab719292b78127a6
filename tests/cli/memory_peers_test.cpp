// Our TMX before judges of other families: xmllint and Translate Toolkit, both
// ways. OmegaT reads it too (in console mode), but takes too long for here.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

constexpr const char* kXmllint = "/usr/bin/xmllint";
constexpr const char* kPython = "/usr/bin/python3";

const std::string kPairs =
    "một \"&\" <b>\tone \"&\" <b>\nhai\\nba\ttwo\\nthree\n";

auto export_tmx(const Site& site) -> std::string {
  site.put("a.tsv", kPairs);
  EXPECT_EQ(site.run({"memory", "import", "-m", "m.l10ntm", "--from=vi",
                      "--to=en", "a.tsv"})
                .status,
            0);
  EXPECT_EQ(site.run({"memory", "export", "-m", "m.l10ntm", "a.tmx"}).status,
            0);
  return site.root() + "/a.tmx";
}

auto has_toolkit() -> bool {
  return std::filesystem::exists(kPython) &&
         run_process({.words = {kPython, "-c", "import translate.storage.tmx"}})
                 .status == 0;
}

TEST(MemoryPeers, XmllintFindsOurTmxWellFormed) {
  if (!std::filesystem::exists(kXmllint)) {
    GTEST_SKIP() << "xmllint is not installed";
  }
  const Site site;
  const Outcome outcome = run_process(
      {.words = {kXmllint, "--nonet", "--noout", export_tmx(site)}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST(MemoryPeers, TranslateToolkitReadsOurTmx) {
  if (!has_toolkit()) {
    GTEST_SKIP() << "Translate Toolkit is not installed";
  }
  const Site site;
  const Outcome outcome = run_process(
      {.words = {kPython, "-c",
                 "import sys\nfrom translate.storage import tmx\n"
                 "for u in tmx.tmxfile.parsefile(sys.argv[1]).units:\n"
                 "  print(ascii(u.source), ascii(u.target))\n",
                 export_tmx(site)}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "'m\\u1ed9t \"&\" <b>' 'one \"&\" <b>'\n"
            "'hai\\nba' 'two\\nthree'\n");
}

TEST(MemoryPeers, WeReadWhatTranslateToolkitWrites) {
  if (!has_toolkit()) {
    GTEST_SKIP() << "Translate Toolkit is not installed";
  }
  const Site site;
  const Outcome outcome = run_process(
      {.words = {kPython, "-c",
                 "import sys\nfrom translate.storage import tmx\n"
                 "f = tmx.tmxfile()\n"
                 "f.addtranslation('a <b>', 'en', 'm\\u1ed9t', 'vi')\n"
                 "f.savefile(sys.argv[1])\n",
                 site.root() + "/theirs.tmx"}});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(
      site.run({"memory", "import", "-m", "t.l10ntm", "theirs.tmx"}).status, 0);
  EXPECT_EQ(site.run({"memory", "export", "-m", "t.l10ntm", "t.tsv"}).status,
            0);
  EXPECT_EQ(site.get("t.tsv"), "a <b>\tmột\n");
}

}  // namespace
}  // namespace l10n::tool
