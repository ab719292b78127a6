// Real pages in two languages, adopted.
#include "l10n/flow/adopt.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/flow/adopt_fill.hpp"
#include "l10n/flow/adopt_rebuild.hpp"
#include "l10n/flow/extract.hpp"

namespace l10n::test {
namespace {

using flow::AdoptedPage;
using flow::AdoptState;
using flow::PageTwins;

const flow::AdoptLanguages kToVietnamese{.from = "en", .to = "vi"};

struct Twins {
  std::string site;
  bool identical = false;  // in their structure
  PageTwins pages;
};

// The pairs of pairs.tsv, by site.
auto all_twins() -> std::vector<Twins> {
  std::map<std::string, const CorpusPage*> pages;
  for (const CorpusPage& page : corpus()) {
    pages[page.path] = &page;
  }
  std::vector<Twins> twins;
  std::ifstream file(std::filesystem::path(L10N_SOURCE_DIR).parent_path() /
                     "shared/corpus/pairs.tsv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string site;
    std::string kind;
    std::string source;
    std::string target;
    std::getline(fields, site, '\t');
    std::getline(fields, kind, '\t');
    std::getline(fields, source, '\t');
    std::getline(fields, target, '\t');
    const auto one = pages.find("corpus/" + source);
    const auto other = pages.find("corpus/" + target);
    if (one != pages.end() && other != pages.end()) {
      twins.push_back(
          {site,
           kind == "identical",
           {source, target, one->second->bytes, other->second->bytes}});
    }
  }
  return twins;
}

auto adopt(const std::vector<Twins>& twins, std::size_t threads)
    -> std::vector<AdoptedPage> {
  std::vector<PageTwins> pages;
  for (const Twins& each : twins) {
    pages.push_back(each.pages);
  }
  return flow::adopt_pages(pages, defaults(), default_rules(),
                           {.languages = kToVietnamese, .threads = threads});
}

auto by_site() -> std::map<std::string, std::vector<Twins>> {
  std::map<std::string, std::vector<Twins>> sites;
  for (Twins& twins : all_twins()) {
    sites[twins.site].push_back(std::move(twins));
  }
  return sites;
}

struct Site {
  std::vector<Twins> twins;
  std::vector<AdoptedPage> pages;
};

// Adopted once for all tests.
auto sites() -> const std::map<std::string, Site>& {
  static const std::map<std::string, Site> kSites = [] {
    std::map<std::string, Site> sites;
    for (auto& [name, twins] : by_site()) {
      std::vector<AdoptedPage> pages = adopt(twins, 2);
      sites[name] = {std::move(twins), std::move(pages)};
    }
    return sites;
  }();
  return kSites;
}

// Of pages with as many units of the same kinds, unit i is translated by i.
auto wrong_units(const AdoptedPage& page) -> std::size_t {
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < page.units.size(); ++i) {
    const flow::AdoptedUnit& unit = page.units[i];
    wrong += unit.state == AdoptState::Certain &&
                     !(unit.target == align::Range{i, i + 1})
                 ? 1U
                 : 0U;
  }
  return wrong;
}

TEST(CorpusAdopt, PagesOfTheSameStructureAreAdoptedRightly) {
  SKIP_WITHOUT_CORPUS();
  std::size_t units = 0;
  std::size_t certain = 0;
  std::size_t wrong = 0;
  for (const auto& [name, site] : sites()) {
    const auto& [twins, pages] = site;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const AdoptedPage& page = pages[i];
      const bool same = page.source.units.size() == page.target.units.size();
      if (twins[i].identical && same && page.is_pair()) {
        units += page.units.size();
        certain += page.count(AdoptState::Certain) +
                   page.count(AdoptState::Untranslated);
        wrong += wrong_units(page);
      }
    }
  }
  std::cout << units << " units, " << certain << " certain, " << wrong
            << " wrong\n";
  EXPECT_GT(units, 5000U);
  EXPECT_EQ(wrong, 0U);
  EXPECT_GT(certain * 100, units * 97);
}

TEST(CorpusAdopt, CatalogsRebuildPagesAndAreFilledOnce) {
  SKIP_WITHOUT_CORPUS();
  for (const auto& [name, site] : sites()) {
    const auto& [twins, pages] = site;
    std::vector<flow::ExtractedPage> extracted;
    for (const Twins& each : twins) {
      extracted.push_back(flow::extract_page(each.pages.source,
                                             each.pages.source_path, defaults(),
                                             default_rules())
                              .value());
    }
    catalog::Catalog catalog{
        .header = catalog::make_header({.language = "vi"}),
        .messages = flow::make_messages(extracted, site::References::Full)};
    flow::Votes votes;
    for (const AdoptedPage& page : pages) {
      votes.add(page);
    }
    const flow::FillCounts counts = votes.fill(catalog, catalog);
    EXPECT_GT(counts.certain, 0U) << name;
    const catalog::Catalog once = catalog;
    EXPECT_EQ(votes.fill(catalog, catalog).certain, 0U) << name;
    EXPECT_EQ(catalog, once) << name;
    for (const Twins& each : twins) {
      EXPECT_TRUE(flow::rebuild_page(each.pages.source, each.pages.source_path,
                                     flow::Translations(catalog), defaults(),
                                     default_rules()))
          << each.pages.source_path;
    }
  }
}

TEST(CorpusAdopt, FewTwinsOfAnotherPageAreTaken) {
  SKIP_WITHOUT_CORPUS();
  std::size_t shifted = 0;
  std::size_t taken = 0;
  for (auto& [site, twins] : by_site()) {
    // One page in ten has the translation of the page before it.
    std::vector<std::size_t> wrong;
    for (std::size_t i = 10; i < twins.size(); i += 10) {
      twins[i].pages.target = twins[i - 1].pages.target;
      wrong.push_back(i);
    }
    const std::vector<AdoptedPage> pages = adopt(twins, 2);
    for (const std::size_t i : wrong) {
      constexpr std::size_t kLong = 12;
      if (pages[i].source.body_units() >= kLong &&
          pages[i].target.body_units() >= kLong) {
        ++shifted;
        taken += pages[i].count(AdoptState::Certain) * 2 >
                         pages[i].source.units.size()
                     ? 1U
                     : 0U;
      }
    }
  }
  std::cout << shifted << " wrong twins, " << taken << " taken\n";
  EXPECT_GT(shifted, 10U);
  EXPECT_LE(taken * 10, shifted);
}

}  // namespace
}  // namespace l10n::test
