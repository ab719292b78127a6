#include "l10n/page/limits.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "l10n/core/message.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

constexpr std::size_t kShortBlock = 1024;  // too short to cost anything
constexpr std::size_t kLongDefinition = 1024;
constexpr std::string_view kTitleMarks = "\"'(";
constexpr std::size_t kStepsADepth = 4;  // of a blank line below a list

// What the lines since the last blank one amount to.
struct Block {
  std::size_t first_line = 0;
  std::size_t begin = 0;
  std::size_t depth = 0;
  std::size_t columns = 0;  // of its delimiter row
  std::size_t delimiter_rows = 0;
  std::size_t rows = 0;  // below the first delimiter row
  std::size_t longest_line = 0;
  std::size_t definition = 0;  // bytes of the newest one
  std::size_t longest_definition = 0;
  bool maybe_definition = false;
  bool is_definition = false;
  bool has_destination = false;
  bool may_go_on = false;  // behind its destination
};

// The block above blank lines.
struct Above {
  Region region;
  std::size_t depth = 0;
};

struct LongDefinition {
  Region region;
  std::size_t size = 0;
};

auto count(std::string_view text, std::string_view wanted) -> std::size_t {
  std::size_t found = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    ++found;
  }
  return found;
}

// Where the last `mark` stands; 0 where there is none. Most texts have none,
// and to look for the first one is much faster.
auto last_of(std::string_view text, std::string_view mark) -> std::size_t {
  return text.find(mark) == std::string_view::npos ? 0 : text.rfind(mark);
}

// In front of the last line that may close a conflict; 0 where there is none.
auto last_conflict(std::string_view text) -> std::size_t {
  constexpr std::string_view kMark = ">>>>>>> ";
  return text.find(kMark) == std::string_view::npos
             ? 0
             : std::max(last_of(text, "\n>>>>>>> "),
                        last_of(text, "\r>>>>>>> "));
}

class Scanner {
 public:
  Scanner(std::string_view body, const LineTable& lines)
      : body_(body),
        lines_(lines),
        last_math_(last_of(body, "$$")),
        last_conflict_(last_conflict(body)) {}

  auto run() -> std::vector<Region> {
    for (std::size_t i = 0; i < lines_.count(); ++i) {
      const std::string_view line = without_line_end(lines_.line(i).of(body_));
      const LineShape shape = shape_of(line);
      if (fence_.empty() ? opens_fence(shape.rest)
                         : closes_fence(shape.rest, fence_)) {
        end_block(i);
        weigh_blanks();
        last_ = {{RegionKind::TooManySteps, lines_.line(i), i}, shape.depth};
        step_fence(shape.rest);
        if (shape.depth > kMaxDepth) {
          add_line(i, line, shape);
        }
      } else if (shape.rest.empty() && shape.depth == 0) {
        end_block(i);
        ++blanks_;
      } else {
        weigh_blanks();
        add_line(i, line, shape);
      }
    }
    end_block(lines_.count());
    weigh_blanks();
    weigh_definitions();
    return std::move(regions_);
  }

 private:
  // What stands in a fence counts as well: the parser may see no fence there,
  // for it stands in a comment, or its container has ended.
  void step_fence(std::string_view rest) {
    fence_ = fence_.empty() ? fence_of(rest) : std::string_view();
  }

  void add_line(std::size_t index, std::string_view line,
                const LineShape& shape) {
    if (fence_.empty()) {
      mark_region_lines(index, line, shape.rest);
    }
    if (!open_) {
      open_ = Block{.first_line = index, .begin = lines_.line(index).begin};
    }
    open_->depth = std::max(open_->depth, shape.depth);
    if (is_delimiter_row(shape.rest)) {
      open_->columns = std::max(open_->columns, count(line, "|") + 1);
      ++open_->delimiter_rows;
    } else if (open_->delimiter_rows != 0) {
      ++open_->rows;
    }
    open_->longest_line = std::max(open_->longest_line, line.size());
    measure_definition(line, shape.rest);
  }

  // A definition may go on for lines, and its label may too.
  void measure_definition(std::string_view line, std::string_view rest) {
    if (rest.starts_with('[')) {
      open_->definition = 0;
      open_->maybe_definition = true;
      open_->is_definition = false;
      open_->has_destination = false;
      open_->may_go_on = false;
    }
    if (ends_definition(rest)) {
      open_->maybe_definition = false;
    }
    if (!open_->maybe_definition) {
      return;
    }
    open_->definition += line.size();
    add_to_definition(rest);
    if (open_->is_definition) {
      open_->longest_definition =
          std::max(open_->longest_definition, open_->definition);
    }
  }

  // Text below a definition of one line.
  [[nodiscard]] auto ends_definition(std::string_view rest) const -> bool {
    return open_->has_destination && !open_->may_go_on &&
           rest.find_first_of(kTitleMarks) != 0;
  }

  void add_to_definition(std::string_view rest) {
    if (!open_->is_definition) {
      const std::size_t colon = rest.find("]:");
      if (colon == std::string_view::npos) {
        return;
      }
      open_->is_definition = true;
      // An escaped bracket does not end the label.
      open_->may_go_on = colon != 0 && rest[colon - 1] == '\\';
      rest = trim(rest.substr(colon + 2));
    }
    open_->has_destination = open_->has_destination || !rest.empty();
    open_->may_go_on = open_->may_go_on || rest.find_first_of(kTitleMarks) !=
                                               std::string_view::npos;
  }

