// Damaged files: what is wrong with them, and their bytes put right.
#ifndef L10N_FLOW_DOCTOR_HPP
#define L10N_FLOW_DOCTOR_HPP

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/check/finding.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::flow {

/// A finding, and what should stand in place of its span. `finding.fix` is the
/// proposal again where --fix may make it.
struct Diagnosis {
  check::Finding finding;
  std::optional<std::string> proposal = {};
};

struct Examination {
  std::vector<Diagnosis> found;  // in the order of the file
  /// The bytes with everything put right that is provable; none where nothing
  /// is, or where the result could not be trusted.
  std::optional<std::string> mended = {};
};

/// New msgids by old ones.
using Renames = std::map<std::string, std::string, std::less<>>;

/// A page. Structure is judged on the mended text. Bytes that are no UTF-8, but
/// Vietnamese in VISCII, VNI or TCVN3, are read as such.
///
/// Mended bytes have no more refused front matter, open fences or shortcodes
/// than the page had, and the same line ends.
/// Errors: PageTooLarge, and those of text::check_utf8. Time O(n).
auto examine_page(std::string_view bytes, std::string_view path,
                  const page::Rules& rules) -> Result<Examination>;

/// Any other text: the same without structure.
auto examine_text(std::string_view bytes, std::string_view path)
    -> Result<Examination>;

/// A PO catalog. Only msgstr and translators' comments are mended: a msgid
/// names text of a page, and follows it alone, by `renames`. Every quoted line
/// stays a line; a repair may take characters from the next one. An entry
/// silences checks as in is_ignored() (check/suppression.hpp).
///
/// Mended bytes are read as the same catalog, but for these texts.
/// Errors: none of its own: those of catalog::errors are findings.
auto examine_catalog(std::string_view bytes, std::string_view path,
                     const Renames& renames) -> Examination;

/// The units of a page before and after it was mended, by their msgids: only
/// those that differ. Empty where the two have not the same number of units.
auto renamed_units(std::string_view before, std::string_view after,
                   std::string_view path,
                   const site::Configuration& configuration) -> Renames;

}  // namespace l10n::flow

#endif  // L10N_FLOW_DOCTOR_HPP
