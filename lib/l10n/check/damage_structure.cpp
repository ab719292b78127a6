#include <algorithm>
#include <map>
#include <utility>

#include "l10n/check/damage.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/page/front_matter.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;

auto line_at(std::string_view text, const LineTable& lines, std::size_t at)
    -> Span {
  const Span line = lines.line(lines.line_of(at));
  return {line.begin, line.begin + without_line_end(line.of(text)).size()};
}

void add_front_matter(std::string_view text, const LineTable& lines,
                      std::vector<Damage>& all) {
  for (const Diagnostic& found :
       page::read_front_matter(text, {}, {}).diagnostics) {
    if (found.code != Code::FrontMatter || found.where.line == 0) {
      continue;
    }
    const std::size_t index =
        std::min<std::size_t>(found.where.line, lines.count()) - 1;
    all.push_back({.check = "front-matter",
                   .severity = Severity::Error,
                   .span = line_at(text, lines, lines.line(index).begin),
                   .message = found.message,
                   .help = tr("Hugo builds nothing until it is mended")});
  }
}

void add_fences(const Verbatim& verbatim, std::vector<Damage>& all) {
  for (const Span& opening : verbatim.unclosed_fences) {
    all.push_back({.check = "unclosed-fence",
                   .span = opening,
                   .message = tr("a code fence begins here and never ends"),
                   .help = tr("close it with the same characters on a line of "
                              "their own")});
  }
}

// The value behind `id="` or `name="`, or of {#id}, that begins at `at`.
auto anchor_at(std::string_view text, std::size_t at) -> Span {
  const std::size_t end = text.find_first_of("\"'}> \t\r\n", at);
  return {at, std::min(end, text.size())};
}

auto is_heading(std::string_view line) -> bool {
  return line.starts_with('#');
}

// "<a name": names of other elements are no anchors.
void add_names(std::string_view line, std::size_t base,
               std::vector<Span>& anchors) {
  for (std::size_t at = line.find("<a "); at != kNone;
       at = line.find("<a ", at + 1)) {
    const std::string_view tag = line.substr(
        at, std::min(line.find_first_of("<>", at + 1), line.size()) - at);
    for (const std::string_view opener : {" name=\"", " name='"}) {
      const std::size_t name = tag.find(opener);
      // An id beside it is the same anchor.
      if (name == kNone || tag.find(" id=") != kNone) {
        continue;
      }
      const Span value = anchor_at(line, at + name + opener.size());
      if (!value.empty()) {
        anchors.push_back({base + value.begin, base + value.end});
      }
    }
  }
}

// Adds the anchors of `line`, which begins at `base`.
void add_anchors(std::string_view line, std::size_t base,
                 std::vector<Span>& anchors) {
  std::vector<std::string_view> openers{" id=\"", " id='"};
  if (is_heading(line) && line.find('}') != kNone) {
    openers.emplace_back("{#");
  }
  for (const std::string_view opener : openers) {
    for (std::size_t at = line.find(opener); at != kNone;
         at = line.find(opener, at + 1)) {
      const Span value = anchor_at(line, at + opener.size());
      if (!value.empty()) {
        anchors.push_back({base + value.begin, base + value.end});
      }
    }
  }
  add_names(line, base, anchors);
}

// The comments of HTML outside of code, in order.
auto comments_in(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Span> {
  constexpr std::string_view kOpening = "<!--";
  std::vector<Span> comments;
  for (std::size_t at = text.find(kOpening, verbatim.body); at != kNone;) {
    std::size_t end = at + kOpening.size();
    if (!verbatim.is_code(at)) {
      end = std::min(text.find("-->", end), text.size());
      comments.push_back({at, end});
    }
    at = text.find(kOpening, end);
  }
  return comments;
}

auto is_within(const std::vector<Span>& spans, std::size_t at) -> bool {
  const auto after =
      std::partition_point(spans.begin(), spans.end(),
                           [&](const Span& span) { return span.end <= at; });
  return after != spans.end() && after->begin <= at;
}

void add_duplicates(std::string_view text, const LineTable& lines,
                    const Verbatim& verbatim, std::vector<Damage>& all) {
  std::vector<Span> anchors;
  for (std::size_t i = 0; i < lines.count(); ++i) {
    const Span line = lines.line(i);
    if (line.begin >= verbatim.body) {
      add_anchors(line.of(text), line.begin, anchors);
    }
  }
  const std::vector<Span> comments = comments_in(text, verbatim);
  std::map<std::string_view, std::size_t> first;
  for (const Span& anchor : anchors) {
    const std::string_view name = anchor.of(text);
    // A template tag makes another one each time.
    if (verbatim.is_code(anchor.begin) || is_within(comments, anchor.begin) ||
        name.find("{{") != kNone) {
      continue;
    }
    const auto [place, is_new] = first.emplace(name, anchor.begin);
    if (!is_new) {
      all.push_back({.check = "duplicate-anchor",
                     .span = anchor,
                     .message = tr("the anchor %1 stands on line %2 already",
                                   name, lines.line_of(place->second) + 1),
                     .help = tr("links lead to the first one alone")});
    }
  }
}

}  // namespace

auto find_broken_structure(std::string_view text, const Verbatim& verbatim,
                           const page::Rules& rules) -> std::vector<Damage> {
  std::vector<Damage> all;
  const LineTable lines(text);
  add_front_matter(text, lines, all);
  add_fences(verbatim, all);
  for (Damage& broken : find_broken_shortcodes(text, verbatim, rules)) {
    all.push_back(std::move(broken));
  }
  add_duplicates(text, lines, verbatim, all);
  return all;
}

}  // namespace l10n::check
