#include "l10n/flow/doctor.hpp"

#include <algorithm>

#include "l10n/check/damage.hpp"
#include "l10n/check/suppression.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/page/document.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/text/legacy.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::flow {
namespace {

using check::Damage;

// One repair may make way for another one: text that was misread twice in
// different parts of a line, marks behind misread letters.
constexpr int kMostRounds = 4;

auto diagnosis_of(std::string_view text, const LineTable& lines,
                  std::string_view path, const Damage& damage) -> Diagnosis {
  const std::size_t at = std::min(damage.span.begin, text.size());
  const Span line = lines.count() == 0 ? Span{} : lines.line(lines.line_of(at));
  const std::string quoted(without_line_end(line.of(text)));
  const Span span{at - line.begin,
                  std::min(damage.span.end - line.begin, quoted.size())};
  Diagnosis diagnosis{
      .finding = {.check = damage.check,
                  .severity = damage.severity,
                  .page = lines.location(at, path),
                  .message = damage.message,
                  .help = damage.help,
                  .quoted = quoted,
                  .span = {std::min(span.begin, quoted.size()), span.end}},
      .proposal = damage.proposal};
  if (damage.provable) {
    diagnosis.finding.fix = damage.proposal;
  }
  return diagnosis;
}

auto diagnoses(std::string_view text, std::string_view path,
               const std::vector<Damage>& damage) -> std::vector<Diagnosis> {
  std::vector<Diagnosis> found;
  const LineTable lines(text);
  found.reserve(damage.size());
  for (const Damage& one : damage) {
    found.push_back(diagnosis_of(text, lines, path, one));
  }
  return found;
}

// A page, or another text (no `rules`), and the checks that it wants silent.
struct Subject {
  const page::Rules* rules = nullptr;
  std::string ignored = {};

  [[nodiscard]] auto heard(std::vector<Damage> damage) const
      -> std::vector<Damage> {
    std::erase_if(damage, [&](const Damage& one) {
      return check::lists(ignored, one.check);
    });
    return damage;
  }

  [[nodiscard]] auto damage_of(std::string_view text) const
      -> std::vector<Damage> {
    return heard(check::find_text_damage(
        text, rules != nullptr ? check::find_verbatim(text)
                               : check::find_inline_verbatim(text)));
  }

