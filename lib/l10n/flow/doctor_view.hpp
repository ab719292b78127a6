// The texts of a catalog as the doctor looks at them: one line for each,
// whatever lines it has in the file, with blanks in place of escapes.
#ifndef L10N_FLOW_DOCTOR_VIEW_HPP
#define L10N_FLOW_DOCTOR_VIEW_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::flow {

struct CatalogView {
  /// A string of the file, and where its bytes begin in the view.
  struct Piece {
    std::size_t view = 0;
    Span bytes = {};
    std::size_t entry = 0;  // of CatalogViews::ignored
  };

  std::string text = {};
  std::vector<Piece> pieces = {};

  /// The number of the piece that holds the byte at `at` of the view.
  /// Precondition: there is one.
  [[nodiscard]] auto piece_at(std::size_t at) const -> std::size_t;
};

struct CatalogViews {
  CatalogView targets = {};  // msgstr and translators' comments
  CatalogView sources = {};  // msgid, msgid_plural, msgctxt
  /// By entry, the checks that it wants silent, to ask check::lists() of.
  std::vector<std::string> ignored = {};
};

/// The views of a PO file. Time O(n).
auto views_of(std::string_view bytes) -> CatalogViews;

}  // namespace l10n::flow

#endif  // L10N_FLOW_DOCTOR_VIEW_HPP
