#include "l10n/text/legacy.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "text/misreading.hpp"

namespace l10n::text {
namespace {

namespace fs = std::filesystem;

const std::string kText =
    "Hướng dẫn sử dụng dịch vụ điện toán đám mây\n\nplain ASCII\n"
    "Đã được cập nhật: kỳ nghỉ, bằng chữ, sẵn có, quý khách, thuở ấy\n";

// `bytes` as a browser shows them: in Windows-1252.
auto shown(const std::string& bytes) -> std::string {
  const std::u16string table = windows();
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    append_code_point(text, value < 0x80 ? value : table[value - 0x80U]);
  }
  return text;
}

auto restored(const std::string& text) -> std::string {
  std::string result;
  std::size_t at = 0;
  if (const auto found = restore_legacy(text)) {
    for (const LegacyLine& line : found->lines) {
      for (const Replacement& word : line) {
        result.append(text, at, word.span.begin - at);
        result += word.text;
        at = word.span.end;
      }
    }
  }
  return result.append(text, at);
}

TEST(Legacy, KnowsTheThreeCharsets) {
  EXPECT_EQ(decode_legacy(LegacyCharset::Tcvn3, "Ti\xD5ng Vi\xD6t"),
            "Tiếng Việt");
  EXPECT_EQ(decode_legacy(LegacyCharset::Vni, "Tie\xE1ng Vie\xE4t"),
            "Tiếng Việt");
  EXPECT_EQ(decode_legacy(LegacyCharset::Viscii, "Ti\xAAng Vi\xAEt"),
            "Tiếng Việt");
  EXPECT_EQ(decode_legacy(LegacyCharset::Vni, "\xD1\xD6\xD4\xCF"), "ĐƯỢ");
  EXPECT_FALSE(decode_legacy(LegacyCharset::Vni, "\xB5"));
  EXPECT_FALSE(encode_legacy(LegacyCharset::Tcvn3, "日"));
}

TEST(Legacy, IsWrittenAndReadByteForByte) {
  for (const LegacyCharset charset : kLegacyCharsets) {
    const auto bytes = encode_legacy(charset, kText);
    ASSERT_TRUE(bytes) << name(charset);
    EXPECT_EQ(decode_legacy(charset, *bytes), kText) << name(charset);
  }
}

TEST(Legacy, IsRestoredWhereItIsShownInAnotherCharset) {
  for (const LegacyCharset charset : kLegacyCharsets) {
    const std::string damaged = shown(*encode_legacy(charset, kText));
    const auto found = restore_legacy(damaged);
    ASSERT_TRUE(found) << name(charset) << '\n' << damaged;
    EXPECT_EQ(found->charset, charset);
    EXPECT_EQ(restored(damaged), kText);
  }
}

TEST(Legacy, IsReadFromBytesThatAreNoUtf8) {
  for (const LegacyCharset charset : kLegacyCharsets) {
    const auto read = read_legacy(*encode_legacy(charset, kText));
    ASSERT_TRUE(read) << name(charset);
    EXPECT_EQ(read->first, charset);
    EXPECT_EQ(read->second, kText);
  }
  EXPECT_FALSE(read_legacy("\xFF\xFE\x00\x80 binary \xC3"));
  EXPECT_FALSE(read_legacy("l'\xE9t\xE9 \xE0 No\xEBl, o\xF9 \xE7 a va"));
}

TEST(Legacy, IsRestoredBesideCleanVietnamese) {
  const std::string damaged =
      shown(*encode_legacy(LegacyCharset::Tcvn3, kText));
  EXPECT_EQ(restored("Đoạn sạch, đủ chữ\n" + damaged + "Cũng sạch: á\n"),
            "Đoạn sạch, đủ chữ\n" + kText + "Cũng sạch: á\n");
}

TEST(Legacy, IsToldByTheOtherLinesWhereBothReadingsAreVietnamese) {
  const auto damaged = [](const std::string& text) {
    return shown(*encode_legacy(LegacyCharset::Tcvn3, text));
  };
  const std::string clean = "Đoạn sạch, đủ chữ\n";
  // "cã" is a syllable, too; "sẵn có" stands above.
  EXPECT_EQ(restored(clean + damaged(kText) + damaged("Policy có\n")),
            clean + kText + "Policy có\n");
  // It would be "cú" of the charset.
  EXPECT_EQ(restored(clean + damaged(kText) + "Policy có\n"),
            clean + kText + "Policy có\n");
  // Nothing tells "khó" from "khã".
  EXPECT_EQ(restored(clean + damaged(kText) + damaged("Policy khó\n")),
            clean + kText + damaged("Policy khó\n"));
}

TEST(Legacy, IsSeenByCapitalsInsideOfWords) {
  const auto damaged = [](const std::string& text) {
    return shown(*encode_legacy(LegacyCharset::Tcvn3, text));
  };
  const std::string clean = "Đoạn sạch, đủ chữ\n";
  ASSERT_EQ(damaged("Nhấn"), "NhÊn");
  EXPECT_EQ(restored(clean + damaged(kText) + damaged("Nhấn:\n")),
            clean + kText + "Nhấn:\n");
}

TEST(Legacy, IsNotSeenInFewWordsOrOtherLanguages) {
  for (const char* text :
       {"", "plain", "TiÕng ViÖt", "Il a été à Noël, où ça va, là-bas, déjà vu",
        "på så må få nå gå då två ålder öl även är bör",
        "año señor niño mañana está así también más",
        "Größe schön für müssen Tür über Straße",
        "não são então até você já também só é à",
        "Từ điển thuật ngữ cloud native của chúng tôi"}) {
    EXPECT_FALSE(restore_legacy(text)) << text;
  }
}

auto suspected(const std::string& text) -> std::string {
  std::string result;
  std::size_t at = 0;
  for (const LegacySuspect& line : suspect_legacy(text)) {
    for (const Replacement& word : line.words) {
      result.append(text, at, word.span.begin - at);
      result += word.text;
      at = word.span.end;
    }
  }
  return result.append(text, at);
}

TEST(Legacy, IsSuspectedOnASingleLine) {
  EXPECT_EQ(suspected("TiÕng ViÖt\n"), "Tiếng Việt\n");
  EXPECT_EQ(suspected("TiÕng ViÖt cã dÊu vµ ch÷ c¸i."),
            "Tiếng Việt có dấu và chữ cái.");
  EXPECT_EQ(suspected("a\nCéng hßa x· héi chñ nghÜa ViÖt Nam"),
            "a\nCộng hòa xã hội chủ nghĩa Việt Nam");
  EXPECT_EQ(suspected("§éc lËp - Tù do - H¹nh phóc"),
            "Độc lập - Tự do - Hạnh phúc");
  EXPECT_EQ(suspected("Tieáng Vieät laø ngoân ngöõ."),
            "Tiếng Việt là ngôn ngữ.");
  EXPECT_EQ(suspected("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"),
            "Cộng hòa xã hội chủ nghĩa Việt Nam");
  EXPECT_EQ(suspected("Tiªng Vi®t"), "Tiếng Việt");
}

TEST(Legacy, IsNotSuspectedInOtherLanguages) {
  for (const std::string text :
       {"thé à là où, haï et laïc", "D. Mª, nº 3, n° 4, to¹ ho¹",
        "Windows® Go® 5µm m² §a §i", "MenüÄ ÜberÖl für Größe",
        "El raïm del país, paral·lel", "Tá agus Seán, oileán, leán",
        "São José, mãe, não, aí", "Là gì và có", "hà và lá", "Từ điển",
        "år över på måste väg", "kõik võib või öö"}) {
    EXPECT_TRUE(suspect_legacy(text).empty()) << text;
  }
}

TEST(Legacy, IsNotSeenOnPagesOfTheCorpus) {
  const fs::path pages =
      fs::path(L10N_SOURCE_DIR).parent_path() / "shared/corpus/pages";
  if (!fs::exists(pages)) {
    GTEST_SKIP() << "no corpus";
  }
  for (const auto& entry : fs::recursive_directory_iterator(pages)) {
    if (entry.is_regular_file()) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      EXPECT_FALSE(restore_legacy(text)) << entry.path();
      EXPECT_TRUE(suspect_legacy(text).empty()) << entry.path();
    }
  }
}

}  // namespace
}  // namespace l10n::text
