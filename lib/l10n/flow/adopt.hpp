// Pages that exist in two languages, taken over: which unit of the one is which
// text of the other.
//
// The way of a site: adopt_pages() cuts, judges and aligns all pairs of pages;
// Votes (adopt_fill.hpp) gathers what each unit is translated by on all of
// them, and fills catalogs.
#ifndef L10N_FLOW_ADOPT_HPP
#define L10N_FLOW_ADOPT_HPP

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "l10n/align/known.hpp"
#include "l10n/align/pair.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/adopt_side.hpp"
#include "l10n/flow/adopt_verdict.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::flow {

/// A page and what stands in the place of its translation.
struct PageTwins {
  std::string source_path = {};  // as references name it
  std::string target_path = {};
  std::string source = {};  // bytes
  std::string target = {};
};

/// What became of a unit of the source page.
enum class AdoptState : std::uint8_t {
  Open,          // no text of the target is its translation
  Untranslated,  // its counterpart is in the language of the source
  Doubtful,
  Certain,
};

/// How the translation of a unit was made of blocks of the target page.
enum class AdoptManner : std::uint8_t {
  Whole,   // it is a block
  Joined,  // it is several blocks, joined by a blank
  Part,    // it is some sentences of a block
  Shared,  // it is a block that translates the next unit, too
};

/// Why a pair that seems sure is doubtful all the same.
enum class AdoptDoubt : std::uint8_t {
  None,
  Mixed,  // the translation is in part in the language of the source
  // As align::Objection has them:
  Differs,
  Crossed,
  Unlikely,
  Elsewhere,
};

struct AdoptedUnit {
  AdoptState state = AdoptState::Open;
  AdoptManner manner = AdoptManner::Whole;
  std::string translation = {};  // of Doubtful and Certain ones
  align::Range target = {};      // units of the target page
  int percent = 0;               // how sure it is, 0 to 100
  bool moved = false;            // it stands in another place of the page
  AdoptDoubt doubt = AdoptDoubt::None;
};

struct AdoptedPage {
  std::string source_path = {};
  std::string target_path = {};
  AdoptSide source = {};
  AdoptSide target = {};
  std::optional<Error> error = {};  // a page that cannot be cut
  NotAPair verdict = NotAPair::No;
  std::vector<AdoptedUnit> units =
      {};  // of the source page, where it is a pair
  std::vector<std::size_t> unmatched = {};  // units of the target page
  std::vector<LostLines> lost = {};         // other lines of the target page

  [[nodiscard]] auto is_pair() const -> bool {
    return !error && verdict == NotAPair::No;
  }

  [[nodiscard]] auto count(AdoptState state) const -> std::size_t;
};

/// Pairs below it are more noise than help.
inline constexpr int kMinimumConfidence = 30;

struct AdoptOptions {
  AdoptLanguages languages = {};
  int minimum = kMinimumConfidence;  // per cent; what is less sure stays open
  std::size_t threads = 1;
  const align::Known* known = nullptr;
  std::function<void()> on_page = {};  // called twice a page, by any thread
};

/// What can be taken over of each of `twins`, in their order. Same input, same
/// result, at any number of threads. Memory O(bytes of all pages).
auto adopt_pages(std::span<const PageTwins> twins,
                 const site::Configuration& configuration,
                 const page::Rules& rules, const AdoptOptions& options)
    -> std::vector<AdoptedPage>;

/// What `pairs` make of the units of `source`, and which of the target are left
/// over. Two units that one block translates share its sentences, where it has
/// as many as both together; else the first one gets all of it. Whatever is not
/// one block for one unit is doubtful.
void take_pairs(std::span<const align::Pair> pairs, const AdoptOptions& options,
                AdoptedPage& page);

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_HPP
