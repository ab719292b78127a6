#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/memory/tmx_reader.hpp"
#include "l10n/memory/tmx_unit.hpp"
#include "l10n/memory/tmx_writer.hpp"
#include "memory/reading.hpp"
#include "memory/samples.hpp"

namespace l10n::memory {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

auto read(const std::string& bytes, const Direction& languages = {})
    -> Outcome {
  return read_bytes("a.tmx", bytes, read_tmx, languages);
}

auto document(const std::string& units, const std::string& source = "en")
    -> std::string {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<tmx version=\"1.4\"><header srclang=\"" +
         source + "\"/><body>\n" + units + "</body></tmx>\n";
}

auto variant(const std::string& language, const std::string& text)
    -> std::string {
  return "<tuv xml:lang=\"" + language + "\"><seg>" + text + "</seg></tuv>";
}

auto unit(const std::string& inside) -> std::string {
  return "<tu>" + inside + "</tu>\n";
}

// "en>vi one=một"
auto shown(const Outcome& outcome) -> std::vector<std::string> {
  std::vector<std::string> list;
  for (const Entry& entry : outcome.entries) {
    list.push_back(entry.source_language + '>' + entry.target_language + ' ' +
                   entry.source + '=' + entry.target);
  }
  return list;
}

TEST(Tmx, GivesAnEntryForEachTranslation) {
  const std::string units = unit(variant("vi", "một") + variant("en", "one") +
                                 variant("fr-FR", "un"));
  EXPECT_THAT(shown(read(document(units))),
              ElementsAre("en>vi one=một", "en>fr-FR one=un"));
  EXPECT_THAT(shown(read(document(units, "*all*"))),
              ElementsAre("vi>en một=one", "vi>fr-FR một=un"));
  EXPECT_THAT(shown(read(document(units), {"fr", "vi"})),
              ElementsAre("fr-FR>vi un=một"));
  EXPECT_THAT(shown(read(document(units), {"", "fr"})),
              ElementsAre("en>fr-FR one=un"));
}

TEST(Tmx, TagsOfLanguagesMayBeWrittenInAnyWay) {
  EXPECT_THAT(
      shown(read(document(unit("<tuv lang=\"EN_us\"><seg>one</seg></tuv>" +
                               variant("VI", "một")),
                          "EN-US"))),
      ElementsAre("en-US>vi one=một"));
}

TEST(Tmx, TheSourceLanguageOfAUnitCounts) {
  EXPECT_THAT(shown(read(document("<tu srclang=\"vi\">" + variant("en", "one") +
                                  variant("vi", "một") + "</tu>"))),
              ElementsAre("vi>en một=one"));
}

TEST(Tmx, KeepsTheContentOfInlineElements) {
  EXPECT_THAT(shown(read(document(unit(
                  variant("en",
                          "a <bpt i=\"1\">&lt;b&gt;</bpt><hi>c</hi><ept "
                          "i=\"1\">&lt;/b&gt;</ept><ph x=\"1\"/> &#x1EC7;") +
                  variant("vi", "b"))))),
              ElementsAre("en>vi a <b>c</b> ệ=b"));
}

TEST(Tmx, KeepsWhiteSpaceAndMarkup) {
  EXPECT_THAT(shown(read(document(unit(variant("en", " a\n b&amp;c ") +
                                       variant("vi", "<![CDATA[<b>]]>"))))),
              ElementsAre("en>vi  a\n b&c =<b>"));
}

TEST(Tmx, TakesPropsDatesAndPeople) {
  const Outcome outcome = read(
      document("<tu changedate=\"20260131T235900Z\" creationid=\"An\" "
               "usagecount=\"4\"><note>x</note><prop type=\"file\">p.md</prop>"
               "<prop type=\"prev\">b</prop><prop type=\"next\">c</prop>"
               "<prop type=\"id\">menu</prop><prop type=\"other\">z</prop>" +
               variant("en", "one") +
               "<tuv xml:lang=\"vi\" changeid=\"Bình\"><prop "
               "type=\"x-ConfirmationLevel\">ApprovedTranslation</prop>"
               "<seg>một</seg></tuv></tu>"));
  ASSERT_EQ(outcome.entries.size(), 1U);
  const Entry& entry = outcome.entries[0];
  EXPECT_EQ(entry.surroundings,
            (Surroundings{.context = "menu", .before = "b", .after = "c"}));
  EXPECT_EQ(entry.origin, (Origin{.file = "a.tmx",
                                  .page = "p.md",
                                  .author = "Bình",
                                  .date = 1769903940}));
  EXPECT_EQ(entry.state, State::Confirmed);
  EXPECT_EQ(entry.uses, 4U);
}

TEST(Tmx, ReadsUtf16) {
  const std::string text =
      document(unit(variant("en", "a") + variant("vi", "b")));
  std::string wide = "\xFF\xFE";
  for (const char byte : text.substr(text.find("<tmx"))) {
    wide += byte;
    wide += '\0';
  }
  EXPECT_THAT(shown(read(wide)), ElementsAre("en>vi a=b"));
}

TEST(Tmx, ReadsSingleBytesOfWindows) {
  const auto in = [](const std::string& encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding +
           "\"?><tmx version=\"1.4\"><header srclang=\"vi\"/><body><tu><tuv "
           "xml:lang=\"vi\"><seg>c\xE0 ph\xEA \x96 \xFD</seg></tuv><tuv "
           "xml:lang=\"en\"><seg>x</seg></tuv></tu></body></tmx>";
  };
  EXPECT_THAT(shown(read(in("Windows-1252"))),
              ElementsAre("vi>en cà phê – ý=x"));
  EXPECT_THAT(shown(read(in("windows-1258"))),
              ElementsAre("vi>en cà phê – ư=x"));
  EXPECT_THAT(read(in("x-none")).read.error().message,
              HasSubstr("unknown encoding"));
}

TEST(Tmx, ADocumentTypeMayBeNamed) {
  std::string text = document(unit(variant("en", "a") + variant("vi", "b")));
  text.insert(text.find("<tmx"), "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n");
  EXPECT_THAT(shown(read(text)), ElementsAre("en>vi a=b"));
}

struct Refused {
  const char* name;
  std::string bytes;
  Code code;
  std::uint32_t line;
  std::uint32_t column;
};

auto refused() -> std::vector<Refused> {
  const std::string good = unit(variant("en", "a") + variant("vi", "b"));
  const std::string head = document(good).substr(0, document(good).find("</b"));
  std::string entity = document(good);
  entity.insert(entity.find("<tmx"), "<!DOCTYPE tmx [<!ENTITY a \"b\">]>\n");
  std::string reference = document(unit(variant("en", "&x;")));
  std::string external = reference;
  external.insert(external.find("<tmx"), "<!DOCTYPE tmx SYSTEM \"x\">\n");
  std::string deep = head;
  for (int i = 0; i < 200000; ++i) {
    deep += "<a>";
  }
  return {
      {"entity", entity, Code::XmlEntity, 2, 27},
      {"reference", reference, Code::XmlEntity, 3, 29},
      {"external", external, Code::XmlEntity, 4, 29},
      {"deep", deep, Code::TooComplex, 4, 187},
      {"unterminated", head + "<tu>", Code::MemorySyntax, 4, 5},
      {"invalid UTF-8", head + "<tu><tuv xml:lang=\"en\"><seg>\xFF</seg>",
       Code::MemorySyntax, 4, 29},
      {"no language", document(good + unit(variant("", "a"))), Code::Language,
       4, 5},
      {"wrong language", document(good + unit(variant("vietnamese", "a"))),
       Code::Language, 4, 5},
      {"other languages", document(unit(variant("de", "a"))), Code::Language, 3,
       1},
      {"not TMX", "<html/>", Code::MemorySyntax, 1, 1},
      {"nothing", "", Code::MemorySyntax, 1, 1},
      {"nested units", document("<tu><tu/></tu>"), Code::MemorySyntax, 3, 5},
      {"an unknown encoding",
       "<?xml version=\"1.0\" encoding=\"VISCII\"?><tmx/>", Code::MemorySyntax,
       1, 31},
  };
}

TEST(Tmx, RefusesBadFilesWithLineAndColumnAndTakesNothing) {
  for (const Refused& bad : refused()) {
    const Outcome outcome = read(bad.bytes);
    ASSERT_FALSE(outcome.read.has_value()) << bad.name;
    const Error& error = outcome.read.error();
    EXPECT_EQ(error.code, bad.code) << bad.name << ": " << to_string(error);
    EXPECT_EQ(error.where.line, bad.line) << bad.name;
    EXPECT_EQ(error.where.column, bad.column) << bad.name;
    EXPECT_THAT(outcome.entries, IsEmpty()) << bad.name;
  }
}

TEST(Tmx, SaysWhatIsWrongWithTheBytes) {
  const std::string head = "<tmx><body><tu>";
  for (const std::string rest :
       {"", "<tuv", "<tuv xml:lang=\"vi\"><seg>\xE1"}) {
    EXPECT_THAT(read(head + rest).read.error().message,
                HasSubstr("the file ends too early"));
  }
  EXPECT_THAT(
      read(head + "<tuv xml:lang=\"vi\"><seg>a\xFF</seg>").read.error().message,
      HasSubstr("bytes that are not UTF-8"));
  EXPECT_THAT(read(head + "<tuv < ").read.error().message,
              HasSubstr("not well-formed (invalid token)"));
}

TEST(Tmx, AUnitWithoutThePairIsLeftOut) {
  const Outcome outcome =
      read(document(unit(variant("en", "a")) +
                    unit(variant("en", "b") + variant("vi", "c"))));
  EXPECT_THAT(shown(outcome), ElementsAre("en>vi b=c"));
  ASSERT_EQ(outcome.refusals.count(), 1);
  EXPECT_EQ(outcome.refusals.first()[0].where.line, 3U);
}

TEST(Tmx, EveryEntryComesBackAsItWas) {
  std::mt19937 random(11);
  const std::vector<std::string> parts{"a",  "ệ",  "<b>", "&amp;", "\"",
                                       "\r", "\n", "\t",  " ",     "]]>"};
  const auto text = [&] {
    std::string made;
    for (auto length = random() % 6; length > 0; --length) {
      made += parts[random() % parts.size()];
    }
    return made;
  };
  std::vector<Entry> entries;
  std::string bytes(tmx_head("", "l10n 0.1.0"));
  for (int i = 0; i < 500; ++i) {
    Entry entry = pair("s" + text(), "t" + text());
    entry.surroundings = {text(), text(), text()};
    entry.origin = {"f" + text(), text(), text(),
                    static_cast<std::int64_t>(random() % 3000000000)};
    entry.state = static_cast<State>(random() % 3);
    entry.uses = static_cast<std::uint32_t>(random() % 3);
    entry.source += std::to_string(i);  // none twice
    bytes += tmx_unit(entry);
    entries.push_back(entry);
  }
  const Outcome outcome = read(bytes += tmx_tail());
  ASSERT_TRUE(outcome.read.has_value()) << to_string(outcome.read.error());
  ASSERT_EQ(outcome.entries.size(), entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].id = outcome.entries[i].id;
    EXPECT_EQ(outcome.entries[i], entries[i]) << i;
  }
}

