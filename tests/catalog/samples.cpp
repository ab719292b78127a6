#include "catalog/samples.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "l10n/catalog/header.hpp"

namespace l10n::test {
namespace {

constexpr auto kWords = std::to_array<std::string_view>({
    "Tạo",
    "máy chủ ảo",
    "trong",
    "vùng",
    "Singapore.",
    "người dùng",
    "Tạo",         // NFD
    "ngươi dùng",  // NFD
    "the",
    "quick-brown",
    "fox,",
    "(jumps)",
    "over/the/lazy",
    "dog!",
    "50%",
    "“quoted”",
    "‘x’",
    "«là»",
    "a—b",
    "… và",
    "¿qué?",
    "中文字符测试，没有空格。",
    "日本語の「文章」です。",
    "ひらがな",
    "한국어 문장",
    "👩‍💻",
    "🇻🇳",
    "❤️",
    "😀😀",
    "ภาษาไทย",
    "العربية",
    "עברית",
    "https://example.com/a/very/long/path/with?query=1&other=2#fragment-part",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaa",
    "\t",
    "a\tb",
    "\"",
    "say \"x\"",
    "\\",
    "C:\\dir\\file",
    "non\u00A0break",
    "zero\u200Bwidth",
    "join\u2060er",
    "soft\u00ADhyphen",
    "`code span`",
    "**bold**",
    "[text](/link)",
    "{{< shortcode a=\"b\" >}}",
    "<br>&emsp;",
    "1.234,5",
    "$100",
    "#",
    "--",
    "a\x01"
    "b",
    "\x7F",
    "\u2028",
    "\u0085",
    "\r",
    "\a\b\f\v",
    "  ",
    "   indented",
    "100 %",
    "№ 5",
    "§ 3",
    "x²",
});

constexpr auto kPaths = std::to_array<std::string_view>(
    {"content/a/_index.vi.md", "content/một trang.md", "a.md", "x y z.md",
     "docs/a/very/long/path/that/goes/on/and/on/and/on/to/the/margin/page.md",
     "trang-đầu.md", "a:b.md", "(1).md"});

// msgcat drops what it has seen, and takes each word of a name for a name.
auto is_new_word(const std::vector<catalog::Reference>& references,
                 const catalog::Reference& next) -> bool {
  return std::none_of(references.begin(), references.end(),
                      [&next](const catalog::Reference& seen) {
                        return seen == next ||
                               (seen.path == next.path &&
                                next.path.find(' ') != std::string::npos);
                      });
}

}  // namespace

auto Samples::one_line() -> std::string {
  std::string text;
  for (std::size_t words = below(chance(20) ? 40 : 9) + 1; words > 0; --words) {
    text += kWords.at(below(kWords.size()));
    if (chance(90)) {
      text += ' ';
    }
  }
  return text;
}

auto Samples::text() -> std::string {
  std::string text = one_line();
  for (std::size_t more = chance(25) ? below(4) : 0; more > 0; --more) {
    text += '\n' + (chance(80) ? one_line() : "");
  }
  return text;
}

auto Samples::lines() -> std::vector<std::string> {
  std::vector<std::string> lines;
  for (std::size_t more = below(3); more > 0; --more) {
    std::string line = chance(85) ? one_line() : "";
    std::erase(line, '\r');
    if (line.ends_with("\\ ")) {  // what a reader takes for a shield
      line.pop_back();
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

auto Samples::reference() -> catalog::Reference {
  catalog::Reference reference{
      .path = std::string(kPaths.at(below(kPaths.size())))};
  if (chance(80)) {
    reference.line = static_cast<std::uint32_t>(below(3000) + 1);
  }
  return reference;
}

void Samples::add_flags(catalog::Message& message) {
  message.fuzzy = chance(30) && !message.translations.front().empty();
  if (!options_.known_to_msgcat) {
    message.fuzzy = chance(30);
    for (const auto* const flag :
         {"md-text", "placeholders:\"a b, c\"", "range: 0..5", "c-format"}) {
      if (chance(15)) {
        message.flags.push_back(flag);
      }
    }
    if (chance(20)) {
      message.sticky.push_back(" " + one_line());
      std::erase(message.sticky.edit().back(), '\r');
    }
  }
  if (chance(20)) {
    message.flags.push_back("no-wrap");
  }
}

void Samples::add_previous(catalog::Message& message) {
  if (chance(75)) {
    return;
  }
  message.previous.id = text();
  if (chance(30)) {
    message.previous.context = text();
  }
  if (message.plural || chance(20)) {
    message.previous.plural = text();
  }
}

void Samples::add_comments(catalog::Message& message) {
  message.translator_comments = lines();
  message.extracted_comments = lines();
  for (std::size_t more = below(chance(20) ? 30 : 4); more > 0; --more) {
    catalog::Reference next = reference();
    if (!options_.known_to_msgcat || is_new_word(message.references, next)) {
      message.references.push_back(std::move(next));
    }
  }
}

auto Samples::message() -> catalog::Message {
  catalog::Message message;
  message.id = text() + std::to_string(++serial_);
  if (chance(20)) {
    message.context = chance(80) ? text() : "";
  }
  if (chance(20)) {
    message.plural = text();
  }
  for (std::size_t forms = message.plural ? below(3) + 1 : 1; forms > 0;
       --forms) {
    message.translations.push_back(chance(80) ? text() : "");
  }
  message.obsolete = chance(20);
  if (message.obsolete && options_.known_to_msgcat) {
    message.translations.front() = text();
  }
  add_comments(message);
  add_flags(message);
  add_previous(message);
  return message;
}

auto Samples::catalog() -> catalog::Catalog {
  catalog::Catalog sample;
  sample.header =
      catalog::make_header({.project = "sample 1.0",
                            .bugs_address = "bugs@example.com",
                            .language = chance(80) ? "en" : "",
                            .source_language = "vi",
                            .creation_date = "2026-01-31 23:59+0000"});
  sample.header.translator_comments = lines();
  for (std::size_t i = 0; i < options_.messages; ++i) {
    sample.messages.push_back(message());
  }
  std::stable_partition(
      sample.messages.begin(), sample.messages.end(),
      [](const catalog::Message& one) { return !one.obsolete; });
  if (!options_.known_to_msgcat && chance(30)) {
    sample.closing_comments = {"# end", "#", "#. of the file"};
  }
  return sample;
}

}  // namespace l10n::test