  // Math and conflicts may hold blank lines: they run from line to line.
  void mark_region_lines(std::size_t index, std::string_view line,
                         std::string_view rest) {
    const Span bytes{lines_.line(index).begin, lines_.line(index).end};
    if (marked_) {
      const bool closes = marked_->kind == RegionKind::Math
                              ? math_line(rest, true) == MathLine::Closed
                              : line.starts_with(">>>>>>> ");
      if (closes) {
        marked_->span.end = bytes.end;
        regions_.push_back(*marked_);
        marked_.reset();
      }
      return;
    }
    if (line.starts_with('<') && line.starts_with("<<<<<<< ") &&
        bytes.end <= last_conflict_ + 1) {
      marked_ = Region{RegionKind::Conflict, bytes, index};
      return;
    }
    const MathLine math = math_line(rest, false);
    if (math == MathLine::Closed) {
      regions_.push_back({RegionKind::Math, bytes, index});
    } else if (math == MathLine::Open && bytes.end <= last_math_) {
      marked_ = Region{RegionKind::Math, bytes, index};
    }
  }

  void end_block(std::size_t line) {
    if (!open_) {
      return;
    }
    const Block block = *open_;
    open_.reset();
    const std::size_t end =
        line == lines_.count() ? body_.size() : lines_.line(line).begin;
    const Span span{block.begin, end};
    if (const auto kind = excess(block, span)) {
      regions_.push_back({*kind, span, block.first_line});
      last_ = {};
      return;
    }
    last_ = {{RegionKind::TooManySteps, span, block.first_line}, block.depth};
    if (block.longest_definition > kLongDefinition) {
      definitions_.push_back(
          {{RegionKind::TooManySteps, span, block.first_line},
           block.longest_definition});
    }
  }

  auto excess(const Block& block, Span span) -> std::optional<RegionKind> {
    if (block.depth > kMaxDepth) {
      return RegionKind::TooDeep;
    }
    if (block.columns > kMaxColumns) {
      return RegionKind::TooManyColumns;
    }
    if (block.delimiter_rows != 0) {
      cells_ += block.columns * (block.rows + 1);
      if (cells_ > kMaxCells) {
        return RegionKind::TooManyCells;
      }
    } else if (span.size() > kMaxParagraphBytes) {
      return RegionKind::TooLong;
    }
    if (block.longest_line > kMaxParagraphBytes) {
      return RegionKind::TooLong;
    }
    if (span.size() > kShortBlock) {
      const std::size_t steps = cost(block, span.of(body_));
      std::size_t& sum = fence_.empty() ? steps_ : fenced_steps_;
      if (steps > kMaxBlockSteps || sum + steps > kMaxPageSteps) {
        return RegionKind::TooManySteps;
      }
      sum += steps;
    }
    return std::nullopt;
  }

  static auto cost(const Block& block, std::string_view text) -> std::size_t {
    const std::size_t brackets =
        static_cast<std::size_t>(std::count(text.begin(), text.end(), '['));
    const std::size_t declarations = count(text, "<?") + count(text, "<!");
    return brackets * brackets / 2 + declarations * text.size() / 4 +
           block.delimiter_rows * text.size() / 4;
  }

  // The parser walks down a list for each blank line below it.
  void weigh_blanks() {
    const std::size_t steps =
        std::exchange(blanks_, 0) * last_.depth * kStepsADepth;
    if (steps > kMaxBlockSteps || blank_steps_ + steps > kMaxPageSteps) {
      regions_.push_back(last_.region);
    } else {
      blank_steps_ += steps;
    }
    last_ = {};
  }

  // Each use copies the definition, and it may stand before or behind it.
  void weigh_definitions() {
    if (definitions_.empty()) {
      return;
    }
    const auto uses =
        static_cast<std::size_t>(std::count(body_.begin(), body_.end(), '['));
    for (const LongDefinition& definition : definitions_) {
      if (uses * definition.size / 2 > kMaxBlockSteps) {
        regions_.push_back(definition.region);
      }
    }
  }

  std::string_view body_;
  const LineTable& lines_;
  // What is never closed opens nothing: all below would hang on how the lines
  // of a paragraph are folded.
  std::size_t last_math_;      // where the last one may close
  std::size_t last_conflict_;  // in front of the line that may close it
  std::vector<Region> regions_;
  std::optional<Block> open_;
  std::optional<Region> marked_;
  std::string_view fence_;
  Above last_;
  std::size_t blanks_ = 0;  // since it ended
  std::size_t blank_steps_ = 0;
  std::size_t cells_ = 0;
  std::size_t steps_ = 0;
  std::size_t fenced_steps_ = 0;
  std::vector<LongDefinition> definitions_;
};

}  // namespace

auto hides_from_parser(RegionKind kind) -> bool {
  return kind != RegionKind::Math && kind != RegionKind::Conflict;
}

auto find_regions(std::string_view body, const LineTable& lines)
    -> std::vector<Region> {
  std::vector<Region> regions = Scanner(body, lines).run();
  std::sort(regions.begin(), regions.end(),
            [](const Region& a, const Region& b) {
              return a.span.begin < b.span.begin;
            });
  return regions;
}

auto excess_message(RegionKind kind) -> std::string {
  switch (kind) {
    case RegionKind::TooDeep:
      return tr("too complex: more than %1 quotes and lists inside each other",
                kMaxDepth);
    case RegionKind::TooManyColumns:
      return tr("too complex: a table of more than %1 columns", kMaxColumns);
    case RegionKind::TooManyCells:
      return tr("too complex: more than %1 table cells on the page", kMaxCells);
    case RegionKind::TooLong:
      return tr("too complex: a paragraph of more than %1 bytes",
                kMaxParagraphBytes);
    case RegionKind::TooManySteps:
      return tr("too complex: too many brackets, tags or delimiter rows");
    case RegionKind::Conflict:
      return tr("conflict markers of a merge");
    case RegionKind::Math:
      break;
  }
  return {};
}

}  // namespace l10n::page
