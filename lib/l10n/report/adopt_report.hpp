// What an adoption found, for people and for machines.
#ifndef L10N_REPORT_ADOPT_REPORT_HPP
#define L10N_REPORT_ADOPT_REPORT_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "l10n/flow/adopt.hpp"
#include "l10n/flow/adopt_fill.hpp"
#include "l10n/flow/adopt_rebuild.hpp"

namespace l10n::report {

/// A page in one language.
struct AdoptedTwin {
  flow::AdoptedPage page = {};
  flow::AdoptLanguages languages = {};
  std::string before = {};                       // bytes of the target page
  std::string after = {};                        // as merge would write them
  std::vector<flow::AdoptRefusal> refused = {};  // by the guard
};

struct AdoptedCatalog {
  std::string path = {};
  std::string language = {};
  flow::FillCounts counts = {};
  bool changed = false;
};

struct AdoptReport {
  std::string project = {};
  std::string version = {};
  std::vector<AdoptedTwin> twins = {};
  std::size_t merged = 0;  // pages that merge wrote, which were left alone
  std::vector<AdoptedCatalog> catalogs = {};
  std::vector<flow::Rivals> rivals = {};
  flow::RefusalCounts refused = {};
  std::string guard = {};  // lines of l10n.yaml
  /// Texts in shortcodes that were translated by hand and are in no unit.
  flow::ParameterCounts parameters = {};
  std::string shortcodes = {};                 // lines of l10n.yaml for them
  std::string memory = {};                     // its path; empty: there is none
  std::optional<std::size_t> remembered = {};  // entries that are new in it
};

struct AdoptTotals {
  std::size_t pages = 0;
  std::size_t pairs = 0;
  std::size_t units = 0;  // of the source pages that are part of a pair
  std::size_t certain = 0;
  std::size_t doubtful = 0;
  std::size_t open = 0;
  std::size_t unmatched = 0;  // units of the target pages
};

auto count(const AdoptReport& report) -> AdoptTotals;

/// Page by page what matched and what would be lost, then the sums.
auto adopt_text(const AdoptReport& report, bool color) -> std::string;

/// {"totals", "pages": [{"source", "target", "language", "verdict", "units":
/// [{"line", "state", "percent", "msgid", "msgstr", "target_line", "manner",
/// "moved"}], "unmatched", "lost", "refused"}], "merged", "catalogs", "rivals",
/// "guard", "parameters", "shortcodes", "memory"}.
auto to_json(const AdoptReport& report) -> nlohmann::json;

/// What merge would change in the pages that exist, as diff -u shows it.
auto adopt_diff(const AdoptReport& report, bool color) -> std::string;

/// One file that needs no network: each page side by side, what is doubtful
/// first. Follows the reader's light or dark scheme; for phones, too.
auto adopt_html(const AdoptReport& report) -> std::string;

/// "certain" for AdoptState::Certain; for machines.
auto name(flow::AdoptState state) -> std::string;
auto name(flow::AdoptManner manner) -> std::string;
auto name(flow::AdoptDoubt doubt) -> std::string;

}  // namespace l10n::report

#endif  // L10N_REPORT_ADOPT_REPORT_HPP
