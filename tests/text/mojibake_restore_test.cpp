#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "l10n/text/charset.hpp"
#include "l10n/text/mojibake.hpp"
#include "text/misreading.hpp"

namespace l10n::text {
namespace {

namespace fs = std::filesystem;

// `text` with everything restored that nothing was lost of.
auto restored(const std::string& text) -> std::string {
  std::string result;
  std::size_t at = 0;
  for (const Restoration& line : restore_mojibake(text)) {
    for (const Replacement& part : line.parts) {
      if (line.exact) {
        result.append(text, at, part.span.begin - at);
        result += part.text;
        at = part.span.end;
      }
    }
  }
  return result.append(text, at);
}

constexpr auto kSentences = {"Từ điển thuật ngữ",
                             "Đó là hướng dẫn",
                             "ĐĂNG KÝ TÀI KHOẢN",
                             "“Trích dẫn” – đầy đủ… và ‘khác’",
                             "Chú ý: ở đây có 5 × 3 ô",
                             "🚀 Bắt đầu → xong ✅",
                             "├── src\n│   └── thư mục",
                             "- [日本語](ja.md), [Русский](ru.md), Tiếng Việt",
                             "Café olé, naïve và Übung",
                             "ở",
                             "sử dụng từ ngữ này"};

TEST(RestoreMojibake, GivesTheTextBackFromEachCharset) {
  for (const auto& [name, table] : tables()) {
    for (const std::string sentence : kSentences) {
      const std::string once = misread(sentence, table);
      EXPECT_EQ(restored(once), sentence) << name;
      EXPECT_EQ(restored(misread(once, table)), sentence) << name << " twice";
    }
  }
}

TEST(RestoreMojibake, GoesThreeTimesBack) {
  const std::string text = "Từ điển thuật ngữ";
  std::string damaged = text;
  for (int i = 0; i < 3; ++i) {
    damaged = misread(damaged, windows());
  }
  ASSERT_EQ(restore_mojibake(damaged).size(), 1U);
  EXPECT_EQ(restore_mojibake(damaged).front().times, 3U);
  EXPECT_EQ(restored(damaged), text);
}

TEST(RestoreMojibake, UndoesDifferentCharsetsOneAfterAnother) {
  const std::string text = "Hướng dẫn sử dụng";
  EXPECT_EQ(restored(misread(misread(text, windows()), latin1())), text);
  EXPECT_EQ(restored(misread(misread(text, vietnamese_windows()), windows())),
            text);
  EXPECT_EQ(
      restored(misread(misread(text, windows()), std::u16string(kMacRoman))),
      text);
}

TEST(RestoreMojibake, TakesTheDamagedPartOfALineAlone) {
  const std::string text = "Sạch sẽ, “ĐÔ” và Ä‘iá»‡n, rồi hết";
  const auto found = restore_mojibake(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, (Span{0, text.size()}));
  ASSERT_EQ(found[0].parts.size(), 2U);
  EXPECT_EQ(found[0].parts[0].span.of(text), "Ä‘");
  EXPECT_EQ(found[0].parts[0].text, "đ");
  EXPECT_EQ(found[0].parts[1].text, "ệ");
  EXPECT_EQ(found[0].charset, Charset::Windows1252);
  EXPECT_TRUE(found[0].exact);
}

TEST(RestoreMojibake, NamesLinesAndLeavesCleanOnesAlone) {
  const std::string text = "sạch\r\ncÃ²n lÃ¡\n\nTá»« Ä‘Ã³\rhết";
  const auto found = restore_mojibake(text);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].line.of(text), "cÃ²n lÃ¡");
  EXPECT_EQ(found[1].line.of(text), "Tá»« Ä‘Ã³");
  EXPECT_EQ(restored(text), "sạch\r\ncòn lá\n\nTừ đó\rhết");
}

TEST(RestoreMojibake, SaysWhereTheCharsetLostLetters) {
  for (const char* damaged :
       {"Ä?iá»ƒn thuáº­t ngá»¯ Ä?á»™c láº­p", "Ä\uFFFDiá»ƒn thuáº­t ngá»¯",
        "Äiá»ƒn thuáº­t ngá»¯", "Tá»« lÃ  Ä‘iá»ƒn"}) {
    for (const Restoration& line : restore_mojibake(damaged)) {
      EXPECT_FALSE(line.exact) << damaged;
    }
    EXPECT_EQ(restored(damaged), damaged);
  }
}

