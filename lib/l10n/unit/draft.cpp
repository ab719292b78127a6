#include "l10n/unit/draft.hpp"

#include <algorithm>

namespace l10n::unit {
namespace {

using page::Document;
using page::SegmentKind;

}  // namespace

auto Draft::edits() const -> std::vector<page::Edit> {
  std::vector<page::Edit> edits;
  edits.reserve(changes.size());
  for (const Change& change : changes) {
    if (!change.refused) {
      const page::Segment& segment = source_.segments[change.segment];
      edits.push_back(
          {segment.span(), emit(source_, segment, change.source,
                                change.translation->text, change.manner)});
    }
  }
  return edits;
}

auto Draft::bytes() const -> std::string {
  return page::splice(source_.bytes, edits());
}

auto Draft::check(const std::string& bytes) -> Verdict {
  if (bytes == source_.bytes) {
    return {.reach = Verdict::kWhole};
  }
  constexpr std::size_t kBytesAStep = 8;
  work_ += source_.skeleton.size() + bytes.size() / kBytesAStep;
  if (!same_values(bytes)) {
    return {};
  }
  const auto after =
      page::parse(bytes, source_.path, rules_,
                  {.inlines = true, .segments = false, .diagnostics = false});
  if (!after) {
    return {};
  }
  Verdict verdict{.reach = reach(*after)};
  if (verdict.reach == Verdict::kWhole) {
    verdict.refused = inline_refusals(*after);
  }
  return verdict;
}

auto Draft::reach(const Document& after) const -> std::size_t {
  const auto& marks = source_.skeleton;
  if (!same_structure(source_, after)) {
    const auto differs =
        std::mismatch(marks.begin(), marks.end(), after.skeleton.begin(),
                      after.skeleton.end());
    return static_cast<std::size_t>(differs.first - marks.begin()) + 1;
  }
  const std::size_t moved = moved_block(after);
  if (moved == page::kNoBlock) {
    return Verdict::kWhole;
  }
  const std::size_t body = source_.lines.line_of(source_.front_matter.body);
  const auto mark =
      std::find_if(marks.begin(), marks.end(), [&](const page::Mark& m) {
        return m.line + body >= source_.blocks[moved].line;
      });
  return static_cast<std::size_t>(mark - marks.begin()) + 1;
}

// A translation may open what goes on in a block below: `<?` does.
auto Draft::moved_block(const Document& after) const -> std::size_t {
  auto change = changes.begin();
  for (std::size_t block = 0; block < source_.blocks.size(); ++block) {
    bool touched = false;
    for (; change != changes.end(); ++change) {
      const std::size_t own = source_.segments[change->segment].block;
      if (own != page::kNoBlock && own > block) {
        break;
      }
      touched = touched || (own == block && !change->refused);
    }
    if (!touched && compare_inlines(inlines_of(source_, block),
                                    inlines_of(after, block), {})) {
      return block;
    }
  }
  return page::kNoBlock;
}

auto Draft::same_values(const std::string& bytes) const -> bool {
  std::vector<std::pair<std::string, std::string>> replaced;
  for (const Change& change : changes) {
    const page::Segment& segment = source_.segments[change.segment];
    if (!change.refused && segment.kind == SegmentKind::FrontMatter) {
      replaced.emplace_back(segment.label, change.translation->text);
    }
  }
  return replaced.empty() ||
         page::same_front_matter(source_.bytes, bytes, replaced);
}

// Many segments may stand in one block, which is compared once for all that
// have the same permissions.
auto Draft::inline_refusals(const Document& after) const
    -> std::vector<Refusal> {
  std::vector<Refusal> refused;
  std::size_t block = page::kNoBlock;
  const Permissions* permissions = nullptr;
  std::optional<Violation> violation;
  for (const Change& change : changes) {
    const std::size_t own = source_.segments[change.segment].block;
    if (change.refused || own == page::kNoBlock) {
      continue;
    }
    const Permissions& wanted = change.translation->permissions;
    if (own != block || !(wanted == *permissions)) {
      block = own;
      permissions = &wanted;
      violation = compare_inlines(inlines_of(source_, block),
                                  inlines_of(after, block), wanted);
    }
    if (violation) {
      refused.push_back({change.segment, *violation});
    }
  }
  return refused;
}

}  // namespace l10n::unit
