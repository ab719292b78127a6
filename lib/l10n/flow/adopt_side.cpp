#include "l10n/flow/adopt_side.hpp"

#include <algorithm>
#include <map>

#include "l10n/core/hash.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/page/document.hpp"
#include "l10n/text/words.hpp"
#include "l10n/text/written_language.hpp"

namespace l10n::flow {
namespace {

auto trimmed(std::string_view line) -> std::string_view {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = line.find_first_not_of(kBlanks);
  return begin == line.npos
             ? std::string_view()
             : line.substr(begin, line.find_last_not_of(kBlanks) - begin + 1);
}

// Which lines hold a byte of a segment.
auto lines_with_units(const page::Document& document) -> std::vector<bool> {
  std::vector<bool> held(document.lines.count() + 1);
  for (const page::Segment& segment : document.segments) {
    for (const Span& span : segment.lines) {
      const std::size_t last =
          document.lines.line_of(span.empty() ? span.begin : span.end - 1);
      for (std::size_t line = document.lines.line_of(span.begin); line <= last;
           ++line) {
        held[line] = true;
      }
    }
  }
  return held;
}

auto outside_of(const page::Document& document) -> std::vector<OutsideLine> {
  std::vector<OutsideLine> outside;
  const std::vector<bool> held = lines_with_units(document);
  for (std::size_t line = 0; line < document.lines.count(); ++line) {
    const Span span = document.lines.line(line);
    const std::string_view text = trimmed(span.of(document.bytes));
    if (!held[line] && text::count_words(text) != 0) {
      outside.push_back(
          {.line = static_cast<std::uint32_t>(line + 1),
           .text = std::string(text),
           .front_matter = span.begin < document.front_matter.body});
    }
  }
  return outside;
}

auto language_of(const std::vector<unit::Unit>& units) -> std::string {
  std::string text;
  for (const unit::Unit& unit : units) {
    text += unit.id;
    text += '\n';
  }
  return text::written_language(text);
}

}  // namespace

auto AdoptSide::body_units() const -> std::size_t {
  return static_cast<std::size_t>(
      std::count_if(blocks.begin(), blocks.end(), [](const auto& block) {
        return block.kind != page::SegmentKind::FrontMatter;
      }));
}

auto cut_side(std::string_view bytes, const std::string& path,
              const site::Configuration& configuration,
              const page::Rules& rules) -> Result<AdoptSide> {
  const page::Document document =
      L10N_TRY(page::parse(bytes, path, rules, {.diagnostics = false}));
  AdoptSide side{.path = path,
                 .hash = hash64(bytes),
                 .units = units_of(document, configuration),
                 .blocks = align::blocks_of(document),
                 .outside = outside_of(document),
                 .parameters = outside_parameters(
                     bytes, document.front_matter.body, rules)};
  side.language = language_of(side.units);
  return side;
}

auto lost_lines(const AdoptSide& source, const AdoptSide& target)
    -> std::vector<LostLines> {
  std::map<std::string_view, std::size_t> known;
  for (const OutsideLine& line : source.outside) {
    ++known[line.text];
  }
  std::vector<LostLines> lost;
  for (const OutsideLine& line : target.outside) {
    const auto found = known.find(line.text);
    if (found != known.end() && found->second != 0) {
      --found->second;
    } else if (!lost.empty() && lost.back().last + 1 == line.line &&
               !lost.back().front_matter && !line.front_matter) {
      lost.back().last = line.line;
    } else {
      lost.push_back({line.line, line.line, line.text, line.front_matter});
    }
  }
  return lost;
}

}  // namespace l10n::flow
