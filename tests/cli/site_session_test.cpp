#include "site_session.hpp"

#include <gtest/gtest.h>

#include "io/scratch.hpp"

namespace l10n::tool {
namespace {

using io::Scratch;

constexpr const char* kCatalog =
    "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    "msgid   \"một\"\nmsgstr \"one\"\n\nmsgid \"hai\"\nmsgstr \"\"\n";

// The catalog of a file with a translation more, and what the file was.
struct Translated {
  KnownFile file;
  catalog::Catalog catalog;
};

auto translate(const Scratch& scratch) -> Translated {
  auto file = read_catalog(scratch / "en.po");
  EXPECT_TRUE(file.has_value());
  Translated translated{known(*file), std::move(file->catalog)};
  translated.catalog.messages.back().translations = {"two"};
  return translated;
}

TEST(WriteCatalog, ReadsTheBytesAgainThatDoNotChange) {
  const Scratch scratch;
  scratch.put("en.po", kCatalog);
  const Translated translated = translate(scratch);
  ASSERT_TRUE(write_catalog(translated.file, translated.catalog, 79, ""));
  std::string expected = kCatalog;
  expected.replace(expected.rfind("\"\""), 2, "\"two\"");
  EXPECT_EQ(scratch.get("en.po"), expected);
}

TEST(WriteCatalog, KeepsAFileThatChangedSinceItWasRead) {
  const std::string theirs = std::string(kCatalog) + "\n# theirs\n";
  const Scratch scratch;
  scratch.put("en.po", kCatalog);
  const Translated translated = translate(scratch);
  scratch.put("en.po", theirs);
  const auto written =
      write_catalog(translated.file, translated.catalog, 79, "");
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().code, Code::ChangedMeanwhile);
  EXPECT_EQ(scratch.get("en.po"), theirs);
  EXPECT_NE(scratch.get("en.po.new").find("msgstr \"two\""), std::string::npos);
}

TEST(WriteCatalog, DoesNotBringBackAFileThatWasRemoved) {
  const Scratch scratch;
  scratch.put("en.po", kCatalog);
  const Translated translated = translate(scratch);
  std::filesystem::remove(scratch / "en.po");
  const auto written =
      write_catalog(translated.file, translated.catalog, 79, "");
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().code, Code::ChangedMeanwhile);
  EXPECT_EQ(scratch.names(), std::set<std::string>{"en.po.new"});
}

TEST(WriteCatalog, KeepsAFileThatCameSinceThereWasNone) {
  const Scratch scratch;
  const auto file = read_catalog(scratch / "en.po");
  ASSERT_TRUE(file.has_value());
  scratch.put("en.po", kCatalog);
  const auto written = write_catalog(known(*file), file->catalog, 79, "");
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().code, Code::ChangedMeanwhile);
  EXPECT_EQ(scratch.get("en.po"), kCatalog);
}

}  // namespace
}  // namespace l10n::tool
