// A syllable with a wrong tone is mostly another word: no dictionary sees it.
// Its neighbours do: where "hướng dẫn" stands twenty times on a site, "hường
// dẫn" is a slip.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

#include "l10n/check/neighbours.hpp"
#include "l10n/check/together.hpp"
#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

// What the site's other texts say of a word between its neighbours: a model of
// pairs, smoothed by how often the words occur at all (Witten and Bell's idea
// with a constant).
class Judge {
 public:
  explicit Judge(const NeighbourTable& table) : table_(table) {}

  // Another spelling that the site has here so often, and this one so rarely,
  // that it is a slip; kEdge where there is none.
  [[nodiscard]] auto better(const Neighbours& place) const -> WordId {
    const bool alone = place.before == kEdge && place.after == kEdge;
    const bool doubled = place.before == place.id || place.after == place.id;
    if (alone || doubled || table_.spellings(place.id).size() < 2) {
      return kEdge;
    }
    WordId best = kEdge;
    double most = 0;
    const double own = likelihood(place, place.id);
    for (const WordId other : table_.spellings(place.id)) {
      const double gain = likelihood(place, other) - own;
      if (other != place.id && gain > most && is_slip(place, other, gain)) {
        most = gain;
        best = other;
      }
    }
    return best;
  }

  // Whether the doubled word at `place` ends one word and begins the next, as
  // in "công cụ cụ thể".
  [[nodiscard]] auto is_seam(const Neighbours& first,
                             const Neighbours& second) const -> bool {
    return table_.count(first.before, first.id) > 1 &&
           table_.count(second.id, second.after) > 1;
  }

  // The same of two words of two syllables: "giới hạn giới hạn gas" limits the
  // limit of the gas. The first may begin a sentence.
  [[nodiscard]] auto is_word_seam(const Neighbours& first,
                                  const Neighbours& last) const -> bool {
    return (first.before == kEdge ||
            table_.count(first.before, first.id) > 1) &&
           table_.count(last.id, last.after) > 1;
  }

 private:
  // How the numbers were found: bench/CHECKS.md. A rare word needs less to be
  // doubted than one that the site knows well.
  [[nodiscard]] auto is_slip(const Neighbours& place, WordId other,
                             double gain) const -> bool {
    constexpr std::uint32_t kRare = 9;  // this place included
    const std::string& word = table_.word(other);
    const bool marked = std::any_of(word.begin(), word.end(), [](char byte) {
      return static_cast<unsigned char>(byte) >= 0x80;
    });
    const std::uint32_t seen =
        table_.count(place.before, other) + table_.count(other, place.after);
    return marked &&
           ((table_.count(place.id) <= kRare && gain > 9 && seen >= 10) ||
            (gain > 14 && seen >= 100));
  }

  // The logarithm of the probability of `word` at `place`, which does not count
  // itself.
  [[nodiscard]] auto likelihood(const Neighbours& place, WordId word) const
      -> double {
    constexpr double kWeight = 3;
    const double self = word == place.id ? 1 : 0;
    const auto total = static_cast<double>(table_.total());
    const double count = table_.count(word) - self;
    const double rate = (count + 0.3) / total;
    double sum = std::log(rate);
    if (place.before != kEdge) {
      const double pairs = table_.count(place.before, word) - self;
      sum = std::log((pairs + kWeight * rate) /
                     (table_.count(place.before) + kWeight));
    }
    if (place.after != kEdge) {
      const double pairs = table_.count(word, place.after) - self;
      const double next = table_.count(place.after) / total;
      sum += std::log((pairs + kWeight * next) / (count + kWeight));
    }
    return sum;
  }

  const NeighbourTable& table_;
};

// Syllables that are doubled on purpose (facts of the language, not of a site).
auto is_reduplicated(std::string_view word) -> bool {
  constexpr std::array<std::string_view, 101> kDoubled{
      "vù",    "vân",   "chung", "ai",     "ào",    "ấm",   "ba",    "bước",
      "cao",   "chầm",  "chăm",  "chằm",   "chiều", "cuồn", "dần",   "dài",
      "đâu",   "đều",   "đêm",   "đời",    "đen",   "đỏ",   "đông",  "đường",
      "gần",   "hay",   "hằng",  "hàng",   "hao",   "hoài", "hơi",   "khăng",
      "khe",   "kia",   "lâu",   "lần",    "lâng",  "lo",   "luôn",  "lớp",
      "mãi",   "mau",   "mới",   "mềm",    "năm",   "ngày", "ngang", "nghề",
      "nhà",   "nhanh", "nhè",   "nhỏ",    "nho",   "nơi",  "nào",   "người",
      "nhẹ",   "oang",  "phút",  "quen",   "ra",    "rành", "rồi",   "sâu",
      "sáng",  "sau",   "song",  "suốt",   "tầng",  "tăm",  "tận",   "thao",
      "tháng", "thi",   "thỉnh", "thường", "tiếng", "tối",  "trăm",  "triệu",
      "trùng", "từ",    "từng",  "tươi",   "vàng",  "vui",  "vừa",   "xa",
      "xanh",  "xinh",  "xuân",  "had",    "that",  "bye",  "mỗi",   "cào",
      "chuồn", "đùng",  "ầm",    "sơ",     "đôi"};
  return std::find(kDoubled.begin(), kDoubled.end(), word) != kDoubled.end();
}

