#include "application.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
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

// A command, and how many words of the command line name it.
struct Named {
  const Command* command = nullptr;
  std::size_t words = 0;
};

auto find_command(std::span<const Command> table,
                  std::span<const std::string> words) -> Named {
  std::string name;
  for (std::size_t count = 1; count <= std::min<std::size_t>(2, words.size());
       ++count) {
    name += (count == 1 ? "" : " ") + words[count - 1];
    const auto found = std::find_if(
        table.begin(), table.end(),
        [&](const Command& command) { return command.usage->name == name; });
    if (found != table.end()) {
      return {&*found, count};
    }
  }
  return {};
}

// How many of `words` an option of every command takes that they begin with; 0
// where they begin with none.
auto common_option(std::span<const std::string> words) -> std::size_t {
  const std::string& word = words[0];
  for (const Option& option : common_options()) {
    const std::string name = std::string("--") + option.name;
    const std::string letter{'-', option.letter};
    const bool takes_value = option.kind != ValueKind::None;
    const bool alone = word == name || word == letter;
    const bool joined =
        takes_value && (word.starts_with(name + '=') ||
                        (option.letter != '\0' && word.starts_with(letter)));
    if (alone || joined) {
      return alone && takes_value ? 2 : 1;
    }
  }
  return 0;
}

// `words` with the options of every command that stand before the command moved
// behind it, as they are understood there: "l10n -C site extract".
auto command_first(std::span<const Command> table,
                   std::span<const std::string> words)
    -> std::vector<std::string> {
  std::size_t at = 0;
  while (at < words.size()) {
    const std::size_t size = common_option(words.subspan(at));
    if (size == 0) {
      break;
    }
    at += size;
  }
  const auto rest = words.subspan(std::min(at, words.size()));
  const std::size_t named = find_command(table, rest).words;
  if (named == 0) {
    return {words.begin(), words.end()};
  }
  std::vector<std::string> ordered(
      rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(named));
  ordered.insert(ordered.end(), words.begin(), rest.begin());
  ordered.insert(ordered.end(),
                 rest.begin() + static_cast<std::ptrdiff_t>(named), rest.end());
  return ordered;
}

// The commands "memory import", "memory export", ... for "memory".
auto group_of(std::span<const Command> table, const std::string& name)
    -> std::vector<Command> {
  std::vector<Command> group;
  std::copy_if(
      table.begin(), table.end(), std::back_inserter(group),
      [&](const Command& command) {
        return std::string_view(command.usage->name).starts_with(name + ' ');
      });
  return group;
}

// `group` is what stands before the unknown word: "memory", or nothing.
auto unknown_command(std::span<const Command> table, const std::string& name,
                     const std::string& group = "") -> Error {
  const std::string whole = group.empty() ? name : group + ' ' + name;
  std::vector<std::string> known{"help"};
  for (const Command& command : table) {
    const std::string_view full = command.usage->name;
    known.emplace_back(full);
    known.emplace_back(full.substr(0, full.find(' ')));
  }
  Error error = usage_error(group, name.starts_with('-')
                                       ? tr("unknown option '%1'", name)
                                       : tr("unknown command '%1'", whole));
  if (const auto meant = nearest(whole, known)) {
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

auto is_help(const std::string& word) -> bool {
  return word == "help" || word == "--help" || word == "-h";
}

auto run_help(std::span<const Command> table,
              std::span<const std::string> words, Streams streams) -> Exit {
  if (words.empty() || words[0] == "help" || words[0].starts_with('-')) {
    streams.out << overview(table);
    return Exit::Done;
  }
  if (const Command* const command = find_command(table, words).command) {
    streams.out << help(*command->usage);
    return Exit::Done;
  }
  const auto group = group_of(table, words[0]);
  if (group.empty()) {
    return refuse(unknown_command(table, words[0]), words, streams);
  }
  if (words.size() > 1 && !words[1].starts_with('-')) {
    return refuse(unknown_command(table, words[1], words[0]), words, streams);
  }
  streams.out << overview(group, words[0]);
  return Exit::Done;
}

// "l10n memory", with what is no command of the group, or nothing, behind it.
auto run_group(std::span<const Command> group,
               std::span<const std::string> words, Streams streams) -> Exit {
  if (words.size() == 1) {
    streams.err << overview(group, words[0]);
    return Exit::Failed;
  }
  if (is_help(words[1])) {
    streams.out << overview(group, words[0]);
    return Exit::Done;
  }
  return refuse(unknown_command(group, words[1], words[0]), words, streams);
}

}  // namespace

auto run_l10n(std::span<const Command> table,
              std::span<const std::string> words, Streams streams) -> Exit {
  if (words.empty()) {
    streams.err << overview(table);
    return Exit::Failed;
  }
  const std::vector<std::string> ordered = command_first(table, words);
  words = ordered;
  const std::string& first = words[0];
  if (const Named named = find_command(table, words); named.words > 0) {
    return run_command(*named.command, words.subspan(named.words), streams);
  }
  if (is_help(first)) {
    return run_help(table, words.subspan(1), streams);
  }
  if (const auto group = group_of(table, first); !group.empty()) {
    return run_group(group, words, streams);
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
