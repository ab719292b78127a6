// The words of a command line, read as a Usage says. The only user of
// Boost.ProgramOptions.
#ifndef TOOLS_L10N_ARGUMENTS_HPP
#define TOOLS_L10N_ARGUMENTS_HPP

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "usage.hpp"

namespace l10n::tool {

/// What was given: options by their long names, operands in their order.
class Arguments {
 public:
  void add_option(const std::string& name, std::string value);
  void add_operand(std::string operand);

  [[nodiscard]] auto has(std::string_view name) const -> bool;
  /// The value of an option; the last one when it was given repeatedly.
  [[nodiscard]] auto value(std::string_view name) const
      -> std::optional<std::string>;
  /// Precondition: the option's kind is Count, Percent or Score (parse checked
  /// it).
  [[nodiscard]] auto number(std::string_view name) const
      -> std::optional<std::size_t>;

  [[nodiscard]] auto operands() const -> const std::vector<std::string>& {
    return operands_;
  }

 private:
  std::map<std::string, std::string, std::less<>> options_;
  std::vector<std::string> operands_;
};

/// Reads `words` (what follows the name of the command) in the GNU form:
/// `--opt=value`, `--opt value`, `-o value`, `-ovalue`, `-qn`, options and
/// operands in any order, `--` before operands that look like options. A long
/// name may be cut short where that leaves no doubt.
///
/// Errors: Usage, naming the option or operand, with "try 'l10n NAME --help'".
/// With `--help` among the words nothing but the form is checked.
auto parse(const Usage& usage, std::span<const std::string> words)
    -> Result<Arguments>;

/// A usage error of the command `command` (empty: of l10n itself).
auto usage_error(std::string_view command, std::string message) -> Error;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_ARGUMENTS_HPP
