#include "l10n/memory/tsv.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "memory/reading.hpp"
#include "memory/samples.hpp"

namespace l10n::memory {
namespace {

using testing::SizeIs;

auto read(const std::string& bytes) -> Outcome {
  return read_bytes("a.tsv", bytes, read_tsv, {"vi", "en"});
}

// "một=one|hai=two"
auto shown(const Outcome& outcome) -> std::string {
  std::string text;
  for (const Entry& entry : outcome.entries) {
    text += text.empty() ? "" : "|";
    text += entry.source + '=' + entry.target;
  }
  return text;
}

TEST(Tsv, APairALine) {
  const Outcome outcome = read("một\tone\nhai\ttwo\n");
  EXPECT_TRUE(outcome.read.has_value());
  EXPECT_EQ(shown(outcome), "một=one|hai=two");
  EXPECT_EQ(outcome.entries.at(0).source_language, "vi");
  EXPECT_EQ(outcome.entries.at(0).origin.file, "a.tsv");
}

TEST(Tsv, TheLastLineNeedsNoEnd) {
  EXPECT_EQ(shown(read("một\tone\nhai\ttwo")), "một=one|hai=two");
}

TEST(Tsv, LinesOfOtherSystemsAndAMarkAtTheStart) {
  EXPECT_EQ(shown(read("\xEF\xBB\xBFmột\tone\r\n\r\nhai\ttwo\r\n")),
            "một=one|hai=two");
}

TEST(Tsv, FurtherColumnsAreNotLookedAt) {
  EXPECT_EQ(shown(read("một\tone\tCC-BY\t\n")), "một=one");
}

TEST(Tsv, EscapesStandForWhatEndsColumnsAndLines) {
  EXPECT_EQ(shown(read("a\\tb\\nc\\\\n\tC:\\\\Users\\\\\n")),
            "a\tb\nc\\n=C:\\Users\\");
}

TEST(Tsv, BackslashesOfAFileThatNobodyEscapedAreThemselves) {
  EXPECT_EQ(shown(read("C:\\new\tC:\\temp\n\\s+\tx\n")),
            "C:\\new=C:\\temp|\\s+=x");
  EXPECT_EQ(shown(read("a\\nb\tx\\\n")), "a\\nb=x\\");
  EXPECT_EQ(shown(read("a\\nb\tx\\")), "a\\nb=x\\");
  EXPECT_EQ(shown(read("a\\nb\tx\\\\")), "a\nb=x\\");
}

// Escapes lie across the chunks in which a file is read.
TEST(Tsv, EscapesAreFoundWhereverTheyLie) {
  constexpr std::size_t kChunk = std::size_t{1} << 20U;
  for (std::size_t shift = 0; shift < 3; ++shift) {
    const std::string begin = std::string(kChunk - 10 - shift, '\n');
    EXPECT_EQ(shown(read(begin + "ab\tcd\\\\\\nef")), "ab=cd\\\nef");
    EXPECT_EQ(shown(read(begin + "ab\tcd\\\\\\qef")), "ab=cd\\\\\\qef");
  }
}

TEST(Tsv, AMarkThatIsPartOfATextStays) {
  const std::string text = "\xEF\xBB\xBFmột";
  EXPECT_EQ(shown(read("hai\ttwo\n" + tsv_line(pair(text, text)))),
            "hai=two|" + text + '=' + text);
  EXPECT_EQ(shown(read("hai\ttwo\n" + text + "\tone\n")), "hai=two|một=one");
}

TEST(Tsv, BadLinesAreLeftOutByTheirNumber) {
  const Outcome outcome =
      read("một\tone\nno tab\n\tb\na\t\nm\xFF\tx\nhai\ttwo");
  EXPECT_EQ(shown(outcome), "một=one|hai=two");
  EXPECT_EQ(outcome.refusals.count(), 4);
  ASSERT_THAT(outcome.refusals.first(), SizeIs(4));
  EXPECT_EQ(outcome.refusals.first()[0].where.line, 2U);
  EXPECT_EQ(outcome.refusals.first()[0].code, Code::RefusedEntry);
  EXPECT_EQ(outcome.refusals.first()[3].where.line, 5U);
  EXPECT_THAT(outcome.refusals.kinds(), SizeIs(4));
}

TEST(Tsv, TellsOnlyTheFirstOfManyBadLines) {
  std::string bytes;
  for (int i = 0; i < 50; ++i) {
    bytes += "x\n";
  }
  const Outcome outcome = read(bytes);
  EXPECT_EQ(outcome.refusals.count(), 50);
  EXPECT_THAT(outcome.refusals.first(), SizeIs(10));
}

TEST(Tsv, LongLinesAreLeftOutAndTheNextOnesRead) {
  const std::string longest(kLargestText, 'a');
  for (const std::size_t size : {std::size_t{300000}, std::size_t{1048570},
                                 std::size_t{1048580}, std::size_t{5000000}}) {
    const Outcome outcome = read("một\tone\n" + std::string(size, 'x') + "\n" +
                                 longest + "\tb\nhai\ttwo\n");
    EXPECT_EQ(outcome.refusals.count(), 1) << size;
    EXPECT_EQ(outcome.entries.size(), 3U) << size;
    EXPECT_EQ(outcome.refusals.first().at(0).where.line, 2U) << size;
  }
}

TEST(Tsv, Utf16IsRefusedAsAWhole) {
  const Outcome outcome =
      read(std::string("\xFF\xFE"
                       "a\0\t\0b\0\n\0",
                       10));
  ASSERT_FALSE(outcome.read.has_value());
  EXPECT_EQ(outcome.read.error().code, Code::Utf16);
}

TEST(Tsv, AMissingFileIsAnError) {
  Refusals refusals;
  const io::Scratch scratch;
  auto import = Import::begin(scratch / "a.l10ntm", {});
  const auto done = read_tsv(
      {.path = scratch / "none.tsv", .import = *import, .refusals = refusals});
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().code, Code::CannotRead);
}

TEST(Tsv, WhatIsWrittenIsReadAgain) {
  std::mt19937 random(7);
  constexpr std::string_view kBytes = "ab\t\n\r\\nt";
  std::string bytes;
  std::vector<std::string> texts;
  for (int i = 0; i < 2000; ++i) {
    std::string text = std::to_string(i);
    for (auto length = random() % 8; length > 0; --length) {
      text += kBytes[random() % kBytes.size()];
    }
    texts.push_back(text);
    bytes += tsv_line(pair(text, text + "\\"));
  }
  const Outcome outcome = read(bytes);
  ASSERT_EQ(outcome.entries.size(), texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(outcome.entries[i].source, texts[i]);
    EXPECT_EQ(outcome.entries[i].target, texts[i] + "\\");
  }
}

}  // namespace
}  // namespace l10n::memory
