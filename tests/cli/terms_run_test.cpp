// l10n terms on the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::HasSubstr;

TEST(Terms, ShowsAGlossaryAsItIsRead) {
  const Site site;
  site.put("terms.txt", "server\tmáy chủ\nAWS\tAWS\n");
  const Outcome outcome = site.run({"terms", "terms.txt"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "source,target,flags,count\nserver,máy chủ,,0\n"
            "AWS,AWS,read-only,0\n");
  EXPECT_EQ(site.run({"terms", "none.csv"}).status, 2);
  EXPECT_EQ(site.run({"terms"}).status, 2);
}

TEST(Terms, KeepsForbiddenOnes) {
  const Site site;
  const std::string csv =
      "source,target,flags,count\nvai trò,role,,0\n"
      "vai trò,roll,forbidden,0\n";
  site.put("f.csv", csv);
  EXPECT_EQ(site.run({"terms", "f.csv"}).out, csv);
  site.put("f.tbx",
           "<martif><text><body><termEntry>"
           "<langSet xml:lang=\"vi\"><tig><term>vai trò</term></tig></langSet>"
           "<langSet xml:lang=\"en\"><tig><term>role</term></tig>"
           "<tig><term>roll</term><termNote type=\"administrativeStatus\">"
           "deprecatedTerm-admn-sts</termNote></tig></langSet>"
           "</termEntry></body></text></martif>");
  EXPECT_EQ(site.run({"terms", "f.tbx"}).out, csv);
}

TEST(Terms, MinesACatalogForThem) {
  const Site site;
  std::string catalog =
      "msgid \"\"\nmsgstr \"\"\n\"Language: vi\\n\"\n"
      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n";
  for (const char* const verb : {"Open", "Close", "Find"}) {
    catalog += "\nmsgid \"" + std::string(verb) +
               " the bucket in Amazon S3\"\nmsgstr \"Thao tác " + verb +
               " với vùng chứa trong Amazon S3\"\n";
  }
  site.put("vi.po", catalog);
  const Outcome outcome = site.run({"terms", "mine", "vi.po", "-o", "t.csv"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(site.get("t.csv"),
              HasSubstr("Amazon S3,Amazon S3,read-only,3\n"));
  EXPECT_EQ(site.run({"terms", "t.csv"}).status, 0);
}

}  // namespace
}  // namespace l10n::tool
