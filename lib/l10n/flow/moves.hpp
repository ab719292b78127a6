// Which catalog a translation of yesterday belongs to today: pages are renamed,
// sections move from page to page, and a site may change how it splits its
// catalogs. update_catalog does the rest with what a catalog inherits here.
#ifndef L10N_FLOW_MOVES_HPP
#define L10N_FLOW_MOVES_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "l10n/catalog/index.hpp"
#include "l10n/catalog/message.hpp"
#include "l10n/catalog/update.hpp"
#include "l10n/flow/leavers.hpp"

namespace l10n::flow {

/// A catalog that pages have: what it said yesterday (without a header: it is
/// new), and the messages of today. Both outlive the use.
struct LivingCatalog {
  const catalog::Catalog* old = nullptr;
  const std::vector<catalog::Message>* fresh = nullptr;
};

/// What a catalog gets from others.
struct Inheritance {
  catalog::Message header = {};  // for a new one
  /// Those that a new one continues, for their page became its page.
  std::vector<const catalog::Catalog*> continued = {};
  /// Messages that left other catalogs, and may have come here.
  std::vector<catalog::Message> lent = {};
};

/// All catalogs of one language. An orphan is one that no page has any more.
///
/// A new catalog continues each orphan of which it has at least half of the
/// messages, and more than any other new one. Each catalog is lent what it
/// lacks and what left another one, or is obsolete there; where it has messages
/// that nothing is known of, also whatever else left a page, now or earlier:
/// they may have grown from it. Of more than 2,000 that ever left, only those
/// that leave now are lent so. Catalogs have their paths.
///
/// Cost: linear, and for each catalog with such messages by what left.
class Moves {
 public:
  /// `unfinished` is what leaving() said in a run that was killed: catalogs
  /// that it did not come to are lent what they would have been.
  ///
  /// REQUIRES: `orphans` stay where they are.
  Moves(std::vector<LivingCatalog> standing,
        const std::vector<catalog::Catalog>& orphans, Leavers unfinished = {});

  [[nodiscard]] auto leaving() const -> const Leavers& { return leavers_; }

  /// Of the catalog at `index` in `standing`.
  [[nodiscard]] auto inheritance_of(std::size_t index) const -> Inheritance;

 private:
  void choose_heirs(const std::vector<catalog::Catalog>& orphans);
  void collect_leavers(const std::vector<catalog::Catalog>& orphans,
                       Leavers unfinished);

  std::vector<LivingCatalog> standing_;
  std::vector<Inheritance> heirs_;  // by standing, nothing lent
  Leavers leavers_;
  catalog::MessageIndex known_leavers_{0};
};

/// Adds what `inherited` holds to `catalog`: how many of its last messages are
/// lent.
auto inherit(catalog::Catalog& catalog, Inheritance inherited) -> std::size_t;

/// How many messages with a translation or a translator's comment each orphan
/// has that none of `updates` has, be it obsolete or carried over. Cost:
/// linear.
auto count_left(const std::vector<catalog::Catalog>& orphans,
                const std::vector<const catalog::UpdateResult*>& updates)
    -> std::vector<std::size_t>;

}  // namespace l10n::flow

#endif  // L10N_FLOW_MOVES_HPP
