// XML as a stream of events, read strictly. xml.cpp alone includes expat.h.
#ifndef L10N_MEMORY_XML_HPP
#define L10N_MEMORY_XML_HPP

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "l10n/core/diagnostic.hpp"
#include "l10n/io/chunk_reader.hpp"

namespace l10n::memory {

/// The deepest nesting of elements that is read.
inline constexpr std::size_t kDeepestXml = 64;

/// Names and values in turn; views that end with the call.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** list) : list_(list) {}

  /// Empty where there is no such attribute.
  [[nodiscard]] auto value(std::string_view name) const -> std::string_view;

 private:
  const char** list_;
};

/// What is told of a document. Texts are UTF-8 whatever the file is in; an
/// error that a handler returns ends the reading.
struct XmlHandlers {
  std::function<Result<void>(std::string_view name, XmlAttributes attributes)>
      on_start;
  std::function<Result<void>(std::string_view name)> on_end;
  std::function<void(std::string_view text)> on_text;
  std::function<void(std::uint64_t done)> on_progress;
};

/// Where the reader is: path, line, column (in characters, as expat counts
/// them).
using WhereAmI = std::function<Location()>;

/// Reads a document in UTF-8, UTF-16, ISO-8859-1 or US-ASCII. A DOCTYPE may
/// name a DTD, which is not read. `handlers` is asked for once and told where
/// the reading stands.
///
/// Errors, with line and column: memory-syntax (not well-formed, an unknown
/// encoding, bytes that are not in the encoding, an end that is missing);
/// xml-entity for every declaration of an entity and every reference to one
/// that XML itself does not know; too-complex for elements more than
/// kDeepestXml deep; what a handler returns; cannot-read.
/// Cost: time O(bytes); memory that of one chunk and the longest tag.
auto read_xml(io::ChunkReader& file,
              const std::function<XmlHandlers(WhereAmI)>& handlers)
    -> Result<void>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_XML_HPP
