#include "l10n/check/together.hpp"

#include <exception>
#include <functional>

#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

using Work = std::function<void(std::vector<Placed>& hits)>;

void run(const char* name, const Work& work, std::span<const Pair> pairs,
         const Settings& settings, Inspected& result) {
  std::vector<Placed> hits;
  try {
    work(hits);
  } catch (const std::exception& problem) {
    result.failures.push_back({.code = Code::CheckFailed,
                               .where = {},
                               .message = tr("the checks of %1 broke off: %2",
                                             name, problem.what())});
  } catch (...) {
    result.failures.push_back({.code = Code::CheckFailed,
                               .where = {},
                               .message = tr("the checks of %1 broke off: %2",
                                             name, tr("unknown reason"))});
  }
  for (Placed& placed : hits) {
    if (auto finding = make_finding(*pairs[placed.pair].subject, settings,
                                    std::move(placed.hit))) {
      result.findings.push_back(*std::move(finding));
    }
  }
}

}  // namespace

void inspect_together(std::span<const Pair> pairs, const Settings& settings,
                      const Dictionaries& dictionaries, Inspected& result) {
  run(
      "spelling",
      [&](std::vector<Placed>& hits) {
        check_spelling(pairs, settings, dictionaries, hits, result.failures);
      },
      pairs, settings, result);
  run(
      "tone style",
      [&](std::vector<Placed>& hits) {
        check_tone_style(pairs, settings, hits);
      },
      pairs, settings, result);
  run(
      "context",
      [&](std::vector<Placed>& hits) { check_context(pairs, settings, hits); },
      pairs, settings, result);
  run(
      "terms",
      [&](std::vector<Placed>& hits) { check_term_use(pairs, settings, hits); },
      pairs, settings, result);
  run(
      "consistency",
      [&](std::vector<Placed>& hits) { check_consistency(pairs, hits); }, pairs,
      settings, result);
}

}  // namespace l10n::check
