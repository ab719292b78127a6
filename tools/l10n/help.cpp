#include "help.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"

namespace l10n::tool {
namespace {

constexpr std::size_t kWidth = 79;
constexpr std::size_t kLabel = 28;  // the column where help sentences begin

// Messages are NFC and Latin, so a code point is a column.
auto columns(std::string_view text) -> std::size_t {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80;
      }));
}

// `label` in the margin and `text` beside it, or below it where the label is
// too long.
auto beside(const std::string& label, std::string_view text) -> std::string {
  std::string lines = wrap(text, kLabel, kWidth);
  const std::string margin = "  " + label;
  if (columns(margin) + 2 > kLabel) {
    return margin + '\n' + lines;
  }
  return lines.replace(0, columns(margin), margin);
}

auto options_section(std::string_view title, std::span<const Option> options)
    -> std::string {
  if (options.empty()) {
    return {};
  }
  std::string text = '\n' + std::string(title) + '\n';
  for (const Option& option : options) {
    text += beside(option_label(option), tr(option.help));
  }
  return text;
}

auto exit_section(const Usage& usage) -> std::string {
  std::string text = '\n' + tr("Exit status:") + '\n';
  text += beside("0", tr("done, nothing to complain about"));
  if (usage.found != nullptr) {
    text += beside("1", tr(usage.found));
  }
  text += beside("2", tr("failed: wrong usage, or a file that cannot be read "
                         "or written"));
  return text;
}

}  // namespace

auto wrap(std::string_view text, std::size_t indent, std::size_t width)
    -> std::string {
  const std::string margin(indent, ' ');
  std::string wrapped;
  std::string line;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && indent + columns(line) + 1 + columns(word) > width) {
      wrapped += margin + line + '\n';
      line.clear();
    }
    line += line.empty() ? "" : " ";
    line += word;
  }
  return wrapped + margin + line + '\n';
}

auto option_label(const Option& option) -> std::string {
  std::string label = option.letter == '\0'
                          ? std::string("    ")
                          : std::string{'-', option.letter, ',', ' '};
  label += "--";
  label += option.name;
  if (option.kind != ValueKind::None) {
    label += '=';
    label += option.kind == ValueKind::Choice ? std::string(option.argument)
                                              : tr(option.argument);
  }
  return label;
}

auto help(const Usage& usage) -> std::string {
  const std::string name = std::string("l10n ") + usage.name;
  std::string text = wrap(name + " - " + tr(usage.summary), 0, kWidth);
  text += '\n' + tr("Examples:") + '\n';
  for (const Example& example : usage.examples) {
    text += std::string("  ") + example.line + '\n';
    text += wrap(tr(example.says), 6, kWidth);
  }
  text += '\n' + tr("Usage:") + '\n';
  for (const char* const form : usage.synopsis) {
    text += "  " + name + ' ' + form + '\n';
  }
  text += '\n' + wrap(tr(usage.description), 0, kWidth);
  text += options_section(tr("Options:"), usage.options);
  text += options_section(tr("Options of every command:"), common_options());
  return text + exit_section(usage);
}

auto overview(std::span<const Command> commands, std::string_view group)
    -> std::string {
  const std::string name = group.empty() ? "" : std::string(group) + ' ';
  std::string text =
      wrap(tr("l10n - localise Markdown documentation through PO catalogs"), 0,
           kWidth);
  text += '\n' + tr("Usage:") + '\n';
  text += "  l10n " + name + "COMMAND [OPTION]... [ARGUMENT]...\n";
  text += "  l10n help " + name + "COMMAND\n";
  if (!commands.empty()) {
    text += '\n' + tr("Commands:") + '\n';
  }
  for (const Command& command : commands) {
    text += beside(command.usage->name, tr(command.usage->summary));
  }
  text += '\n' + tr("Options:") + '\n';
  text += beside("-h, --help", tr("show this help"));
  text += beside("-V, --version", tr("show the version"));
  text += options_section(tr("Options of every command:"),
                          common_options().subspan(1));
  return text;
}

}  // namespace l10n::tool
