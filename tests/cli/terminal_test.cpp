#include "terminal.hpp"

#include <cstdlib>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "nearest.hpp"
#include "progress.hpp"

namespace l10n::tool {
namespace {

using testing::HasSubstr;

TEST(Colored, LeavesTheWordsAsTheyAre) {
  const Diagnostic diagnostic{.code = Code::CannotRead,
                              .where = {.path = "a: b.md", .line = 1},
                              .message = "no: luck"};
  std::string text = colored(diagnostic);
  EXPECT_THAT(text, HasSubstr("\x1b[1ma: b.md:1:\x1b[0m \x1b[1;31merror:"));
  for (std::size_t at = text.find('\x1b'); at != text.npos;
       at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) - at + 1);
  }
  EXPECT_EQ(text, to_string(diagnostic));
}

TEST(Terminal, SurvivesPathsThatAreNotUtf8InJson) {
  std::ostringstream out;
  std::ostringstream err;
  Terminal terminal({out, err}, {.json = true});
  terminal.report(
      {.code = Code::CannotRead, .where = {.path = "\xff"}, .message = "x"});
  terminal.finish();
  EXPECT_EQ(nlohmann::json::parse(out.str())["diagnostics"][0]["path"],
            "\xEF\xBF\xBD");
}

TEST(Terminal, IsNotDrivenByWhatItPrints) {
  const auto printed = [](TerminalOptions options, bool as_bytes = false) {
    std::ostringstream out;
    std::ostringstream err;
    Terminal terminal({out, err}, options);
    constexpr std::string_view kText =
        "\x1b[1ma\x1b[0m\t\x1b[2Jb\xE2\x80\xAE\n";
    if (as_bytes) {
      terminal.write(kText);
    } else {
      terminal.print(kText);
    }
    return out.str();
  };
  EXPECT_EQ(printed({.color_out = true}),
            "\x1b[1ma\x1b[0m\t<U+001B>[2Jb<U+202E>\n");
  EXPECT_EQ(printed({}), "<U+001B>[1ma<U+001B>[0m\t<U+001B>[2Jb<U+202E>\n");
  EXPECT_EQ(printed({}, true), "\x1b[1ma\x1b[0m\t\x1b[2Jb\xE2\x80\xAE\n");
  EXPECT_EQ(printed({.color_out = true, .screen = true}, true), printed({}));
}

TEST(Terminal, SaysTheSameAdviceOnceInARow) {
  std::ostringstream out;
  std::ostringstream err;
  Terminal terminal({out, err}, {});
  const auto report = [&](const char* page, const char* help) {
    terminal.report({.code = Code::CannotRead,
                     .where = {.path = page},
                     .message = "x",
                     .help = help});
  };
  report("a.md", "try");
  report("b.md", "try");
  report("c.md", "wait");
  report("d.md", "try");
  EXPECT_EQ(err.str(),
            "a.md: error: x [cannot-read]\n  help: try\n"
            "b.md: error: x [cannot-read]\n"
            "c.md: error: x [cannot-read]\n  help: wait\n"
            "d.md: error: x [cannot-read]\n  help: try\n");
}

TEST(Terminal, HeedsNoColor) {
  ASSERT_EQ(setenv("NO_COLOR", "1", 1), 0);
  EXPECT_FALSE(detect_terminal(ColorMode::Auto).color_err);
  EXPECT_TRUE(detect_terminal(ColorMode::Always).color_err);
  ASSERT_EQ(unsetenv("NO_COLOR"), 0);
}

TEST(Terminal, ShowsNothingFancyOnADumbOne) {
  ASSERT_EQ(setenv("TERM", "dumb", 1), 0);
  EXPECT_FALSE(detect_terminal(ColorMode::Auto).color_err);
  EXPECT_FALSE(detect_terminal(ColorMode::Auto).interactive);
  ASSERT_EQ(unsetenv("TERM"), 0);
}

TEST(Progress, ShowsNothingWhereNobodyLooks) {
  std::ostringstream out;
  std::ostringstream err;
  const Terminal terminal({out, err}, {});
  {
    Progress progress(terminal, "extracting", 3);
    progress.step();
  }
  EXPECT_EQ(err.str(), "");
}

TEST(Progress, FitsItsLine) {
  EXPECT_EQ(progress_line("extracting", 5, 10, 46),
            "extracting [==========>          ]  50 % 5/10");
  EXPECT_THAT(progress_line("x", 10, 10, 80), HasSubstr("=] 100 % 10/10"));
  for (std::size_t width = 0; width < 100; ++width) {
    EXPECT_LE(progress_line("extracting", 7, 1000, width).size(), width);
  }
}

TEST(Nearest, FindsTypingMistakes) {
  const std::vector<std::string> known{"extract", "merge", "verify"};
  EXPECT_EQ(nearest("extarct", known), "extract");
  EXPECT_EQ(nearest("mereg", known), "merge");
  EXPECT_EQ(nearest("frobnicate", known), std::nullopt);
  EXPECT_EQ(nearest("", known), std::nullopt);
  EXPECT_EQ(nearest(std::string(100000, 'x'), known), std::nullopt);
}

}  // namespace
}  // namespace l10n::tool
