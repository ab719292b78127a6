// The frame of a report as one HTML file that needs no network.
#ifndef L10N_REPORT_HTML_PAGE_HPP
#define L10N_REPORT_HTML_PAGE_HPP

#include <string>
#include <string_view>

namespace l10n::report {

/// Text for HTML: markup is escaped, hidden characters are shown.
auto shown(std::string_view text) -> std::string;

/// From the document type to the heading; the header of the page stays open.
/// In the language of the messages, for light and dark schemes.
auto html_begin(const std::string& title) -> std::string;

/// The footer, which names `version`, and what runs in the page.
auto html_end(std::string_view version, std::string_view script = {})
    -> std::string;

}  // namespace l10n::report

#endif  // L10N_REPORT_HTML_PAGE_HPP
