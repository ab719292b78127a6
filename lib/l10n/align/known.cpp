#include "l10n/align/known.hpp"

#include "l10n/core/hash.hpp"
#include "l10n/text/match_key.hpp"

namespace l10n::align {
namespace {

auto pair_key(std::uint64_t source, std::uint64_t target) -> std::uint64_t {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
  return source * kOdd ^ target;
}

}  // namespace

auto Known::key_of(std::string_view text) -> std::uint64_t {
  return hash64(text::match_key(text));
}

void Known::add(std::string_view source, std::string_view target) {
  const std::uint64_t from = key_of(source);
  sources_.insert(from);
  pairs_.insert(pair_key(from, key_of(target)));
}

auto Known::contains(std::uint64_t source, std::uint64_t target) const -> bool {
  return pairs_.contains(pair_key(source, target));
}

}  // namespace l10n::align
