#include "l10n/memory/xml.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include <expat.h>

#include "l10n/core/message.hpp"
#include "l10n/text/charset.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::memory {
namespace {

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

constexpr int kChunk = 256 * 1024;

// What the handlers of expat share; expat itself is C and knows no errors of
// ours.
struct Reader {
  XML_Parser parser = nullptr;
  std::string path = {};
  XmlHandlers handlers = {};
  std::size_t depth = 0;
  std::optional<Error> error = {};

  [[nodiscard]] auto where() const -> Location {
    return {
        .path = path,
        .line = static_cast<std::uint32_t>(XML_GetCurrentLineNumber(parser)),
        .column =
            static_cast<std::uint32_t>(XML_GetCurrentColumnNumber(parser)) + 1};
  }

  void stop(Error why) {
    if (!error) {
      error = std::move(why);
      XML_StopParser(parser, XML_FALSE);
    }
  }

  void check(const Result<void>& result) {
    if (!result) {
      stop(result.error());
    }
  }
};

auto reader_of(void* data) -> Reader& {
  return *static_cast<Reader*>(data);
}

void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
  Reader& reader = reader_of(data);
  if (++reader.depth > kDeepestXml) {
    reader.stop(
        {.code = Code::TooComplex,
         .where = reader.where(),
         .message = tr("more than %1 elements in each other", kDeepestXml)});
    return;
  }
  if (!reader.error) {
    reader.check(reader.handlers.on_start(name, XmlAttributes(attributes)));
  }
}

void on_end(void* data, const XML_Char* name) {
  Reader& reader = reader_of(data);
  --reader.depth;
  if (!reader.error) {
    reader.check(reader.handlers.on_end(name));
  }
}

void on_text(void* data, const XML_Char* text, int size) {
  Reader& reader = reader_of(data);
  if (!reader.error) {
    reader.handlers.on_text({text, static_cast<std::size_t>(size)});
  }
}

auto entity_error(const Reader& reader, std::string_view name) -> Error {
  return {.code = Code::XmlEntity,
          .where = reader.where(),
          .message = tr("the entity '%1' is not one of XML's own", name),
          .help = tr("entities can hide or multiply text; write the text "
                     "itself")};
}

// expat's signature.
// NOLINTNEXTLINE(readability-function-size)
void on_entity(void* data, const XML_Char* name, int /*is_parameter*/,
               const XML_Char* /*value*/, int /*size*/,
               const XML_Char* /*base*/, const XML_Char* /*system*/,
               const XML_Char* /*public_id*/, const XML_Char* /*notation*/) {
  Reader& reader = reader_of(data);
  reader.stop(entity_error(reader, name));
}

void on_skipped(void* data, const XML_Char* name, int /*is_parameter*/) {
  Reader& reader = reader_of(data);
  reader.stop(entity_error(reader, name));
}

auto on_external(XML_Parser parser, const XML_Char* /*context*/,
                 const XML_Char* /*base*/, const XML_Char* system,
                 const XML_Char* /*public_id*/) -> int {
  Reader& reader = reader_of(XML_GetUserData(parser));
  reader.stop(entity_error(reader, system == nullptr ? "" : system));
  return XML_STATUS_ERROR;
}

// What expat does not know itself: single bytes of Windows and the Mac.
auto on_encoding(void* /*data*/, const XML_Char* name, XML_Encoding* encoding)
    -> int {
  const auto same = [](char one, char other) {
    return one == other || (one >= 'A' && one <= 'Z' && (one | 0x20) == other);
  };
  const std::string_view said = name;
  for (const text::Charset charset : text::kCharsets) {
    const std::string_view known = text::name(charset);
    if (!std::equal(said.begin(), said.end(), known.begin(), known.end(),
                    same)) {
      continue;
    }
    for (std::size_t byte = 0; byte < std::size(encoding->map); ++byte) {
      encoding->map[byte] = static_cast<int>(
          text::character_in(charset, static_cast<unsigned char>(byte)));
    }
    encoding->data = nullptr;
    encoding->convert = nullptr;
    encoding->release = nullptr;
    return XML_STATUS_OK;
  }
  return XML_STATUS_ERROR;
}

