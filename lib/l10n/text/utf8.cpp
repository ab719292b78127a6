#include "l10n/text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"

namespace l10n::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

auto byte_at(std::string_view text, std::size_t at) -> unsigned char {
  return static_cast<unsigned char>(text[at]);
}

auto is_within(unsigned char byte, unsigned char low, unsigned char high)
    -> bool {
  return byte >= low && byte <= high;
}

auto is_continuation(std::string_view text, std::size_t at) -> bool {
  return (byte_at(text, at) & 0xC0U) == 0x80;
}

// What a second byte may be narrows with the first: Unicode, table 3-7.
auto is_second(unsigned char first, unsigned char second) -> bool {
  const bool is_overlong =
      (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool is_beyond =
      (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
  return is_within(second, 0x80, 0xBF) && !is_overlong && !is_beyond;
}

// How many bytes the character at `at` has; 0 where there is none.
auto sequence_size(std::string_view text, std::size_t at) -> std::size_t {
  const std::size_t left = text.size() - at;
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) {
    return 1;
  }
  if (!is_within(first, 0xC2, 0xF4) || left < 2 ||
      !is_second(first, byte_at(text, at + 1))) {
    return 0;
  }
  if (first < 0xE0) {
    return 2;
  }
  if (left < 3 || !is_continuation(text, at + 2)) {
    return 0;
  }
  if (first < 0xF0) {
    return 3;
  }
  return left > 3 && is_continuation(text, at + 3) ? 4 : 0;
}

// Two-byte units with one zero half each, as Western text has in UTF-16.
auto looks_like_utf16(std::string_view bytes) -> bool {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return true;
  }
  const std::string_view head = bytes.substr(0, 256);
  if (head.size() < 4) {
    return false;
  }
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) {
    zeros[i % 2] += head[i] == '\0' ? 1U : 0U;
  }
  const std::size_t pairs = head.size() / 2;
  return std::max(zeros[0], zeros[1]) >= (pairs * 3 + 3) / 4 &&
         std::min(zeros[0], zeros[1]) == 0;
}

auto error_at(std::string_view bytes, std::size_t at, std::string_view path)
    -> Error {
  return {.code = Code::InvalidUtf8,
          .where = LineTable(bytes).location(at, path),
          .message = {}};
}

auto hex(unsigned char byte) -> std::string {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {kDigits[byte >> 4U], kDigits[byte & 0xFU]};
}

}  // namespace

auto skip_ascii(std::string_view text, std::size_t at) -> std::size_t {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  for (std::uint64_t word = 0; at + sizeof word <= text.size();
       at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & kHighBits) != 0) {
      if constexpr (std::endian::native == std::endian::little) {
        return at +
               static_cast<std::size_t>(std::countr_zero(word & kHighBits)) / 8;
      }
      break;
    }
  }
  while (at < text.size() && byte_at(text, at) < 0x80) {
    ++at;
  }
  return at;
}

auto find_invalid_utf8(std::string_view bytes) -> std::size_t {
  std::size_t at = skip_ascii(bytes, 0);
  while (at < bytes.size()) {
    const std::size_t size = sequence_size(bytes, at);
    if (size == 0) {
      return at;
    }
    at += size;
    if (at < bytes.size() && byte_at(bytes, at) < 0x80) {
      at = skip_ascii(bytes, at);
    }
  }
  return bytes.size();
}

auto check_utf8(std::string_view bytes, std::string_view path)
    -> Result<std::monostate> {
  const std::size_t invalid = find_invalid_utf8(bytes);
  const std::size_t nul = std::min(bytes.find('\0'), bytes.size());
  if (invalid == bytes.size() && nul == bytes.size()) {
    return std::monostate{};
  }
  if (looks_like_utf16(bytes)) {
    Error error = error_at(bytes, 0, path);
    error.code = Code::Utf16;
    error.message = tr("this is UTF-16, not UTF-8");
    error.help = tr("convert it: iconv -f UTF-16 -t UTF-8 %1 > new-file", path);
    return tl::unexpected(std::move(error));
  }
  Error error = error_at(bytes, std::min(invalid, nul), path);
  if (nul < invalid) {
    error.code = Code::NulByte;
    error.message = tr("a NUL byte stands here: this is not a text file");
  } else {
    error.message =
        tr("byte 0x%1 is not valid UTF-8 here", hex(byte_at(bytes, invalid)));
    error.help = tr("save the file as UTF-8");
  }
  return tl::unexpected(std::move(error));
}

auto next_code_point(std::string_view text, std::size_t& at) -> char32_t {
  const std::size_t size = sequence_size(text, at);
  if (size <= 1) {
    const unsigned char byte = byte_at(text, at++);
    return size == 1 ? byte : kReplacement;
  }
  char32_t point = byte_at(text, at) & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    point = (point << 6U) | (byte_at(text, at + i) & 0x3FU);
  }
  at += size;
  return point;
}

auto code_point_count(std::string_view text) -> std::size_t {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += std::max<std::size_t>(sequence_size(text, at), 1);
  }
  return count;
}

void append_code_point(std::string& text, char32_t point) {
  if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) {
    point = kReplacement;
  }
  if (point < 0x80) {
    text += static_cast<char>(point);
    return;
  }
  const unsigned extra = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  const unsigned mark = (0xFF00U >> (extra + 1)) & 0xFFU;
  text += static_cast<char>(mark | (point >> (6 * extra)));
  for (unsigned i = extra; i-- > 0;) {
    text += static_cast<char>(0x80U | ((point >> (6 * i)) & 0x3FU));
  }
}

}  // namespace l10n::text
