#include "l10n/page/directive_reach.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "l10n/page/visible.hpp"

namespace l10n::page {
namespace {

auto before(const DirectiveAt& a, const DirectiveAt& b) -> bool {
  return a.directive.span.begin < b.directive.span.begin;
}

// The parts of `lines` within `wanted`.
auto within(const std::vector<Span>& lines, Span wanted) -> std::vector<Span> {
  std::vector<Span> parts;
  for (const Span& line : lines) {
    const Span part{std::max(line.begin, wanted.begin),
                    std::min(line.end, wanted.end)};
    if (part.begin < part.end) {
      parts.push_back(part);
    }
  }
  return parts;
}

}  // namespace

void place_directives(std::string_view text, Span where,
                      std::vector<Directive>& found) {
  if (found.empty()) {
    return;
  }
  const std::vector<Directive> seen = find_directives(where.of(text));
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Span span = seen.size() == found.size() ? seen[i].span : Span{0, 0};
    found[i].span = {where.begin + span.begin, where.begin + span.end};
  }
}

auto reaches_out(DirectiveKind kind) -> bool {
  return kind == DirectiveKind::SkipStart || kind == DirectiveKind::SkipEnd ||
         kind == DirectiveKind::Unknown;
}

void sort_by_place(std::vector<DirectiveAt>& directives) {
  if (!std::is_sorted(directives.begin(), directives.end(), before)) {
    std::stable_sort(directives.begin(), directives.end(), before);
  }
}

auto hidden_directives(std::string_view body, std::string_view masked,
                       const ScannedActions& actions)
    -> std::vector<DirectiveAt> {
  std::vector<DirectiveAt> hidden;
  if (!actions.is_mdx) {
    return hidden;
  }
  for (const Action& action : actions.actions) {
    const std::string_view bytes = action.span.of(body);
    if (action.kind != ActionKind::Expression || !bytes.starts_with("{/*")) {
      continue;
    }
    for (Directive& directive : find_directives(bytes)) {
      directive.span = action.span;
      hidden.push_back(
          {std::move(directive), masked[action.span.begin] != ' '});
    }
  }
  return hidden;
}

auto skip_lines(const std::vector<DirectiveAt>& hidden, const LineTable& lines)
    -> std::vector<std::size_t> {
  std::vector<std::size_t> found;
  for (const DirectiveAt& at : hidden) {
    if (!at.in_text && at.directive.kind == DirectiveKind::Skip) {
      found.push_back(lines.line_of(at.directive.span.begin));
    }
  }
  return found;
}

void add_hidden(const std::vector<DirectiveAt>& hidden, const LineTable& lines,
                Tree& tree) {
  for (const DirectiveAt& at : hidden) {
    if (!at.in_text || reaches_out(at.directive.kind)) {
      tree.directives.push_back(at);
    }
    const auto behind =
        std::upper_bound(tree.blocks.begin(), tree.blocks.end(),
                         lines.line_of(at.directive.span.begin),
                         [](std::size_t line, const TextBlock& block) {
                           return line < block.line;
                         });
    if (at.in_text && behind != tree.blocks.begin()) {
      std::prev(behind)->directives.push_back(at.directive);
    }
  }
  sort_by_place(tree.directives);
}

auto skipped_regions(const std::vector<DirectiveAt>& directives,
                     std::size_t size) -> std::vector<Span> {
  std::vector<Span> regions;
  std::size_t off = size;
  for (const DirectiveAt& at : directives) {
    const Span& comment = at.directive.span;
    if (at.directive.kind == DirectiveKind::SkipStart) {
      off = std::min(off, comment.end);
    } else if (at.directive.kind == DirectiveKind::SkipEnd &&
               off < comment.begin) {
      regions.push_back({off, comment.begin});
      off = size;
    } else if (at.directive.kind == DirectiveKind::SkipEnd) {
      off = size;
    }
  }
  regions.push_back({off, size});
  return regions;
}

auto reach_in(const std::vector<Span>& lines, std::string_view text,
              std::string_view masked) -> TextReach {
  const Span all{lines.front().begin, lines.back().end};
  const auto has = [&](std::size_t begin, std::size_t end) {
    return has_words(text, masked, within(lines, {begin, end}));
  };
  TextReach reach;
  // The first of each kind says enough: a text may hold thousands.
  std::array<bool, static_cast<std::size_t>(DirectiveKind::Unknown) + 1> seen{};
  for (const Directive& directive : find_directives(all.of(text))) {
    if (std::exchange(seen.at(static_cast<std::size_t>(directive.kind)),
                      true)) {
      continue;
    }
    const std::size_t begin = all.begin + directive.span.begin;
    const std::size_t end = all.begin + directive.span.end;
    switch (directive.kind) {
      case DirectiveKind::Skip: {
        const bool between = has(all.begin, begin) && has(end, all.end);
        reach.torn = reach.torn || between;
        reach.skips = reach.skips || !between;
        break;
      }
      case DirectiveKind::SkipStart:
        reach.torn = reach.torn || (has(all.begin, begin) && has(end, all.end));
        break;
      case DirectiveKind::SkipEnd:
        reach.torn = reach.torn || has(end, all.end);
        break;
      default:
        break;
    }
  }
  return reach;
}

void give_directives(const std::vector<DirectiveAt>& directives,
                     std::vector<Segment>::iterator begin,
                     std::vector<Segment>::iterator end) {
  auto next = directives.begin();
  bool skipping = false;  // nothing of a region goes to the text behind it
  for (auto segment = begin; segment != end && next != directives.end();
       ++segment) {
    std::vector<std::string> comments;
    std::string context;
    for (; next != directives.end() &&
           next->directive.span.begin < segment->lines.front().begin;
         ++next) {
      const Directive& directive = next->directive;
      if (directive.kind == DirectiveKind::SkipStart ||
          directive.kind == DirectiveKind::SkipEnd) {
        skipping = directive.kind == DirectiveKind::SkipStart;
      } else if (directive.kind == DirectiveKind::Comment && !skipping) {
        comments.push_back(directive.text);
      } else if (directive.kind == DirectiveKind::Context && !skipping) {
        context = directive.text;
      }
    }
    segment->comments.insert(segment->comments.begin(), comments.begin(),
                             comments.end());
    if (segment->context.empty()) {
      segment->context = std::move(context);
    }
  }
}

}  // namespace l10n::page
