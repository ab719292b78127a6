// How much of a page a memory of the other pages of its site knows.
#include "l10n/flow/suggest.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/flow/merge.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/flow/suggest_guard.hpp"

namespace l10n::test {
namespace {

using flow::Question;

struct Page {
  std::string path;
  page::Document source;
  catalog::Catalog catalog;  // its units with their translations
};

using Pages = std::vector<Page>;

struct Share {
  std::size_t units = 0;
  std::size_t usable = 0;     // a suggestion of 75 or more
  std::size_t exact = 0;      // of 95 or more
  std::size_t marked = 0;     // of the usable ones
  std::size_t sentences = 0;  // units of which a sentence is known
};

auto page_of(const std::string& path, page::Document source,
             const std::vector<unit::Unit>& targets) -> Page {
  Page page{path, std::move(source), {}};
  const auto units = flow::units_of(page.source, defaults());
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].id == targets[i].id) {
      continue;  // names and code
    }
    catalog::Message message;
    message.id = units[i].id;
    message.translations = {targets[i].id};
    message.references = {{path, units[i].line}};
    const auto known =
        std::any_of(page.catalog.messages.begin(), page.catalog.messages.end(),
                    [&](const auto& other) { return other.id == message.id; });
    if (!known) {
      page.catalog.messages.push_back(std::move(message));
    }
  }
  return page;
}

auto bytes_by_path() -> std::map<std::string, const std::string*> {
  std::map<std::string, const std::string*> bytes;
  for (const CorpusPage& page : corpus()) {
    bytes[page.path] = &page.bytes;
  }
  return bytes;
}

// The pages of each site whose units are those of their translation, one by
// one.
auto paired_sites() -> std::map<std::string, Pages> {
  const auto bytes = bytes_by_path();
  std::map<std::string, Pages> sites;
  std::ifstream list(std::string(L10N_SOURCE_DIR) +
                     "/../shared/corpus/pairs.tsv");
  for (std::string line; std::getline(list, line);) {
    std::istringstream fields(line);
    std::string site;
    std::string kind;
    std::string english;
    std::string vietnamese;
    std::getline(fields, site, '\t');
    std::getline(fields, kind, '\t');
    std::getline(fields, english, '\t');
    std::getline(fields, vietnamese, '\t');
    const auto from = bytes.find("corpus/" + vietnamese);
    const auto to = bytes.find("corpus/" + english);
    if (kind != "identical" || from == bytes.end() || to == bytes.end()) {
      continue;
    }
    page::Document source = parsed(*from->second, vietnamese);
    const auto targets =
        flow::units_of(parsed(*to->second, english), defaults());
    if (flow::units_of(source, defaults()).size() == targets.size()) {
      sites[site].push_back(page_of(vietnamese, std::move(source), targets));
    }
  }
  return sites;
}

struct Memory {
  flow::Recall texts;
  flow::Recall sentences;
};

auto memory_of(const Pages& pages) -> Memory {
  std::vector<memory::Entry> texts;
  for (const Page& page : pages) {
    const auto entries = flow::entries_of(page.catalog, {"vi", "en"});
    texts.insert(texts.end(), entries->begin(), entries->end());
  }
  std::vector<memory::Entry> sentences = texts;
  for (const memory::Entry& entry : texts) {
    for (memory::Entry& part : flow::sentence_entries_of(entry)) {
      sentences.push_back(std::move(part));
    }
  }
  return {flow::Recall({"vi", "en"}, texts),
          flow::Recall({"vi", "en"}, sentences)};
}

// What `recall` knows from other pages.
auto lookup_without(const flow::Recall& recall, const std::string& page)
    -> flow::Lookup {
  return [&recall, page](Question question) {
    const std::size_t limit = question.limit;
    question.limit = recall.size();
    auto known = recall.lookup(question);
    if (known) {
      std::erase_if(*known, [&](const memory::Match& one) {
        return one.entry.origin.page == page;
      });
      const std::size_t kept = std::min(limit, known->size());
      known->erase(known->begin() + static_cast<std::ptrdiff_t>(kept),
                   known->end());
    }
    return known;
  };
}

auto untranslated(catalog::Catalog catalog) -> catalog::Catalog {
  for (catalog::Message& message : catalog.messages) {
    message.translations = {""};
  }
  return catalog;
}

