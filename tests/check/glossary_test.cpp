#include "l10n/check/glossary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/checking.hpp"

namespace l10n::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

auto terms(std::string_view text, std::string_view path) -> std::vector<Term> {
  auto read = parse_glossary(text, path);
  EXPECT_TRUE(read) << to_string(read.error());
  return read.value_or(std::vector<Term>{});
}

TEST(Glossary, ReadsTheTabsOfOmegaT) {
  const auto read = terms(
      "# a comment\nserver\tmáy chủ\tthe machine\nnode\tnút\r\n", "terms.txt");
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].source, "server");
  EXPECT_THAT(read[0].targets, ElementsAre("máy chủ"));
  EXPECT_EQ(read[1].where, (Location{.path = "terms.txt", .line = 3}));
  EXPECT_THAT(read[1].targets, ElementsAre("nút"));
}

TEST(Glossary, ReadsTheColumnsOfWeblateAndAmazon) {
  const auto weblate = terms(
      "context,source,target,flags,developer_comments\n"
      ",server,máy chủ,,\"a \"\"big\"\" one,\nand more\"\n"
      ",server,phục vụ,forbidden,\n"
      ",AWS,,read-only,\n",
      "terms.csv");
  ASSERT_EQ(weblate.size(), 2U);
  EXPECT_THAT(weblate[0].targets, ElementsAre("máy chủ"));
  EXPECT_THAT(weblate[0].forbidden, ElementsAre("phục vụ"));
  EXPECT_TRUE(weblate[1].keep);
  EXPECT_EQ(weblate[1].where.line, 5U);
  const auto amazon = terms("en,vi\nbucket,vùng chứa\n", "aws.csv");
  ASSERT_EQ(amazon.size(), 1U);
  EXPECT_EQ(amazon[0].source_language, "en");
  EXPECT_EQ(amazon[0].language, "vi");
}

TEST(Glossary, ReadsSemicolonsAndTabsOfSpreadsheets) {
  const auto excel = terms(
      "source;target;note\r\nserver;máy chủ;\"a, b\"\r\nnode;\"nút; "
      "đỉnh\";\r\n",
      "excel.csv");
  ASSERT_EQ(excel.size(), 2U);
  EXPECT_THAT(excel[0].targets, ElementsAre("máy chủ"));
  EXPECT_THAT(excel[1].targets, ElementsAre("nút; đỉnh"));
  const auto plain = terms("\"a, b\";máy chủ\n", "excel.csv");
  ASSERT_EQ(plain.size(), 1U);
  EXPECT_EQ(plain[0].source, "a, b");
  const auto tabs = terms("source\ttarget\nserver\tmáy chủ, to\n", "tabs.csv");
  ASSERT_EQ(tabs.size(), 1U);
  EXPECT_THAT(tabs[0].targets, ElementsAre("máy chủ, to"));
  const auto commas = terms("server,\"máy; chủ\"\n", "commas.csv");
  ASSERT_EQ(commas.size(), 1U);
  EXPECT_THAT(commas[0].targets, ElementsAre("máy; chủ"));
}

TEST(Glossary, ReadsEveryLanguageOfATable) {
  const auto amazon =
      terms("en,vi,fr\nbucket,vùng chứa,seau\nlambda,,lambda\n", "aws.csv");
  ASSERT_EQ(amazon.size(), 3U);
  EXPECT_EQ(amazon[0].language, "vi");
  EXPECT_THAT(amazon[0].targets, ElementsAre("vùng chứa"));
  EXPECT_EQ(amazon[1].language, "fr");
  EXPECT_THAT(amazon[1].targets, ElementsAre("seau"));
  EXPECT_EQ(amazon[2].language, "fr");
  EXPECT_TRUE(amazon[2].keep);
  const auto regions = terms("en-US,zh-TW\nbucket,桶\n", "aws.csv");
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].source_language, "en-US");
  EXPECT_EQ(regions[0].language, "zh-TW");
  const auto words = terms("to-do,việc cần làm\nnode,nút\n", "words.csv");
  EXPECT_EQ(words.size(), 2U);
}

TEST(Glossary, TakesFlagsOnlyFromCellsThatHoldNothingElse) {
  const auto read = terms(
      "source,target,note\n"
      "error page,trang lỗi,shown with status 403 Forbidden\n"
      "folder,thư mục,for read-only media\n"
      "server,phục vụ,\"forbidden, old\"\n"
      "Lambda,,Do not translate\n"
      "S3,,terminology; untranslatable\n",
      "terms.csv");
  ASSERT_EQ(read.size(), 5U);
  EXPECT_THAT(read[0].targets, ElementsAre("trang lỗi"));
  EXPECT_FALSE(read[1].keep);
  EXPECT_THAT(read[2].forbidden, ElementsAre("phục vụ"));
  EXPECT_TRUE(read[3].keep);
  EXPECT_TRUE(read[4].keep);
}

