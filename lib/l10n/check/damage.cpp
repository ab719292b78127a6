#include "l10n/check/damage.hpp"

#include <algorithm>
#include <array>

namespace l10n::check {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {.id = "mojibake",
     .severity = Severity::Error,
     .summary = msgid("UTF-8 that was read in another charset"),
     .explanation = msgid(
         "The text was UTF-8, a program took it for another charset and saved "
         "it so: \"Tá»«\" for \"Từ\". It can be restored exactly where no "
         "character was lost on the way."),
     .fixes = true},
    {.id = "lost-character",
     .severity = Severity::Error,
     .summary = msgid("characters that could not be read"),
     .explanation =
         msgid("A program writes U+FFFD in place of bytes that it does not "
               "understand. What they said is gone.")},
    {.id = "legacy-charset",
     .severity = Severity::Error,
     .summary = msgid("Vietnamese from before Unicode"),
     .explanation = msgid(
         "The text was written for fonts of TCVN3, VNI or VISCII: \"TiÕng\" "
         "for \"Tiếng\". Without these fonts nobody can read it."),
     .fixes = true},
    {.id = "split-letter",
     .severity = Severity::Warning,
     .summary = msgid("letters whose marks stand apart"),
     .explanation = msgid(
         "A letter and its marks are several characters, which look like one. "
         "Search, links and translation memories do not find them."),
     .fixes = true},
    {.id = "eth",
     .severity = Severity::Warning,
     .summary = msgid("the Icelandic letter ð in place of đ"),
     .explanation = msgid("Capital Ð and Đ look the same and are not: search "
                          "does not find the word."),
     .fixes = true},
    {.id = "hidden-character",
     .severity = Severity::Warning,
     .summary = msgid("characters that nobody sees"),
     .explanation = msgid(
         "Byte order marks inside of text, zero-width spaces and characters "
         "that change the direction of writing come along when text is "
         "copied. They break words, search and code."),
     .fixes = true},
    {.id = "conflict-marker",
     .severity = Severity::Error,
     .summary = msgid("markers of a merge that was not finished"),
     .explanation = msgid("Git leaves <<<<<<<, ======= and >>>>>>> where two "
                          "versions disagree. Choose one of them.")},
    {.id = "r-leftover",
     .severity = Severity::Warning,
     .summary = msgid("R code that was never run"),
     .explanation = msgid("blogdown and bookdown write `r Sys.Date()` into "
                          "front matter; without R it stays, and is no date.")},
    {.id = "front-matter",
     .severity = Severity::Error,
     .summary = msgid("front matter that its language refuses"),
     .explanation = msgid("Hugo stops at such a page and builds nothing.")},
    {.id = "unclosed-fence",
     .severity = Severity::Warning,
     .summary = msgid("a code fence that never ends"),
     .explanation = msgid("All that follows on the page becomes code.")},
    {.id = "unclosed-shortcode",
     .severity = Severity::Error,
     .summary = msgid("a shortcode that never ends, or never began"),
     .explanation = msgid("Hugo stops at such a page and builds nothing.")},
    {.id = "shortcode-parameter",
     .severity = Severity::Error,
     .summary = msgid("a parameter of a shortcode that Hugo refuses"),
     .explanation = msgid(
         "Without quotes a parameter holds letters, digits, _, - and . alone, "
         "and quotes are straight double ones or backticks: \u201c and ' are "
         "none. Hugo stops at such a page and builds nothing.")},
    {.id = "duplicate-anchor",
     .severity = Severity::Warning,
     .summary = msgid("an anchor that is given twice"),
     .explanation = msgid("Links lead to the first one alone.")},
});

}  // namespace

auto damage_rules() -> std::span<const Rule> {
  return kRules;
}

auto joined(std::string_view text, std::vector<text::Replacement> parts)
    -> Damage {
  Damage damage;
  damage.span = {parts.front().span.begin, parts.back().span.end};
  std::string proposal;
  std::size_t at = damage.span.begin;
  for (const text::Replacement& part : parts) {
    proposal += text.substr(at, part.span.begin - at);
    proposal += part.text;
    at = part.span.end;
  }
  damage.proposal = std::move(proposal);
  damage.parts = std::move(parts);
  return damage;
}

auto find_text_damage(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage> {
  std::vector<Damage> all = find_misread_text(text, verbatim);
  for (auto find : {find_split_letters, find_hidden_characters}) {
    std::vector<Damage> found = find(text, verbatim);
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Damage& a, const Damage& b) {
                     return a.span.begin < b.span.begin;
                   });
  return all;
}

auto find_page_damage(std::string_view page, const page::Rules& rules)
    -> std::vector<Damage> {
  const Verbatim verbatim = find_verbatim(page);
  std::vector<Damage> all = find_text_damage(page, verbatim);
  for (std::vector<Damage>& found :
       std::array{find_leftovers(page, verbatim),
                  find_broken_structure(page, verbatim, rules)}) {
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Damage& a, const Damage& b) {
                     return a.span.begin < b.span.begin;
                   });
  return all;
}

auto mend(std::string_view text, const std::vector<Damage>& damage)
    -> std::string {
  std::vector<const text::Replacement*> parts;
  for (const Damage& one : damage) {
    for (const text::Replacement& part : one.parts) {
      if (one.provable) {
        parts.push_back(&part);
      }
    }
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto* a, const auto* b) {
                     return a->span.begin < b->span.begin;
                   });
  std::string mended;
  std::size_t at = 0;
  for (const text::Replacement* const part : parts) {
    if (part->span.begin < at) {
      continue;
    }
    mended += text.substr(at, part->span.begin - at);
    mended += part->text;
    at = part->span.end;
  }
  return mended += text.substr(at);
}

}  // namespace l10n::check
