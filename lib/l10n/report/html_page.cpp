#include "l10n/report/html_page.hpp"

#include "l10n/core/diagnostic.hpp"
#include "l10n/core/message.hpp"
#include "l10n/report/ci_formats.hpp"
#include "l10n/report/html_assets.hpp"

namespace l10n::report {
namespace {

// "vi", for the attribute `lang`.
auto message_language() -> std::string {
  const std::string said = tr("language code: en");
  const std::size_t colon = said.find(": ");
  return colon == std::string::npos ? "en" : said.substr(colon + 2);
}

}  // namespace

auto shown(std::string_view text) -> std::string {
  return escaped_xml(printable(text));
}

auto html_begin(const std::string& title) -> std::string {
  return "<!DOCTYPE html>\n<html lang=\"" + message_language() +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
         "content=\"width=device-width,initial-scale=1\">\n<title>" +
         shown(title) + "</title>\n<style>" + std::string(kStyle) +
         "</style>\n</head>\n<body>\n<header>\n<h1>" + shown(title) + "</h1>\n";
}

auto html_end(std::string_view version, std::string_view script)
    -> std::string {
  std::string end = "<footer><p>" + shown(version) + "</p></footer>\n";
  if (!script.empty()) {
    end.append("<script>").append(script).append("</script>\n");
  }
  return end + "</body>\n</html>\n";
}

}  // namespace l10n::report
