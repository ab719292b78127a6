#include "application.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "completion.hpp"
#include "help.hpp"
#include "l10n/core/message.hpp"
#include "manual.hpp"
#include "nearest.hpp"

namespace l10n::tool {
namespace {

// An error that keeps a command from starting; JSON if the words ask for it.
auto refuse(const Error& error, std::span<const std::string> words,
            Streams streams) -> Exit {
  TerminalOptions options = detect_terminal(ColorMode::Auto);
  options.json = std::find(words.begin(), words.end(), "--json") != words.end();
  options.quiet = true;  // one error needs no summary
  Terminal terminal(streams, options);
  terminal.report(error);
  terminal.finish();
  return Exit::Failed;
}

auto find_command(std::span<const Command> table, std::string_view name)
    -> const Command* {
  const auto found = std::find_if(
      table.begin(), table.end(),
      [&](const Command& command) { return command.usage->name == name; });
  return found == table.end() ? nullptr : &*found;
}

auto unknown_command(std::span<const Command> table, const std::string& name)
    -> Error {
  std::vector<std::string> known{"help"};
  for (const Command& command : table) {
    known.emplace_back(command.usage->name);
  }
  Error error =
      usage_error("", name.starts_with('-') ? tr("unknown option '%1'", name)
                                            : tr("unknown command '%1'", name));
  if (const auto meant = nearest(name, known)) {
    error.help = tr("did you mean '%1'?", *meant);
  }
  return error;
}

auto color_mode(const Arguments& arguments) -> ColorMode {
  const auto when = arguments.value("color").value_or("auto");
  return when == "always"  ? ColorMode::Always
         : when == "never" ? ColorMode::Never
                           : ColorMode::Auto;
}

auto terminal_options(const Arguments& arguments) -> TerminalOptions {
  TerminalOptions options = detect_terminal(color_mode(arguments));
  options.json = arguments.has("json");
  options.quiet = arguments.has("quiet");
  options.jobs = arguments.number("jobs").value_or(options.jobs);
  return options;
}

// Goes to the folder of -C; empty, or why it could not.
auto enter_folder(const Arguments& arguments) -> std::string {
  const auto folder = arguments.value("directory");
  if (!folder) {
    return {};
  }
  std::error_code error;
  std::filesystem::current_path(*folder, error);
  return error ? tr("cannot enter the folder: %1", error.message())
               : std::string();
}

auto run_command(const Command& command, std::span<const std::string> words,
                 Streams streams) -> Exit {
  const auto arguments = parse(*command.usage, words);
  if (!arguments) {
    return refuse(arguments.error(), words, streams);
  }
  if (arguments->has("help")) {
    streams.out << help(*command.usage);
    return Exit::Done;
  }
  if (std::string message = enter_folder(*arguments); !message.empty()) {
    return refuse({.code = Code::CannotRead,
                   .where = {.path = *arguments->value("directory")},
                   .message = std::move(message)},
                  words, streams);
  }
  Terminal terminal(streams, terminal_options(*arguments));
  const Exit exit = command.run(*arguments, terminal);
  terminal.finish();
  return exit;
}

auto run_help(std::span<const Command> table,
              std::span<const std::string> words, Streams streams) -> Exit {
  if (words.empty() || words[0].starts_with('-')) {
    streams.out << overview(table);
    return Exit::Done;
  }
  const Command* const command = find_command(table, words[0]);
  if (command == nullptr) {
    return refuse(unknown_command(table, words[0]), words, streams);
  }
  streams.out << help(*command->usage);
  return Exit::Done;
}

}  // namespace

auto run_l10n(std::span<const Command> table,
              std::span<const std::string> words, Streams streams) -> Exit {
  if (words.empty()) {
    streams.err << overview(table);
    return Exit::Failed;
  }
  const std::string& first = words[0];
  const auto rest = words.subspan(1);
  if (const Command* const command = find_command(table, first)) {
    return run_command(*command, rest, streams);
  }
  if (first == "help" || first == "--help" || first == "-h") {
    return run_help(table, rest, streams);
  }
  if (first == "--version" || first == "-V") {
    streams.out << "l10n " << L10N_VERSION << '\n';
    return Exit::Done;
  }
  // What the build asks for, to make files that are installed.
  if (first == "--manual") {
    streams.out << manual(table, L10N_VERSION);
    return Exit::Done;
  }
  if (first == "--completion") {
    streams.out << bash_completion(table);
    return Exit::Done;
  }
  return refuse(unknown_command(table, first), words, streams);
}

}  // namespace l10n::tool
