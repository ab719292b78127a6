#include "l10n/page/tree.hpp"

#include <algorithm>

#include "l10n/core/hash.hpp"
#include "l10n/page/align.hpp"
#include "l10n/page/cmark.hpp"
#include "l10n/page/directive_reach.hpp"
#include "l10n/page/html.hpp"
#include "l10n/page/html_comments.hpp"
#include "l10n/page/inline_walk.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/next_block.hpp"
#include "l10n/page/urls.hpp"

namespace l10n::page {
namespace {

// An empty node's content is uninitialised memory in this version of cmark.
auto content_of(cmark_node* node) -> std::string_view {
  return cmark_node_first_child(node) == nullptr
             ? std::string_view()
             : view(cmark_node_get_string_content(node));
}

auto line_of(cmark_node* node) -> std::size_t {
  const int line = cmark_node_get_start_line(node);
  return line > 0 ? static_cast<std::size_t>(line - 1) : 0;
}

class Walk {
 public:
  Walk(std::string_view text, const LineTable& lines,
       const TreeOptions& options)
      : text_(text),
        lines_(lines),
        want_inlines_(options.inlines),
        next_block_(options.skips) {
    // About what most pages need: a block is moved once, a mark never.
    tree_.blocks.reserve(lines.count() / 3 + 1);
    tree_.skeleton.reserve(lines.count() * 3);
  }

  auto run(cmark_node* root) -> Tree {
    cmark_iter* const iter = cmark_iter_new(root);
    for (cmark_event_type event = cmark_iter_next(iter);
         event != CMARK_EVENT_DONE; event = cmark_iter_next(iter)) {
      cmark_node* const node = cmark_iter_get_node(iter);
      if (event == CMARK_EVENT_ENTER) {
        if (enter(node) == Children::Skip) {
          cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
        }
      } else {
        leave(node);
      }
    }
    return std::move(tree_);
  }

 private:
  enum class Children : std::uint8_t { Visit, Skip };

