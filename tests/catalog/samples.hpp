// Catalogs made by chance, the same ones for the same seed.
#ifndef TESTS_CATALOG_SAMPLES_HPP
#define TESTS_CATALOG_SAMPLES_HPP

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::test {

struct SampleOptions {
  std::size_t messages = 20;
  /// Only what msgcat 0.21 does not lose: no unknown flags, no `#=` lines...
  bool known_to_msgcat = false;
};

class Samples {
 public:
  explicit Samples(std::uint32_t seed, SampleOptions options = {})
      : random_(seed), options_(options) {}

  auto catalog() -> catalog::Catalog;
  auto message() -> catalog::Message;
  /// Words of several scripts, long ones too, with line feeds and escapes.
  auto text() -> std::string;
  auto one_line() -> std::string;

  auto below(std::size_t limit) -> std::size_t { return random_() % limit; }

  auto chance(std::size_t percent) -> bool { return below(100) < percent; }

 private:
  auto reference() -> catalog::Reference;
  void add_flags(catalog::Message& message);
  void add_previous(catalog::Message& message);
  void add_comments(catalog::Message& message);
  auto lines() -> std::vector<std::string>;

  std::mt19937 random_;
  SampleOptions options_;
  std::size_t serial_ = 0;
};

}  // namespace l10n::test

#endif  // TESTS_CATALOG_SAMPLES_HPP
