// l10n memory, as a user meets it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string kPairs = "một\tone\nhai\ttwo\nbộ nhớ dịch\tmemory\n";

void import_pairs(const Site& site, const std::string& memory) {
  site.put("a.tsv", kPairs);
  const Outcome outcome = site.run(
      {"memory", "import", "-m", memory, "--from=vi", "--to=en", "a.tsv"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST(Memory, OfASiteLearnsItsCatalogsAndFiles) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "Một", "One");
  site.put("pairs.tsv", kPairs);
  const Outcome import =
      site.run({"memory", "import", site.root() + "/po/en.po",
                site.root() + "/pairs.tsv"});
  EXPECT_EQ(import.status, 0) << import.err;
  EXPECT_THAT(import.out, HasSubstr("po/en.po: new: 1, known: 0, refused: 0"));
  EXPECT_THAT(import.out, HasSubstr("pairs.tsv: new: 3, known: 0, refused: 0"));
  EXPECT_TRUE(site.has("po/site.l10ntm"));
  const Outcome stats = site.run({"memory", "stats"});
  EXPECT_THAT(stats.out, HasSubstr("vi to en: entries: 4"));
  EXPECT_THAT(stats.out, HasSubstr("import 2, "));
}

TEST(Memory, ImportSaysWhatItLeavesOutAndWhy) {
  const Site site;
  site.put("a.tsv", "một\tone\nno tab\n");
  const auto import = [&] {
    return site.run({"memory", "import", "-m", site.root() + "/m.l10ntm",
                     "--from=vi", "--to=en", site.root() + "/a.tsv"});
  };
  const Outcome first = import();
  EXPECT_EQ(first.status, 0);
  EXPECT_THAT(first.out, HasSubstr("new: 1, known: 0, refused: 1"));
  EXPECT_THAT(first.out, HasSubstr("no TAB in the line: 1"));
  EXPECT_THAT(first.err, HasSubstr("a.tsv:2: warning: left out: there is no "
                                   "TAB in the line [refused-entry]"));
  EXPECT_THAT(import().out, HasSubstr("new: 0, known: 1, refused: 1"));
  EXPECT_THAT(site.run({"memory", "stats", "-m", "m.l10ntm", "--json"}).out,
              HasSubstr("\"refused\": 1"));
}

TEST(Memory, AFileOfWhichNothingIsTakenFails) {
  const Site site;
  site.put("a.tsv", "no tab\n");
  EXPECT_EQ(site.run({"memory", "import", "-m", "m.l10ntm", "--from=vi",
                      "--to=en", "a.tsv"})
                .status,
            2);
}

TEST(Memory, ACatalogOfOtherLanguagesIsNotTakenForTheWantedOnes) {
  const Site site;
  site.put("a.po",
           "msgid \"\"\nmsgstr \"\"\n"
           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
           "\"Language: pt_BR\\n\"\n\nmsgid \"một\"\nmsgstr \"um\"\n");
  const auto import = [&](const std::string& to) {
    return site.run({"memory", "import", "-m", "m.l10ntm", "--from=vi",
                     "--to=" + to, "a.po"});
  };
  const Outcome wrong = import("en");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("a.po: error: the header says 'pt-BR' in "
                                   "the field Language, not 'en' [language]"));
  EXPECT_EQ(import("pt").status, 0);
}

TEST(Memory, ABadFileChangesNothingAndTheOthersAreTaken) {
  const Site site;
  site.put("bad.tmx",
           "<tmx version=\"1.4\"><header srclang=\"vi\"/><body><tu>"
           "<tuv xml:lang=\"vi\"><seg>a</seg></tuv>"
           "<tuv xml:lang=\"en\"><seg>b</seg></tuv></tu>\n<tu>");
  site.put("a.tsv", kPairs);
  const Outcome import = site.run({"memory", "import", "-m", "m.l10ntm",
                                   "--from=vi", "--to=en", "bad.tmx", "a.tsv"});
  EXPECT_EQ(import.status, 2);
  EXPECT_THAT(import.err, HasSubstr("bad.tmx:2:5: error:"));
  EXPECT_THAT(site.run({"memory", "stats", "-m", "m.l10ntm"}).out,
              HasSubstr("entries: 3"));
}

