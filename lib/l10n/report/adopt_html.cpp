#include "l10n/report/adopt_report.hpp"

namespace l10n::report {

auto adopt_html(const AdoptReport& /*report*/) -> std::string {
  return {};
}

}  // namespace l10n::report
