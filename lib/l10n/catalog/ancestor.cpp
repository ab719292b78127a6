#include "l10n/catalog/ancestor.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "l10n/catalog/nearest.hpp"
#include "l10n/catalog/order.hpp"
#include "l10n/catalog/place.hpp"
#include "l10n/catalog/similarity.hpp"

namespace l10n::catalog {
namespace {

// Neighbours vouch for what the text alone would not: in per cent.
constexpr int kLeastByPlace = 30;
// From here on a text says for itself where it comes from, if no other is as
// close by so much.
constexpr int kSure = 60;
constexpr int kSureMargin = 20;
// A part of a paragraph has this share of its words from it.
constexpr std::size_t kPartPercent = 75;
constexpr std::size_t kPercent = 100;

auto has_work(const Message& message) -> bool {
  return has_translation(message) || !message.translator_comments.empty();
}

auto has_lines(std::span<const Message> messages) -> bool {
  return std::any_of(
      messages.begin(), messages.end(), [](const Message& message) {
        return !message.references.empty() && message.references[0].line != 0;
      });
}

struct Text {
  std::string text;  // composed
  std::vector<std::uint64_t> words;
};

auto text_of(const Message& message) -> Text {
  std::string room;
  const std::string_view text = composed(message.id, room);
  return {.text = std::string(text), .words = word_hashes(text)};
}

// Alike by words, or letter by letter where words do not tell: two texts of one
// language have half of their letters in common whatever they say.
auto affinity(const TextPattern& pattern, const Text& fresh, const Text& old)
    -> int {
  constexpr int kByChance = 50;
  const std::size_t all = fresh.words.size() + old.words.size();
  const std::size_t common = common_words(fresh.words, old.words);
  const int by_words =
      all == 0 ? 0 : static_cast<int>(2 * common * kPercent / all);
  const int by_letters = 2 * (pattern.similarity(old.text) - kByChance);
  return std::max(by_words, by_letters);
}

// Whether the words of `part` come from `whole`, which has more of them.
auto is_part(const Text& part, const Text& whole) -> bool {
  constexpr std::size_t kLeastWords = 2;
  return part.words.size() >= kLeastWords &&
         part.words.size() <= whole.words.size() &&
         common_words(part.words, whole.words) * kPercent >=
             kPartPercent * part.words.size();
}

// Pairs the messages of one gap: in order, the most alike together.
class GapPairer {
 public:
  GapPairer(std::span<const Message> old, std::span<const Message> fresh,
            const Gap& gap)
      : gap_(gap) {
    for (const std::size_t index : gap.old) {
      old_.push_back(text_of(old[index]));
    }
    for (const std::size_t index : gap.fresh) {
      fresh_.push_back(text_of(fresh[index]));
    }
  }

  // By index in the gap: the partner of each new message.
  auto run() -> std::vector<Ancestors> {
    compare_all();
    keep_sure_pairs();
    pair_in_order();
    std::vector<Ancestors> ancestors(fresh_.size());
    for (std::size_t j = 0; j < fresh_.size(); ++j) {
      if (partner_[j] != kNoMessage) {
        ancestors[j] = {partner_[j]};
      }
    }
    add_split_parts(ancestors);
    add_merged_parts(ancestors);
    for (Ancestors& list : ancestors) {
      std::sort(list.begin(), list.end());
      for (std::size_t& index : list) {
        index = gap_.old[index];
      }
    }
    return ancestors;
  }

 private:
  void compare_all() {
    affinities_.resize(old_.size() * fresh_.size());
    for (std::size_t j = 0; j < fresh_.size(); ++j) {
      const TextPattern pattern(fresh_[j].text);
      for (std::size_t i = 0; i < old_.size(); ++i) {
        affinity_of(i, j) = affinity(pattern, fresh_[j], old_[i]);
      }
    }
  }

  auto affinity_of(std::size_t i, std::size_t j) -> int& {
    return affinities_[i * fresh_.size() + j];
  }

