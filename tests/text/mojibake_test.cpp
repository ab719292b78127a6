#include "l10n/text/mojibake.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "text/misreading.hpp"

namespace l10n::text {
namespace {

namespace fs = std::filesystem;

constexpr auto kSentences = {"Từ điển thuật ngữ",
                             "Đó là hướng dẫn",
                             "ĐĂNG KÝ TÀI KHOẢN",
                             "quá trình xây dựng",
                             "ưu điểm của bạn",
                             "“trích dẫn” – đầy đủ…",
                             "café olé",
                             "mặc định",
                             "😀 vui",
                             "một",
                             "hỗ trợ",
                             "ĩ"};

TEST(Mojibake, IsFoundInEachCharset) {
  for (const auto& [name, table] : tables()) {
    for (const char* sentence : kSentences) {
      const std::string damaged = misread(sentence, table);
      EXPECT_EQ(find_mojibake(damaged).size(), 1U) << damaged;
    }
  }
}

TEST(Mojibake, IsFoundWhenItHappenedTwice) {
  for (const char* sentence : kSentences) {
    const std::string damaged =
        misread(misread(sentence, windows()), windows());
    EXPECT_EQ(find_mojibake(damaged).size(), 1U) << damaged;
  }
}

TEST(Mojibake, IsToldByLine) {
  const std::string text = "sạch\r\ncÃ²n\n\nTá»« a\rTá»« b";
  const auto lines = find_mojibake(text);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].of(text), "cÃ²n");
  EXPECT_EQ(lines[1].of(text), "Tá»« a");
  EXPECT_EQ(lines[2].of(text), "Tá»« b");
}

TEST(Mojibake, IsNotSeenInCleanText) {
  for (const char* text : {"",
                           "plain",
                           "Từ Điển “Thuật Ngữ” – đề, được, ướt…",
                           "“ĐÃ” và “CÀ PHÊ”",
                           "nói “há…”",
                           "‘câ’…",
                           "«đá»",
                           "PHÂN",
                           "đẹp😀",
                           "├── src\n│   └── a\n└── b",
                           "┌┬┐\n├┤",
                           "√2 ≈ 1,41 · ∆x",
                           "‚Äpfel‘ und ‘Ähre’",
                           "Ελλάδα Γ…",
                           "naïve café – “élan”",
                           "Ärger, Ölße",
                           "日本語のテキスト",
                           "Ngày 1 · Tuần 2",
                           "5° – 10°",
                           "½ £ ©",
                           "Äà",
                           "tệ\u0301"}) {
    EXPECT_TRUE(find_mojibake(text).empty()) << text;
  }
}

TEST(Mojibake, EndsWithTheText) {
  for (const char* text : {"á", "á»", "Ã", "â€", "·∫", "\xC3", "á\xBB"}) {
    find_mojibake(text);
  }
  EXPECT_TRUE(find_mojibake("á»").empty());
}

auto read(const fs::path& path) -> std::string {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

auto shared() -> fs::path {
  return fs::path(L10N_SOURCE_DIR).parent_path() / "shared";
}

auto non_ascii_lines(const std::string& text) -> std::size_t {
  std::size_t count = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    count += line.find_first_of("\xC3\xC4\xE1\xE2") == line.npos ? 0U : 1U;
  }
  return count;
}

TEST(Mojibake, IsFoundOnEveryDamagedLineOfTheCorpus) {
  const fs::path folder = shared() / "corpus/synthetic/mojibake";
  if (!fs::exists(folder)) {
    GTEST_SKIP() << "no corpus";
  }
  const std::size_t lines = non_ascii_lines(read(folder / "clean.md"));
  for (const char* name : {"cp1252-whatwg.md", "cp1258.md", "double-cp1252.md",
                           "latin1.md", "macroman.md"}) {
    EXPECT_EQ(find_mojibake(read(folder / name)).size(), lines) << name;
  }
  EXPECT_GE(find_mojibake(read(folder / "mixed-half-cp1252.md")).size(), 10U);
}

TEST(Mojibake, IsFoundOnNoCleanLineOfTheCorpus) {
  if (!fs::exists(shared() / "corpus/pages")) {
    GTEST_SKIP() << "no corpus";
  }
  for (const auto& entry :
       fs::recursive_directory_iterator(shared() / "corpus/pages")) {
    if (entry.is_regular_file()) {
      EXPECT_TRUE(find_mojibake(read(entry.path())).empty()) << entry.path();
    }
  }
}

}  // namespace
}  // namespace l10n::text
