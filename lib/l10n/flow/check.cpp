#include "l10n/flow/check.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_set>
#include <utility>

#include "l10n/check/code_spans.hpp"
#include "l10n/check/rules.hpp"
#include "l10n/check/suppression.hpp"
#include "l10n/check/together.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/parallel.hpp"

namespace l10n::flow {
namespace {

using check::Hit;
using check::Subject;

auto is_markdown(page::SegmentKind kind) -> bool {
  return kind != page::SegmentKind::FrontMatter &&
         kind != page::SegmentKind::HtmlAttribute &&
         kind != page::SegmentKind::LinkTitle &&
         kind != page::SegmentKind::Parameter;
}

auto subject_of(const CheckedPage& page, std::size_t unit,
                const std::string& source_language) -> Subject {
  return {.message = page.units[unit].message,
          .catalog = page.catalog,
          .page = {.path = page.path, .line = page.units[unit].unit.line},
          .source_language = source_language,
          .language = page.language,
          .ignored = page.ignored,
          .markdown = is_markdown(page.kinds[unit])};
}

auto rule_of(const unit::Refusal& refusal, const catalog::Message& message)
    -> const char* {
  return refusal.violation.code == Code::MdCode
             ? check::code_rule(message.id, message.translations.front())
             : check::rule_of(refusal.violation.code);
}

// The guard's findings, one of a kind for each message.
void add_refusals(const std::vector<CheckedPage>& pages,
                  const std::string& source_language,
                  const check::Settings& settings,
                  std::vector<check::Finding>& findings) {
  std::set<std::pair<const catalog::Message*, std::string_view>> seen;
  for (const CheckedPage& page : pages) {
    if (page.weight == 0) {
      continue;
    }
    for (const unit::Refusal& refusal : page.refusals) {
      const catalog::Message& message = *page.units[refusal.segment].message;
      const char* const rule = rule_of(refusal, message);
      if (!seen.emplace(&message, rule).second) {
        continue;
      }
      auto finding = check::make_finding(
          subject_of(page, refusal.segment, source_language), settings,
          Hit{.rule = rule, .message = refusal.violation.message});
      if (finding) {
        finding->help = tr("the page keeps its source there");
        findings.push_back(*std::move(finding));
      }
    }
  }
}

}  // namespace

auto subjects_of(const std::vector<CheckedPage>& pages,
                 const std::string& source_language) -> std::vector<Subject> {
  std::vector<Subject> subjects;
  std::unordered_set<const catalog::Message*> seen;
  for (const CheckedPage& page : pages) {
    for (std::size_t i = 0; page.weight != 0 && i < page.units.size(); ++i) {
      const bool used = page.units[i].state == UnitState::Translated ||
                        page.units[i].state == UnitState::Refused;
      if (used && seen.insert(page.units[i].message).second) {
        subjects.push_back(subject_of(page, i, source_language));
      }
    }
  }
  return subjects;
}

auto check_page(const page::Document& source, const page::Rules& rules,
                const Translations& translations,
                const site::Configuration& configuration) -> CheckedPage {
  MergedPage merged =
      merge_page(source, rules, translations, configuration, false);
  CheckedPage page{.path = source.path,
                   .target = {},
                   .language = {},
                   .catalog = translations.catalog.path,
                   .ignored = check::ignored_in(source),
                   .weight = site::weight_of(configuration, source.path),
                   .coverage = merged.coverage,
                   .front_matter = {},
                   .units = std::move(merged.units),
                   .kinds = {},
                   .refusals = std::move(merged.refusals)};
  for (std::size_t i = 0; i < page.units.size(); ++i) {
    page.kinds.push_back(source.segments[i].kind);
    if (source.segments[i].kind == page::SegmentKind::FrontMatter) {
      page.front_matter.add(page.units[i].state, page.units[i].words);
    }
  }
  return page;
}

auto check_pages(const std::vector<CheckedPage>& pages,
                 const std::string& source_language,
                 const check::Settings& settings,
                 const check::Dictionaries& dictionaries, std::size_t threads)
    -> check::Inspected {
  constexpr std::size_t kChunk = 64;
  const std::vector<Subject> subjects = subjects_of(pages, source_language);
  std::vector<check::Pair> pairs(subjects.size());
  std::vector<check::Inspected> slots(subjects.size() / kChunk + 1);
  parallel_for(slots.size(), threads, [&](std::size_t slot) {
    const std::size_t end = std::min(subjects.size(), (slot + 1) * kChunk);
    for (std::size_t i = slot * kChunk; i < end; ++i) {
      pairs[i] = {.subject = &subjects[i],
                  .source = check::read(subjects[i].source()),
                  .target = check::read(subjects[i].target())};
      check::inspect(pairs[i], settings, check::families(), slots[slot]);
    }
  });
  check::Inspected all;
  add_refusals(pages, source_language, settings, all.findings);
  for (check::Inspected& slot : slots) {
    std::move(slot.findings.begin(), slot.findings.end(),
              std::back_inserter(all.findings));
    std::move(slot.failures.begin(), slot.failures.end(),
              std::back_inserter(all.failures));
  }
  check::inspect_together(pairs, settings, dictionaries, all);
  check::sort(all.findings);
  return all;
}

auto check_coverage(const std::vector<CheckedPage>& pages, int page_minimum)
    -> std::vector<check::Finding> {
  std::vector<check::Finding> findings;
  for (const CheckedPage& page : pages) {
    if (page.weight == 0 || page.coverage.percent_of_words() >= page_minimum) {
      continue;
    }
    findings.push_back(
        {.check = "coverage",
         .severity = Severity::Error,
         .page = {.path = page.path, .line = 1},
         .language = page.language,
         .message =
             tr("%1 per cent of the words are translated, %2 of %3; at "
                "least %4 per cent are wanted",
                static_cast<std::size_t>(page.coverage.percent_of_words()),
                page.coverage.translated.words, page.coverage.all.words,
                static_cast<std::size_t>(page_minimum))});
  }
  return findings;
}

auto whole_coverage(const std::vector<CheckedPage>& pages) -> Coverage {
  Coverage whole;
  for (const CheckedPage& page : pages) {
    if (page.weight != 0) {
      whole += page.coverage;
    }
  }
  return whole;
}

auto by_language(const std::vector<CheckedPage>& pages)
    -> std::map<std::string, Coverage> {
  std::map<std::string, Coverage> languages;
  for (const CheckedPage& page : pages) {
    if (page.weight != 0) {
      languages[page.language] += page.coverage;
    }
  }
  return languages;
}

auto by_folder(const std::vector<CheckedPage>& pages)
    -> std::map<std::pair<std::string, std::string>, Coverage> {
  std::map<std::pair<std::string, std::string>, Coverage> folders;
  for (const CheckedPage& page : pages) {
    const std::size_t slash = page.path.rfind('/');
    if (page.weight != 0) {
      folders[{slash == std::string::npos ? "" : page.path.substr(0, slash),
               page.language}] += page.coverage;
    }
  }
  return folders;
}

auto whole_percent(const std::vector<CheckedPage>& pages) -> int {
  Coverage weighted;
  for (const CheckedPage& page : pages) {
    const auto weight = static_cast<std::size_t>(page.weight);
    weighted.all.words += page.coverage.all.words * weight;
    weighted.translated.words += page.coverage.translated.words * weight;
  }
  return weighted.all.words == 0 ? whole_coverage(pages).percent()
                                 : weighted.percent_of_words();
}

}  // namespace l10n::flow
