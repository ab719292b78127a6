// YAML as a flat list of events with byte positions: what front matter and the
// configuration are read with. The only module that includes yaml-cpp.
#ifndef L10N_YAML_EVENTS_HPP
#define L10N_YAML_EVENTS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::yaml {

enum class EventKind : std::uint8_t {
  MappingBegin,
  MappingEnd,
  SequenceBegin,
  SequenceEnd,
  Scalar,
  Null,
  Alias,
};

struct Event {
  EventKind kind = EventKind::Null;
  std::size_t offset = 0;  // bytes from the start of the text
  std::string value = {};  // of a scalar, decoded
  std::string tag = {};    // "?" for a plain scalar, "!" for a quoted or block
                           // one, else what the text says
  bool anchored = false;   // carries `&name`

  auto operator==(const Event&) const -> bool = default;
};

/// The events of the first document of `text`, aliases not followed. Inside a
/// mapping, keys and values alternate.
///
/// Precondition: `text` is UTF-8; byte order marks at its start are skipped.
/// Errors: ConfigSyntax at the line and column that yaml-cpp names, `path` and
/// `first_line` (the number of the first line of `text` in that file) added.
/// Control bytes that YAML forbids are an error too: yaml-cpp would end the
/// text there. Time O(n); nesting is limited to 500 by yaml-cpp.
auto parse(std::string_view text, std::string_view path,
           std::uint32_t first_line = 1) -> Result<std::vector<Event>>;

/// The same of a text that may hold one document only; the "---" of a second
/// one is an error, too.
auto parse_single(std::string_view text, std::string_view path)
    -> Result<std::vector<Event>>;

}  // namespace l10n::yaml

#endif  // L10N_YAML_EVENTS_HPP
