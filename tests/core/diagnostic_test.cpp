#include "l10n/core/diagnostic.hpp"

#include <set>

#include <gtest/gtest.h>

namespace l10n {
namespace {

TEST(Diagnostic, SaysWhereWhatAndWhatToDo) {
  const Diagnostic diagnostic{
      .code = Code::InvalidUtf8,
      .where = {.path = "content/1-intro.vi.md", .line = 4, .column = 17},
      .message = "byte 0xC3 does not start a UTF-8 character",
      .help = "save the page as UTF-8"};
  EXPECT_EQ(to_string(diagnostic),
            "content/1-intro.vi.md:4:17: error: byte 0xC3 does not start a "
            "UTF-8 character [invalid-utf8]\n"
            "  help: save the page as UTF-8\n");
}

TEST(Diagnostic, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(to_string({.code = Code::CannotRead,
                       .where = {.path = "po/en.po"},
                       .message = "no such file"}),
            "po/en.po: error: no such file [cannot-read]\n");
  EXPECT_EQ(to_string({.code = Code::Usage,
                       .where = {},
                       .message = "what?",
                       .severity = Severity::Warning}),
            "warning: what? [usage]\n");
  EXPECT_EQ(to_string({.code = Code::Directive,
                       .where = {},
                       .message = "so",
                       .severity = Severity::Information}),
            "note: so [directive]\n");
}

TEST(Diagnostic, EveryCodeHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(Code::Usage); ++code) {
    names.insert(name(static_cast<Code>(code)));
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(Code::Usage) + 1);
  EXPECT_EQ(name(Code::Usage), "usage");
  EXPECT_EQ(name(Code::BlockStructure), "block-structure");
}

TEST(Printable, ShowsWhatCouldDriveATerminal) {
  EXPECT_EQ(printable("a\x1B[2J\u202Eb\u200Bđ\xFF\r"),
            "a<U+001B>[2J<U+202E>b<U+200B>đ<FF><U+000D>");
}

TEST(Printable, ShowsLineFeedsWhereOneLineIsMeant) {
  EXPECT_EQ(printable_line("a\nb\x1B"), "a<U+000A>b<U+001B>");
  EXPECT_EQ(to_string({.code = Code::CannotRead,
                       .where = {.path = "a\nerror: b"},
                       .message = "x"}),
            "a<U+000A>error: b: error: x [cannot-read]\n");
}

TEST(Printable, LeavesTextAlone) {
  EXPECT_EQ(printable("một 🎉\nhai"), "một 🎉\nhai");
}

}  // namespace
}  // namespace l10n
