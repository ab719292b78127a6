#include "l10n/page/body.hpp"

#include <algorithm>
#include <set>

#include "l10n/core/hash.hpp"
#include "l10n/core/message.hpp"
#include "l10n/page/actions.hpp"
#include "l10n/page/definition.hpp"
#include "l10n/page/dialect.hpp"
#include "l10n/page/directive_reach.hpp"
#include "l10n/page/exclusion.hpp"
#include "l10n/page/html.hpp"
#include "l10n/page/html_segments.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/mask.hpp"
#include "l10n/page/masked_tree.hpp"
#include "l10n/page/mdx.hpp"
#include "l10n/page/pairs.hpp"
#include "l10n/page/parameters.hpp"
#include "l10n/page/text_segments.hpp"
#include "l10n/page/visible.hpp"

namespace l10n::page {
namespace {

// Marks of the dialect layer, beside cmark's node types in a skeleton.
constexpr std::uint32_t kPieceMark = 1U << 20U;

constexpr std::uint32_t kPageMark = kPieceMark << 1U;

// More unclosed shortcodes than this on a page are not worth a warning each.
constexpr std::size_t kMaxUnclosed = 100;

class Body {
 public:
  Body(Document& document, const Rules& rules, const ParseOptions& options)
      : document_(document),
        rules_(rules),
        options_(options),
        base_(document.front_matter.body),
        base_line_(document.lines.line_of(base_)),
        first_(document.segments.size()),
        body_(document.bytes.substr(base_)),
        lines_(document.lines.from(base_)),
        actions_(find_actions(body_, document.is_mdx)),
        partners_(partners_of(actions_.actions)),
        regions_(find_regions(body_, lines_)),
        masked_(mask(body_, lines_, actions_.actions, regions_, rules)),
        hidden_(hidden_directives(body_, masked_.text, actions_)),
        tree_(parse_masked(masked_, lines_,
                           {.inlines = options.inlines,
                            .skips = skip_lines(hidden_, lines_)})),
        page_{body_, masked_.text, lines_, actions_} {}

  void add() {
    if (tree_.too_complex) {
      report_regions();
      warn(0, Code::TooComplex,
           tr("too complex: the page needs too much memory to parse"));
      return;
    }
    add_hidden(hidden_, lines_, tree_);
    exclude();
    report_regions();
    document_.skeleton = std::move(tree_.skeleton);
    document_.skeleton.push_back({kPageMark, actions_.is_mdx ? 1U : 0U, 0});
    document_.blocks.reserve(tree_.blocks.size());
    document_.segments.reserve(options_.segments ? first_ + tree_.blocks.size()
                                                 : 0);
    for (const TextBlock& block : tree_.blocks) {
      add_block(block);
    }
    add_standing_actions();
    add_definitions();
    finish_segments();
    report_unclosed();
  }

 private:
  void warn(std::size_t offset, Code code, std::string message,
            std::string help = {}) {
    document_.diagnostics.push_back(
        {.code = code,
         .where = document_.lines.location(base_ + offset, document_.path),
         .message = std::move(message),
         .help = std::move(help),
         .severity = Severity::Warning});
  }

  void report_regions() {
    for (const Region& region : regions_) {
      if (region.kind == RegionKind::Conflict) {
        warn(region.span.begin, Code::ConflictMarker,
             excess_message(region.kind), tr("resolve the conflict first"));
      } else if (region.kind != RegionKind::Math &&
                 !code_.touches(region.span)) {
        warn(region.span.begin, Code::TooComplex, excess_message(region.kind),
             tr("the lines stay as they are; nothing of them is translated"));
      }
    }
  }

  // Where no segment may stand.
  void exclude() {
    for (const Region& region : regions_) {
      excluded_.add(region.span);
    }
    for (const Span& raw : masked_.raw) {
      excluded_.add(raw);
    }
    if (!tree_.directives.empty()) {
      exclude_skipped();
    }
    excluded_.finish();
    for (const Span& code : tree_.code_lines) {
      code_.add({lines_.line(code.begin).begin,
                 lines_.line(std::min(code.end, lines_.count()) - 1).end});
    }
    code_.finish();
  }

  void exclude_skipped() {
    for (const Span& region : skipped_regions(tree_.directives, body_.size())) {
      excluded_.add(region);
    }
    for (const TextBlock& block : tree_.blocks) {
      if (block.skipped && block.kind == BlockKind::Html) {
        exclude_actions(block);
      }
    }
    for (const auto& [directive, in_text] : tree_.directives) {
      if (directive.kind == DirectiveKind::Unknown) {
        warn(directive.span.begin, Code::Directive,
             tr("unknown directive: %1", directive.text),
             tr("known are l10n:skip, l10n:skip-start, l10n:skip-end, "
                "l10n:comment and l10n:context"));
      }
    }
  }

