// What a command is called, takes and answers. One definition yields the
// parser (arguments.hpp), --help (help.hpp), the manual page (manual.hpp) and
// the completion of the shell (completion.hpp).
#ifndef TOOLS_L10N_USAGE_HPP
#define TOOLS_L10N_USAGE_HPP

#include <cstddef>
#include <cstdint>
#include <span>

namespace l10n::tool {

/// Marks a sentence of a static table for xgettext; the reader of the table
/// passes it to `tr`.
consteval auto msgid(const char* text) -> const char* {
  return text;
}

enum class ValueKind : std::uint8_t {
  None,     // a flag
  Text,     // anything but the empty text
  Count,    // a whole number from 1 on (to 1024: --jobs)
  Percent,  // a whole number from 0 to 100
  Score,    // of a match in a memory: a whole number from 0 to 101
  Choice,   // one of the words of `argument`, which are separated by `|`
};

struct Option {
  const char* name;  // "dry-run"
  char letter = '\0';
  ValueKind kind = ValueKind::None;
  const char* argument = nullptr;  // msgid: "FILE", "auto|always|never"
  const char* help = nullptr;      // msgid
};

struct Example {
  const char* line;  // "l10n extract"
  const char* says;  // msgid
};

struct Usage {
  const char* name;     // "extract", or "memory import": one of a group
  const char* summary;  // msgid
  std::span<const Example> examples;
  std::span<const char* const> synopsis;  // what follows "l10n extract "
  const char* description;                // msgid: one paragraph
  std::span<const Option> options;        // without the common ones
  std::size_t most_operands = 0;
  const char* found = nullptr;  // msgid: what exit status 1 says, if it is used
};

/// The options that every command understands.
auto common_options() -> std::span<const Option>;

inline constexpr std::size_t kAnyNumber = static_cast<std::size_t>(-1);

}  // namespace l10n::tool

#endif  // TOOLS_L10N_USAGE_HPP
