#include "l10n/catalog/reader.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "l10n/catalog/index.hpp"
#include "l10n/catalog/parser.hpp"
#include "l10n/catalog/unicode.hpp"
#include "l10n/core/message.hpp"

namespace l10n::catalog {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Reading {
  Catalog catalog;
  std::vector<Diagnostic> errors;  // in the order of the file
};

auto hexadecimal(char byte) -> std::string {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {'0', 'x', kDigits[value >> 4U], kDigits[value & 0xFU]};
}

// What is wrong with the bytes as a text, before any grammar.
auto not_text(std::string_view bytes, std::string_view path)
    -> std::optional<Diagnostic> {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return Diagnostic{.code = Code::Utf16,
                      .where = place(bytes, 0, path),
                      .message = tr("the file is UTF-16"),
                      .help = tr("convert it with: iconv -f UTF-16 -t UTF-8")};
  }
  // A line of a comment would hold all that follows.
  if (bytes.find('\n') == std::string_view::npos &&
      bytes.find('\r') != std::string_view::npos) {
    return Diagnostic{.code = Code::PoSyntax,
                      .where = place(bytes, bytes.find('\r'), path),
                      .message = tr("the lines end in a carriage return alone"),
                      .help = tr("convert it with: tr '\\r' '\\n'")};
  }
  const auto nul = bytes.find('\0');
  const auto bad = invalid_utf8(bytes);
  if (nul < bad) {
    return Diagnostic{.code = Code::NulByte,
                      .where = place(bytes, nul, path),
                      .message = tr("a NUL byte"),
                      .help = tr("the file is damaged, or no text")};
  }
  if (bad != std::string_view::npos) {
    return Diagnostic{
        .code = Code::InvalidUtf8,
        .where = place(bytes, bad, path),
        .message = tr("byte %1 is not UTF-8", hexadecimal(bytes[bad])),
        .help = tr("save the file as UTF-8, and say so in its header")};
  }
  return std::nullopt;
}

void report_duplicates(const Catalog& catalog,
                       std::vector<Diagnostic>& errors) {
  const MessageIndex index(catalog);
  for (const Message* const message : index.duplicates()) {
    errors.push_back(
        {.code = Code::PoDuplicate,
         .where = {.path = catalog.path, .line = message->line, .column = 1},
         .message = tr("the message of line %1 again",
                       std::size_t{index.find(*message)->line}),
         .help = tr("keep one of them, or tell them apart by 'msgctxt'")});
  }
}

auto parse(std::string_view bytes, std::string_view path) -> Reading {
  const std::size_t start =
      bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  Parser parser(bytes, path, start);
  Reading reading{.catalog = parser.run(), .errors = {}};
  reading.errors = std::move(parser.errors());
  report_duplicates(reading.catalog, reading.errors);
  std::stable_sort(reading.errors.begin(), reading.errors.end(),
                   [](const Diagnostic& one, const Diagnostic& other) {
                     return std::pair(one.where.line, one.where.column) <
                            std::pair(other.where.line, other.where.column);
                   });
  return reading;
}

auto parse_text(std::string_view bytes, std::string_view path) -> Reading {
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) {
    return {.catalog = {},
            .errors = {{.code = Code::TooComplex,
                        .where = {.path = std::string(path)},
                        .message = tr("a catalog of more than 4 GiB")}}};
  }
  auto damage = not_text(bytes, path);
  Reading reading = parse(bytes, path);
  if (!damage) {
    return reading;
  }
  // A charset explains bytes that are not UTF-8; other errors follow from them.
  const auto charset = std::find_if(
      reading.errors.begin(), reading.errors.end(),
      [](const Diagnostic& error) { return error.code == Code::PoCharset; });
  if (damage->code == Code::InvalidUtf8 && charset != reading.errors.end()) {
    damage = *charset;
  }
  return {.catalog = {}, .errors = {*std::move(damage)}};
}

}  // namespace

auto read(std::string_view bytes, std::string_view path) -> Result<Catalog> {
  Reading reading = parse_text(bytes, path);
  if (!reading.errors.empty()) {
    return tl::unexpected(std::move(reading.errors.front()));
  }
  return std::move(reading.catalog);
}

auto errors(std::string_view bytes, std::string_view path)
    -> std::vector<Diagnostic> {
  return parse_text(bytes, path).errors;
}

}  // namespace l10n::catalog
