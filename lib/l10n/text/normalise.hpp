// The Unicode normal form that texts are compared in.
#ifndef L10N_TEXT_NORMALISE_HPP
#define L10N_TEXT_NORMALISE_HPP

#include <string>
#include <string_view>

namespace l10n::text {

/// Whether `text` is in normal form C. Time O(n); ASCII costs next to nothing.
/// Precondition of all here: `text` is UTF-8.
/// Source: UAX #15, Unicode 15.
auto is_nfc(std::string_view text) -> bool;

/// `text` in normal form C.
auto to_nfc(std::string_view text) -> std::string;

/// `text` in normal form D: every mark apart.
auto to_nfd(std::string_view text) -> std::string;

/// A key under which names that differ only in case or normal form are equal:
/// what a file system that folds case sees as the same name. Full case folding,
/// then normal form C. Not for display.
/// Source: Unicode Standard 15, section 3.13, D145.
auto fold_case(std::string_view text) -> std::string;

}  // namespace l10n::text

#endif  // L10N_TEXT_NORMALISE_HPP