  // A shortcode in a skipped block, with all that it encloses.
  void exclude_actions(const TextBlock& block) {
    const Span span = lines_.line(block.line);
    const auto& all = actions_.actions;
    for (std::size_t i = first_behind(all, span.begin);
         i < all.size() && all[i].span.begin < span.end; ++i) {
      excluded_.add(
          {all[i].span.begin, all[std::max(i, partners_[i])].span.end});
    }
  }

  void add_block(const TextBlock& block) {
    const std::size_t index = document_.blocks.size();
    document_.blocks.push_back(
        {.line = base_line_ + block.line, .inlines = take_inlines(block)});
    if (!block.aligned) {
      warn(lines_.line(block.line).begin, Code::OpaqueBlock,
           tr("this block could not be found again byte by byte"),
           tr("it stays as it is; a form feed or a lazy line in a list is the "
              "usual reason"));
      return;
    }
    if (block.kind != BlockKind::Html) {
      add_texts(block, index);
    } else if (options_.segments) {
      add_html(block, block, index);
    }
  }

  void add_segment(const TextBlock& block, std::size_t index,
                   Segment&& segment) {
    if (!block.skipped && !stays(block, segment)) {
      segment.block = index;
      add_directives(block, segment);
      document_.segments.push_back(std::move(segment));
    }
  }

  auto stays(const TextBlock& block, const Segment& segment) -> bool {
    const bool excluded = excluded_.touches(segment.span());
    if (block.directives.empty()) {
      return excluded;  // nearly always
    }
    const TextReach reach = reach_in(segment.lines, body_, masked_.text);
    if (reach.torn) {
      warn(segment.lines.front().begin, Code::Directive,
           tr("a directive stands in the middle of this text, which can only "
              "be translated or skipped as a whole"),
           tr("put it before or behind the text"));
    }
    return excluded || reach.skips;
  }

  // The texts of `html`, which is `block` or stands in it.
  void add_html(const TextBlock& html, const TextBlock& block,
                std::size_t index) {
    for (Segment& segment : html_segments(html, body_, masked_.text)) {
      add_segment(block, index, std::move(segment));
    }
  }

  // Marks every piece, segments wanted or not.
  void add_texts(const TextBlock& block, std::size_t index) {
    for (Piece& piece : split_block(block, masked_.text)) {
      const bool text = piece.kind != PieceKind::Verbatim;
      // A shortcode that goes on below may hide blanks at the end of a line.
      for (Span& line : piece.lines) {
        line = trim(line, body_);
      }
      if (block.kind == BlockKind::Paragraph && piece.kind != PieceKind::Cell) {
        trim_pairs(body_, actions_.actions, partners_, piece);
      }
      const std::string_view bytes = piece.lines.front().of(body_);
      document_.skeleton.push_back(
          {kPieceMark + static_cast<std::uint32_t>(piece.kind),
           text ? 0 : hash64(tag_without_text(bytes)), block.line});
      if (!options_.segments) {
        continue;
      }
      if (!text && bytes.starts_with('<')) {
        TextBlock tag;
        tag.lines = piece.lines;
        add_html(tag, block, index);
      }
      if (!is_spoken(piece, page_)) {
        continue;
      }
      // In Hugo a shortcode stays in the quote or the list item in which it
      // begins; for CommonMark a line without their marks ends them.
      if (cuts_action(actions_.actions,
                      {piece.lines.front().begin, piece.lines.back().end})) {
        warn(piece.lines.front().begin, Code::OpaqueBlock,
             tr("a shortcode goes on from above into this text"),
             tr("it stays as it is; end the shortcode on the line where it "
                "begins"));
        continue;
      }
      add_segment(block, index, text_segment(block, std::move(piece), page_));
    }
  }

  // The block's own inlines, and the actions inside it.
  auto take_inlines(const TextBlock& block) -> Span {
    Span range{document_.inlines.size(), 0};
    if (options_.inlines) {
      for (std::size_t i = block.inlines.begin; i < block.inlines.end; ++i) {
        document_.inlines.push_back(std::move(tree_.inlines[i]));
      }
      if (block.aligned) {
        add_inline_actions(block);
      }
    }
    range.end = document_.inlines.size();
    return range;
  }