constexpr std::string_view kTbx = R"(<?xml version="1.0"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="a">
<langSet xml:lang="en"><tig><term>server</term></tig></langSet>
<langSet xml:lang="vi"><tig><term>máy chủ</term></tig><tig><term>phục vụ</term>
<termNote type="administrativeStatus">forbidden</termNote></tig></langSet>
</termEntry>
<termEntry id="b"><descrip type="Translation needed">No</descrip>
<langSet xml:lang="en"><tig><term>AWS</term></tig></langSet></termEntry>
</body></text></martif>
)";

TEST(Glossary, ReadsTbx) {
  const auto read = terms(kTbx, "terms.tbx");
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].source, "server");
  EXPECT_EQ(read[0].language, "vi");
  EXPECT_THAT(read[0].targets, ElementsAre("máy chủ"));
  EXPECT_THAT(read[0].forbidden, ElementsAre("phục vụ"));
  EXPECT_EQ(read[1].source, "AWS");
  EXPECT_TRUE(read[1].keep);
}

TEST(Glossary, ReadsEveryLanguageOfTbx) {
  const auto read = terms(
      "<martif><text><body><termEntry>"
      "<langSet xml:lang=\"en\"><tig><term>server</term></tig></langSet>"
      "<langSet xml:lang=\"vi\"><tig><term>máy chủ</term></tig></langSet>"
      "<langSet xml:lang=\"fr\"><tig><term>serveur</term></tig></langSet>"
      "</termEntry></body></text></martif>",
      "terms.tbx");
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].language, "vi");
  EXPECT_THAT(read[0].targets, ElementsAre("máy chủ"));
  EXPECT_EQ(read[1].language, "fr");
  EXPECT_THAT(read[1].targets, ElementsAre("serveur"));
}

