#include "manual.hpp"

#include "help.hpp"
#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

// Text that roff shows as it is: no escapes, no requests, and hyphens that can
// be copied into a shell.
auto roff(std::string_view text) -> std::string {
  std::string escaped;
  if (text.starts_with('.') || text.starts_with('\'')) {
    escaped = "\\&";
  }
  for (const char byte : text) {
    if (byte == '\\') {
      escaped += "\\e";
    } else if (byte == '-') {
      escaped += "\\-";
    } else {
      escaped += byte;
    }
  }
  return escaped;
}

auto bold(std::string_view text) -> std::string {
  return "\\fB" + roff(text) + "\\fR";
}

auto item(std::string_view term, std::string_view text) -> std::string {
  return ".TP\n" + bold(term) + '\n' + roff(text) + '\n';
}

auto without_margin(std::string_view label) -> std::string_view {
  const std::size_t start = label.find_first_not_of(' ');
  return label.substr(start);
}

auto option_items(std::span<const Option> options) -> std::string {
  std::string text;
  for (const Option& option : options) {
    text += item(without_margin(option_label(option)), tr(option.help));
  }
  return text;
}

auto command_section(const Usage& usage) -> std::string {
  std::string text = std::string(".SS ") + "\"l10n " + usage.name + "\"\n";
  text += roff(tr(usage.description)) + '\n';
  for (const char* const form : usage.synopsis) {
    text += ".PP\n" + bold(std::string("l10n ") + usage.name) + ' ' +
            roff(form) + '\n';
  }
  text += option_items(usage.options);
  for (const Example& example : usage.examples) {
    text += ".PP\n" + roff(tr(example.says)) + ":\n.PP\n.RS 4\n.nf\n" +
            roff(example.line) + "\n.fi\n.RE\n";
  }
  return text;
}

auto exit_items(std::span<const Command> commands) -> std::string {
  std::string text = item("0", tr("done, nothing to complain about"));
  for (const Command& command : commands) {
    if (command.usage->found != nullptr) {
      text += item("1", std::string("l10n ") + command.usage->name + ": " +
                            tr(command.usage->found));
    }
  }
  return text + item("2", tr("failed: wrong usage, or a file that cannot be "
                             "read or written"));
}

auto environment_items() -> std::string {
  return item("LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
              tr("the language of the messages")) +
         item("NO_COLOR", tr("if set, no colors unless --color=always")) +
         item("SOURCE_DATE_EPOCH",
              tr("the time that POT-Creation-Date shows, in seconds")) +
         item("L10N_LOCALE_DIR",
              tr("where the translations of the messages are"));
}

}  // namespace

auto manual(std::span<const Command> commands, std::string_view version)
    -> std::string {
  std::string text = R"(.TH L10N 1 "" "l10n )";
  text += version;
  text += R"(" "User Commands")";
  text += '\n';
  text +=
      ".SH NAME\nl10n \\- localise Markdown documentation through PO "
      "catalogs\n";
  text += ".SH SYNOPSIS\n" + bold("l10n") +
          " \\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...\n";
  text += ".PP\n" + bold("l10n help") + " \\fICOMMAND\\fR\n";
  if (!commands.empty()) {
    text += ".SH COMMANDS\n";
  }
  for (const Command& command : commands) {
    text += command_section(*command.usage);
  }
  text += ".SH OPTIONS\n";
  text += option_items(common_options());
  text += item("-V, --version", tr("show the version"));
  text += ".SH \"EXIT STATUS\"\n" + exit_items(commands);
  text += ".SH ENVIRONMENT\n" + environment_items();
  return text;
}

}  // namespace l10n::tool
