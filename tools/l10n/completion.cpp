#include "completion.hpp"

#include <map>
#include <string_view>

#include "choices.hpp"

namespace l10n::tool {
namespace {

auto option_words(std::span<const Option> options) -> std::string {
  std::string words;
  for (const Option& option : options) {
    words += words.empty() ? "--" : " --";
    words += option.name;
    words += option.kind == ValueKind::None ? "" : "=";
  }
  return words;
}

// "--color" to "auto always never", over all commands.
using Choices = std::map<std::string, std::string>;

void add_choices(Choices& known, std::span<const Option> options) {
  for (const Option& option : options) {
    std::string words;
    for (const std::string_view word : choices(option)) {
      words += words.empty() ? "" : " ";
      words += word;
    }
    if (!words.empty()) {
      known.emplace(std::string("--") + option.name, words);
    }
  }
}

auto value_cases(const Choices& known) -> std::string {
  std::string text;
  for (const auto& [option, words] : known) {
    text += "    ";
    text += option;
    text += ")\n      COMPREPLY=($(compgen -W '";
    text += words;
    text += "' -- \"$current\"))\n      return\n      ;;\n";
  }
  return text;
}

auto command_cases(std::span<const Command> commands) -> std::string {
  std::string text;
  for (const Command& command : commands) {
    text += std::string("    '") + command.usage->name + "') options='" +
            option_words(command.usage->options) + "' ;;\n";
  }
  return text;
}

// What may stand at the first place: "extract", "memory", ...; or behind the
// word of a group.
using Words = std::map<std::string, std::string>;

void add_word(std::string& words, std::string_view word) {
  if (!words.empty()) {
    words += ' ';
  }
  words += word;
}

// The first words in the order of the table, and those of each group.
auto first_words(std::span<const Command> commands, Words& groups)
    -> std::string {
  std::string names = "help";
  for (const Command& command : commands) {
    const std::string_view name = command.usage->name;
    const std::size_t blank = name.find(' ');
    if (blank == name.npos) {
      add_word(names, name);
      continue;
    }
    std::string& group = groups[std::string(name.substr(0, blank))];
    if (group.empty()) {
      add_word(names, name.substr(0, blank));
    }
    add_word(group, name.substr(blank + 1));
  }
  return names;
}

auto group_cases(const Words& groups) -> std::string {
  std::string text;
  for (const auto& [group, words] : groups) {
    text += "    ";
    text += group;
    text +=
        ")\n      if ((COMP_CWORD == 2)); then\n"
        "        COMPREPLY=($(compgen -W '";
    text += words;
    text +=
        " --help' -- \"$current\"))\n        return\n      fi\n"
        "      command+=\" ${COMP_WORDS[2]}\"\n      ;;\n";
  }
  return text;
}

constexpr std::string_view kHead = R"(# bash completion for l10n
_l10n() {
  local current=$2 previous=$3 command=${COMP_WORDS[1]} options=
  # bash splits --color=auto at the equals sign.
  if [[ $current == '=' ]]; then
    current=
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
)";

}  // namespace

auto bash_completion(std::span<const Command> commands) -> std::string {
  Words groups;
  const std::string names = first_words(commands, groups);
  Choices known;
  add_choices(known, common_options());
  for (const Command& command : commands) {
    add_choices(known, command.usage->options);
  }
  std::string text(kHead);
  text += "  case $previous in\n" + value_cases(known);
  text +=
      "    -C | --directory)\n"
      "      COMPREPLY=($(compgen -d -- \"$current\"))\n"
      "      return\n      ;;\n"
      "    help)\n"
      "      COMPREPLY=($(compgen -W '" +
      names +
      "' -- \"$current\"))\n"
      "      return\n      ;;\n  esac\n";
  text += "  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W '" +
          names + " --help --version' -- \"$current\"))\n    return\n  fi\n";
  if (!groups.empty()) {
    text += "  case $command in\n" + group_cases(groups) + "  esac\n";
  }
  text += "  case $command in\n" + command_cases(commands) +
          "    *) return ;;\n  esac\n";
  text +=
      "  if [[ $current == -* ]]; then\n    COMPREPLY=($(compgen -W "
      "\"$options " +
      option_words(common_options()) +
      "\" -- \"$current\"))\n"
      "    [[ ${COMPREPLY-} == *= ]] && compopt -o nospace\n"
      "    return\n  fi\n"
      "  COMPREPLY=($(compgen -f -- \"$current\"))\n"
      "  compopt -o filenames\n}\ncomplete -F _l10n l10n\n";
  return text;
}

}  // namespace l10n::tool