// Whether a slip in `word` would be one of the translator.
auto is_judged(const Pair& pair, const Word& word) -> bool {
  if (word.technical || word.acronym || word.span.size() < 2 ||
      (word.capital && !word.first)) {
    return false;
  }
  const std::string_view text = pair.target.of(word);
  return !word.ascii ||
         std::none_of(pair.source.words.begin(), pair.source.words.end(),
                      [&](const Word& own) {
                        return lower_ascii(pair.source.of(own)) ==
                               lower_ascii(text);
                      });
}

void check_text(const Pair& pair, const std::vector<Neighbours>& places,
                const NeighbourTable& table, std::size_t index,
                std::vector<Placed>& hits) {
  const Judge judge(table);
  for (const Neighbours& place : places) {
    const Word& word = pair.target.words[place.word];
    const WordId better = judge.better(place);
    if (better != kEdge && is_judged(pair, word)) {
      hits.push_back(
          {index,
           {.rule = "vi-context",
            .span = word.span,
            .message = tr("'%1' is written '%2' next to these words "
                          "elsewhere",
                          pair.target.of(word), table.word(better))}});
    }
  }
}

auto is_doubled(const Reading& reading, const Neighbours& first,
                const Neighbours& second) -> bool {
  const Word& word = reading.words[second.word];
  return first.id == second.id && second.before == first.id &&
         !word.technical && !word.capital && word.span.size() > 1;
}

// Syllables that begin words which are said twice on purpose: từng bước từng
// bước, một ít một ít.
auto begins_doubled(std::string_view word) -> bool {
  constexpr std::array<std::string_view, 15> kFirst{
      "từng", "một", "càng", "mỗi",  "lần", "dần", "hai", "ba",
      "vài",  "cứ",  "rất",  "thật", "vừa", "mãi", "đời"};
  return std::find(kFirst.begin(), kFirst.end(), word) != kFirst.end();
}

// Whether the four syllables that end at `last` are a word of two, twice. The
// first may begin a sentence.
auto is_doubled_word(const Reading& reading,
                     const std::vector<Neighbours>& places, std::size_t last)
    -> bool {
  if (last < 3) {
    return false;
  }
  const Neighbours& first = places[last - 3];
  const Neighbours& second = places[last - 2];
  const auto plain = [&](std::size_t place) {
    const Word& word = reading.words[places[place].word];
    return !word.technical && !word.capital;
  };
  return first.id != second.id && first.id == places[last - 1].id &&
         second.id == places[last].id && second.before == first.id &&
         places[last - 1].before == second.id &&
         places[last].before == first.id && plain(last - 2) &&
         plain(last - 1) && plain(last) &&
         !reading.words[first.word].technical &&
         (reading.words[first.word].vietnamese ||
          reading.words[second.word].vietnamese);
}

auto twice(const Reading& reading, Span all, Span once) -> Hit {
  return {.rule = "doubled-word",
          .span = all,
          .message = tr("'%1' stands twice", once.of(reading.text))};
}

void check_doubled_words(const Pair& pair,
                         const std::vector<Neighbours>& places,
                         const NeighbourTable& table, std::size_t index,
                         std::vector<Placed>& hits) {
  const Judge judge(table);
  const std::vector<Word>& words = pair.target.words;
  for (std::size_t i = 3; i < places.size(); ++i) {
    if (is_doubled_word(pair.target, places, i) &&
        !begins_doubled(table.word(places[i].before)) &&
        !judge.is_word_seam(places[i - 3], places[i])) {
      hits.push_back(
          {index,
           twice(pair.target, {words[i - 3].span.begin, words[i].span.end},
                 {words[i - 1].span.begin, words[i].span.end})});
    }
  }
}

void check_doubled(const Pair& pair, const std::vector<Neighbours>& places,
                   const NeighbourTable& table, std::size_t index,
                   std::vector<Placed>& hits) {
  const Judge judge(table);
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (!is_doubled(pair.target, places[i - 1], places[i]) ||
        is_reduplicated(table.word(places[i].id)) ||
        judge.is_seam(places[i - 1], places[i])) {
      continue;
    }
    const Word& first = pair.target.words[i - 1];
    const Word& second = pair.target.words[i];
    hits.push_back(
        {index,
         twice(pair.target, {first.span.begin, second.span.end}, second.span)});
  }
}

}  // namespace

void check_context(std::span<const Pair> pairs, const Settings& /*settings*/,
                   std::vector<Placed>& hits) {
  std::unordered_map<std::string_view, NeighbourTable> tables;
  std::vector<std::vector<Neighbours>> places(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    places[i] = tables[pairs[i].subject->language].add(pairs[i].target);
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Pair& pair = pairs[i];
    const NeighbourTable& table = tables.at(pair.subject->language);
    check_doubled(pair, places[i], table, i, hits);
    if (is_vietnamese(pair.subject->language)) {
      check_doubled_words(pair, places[i], table, i, hits);
      check_text(pair, places[i], table, i, hits);
    }
  }
}

}  // namespace l10n::check
