#include "l10n/catalog/rewrite.hpp"

#include <gtest/gtest.h>

#include "catalog/process.hpp"
#include "catalog/samples.hpp"
#include "l10n/catalog/reader.hpp"

namespace l10n::catalog {
namespace {

// What Weblate writes: 77 columns, its own order of header fields.
constexpr const char* kForeign =
    "msgid \"\"\n"
    "msgstr \"\"\n"
    "\"Language: en\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\n"
    "# hers\n"
    "#: a.md:1\n"
    "#, no-wrap\n"
    "msgid \"one\"\n"
    "msgstr \"\"\n"
    "\"O\"\n"
    "\"ne\"\n"
    "\n"
    "#: a.md:3\n"
    "msgid \"two\"\n"
    "msgstr \"\"\n"
    "\"Two\"\n"
    "\n"
    "#~ msgid \"\"\n"
    "#~ \"old\"\n"
    "#~ msgstr \"Old\"\n";

TEST(Rewrite, CopiesWhatDidNotChange) {
  const Catalog old = read(kForeign, "en.po").value();
  EXPECT_EQ(rewrite(old, kForeign), kForeign);
}

TEST(Rewrite, ChangesTheLinesThatMustChange) {
  const Catalog old = read(kForeign, "en.po").value();
  Catalog changed = old;
  changed.messages[0].references[0].line = 7;
  changed.messages[1].translations = {"2"};
  std::string expected = kForeign;
  const auto put = [&](const std::string& before, const std::string& after) {
    expected.replace(expected.find(before), before.size(), after);
  };
  put("#: a.md:1\n", "#: a.md:7\n");
  put("msgstr \"\"\n\"Two\"\n", "msgstr \"2\"\n");
  EXPECT_EQ(rewrite(changed, kForeign), expected);
}

TEST(Rewrite, BelievesNoLineThatAnotherMessageHas) {
  const Catalog old = read(kForeign, "en.po").value();
  Catalog changed = old;
  std::swap(changed.messages[0].line, changed.messages[1].line);
  changed.messages[2].line = 1000;
  changed.header.line = 0;
  EXPECT_EQ(rewrite(changed, kForeign), write(old));
}

TEST(Rewrite, KeepsCarriageReturns) {
  std::string bytes;
  for (const char byte : std::string(kForeign)) {
    bytes += byte == '\n' ? "\r\n" : std::string(1, byte);
  }
  const Catalog old = read(bytes, "en.po").value();
  EXPECT_EQ(rewrite(old, bytes), bytes);
  Catalog changed = old;
  changed.messages.push_back({.id = "new", .translations = {"New"}});
  const std::string text = rewrite(changed, bytes);
  EXPECT_NE(text.find("msgid \"new\"\r\nmsgstr \"New\"\r\n"),
            std::string::npos);
}

TEST(Rewrite, SaysWhatWriteSays) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    test::Samples samples(seed);
    Catalog old = samples.catalog();
    const std::string bytes = write(old, {.width = 40});
    old = read(bytes, "a.po").value();
    Catalog changed = old;
    for (Message& message : changed.messages) {
      if (samples.chance(30)) {
        message = samples.message();
        message.obsolete = false;
      } else if (samples.chance(30)) {
        message.references.push_back({"new.md", 1});
      }
    }
    const auto again = read(rewrite(changed, bytes), "b.po");
    ASSERT_TRUE(again) << to_string(again.error());
    EXPECT_EQ(again->messages.size(), changed.messages.size());
    EXPECT_EQ(write(*again), write(read(write(changed), "c.po").value()))
        << seed;
    EXPECT_EQ(rewrite(old, bytes), bytes) << seed;
  }
}

TEST(Rewrite, LeavesMessagesWithoutALineBetweenThemToWrite) {
  const std::string bytes =
      "msgid \"a\"\nmsgstr \"\"\n\"A\"\nmsgid \"b\"\nmsgstr \"B\"\n";
  const Catalog old = read(bytes, "a.po").value();
  EXPECT_EQ(rewrite(old, bytes), write(old));
}

// More than fits into one piece.
auto large_catalog() -> Catalog {
  Catalog catalog;
  for (int i = 0; i < 100; ++i) {
    catalog.messages.push_back(
        {.id = std::to_string(i) + std::string(5'000, 'a'),
         .translations = {"b"}});
  }
  return catalog;
}

TEST(Rewrite, GivesALargeFileInPieces) {
  std::string bytes;
  for (const char byte : write(large_catalog())) {
    bytes += byte == '\n' ? "\r\n" : std::string(1, byte);
  }
  std::string joined;
  int pieces = 0;
  rewrite(read(bytes, "a.po").value(), bytes, {}, [&](std::string_view piece) {
    joined += piece;
    ++pieces;
    return true;
  });
  EXPECT_EQ(joined, bytes);
  EXPECT_GT(pieces, 3);
}

TEST(Rewrite, StopsWhereNoMorePiecesAreWanted) {
  int pieces = 0;
  rewrite(large_catalog(), "", {}, [&](std::string_view /*piece*/) {
    ++pieces;
    return pieces < 3;
  });
  EXPECT_EQ(pieces, 3);
}

}  // namespace
}  // namespace l10n::catalog
