#include "arguments.hpp"

#include <algorithm>
#include <charconv>
#include <exception>

#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>

#include "choices.hpp"
#include "l10n/core/message.hpp"
#include "nearest.hpp"

namespace l10n::tool {
namespace {

namespace options = boost::program_options;

// How boost writes "help, with the letter h".
auto boost_name(const Option& option) -> std::string {
  std::string name = option.name;
  if (option.letter != '\0') {
    name += ',';
    name += option.letter;
  }
  return name;
}

void describe(options::options_description& description,
              std::span<const Option> list) {
  for (const Option& option : list) {
    const std::string name = boost_name(option);
    if (option.kind == ValueKind::None) {
      description.add_options()(name.c_str(), "");
    } else {
      description.add_options()(name.c_str(), options::value<std::string>());
    }
  }
}

auto find_option(const Usage& usage, std::string_view name) -> const Option& {
  const auto is_it = [&](const Option& option) { return option.name == name; };
  const auto own =
      std::find_if(usage.options.begin(), usage.options.end(), is_it);
  if (own != usage.options.end()) {
    return *own;
  }
  const auto common = common_options();
  return *std::find_if(common.begin(), common.end(), is_it);
}

auto whole_number(std::string_view text) -> std::optional<std::size_t> {
  std::size_t number = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end) {
    return std::nullopt;
  }
  return number;
}

// Of threads, fewer make sense than of what else is counted.
auto most_of(const Option& option) -> std::size_t {
  return std::string_view(option.name) == "jobs" ? 1024 : 1'000'000;
}

// What is wrong with the value of an option; empty when nothing is.
auto complaint(const Option& option, const std::string& value) -> std::string {
  const std::string name = std::string("--") + option.name;
  const auto is_in = [&](std::size_t least, std::size_t most) {
    const auto number = whole_number(value);
    return number && *number >= least && *number <= most;
  };
  const auto range = [&](std::size_t least, std::size_t most) {
    return is_in(least, most)
               ? std::string()
               : tr("%1 wants a whole number from %2 to %3, not '%4'", name,
                    least, most, value);
  };
  switch (option.kind) {
    case ValueKind::None:
      return {};
    case ValueKind::Text:
      return value.empty() ? tr("%1 wants a value that is not empty", name)
                           : std::string();
    case ValueKind::Count:
      return range(1, most_of(option));
    case ValueKind::Percent:
      return range(0, 100);
    case ValueKind::Score:
      return range(0, 101);
    case ValueKind::Choice:
      break;
  }
  const auto words = choices(option);
  return std::find(words.begin(), words.end(), value) != words.end()
             ? std::string()
             : tr("%1 wants one of %2, not '%3'", name, option.argument, value);
}

auto collect(const Usage& usage, const options::parsed_options& parsed)
    -> Result<Arguments> {
  Arguments arguments;
  for (const auto& entry : parsed.options) {
    if (entry.position_key < 0) {
      arguments.add_option(entry.string_key,
                           entry.value.empty() ? "" : entry.value.front());
      continue;
    }
    for (const std::string& operand : entry.value) {
      arguments.add_operand(operand);
    }
  }
  if (arguments.has("help")) {
    return arguments;
  }
  for (const auto& entry : parsed.options) {
    if (entry.position_key >= 0) {
      continue;
    }
    const std::string value = entry.value.empty() ? "" : entry.value.front();
    std::string message =
        complaint(find_option(usage, entry.string_key), value);
    if (!message.empty()) {
      return tl::unexpected(usage_error(usage.name, std::move(message)));
    }
  }
  if (arguments.operands().size() > usage.most_operands) {
    return tl::unexpected(
        usage_error(usage.name, tr("unexpected argument '%1'",
                                   arguments.operands()[usage.most_operands])));
  }
  return arguments;
}

auto unknown_option(const Usage& usage, const std::string& given) -> Error {
  std::vector<std::string> known;
  for (const auto list : {usage.options, common_options()}) {
    for (const Option& option : list) {
      known.push_back(std::string("--") + option.name);
    }
  }
  Error error = usage_error(usage.name, tr("unknown option '%1'", given));
  if (const auto meant = nearest(given, known)) {
    error.help = tr("did you mean '%1'?", *meant);
  }
  return error;
}

// GNU long options with values in either form, and sticky short ones.
constexpr int kStyle = options::command_line_style::unix_style;

}  // namespace

void Arguments::add_option(const std::string& name, std::string value) {
  options_[name] = std::move(value);
}

void Arguments::add_operand(std::string operand) {
  operands_.push_back(std::move(operand));
}

auto Arguments::has(std::string_view name) const -> bool {
  return options_.find(name) != options_.end();
}

auto Arguments::value(std::string_view name) const
    -> std::optional<std::string> {
  const auto found = options_.find(name);
  return found == options_.end() ? std::nullopt : std::optional(found->second);
}

auto Arguments::number(std::string_view name) const
    -> std::optional<std::size_t> {
  const auto found = options_.find(name);
  return found == options_.end() ? std::nullopt : whole_number(found->second);
}

auto usage_error(std::string_view command, std::string message) -> Error {
  const std::string line = command.empty()
                               ? std::string("l10n --help")
                               : "l10n " + std::string(command) + " --help";
  return {.code = Code::Usage,
          .where = {},
          .message = std::move(message),
          .help = tr("try '%1'", line)};
}

auto parse(const Usage& usage, std::span<const std::string> words)
    -> Result<Arguments> {
  const auto refuse = [&](std::string message) {
    return tl::unexpected(usage_error(usage.name, std::move(message)));
  };
  try {
    options::options_description description;
    describe(description, usage.options);
    describe(description, common_options());
    return collect(usage,
                   options::command_line_parser({words.begin(), words.end()})
                       .options(description)
                       .style(kStyle)
                       .run());
  } catch (const options::unknown_option& error) {
    return tl::unexpected(unknown_option(usage, error.get_option_name()));
  } catch (const options::ambiguous_option& error) {
    return refuse(
        tr("'%1' could be any of several options", error.get_option_name()));
  } catch (const options::invalid_command_line_syntax& error) {
    if (error.kind() == options::invalid_syntax::missing_parameter) {
      return refuse(tr("%1 wants a value", error.get_option_name()));
    }
    return refuse(tr("%1 takes no value", error.get_option_name()));
  } catch (const std::exception& error) {
    return refuse(tr("cannot read the command line: %1", error.what()));
  }
}

}  // namespace l10n::tool
