// msgfmt and the reader on files with a small damage: they accept and refuse
// the same ones, but for the differences that reader.hpp names.
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "catalog/process.hpp"
#include "l10n/catalog/reader.hpp"

namespace l10n::catalog {
namespace {

constexpr std::string_view kSound =
    "# comment\n"
    "msgid \"\"\nmsgstr \"\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Language: en\\n\"\n\n"
    "#. type: Title\n#: a.md:1 \xE2\x81\xA8x y\xE2\x81\xA9:2\n"
    "#, fuzzy, no-wrap\n#| msgctxt \"c\"\n#| msgid \"old\"\n"
    "msgctxt \"c\"\nmsgid \"Tạo\"\nmsgstr \"Create\"\n\n"
    "msgid \"one\" \"\"\n\"more\"\nmsgid_plural \"many\"\n"
    "msgstr[0] \"\\\"x\\\" \\\\ \\t\"\nmsgstr[1] \"\\101\\x42\"\n\n"
    "#~| msgid \"older\"\n#~ msgid \"gone\"\n#~ msgstr \"away\"\n";

auto damaged(std::mt19937& random) -> std::string {
  constexpr auto kPieces =
      std::to_array<std::string_view>({"\"",
                                       "\n",
                                       "\\",
                                       "#",
                                       "#~ ",
                                       "#| ",
                                       "#~| ",
                                       "[",
                                       "]",
                                       "0",
                                       "msgid ",
                                       "msgstr ",
                                       "msgctxt \"c\"\n",
                                       "msgid_plural ",
                                       "msgstr[1] ",
                                       "domain ",
                                       "x",
                                       " ",
                                       "<<<<<<< HEAD\n",
                                       "=======\n",
                                       "\\x",
                                       "\\n",
                                       "\\8",
                                       "\r",
                                       "\"a\"",
                                       "msgid \"new\"\nmsgstr \"\"\n",
                                       "# c\n",
                                       ":",
                                       "é"});
  std::string bytes(kSound);
  for (std::size_t count = random() % 2 + 1; count > 0; --count) {
    const std::size_t at = random() % bytes.size();
    switch (random() % 4) {
      case 0:
        bytes.erase(at, random() % 8 + 1);
        break;
      case 1:
        bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 30));
        break;
      default:
        bytes.insert(at, kPieces.at(random() % kPieces.size()));
        break;
    }
  }
  return bytes;
}

// Why msgfmt and the reader may differ about `bytes`; empty if they may not.
auto excuse(const std::string& bytes, const std::vector<Diagnostic>& ours,
            const std::string& theirs) -> std::string {
  if (!ours.empty()) {
    const Diagnostic& error = ours.front();
    switch (error.code) {
      case Code::InvalidUtf8:
      case Code::NulByte:
      case Code::PoCharset:
        return "strict about the encoding";
      case Code::PoEscape:
        return error.message.starts_with("the escapes") ? "escapes" : "";
      default:
        break;
    }
    if (error.message.starts_with("a second domain")) {
      return "one domain";
    }
    return bytes.find("\\\n") != std::string::npos ? "joined lines" : "";
  }
  if (theirs.find("duplicate message") != std::string::npos) {
    return "an obsolete message with the key of another";
  }
  if (theirs.find("both end with") != std::string::npos ||
      theirs.find("both begin with") != std::string::npos) {
    return "line feeds at the ends";
  }
  return bytes.find("\\\n") != std::string::npos ? "joined lines" : "";
}

TEST(Agreement, WithMsgfmtOnWhatIsSyntax) {
  SKIP_WITHOUT("msgfmt");
  ASSERT_TRUE(read(kSound, "en.po"));
  std::mt19937 random(20260131);
  std::size_t accepted = 0;
  std::size_t excused = 0;
  constexpr std::size_t kMutants = 400;
  for (std::size_t i = 0; i < kMutants; ++i) {
    const std::string bytes = damaged(random);
    const auto ours = errors(bytes, "en.po");
    const auto theirs = test::run({"msgfmt", "-o", "/dev/null", "-"}, bytes);
    accepted += ours.empty() ? 1 : 0;
    if (ours.empty() == (theirs.status == 0)) {
      continue;
    }
    ++excused;
    EXPECT_NE(excuse(bytes, ours, theirs.errors), "")
        << bytes << "\nmsgfmt: " << theirs.errors
        << "\nours: " << (ours.empty() ? "accepted" : to_string(ours.front()));
  }
  EXPECT_GT(accepted, kMutants / 10);
  EXPECT_LT(accepted, kMutants * 9 / 10);
  EXPECT_LT(excused, kMutants / 10);
}

}  // namespace
}  // namespace l10n::catalog
