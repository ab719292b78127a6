#include "l10n/check/mine.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "l10n/check/letters.hpp"
#include "l10n/check/word_forms.hpp"
#include "l10n/text/normalise.hpp"

namespace l10n::check {
namespace {

// In how many units each phrase stands.
using Counts = std::unordered_map<std::string, std::size_t>;

auto is_joined(const Reading& reading, std::size_t index) -> bool {
  const Word& word = reading.words[index];
  const Word& next = reading.words[index + 1];
  return reading.text.substr(word.span.end, next.span.begin - word.span.end) ==
         " ";
}

auto is_name_word(const Word& word) -> bool {
  return word.ascii && (word.capital || word.acronym || word.technical);
}

// Numbers and single letters say nothing.
auto says_something(std::string_view name) -> bool {
  return name.size() > 1 &&
         std::any_of(name.begin(), name.end(), [](char byte) {
           return is_lower(byte) || is_upper(byte);
         });
}

// A run of words with capitals; a single word at the begin of a sentence is
// none unless it is an acronym.
auto names_in(const Reading& reading) -> std::set<std::string> {
  std::set<std::string> names;
  for (std::size_t i = 0; i < reading.words.size();) {
    std::size_t end = i;
    while (end < reading.words.size() && is_name_word(reading.words[end]) &&
           (end == i || is_joined(reading, end - 1))) {
      ++end;
    }
    const Word& first = reading.words[i];
    const bool plain = first.first && !first.acronym && !first.technical;
    // "Open Amazon S3" is a name perhaps, "Amazon S3" surely.
    for (std::size_t begin = i; begin < std::min(end, i + 2); ++begin) {
      const bool wanted = begin == i ? !plain || end > i + 1 : plain;
      if (wanted) {
        names.insert(std::string(Span{reading.words[begin].span.begin,
                                      reading.words[end - 1].span.end}
                                     .of(reading.text)));
      }
    }
    i = std::max(end, i + 1);
  }
  return names;
}

// Words that no term begins or ends with: what every sentence may have.
auto is_filler(std::string_view word) -> bool {
  static const std::set<std::string_view> kWords{
      "a",         "an",       "the",     "of",      "to",       "in",
      "on",        "at",       "for",     "and",     "or",       "is",
      "are",       "be",       "it",      "its",     "this",     "that",
      "with",      "from",     "by",      "as",      "you",      "your",
      "we",        "our",      "can",     "will",    "not",      "if",
      "when",      "then",     "each",    "all",     "but",      "about",
      "should",    "would",    "could",   "may",     "might",    "must",
      "have",      "has",      "had",     "was",     "were",     "been",
      "do",        "does",     "did",     "these",   "those",    "they",
      "their",     "them",     "there",   "here",    "what",     "which",
      "who",       "how",      "why",     "where",   "while",    "into",
      "than",      "so",       "no",      "only",    "also",     "just",
      "even",      "any",      "some",    "more",    "most",     "many",
      "much",      "few",      "other",   "another", "such",     "between",
      "after",     "before",   "always",  "often",   "very",     "one",
      "two",       "three",    "four",    "five",    "first",    "last",
      "next",      "new",      "lot",     "take",    "takes",    "make",
      "makes",     "get",      "gets",    "let",     "see",      "use",
      "uses",      "used",     "using",   "want",    "wants",    "need",
      "needs",     "contains", "contain", "include", "includes", "including",
      "become",    "becomes",  "come",    "comes",   "allow",    "allows",
      "give",      "gives",    "show",    "shows",   "know",     "like",
      "recommend", "please",   "và",      "của",     "là",       "các",
      "cho",       "một",      "những",   "này",     "đó",       "để",
      "với",       "có",       "được",    "trong",   "từ",       "khi",
      "bạn",       "sẽ",       "không",   "hoặc",    "đã",       "ở",
      "vào",       "ra",       "như",     "thì",     "mà",       "tôi",
      "chúng",     "nên",      "rằng",    "cần",     "nhưng",    "rất"};
  return kWords.contains(word);
}

// The phrases of at most `longest` words that begin with the word `first`.
void add_phrases(const Reading& reading, std::size_t first, std::size_t longest,
                 std::set<std::string>& phrases) {
  std::string phrase;
  for (std::size_t i = first;
       i < std::min(first + longest, reading.words.size()) &&
       (i == first || is_joined(reading, i - 1));
       ++i) {
    const Word& word = reading.words[i];
    const std::string folded = text::fold_case(reading.of(word));
    const bool empty = is_filler(folded) || folded.size() < 2;
    if (word.technical || word.acronym || (empty && i == first)) {
      return;
    }
    phrase += (i == first ? "" : " ") + folded;
    if (!empty) {
      phrases.insert(phrase);
    }
  }
}

auto phrases_in(const Reading& reading, std::size_t longest)
    -> std::set<std::string> {
  std::set<std::string> phrases;
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    add_phrases(reading, i, longest, phrases);
  }
  return phrases;
}

auto is_amazon(const std::string& name) -> bool {
  return name.starts_with("Amazon") || name.starts_with("AWS");
}

auto mine_names(std::span<const Pair> pairs, const MineOptions& options)
    -> std::vector<Candidate> {
  std::map<std::string, Candidate> found;
  for (const Pair& pair : pairs) {
    for (const std::string& name : names_in(pair.source)) {
      if (!says_something(name)) {
        continue;
      }
      Candidate& candidate = found[name];
      ++candidate.of;
      candidate.count +=
          pair.target.text.find(name) != std::string_view::npos ? 1U : 0U;
    }
  }
  std::vector<Candidate> names;
  for (auto& [name, candidate] : found) {
    if (candidate.count >= options.fewest &&
        candidate.count * 100 >=
            candidate.of * static_cast<std::size_t>(options.share)) {
      candidate.source = name;
      candidate.target = name;
      names.push_back(std::move(candidate));
    }
  }
  std::stable_sort(
      names.begin(), names.end(), [](const Candidate& a, const Candidate& b) {
        return is_amazon(a.source) != is_amazon(b.source) ? is_amazon(a.source)
                                                          : a.count > b.count;
      });
  return names;
}

using Stems = std::vector<std::string>;

auto holds(const Stems& whole, const Stems& part) -> bool {
  return whole.size() > part.size() &&
         std::search(whole.begin(), whole.end(), part.begin(), part.end()) !=
             whole.end();
}

// The sources of one target: a piece of a longer one (management, memory
// management) goes; and where several are left that are not forms of one word,
// the target is that of a sentence which the site repeats, and all go.
auto sound_sources(const std::vector<Stems>& sources) -> std::vector<bool> {
  constexpr std::size_t kMostKinds = 2;
  std::vector<bool> sound(sources.size(), true);
  std::set<Stems> kinds;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    sound[i] = std::none_of(
        sources.begin(), sources.end(),
        [&](const Stems& other) { return holds(other, sources[i]); });
    if (sound[i]) {
      kinds.insert(sources[i]);
    }
  }
  return kinds.size() > kMostKinds ? std::vector<bool>(sources.size(), false)
                                   : sound;
}

