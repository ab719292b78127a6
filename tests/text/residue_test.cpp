#include "l10n/text/residue.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

namespace fs = std::filesystem;

auto read(const fs::path& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Residue, IsWhatNoLanguageHas) {
  for (const char* text : {"quyá»n", "đi vá» sau", "vá»", "ngonâ€ lắm", "â€",
                           "ðŸ rắn", "âš ï¸ chú ý", "bá»đi"}) {
    EXPECT_EQ(find_residues(text).size(), 1U) << text;
  }
}

TEST(Residue, IsNotSeenInCleanText) {
  for (const char* text :
       {"", "«está»", "»Sá«", "«lá»\ný »vá»", "Ärger, Öl", "São Paulo, MÃE",
        "câ”", "‘â’…", "1º, 2ª, á", "í ð", "naïve", "á»”", "Ⅷ â"}) {
    EXPECT_TRUE(find_residues(text).empty()) << text;
  }
}

TEST(Residue, BesideRestoredCharactersIsAFirstByteAsWell) {
  const auto has = [](std::string_view line) {
    return has_residue(glyphs_of(line, {0, line.size()}));
  };
  EXPECT_TRUE(has("Äang làm"));
  EXPECT_TRUE(has("Ã kiến"));
  EXPECT_TRUE(has("quyá»n «a»"));
  EXPECT_FALSE(has("«má»"));
  EXPECT_FALSE(has("ÃO, MÃE, năm"));
}

// The strings of the system's catalogs.
TEST(Residue, IsNotSeenInOtherLanguages) {
  const fs::path folder = "/usr/share/locale";
  std::size_t files = 0;
  std::size_t seen = 0;
  for (const char* language :
       {"fr", "de", "es", "pl", "ru", "ja", "pt_BR", "pt", "tr", "cs", "sv",
        "el", "hu", "sk", "ga", "fi", "da", "nb",    "ro", "is", "vi"}) {
    const fs::path messages = folder / language / "LC_MESSAGES";
    if (!fs::exists(messages)) {
      continue;
    }
    for (const auto& entry : fs::directory_iterator(messages)) {
      if (++seen % 8 != 0) {  // a sanitized build is slow
        continue;
      }
      ++files;
      std::istringstream parts(read(entry.path()));
      for (std::string part; std::getline(parts, part, '\0');) {
        if (find_invalid_utf8(part) == part.size()) {
          EXPECT_TRUE(find_residues(part).empty()) << entry.path() << '\n'
                                                   << part;
        }
      }
    }
  }
  if (files == 0) {
    GTEST_SKIP() << "no catalogs";
  }
}

}  // namespace
}  // namespace l10n::text
