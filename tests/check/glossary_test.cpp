#include "l10n/check/glossary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/checking.hpp"

namespace l10n::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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

TEST(Glossary, RefusesWhatItCannotRead) {
  const auto error = [](std::string_view text, std::string_view path) {
    return to_string(parse_glossary(text, path).error());
  };
  EXPECT_EQ(error("a,\"b\n", "t.csv"),
            "t.csv:1: error: the quotation mark is never closed "
            "[bad-value]\n");
  EXPECT_EQ(error("", "t.csv"),
            "t.csv: error: there is no term in this glossary [bad-value]\n");
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
