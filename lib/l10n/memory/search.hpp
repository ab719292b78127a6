// One search in an index.
#ifndef L10N_MEMORY_SEARCH_HPP
#define L10N_MEMORY_SEARCH_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/index.hpp"

namespace l10n::memory {

/// Which similarities still matter: at least a given one, and not worse than
/// the last of a full list.
class Threshold {
 public:
  explicit Threshold(double similarity) : similarity_(similarity) {}

  void raise(double similarity) { similarity_ = similarity; }

  [[nodiscard]] auto similarity() const -> double { return similarity_; }

  [[nodiscard]] auto admits(std::uint32_t distance, std::uint32_t longer) const
      -> bool {
    return static_cast<double>(longer - distance) / longer >= similarity_;
  }

  /// The largest distance that is admitted; `longer` is at least 1.
  [[nodiscard]] auto allowed(std::uint32_t longer) const -> std::uint32_t;

  /// The greatest length of a text that can be similar to one of `length`.
  [[nodiscard]] auto longest(std::uint32_t length) const -> std::uint32_t;

 private:
  double similarity_;
};

class Search {
 public:
  Search(const Index& index, const SearchOptions& options,
         Workspace& workspace);

  auto run(std::string_view key) -> Result<std::vector<Hit>>;

 private:
  struct Blocks {
    std::size_t first = 0;
    std::size_t end = 0;
  };

  void encode(std::string_view key);
  void choose_rows();
  void set_pattern();
  [[nodiscard]] auto lengths_now() const -> Blocks;
  [[nodiscard]] auto block_of_length(std::uint32_t length) const -> std::size_t;
  [[nodiscard]] auto need(std::uint32_t length) const -> std::uint32_t;
  auto look_at(Blocks blocks) -> bool;
  void filter(Blocks blocks);
  void bound();
  void sort_by_bound();
  auto verify_sorted() -> bool;
  void prefetch(const Contender& contender) const;
  [[nodiscard]] auto matters(const Contender& contender) const -> bool;
  auto verify(std::span<const Contender> batch) -> bool;
  auto verify_wide(std::span<const Contender> batch) -> bool;
  auto load_texts(std::span<const Contender> batch, std::uint32_t longest,
                  VerifyTask& task) -> bool;
  [[nodiscard]] auto first_symbol(const Contender& contender) const
      -> std::uint64_t;
  auto keep(const Contender& contender, std::uint32_t distance) -> bool;
  [[nodiscard]] auto longer(std::uint32_t length) const -> std::uint32_t;
  [[nodiscard]] auto longer(const Contender& contender) const -> std::uint32_t;
  [[nodiscard]] auto least_distance(std::uint32_t matched,
                                    std::uint32_t length) const
      -> std::uint32_t;

  const Index& index_;
  const SearchOptions& options_;
  Workspace& work_;
  Kernels kernels_;
  Threshold threshold_;
  std::uint32_t gram_ = 1;
  std::uint32_t length_ = 0;   // of the query
  std::uint32_t ignored_ = 0;  // features that no row is read for
  bool wide_ = false;          // the kernels' band may be too narrow
  std::vector<Hit> best_;      // the best first
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_SEARCH_HPP