  void add_inline_actions(const TextBlock& block) {
    const Span span{block.lines.front().begin, block.lines.back().end};
    const auto& all = actions_.actions;
    auto action = std::ranges::lower_bound(
        all, span.begin, {}, [](const Action& a) { return a.span.begin; });
    for (; action != all.end() && action->span.begin < span.end; ++action) {
      document_.inlines.push_back(
          {InlineKind::Action, without_text(body_, *action, rules_)});
      if (block.kind != BlockKind::Html) {
        in_text_.insert(static_cast<std::size_t>(action - all.begin()));
      }
    }
  }

  // Those inside its text; the others wait for the next segment.
  static void add_directives(const TextBlock& block, Segment& segment) {
    for (const Directive& directive : block.directives) {
      if (directive.kind == DirectiveKind::Comment) {
        segment.comments.push_back(directive.text);
      } else if (directive.kind == DirectiveKind::Context) {
        segment.context = directive.text;
      }
    }
  }

  void add_standing_actions() {
    for (const std::size_t index : masked_.blocks) {
      if (!in_text_.contains(index)) {
        document_.actions.push_back(
            without_text(body_, actions_.actions[index], rules_));
      }
    }
    for (const Action& action : actions_.actions) {
      if (options_.segments && !code_.touches(action.span) &&
          !excluded_.touches(action.span) &&
          !is_behind_backtick(action.span.begin)) {
        // Within a unit they are a part of it: finish_segments().
        std::ranges::move(parameter_segments(body_, action, rules_),
                          std::back_inserter(document_.segments));
      }
    }
  }

  // On its line: it may stand in a code span.
  [[nodiscard]] auto is_behind_backtick(std::size_t at) const -> bool {
    const std::size_t line = lines_.line(lines_.line_of(at)).begin;
    return body_.substr(line, at - line).find('`') != std::string_view::npos;
  }

  // Definitions stand on lines that belong to no block.
  void add_definitions() {
    if (body_.find("]:") == std::string_view::npos) {
      return;  // most pages
    }
    for (const LinkDefinition& found :
         link_definitions(masked_.text, lines_, claimed_lines(tree_, lines_))) {
      const Span line = lines_.line(lines_.line_of(found.label.begin));
      if (excluded_.touches(line) || code_.touches(line)) {
        continue;
      }
      document_.labels.emplace_back(found.label.of(body_));
      document_.label_keys.push_back(label_key(document_.labels.back()));
      if (options_.segments && !found.title.empty() &&
          !excluded_.touches(found.title) &&
          has_words(body_, masked_.text, {found.title}) &&
          !hides_quote(body_, masked_.text, found.title, found.quote)) {
        document_.segments.push_back(
            {.kind = SegmentKind::LinkTitle,
             .label = std::string(found.label.of(body_)),
             .lines = {trim(found.title, body_)},
             .quote = found.quote});
      }
    }
    std::sort(document_.label_keys.begin(), document_.label_keys.end());
  }

  // With offsets of the page.
  void finish_segments() {
    auto& all = document_.segments;
    put_in_order(all, first_);
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first_);
    give_directives(tree_.directives, begin, all.end());
    for (auto segment = begin; segment != all.end(); ++segment) {
      for (Span& line : segment->lines) {
        line = {line.begin + base_, line.end + base_};
      }
    }
  }

  void report_unclosed() {
    std::size_t seen = 0;  // one warning a line
    std::size_t count = 0;
    for (const std::size_t offset : actions_.unclosed) {
      if (offset < seen || count == kMaxUnclosed || actions_.is_mdx) {
        continue;
      }
      const Span line = lines_.line(lines_.line_of(offset));
      seen = line.end;
      if (!code_.touches({offset, offset + 1}) && !is_behind_backtick(offset)) {
        warn(offset, Code::UnclosedShortcode,
             tr("this shortcode is never closed"));
        ++count;
      }
    }
  }

  Document& document_;
  const Rules& rules_;
  const ParseOptions& options_;
  std::size_t base_;       // offset of the body in the page
  std::size_t base_line_;  // and its first line
  std::size_t first_;      // index of the body's first segment
  std::string_view body_;
  LineTable lines_;  // of the body
  ScannedActions actions_;
  std::vector<std::size_t> partners_;
  std::vector<Region> regions_;
  Masked masked_;
  std::vector<DirectiveAt> hidden_;
  Tree tree_;
  Surroundings page_;
  Exclusion excluded_;
  Exclusion code_;
  std::set<std::size_t> in_text_;  // indices of actions
};

}  // namespace

void add_body(Document& document, const Rules& rules,
              const ParseOptions& options) {
  Body(document, rules, options).add();
}

}  // namespace l10n::page
