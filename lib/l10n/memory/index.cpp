#include "l10n/memory/index.hpp"

#include <algorithm>
#include <utility>

#include "l10n/core/message.hpp"
#include "l10n/memory/search.hpp"

namespace l10n::memory {

auto Index::open(std::string_view bytes, std::string_view path)
    -> Result<Index> {
  Index index(L10N_TRY(IndexFile::open(bytes, path)));
  index.path_ = path;
  return index;
}

Index::Index(IndexFile file)
    : file_(std::move(file)),
      alphabet_(file_.numbers<std::uint32_t>(Section::Points)),
      lexicon_{file_.numbers<std::uint32_t>(Section::WordSlots),
               file_.numbers<std::uint32_t>(Section::WordEnds),
               file_.section_bytes(Section::WordBytes)},
      table_{file_.numbers<std::uint64_t>(Section::FeatureKeys),
             file_.numbers<std::uint16_t>(Section::FeatureRows),
             file_.sizes().rows},
      row_counts_(file_.numbers<std::uint32_t>(Section::RowCounts)) {
  const auto pairs = file_.numbers<std::uint32_t>(Section::Lengths);
  std::uint64_t symbols = 0;
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    lengths_.push_back(pairs[i]);
    firsts_.push_back(pairs[i + 1]);
    first_symbols_.push_back(symbols);
    const std::uint64_t next = i + 3 < pairs.size() ? pairs[i + 3] : size();
    symbols += (next - pairs[i + 1]) * pairs[i];
  }
  firsts_.push_back(static_cast<std::uint32_t>(size()));
}

auto Index::damaged() const -> Error {
  return {.code = Code::IndexDamaged,
          .where = {.path = path_},
          .message = tr("this index is damaged"),
          .help = tr("it is made anew when it is needed")};
}

auto Index::search(std::string_view key, const SearchOptions& options,
                   Workspace& workspace) const -> Result<std::vector<Hit>> {
  return Search(*this, options, workspace).run(key);
}

auto Index::find_bare(std::uint32_t hash) const -> Result<std::vector<Hit>> {
  const auto hashes = file_.numbers<std::uint32_t>(Section::BareHashes);
  const auto positions = file_.numbers<std::uint32_t>(Section::BarePositions);
  const auto ranks = file_.numbers<std::uint32_t>(Section::Ranks);
  // A binary search that looks at verified numbers only.
  std::size_t low = 0;
  std::size_t high = hashes.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (!file_.verify(&hashes[middle], sizeof hash)) {
      return tl::unexpected(damaged());
    }
    if (hashes[middle] < hash) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  std::vector<Hit> hits;
  for (; low < hashes.size() && file_.verify(&hashes[low], sizeof hash) &&
         hashes[low] == hash;
       ++low) {
    if (!file_.verify(&positions[low], sizeof positions[low]) ||
        !file_.verify(&ranks[positions[low]], sizeof ranks[0])) {
      return tl::unexpected(damaged());
    }
    const std::uint32_t rank = ranks[positions[low]];
    const auto id = file_.id_at(rank);
    if (!id) {
      return tl::unexpected(damaged());
    }
    hits.push_back({.id = *id, .position = positions[low], .rank = rank});
  }
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return a.position < b.position; });
  return hits;
}

}  // namespace l10n::memory