TEST(Tmx, CharactersThatXmlCannotHoldComeBackTooButNotInProps) {
  const std::string odd =
      "a\x01"
      "b\xEF\xBF\xBE\x1F\xEF\xBF\xBF";
  Entry entry = pair(odd, "\x07");
  entry.surroundings.context = odd;
  const Outcome outcome = read(std::string(tmx_head("vi", "l10n")) +
                               tmx_unit(entry) + std::string(tmx_tail()));
  ASSERT_TRUE(outcome.read.has_value()) << to_string(outcome.read.error());
  EXPECT_THAT(shown(outcome), ElementsAre("vi>en " + odd + "=\x07"));
  EXPECT_EQ(outcome.entries.at(0).surroundings.context, "ab");
}

TEST(Tmx, DatesGoThereAndBack) {
  EXPECT_EQ(tmx_date("19700101T000001Z"), 1);
  EXPECT_EQ(tmx_date("2026-01-31T23:59:00Z"), 1769903940);
  EXPECT_EQ(to_tmx_date(1769903940), "20260131T235900Z");
  EXPECT_EQ(to_tmx_date(0), "");
  for (const char* const bad :
       {"", "yesterday", "20261331T000000Z", "20260131", "20260131T250000Z",
        "2026013aT000000Z", "202a0131T000000Z"}) {
    EXPECT_EQ(tmx_date(bad), 0) << bad;
  }
}

}  // namespace
}  // namespace l10n::memory
