// How terminals color text (ECMA-48, "Select Graphic Rendition").
#ifndef L10N_REPORT_COLORS_HPP
#define L10N_REPORT_COLORS_HPP

#include <string_view>

namespace l10n::report {

inline constexpr std::string_view kBold = "\x1b[1m";
inline constexpr std::string_view kDim = "\x1b[2m";
inline constexpr std::string_view kRed = "\x1b[31m";
inline constexpr std::string_view kGreen = "\x1b[32m";
inline constexpr std::string_view kBoldRed = "\x1b[1;31m";
inline constexpr std::string_view kBoldMagenta = "\x1b[1;35m";
inline constexpr std::string_view kBoldCyan = "\x1b[1;36m";
inline constexpr std::string_view kPlain = "\x1b[0m";

}  // namespace l10n::report

#endif  // L10N_REPORT_COLORS_HPP