TEST(Glossary, RefusesWhatItCannotRead) {
  const auto error = [](std::string_view text, std::string_view path) {
    return to_string(parse_glossary(text, path).error());
  };
  EXPECT_EQ(error("a,\"b\n", "t.csv"),
            "t.csv:1: error: the quotation mark is never closed "
            "[bad-value]\n");
  EXPECT_EQ(error("", "t.csv"),
            "t.csv: error: there is no term in this glossary [bad-value]\n");
  EXPECT_EQ(error("server|máy chủ\nnode|nút\n", "t.csv"),
            "t.csv: error: no line of this glossary has two cells "
            "[bad-value]\n  help: source and target stand between commas, "
            "semicolons or tabs in a file *.csv, and between tabs in any "
            "other\n");
  EXPECT_EQ(error("<martif>\n<text>", "t.tbx"),
            "t.tbx:2: error: this is no TBX that l10n reads [bad-value]\n");
  EXPECT_EQ(
      parse_glossary("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "t.tbx")
          .error()
          .code,
      Code::BadValue);
  EXPECT_EQ(parse_glossary("a\xFF\tb\n", "t.txt").error().code,
            Code::InvalidUtf8);
}

auto with(std::vector<Term> list) -> Settings {
  Settings settings;
  settings.terms = TermIndex(std::move(list));
  return settings;
}

auto ids(const std::string& source, const std::string& target,
         const Settings& settings) -> std::vector<std::string> {
  std::vector<std::string> found;
  for (const Finding& finding : findings(source, target, {}, settings)) {
    found.push_back(finding.check);
  }
  return found;
}

TEST(Terms, AreMissedWhereTheSourceHasThem) {
  const Settings settings = with({{.source = "load balancer",
                                   .targets = {"bộ cân bằng tải"},
                                   .forbidden = {"máy cân"}},
                                  {.source = "Lambda", .keep = true},
                                  {.source = "IT", .targets = {"tin học"}}});
  EXPECT_THAT(
      ids("Two Load Balancers run", "Có hai bộ cân bằng tải chạy", settings),
      IsEmpty());
  EXPECT_THAT(
      ids("The load balancer runs", "Thiết bị chia tải đang chạy", settings),
      ElementsAre("glossary"));
  EXPECT_THAT(ids("The load balancer runs", "Cái máy cân đang chạy", settings),
              ElementsAre("forbidden-term", "glossary"));
  EXPECT_THAT(ids("Use Lambda here", "Dùng hàm ở đây", settings),
              ElementsAre("do-not-translate"));
  EXPECT_THAT(ids("Use it here", "Dùng nó ở đây", settings), IsEmpty());
  EXPECT_THAT(ids("The loader balances", "Bộ nạp tự cân", settings), IsEmpty());
}

TEST(Terms, ThatStayAreWrittenLetterByLetter) {
  const Settings settings = with({{.source = "Go", .keep = true},
                                  {.source = "Word", .keep = true},
                                  {.source = "C++", .keep = true},
                                  {.source = ".NET", .keep = true},
                                  {.source = "AWS Glue", .keep = true}});
  EXPECT_THAT(ids("They go on, word by word", "Họ đi tiếp, từng từ", settings),
              IsEmpty());
  EXPECT_THAT(ids("We use Google here", "Ta dùng Google ở đây", settings),
              IsEmpty());
  EXPECT_THAT(ids("We write Go here", "Ta viết Google ở đây", settings),
              ElementsAre("do-not-translate"));
  EXPECT_THAT(ids("We write Go here", "Ta viết `Go` ở đây", settings),
              Not(Contains("do-not-translate")));
  EXPECT_THAT(ids("Go's tools and C++", "Công cụ của Go, C++", settings),
              IsEmpty());
  EXPECT_THAT(ids("With .NET on", "Với .NET ở đây", settings), IsEmpty());
  EXPECT_THAT(ids("With .NET on", "Với nền tảng ấy", settings),
              Contains("do-not-translate"));
  EXPECT_THAT(ids("Run AWS Glue now", "Chạy Aws glue ngay", settings),
              ElementsAre("do-not-translate"));
  EXPECT_THAT(ids("Run AWS Glue now", "Chạy AWS Glue’s job", settings),
              IsEmpty());
  EXPECT_THAT(ids("Run AWS Glue now", "Chạy AWS\u00A0Glue ngay", settings),
              Not(Contains("do-not-translate")));
}

TEST(Terms, AreWholeWordsInTheTranslation) {
  const Term app{.source = "ứng dụng", .targets = {"app"}};
  const auto to_english = [&](const std::string& target) {
    return findings("Một ứng dụng", target, {.source = "vi", .target = "en"},
                    with({app}))
        .size();
  };
  EXPECT_EQ(to_english("What happens"), 1U);
  EXPECT_EQ(to_english("Two apps"), 0U);
  EXPECT_EQ(to_english("The `app` runs"), 0U);
  EXPECT_THAT(findings("The node runs", "Dieser Netzknoten läuft",
                       {.source = "en", .target = "de"},
                       with({{.source = "node", .targets = {"knoten"}}})),
              IsEmpty());
  EXPECT_THAT(findings("We use Lambda", "我们使用Lambda函数",
                       {.source = "en", .target = "zh"},
                       with({{.source = "Lambda", .keep = true}})),
              IsEmpty());
}

TEST(Terms, AreOfTheLanguageOfTheTranslation) {
  const Settings settings =
      with(terms("en,fr,vi\nbucket,seau,vùng chứa\n", "aws.csv"));
  EXPECT_THAT(ids("The bucket is here", "Vùng chứa ở đây", settings),
              IsEmpty());
  EXPECT_THAT(ids("The bucket is here", "Cái xô ở đây", settings),
              ElementsAre("glossary"));
}

TEST(Terms, StandInTheFormsOfTheirWords) {
  const auto stands = [](const std::string& term, const std::string& text) {
    return !TermIndex({{.source = term}}).find(read(text)).empty();
  };
  for (const auto& [term, text] :
       std::vector<std::pair<std::string, std::string>>{
           {"policy", "policies"},
           {"policies", "policy"},
           {"class", "classes"},
           {"cache", "caches"},
           {"box", "boxes"},
           {"cookie", "cookies"},
           {"deploy", "deployed"},
           {"deploy", "deploying"},
           {"run", "running"},
           {"cache", "caching"},
           {"copy", "copied"},
           {"server", "the server's name"}}) {
    EXPECT_TRUE(stands(term, text)) << term << ", " << text;
  }
  for (const auto& [term, text] :
       std::vector<std::pair<std::string, std::string>>{{"setting", "set"},
                                                        {"news", "new"},
                                                        {"new", "news"},
                                                        {"staging", "stage"},
                                                        {"marketing", "market"},
                                                        {"billing", "bill"},
                                                        {"str", "string"}}) {
    EXPECT_FALSE(stands(term, text)) << term << ", " << text;
  }
}

TEST(Terms, AreFoundByTheirLongestForm) {
  const TermIndex index({{.source = "security"}, {.source = "security group"}});
  const std::string text = "security groups and security";
  const auto found = index.find(read(text));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].term, 1U);
  EXPECT_EQ(found[0].span.of(text), "security groups");
  EXPECT_EQ(found[1].term, 0U);
}

}  // namespace
}  // namespace l10n::check
