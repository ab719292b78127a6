// What kind of file holds translations.
#ifndef L10N_MEMORY_FORMAT_HPP
#define L10N_MEMORY_FORMAT_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "l10n/core/diagnostic.hpp"

namespace l10n::memory {

enum class Format : std::uint8_t { Tmx, Tsv, Po, Memory };

/// By the extension: .tmx; .tsv, .tab; .po, .pot; .l10ntm.
auto format_of_name(std::string_view path) -> std::optional<Format>;

/// By the first bytes, and by the extension where they do not tell: a memory
/// and XML are known by their bytes, whatever they are called.
///
/// Errors: cannot-read, not-a-regular-file; memory-syntax where it is none of
/// the kinds.
auto format_of_file(const std::string& path) -> Result<Format>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_FORMAT_HPP
