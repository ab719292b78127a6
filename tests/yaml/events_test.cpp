#include "l10n/yaml/events.hpp"

#include <random>

#include <gtest/gtest.h>

namespace l10n::yaml {
namespace {

auto must_parse(std::string_view text) -> std::vector<Event> {
  auto events = parse(text, "page.md");
  EXPECT_TRUE(events) << text << to_string(events.error());
  return events ? *events : std::vector<Event>{};
}

auto where_it_fails(std::string_view text, std::uint32_t first_line = 1)
    -> Location {
  const auto events = parse(text, "page.md", first_line);
  EXPECT_FALSE(events) << text;
  if (events) {
    return {};
  }
  EXPECT_EQ(events.error().code, Code::ConfigSyntax);
  EXPECT_FALSE(events.error().message.empty());
  return events.error().where;
}

TEST(Events, AlternateKeysAndValues) {
  const auto events = must_parse("title: Xin chào\nweight: 3\n");
  ASSERT_EQ(events.size(), 6U);
  EXPECT_EQ(events[0].kind, EventKind::MappingBegin);
  EXPECT_EQ(events[1], (Event{.kind = EventKind::Scalar,
                              .offset = 0,
                              .value = "title",
                              .tag = "?"}));
  EXPECT_EQ(events[2], (Event{.kind = EventKind::Scalar,
                              .offset = 7,
                              .value = "Xin chào",
                              .tag = "?"}));
  EXPECT_EQ(events[3].value, "weight");
  EXPECT_EQ(events[5].kind, EventKind::MappingEnd);
}

TEST(Events, CountOffsetsInBytes) {
  const auto events = must_parse("\"đầu đề\": 1\r\nsau: 'a'\r\n");
  ASSERT_EQ(events.size(), 6U);
  EXPECT_EQ(events[1].tag, "!");
  EXPECT_EQ(events[3].offset, std::string_view("\"đầu đề\": 1\r\n").size());
  EXPECT_EQ(events[4].tag, "!");
}

TEST(Events, TellStylesAnchorsAliasesAndNulls) {
  const auto events =
      must_parse("- &a x\n- *a\n- !!str y\n-\n- {b: [c]}\n- |\n  z\n");
  ASSERT_EQ(events.size(), 13U);
  EXPECT_EQ(events[0].kind, EventKind::SequenceBegin);
  EXPECT_TRUE(events[1].anchored);
  EXPECT_EQ(events[2].kind, EventKind::Alias);
  EXPECT_EQ(events[3].tag, "tag:yaml.org,2002:str");
  EXPECT_EQ(events[4].kind, EventKind::Null);
  EXPECT_EQ(events[5].kind, EventKind::MappingBegin);
  EXPECT_EQ(events[7].kind, EventKind::SequenceBegin);
  EXPECT_EQ(events[9].kind, EventKind::SequenceEnd);
  EXPECT_EQ(events[10].kind, EventKind::MappingEnd);
  EXPECT_EQ(events[11].value, "z\n");
  EXPECT_EQ(events[11].tag, "!");
  EXPECT_EQ(events[12].kind, EventKind::SequenceEnd);
}

TEST(Events, HaveTheBlanksThatAnEscapeNamesAsUtf8) {
  EXPECT_EQ(must_parse(R"("đ\_\_b\N\xA0")").front().value,
            "đ\u00A0\u00A0b\u0085\u00A0");
}

TEST(Events, TakeALoneCarriageReturnForALineEnd) {
  EXPECT_EQ(must_parse("a: 1\rb: |\r  x\r  y\r"),
            must_parse("a: 1\nb: |\n  x\n  y\n"));
  EXPECT_EQ(must_parse("a: 1\r\nb: 2\r\n").at(4).value, "2");
}

TEST(Events, CountByteOrderMarks) {
  EXPECT_EQ(must_parse("\uFEFF\uFEFFa: 1\n").at(1).offset, 6U);
  EXPECT_EQ(where_it_fails("\uFEFFa: @x\n").column, 7U);
}

TEST(Events, OfNothingAreNone) {
  EXPECT_TRUE(must_parse("").empty());
}

TEST(Events, EndWithTheFirstDocument) {
  EXPECT_EQ(must_parse("a: b\n---\nc: d\n").size(), 4U);
}

TEST(Events, AreRefusedAtTheLineThatYamlNames) {
  EXPECT_EQ(where_it_fails("a: 1\nb: c: d\n"),
            (Location{.path = "page.md", .line = 2, .column = 5}));
  EXPECT_EQ(where_it_fails("a: 1\nb: @x\n", 10).line, 11U);
}

TEST(Events, AreRefusedAtTheRightLineWithCarriageReturnsToo) {
  EXPECT_EQ(where_it_fails("a: 1\rb: @x\r").line, 2U);
}

TEST(Events, AreRefusedForControlCharacters) {
  using std::literals::string_view_literals::operator""sv;
  for (const auto text :
       {"a: x\0y"sv, "a: \x01"sv, "a: \x04z"sv, "a: \x7F"sv}) {
    EXPECT_EQ(where_it_fails(text).line, 1U);
  }
}

TEST(Events, OfAnUndefinedAliasAreRefused) {
  where_it_fails("a: *b\n");
}

TEST(Events, OfDeepNestingAreRefusedWithoutACrash) {
  where_it_fails(std::string(100'000, '['));
  where_it_fails(std::string(100'000, '{'));
  std::string nested;
  for (int i = 0; i < 50'000; ++i) {
    nested += "- ";
  }
  where_it_fails(nested);
}

TEST(Events, OfARecursiveAliasAreNotFollowed) {
  EXPECT_EQ(must_parse("&a [*a]").size(), 3U);
}

TEST(Events, OfRandomBytesNeverCrash) {
  constexpr std::string_view kLetters =
      "a:-?[]{}&*!|>'\"%@#, \n\r\t\\<\xC3\xA0";
  std::mt19937 random(20);
  for (int i = 0; i < 3'000; ++i) {
    std::string text;
    for (auto length = random() % 40; length != 0; --length) {
      text += kLetters[random() % kLetters.size()];
    }
    const auto events = parse(text, "random");
    for (const Event& event : events.value_or(std::vector<Event>{})) {
      EXPECT_LE(event.offset, text.size());
    }
  }
}

TEST(Events, OfLongTextsComeInLinearTime) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += "- {a: [b, c], 'd': \"e\"}\n";
  }
  // Only ctest's limit judges the time.
  EXPECT_EQ(must_parse(text).size(), 20'000U * 9 + 2);
}

}  // namespace
}  // namespace l10n::yaml
