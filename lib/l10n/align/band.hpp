// The part of a table of two pages that is looked at: for each block of the
// source some blocks of the target around the line that joins the corners.
#ifndef L10N_ALIGN_BAND_HPP
#define L10N_ALIGN_BAND_HPP

#include <cstddef>

namespace l10n::align {

/// Rows are the places before, between and behind the blocks of the source, 0
/// to `rows`; columns those of the target.
class Band {
 public:
  /// All columns that lie within `reach` of the line.
  Band(std::size_t rows, std::size_t columns, std::size_t reach)
      : rows_(rows), columns_(columns), reach_(reach) {}

  [[nodiscard]] auto rows() const -> std::size_t { return rows_; }

  [[nodiscard]] auto columns() const -> std::size_t { return columns_; }

  /// The first column of a row, and the one behind its last.
  [[nodiscard]] auto begin(std::size_t row) const -> std::size_t {
    const std::size_t middle = middle_of(row);
    return middle > reach_ ? middle - reach_ : 0;
  }

  [[nodiscard]] auto end(std::size_t row) const -> std::size_t {
    const std::size_t end = middle_of(row) + reach_ + 1;
    return end < columns_ + 1 ? end : columns_ + 1;
  }

  [[nodiscard]] auto holds(std::size_t row, std::size_t column) const -> bool {
    return column >= begin(row) && column < end(row);
  }

  /// How many cells a row takes in memory.
  [[nodiscard]] auto width() const -> std::size_t {
    const std::size_t width = 2 * reach_ + 1;
    return width < columns_ + 1 ? width : columns_ + 1;
  }

  [[nodiscard]] auto cells() const -> std::size_t {
    return (rows_ + 1) * width();
  }

  /// Where a cell stands in memory. REQUIRES: holds(row, column).
  [[nodiscard]] auto at(std::size_t row, std::size_t column) const
      -> std::size_t {
    return row * width() + column - begin(row);
  }

  /// Whether the band ends at this cell, or near it, and the table does not.
  [[nodiscard]] auto is_edge(std::size_t row, std::size_t column) const
      -> bool {
    constexpr std::size_t kNear = 4;
    return (begin(row) != 0 && column < begin(row) + kNear) ||
           (end(row) != columns_ + 1 && column + kNear >= end(row));
  }

  [[nodiscard]] auto covers_all() const -> bool {
    return begin(rows_) == 0 && end(0) == columns_ + 1;
  }

 private:
  [[nodiscard]] auto middle_of(std::size_t row) const -> std::size_t {
    return rows_ == 0 ? 0 : row * columns_ / rows_;
  }

  std::size_t rows_;
  std::size_t columns_;
  std::size_t reach_;
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_BAND_HPP
