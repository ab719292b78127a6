// A message that grew from others, with what translators made of those.
#ifndef L10N_CATALOG_CARRY_HPP
#define L10N_CATALOG_CARRY_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// What to do where a translation can be edited as its source was
/// (verbatim.hpp).
enum class EditPolicy : std::uint8_t {
  Translated,  // the edited translation counts as translated
  Fuzzy,       // somebody has to confirm it
  Off,         // nothing is edited: the old translation, fuzzy
};

struct CarryOptions {
  EditPolicy edits = EditPolicy::Translated;
  std::string plural_forms = {};  // the header field
};

struct Carried {
  Message message;
  bool edited = false;  // the translation was edited as the source was
};

/// `fresh` with the translation, comments and flags of `ancestors`: fuzzy, with
/// their ids as the previous one (or, of a fuzzy ancestor, with its previous
/// one). Translations of several ancestors are joined by a blank, their ids by
/// an empty line. Without a translation among them: their comments alone.
/// REQUIRES: at least one ancestor, and no plural.
auto carry_over(const std::vector<const Message*>& ancestors, Message fresh,
                const CarryOptions& options) -> Carried;

/// Those of the old flags that still hold, in their order, then the new ones.
auto merged_flags(const std::vector<std::string>& old,
                  const std::vector<std::string>& fresh)
    -> std::vector<std::string>;

/// Whether the pages, not a translator, decide about `flag`.
auto is_extracted(std::string_view flag) -> bool;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_CARRY_HPP
