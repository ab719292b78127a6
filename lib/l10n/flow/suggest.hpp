// From a translation memory into catalogs: suggestions for what is not
// translated yet.
//
// A suggestion is a fuzzy translation with the memory's source in `#| msgid`,
// so that every PO editor shows what differs, and a translator's comment that
// says where it comes from:
//
//   # memory: 87 % from content/a.md
//   # memory: 97 % from content/a.md (numbers carried over)
//   # memory: 96 % from content/a.md (signs or units differ)
//   # memory: 90 % from content/a.md (breaks the page: md-link)
//
// Where no whole text is known, its sentences may be; they come as comments:
//
//   # memory: sentence 2 of 3, 100 % from content/a.md: SOURCE => TARGET
//
// The words are the same in every locale: these lines are read again.
#ifndef L10N_FLOW_SUGGEST_HPP
#define L10N_FLOW_SUGGEST_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/recall.hpp"
#include "l10n/flow/suggest_doubt.hpp"
#include "l10n/memory/placeable.hpp"
#include "l10n/unit/guard.hpp"

namespace l10n::flow {

struct SuggestOptions {
  int threshold = 75;              // points
  std::optional<int> accept = {};  // points from which a match is taken
  bool sentences = true;
  std::size_t limit = 0;  // entries that are filled; 0: all
  std::size_t threads = 1;
};

/// What is proposed for one message.
struct Proposal {
  std::size_t message = 0;  // index into the catalog
  memory::Match known;
  std::string translation;  // with what was carried over
  memory::Carried carried = memory::Carried::Nothing;
  Doubt doubt = Doubt::None;
  std::optional<unit::Violation> violation = {};  // of the page's structure
};

/// What is known of one sentence of a message.
struct SentenceProposal {
  std::size_t message = 0;
  std::size_t sentence = 0;  // from 1
  std::size_t sentences = 0;
  memory::Match known;
  std::string translation;
};

struct Proposals {
  std::vector<Proposal> texts;              // by message
  std::vector<SentenceProposal> sentences;  // by message, then sentence
};

/// Whether suggestions may be written into `message`: it is live, has no plural
/// form, no translation, and no translator's comment but this file's.
auto is_open(const catalog::Message& message) -> bool;

/// What the memory knows of the open messages of `catalog`. `sentences` finds
/// single sentences (null: none are looked for). Same input, same proposals, at
/// any number of threads.
/// Errors: those of the lookups.
auto propose(const catalog::Catalog& catalog, const Lookup& lookup,
             const Lookup& sentences, const SuggestOptions& options)
    -> Result<Proposals>;

/// Whether a proposal becomes a translation instead of a fuzzy one: it has the
/// points, everything was carried over without a doubt, and the page takes it.
auto is_accepted(const Proposal& proposal, const SuggestOptions& options)
    -> bool;

struct SuggestCounts {
  std::size_t open = 0;  // messages that were looked up
  std::size_t accepted = 0;
  std::size_t fuzzy = 0;
  std::size_t marked = 0;       // of these: that break their page
  std::size_t by_sentence = 0;  // messages of which sentences are known

  auto operator+=(const SuggestCounts& other) -> SuggestCounts&;
  auto operator==(const SuggestCounts&) const -> bool = default;
};

/// `catalog` with the proposals in it.
auto apply(catalog::Catalog catalog, const Proposals& proposals,
           const SuggestOptions& options) -> catalog::Catalog;

auto count(const catalog::Catalog& catalog, const Proposals& proposals,
           const SuggestOptions& options) -> SuggestCounts;

/// "memory: 87 % from content/a.md", without the "# ".
auto comment_of(const Proposal& proposal) -> std::string;
auto comment_of(const SentenceProposal& proposal, std::string_view source)
    -> std::string;

}  // namespace l10n::flow

#endif  // L10N_FLOW_SUGGEST_HPP
