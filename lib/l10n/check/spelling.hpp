// The dictionaries of hunspell. The only user of libhunspell.
#ifndef L10N_CHECK_SPELLING_HPP
#define L10N_CHECK_SPELLING_HPP

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"

class Hunspell;

namespace l10n::check {

/// Not for several threads at once.
class Dictionary {
 public:
  /// "vi_VN.aff" and "vi_VN.dic" in the first of `folders` that has both.
  /// Errors: CannotRead where none has.
  static auto open(const std::string& name,
                   const std::vector<std::string>& folders)
      -> Result<Dictionary>;

  ~Dictionary();
  Dictionary(Dictionary&&) noexcept;
  auto operator=(Dictionary&&) noexcept -> Dictionary&;
  Dictionary(const Dictionary&) = delete;
  auto operator=(const Dictionary&) -> Dictionary& = delete;

  [[nodiscard]] auto knows(std::string_view word) const -> bool;

 private:
  explicit Dictionary(std::unique_ptr<Hunspell> hunspell);

  std::unique_ptr<Hunspell> hunspell_;
};

/// Those that a site needs; what is null is left out.
struct Dictionaries {
  const Dictionary* vietnamese = nullptr;
  const Dictionary* english = nullptr;
};

}  // namespace l10n::check

#endif  // L10N_CHECK_SPELLING_HPP