// What stands unmarked in the catalog goes into the page as it is.
void expect_taken(const Page& page, catalog::Catalog filled) {
  for (catalog::Message& message : filled.messages) {
    const auto& comments = message.translator_comments;
    const bool marked =
        !comments.empty() &&
        comments[0].find("breaks the page") != std::string::npos;
    message.fuzzy = message.fuzzy && marked;
  }
  const flow::Translations translations(filled);
  for (const Diagnostic& refused :
       flow::merge_page(page.source, default_rules(), translations, defaults(),
                        false)
           .refused) {
    ADD_FAILURE() << page.path << ": " << to_string(refused);
  }
}

auto suggest_for(const Page& page, const Memory& memory) -> Share {
  const catalog::Catalog open = untranslated(page.catalog);
  const flow::SuggestOptions options;
  auto proposals =
      flow::propose(open, lookup_without(memory.texts, page.path),
                    lookup_without(memory.sentences, page.path), options);
  const flow::SuggestGuard guard(open, *proposals, default_rules(), defaults());
  for (auto& refusal : guard.try_in(page.source).refused) {
    proposals->texts[refusal.proposal].violation = std::move(refusal.violation);
  }
  expect_taken(page, flow::apply(open, *proposals, options));
  const flow::SuggestCounts counts = flow::count(open, *proposals, options);
  Share share{.units = counts.open,
              .usable = counts.fuzzy,
              .marked = counts.marked,
              .sentences = counts.by_sentence};
  for (const flow::Proposal& proposal : proposals->texts) {
    share.exact +=
        proposal.known.score.points >= memory::kLeastAlmostExact ? 1 : 0;
  }
  return share;
}

void print(const std::string& site, std::size_t pages, const Share& share) {
  const std::size_t units = std::max<std::size_t>(share.units, 1);
  std::cout << "  " << site << ": pages " << pages << ", units " << share.units
            << ", usable " << share.usable << " (" << share.usable * 100 / units
            << " %), of 95 and more " << share.exact << ", marked "
            << share.marked << ", by sentence " << share.sentences << '\n';
}

// How many pages of each site are left out; L10N_SUGGEST_PAGES for more.
auto most_pages() -> std::size_t {
  constexpr std::size_t kMostPages = 8;
  const char* const said = std::getenv("L10N_SUGGEST_PAGES");
  return said == nullptr ? kMostPages : std::strtoul(said, nullptr, 10);
}

auto leave_one_out(const Pages& pages) -> Share {
  const std::size_t most = std::min(pages.size(), most_pages());
  const Memory memory = memory_of(pages);
  Share sum;
  for (std::size_t i = 0; i < most; ++i) {
    const Page& page = pages[i * pages.size() / most];
    const Share share = suggest_for(page, memory);
    sum.units += share.units;
    sum.usable += share.usable;
    sum.exact += share.exact;
    sum.marked += share.marked;
    sum.sentences += share.sentences;
  }
  return sum;
}

TEST(SuggestInTheCorpus, IsTakenByItsPageOrMarked) {
  SKIP_WITHOUT_CORPUS();
  Share all;
  std::size_t sites = 0;
  for (const auto& [site, pages] : paired_sites()) {
    const Share share = leave_one_out(pages);
    print(site, pages.size(), share);
    ++sites;
    all.units += share.units;
    all.usable += share.usable;
  }
  EXPECT_GE(sites, 10U);
  EXPECT_GT(all.usable, 0U);
}

auto read_file(const std::string& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(SuggestInTheBundledSite, IsTakenByItsPageOrMarked) {
  const std::string root = L10N_SOURCE_DIR;
  const auto catalog =
      catalog::read(read_file(root + "/po/content/en.po"), "en.po");
  ASSERT_TRUE(catalog.has_value());
  std::map<std::string, catalog::Catalog> by_page;
  for (const catalog::Message& message : catalog->messages) {
    if (!message.obsolete && !message.references.empty()) {
      by_page[message.references.front().path].messages.push_back(message);
    }
  }
  std::map<std::string, std::string> bytes;  // documents are views into them
  Pages pages;
  for (auto& [path, messages] : by_page) {
    bytes[path] = read_file(root + '/' + path);
    pages.push_back({path, parsed(bytes[path], path), std::move(messages)});
  }
  const Share share = leave_one_out(pages);
  print("bundled site", pages.size(), share);
  EXPECT_GT(share.units, 0U);
}

}  // namespace
}  // namespace l10n::test