TEST(RestoreMojibake, LeavesCleanTextOfAnyLanguageAlone) {
  for (const char* text : {"",
                           "plain",
                           "Từ Điển “Thuật Ngữ” – đề, được, ướt…",
                           "“ĐÔ”, “ĐÃ” và “CÀ PHÊ”",
                           "«đá»… và «quá»«",
                           "‚Äpfel‘, ‚Ä‘, „Ähre“",
                           "l’été à «\u00A0Noël\u00A0»…",
                           "“IRMÃ” e “MAMÃ…”, Â® 5 Å²",
                           "HÂLÂ»",
                           "«É»…",
                           "—É claro —É",
                           "├─┐ ├│ ┌┬┐\n└┴┘ │Übersicht│",
                           "──Étape──",
                           "ƒé aƒé",
                           "π» Γ… σ·",
                           "l·l, n·ª",
                           "ÄŠ ÁŠ",
                           "Ελλάδα, Россия, 日本語, ไทย",
                           "naïve café – “élan”",
                           "20°C, 5 µm, ½ ¼, §3 ¶4, ©2024 ®",
                           "người dùng”ü",
                           "‚Äpfel und ‚Öl‘"}) {
    EXPECT_EQ(restored(text), text);
  }
}

TEST(RestoreMojibake, SurvivesWhateverBytesThereAre) {
  std::mt19937 random(1);
  constexpr std::u32string_view kPoints =
      U"aÃÂÄÅÆáâïðđĂ»º«™ƒ‘’“”├ß╗┤·ª∫√‚\u0080\u00A0\uF8FFỞ \n?";
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t length = random() % 40; length > 0; --length) {
      append_code_point(text, kPoints[random() % kPoints.size()]);
    }
    for (const Restoration& line : restore_mojibake(text)) {
      std::size_t at = line.line.begin;
      for (const Replacement& part : line.parts) {
        ASSERT_LE(at, part.span.begin);
        ASSERT_LT(part.span.begin, part.span.end);
        at = part.span.end;
      }
      ASSERT_LE(at, line.line.end);
    }
  }
}

TEST(RestoreMojibake, IsUndoneByMisreadingAgain) {
  for (const auto& [name, table] : tables()) {
    for (const std::string sentence : kSentences) {
      const std::string damaged = misread(sentence, table);
      for (const Restoration& line : restore_mojibake(damaged)) {
        for (const Replacement& part : line.parts) {
          EXPECT_EQ(misread(part.text, table), part.span.of(damaged)) << name;
        }
      }
    }
  }
}

TEST(RestoreMojibake, CutsLongLinesAtBlanks) {
  std::string clean;
  while (clean.size() < 100'000) {
    clean += "một dòng rất dài, ";
  }
  EXPECT_EQ(restored(misread(clean, windows())), clean);
}

