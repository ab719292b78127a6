// A page with some of its translations in it, and how it compares to its
// source.
#ifndef L10N_UNIT_DRAFT_HPP
#define L10N_UNIT_DRAFT_HPP

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "l10n/page/document.hpp"
#include "l10n/page/splice.hpp"
#include "l10n/unit/emit.hpp"
#include "l10n/unit/rebuild.hpp"

namespace l10n::unit {

/// A translation for one segment.
struct Change {
  std::size_t segment = 0;
  std::string source;  // its msgid
  const Translation* translation = nullptr;
  Manner manner = Manner::Raw;
  bool refused = false;  // its source stands
};

struct Verdict {
  /// How much of the page is the source's, in the order of its skeleton: 0 the
  /// front matter is not, k + 1 the mark k is not, or a block near it that no
  /// change stands in, kWhole the structure is.
  std::size_t reach = 0;
  std::vector<Refusal> refused =
      {};  // for their inlines, where the structure holds

  static constexpr auto kWhole = std::numeric_limits<std::size_t>::max();

  [[nodiscard]] auto holds() const -> bool {
    return reach == kWhole && refused.empty();
  }
};

/// Views into `source`, `rules` and the translations.
class Draft {
 public:
  Draft(const page::Document& source, const page::Rules& rules)
      : source_(source), rules_(rules) {}

  [[nodiscard]] auto source() const -> const page::Document& { return source_; }

  /// By segment.
  std::vector<Change> changes;

  /// One for each change that is not refused, in their order.
  [[nodiscard]] auto edits() const -> std::vector<page::Edit>;

  [[nodiscard]] auto bytes() const -> std::string;

  /// Parses bytes() and compares. Time: one parse of the page.
  auto check() -> Verdict { return check(bytes()); }

  /// As check(), for a caller that has the bytes already.
  auto check(const std::string& bytes) -> Verdict;

  /// What all checks together cost, in steps of about a microsecond.
  [[nodiscard]] auto work() const -> std::size_t { return work_; }

 private:
  [[nodiscard]] auto reach(const page::Document& after) const -> std::size_t;
  [[nodiscard]] auto moved_block(const page::Document& after) const
      -> std::size_t;
  [[nodiscard]] auto same_values(const std::string& bytes) const -> bool;
  [[nodiscard]] auto inline_refusals(const page::Document& after) const
      -> std::vector<Refusal>;

  const page::Document& source_;
  const page::Rules& rules_;
  std::size_t work_ = 0;
};

}  // namespace l10n::unit

#endif  // L10N_UNIT_DRAFT_HPP
