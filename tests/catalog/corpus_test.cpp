// A real catalog, edited by many hands, comes back as msgcat prints it.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "catalog/process.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {
namespace {

namespace fs = std::filesystem;

TEST(Corpus, ComesBackAsMsgcatPrintsIt) {
  SKIP_WITHOUT("msgcat");
  const fs::path folder =
      fs::path(L10N_SOURCE_DIR) / ".." / "shared" / "corpus" / "po";
  if (!fs::is_directory(folder)) {
    GTEST_SKIP() << "the corpus is not there";
  }
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto catalog = read(bytes, entry.path().filename().string());
    ASSERT_TRUE(catalog) << to_string(catalog.error());
    for (const std::size_t width : {0U, 79U}) {
      EXPECT_EQ(write(*catalog, {.width = width}),
                test::msgcat(bytes, width).output)
          << entry.path();
    }
  }
}

}  // namespace
}  // namespace l10n::catalog
