// Texts that many entries share, stored once: language tags, files, pages,
// authors.
#ifndef L10N_MEMORY_NAMES_HPP
#define L10N_MEMORY_NAMES_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "l10n/memory/database.hpp"

namespace l10n::memory {

/// One table of numbered texts, with the latest ones kept in memory. The empty
/// text has the number 0 and is not stored. The database must outlive it.
class Names {
 public:
  enum class Table : std::uint8_t { Language, Name };

  Names(Database& database, Table table) : database_(database), table_(table) {}

  /// The number of `text`, which is stored if it is new.
  auto number_of(const std::string& text) -> Result<std::int64_t>;

  /// The text of a number. memory-damaged where there is none.
  auto text_of(std::int64_t number) -> Result<std::string_view>;

  /// What is kept in memory does not hold after a rollback.
  void forget();

 private:
  auto find(const std::string& text) -> Result<std::int64_t>;
  auto insert(const std::string& text) -> Result<std::int64_t>;
  void make_room();

  Database& database_;
  Table table_;
  std::unordered_map<std::string, std::int64_t> numbers_;
  std::unordered_map<std::int64_t, std::string> texts_;
  Statement find_;
  Statement insert_;
  Statement text_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_NAMES_HPP