TEST(Memory, ExportsWhatItCanImportAgain) {
  const Site site;
  import_pairs(site, "a.l10ntm");
  for (const std::string name : {"b.tmx", "b.tsv", "b.po"}) {
    const Outcome written =
        site.run({"memory", "export", "-m", "a.l10ntm", name});
    EXPECT_EQ(written.status, 0) << written.err;
    const Outcome read = site.run({"memory", "import", "-m", name + ".l10ntm",
                                   "--from=vi", "--to=en", name});
    EXPECT_THAT(read.out, HasSubstr("new: 3, known: 0, refused: 0"));
  }
  EXPECT_EQ(site.get("b.tsv"), kPairs);
}

TEST(Memory, ExportsToStandardOutput) {
  const Site site;
  import_pairs(site, "a.l10ntm");
  const auto printed = [&](const std::string& option) {
    return site.run({"memory", "export", "-m", "a.l10ntm", option, "-"});
  };
  EXPECT_EQ(printed("--format=tsv").out, kPairs);
  EXPECT_THAT(printed("--format=po").out, HasSubstr("\"Language: en\\n\"\n"));
  EXPECT_THAT(printed("--format=tmx").out,
              AllOf(StartsWith("<?xml"), EndsWith("</tmx>\n")));
  const Outcome guess = printed("-q");
  EXPECT_EQ(guess.status, 2);
  EXPECT_THAT(guess.err, HasSubstr("'-' does not say a format"));
  EXPECT_FALSE(site.has("-"));
}

TEST(Memory, ExportReplacesNobodysWork) {
  const Site site;
  import_pairs(site, "m.l10ntm");
  const auto written = [&](const std::string& name,
                           const std::string& option = "-q") {
    return site.run(
        {"memory", "export", "-m", "m.l10ntm", "--to=en", option, name});
  };
  const std::string theirs = "<tmx version=\"1.4\"><header/><body/></tmx>";
  site.put("b.tsv", "precious\tdata\n");
  site.put("b.tmx", theirs);
  for (const std::string name : {"b.tsv", "b.tmx"}) {
    const std::string before = site.get(name);
    const Outcome outcome = written(name);
    EXPECT_EQ(outcome.status, 2) << name;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("may be somebody's work"),
                                   HasSubstr("say '--overwrite'")))
        << name;
    EXPECT_EQ(site.get(name), before);
    EXPECT_EQ(written(name, "--overwrite").status, 0) << name;
    EXPECT_NE(site.get(name), before);
  }
  // Its own, and an empty one.
  EXPECT_EQ(written("b.tmx").status, 0);
  site.put("c.tsv", "");
  EXPECT_EQ(written("c.tsv").status, 0);
}

TEST(Memory, ExportFilters) {
  const Site site;
  site.put("a.tsv", kPairs);
  const std::vector<std::string> import{"memory",   "import",    "-m",
                                        "m.l10ntm", "--from=vi", "a.tsv"};
  auto words = import;
  words.emplace_back("--to=en");
  ASSERT_EQ(site.run(words).status, 0);
  words.back() = "--to=fr";
  ASSERT_EQ(site.run(words).status, 0);
  const auto written = [&](std::vector<std::string> more) {
    more.insert(more.begin(),
                {"memory", "export", "-m", "m.l10ntm", "--overwrite", "o.tsv"});
    return site.run(more);
  };
  const auto none = HasSubstr("no entry passes the filters");
  const Outcome mixed = written({});
  EXPECT_EQ(mixed.status, 2);
  EXPECT_THAT(mixed.err, HasSubstr("several pairs of languages"));
  EXPECT_FALSE(site.has("o.tsv"));
  EXPECT_THAT(written({"--to=fr"}).out, HasSubstr("entries: 3"));
  EXPECT_THAT(written({"--to=fr", "--origin=b.*"}).err, none);
  EXPECT_THAT(written({"--to=fr", "--origin=a.*"}).out,
              HasSubstr("entries: 3"));
  EXPECT_THAT(written({"--to=fr", "--since=2020-01-01"}).err, none);
  EXPECT_EQ(site.get("o.tsv"), kPairs);
  EXPECT_EQ(written({"--until=2026-02-30"}).status, 2);
  EXPECT_EQ(site.run({"memory", "export", "-m", "m.l10ntm", "o.txt"}).status,
            2);
}