void drop_doubtful(std::vector<Candidate>& found) {
  std::map<std::string, std::vector<std::size_t>> by_target;
  for (std::size_t i = 0; i < found.size(); ++i) {
    by_target[found[i].target].push_back(i);
  }
  std::vector<bool> kept(found.size());
  for (const auto& [target, indices] : by_target) {
    std::vector<Stems> sources;
    for (const std::size_t i : indices) {
      sources.push_back(stems(read(found[i].source)));
    }
    const std::vector<bool> sound = sound_sources(sources);
    for (std::size_t i = 0; i < indices.size(); ++i) {
      kept[indices[i]] = sound[i];
    }
  }
  std::size_t at = 0;
  std::erase_if(found, [&](const Candidate&) { return !kept[at++]; });
}

class PairMiner {
 public:
  PairMiner(std::span<const Pair> pairs, const MineOptions& options)
      : options_(options) {
    constexpr std::size_t kSourceWords = 3;
    constexpr std::size_t kTargetWords = 4;
    for (const Pair& pair : pairs) {
      targets_.push_back(phrases_in(pair.target, kTargetWords));
      for (const std::string& phrase : targets_.back()) {
        ++target_counts_[phrase];
      }
      for (const std::string& phrase : phrases_in(pair.source, kSourceWords)) {
        units_[phrase].push_back(targets_.size() - 1);
      }
    }
  }

  auto run() -> std::vector<Candidate> {
    constexpr std::size_t kMostUnits = 2000;
    std::vector<Candidate> found;
    for (const auto& [phrase, units] : units_) {
      if (units.size() >= options_.fewest && units.size() <= kMostUnits) {
        Candidate candidate = best(phrase, units);
        if (candidate.count >= options_.fewest &&
            candidate.target != candidate.source) {
          found.push_back(std::move(candidate));
        }
      }
    }
    drop_doubtful(found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) {
                       return a.count > b.count;
                     });
    return found;
  }

 private:
  // The target phrase that stands where the source phrase does and nowhere
  // else; of equal ones the longest.
  [[nodiscard]] auto best(const std::string& phrase,
                          const std::vector<std::size_t>& units) const
      -> Candidate {
    std::map<std::string_view, std::size_t> together;
    for (const std::size_t unit : units) {
      for (const std::string& target : targets_[unit]) {
        ++together[target];
      }
    }
    Candidate candidate{.source = phrase, .target = {}, .of = units.size()};
    auto best_dice = static_cast<std::size_t>(options_.share);
    for (const auto& [target, count] : together) {
      const std::size_t dice =
          200 * count / (units.size() + target_counts_.at(std::string(target)));
      const bool longer =
          dice == best_dice && target.size() > candidate.target.size();
      if (count >= options_.fewest && (dice > best_dice || longer)) {
        best_dice = dice;
        candidate.target = std::string(target);
        candidate.count = count;
      }
    }
    return candidate;
  }

  MineOptions options_;
  std::vector<std::set<std::string>> targets_;  // by unit
  Counts target_counts_;
  std::map<std::string, std::vector<std::size_t>> units_;
};

auto quoted(const std::string& cell) -> std::string {
  if (cell.find_first_of(",\"\r\n") == cell.npos) {
    return cell;
  }
  std::string text = "\"";
  for (const char byte : cell) {
    text += byte == '"' ? "\"\"" : std::string(1, byte);
  }
  return text + '"';
}

}  // namespace

auto mine_terms(std::span<const Pair> pairs, const MineOptions& options)
    -> std::vector<Candidate> {
  std::vector<Candidate> found = mine_names(pairs, options);
  std::vector<Candidate> terms = PairMiner(pairs, options).run();
  std::move(terms.begin(), terms.end(), std::back_inserter(found));
  return found;
}

auto to_csv(const std::vector<Candidate>& candidates) -> std::string {
  std::string text = "source,target,flags,count\n";
  for (const Candidate& candidate : candidates) {
    const bool stays = candidate.source == candidate.target;
    const char* const flag = candidate.forbidden       ? "forbidden"
                             : stays || candidate.keep ? "read-only"
                                                       : "";
    text += quoted(candidate.source) + ',' + quoted(candidate.target) + ',' +
            flag + ',' + std::to_string(candidate.count) + '\n';
  }
  return text;
}

}  // namespace l10n::check
