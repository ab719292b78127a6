#include "l10n/text/normalise.hpp"

#include <algorithm>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

auto piece(std::string_view text) -> icu::StringPiece {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// ICU's tables for NFC, NFD and case are compiled in: getting them cannot fail,
// and only the end of memory makes the functions themselves fail. The text is
// then given back as it came.
auto normalised(const icu::Normalizer2* form, UErrorCode error,
                std::string_view text) -> std::string {
  std::string result;
  result.reserve(text.size());
  icu::StringByteSink<std::string> sink(&result);
  form->normalizeUTF8(0, piece(text), sink, nullptr, error);
  return U_SUCCESS(error) != 0 ? result : std::string(text);
}

// Below U+0300, whose first byte is 0xCC, every character is in NFC.
auto is_plainly_nfc(std::string_view text) -> bool {
  return std::none_of(text.begin(), text.end(), [](char byte) {
    return static_cast<unsigned char>(byte) >= 0xCC;
  });
}

auto lower_ascii(std::string_view text) -> std::string {
  std::string lower(text);
  for (char& byte : lower) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A'))
                                      : byte;
  }
  return lower;
}

}  // namespace

auto is_nfc(std::string_view text) -> bool {
  if (is_plainly_nfc(text)) {
    return true;
  }
  UErrorCode error = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFCInstance(error);
  return form->isNormalizedUTF8(piece(text), error) != 0;
}

auto to_nfc(std::string_view text) -> std::string {
  if (is_plainly_nfc(text)) {
    return std::string(text);
  }
  UErrorCode error = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFCInstance(error);
  return normalised(form, error, text);
}

auto to_nfd(std::string_view text) -> std::string {
  if (is_ascii(text)) {
    return std::string(text);
  }
  UErrorCode error = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFDInstance(error);
  return normalised(form, error, text);
}

auto fold_case(std::string_view text) -> std::string {
  if (is_ascii(text)) {
    return lower_ascii(text);
  }
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  UErrorCode error = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, piece(to_nfd(text)), sink, nullptr, error);
  return to_nfc(folded);
}

}  // namespace l10n::text