  // Two that are much more alike than either is to any other belong together
  // also where others passed them: nothing else may have them.
  void keep_sure_pairs() {
    for (std::size_t j = 0; j < fresh_.size(); ++j) {
      const std::size_t i = most_alike(j);
      if (i == kNoMessage) {
        continue;
      }
      for (std::size_t other = 0; other < old_.size(); ++other) {
        affinity_of(other, j) = other == i ? affinity_of(i, j) : 0;
      }
      for (std::size_t other = 0; other < fresh_.size(); ++other) {
        affinity_of(i, other) = other == j ? affinity_of(i, j) : 0;
      }
      sure_.emplace_back(i, j);
    }
  }

  auto most_alike(std::size_t j) -> std::size_t {
    std::size_t best = 0;
    for (std::size_t i = 1; i < old_.size(); ++i) {
      best = affinity_of(i, j) > affinity_of(best, j) ? i : best;
    }
    const int value = affinity_of(best, j);
    bool sure = value >= kSure;
    for (std::size_t i = 0; sure && i < old_.size(); ++i) {
      sure = i == best || affinity_of(i, j) + kSureMargin <= value;
    }
    for (std::size_t k = 0; sure && k < fresh_.size(); ++k) {
      sure = k == j || affinity_of(best, k) + kSureMargin <= value;
    }
    return sure ? best : kNoMessage;
  }

  // The best sum of affinities of an order-preserving pairing.
  void pair_in_order() {
    const std::size_t height = old_.size();
    const std::size_t width = fresh_.size();
    std::vector<int> best((height + 1) * (width + 1));
    const auto at = [&](std::size_t i, std::size_t j) -> int& {
      return best[i * (width + 1) + j];
    };
    const auto paired = [&](std::size_t i, std::size_t j) {
      const int value = affinity_of(i - 1, j - 1);
      return value < kLeastByPlace ? -1 : at(i - 1, j - 1) + value;
    };
    for (std::size_t i = 1; i <= height; ++i) {
      for (std::size_t j = 1; j <= width; ++j) {
        at(i, j) = std::max({at(i - 1, j), at(i, j - 1), paired(i, j)});
      }
    }
    partner_.assign(width, kNoMessage);
    for (std::size_t i = height, j = width; i > 0 && j > 0;) {
      if (at(i, j) == paired(i, j)) {
        partner_[--j] = --i;
      } else if (at(i, j) == at(i - 1, j)) {
        --i;
      } else {
        --j;
      }
    }
    for (const auto& [i, j] : sure_) {
      partner_[j] = i;
    }
  }

  // A new message beside one that grew from an old one of which it is a part.
  void add_split_parts(std::vector<Ancestors>& ancestors) const {
    const auto try_neighbour = [&](std::size_t j, std::size_t neighbour) {
      if (!ancestors[j].empty() || ancestors[neighbour].empty()) {
        return;
      }
      const std::size_t whole = ancestors[neighbour].front();
      if (is_part(fresh_[j], old_[whole])) {
        ancestors[j] = {whole};
      }
    };
    for (std::size_t j = 1; j < fresh_.size(); ++j) {
      try_neighbour(j, j - 1);
    }
    for (std::size_t j = fresh_.size(); j-- > 1;) {
      try_neighbour(j - 1, j);
    }
  }

  // An old message beside one that became a new one of which it is a part.
  void add_merged_parts(std::vector<Ancestors>& ancestors) const {
    std::vector<std::size_t> heir(old_.size(), kNoMessage);
    for (std::size_t j = 0; j < fresh_.size(); ++j) {
      for (const std::size_t i : ancestors[j]) {
        heir[i] = j;
      }
    }
    const auto try_neighbour = [&](std::size_t i, std::size_t neighbour) {
      if (heir[i] != kNoMessage || heir[neighbour] == kNoMessage) {
        return;
      }
      if (is_part(old_[i], fresh_[heir[neighbour]])) {
        heir[i] = heir[neighbour];
        ancestors[heir[i]].push_back(i);
      }
    };
    for (std::size_t i = 1; i < old_.size(); ++i) {
      try_neighbour(i, i - 1);
    }
    for (std::size_t i = old_.size(); i-- > 1;) {
      try_neighbour(i - 1, i);
    }
  }