TEST(Memory, SearchShowsWordsInContext) {
  const Site site;
  import_pairs(site, "m.l10ntm");
  const auto search = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"memory", "search", "-m", "m.l10ntm"});
    return site.run(words);
  };
  EXPECT_THAT(search({"nho", "bo"}).out, HasSubstr("vi  bộ nhớ dịch\n"));
  EXPECT_THAT(search({"bo nho", "--color=always"}).out,
              HasSubstr("\x1b[1;31mbộ nhớ\x1b[0m dịch"));
  EXPECT_THAT(search({"mem", "--json"}).out, HasSubstr("\"in_target\""));
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"bo", "--exact"}, {"one", "two"}}) {
    const Outcome none = search(words);
    EXPECT_EQ(none.status, 0);  // as of a lookup: nothing failed
    EXPECT_EQ(none.out, "");
    EXPECT_THAT(none.err, HasSubstr("no entry contains the words"));
  }
  EXPECT_EQ(search({}).status, 2);
}

TEST(Memory, UndoCompactAndCheck) {
  const Site site;
  import_pairs(site, "m.l10ntm");
  const auto run = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "memory");
    words.insert(words.end(), {"-m", "m.l10ntm"});
    return site.run(words);
  };
  EXPECT_THAT(run({"check"}).out, HasSubstr("sound, entries: 3"));
  EXPECT_EQ(run({"undo", "7"}).status, 2);
  EXPECT_EQ(run({"undo", "x"}).status, 2);
  EXPECT_THAT(run({"undo"}).out, HasSubstr("removed: 3, kept: 0"));
  EXPECT_EQ(run({"undo"}).status, 2);
  EXPECT_EQ(run({"compact"}).status, 0);
  EXPECT_THAT(run({"stats"}).out, HasSubstr("empty"));
  site.put("m.l10ntm", site.get("m.l10ntm").substr(0, 9000));
  const Outcome check = run({"check"});
  EXPECT_EQ(check.status, 1);
  EXPECT_THAT(check.err, AllOf(HasSubstr("[memory-damaged]"),
                               Not(HasSubstr("memory check"))));
}

TEST(Memory, WithoutASiteOrAFileSaysWhatToDo) {
  const Site site;
  const Outcome none = site.run({"memory", "stats"});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("--memory FILE"));
  const Outcome missing = site.run({"memory", "stats", "-m", "m.l10ntm"});
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.err, HasSubstr("there is no translation memory"));
  EXPECT_FALSE(site.has("m.l10ntm"));
}

TEST(Memory, TheGroupExplainsItself) {
  const Site site;
  EXPECT_EQ(site.run({"memory"}).status, 2);
  const Outcome help = site.run({"help", "memory"});
  EXPECT_EQ(help.status, 0);
  EXPECT_THAT(help.out, HasSubstr("memory import"));
  EXPECT_THAT(help.out, Not(HasSubstr("extract")));
  EXPECT_EQ(site.run({"help", "memory", "nonsense"}).status, 2);
  const Outcome wrong = site.run({"memory", "imprt"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("did you mean 'memory import'?"));
}

}  // namespace
}  // namespace l10n::tool
