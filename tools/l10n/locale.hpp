// The user's language: from the environment to libintl.
#ifndef TOOLS_L10N_LOCALE_HPP
#define TOOLS_L10N_LOCALE_HPP

#include <string>

namespace l10n::tool {

/// Makes `tr` speak the language that LANGUAGE, LC_ALL, LC_MESSAGES or LANG
/// ask for, in UTF-8. No other part of the locale is touched: numbers, order
/// and bytes written do not depend on it.
///
/// glibc ignores LANGUAGE in the locale "C", and knows no language whose
/// locale was never generated (a fresh Debian has but C.UTF-8). Both would
/// surprise, so C.UTF-8 steps in and carries the language that was asked for.
///
/// Call it before the first thread starts: it may set LANGUAGE.
void use_language_of_environment();

/// Where the catalogs are: L10N_LOCALE_DIR, else share/locale beside the
/// folder of the running program (the same in the build tree and installed).
auto catalog_folder() -> std::string;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_LOCALE_HPP