  const Gap& gap_;
  std::vector<Text> old_;
  std::vector<Text> fresh_;
  std::vector<int> affinities_;  // old by new messages
  std::vector<std::pair<std::size_t, std::size_t>> sure_;  // old, new
  std::vector<std::size_t> partner_;  // by new message: an old one of the gap
};

class AncestorSearch {
 public:
  AncestorSearch(std::span<const Message> old, std::span<const Message> fresh,
                 const Kept& kept)
      : old_(old), fresh_(fresh), kept_(kept), ancestors_(fresh.size()) {}

  auto run() -> std::vector<Ancestors> {
    // Without line numbers the catalog tells who the neighbours were, unless
    // somebody sorted it.
    if (has_lines(old_) || is_in_page_order(old_, kept_)) {
      by_place();
    }
    by_text();
    by_place_alone();
    for (std::size_t j = 0; j < fresh_.size(); ++j) {
      std::erase_if(ancestors_[j], [&](std::size_t index) {
        return !has_work(old_[index]) || old_[index].plural || fresh_[j].plural;
      });
    }
    return std::move(ancestors_);
  }

 private:
  void by_place() {
    constexpr std::size_t kMostPairs = 250'000;
    for (const Gap& gap : find_gaps(old_, fresh_, kept_)) {
      if (gap.old.size() * gap.fresh.size() > kMostPairs) {
        continue;  // a page that was written anew
      }
      if (gap.enclosed && gap.old.size() == 1 && gap.fresh.size() == 1) {
        alone_.emplace_back(gap.old.front(), gap.fresh.front());
      }
      std::vector<Ancestors> found = GapPairer(old_, fresh_, gap).run();
      for (std::size_t j = 0; j < gap.fresh.size(); ++j) {
        Ancestors& list = ancestors_[gap.fresh[j]];
        if (list.empty()) {
          list = std::move(found[j]);
        }
      }
    }
  }

  // One message between two neighbours, of the kind of the one that stood there
  // and that became nothing else, is that one written anew.
  void by_place_alone() {
    std::vector<bool> has_heir(old_.size());
    for (const Ancestors& list : ancestors_) {
      for (const std::size_t index : list) {
        has_heir[index] = true;
      }
    }
    for (const auto& [old, fresh] : alone_) {
      if (ancestors_[fresh].empty() && !has_heir[old] &&
          old_[old].extracted_comments == fresh_[fresh].extracted_comments) {
        ancestors_[fresh] = {old};
      }
    }
  }

  void by_text() {
    std::vector<std::size_t> queries;
    for (std::size_t j = 0; j < fresh_.size(); ++j) {
      if (kept_[j] == kNoMessage && ancestors_[j].empty()) {
        queries.push_back(j);
      }
    }
    if (queries.empty()) {
      return;
    }
    NearestOptions options{.may_take = std::vector<bool>(old_.size()),
                           .preferred = std::vector<bool>(old_.size())};
    for (std::size_t i = 0; i < old_.size(); ++i) {
      options.may_take[i] = has_translation(old_[i]);
      options.preferred[i] = !old_[i].obsolete;
    }
    for (const std::size_t index : kept_) {
      if (index != kNoMessage) {
        options.preferred[index] = false;
      }
    }
    for (const Nearest& nearest :
         find_nearest(old_, fresh_, queries, options)) {
      ancestors_[queries[nearest.query]] = {nearest.message};
    }
  }

  std::span<const Message> old_;
  std::span<const Message> fresh_;
  const Kept& kept_;
  std::vector<Ancestors> ancestors_;
  std::vector<std::pair<std::size_t, std::size_t>> alone_;  // old, new
};

}  // namespace

auto find_ancestors(std::span<const Message> old,
                    std::span<const Message> fresh, const Kept& kept)
    -> std::vector<Ancestors> {
  const bool has_any = std::any_of(old.begin(), old.end(), has_work);
  const bool has_new =
      std::find(kept.begin(), kept.end(), kNoMessage) != kept.end();
  if (!has_any || !has_new) {
    return std::vector<Ancestors>(fresh.size());
  }
  return AncestorSearch(old, fresh, kept).run();
}

}  // namespace l10n::catalog