void set_handlers(Reader& reader) {
  XML_SetUserData(reader.parser, &reader);
  XML_SetElementHandler(reader.parser, on_start, on_end);
  XML_SetCharacterDataHandler(reader.parser, on_text);
  XML_SetEntityDeclHandler(reader.parser, on_entity);
  XML_SetSkippedEntityHandler(reader.parser, on_skipped);
  XML_SetExternalEntityRefHandler(reader.parser, on_external);
  XML_SetUnknownEncodingHandler(reader.parser, on_encoding, nullptr);
}

// Whether the parser stopped at bytes that are not UTF-8.
auto is_at_wrong_bytes(XML_Parser parser) -> bool {
  int offset = 0;
  int size = 0;
  const char* const bytes = XML_GetInputContext(parser, &offset, &size);
  if (bytes == nullptr || offset >= size) {
    return false;
  }
  const std::string_view all(bytes, static_cast<std::size_t>(size));
  return text::find_invalid_utf8(
             all.substr(static_cast<std::size_t>(offset))) == 0;
}

// expat's own sentences are English, as those of other foreign libraries.
auto reason_of(const Reader& reader, XML_Error code) -> std::string {
  switch (code) {
    case XML_ERROR_NO_ELEMENTS:
      return reader.depth > 0 ? tr("the file ends too early")
                              : XML_ErrorString(code);
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
      return tr("the file ends too early");
    case XML_ERROR_INVALID_TOKEN:
      return is_at_wrong_bytes(reader.parser) ? tr("bytes that are not UTF-8")
                                              : XML_ErrorString(code);
    default:
      return XML_ErrorString(code);
  }
}

auto syntax_error(const Reader& reader) -> Error {
  const XML_Error code = XML_GetErrorCode(reader.parser);
  if (code == XML_ERROR_UNDEFINED_ENTITY) {
    return {.code = Code::XmlEntity,
            .where = reader.where(),
            .message = tr("an entity is not one of XML's own"),
            .help = tr("entities can hide or multiply text; write the text "
                       "itself")};
  }
  return {
      .code = Code::MemorySyntax,
      .where = reader.where(),
      .message = tr("this is not well-formed XML: %1", reason_of(reader, code)),
      .help = tr("nothing of the file was imported; export it again, or "
                 "mend it at this place")};
}

auto parse_all(io::ChunkReader& file, Reader& reader) -> Result<void> {
  std::uint64_t done = 0;
  for (bool at_end = false; !at_end;) {
    void* const buffer = XML_GetBuffer(reader.parser, kChunk);
    if (buffer == nullptr) {
      return tl::unexpected(syntax_error(reader));
    }
    const std::size_t size =
        L10N_TRY(file.read({static_cast<char*>(buffer), kChunk}));
    at_end = size < kChunk;
    const auto status = XML_ParseBuffer(reader.parser, static_cast<int>(size),
                                        at_end ? XML_TRUE : XML_FALSE);
    if (reader.error) {
      return tl::unexpected(*reader.error);
    }
    if (status != XML_STATUS_OK) {
      return tl::unexpected(syntax_error(reader));
    }
    done += size;
    reader.handlers.on_progress(done);
  }
  return {};
}

}  // namespace

auto XmlAttributes::value(std::string_view name) const -> std::string_view {
  for (const char** at = list_; *at != nullptr; at += 2) {
    if (name == *at) {
      return *(at + 1);
    }
  }
  return {};
}

auto read_xml(io::ChunkReader& file,
              const std::function<XmlHandlers(WhereAmI)>& handlers)
    -> Result<void> {
  const Parser parser(XML_ParserCreate(nullptr));
  Reader reader{.parser = parser.get(), .path = file.path()};
  if (parser == nullptr) {
    return tl::unexpected(Error{.code = Code::TooComplex,
                                .where = {.path = file.path()},
                                .message = tr("there is not enough memory")});
  }
  reader.handlers = handlers([&reader] { return reader.where(); });
  set_handlers(reader);
  return parse_all(file, reader);
}

}  // namespace l10n::memory
