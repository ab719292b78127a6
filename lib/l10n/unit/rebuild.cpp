#include "l10n/unit/rebuild.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/page/splice.hpp"
#include "l10n/unit/emit.hpp"
#include "l10n/unit/trial.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::unit {
namespace {

using page::Document;
using page::Segment;
using page::SegmentKind;

// More culprits than this on one page: the rest of it stays in the source.
constexpr std::size_t kMaxCulprits = 32;

struct Change {
  std::size_t segment = 0;
  std::string source;  // the msgid
  const Translation* translation = nullptr;
  Manner manner = Manner::Raw;
  bool refused = false;
};

class Rebuild {
 public:
  Rebuild(const Document& source, const page::Rules& rules)
      : source_(source), rules_(rules) {}

  auto run(const std::vector<std::optional<Translation>>& translations)
      -> Rebuilt {
    for (std::size_t i = 0; i < source_.segments.size(); ++i) {
      add(i, translations[i]);
    }
    std::string bytes = splice(changes_.size());
    if (!holds(bytes)) {
      try_alone();
      bytes = splice(changes_.size());
      std::size_t named = refused_.size();
      for (std::size_t rounds = 0; !holds(bytes); ++rounds) {
        if (rounds >= kMaxCulprits) {
          refuse_all();
        } else if (refused_.size() == named) {
          refuse_culprit();  // the structure is broken, and nobody is named
        }
        named = refused_.size();
        bytes = splice(changes_.size());
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
    Change change{.segment = index,
                  .source = msgid(source_, segment),
                  .translation = &*translation};
    if (change.source == translation->text) {
      return;
    }
    if (auto violation =
            compare_texts(segment, change.source, translation->text,
                          translation->permissions)) {
      refused_.push_back({index, *std::move(violation)});
      return;
    }
    changes_.push_back(std::move(change));
  }

  // The page with the first `count` changes made.
  auto splice(std::size_t count) const -> std::string {
    std::vector<page::Edit> edits;
    for (std::size_t i = 0; i < count; ++i) {
      const Change& change = changes_[i];
      if (!change.refused) {
        const Segment& segment = source_.segments[change.segment];
        edits.push_back(
            {segment.span(),
             emit(source_, segment, change.translation->text, change.manner)});
      }
    }
    return page::splice(source_.bytes, edits);
  }

  // The page `bytes` with the first `count` changes made, if its structure is
  // the source's.
  [[nodiscard]] auto same_page(const std::string& bytes,
                               std::size_t count) const
      -> std::optional<Document> {
    auto after = page::parse(bytes, source_.path, rules_,
                             {.inlines = true, .diagnostics = false});
    if (!after || !same_structure(source_, *after) ||
        !same_values(bytes, count)) {
      return std::nullopt;
    }
    return *std::move(after);
  }

  // Parses `bytes` and refuses what a block lost or gained, if the structure
  // is the source's. False where something had to be refused or is broken.
  auto holds(const std::string& bytes) -> bool {
    if (bytes == source_.bytes) {
      return true;
    }
    const auto after = same_page(bytes, changes_.size());
    if (!after) {
      return false;
    }
    bool all = true;
    for (Change& change : changes_) {
      const std::size_t block = source_.segments[change.segment].block;
      if (change.refused || block == page::kNoBlock) {
        continue;
      }
      auto violation =
          compare_inlines(inlines_of(source_, block), inlines_of(*after, block),
                          change.translation->permissions);
      if (violation) {
        all = false;
        refuse(change, *std::move(violation));
      }
    }
    return all;
  }

  auto same_values(const std::string& bytes, std::size_t count) const -> bool {
    std::vector<std::pair<std::string, std::string>> replaced;
    for (std::size_t i = 0; i < count; ++i) {
      const Change& change = changes_[i];
      const Segment& segment = source_.segments[change.segment];
      if (!change.refused && segment.kind == SegmentKind::FrontMatter) {
        replaced.emplace_back(segment.label, change.translation->text);
      }
    }
    return replaced.empty() ||
           page::same_front_matter(source_.bytes, bytes, replaced);
  }

  // Each change by itself in a page of one block: cheap, and right for nearly
  // all of them.
  void try_alone() {
    const Trial trial(source_, rules_);
    for (Change& change : changes_) {
      if (change.refused) {
        continue;
      }
      auto violation =
          trial.violation(change.segment, *change.translation, Manner::Raw);
      if (violation) {
        change.manner = Manner::Escaped;
        violation = trial.violation(change.segment, *change.translation,
                                    Manner::Escaped);
      }
      if (violation) {
        refuse(change, *std::move(violation));
      }
    }
  }

  // The first change that breaks the page: the least k for which the first k
  // changes give another structure.
  void refuse_culprit() {
    std::size_t good = 0;
    std::size_t bad = changes_.size();
    while (bad - good > 1) {
      const std::size_t middle = good + (bad - good) / 2;
      (same_page(splice(middle), middle) ? good : bad) = middle;
    }
    Change& culprit = changes_[bad - 1];
    if (culprit.manner == Manner::Raw) {
      culprit.manner = Manner::Escaped;
      if (same_page(splice(bad), bad)) {
        return;
      }
    }
    refuse(culprit, structure_violation(culprit));
  }

  void refuse_all() {
    for (Change& change : changes_) {
      if (!change.refused) {
        refuse(change, structure_violation(change));
      }
    }
  }

  [[nodiscard]] auto structure_violation(const Change& change) const
      -> Violation {
    if (source_.segments[change.segment].kind == SegmentKind::FrontMatter) {
      return {Code::FrontMatterValue,
              tr("the translation breaks the front matter")};
    }
    return {Code::BlockStructure,
            tr("the translation changes the structure of the page")};
  }

  void refuse(Change& change, Violation violation) {
    change.refused = true;
    refused_.push_back({change.segment, std::move(violation)});
  }

  const Document& source_;
  const page::Rules& rules_;
  std::vector<Change> changes_;
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
  for (const Segment& segment : source.segments) {
    edits.push_back(
        {segment.span(),
         emit(source, segment, msgid(source, segment), Manner::Raw)});
  }
  return page::splice(source.bytes, edits);
}

}  // namespace l10n::unit
