// What the pages of a site translate each text by, written into catalogs.
//
// What is certain becomes a translation; the rest is fuzzy, without a previous
// msgid (nothing changed), and a translator's comment says where it is from:
//
//   # adopted: 87 % from content/a.md:12
//   # adopted: 71 % from content/a.md:12 (several blocks joined)
//   # adopted: 71 % from content/a.md:12 (part of a block)
//   # adopted: 71 % from content/a.md:12 (for the next unit, too)
//   # adopted: 60 % from content/a.md:12 (numbers, names or code differ)
//   # adopted: 60 % from content/a.md:12 (fits another place better)
//   # adopted: 60 % from content/a.md:2 (hardly a translation)
//   # adopted: 60 % from content/a.md:12 (translates another text elsewhere)
//   # adopted: 99 % from content/a.md:12 (partly untranslated)
//   # adopted: elsewhere "Introduction" at content/b.md:3
//
// The words are the same in every locale: programs read these lines, too.
#ifndef L10N_FLOW_ADOPT_FILL_HPP
#define L10N_FLOW_ADOPT_FILL_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/flow/adopt.hpp"
#include "l10n/memory/entry.hpp"

namespace l10n::flow {

/// One of the translations that a text has on the pages.
struct Variant {
  std::string text = {};
  std::size_t certain = 0;  // how often, of which kind
  std::size_t doubtful = 0;
  int percent = 0;  // of the surest one, which these are of:
  AdoptManner manner = AdoptManner::Whole;
  AdoptDoubt doubt = AdoptDoubt::None;
  std::string path = {};  // of the target page
  std::uint32_t line = 0;
};

/// A text with several translations that are all certain.
struct Rivals {
  std::string context = {};
  std::string id = {};
  std::vector<Variant> variants = {};  // the one that was taken first
};

struct FillCounts {
  std::size_t certain = 0;   // entries that became translated
  std::size_t doubtful = 0;  // that became fuzzy
  std::size_t kept = 0;      // that had a translation or a comment before
  std::size_t open = 0;      // that still have no translation

  auto operator+=(const FillCounts& other) -> FillCounts&;
  auto operator==(const FillCounts&) const -> bool = default;
};

class Votes {
 public:
  /// Counts the units of a page, if it is a pair. In the order of the pages.
  void add(const AdoptedPage& page);

  /// Fills what is empty in `catalog`: live entries without a plural form, a
  /// translation or a translator's comment; and what an update since `before`
  /// took over from other entries as fuzzy. The more frequent one of certain
  /// translations is taken, then of doubtful ones; of equally frequent ones the
  /// surer, then the first.
  auto fill(catalog::Catalog& catalog, const catalog::Catalog& before) const
      -> FillCounts;

  /// In the order of their keys.
  [[nodiscard]] auto rivals() const -> std::vector<Rivals>;

 private:
  using Key = std::pair<std::string, std::string>;  // context, id

  std::map<Key, std::vector<Variant>> variants_;
};

/// Each unit of `page` that has a translation, for a memory: what is doubtful
/// as a draft. The author says "l10n adopt, 87 %".
auto entries_of(const AdoptedPage& page, const AdoptLanguages& languages)
    -> std::vector<memory::Entry>;

/// What the author of such an entry begins with.
inline constexpr std::string_view kAdoptAuthor = "l10n adopt";

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_FILL_HPP
