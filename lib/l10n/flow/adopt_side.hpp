// One page of a pair, cut for adoption.
#ifndef L10N_FLOW_ADOPT_SIDE_HPP
#define L10N_FLOW_ADOPT_SIDE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/align/block.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/adopt_parameters.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::flow {

/// A line with words that no unit holds: code, HTML, keys of the front matter.
struct OutsideLine {
  std::uint32_t line = 0;  // of the page, from 1
  std::string text = {};   // without the blanks around it
  bool front_matter = false;
};

struct AdoptSide {
  std::string path = {};
  std::uint64_t hash = 0;  // of its bytes
  std::vector<unit::Unit> units = {};
  std::vector<align::Block> blocks = {};  // one for each unit
  std::vector<OutsideLine> outside = {};
  OutsideParameters parameters = {};
  std::string language = {};  // text::written_language of its units

  /// How many units stand behind the front matter.
  [[nodiscard]] auto body_units() const -> std::size_t;
};

/// Cuts a page as extract does. Errors: those of page::parse. Time O(n).
auto cut_side(std::string_view bytes, const std::string& path,
              const site::Configuration& configuration,
              const page::Rules& rules) -> Result<AdoptSide>;

/// Lines of one page that nothing of the other page stands for.
struct LostLines {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string text = {};  // of the first of them
  bool front_matter = false;

  auto operator==(const LostLines&) const -> bool = default;
};

/// The lines outside of units that `target` has and `source` has not, however
/// they are indented: neighbours together, but for those of front matter, where
/// each says something else. Time O(n).
auto lost_lines(const AdoptSide& source, const AdoptSide& target)
    -> std::vector<LostLines>;

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_SIDE_HPP