  [[nodiscard]] auto structure_of(std::string_view page) const
      -> std::vector<Damage> {
    const check::Verbatim verbatim = check::find_verbatim(page);
    std::vector<Damage> all = check::find_leftovers(page, verbatim);
    std::vector<Damage> broken =
        check::find_broken_structure(page, verbatim, *rules);
    std::move(broken.begin(), broken.end(), std::back_inserter(all));
    return heard(std::move(all));
  }
};

// Until nothing provable is left, or no round changes anything.
auto mended(std::string_view text, std::vector<Damage> damage,
            const Subject& subject) -> std::string {
  std::string result(text);
  for (int round = 0; round < kMostRounds; ++round) {
    std::string next = check::mend(result, damage);
    if (next == result) {
      break;
    }
    result = std::move(next);
    damage = subject.damage_of(result);
  }
  return result;
}

// What --fix would make is shown, and not made.
void disprove(std::vector<Diagnosis>& found) {
  for (Diagnosis& diagnosis : found) {
    if (diagnosis.finding.fix) {
      diagnosis.finding.fix.reset();
      diagnosis.finding.help =
          tr("mending it would break the page: do it by hand");
    }
  }
}

void sort_by_place(std::vector<Diagnosis>& found) {
  std::stable_sort(
      found.begin(), found.end(), [](const Diagnosis& a, const Diagnosis& b) {
        return std::pair(a.finding.page.line, a.finding.page.column) <
               std::pair(b.finding.page.line, b.finding.page.column);
      });
}

auto examine_utf8(std::string_view bytes, std::string_view path,
                  const page::Rules* rules) -> Examination {
  const Subject subject{
      rules, rules != nullptr ? check::ignored_in(bytes) : std::string()};
  const std::vector<Damage> damage = subject.damage_of(bytes);
  Examination result{.found = diagnoses(bytes, path, damage)};
  std::string text = mended(bytes, damage, subject);
  if (rules != nullptr) {
    const std::vector<Damage> after = subject.structure_of(text);
    if (text != bytes && after.size() > subject.structure_of(bytes).size()) {
      disprove(result.found);
      text = bytes;
    }
    auto shown = diagnoses(text, path, subject.structure_of(text));
    std::move(shown.begin(), shown.end(), std::back_inserter(result.found));
    sort_by_place(result.found);
  }
  if (text != bytes) {
    result.mended = std::move(text);
  }
  return result;
}

// Bytes of one of the charsets from before Unicode, line by line.
auto examine_legacy(std::string_view bytes, std::string_view path,
                    const page::Rules* rules) -> std::optional<Examination> {
  auto read = text::read_legacy(bytes);
  if (!read) {
    return std::nullopt;
  }
  const auto& [charset, text] = *read;
  Examination result;
  const LineTable lines(bytes);
  for (std::size_t i = 0; i < lines.count(); ++i) {
    const Span line = lines.line(i);
    const std::string_view old = without_line_end(line.of(bytes));
    if (text::skip_ascii(old, 0) == old.size()) {
      continue;
    }
    Damage damage =
        check::joined(bytes, {{{line.begin, line.begin + old.size()},
                               *text::decode_legacy(charset, old)}});
    damage.check = "legacy-charset";
    damage.severity = Severity::Error;
    damage.message = tr("Vietnamese in %1, not in UTF-8", name(charset));
    damage.provable = true;
    result.found.push_back(diagnosis_of(bytes, lines, path, damage));
  }
  Examination rest = examine_utf8(text, path, rules);
  std::move(rest.found.begin(), rest.found.end(),
            std::back_inserter(result.found));
  sort_by_place(result.found);
  result.mended = rest.mended ? *std::move(rest.mended) : text;
  return result;
}

auto examine(std::string_view bytes, std::string_view path,
             const page::Rules* rules) -> Result<Examination> {
  if (bytes.size() > page::kMaxPageBytes) {
    return tl::unexpected(
        Error{.code = Code::PageTooLarge,
              .where = {.path = std::string(path)},
              .message = tr("the page has %1 bytes; %2 is the limit",
                            bytes.size(), page::kMaxPageBytes)});
  }
  auto checked = text::check_utf8(bytes, path);
  if (checked) {
    return examine_utf8(bytes, path, rules);
  }
  if (checked.error().code == Code::InvalidUtf8) {
    if (auto legacy = examine_legacy(bytes, path, rules)) {
      return *std::move(legacy);
    }
  }
  return tl::unexpected(std::move(checked).error());
}

}  // namespace

auto examine_page(std::string_view bytes, std::string_view path,
                  const page::Rules& rules) -> Result<Examination> {
  return examine(bytes, path, &rules);
}

auto examine_text(std::string_view bytes, std::string_view path)
    -> Result<Examination> {
  return examine(bytes, path, nullptr);
}

auto renamed_units(std::string_view before, std::string_view after,
                   std::string_view path,
                   const site::Configuration& configuration) -> Renames {
  Renames renames;
  const page::Rules rules = page_rules(configuration);
  const page::ParseOptions options{.inlines = false, .diagnostics = false};
  const auto old_page = page::parse(before, path, rules, options);
  const auto new_page = page::parse(after, path, rules, options);
  if (!old_page || !new_page) {
    return renames;
  }
  const auto old_units = unit::make_units(*old_page);
  const auto new_units = unit::make_units(*new_page);
  for (std::size_t i = 0;
       old_units.size() == new_units.size() && i < old_units.size(); ++i) {
    if (old_units[i].id != new_units[i].id) {
      renames.emplace(old_units[i].id, new_units[i].id);
    }
  }
  return renames;
}

}  // namespace l10n::flow
