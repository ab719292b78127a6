// Our TMX before judges of other families: xmllint, Translate Toolkit and
// OmegaT (in console mode), the last two both ways.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

constexpr const char* kXmllint = "/usr/bin/xmllint";
constexpr const char* kPython = "/usr/bin/python3";
constexpr const char* kJava = "/usr/bin/java";
constexpr const char* kOmegaT = "/usr/share/omegat/OmegaT.jar";

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

// Its project whose translations are a.l10ntm's.
void make_omegat_project(const Site& site) {
  site.put("omegat.project",
           R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>
<target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>VI</source_lang><target_lang>EN</target_lang>
<sentence_seg>false</sentence_seg></project></omegat>
)");
  site.put("source/a.txt", "một \"&\" <b>\n\nhai\n");
  for (const char* const folder : {"target", "tm", "glossary", "dictionary"}) {
    site.put(std::string(folder) + "/.keep", "");
  }
  site.put("omegat/project_save.tmx", "");
  site.put("a.tsv", "một \"&\" <b>\tone \"&\" <b>\nhai\ttwo\n");
  EXPECT_EQ(site.run({"memory", "import", "-m", "a.l10ntm", "--from=vi",
                      "--to=en", "a.tsv"})
                .status,
            0);
  EXPECT_EQ(site.run({"memory", "export", "-m", "a.l10ntm", "--from=vi",
                      "--to=en", "omegat/project_save.tmx"})
                .status,
            0);
}

TEST(MemoryPeers, OmegaTTranslatesWithOurTmxAndWeReadTheirs) {
  if (!std::filesystem::exists(kJava) || !std::filesystem::exists(kOmegaT)) {
    GTEST_SKIP() << "OmegaT is not installed";
  }
  const Site site;
  make_omegat_project(site);
  const Outcome outcome =
      run_process({.words = {kJava, "-Djava.awt.headless=true", "-jar", kOmegaT,
                             site.root(), "--mode=console-translate",
                             "--config-dir=" + site.root() + "/settings"}});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(site.get("target/a.txt"), "one \"&\" <b>\n\ntwo\n");
  const std::string name =
      std::filesystem::path(site.root()).filename().string();
  for (const char* const level : {"omegat", "level1", "level2"}) {
    const std::string theirs = name + '-' + level + ".tmx";
    const std::string memory = std::string(level) + ".l10ntm";
    const Outcome import = site.run(
        {"memory", "import", "-m", memory, "--from=vi", "--to=en", theirs});
    EXPECT_THAT(import.out, testing::HasSubstr("new: 2, known: 0, refused: 0"))
        << import.err;
    EXPECT_EQ(
        site.run({"memory", "export", "-m", memory, "--overwrite", "out.tsv"})
            .status,
        0);
    EXPECT_THAT(site.get("out.tsv"),
                testing::HasSubstr("một \"&\" <b>\tone \"&\" <b>\n"));
  }
}

}  // namespace
}  // namespace l10n::tool
