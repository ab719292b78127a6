#include "command.hpp"

namespace l10n::tool {

auto commands() -> std::span<const Command> {
  return {};
}

}  // namespace l10n::tool
