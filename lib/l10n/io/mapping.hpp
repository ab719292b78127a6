// A file as memory, read when it is touched.
#ifndef L10N_IO_MAPPING_HPP
#define L10N_IO_MAPPING_HPP

#include <string>
#include <string_view>

#include "l10n/core/diagnostic.hpp"

namespace l10n::io {

/// The bytes of a regular file as they were when it was opened, for files that
/// are replaced whole and never changed in place. They begin at a page.
class Mapping {
 public:
  Mapping() = default;  // of nothing

  /// Errors: CannotRead; NotARegularFile.
  static auto open(const std::string& path) -> Result<Mapping>;

  Mapping(Mapping&& other) noexcept;
  auto operator=(Mapping&& other) noexcept -> Mapping&;
  Mapping(const Mapping&) = delete;
  auto operator=(const Mapping&) -> Mapping& = delete;
  ~Mapping();

  [[nodiscard]] auto bytes() const -> std::string_view { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace l10n::io

#endif  // L10N_IO_MAPPING_HPP
