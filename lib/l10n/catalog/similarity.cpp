#include "l10n/catalog/similarity.hpp"

#include <algorithm>
#include <bit>

#include "l10n/text/normalise.hpp"

namespace l10n::catalog {
namespace {

constexpr std::size_t kBits = 64;
constexpr std::size_t kBytes = 256;

}  // namespace

auto composed(std::string_view text, std::string& room) -> std::string_view {
  // The first bytes of U+0300 to U+036F.
  if (text.find_first_of("\xCC\xCD") == std::string_view::npos ||
      text::is_nfc(text)) {
    return text;
  }
  room = text::to_nfc(text);
  return room;
}

TextPattern::TextPattern(std::string_view text)
    : size_(text.size()),
      words_((text.size() + kBits - 1) / kBits),
      masks_(words_ * kBytes),
      row_(words_) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    masks_[byte * words_ + i / kBits] |= std::uint64_t{1} << (i % kBits);
  }
}

auto TextPattern::similarity(std::string_view other) const -> int {
  constexpr std::size_t kPercent = 100;
  if (size_ + other.size() == 0) {
    return kPercent;
  }
  std::fill(row_.begin(), row_.end(), ~std::uint64_t{0});
  for (const char byte : other) {
    const std::uint64_t* const mask =
        masks_.data() + static_cast<unsigned char>(byte) * words_;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < words_; ++i) {
      const std::uint64_t common = row_[i] & mask[i];
      const std::uint64_t sum = row_[i] + common;
      const std::uint64_t total = sum + carry;
      carry = static_cast<std::uint64_t>(sum < common || total < carry);
      row_[i] = total | (row_[i] - common);
    }
  }
  // Bits beyond the text never leave their one: no mask has them. A carry may
  // clear them, so that they are not counted.
  std::size_t common = 0;
  for (std::size_t i = 0; i < words_; ++i) {
    std::uint64_t zeros = ~row_[i];
    const std::size_t used = std::min(kBits, size_ - i * kBits);
    if (used < kBits) {
      zeros &= (std::uint64_t{1} << used) - 1;
    }
    common += static_cast<std::size_t>(std::popcount(zeros));
  }
  return static_cast<int>(2 * common * kPercent / (size_ + other.size()));
}

auto word_hashes(std::string_view text) -> std::vector<std::uint64_t> {
  std::vector<std::uint64_t> hashes;
  for_each_word(text, [&](std::uint64_t hash) { hashes.push_back(hash); });
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

auto common_words(const std::vector<std::uint64_t>& one,
                  const std::vector<std::uint64_t>& other) -> std::size_t {
  std::size_t common = 0;
  for (auto left = one.begin(), right = other.begin();
       left != one.end() && right != other.end();) {
    if (*left == *right) {
      ++common;
      ++left;
      ++right;
    } else if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  return common;
}

}  // namespace l10n::catalog
