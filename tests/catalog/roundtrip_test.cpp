// Catalogs made by chance: nothing is lost on the way to bytes and back, and
// msgcat has nothing to change.
#include <gtest/gtest.h>

#include "catalog/process.hpp"
#include "catalog/samples.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {
namespace {

TEST(RoundTrip, GivesTheSameCatalogAtAnyWidth) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const Catalog catalog = test::Samples(seed).catalog();
    for (const std::size_t width : {0U, 1U, 20U, 79U, 200U}) {
      const std::string bytes = write(catalog, {.width = width});
      const auto again = read(bytes, "sample.po");
      ASSERT_TRUE(again) << to_string(again.error()) << bytes;
      ASSERT_EQ(*again, catalog) << "seed " << seed << '\n' << bytes;
      ASSERT_EQ(write(*again, {.width = width}), bytes) << "seed " << seed;
    }
  }
}

class Msgcat : public testing::TestWithParam<std::size_t> {};

TEST_P(Msgcat, ChangesNothingInWhatIsWritten) {
  SKIP_WITHOUT("msgcat");
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const std::string bytes =
        write(test::Samples(seed, {.messages = 40, .known_to_msgcat = true})
                  .catalog(),
              {.width = GetParam()});
    const test::Outcome judged = test::msgcat(bytes, GetParam());
    ASSERT_EQ(judged.status, 0) << judged.errors;
    ASSERT_EQ(judged.output, bytes) << "seed " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(AtEachWidth, Msgcat,
                         testing::Values(0U, 30U, 77U, 79U, 120U));

TEST(Writer, GivesEveryMessageATranslation) {
  const Catalog catalog{.messages = {{.id = "a"}, {.id = "b", .plural = "c"}}};
  EXPECT_EQ(write(catalog),
            "msgid \"a\"\nmsgstr \"\"\n\n"
            "msgid \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"\"\n");
}

TEST(Writer, KeepsCommentsWithLineEndsComments) {
  const Catalog catalog{.messages = {{.translator_comments = {"a\nmsgid\n\\"},
                                      .id = "b",
                                      .translations = {""}}}};
  EXPECT_EQ(write(catalog), "# a\n# msgid\n# \\ \nmsgid \"b\"\nmsgstr \"\"\n");
}

TEST(Writer, WritesTheDomainFirst) {
  const Catalog catalog{.messages = {{.id = "a", .translations = {""}}},
                        .domain = "site"};
  EXPECT_EQ(write(catalog), "domain \"site\"\n\nmsgid \"a\"\nmsgstr \"\"\n");
  EXPECT_EQ(read(write(catalog), "a.po"), catalog);
}

TEST(RoundTrip, OfAWindowsFileGivesTheSameCatalog) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Catalog catalog = test::Samples(seed).catalog();
    std::string bytes;
    for (const char byte : write(catalog)) {
      bytes += byte == '\n' ? "\r\n" : std::string(1, byte);
    }
    const auto again = read("\xEF\xBB\xBF" + bytes, "sample.po");
    ASSERT_TRUE(again) << to_string(again.error());
    ASSERT_EQ(*again, catalog) << "seed " << seed;
  }
}

}  // namespace
}  // namespace l10n::catalog
