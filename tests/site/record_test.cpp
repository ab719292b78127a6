#include "l10n/site/record.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::site {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

TEST(Record, IsSortedLinesOfHashAndPath) {
  const Record record{{"content/b.md", {"0f"}}, {"content/a\tb.md", {"12ab"}}};
  EXPECT_EQ(to_text(record),
            "l10n record 1\n12ab\tcontent/a\tb.md\n0f\tcontent/b.md\n");
  EXPECT_EQ(to_text({}), "l10n record 1\n");
}

TEST(Record, ComesBackWhateverThePathsAre) {
  std::mt19937 random(20240613);
  for (int round = 0; round < 500; ++round) {
    Record record;
    for (int line = 0; line < 5; ++line) {
      std::string path(1 + random() % 6, 'a');
      for (char& byte : path) {
        byte = "a/\\\n\r\t n"[random() % 8];
      }
      record[path].insert(std::to_string(random()));
    }
    const auto read = parse_record(to_text(record), "l10n.record");
    ASSERT_TRUE(read);
    EXPECT_THAT(read->diagnostics, IsEmpty());
    ASSERT_EQ(read->record, record);
  }
}

TEST(Record, OfAnEmptyFileIsEmpty) {
  EXPECT_THAT(parse_record("", "l10n.record")->record, IsEmpty());
}

TEST(Record, MayBeInAnyOrderWithAnyLineEnds) {
  const auto read =
      parse_record("l10n record 1\r\nb\tz.md\r\n\r\na\ty.md", "l10n.record");
  EXPECT_THAT(read->record, ElementsAre(Pair("y.md", ElementsAre("a")),
                                        Pair("z.md", ElementsAre("b"))));
}

TEST(Record, ReportsBrokenLinesAndKeepsTheOthers) {
  const auto read = parse_record(
      "l10n record 1\nno tab\nXY\tp.md\na\t\na\tq\\x.md\na\tq\\\nb\tz.md\n",
      "po/l10n.record");
  ASSERT_TRUE(read);
  EXPECT_THAT(read->record, ElementsAre(Pair("z.md", ElementsAre("b"))));
  ASSERT_THAT(read->diagnostics, SizeIs(5));
  EXPECT_EQ(read->diagnostics[0].code, Code::BadValue);
  EXPECT_EQ(read->diagnostics[0].severity, Severity::Warning);
  EXPECT_EQ(read->diagnostics[0].where, (Location{"po/l10n.record", 2, 1}));
}

// As git's union of two branches leaves it.
TEST(Record, KnowsAPageByTheHashesOfBothBranches) {
  const auto read = parse_record(
      "l10n record 1\na\tp.md\nb\tp.md\na\tp.md\nc\tq.md\nc\tq.md\n", "r");
  EXPECT_THAT(read->diagnostics, IsEmpty());
  EXPECT_TRUE(wrote(read->record, "p.md", "a"));
  EXPECT_TRUE(wrote(read->record, "p.md", "b"));
  EXPECT_FALSE(wrote(read->record, "p.md", "c"));
  EXPECT_FALSE(wrote(read->record, "no.md", "a"));
  EXPECT_EQ(to_text(read->record),
            "l10n record 1\na\tp.md\nb\tp.md\nc\tq.md\n");
}

TEST(Record, SaysWhatToDoAboutAConflict) {
  for (const std::string_view mark :
       {"<<<<<<< HEAD", "=======", ">>>>>>> branch", "||||||| base"}) {
    const auto read = parse_record(
        "l10n record 1\na\tp.md\n" + std::string(mark) + "\n", "r");
    ASSERT_FALSE(read) << mark;
    EXPECT_EQ(read.error().code, Code::ConflictMarker);
    EXPECT_EQ(read.error().where.line, 3U);
    EXPECT_THAT(read.error().help, HasSubstr("the lines of both"));
  }
  EXPECT_EQ(parse_record("<<<<<<< HEAD\n", "r").error().code,
            Code::ConflictMarker);
}

TEST(Record, RefusesAnotherVersion) {
  const auto read = parse_record("l10n record 2\n", "r");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, Code::BadValue);
}

}  // namespace
}  // namespace l10n::site
