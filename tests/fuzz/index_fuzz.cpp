// Texts of any alphabet: the index finds what comparing with each of them
// finds, ties included, on every instruction set.
//
// The first bytes choose metric, size of the result, least similarity and
// alphabet; each line of the rest is a text, the last one the query.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "l10n/memory/index.hpp"
#include "l10n/memory/index_builder.hpp"
#include "l10n/memory/sequence.hpp"
#include "l10n/text/utf8.hpp"

namespace {

using l10n::memory::Metric;

void expect(bool holds) {
  if (!holds) {
    std::abort();
  }
}

// The textbook's table, row by row.
auto distance(const std::vector<std::string>& a,
              const std::vector<std::string>& b) -> std::size_t {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min(
          {above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

auto symbols(const std::string& key, Metric metric)
    -> std::vector<std::string> {
  std::vector<std::string> symbols;
  if (metric == Metric::Words) {
    std::vector<std::string_view> words;
    l10n::memory::split_words(key, words);
    symbols.assign(words.begin(), words.end());
    return symbols;
  }
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t begin = at;
    l10n::text::next_code_point(key, at);
    symbols.push_back(key.substr(begin, at - begin));
  }
  return symbols;
}

// Each byte is one of `size` characters, so that texts are often similar.
auto text_of(std::string_view bytes, std::size_t size) -> std::string {
  constexpr char32_t kFirst[] = {'a', ' ', 'b', 0x1EBF, '1', '.', 0x1F600};
  std::string text;
  for (const char byte : bytes) {
    const std::size_t which = static_cast<unsigned char>(byte) % size;
    l10n::text::append_code_point(text,
                                  which < std::size(kFirst)
                                      ? kFirst[which]
                                      : static_cast<char32_t>(0x4E00 + which));
  }
  return text;
}

using Found = std::vector<std::tuple<double, std::int64_t>>;

auto by_looking_at_each(const std::vector<std::string>& texts,
                        const std::string& key, Metric metric,
                        const l10n::memory::SearchOptions& options) -> Found {
  const auto query = symbols(key, metric);
  Found found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto text = symbols(texts[i], metric);
    if (query.empty() || text.empty()) {
      continue;
    }
    const std::size_t longer = std::max(query.size(), text.size());
    const double similarity =
        static_cast<double>(longer - distance(query, text)) /
        static_cast<double>(longer);
    if (similarity >= options.min_similarity) {
      found.emplace_back(-similarity, static_cast<std::int64_t>(i));
    }
  }
  std::sort(found.begin(), found.end());
  found.resize(std::min(found.size(), options.limit));
  return found;
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  constexpr std::size_t kHead = 4;
  constexpr std::size_t kMost = 4000;
  if (size < kHead || size > kMost) {
    return 0;
  }
  const Metric metric = data[0] % 2 == 0 ? Metric::Characters : Metric::Words;
  l10n::memory::SearchOptions options{
      .limit = 1 + data[1] % 7U,
      .min_similarity = (1 + data[2] % 100U) / 100.0};
  std::vector<std::string> texts;
  std::string_view rest(reinterpret_cast<const char*>(data) + kHead,
                        size - kHead);
  for (std::size_t at = 0; at <= rest.size();) {
    const std::size_t end = std::min(rest.find('\n', at), rest.size());
    texts.push_back(text_of(rest.substr(at, end - at), 2 + data[3] % 40U));
    at = end + 1;
  }
  const std::string query = texts.back();
  texts.pop_back();
  l10n::memory::IndexBuilder builder(metric);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    builder.add({.id = static_cast<std::int64_t>(i), .key = texts[i]});
  }
  const std::string bytes = std::move(builder).build({.metric = metric});
  const auto index = l10n::memory::Index::open(bytes, "fuzz");
  expect(index.has_value());
  const Found expected = by_looking_at_each(texts, query, metric, options);
  for (const auto set : l10n::memory::instruction_sets()) {
    options.instruction_set = set;
    l10n::memory::Workspace workspace;
    const auto hits = index->search(query, options, workspace);
    expect(hits.has_value());
    Found found;
    for (const l10n::memory::Hit& hit : *hits) {
      found.emplace_back(-hit.similarity(), hit.id);
    }
    expect(found == expected);
  }
  return 0;
}
