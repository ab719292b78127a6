#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "l10n/check/families.hpp"
#include "l10n/check/together.hpp"
#include "l10n/check/whole_words.hpp"
#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

auto terms_in(const Pair& pair, const Settings& settings)
    -> std::vector<Occurrence> {
  return settings.terms.find(pair.source, pair.subject->source_language,
                             pair.subject->language);
}

auto joined(const std::vector<std::string>& names) -> std::string {
  std::string list;
  for (const std::string& name : names) {
    list += (list.empty() ? "'" : ", '") + name + '\'';
  }
  return list;
}

// Words end at blanks in English and Vietnamese; in Chinese or German a term is
// also a part of a longer word.
auto has_words(std::string_view language) -> bool {
  return is_english(language) || is_vietnamese(language);
}

// As it is, also in code and links. Elsewhere an ending may be behind: Finnish
// Lambdassa.
auto has_kept(const Pair& pair, const std::string& name) -> bool {
  return has_whole(pair.target.text, name,
                   has_words(pair.subject->language) ? Behind::Plural
                                                     : Behind::Anything) ||
         Phrase(name, true).in(pair.target).has_value();
}

auto has_target(const Pair& pair, const std::string& name) -> bool {
  const std::string_view text = pair.target.text;
  return Phrase(name).in(pair.target).has_value() ||
         (has_words(pair.subject->language)
              ? has_whole(text, name, Behind::Plural)
              : text.find(name) != std::string_view::npos);
}

void check_term(const Term& term, const Pair& pair, Hits& hits) {
  for (const std::string& name : term.forbidden) {
    if (const auto span = Phrase(name).in(pair.target)) {
      hits.push_back(
          {.rule = "forbidden-term",
           .span = *span,
           .message = tr("'%1' is not to be called '%2'", term.source, name)});
    }
  }
  const auto is_used = [&](const std::string& name) {
    return has_target(pair, name);
  };
  if (term.keep) {
    if (!has_kept(pair, term.source)) {
      hits.push_back({.rule = "do-not-translate",
                      .message = tr("'%1' is not translated, but it is "
                                    "missing",
                                    term.source)});
    }
  } else if (!term.targets.empty() &&
             std::none_of(term.targets.begin(), term.targets.end(), is_used)) {
    hits.push_back({.rule = "glossary",
                    .message = tr("'%1' is called %2", term.source,
                                  joined(term.targets))});
  }
}

struct Use {
  std::size_t pair = 0;
  Span span;
};

// The places of each target of one term.
using UsesByTarget = std::map<std::string, std::vector<Use>>;

struct UsedTarget {
  std::string target;
  Span span;
};

// The first target of `term` that stands in the translation.
auto used_target(const Term& term, const Pair& pair)
    -> std::optional<UsedTarget> {
  for (const std::string& target : term.targets) {
    if (const auto span = Phrase(target).in(pair.target)) {
      return UsedTarget{target, *span};
    }
  }
  return std::nullopt;
}

void report_unusual(const Term& term, const UsesByTarget& targets,
                    std::vector<Placed>& hits) {
  const auto usual = std::max_element(
      targets.begin(), targets.end(), [](const auto& a, const auto& b) {
        return a.second.size() < b.second.size();
      });
  for (const auto& [target, places] : targets) {
    if (target == usual->first) {
      continue;
    }
    for (const Use& use : places) {
      hits.push_back({use.pair,
                      {.rule = "inconsistent-term",
                       .span = use.span,
                       .message = tr("'%1' is mostly called '%2' here",
                                     term.source, usual->first)}});
    }
  }
}

}  // namespace

void check_terms(const Pair& pair, const Settings& settings, Hits& hits) {
  std::set<std::size_t> seen;
  for (const Occurrence& found : terms_in(pair, settings)) {
    if (seen.insert(found.term).second) {
      check_term(settings.terms.terms()[found.term], pair, hits);
    }
  }
}

void check_term_use(std::span<const Pair> pairs, const Settings& settings,
                    std::vector<Placed>& hits) {
  std::map<std::size_t, UsesByTarget> uses;  // by term
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (const Occurrence& found : terms_in(pairs[i], settings)) {
      const Term& term = settings.terms.terms()[found.term];
      if (term.targets.size() < 2) {
        continue;
      }
      if (const auto used = used_target(term, pairs[i])) {
        uses[found.term][used->target].push_back({i, used->span});
      }
    }
  }
  for (const auto& [term, targets] : uses) {
    report_unusual(settings.terms.terms()[term], targets, hits);
  }
}

}  // namespace l10n::check