auto read(const fs::path& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

auto shared() -> fs::path {
  return fs::path(L10N_SOURCE_DIR).parent_path() / "shared";
}

TEST(RestoreMojibake, RestoresTheSeedReversibly) {
  const fs::path seed = shared() / "seeds/002_7e063f64879c5303.md";
  if (!fs::exists(seed)) {
    GTEST_SKIP() << "no seeds";
  }
  const std::string damaged = read(seed);
  const std::string clean = restored(damaged);
  EXPECT_EQ(misread(clean, kMacRoman), damaged);
  EXPECT_NE(clean.find("# Bài thu hoạch “WORKSHOP KHOA HỌC DỮ LIỆU"),
            std::string::npos);
  EXPECT_TRUE(restore_mojibake(clean).empty());
}

struct Tally {
  std::size_t lines = 0;
  std::size_t exact = 0;
  std::size_t wrong = 0;
};

// From a code point on, and up to another one: the whole of `line` for kind 0.
auto damaged_part(const std::string& line, int kind, std::mt19937& random)
    -> Span {
  if (kind == 0) {
    return {0, line.size()};
  }
  const auto any = [&] {
    std::size_t at = random() % (line.size() + 1);
    while (at < line.size() &&
           (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80) {
      ++at;
    }
    return at;
  };
  Span part{any(), any()};
  if (part.begin > part.end) {
    std::swap(part.begin, part.end);
  }
  return part;
}

auto has_upper(std::string_view text) -> bool {
  return std::any_of(text.begin(), text.end(), [](char byte) {
    return static_cast<unsigned char>(byte) >= 0x80;
  });
}

auto tally(const std::vector<std::string>& lines, const std::u16string& table,
           int times, int kind) -> Tally {
  Tally result;
  std::mt19937 random(7);
  for (const std::string& line : lines) {
    const Span part = damaged_part(line, kind, random);
    std::string middle(part.of(line));
    if (!has_upper(middle)) {
      continue;
    }
    for (int i = 0; i < times; ++i) {
      middle = misread(middle, table);
    }
    const std::string damaged =
        line.substr(0, part.begin) + middle + line.substr(part.end);
    const std::string back = restored(damaged);
    ++result.lines;
    result.exact += back == line ? 1U : 0U;
    result.wrong += back != line && back != damaged ? 1U : 0U;
  }
  return result;
}

auto vietnamese_lines() -> std::vector<std::string> {
  constexpr std::size_t kEach = 64;  // a sanitized build is slow
  std::vector<std::string> lines;
  std::size_t count = 0;
  for (const auto& entry :
       fs::recursive_directory_iterator(shared() / "corpus/pages")) {
    if (entry.path().string().find("vi") == std::string::npos) {
      continue;
    }
    std::istringstream text(entry.is_regular_file() ? read(entry.path()) : "");
    for (std::string line; std::getline(text, line);) {
      if (has_upper(line) && ++count % kEach == 0) {
        lines.push_back(line);
      }
    }
  }
  return lines;
}

TEST(RestoreMojibake, RestoresTheCorpusAndNeverWrongly) {
  if (!fs::exists(shared() / "corpus/pages")) {
    GTEST_SKIP() << "no corpus";
  }
  const std::vector<std::string> lines = vietnamese_lines();
  for (const auto& [name, table] : tables()) {
    for (const int times : {1, 2}) {
      for (const int kind : {0, 1}) {
        const Tally result = tally(lines, table, times, kind);
        std::cout << name << ", " << times << " times, "
                  << (kind == 0 ? "whole lines: " : "parts: ") << result.exact
                  << " of " << result.lines << '\n';
        EXPECT_GE(result.exact * 1000, result.lines * 995) << name;
        EXPECT_EQ(result.wrong, 0U) << name;
      }
    }
  }
}

TEST(RestoreMojibake, FindsNothingOnCleanPagesOfTheCorpus) {
  if (!fs::exists(shared() / "corpus/pages")) {
    GTEST_SKIP() << "no corpus";
  }
  for (const auto& entry :
       fs::recursive_directory_iterator(shared() / "corpus/pages")) {
    if (entry.is_regular_file()) {
      EXPECT_TRUE(restore_mojibake(read(entry.path())).empty()) << entry.path();
    }
  }
}

// The strings of the system's catalogs, in some 180 languages. Those of one
// language are damaged themselves.
TEST(RestoreMojibake, FindsNothingInOtherLanguages) {
  const fs::path folder = "/usr/share/locale";
  std::size_t files = 0;
  std::size_t seen = 0;
  for (const char* language : {"fr", "de", "es", "pl", "ru", "ja", "pt_BR",
                               "tr", "cs", "sv", "el", "uk", "zh_CN", "vi"}) {
    const fs::path messages = folder / language / "LC_MESSAGES";
    if (!fs::exists(messages)) {
      continue;
    }
    for (const auto& entry : fs::directory_iterator(messages)) {
      if (++seen % 4 != 0) {  // a sanitized build is slow
        continue;
      }
      // The texts of a binary catalog end in NUL; its tables hold numbers.
      std::istringstream parts(read(entry.path()));
      ++files;
      for (std::string part; std::getline(parts, part, '\0');) {
        if (find_invalid_utf8(part) == part.size()) {
          EXPECT_EQ(restored(part), part) << entry.path();
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
