#include "l10n/align/lexicon.hpp"

namespace l10n::align {

void Evidence::add(std::span<const Block> /*source*/,
                   std::span<const Block> /*target*/,
                   std::span<const Pair> pairs) {
  for (const Pair& pair : pairs) {
    pairs_ += pair.is_match() ? 1 : 0;
  }
}

void Evidence::merge(const Evidence& other) {
  pairs_ += other.pairs_;
}

Lexicon::Lexicon(const Evidence& /*evidence*/) {}

}  // namespace l10n::align