  auto enter(cmark_node* node) -> Children {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_HTML_BLOCK) {
      next_block_.enter(node, line_of(node));
    }
    if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) {
      mark(node, detail(node, type));
      add_text_block(node, type);
      leave(node);
      return Children::Skip;
    }
    if (type == CMARK_NODE_TABLE_ROW) {
      mark(node, 0);
      add_row(node);
      leave(node);
      return Children::Skip;
    }
    mark(node, detail(node, type));
    switch (type) {
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        ++footnotes_;
        break;
      case CMARK_NODE_HTML_BLOCK:
        add_html_block(node);
        leave(node);  // a leaf: the iterator gives no exit
        break;
      case CMARK_NODE_CODE_BLOCK:
        tree_.code_lines.push_back(
            {line_of(node),
             static_cast<std::size_t>(cmark_node_get_end_line(node))});
        leave(node);
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        leave(node);
        break;
      default:
        break;
    }
    return Children::Visit;
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    tree_.skeleton.push_back(
        {static_cast<std::uint32_t>(type) * 2, 0, last_line_});
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION) {
      --footnotes_;
    }
    next_block_.leave(node);
  }

  void mark(cmark_node* node, std::uint64_t detail) {
    const std::size_t line = line_of(node);
    last_line_ = line != 0 ? line : last_line_;
    tree_.skeleton.push_back(
        {static_cast<std::uint32_t>(cmark_node_get_type(node)) * 2 + 1, detail,
         last_line_});
  }

  // By its own mark: cmark-gfm takes any [x] further on in the line for it.
  auto is_checked(cmark_node* task) const -> bool {
    const std::string_view line = lines_.line(line_of(task)).of(text_);
    std::string_view item = line.substr(std::min<std::size_t>(
        line.size(),
        static_cast<std::size_t>(cmark_node_get_start_column(task)) - 1));
    item.remove_prefix(list_marker(item));
    return item.starts_with("[x]") || item.starts_with("[X]");
  }

  [[nodiscard]] auto detail(cmark_node* node, cmark_node_type type) const
      -> std::uint64_t {
    if (type == CMARK_NODE_TABLE) {
      const std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
      const auto* const alignments = reinterpret_cast<const char*>(
          cmark_gfm_extensions_get_table_alignments(node));
      return hash64({alignments, columns});
    }
    switch (type) {
      case CMARK_NODE_HEADING:
        return static_cast<std::uint64_t>(cmark_node_get_heading_level(node));
      case CMARK_NODE_LIST:
        return static_cast<std::uint64_t>(cmark_node_get_list_type(node)) |
               static_cast<std::uint64_t>(cmark_node_get_list_delim(node))
                   << 4U |
               static_cast<std::uint64_t>(cmark_node_get_list_tight(node))
                   << 8U |
               static_cast<std::uint64_t>(cmark_node_get_list_start(node))
                   << 16U;
      case CMARK_NODE_ITEM:
        return is_task(node) ? 1U + static_cast<unsigned>(is_checked(node)) : 0;
      case CMARK_NODE_CODE_BLOCK:
        return hash64(view(cmark_node_get_literal(node))) ^
               hash64(view(cmark_node_get_fence_info(node))) * 3;
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        return hash64(view(cmark_node_get_literal(node)));
      default:
        return 0;
    }
  }

  void add_text_block(cmark_node* node, cmark_node_type type) {
    TextBlock block = new_block(node);
    const std::string_view content = content_of(node);
    std::size_t last = static_cast<std::size_t>(
        std::max(1, cmark_node_get_end_line(node)) - 1);
    if (type == CMARK_NODE_HEADING) {
      block.kind = BlockKind::Heading;
      block.level =
          static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
      align_heading_block(node, content, block, last);
    } else if (cmark_node_get_start_line(node) == 0) {
      // A paragraph that the table below it was cut from has no position.
      if (cmark_node* const table = cmark_node_next(node)) {
        last = line_of(table) + count_lines(content) - 1;
        block.lines = align(content, last);
      }
    } else {
      block.lines = align(content, last);
    }
    finish(block, node, content);
  }

  void align_heading_block(cmark_node* node, std::string_view content,
                           TextBlock& block, std::size_t last) {
    if (cmark_node_get_start_line(node) == cmark_node_get_end_line(node)) {
      const Span found = align_heading(content, text_, lines_.line(last));
      if (!found.empty()) {
        block.lines = {found};
      }
      return;
    }
    // A setext heading ends above its underline; cmark's end line may be the
    // underline's or the one below.
    for (std::size_t back = 1; back <= 2 && block.lines.empty(); ++back) {
      if (back <= last && is_underline(last - back + 1)) {
        block.lines = align(content, last - back);
      }
    }
  }

  auto is_underline(std::size_t index) const -> bool {
    if (index >= lines_.count()) {
      return false;
    }
    const std::string_view line =
        trim_right(without_line_end(lines_.line(index).of(text_)));
    const std::size_t run =
        line.find_last_not_of(line.ends_with('=') ? '=' : '-');
    const std::string_view prefix = line.substr(0, run + 1);
    return !line.empty() && (line.back() == '=' || line.back() == '-') &&
           run + 1 < line.size() && shape_of(prefix).rest.empty();
  }

  auto align(std::string_view content, std::size_t last) const
      -> std::vector<Span> {
    return last < lines_.count() ? align_lines(content, text_, lines_, last)
                                 : std::vector<Span>();
  }

  void add_row(cmark_node* row) {
    cmark_node* const table = cmark_node_parent(row);
    std::size_t line = line_of(row);
    if (cmark_gfm_extensions_get_table_row_is_header(row) != 0) {
      const std::string_view content =
          view(cmark_node_get_string_content(table));
      line =
          line_of(table) + std::max<std::size_t>(1, count_lines(content)) - 1;
    }
    if (line >= lines_.count()) {
      return;
    }
    const std::vector<Span> found = row_cells(text_, lines_.line(line));
    std::size_t index = 0;
    for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
         cell = cmark_node_next(cell), ++index) {
      tree_.skeleton.push_back(
          {static_cast<std::uint32_t>(CMARK_NODE_TABLE_CELL) * 2, 0, line});
      const std::string_view content = content_of(cell);
      if (content.empty()) {
        continue;
      }
      TextBlock block = new_block(cell);
      block.kind = BlockKind::Cell;
      block.line = line;
      if (index < found.size()) {
        const Span text = align_cell(content, text_, found[index]);
        block.lines.assign(text.empty() ? 0 : 1, text);
      }
      finish(block, cell, content);
    }
  }

  void add_html_block(cmark_node* node) {
    const std::string_view literal = view(cmark_node_get_literal(node));
    const std::vector<HtmlToken> tokens = html_tokens(literal);
    tree_.skeleton.back().detail = comments_of(tokens, literal);
    const std::size_t first = line_of(node);
    const std::size_t count = count_lines(literal);
    if (count == 0) {
      return;
    }
    if (!is_remark(tokens, literal)) {
      next_block_.enter(node, first);
    }
    std::vector<Directive> directives = find_directives(literal);
    if (skips_next_block(directives, tokens, literal)) {
      next_block_.skip(first);
    }
    const Span last = lines_.line(std::min(first + count, lines_.count()) - 1);
    place_directives(text_, {lines_.line(first).begin, last.end}, directives);
    for (Directive& directive : directives) {
      tree_.directives.push_back({std::move(directive)});
    }
    TextBlock block = new_block(node);
    block.kind = BlockKind::Html;
    block.line = first;
    block.folds = false;
    block.lines = align(literal, first + count - 1);
    block.aligned = !block.lines.empty();
    block.inlines.begin = tree_.inlines.size();
    for (const HtmlToken& token : tokens) {
      if (want_inlines_ && token.kind == HtmlKind::Tag) {
        tree_.inlines.push_back(
            {InlineKind::Html, tag_without_text(token.span.of(literal))});
      }
    }
    block.inlines.end = tree_.inlines.size();
    tree_.blocks.push_back(std::move(block));
  }

  // What a directive in a text says about others than its own block.
  void add_directives(const TextBlock& block) {
    for (const Directive& directive : block.directives) {
      if (reaches_out(directive.kind)) {
        tree_.directives.push_back({directive, true});
      }
    }
  }

  auto new_block(cmark_node* node) const -> TextBlock {
    cmark_node* const parent = cmark_node_parent(node);
    const cmark_node_type type = cmark_node_get_type(parent);
    TextBlock block;
    block.line = line_of(node);
    block.in_quote = type == CMARK_NODE_BLOCK_QUOTE;
    block.first_of_item =
        type == CMARK_NODE_ITEM && cmark_node_first_child(parent) == node;
    block.in_footnote = footnotes_ != 0;
    block.skipped = next_block_.is_inside();
    return block;
  }

  // Breaks and inlines of the block, and its place among the others.
  void finish(TextBlock& block, cmark_node* node, std::string_view content) {
    if (content.empty()) {
      return;
    }
    block.aligned = !block.lines.empty();
    if (block.aligned) {
      block.line = lines_.line_of(block.lines.front().begin);
    }
    block.inlines.begin = tree_.inlines.size();
    const bool directives = content.find("<!--") != std::string_view::npos;
    if (want_inlines_ || block.lines.size() > 1 || directives) {
      std::vector<LineEnd> ends = read_inlines(
          node, {.directives = block.directives,
                 .inlines = want_inlines_ ? &tree_.inlines : nullptr,
                 .bare_urls = want_inlines_ && may_hold_urls(content)});
      place_directives(text_, place_of(block), block.directives);
      add_directives(block);
      break_lines(block, std::move(ends));
    }
    block.inlines.end = tree_.inlines.size();
    tree_.blocks.push_back(std::move(block));
  }

  // Of a block that was not found again only where it begins.
  auto place_of(const TextBlock& block) const -> Span {
    const std::size_t line = lines_.line(block.line).begin;
    return block.aligned
               ? Span{block.lines.front().begin, block.lines.back().end}
               : Span{line, line};
  }

  // A line end inside a code span or a tag has no node: then none is folded.
  void break_lines(TextBlock& block, std::vector<LineEnd> ends) const {
    if (block.lines.empty() || ends.size() != block.lines.size() - 1) {
      block.folds = block.lines.size() <= 1;
      return;
    }
    for (std::size_t i = 0; i < ends.size(); ++i) {
      Span& line = block.lines[i];
      if (ends[i] == LineEnd::Spaces && line.of(text_).ends_with('\\')) {
        ends[i] = LineEnd::Backslash;
        --line.end;
        line = trim(line, text_);
      }
    }
    block.ends = std::move(ends);
  }

  std::string_view text_;
  const LineTable& lines_;
  bool want_inlines_;
  Tree tree_;
  std::size_t last_line_ = 0;
  std::size_t footnotes_ = 0;
  NextBlock next_block_;
};

}  // namespace

auto parse_tree(std::string_view masked, const LineTable& lines,
                const TreeOptions& options) -> Tree {
  Tree tree;
  const bool parsed = with_parsed(masked, [&](cmark_node* root) {
    tree = Walk(masked, lines, options).run(root);
  });
  if (!parsed) {
    tree = Tree{};
    tree.too_complex = true;
  }
  // Footnotes stand at the end of cmark's tree, wherever their bytes are.
  const auto before = [](const TextBlock& a, const TextBlock& b) {
    return a.line < b.line;
  };
  if (!std::is_sorted(tree.blocks.begin(), tree.blocks.end(), before)) {
    std::stable_sort(tree.blocks.begin(), tree.blocks.end(), before);
  }
  sort_by_place(tree.directives);
  return tree;
}

}  // namespace l10n::page
