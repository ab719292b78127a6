// What merge would make of the pages that were adopted.
#ifndef L10N_FLOW_ADOPT_REBUILD_HPP
#define L10N_FLOW_ADOPT_REBUILD_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/merge.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::flow {

/// A translation that the guard keeps out of its page.
struct AdoptRefusal {
  Code code = Code::BlockStructure;
  std::uint32_t line = 0;  // of the unit, in the source page
  std::string message = {};
};

struct AdoptRebuild {
  std::string bytes;
  std::vector<AdoptRefusal> refused;  // by line
};

/// The page as `l10n merge` writes it. Errors: those of page::parse.
auto rebuild_page(std::string_view source, const std::string& path,
                  const Translations& translations,
                  const site::Configuration& configuration,
                  const page::Rules& rules) -> Result<AdoptRebuild>;

/// How often each class was refused.
using RefusalCounts = std::map<Code, std::size_t>;

/// Whether `guard:` can accept a class at all: block structure, shortcodes and
/// scripts it cannot.
auto is_acceptable(Code code) -> bool;

/// The lines of l10n.yaml that would accept what can be, with what the site
/// accepts already; empty where there is nothing to accept.
auto guard_lines(const RefusalCounts& refused,
                 const site::Configuration& configuration) -> std::string;

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_REBUILD_HPP
