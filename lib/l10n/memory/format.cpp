#include "l10n/memory/format.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "l10n/core/message.hpp"
#include "l10n/io/chunk_reader.hpp"

namespace l10n::memory {
namespace {

constexpr auto kExtensions = std::to_array<std::pair<std::string_view, Format>>(
    {{".tmx", Format::Tmx},
     {".tsv", Format::Tsv},
     {".tab", Format::Tsv},
     {".po", Format::Po},
     {".pot", Format::Po},
     {".l10ntm", Format::Memory}});

auto lower(std::string_view text) -> std::string {
  std::string folded(text);
  for (char& byte : folded) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  }
  return folded;
}

auto is_utf16(std::string_view bytes) -> bool {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// Without byte order mark and white space; UTF-16 shows as its ASCII half.
auto plain_head(std::string_view bytes) -> std::string {
  std::string head;
  const bool is_wide = is_utf16(bytes);
  bytes.remove_prefix(is_wide ? 2 : bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(head),
               [&](char byte) { return !is_wide || byte != '\0'; });
  head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return head;
}

auto begins_a_line(std::string_view head, std::string_view word) -> bool {
  return head.starts_with(word) ||
         head.find('\n' + std::string(word)) != head.npos;
}

auto format_of_bytes(std::string_view bytes) -> std::optional<Format> {
  using std::string_view_literals::operator""sv;
  if (bytes.starts_with("SQLite format 3\0"sv)) {
    return Format::Memory;
  }
  const std::string head = plain_head(bytes);
  for (const std::string_view xml :
       {"<?xml", "<!DOCTYPE tmx", "<tmx", "<!--"}) {
    if (head.starts_with(xml)) {
      return Format::Tmx;
    }
  }
  return std::nullopt;
}

auto guess(std::string_view bytes) -> std::optional<Format> {
  if (begins_a_line(bytes, "msgid ")) {
    return Format::Po;
  }
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  // UTF-16 has zeros, too: its reader says what to do.
  const bool is_text = is_utf16(bytes) || bytes.find('\0') == bytes.npos;
  return is_text && line.find('\t') != line.npos ? std::optional(Format::Tsv)
                                                 : std::nullopt;
}

}  // namespace

auto format_of_name(std::string_view path) -> std::optional<Format> {
  const std::string folded = lower(path);
  for (const auto& [extension, format] : kExtensions) {
    if (folded.ends_with(extension)) {
      return format;
    }
  }
  return std::nullopt;
}

auto format_of_file(const std::string& path) -> Result<Format> {
  io::ChunkReader file = L10N_TRY(io::ChunkReader::open(path));
  std::array<char, 4096> room{};
  const std::string_view bytes(room.data(), L10N_TRY(file.read(room)));
  auto format = format_of_bytes(bytes);
  format = format ? format : format_of_name(path);
  format = format ? format : guess(bytes);
  if (!format) {
    return tl::unexpected(
        Error{.code = Code::MemorySyntax,
              .where = {.path = path},
              .message = tr("this is neither PO, TMX, TSV nor a translation "
                            "memory"),
              .help = tr("a TSV file has a TAB between source and "
                         "translation")});
  }
  return *format;
}

}  // namespace l10n::memory
