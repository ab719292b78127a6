#include "l10n/unit/rebuild.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/page/splice.hpp"
#include "l10n/unit/culprit.hpp"
#include "l10n/unit/draft.hpp"
#include "l10n/unit/emit.hpp"
#include "l10n/unit/explain.hpp"
#include "l10n/unit/room.hpp"
#include "l10n/unit/trial.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::unit {
namespace {

using page::Document;
using page::Segment;

// So much is done for a page whose translations break it; then the rest of it
// stays in the source. About a second.
constexpr std::size_t kMostWork = 1'000'000;

auto shortage_message(Shortage shortage) -> std::string {
  return shortage == Shortage::Bytes
             ? tr("with the translation the lines around it are longer than %1 "
                  "bytes",
                  page::kMaxParagraphBytes)
             : tr("with the translation the lines around it have more than %1 "
                  "brackets",
                  page::kMaxBrackets);
}

class Rebuild {
 public:
  Rebuild(const Document& source, const page::Rules& rules)
      : source_(source), rules_(rules), draft_(source, rules) {}

  auto run(const std::vector<std::optional<Translation>>& translations)
      -> Rebuilt {
    for (std::size_t i = 0; i < source_.segments.size(); ++i) {
      add(i, translations[i]);
    }
    std::string bytes = draft_.bytes();
    Verdict verdict = judge(bytes);
    if (!verdict.holds() && keep_room()) {
      bytes = draft_.bytes();
      verdict = judge(bytes);
    }
    if (!verdict.holds()) {
      try_alone();
      bytes = draft_.bytes();
      for (verdict = judge(bytes); !verdict.holds(); verdict = judge(bytes)) {
        if (verdict.reach != Verdict::kWhole) {
          mend_structure(verdict.reach);
        }
        bytes = draft_.bytes();
      }
    }
    std::sort(refused_.begin(), refused_.end(),
              [](const Refusal& a, const Refusal& b) {
                return a.segment < b.segment;
              });
    return {std::move(bytes), std::move(refused_)};
  }

 private:
  void add(std::size_t index, const std::optional<Translation>& translation) {
    if (!translation) {
      return;
    }
    const Segment& segment = source_.segments[index];
    std::string source = msgid(source_, segment);
    if (source == translation->text) {
      return;
    }
    if (auto violation = compare_texts(segment, source, translation->text,
                                       translation->permissions)) {
      refused_.push_back({index, *std::move(violation)});
      return;
    }
    draft_.changes.push_back({.segment = index,
                              .source = std::move(source),
                              .translation = &*translation});
  }

  // Checks the draft, and refuses what a block lost or gained.
  auto judge(const std::string& bytes) -> Verdict {
    Verdict verdict = draft_.check(bytes);
    auto change = draft_.changes.begin();
    for (const Refusal& refusal : verdict.refused) {
      while (change->segment != refusal.segment) {
        ++change;
      }
      refuse(*change, refusal.violation);
    }
    return verdict;
  }

  // A few bytes or brackets too many hide a whole block from the parser.
  // Whether there were.
  auto keep_room() -> bool {
    const std::vector<Roomless> found = changes_without_room(draft_);
    for (const Roomless& roomless : found) {
      refuse(draft_.changes[roomless.change],
             {Code::BlockStructure, shortage_message(roomless.shortage)});
    }
    return !found.empty();
  }

  // Each change by itself in a page of one block: cheap, and right for nearly
  // all of them. A value in quotes is in no block: emit() has seen to it.
  void try_alone() {
    std::vector<Change*> standing;
    for (Change& change : draft_.changes) {
      if (!change.refused &&
          source_.segments[change.segment].block != page::kNoBlock) {
        standing.push_back(&change);
      }
    }
    Trial(source_, rules_)
        .judge(standing, [&](Change& change, Violation violation) {
          refuse(change, std::move(violation));
        });
  }

  // Escapes what breaks the page at `reach`, or refuses it.
  void mend_structure(std::size_t reach) {
    if (draft_.work() > kMostWork) {
      for (Change& change : draft_.changes) {
        refuse(change, structure_violation(change));
      }
      return;
    }
    const std::vector<std::size_t> culprits =
        find_culprits(draft_, reach, kMostWork);
    std::vector<std::size_t> raw;
    for (const std::size_t i : culprits) {
      if (draft_.changes[i].manner == Manner::Raw) {
        draft_.changes[i].manner = Manner::Escaped;
        raw.push_back(i);
      }
    }
    if (!raw.empty() && draft_.check().reach > reach) {
      return;
    }
    for (const std::size_t i : culprits) {
      refuse(draft_.changes[i], structure_violation(draft_.changes[i]));
    }
  }

  [[nodiscard]] auto structure_violation(const Change& change) const
      -> Violation {
    if (source_.segments[change.segment].kind ==
        page::SegmentKind::FrontMatter) {
      return {Code::FrontMatterValue,
              tr("the translation breaks the front matter")};
    }
    return {Code::BlockStructure,
            tr("the translation changes the structure of the page")};
  }

  void refuse(Change& change, Violation violation) {
    if (!change.refused) {
      change.refused = true;
      refused_.push_back(
          {change.segment,
           explain(source_, source_.segments[change.segment],
                   change.translation->text, std::move(violation))});
    }
  }

  const Document& source_;
  const page::Rules& rules_;
  Draft draft_;
  std::vector<Refusal> refused_;
};

}  // namespace

auto rebuild(const Document& source, const page::Rules& rules,
             const std::vector<std::optional<Translation>>& translations)
    -> Rebuilt {
  return Rebuild(source, rules).run(translations);
}

auto re_emit(const Document& source) -> std::string {
  std::vector<page::Edit> edits;
  edits.reserve(source.segments.size());
  for (const Segment& segment : source.segments) {
    const std::string id = msgid(source, segment);
    edits.push_back(
        {segment.span(), emit(source, segment, id, id, Manner::Raw)});
  }
  return page::splice(source.bytes, edits);
}

}  // namespace l10n::unit
