#include "l10n/page/document.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/page/body.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/page/mdx.hpp"
#include "l10n/text/invisible.hpp"
#include "l10n/text/mojibake.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::page {
namespace {

// One warning a page: a damaged page is damaged on most of its lines.
void warn_of_mojibake(Document& document) {
  const std::vector<Span> found = text::find_mojibake(document.bytes);
  if (found.empty()) {
    return;
  }
  document.diagnostics.push_back(
      {.code = Code::Mojibake,
       .where = document.lines.location(found.front().begin, document.path),
       .message = tr_n("this line looks like UTF-8 that was read in another "
                       "charset",
                       "%1 lines from here on look like UTF-8 that was read in "
                       "another charset",
                       found.size(), found.size()),
       .help = tr("restore the text before it is translated"),
       .severity = Severity::Warning});
}

void warn_of_invisible(Document& document) {
  const std::vector<Span> found = text::find_invisible(document.bytes);
  if (found.empty()) {
    return;
  }
  const Span first = found.front();
  document.diagnostics.push_back(
      {.code = Code::InvisibleCharacter,
       .where = document.lines.location(first.begin, document.path),
       .message = tr("an invisible character stands here: %1 (%2 on this page)",
                     printable(first.of(document.bytes)), found.size()),
       .help = tr("remove it, unless it is meant"),
       .severity = Severity::Warning});
}

void add_front_matter(Document& document) {
  for (const FrontMatterValue& value : document.front_matter.values) {
    document.segments.push_back({.kind = SegmentKind::FrontMatter,
                                 .label = value.key,
                                 .lines = {value.span},
                                 .text = value.text});
  }
}

}  // namespace

auto parse(std::string_view bytes, std::string_view path, const Rules& rules,
           const ParseOptions& options) -> Result<Document> {
  if (bytes.size() > kMaxPageBytes) {
    return tl::unexpected(
        Error{.code = Code::PageTooLarge,
              .where = {.path = std::string(path)},
              .message = tr("the page has %1 bytes; %2 is the limit",
                            bytes.size(), kMaxPageBytes),
              .help = tr("split the page, or exclude it in l10n.yaml")});
  }
  L10N_TRY(text::check_utf8(bytes, path));
  Document document;
  document.path = std::string(path);
  document.bytes = bytes;
  document.lines = LineTable(bytes);
  document.front_matter =
      read_front_matter(bytes, path, rules.front_matter_keys);
  document.diagnostics = document.front_matter.diagnostics;
  document.is_mdx = is_mdx(path, bytes.substr(document.front_matter.body));
  if (options.segments) {
    add_front_matter(document);
  }
  add_body(document, rules, options);
  if (options.diagnostics) {
    warn_of_mojibake(document);
    warn_of_invisible(document);
    std::stable_sort(document.diagnostics.begin(), document.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                       return a.where.line < b.where.line;
                     });
  }
  return document;
}

auto spans(const Document& document) -> std::vector<Span> {
  std::vector<Span> all;
  std::size_t at = 0;
  for (const Segment& segment : document.segments) {
    for (const Span& line : segment.lines) {
      if (line.begin > at) {
        all.push_back({at, line.begin});
      }
      all.push_back(line);
      at = line.end;
    }
  }
  if (at < document.bytes.size()) {
    all.push_back({at, document.bytes.size()});
  }
  return all;
}

}  // namespace l10n::page
