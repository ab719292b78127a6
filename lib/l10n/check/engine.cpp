#include "l10n/check/engine.hpp"

#include <exception>

#include "l10n/check/suppression.hpp"
#include "l10n/core/message.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::check {

auto broken_off(const Subject& subject, const char* family,
                const std::string& reason) -> Diagnostic {
  return {.code = Code::CheckFailed,
          .where = {.path = subject.catalog,
                    .line = subject.message->translation_line},
          .message = tr("the checks of %1 broke off here: %2", family, reason),
          .help = tr("the rest was checked; please report this entry")};
}

auto make_finding(const Subject& subject, const Settings& settings, Hit hit)
    -> std::optional<Finding> {
  const auto level = settings.level(hit.rule);
  const catalog::Message& message = *subject.message;
  if (!level || is_ignored(message, hit.rule) ||
      lists(subject.ignored, hit.rule)) {
    return std::nullopt;
  }
  return Finding{
      .check = hit.rule,
      .severity = *level,
      .catalog = {.path = subject.catalog, .line = message.translation_line},
      .page = subject.page,
      .language = subject.language,
      .unit = unit::unit_hash(message.context.value_or(""), message.id),
      .message = std::move(hit.message),
      .source = message.id,
      .quoted = hit.in_source ? message.id : message.translations.front(),
      .span = hit.span,
      .fix = std::move(hit.fix)};
}

void inspect(const Pair& pair, const Settings& settings,
             std::span<const Family> families, Inspected& result) {
  Hits hits;
  for (const Family& family : families) {
    // A dictionary or a parser below may fail on odd text.
    try {
      family.run(pair, settings, hits);
    } catch (const std::exception& problem) {
      result.failures.push_back(
          broken_off(*pair.subject, family.name, problem.what()));
    } catch (...) {
      result.failures.push_back(
          broken_off(*pair.subject, family.name, tr("unknown reason")));
    }
  }
  for (Hit& hit : hits) {
    if (auto finding = make_finding(*pair.subject, settings, std::move(hit))) {
      result.findings.push_back(*std::move(finding));
    }
  }
}

}  // namespace l10n::check
