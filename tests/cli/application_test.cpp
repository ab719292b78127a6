#include "application.hpp"

#include <array>
#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "completion.hpp"
#include "extract_arguments.hpp"
#include "help.hpp"
#include "init_arguments.hpp"
#include "manual.hpp"
#include "merge_arguments.hpp"
#include "pseudo_arguments.hpp"
#include "verify_arguments.hpp"

namespace l10n::tool {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

auto complain(const Arguments& arguments, Terminal& terminal) -> Exit {
  terminal.report({.code = Code::MdLink,
                   .where = {.path = "en.po", .line = 3},
                   .message = "a link changed",
                   .help = "keep it"});
  terminal.report({.code = Code::Mojibake,
                   .where = {.path = "a.md", .line = 2, .column = 7},
                   .message = "odd text",
                   .severity = Severity::Warning});
  terminal.print("2 pages\n");
  terminal.say("working");
  terminal.result({{"pages", arguments.operands().size()}});
  return Exit::Found;
}

auto table() -> std::span<const Command> {
  static const std::array list{
      Command{&extract_usage(), complain}, Command{&merge_usage(), complain},
      Command{&verify_usage(), complain}, Command{&pseudo_usage(), complain},
      Command{&init_usage(), complain}};
  return list;
}

struct Said {
  Exit exit;
  std::string out;
  std::string err;
};

auto run(const std::vector<std::string>& words) -> Said {
  std::ostringstream out;
  std::ostringstream err;
  const Exit exit = run_l10n(table(), words, {out, err});
  return {exit, out.str(), err.str()};
}

auto longest_line(const std::string& text) -> std::size_t {
  std::istringstream lines(text);
  std::size_t longest = 0;
  for (std::string line; std::getline(lines, line);) {
    longest = std::max(longest, line.size());
  }
  return longest;
}

TEST(Application, TakesCommonOptionsBeforeTheCommand) {
  const Said said = run({"--color", "never", "-j2", "--json", "verify", "a"});
  EXPECT_EQ(said.exit, Exit::Found);
  EXPECT_THAT(said.out, HasSubstr("\"pages\": 1"));
  EXPECT_THAT(run({"-q", "--no-such", "verify"}).err,
              HasSubstr("unknown option '-q'"));
  EXPECT_THAT(run({"-C"}).err, HasSubstr("unknown option '-C'"));
}

TEST(Application, PrintsResultsAndDiagnosticsApart) {
  const Said said = run({"verify", "a.md"});
  EXPECT_EQ(said.exit, Exit::Found);
  EXPECT_EQ(said.out, "2 pages\n");
  EXPECT_EQ(said.err,
            "en.po:3: error: a link changed [md-link]\n  help: keep it\n"
            "a.md:2:7: warning: odd text [mojibake]\n"
            "working\n1 error, 1 warning\n");
}

TEST(Application, SaysErrorsAndResultsAloneWhenQuiet) {
  const Said said = run({"verify", "-q"});
  EXPECT_EQ(said.out, "2 pages\n");
  EXPECT_EQ(said.err,
            "en.po:3: error: a link changed [md-link]\n  help: keep it\n");
}

TEST(Application, GivesOneJsonObjectToMachines) {
  const Said said = run({"verify", "--json", "a.md", "b.md"});
  EXPECT_EQ(said.err, "");
  const auto json = nlohmann::json::parse(said.out);
  EXPECT_EQ(json["result"]["pages"], 2);
  ASSERT_EQ(json["diagnostics"].size(), 2U);
  EXPECT_EQ(json["diagnostics"][1],
            nlohmann::json::parse(
                R"({"code": "mojibake", "severity": "warning", "path": "a.md",
                    "line": 2, "column": 7, "message": "odd text",
                    "help": ""})"));
}

TEST(Application, ColorsOnlyWhatIsAskedFor) {
  EXPECT_THAT(run({"verify", "--color=always"}).err,
              StartsWith("\x1b[1men.po:3:\x1b[0m \x1b[1;31merror:\x1b[0m a "
                         "link changed [md-link]\n"));
  EXPECT_THAT(run({"verify", "--color=always"}).err,
              HasSubstr("\x1b[1;35mwarning:\x1b[0m odd text"));
  EXPECT_THAT(run({"verify", "--color=never"}).err, Not(HasSubstr("\x1b")));
}

TEST(Application, ReportsUsageErrorsAsJsonToo) {
  const Said said = run({"merge", "--json", "--minimum=200"});
  EXPECT_EQ(said.exit, Exit::Failed);
  const auto json = nlohmann::json::parse(said.out);
  EXPECT_EQ(json["diagnostics"][0]["code"], "usage");
}

TEST(Application, NamesTheCommandThatIsMeant) {
  const Said said = run({"extrct"});
  EXPECT_EQ(said.exit, Exit::Failed);
  EXPECT_EQ(said.err,
            "l10n: error: unknown command 'extrct' [usage]\n"
            "  help: did you mean 'extract'?\n");
  EXPECT_THAT(run({"--halp"}).err, HasSubstr("unknown option '--halp'"));
  EXPECT_EQ(run({"help", "help"}).out, run({"help"}).out);
  EXPECT_EQ(run({"help", "help"}).exit, Exit::Done);
  EXPECT_THAT(run({"help", "verfy"}).err, HasSubstr("did you mean 'verify'"));
}

TEST(Application, GoesToAFolderFirst) {
  const auto before = std::filesystem::current_path();
  EXPECT_EQ(run({"verify", "-C", "/"}).exit, Exit::Found);
  EXPECT_EQ(std::filesystem::current_path(), "/");
  std::filesystem::current_path(before);
  const Said said = run({"verify", "-C", "no-such-folder"});
  EXPECT_EQ(said.exit, Exit::Failed);
  EXPECT_THAT(said.err, HasSubstr("no-such-folder: error: cannot enter"));
}

TEST(Help, ShowsExamplesFirstIn80Columns) {
  for (const Command& command : table()) {
    const std::string text = help(*command.usage);
    EXPECT_LT(text.find("Examples:"), text.find("Usage:"));
    EXPECT_LT(longest_line(text), 80U) << text;
    EXPECT_EQ(run({"help", command.usage->name}).out, text);
    EXPECT_EQ(run({command.usage->name, "--help"}).out, text);
    for (const Option& option : command.usage->options) {
      EXPECT_THAT(text, HasSubstr(std::string("--") + option.name));
    }
  }
  EXPECT_LT(longest_line(overview(table())), 80U);
}

TEST(Help, WrapsByCodePointsAndKeepsLongWords) {
  EXPECT_EQ(wrap("một hai ba", 2, 9), "  một hai\n  ba\n");
  EXPECT_EQ(wrap("incomprehensible", 2, 8), "  incomprehensible\n");
}

TEST(Manual, HoldsEveryCommandAndEscapesRoff) {
  const std::string text = manual(table(), "1.2.3");
  for (const Command& command : table()) {
    EXPECT_THAT(text, HasSubstr(std::string(".SS \"l10n ") +
                                command.usage->name + '"'));
  }
  EXPECT_THAT(text, HasSubstr("\\-\\-untranslated=source|skip"));
  EXPECT_THAT(text, HasSubstr("l10n 1.2.3"));
}

TEST(Completion, KnowsCommandsOptionsAndChoices) {
  const std::string text = bash_completion(table());
  EXPECT_THAT(text, HasSubstr("help extract merge verify pseudo init"));
  EXPECT_THAT(text, HasSubstr("--untranslated= --minimum= --fuzzy"));
  EXPECT_THAT(text, HasSubstr("compgen -W 'source skip'"));
}

}  // namespace
}  // namespace l10n::tool
