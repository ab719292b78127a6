#include "l10n/flow/adopt.hpp"

#include <algorithm>

#include "l10n/align/align.hpp"
#include "l10n/align/judge.hpp"
#include "l10n/flow/adopt_sources.hpp"
#include "l10n/flow/parallel.hpp"

namespace l10n::flow {
namespace {

using align::AlignOptions;
using align::Evidence;
using align::Lexicon;
using align::Pair;

class Run {
 public:
  Run(std::span<const PageTwins> twins,
      const site::Configuration& configuration, const page::Rules& rules,
      const AdoptOptions& options)
      : twins_(twins),
        configuration_(configuration),
        rules_(rules),
        options_(options),
        pages_(twins.size()),
        pairs_(twins.size()) {}

  auto run() -> std::vector<AdoptedPage> {
    const Lexicon lexicon(first_pass());
    parallel_for(pages_.size(), options_.threads, [&](std::size_t i) {
      align_page(pages_[i], lexicon, pairs_[i]);
      step();
    });
    BestSources best;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      best.add(pages_[i].source, pages_[i].target, pairs_[i]);
    }
    parallel_for(pages_.size(), options_.threads,
                 [&](std::size_t i) { take(pages_[i], pairs_[i], best); });
    return std::move(pages_);
  }

 private:
  // Counts add up: which pages a thread has makes no difference.
  auto first_pass() -> Evidence {
    const std::size_t parts = std::max<std::size_t>(options_.threads, 1);
    std::vector<Evidence> evidence(parts);
    parallel_for(parts, options_.threads, [&](std::size_t part) {
      for (std::size_t i = part; i < pages_.size(); i += parts) {
        cut(twins_[i], pages_[i]);
        learn_from(pages_[i], evidence[part]);
        step();
      }
    });
    Evidence all;
    for (const Evidence& part : evidence) {
      all.merge(part);
    }
    return all;
  }

  void step() const {
    if (options_.on_page) {
      options_.on_page();
    }
  }

  void cut(const PageTwins& twins, AdoptedPage& page) const {
    page.source_path = twins.source_path;
    page.target_path = twins.target_path;
    auto source =
        cut_side(twins.source, twins.source_path, configuration_, rules_);
    auto target =
        cut_side(twins.target, twins.target_path, configuration_, rules_);
    if (!source || !target) {
      page.error = source ? target.error() : source.error();
      return;
    }
    page.source = *std::move(source);
    page.target = *std::move(target);
    page.verdict = judge_sides(page.source, page.target, options_.languages);
  }

  void learn_from(const AdoptedPage& page, Evidence& evidence) const {
    if (page.is_pair()) {
      const AlignOptions options{.lexicon = nullptr, .known = options_.known};
      evidence.add(
          page.source.blocks, page.target.blocks,
          align::align(page.source.blocks, page.target.blocks, options));
    }
  }

  void align_page(const AdoptedPage& page, const Lexicon& lexicon,
                  std::vector<Pair>& pairs) const {
    if (page.is_pair()) {
      pairs = align::align(page.source.blocks, page.target.blocks,
                           {.lexicon = &lexicon, .known = options_.known});
    }
  }

  void take(AdoptedPage& page, std::vector<Pair>& pairs,
            const BestSources& best) const {
    if (!page.is_pair()) {
      return;
    }
    for (Pair& pair : pairs) {
      if (best.has_better(page.source, page.target, pair)) {
        align::object(pair, align::Objection::Elsewhere);
      }
    }
    const double agreement = agreement_of(page.source, page.target, pairs);
    if (agreement < kOtherPage) {
      page.verdict = NotAPair::OtherPage;
    } else if (agreement < kShakyPage) {
      doubt(pairs, agreement);
    }
    if (page.is_pair()) {
      take_pairs(pairs, options_, page);
      page.lost = lost_lines(page.source, page.target);
    }
  }

  // Pages that agree so little may be about different things.
  static void doubt(std::vector<Pair>& pairs, double agreement) {
    for (Pair& pair : pairs) {
      pair.certain = false;
      pair.confidence *= agreement;
    }
  }

  std::span<const PageTwins> twins_;
  const site::Configuration& configuration_;
  const page::Rules& rules_;
  const AdoptOptions& options_;
  std::vector<AdoptedPage> pages_;
  std::vector<std::vector<Pair>> pairs_;  // by page
};

}  // namespace

auto AdoptedPage::count(AdoptState state) const -> std::size_t {
  return static_cast<std::size_t>(std::count_if(
      units.begin(), units.end(),
      [&](const AdoptedUnit& unit) { return unit.state == state; }));
}

auto adopt_pages(std::span<const PageTwins> twins,
                 const site::Configuration& configuration,
                 const page::Rules& rules, const AdoptOptions& options)
    -> std::vector<AdoptedPage> {
  return Run(twins, configuration, rules, options).run();
}

}  // namespace l10n::flow
