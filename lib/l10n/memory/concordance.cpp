#include "l10n/memory/concordance.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::memory {
namespace {

constexpr char32_t kDropped = 0;  // a mark
constexpr char32_t kGap = U' ';   // what parts words

auto is_mark(char32_t point) -> bool {
  return (point >= 0x300 && point < 0x370) ||
         (point >= 0x1AB0 && point < 0x1B00) ||
         (point >= 0x1DC0 && point < 0x1E00) ||
         (point >= 0x20D0 && point < 0x2100);
}

// Letters with a stroke are letters of their own to Unicode, but people leave
// the stroke out as they do with marks.
auto without_stroke(char32_t point) -> char32_t {
  switch (point) {
    case U'đ':
      return U'd';
    case U'ħ':
      return U'h';
    case U'ł':
      return U'l';
    case U'ø':
      return U'o';
    default:
      return point;
  }
}

// The letter without case and marks.
auto slow_fold(char32_t point) -> char32_t {
  if (is_mark(point)) {
    return kDropped;
  }
  if (!text::is_word_character(point)) {
    return kGap;
  }
  std::string letter;
  text::append_code_point(letter, point);
  const std::string apart = text::to_nfd(text::fold_case(letter));
  std::size_t at = 0;
  const char32_t first = text::next_code_point(apart, at);
  while (at < apart.size()) {
    if (!is_mark(text::next_code_point(apart, at))) {
      return point;  // a ligature: it stays
    }
  }
  return without_stroke(first);
}

// Latin, Greek, Cyrillic and all else up to U+1FFF: made once, looked up often.
constexpr std::size_t kTableSize = 0x2000;

auto fold_table() -> const std::array<char32_t, kTableSize>& {
  static const auto kTable = [] {
    std::array<char32_t, kTableSize> table{};
    for (std::size_t point = 0; point < kTableSize; ++point) {
      table[point] = slow_fold(static_cast<char32_t>(point));
    }
    return table;
  }();
  return kTable;
}

auto fold(char32_t point) -> char32_t {
  return point < kTableSize ? fold_table()[point] : slow_fold(point);
}

// Folded letters, words parted by one blank, with one in front. `offsets`, if
// any, gets for each byte where its character begins.
void fold_text(std::string_view text, std::string& folded,
               std::vector<std::size_t>* offsets) {
  folded.assign(1, ' ');
  if (offsets != nullptr) {
    offsets->assign(1, 0);
  }
  const auto& table = fold_table();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const auto byte = static_cast<unsigned char>(text[at]);
    const char32_t letter = byte < 0x80 ? table[(++at, byte)]
                                        : fold(text::next_code_point(text, at));
    if (letter == kDropped || (letter == kGap && folded.back() == ' ')) {
      continue;
    }
    if (letter < 0x80) {
      folded += static_cast<char>(letter);
    } else {
      text::append_code_point(folded, letter);
    }
    if (offsets != nullptr) {
      offsets->resize(folded.size(), begin);
    }
  }
}

// The end of the character at `begin`, its marks included.
auto end_of_character(std::string_view text, std::size_t begin) -> std::size_t {
  std::size_t end = begin;
  text::next_code_point(text, end);
  for (std::size_t at = end; at < text.size(); end = at) {
    if (fold(text::next_code_point(text, at)) != kDropped) {
      break;
    }
  }
  return end;
}

}  // namespace

WordSearch::WordSearch(std::span<const std::string> patterns, bool exact)
    : exact_(exact) {
  for (const std::string& pattern : patterns) {
    std::string plain;
    fold_text(pattern, plain, nullptr);
    if (plain.ends_with(' ')) {
      plain.pop_back();
    }
    if (!plain.empty()) {
      patterns_.push_back({plain, text::fold_case(pattern)});
    }
  }
}

auto WordSearch::fits(std::string_view text) -> bool {
  fold_text(text, folded_, nullptr);
  const bool all = std::all_of(
      patterns_.begin(), patterns_.end(), [&](const Pattern& pattern) {
        // Not string::find: it stops at every blank.
        return ::memmem(folded_.data(), folded_.size(), pattern.plain.data(),
                        pattern.plain.size()) != nullptr;
      });
  return all && !patterns_.empty() && (!exact_ || !find(text).empty());
}

auto WordSearch::find_one(std::string_view text, const Pattern& pattern)
    -> std::vector<Span> {
  std::vector<Span> found;
  std::size_t at = folded_.find(pattern.plain);
  for (; at != std::string::npos; at = folded_.find(pattern.plain, at + 1)) {
    const std::size_t last = at + pattern.plain.size() - 1;
    const Span span{offsets_[at + 1], end_of_character(text, offsets_[last])};
    if (!exact_ || text::fold_case(span.of(text)) == pattern.exact) {
      found.push_back(span);
    }
  }
  return found;
}

auto WordSearch::find(std::string_view text) -> std::vector<Span> {
  fold_text(text, folded_, &offsets_);
  std::vector<Span> all;
  for (const Pattern& pattern : patterns_) {
    const std::vector<Span> found = find_one(text, pattern);
    if (found.empty()) {
      return {};
    }
    all.insert(all.end(), found.begin(), found.end());
  }
  std::sort(all.begin(), all.end(), [](const Span& one, const Span& other) {
    return one.begin != other.begin ? one.begin < other.begin
                                    : one.end > other.end;
  });
  std::vector<Span> parted;
  for (const Span& span : all) {
    if (parted.empty() || span.begin >= parted.back().end) {
      parted.push_back(span);
    }
  }
  return parted;
}

auto search_words(const Store& store, WordSearch search, std::size_t limit)
    -> Result<Occurrences> {
  Occurrences occurrences;
  if (search.is_empty()) {
    return occurrences;
  }
  std::vector<std::int64_t> ids;
  L10N_TRY(store.for_each_pair([&](const Pair& pair) {
    if (search.fits(pair.source) || search.fits(pair.target)) {
      occurrences.more = ids.size() == limit;
      ids.push_back(pair.id);
    }
    return !occurrences.more;
  }));
  ids.resize(std::min(ids.size(), limit));
  for (Entry& entry : L10N_TRY(store.entries(ids))) {
    Occurrence occurrence{.in_source = search.find(entry.source),
                          .in_target = search.find(entry.target)};
    occurrence.entry = std::move(entry);
    occurrences.found.push_back(std::move(occurrence));
  }
  return occurrences;
}

}  // namespace l10n::memory
