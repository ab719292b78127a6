// A syllable with a wrong tone is mostly another word: no dictionary sees it.
// Its neighbours do: where "hướng dẫn" stands twenty times on a site, "hường
// dẫn" is a slip.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "l10n/check/together.hpp"
#include "l10n/check/tone_style.hpp"
#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

using Id = std::uint32_t;
constexpr Id kEdge = 0;  // the begin or the end of a run of words

// The words of all texts as numbers, and how often two stand side by side.
class Table {
 public:
  Table() { id_of(""); }

  auto id_of(const std::string& word) -> Id {
    const auto [known, is_new] =
        ids_.try_emplace(word, static_cast<Id>(words_.size()));
    if (is_new) {
      words_.push_back(word);
      spellings_[bare_word(word)].push_back(known->second);
    }
    return known->second;
  }

  void add(Id word, Id next) { ++pairs_[key(word, next)]; }

  [[nodiscard]] auto count(Id word, Id next) const -> std::uint32_t {
    const auto found = pairs_.find(key(word, next));
    return found == pairs_.end() ? 0 : found->second;
  }

  [[nodiscard]] auto word(Id id) const -> const std::string& {
    return words_[id];
  }

  /// The words that differ from this one in marks alone, itself included.
  [[nodiscard]] auto spellings(Id id) const -> const std::vector<Id>& {
    return spellings_.at(bare_word(words_[id]));
  }

 private:
  static auto key(Id word, Id next) -> std::uint64_t {
    return (static_cast<std::uint64_t>(word) << 32U) | next;
  }

  std::unordered_map<std::string, Id> ids_;
  std::vector<std::string> words_;
  std::unordered_map<std::string, std::vector<Id>> spellings_;
  std::unordered_map<std::uint64_t, std::uint32_t> pairs_;
};

// A word and its neighbours; kEdge where something but a blank stands between.
struct Place {
  std::size_t word = 0;  // index into Reading::words
  Id before = kEdge;
  Id id = kEdge;
  Id after = kEdge;
};

auto is_beside(const Reading& reading, std::size_t index) -> bool {
  const Word& word = reading.words[index];
  const Word& next = reading.words[index + 1];
  return reading.text.substr(word.span.end, next.span.begin - word.span.end) ==
         " ";
}

auto places_of(const Reading& reading, Table& table) -> std::vector<Place> {
  std::vector<Place> places;
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    Place place{.word = i};
    place.id = table.id_of(folded_word(reading.of(reading.words[i])));
    if (i > 0 && is_beside(reading, i - 1)) {
      place.before = places.back().id;
      places.back().after = place.id;
    }
    places.push_back(place);
  }
  return places;
}

class Judge {
 public:
  Judge(const Table& table, const Reading& target)
      : table_(table), target_(target) {}

  // Another spelling that is common here while this one stands nowhere else;
  // kEdge where there is none.
  [[nodiscard]] auto better(const Place& place) const -> Id {
    const Word& word = target_.words[place.word];
    if (word.technical || word.acronym || (word.capital && !word.first) ||
        (place.before == kEdge && place.after == kEdge) ||
        place.before == place.id || place.after == place.id ||
        known(place.before, place.id) || known(place.id, place.after)) {
      return kEdge;
    }
    Id best = kEdge;
    std::uint32_t most = 0;
    for (const Id other : table_.spellings(place.id)) {
      const std::uint32_t left = count(place.before, other);
      const std::uint32_t right = count(other, place.after);
      if (other != place.id && is_common(place, left, right) &&
          left + right > most) {
        most = left + right;
        best = other;
      }
    }
    return best;
  }

  // Whether the doubled word at `place` ends one word and begins the next, as
  // in "công cụ cụ thể".
  [[nodiscard]] auto is_seam(const Place& first, const Place& second) const
      -> bool {
    return count(first.before, first.id) > 1 &&
           count(second.id, second.after) > 1;
  }

 private:
  [[nodiscard]] auto count(Id word, Id next) const -> std::uint32_t {
    return word == kEdge || next == kEdge ? 0 : table_.count(word, next);
  }

  // Once is this very place.
  [[nodiscard]] auto known(Id word, Id next) const -> bool {
    return count(word, next) > 1;
  }

  [[nodiscard]] static auto is_common(const Place& place, std::uint32_t left,
                                      std::uint32_t right) -> bool {
    constexpr std::uint32_t kBoth = 3;
    constexpr std::uint32_t kAlone = 6;
    if (place.before != kEdge && place.after != kEdge) {
      return left > 0 && right > 0 && left + right >= kBoth;
    }
    return left + right >= kAlone;
  }

  const Table& table_;
  const Reading& target_;
};

// Syllables that are doubled on purpose (facts of the language, not of a site).
auto is_reduplicated(std::string_view word) -> bool {
  constexpr std::array<std::string_view, 96> kDoubled{
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
      "xanh",  "xinh",  "xuân",  "had",    "that",  "bye",  "mỗi"};
  return std::find(kDoubled.begin(), kDoubled.end(), word) != kDoubled.end();
}

void check_text(const Reading& target, const std::vector<Place>& places,
                const Table& table, std::size_t index,
                std::vector<Placed>& hits) {
  const Judge judge(table, target);
  for (const Place& place : places) {
    const Word& word = target.words[place.word];
    if (const Id better = judge.better(place); better != kEdge) {
      hits.push_back({index,
                      {.rule = "vi-context",
                       .span = word.span,
                       .message = tr("'%1' is written '%2' next to these words "
                                     "elsewhere",
                                     target.of(word), table.word(better))}});
    }
  }
}

auto is_doubled(const Reading& reading, const Place& first, const Place& second)
    -> bool {
  const Word& word = reading.words[second.word];
  return first.id == second.id && second.before == first.id &&
         !word.technical && !word.capital && word.span.size() > 1;
}

void check_doubled(const Pair& pair, const std::vector<Place>& places,
                   const Table& table, std::size_t index,
                   std::vector<Placed>& hits) {
  const Judge judge(table, pair.target);
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
         {.rule = "doubled-word",
          .span = {first.span.begin, second.span.end},
          .message = tr("'%1' stands twice", pair.target.of(second))}});
  }
}

}  // namespace

void check_context(std::span<const Pair> pairs, const Settings& /*settings*/,
                   std::vector<Placed>& hits) {
  std::unordered_map<std::string_view, Table> tables;
  std::vector<std::vector<Place>> places(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Table& table = tables[pairs[i].subject->language];
    places[i] = places_of(pairs[i].target, table);
    for (const Place& place : places[i]) {
      if (place.before != kEdge) {
        table.add(place.before, place.id);
      }
    }
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Pair& pair = pairs[i];
    const Table& table = tables.at(pair.subject->language);
    check_doubled(pair, places[i], table, i, hits);
    if (is_vietnamese(pair.subject->language)) {
      check_text(pair.target, places[i], table, i, hits);
    }
  }
}

}  // namespace l10n::check
