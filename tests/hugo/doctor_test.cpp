// Hugo as the judge: mended sites build as well as before, or better.
#include "l10n/flow/doctor.hpp"

#include <algorithm>
#include <iostream>
#include <set>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "hugo/site.hpp"

namespace l10n::test {
namespace {

using Pages = std::map<std::string, std::string>;

auto mended(const std::string& path, const std::string& bytes) -> std::string {
  auto result = flow::examine_page(bytes, path, default_rules());
  if (!result) {
    return bytes;
  }
  EXPECT_TRUE(!result->found.empty() || !result->mended) << path;
  return result->mended.value_or(bytes);
}

struct Build {
  bool succeeds = false;
  std::size_t errors = 0;
};

auto build(const Pages& pages) -> Build {
  HugoSite site;
  for (const auto& [path, bytes] : pages) {
    site.add(path, bytes);
  }
  Build result{.succeeds = site.build()};
  const std::string log = site.log();
  for (const std::string_view word : {"ERROR", "Error:"}) {
    for (std::size_t at = log.find(word); at != std::string::npos;
         at = log.find(word, at + 1)) {
      ++result.errors;
    }
  }
  return result;
}

TEST(HugoDoctor, MendedSitesBuildNoWorse) {
  if (!has_hugo()) {
    GTEST_SKIP() << "no hugo";
  }
  SKIP_WITHOUT_CORPUS();
  std::map<std::string, Pages> sites;
  for (const CorpusPage& page : corpus()) {
    const std::size_t site = page.path.find(page.site + '/');
    if (page.site.empty() || site == std::string::npos) {
      continue;
    }
    // Sites of other generators are put where Hugo looks for pages.
    const std::string path = page.path.substr(site + page.site.size() + 1);
    const bool is_hugo = path.starts_with("content/");
    sites[page.site][is_hugo ? path : "content/" + path] = page.bytes;
  }
  for (const auto& [name, pages] : sites) {
    Pages after;
    std::size_t changed = 0;
    for (const auto& [path, bytes] : pages) {
      after[path] = mended(path, bytes);
      changed += after[path] != bytes ? 1U : 0U;
    }
    const Build old_build = build(pages);
    const Build new_build = build(after);
    std::cout << name << ": " << pages.size() << " pages, " << changed
              << " mended, errors " << old_build.errors << " -> "
              << new_build.errors
              << (new_build.succeeds ? ", builds" : ", does not build") << '\n';
    EXPECT_LE(new_build.errors, old_build.errors) << name;
    EXPECT_GE(new_build.succeeds, old_build.succeeds) << name;
  }
}

TEST(HugoDoctor, APageThatHugoRefusesIsBuiltOnceMended) {
  if (!has_hugo()) {
    GTEST_SKIP() << "no hugo";
  }
  // C1 controls, which YAML forbids, are halves of letters.
  const std::string damaged =
      "---\ntitle: \"HÆ°á»\u009Bng dáº«n\"\n---\n\nTá»« Ä‘iá»ƒn\n";
  EXPECT_FALSE(build({{"content/a.md", damaged}}).succeeds);
  EXPECT_TRUE(
      build({{"content/a.md", mended("content/a.md", damaged)}}).succeeds);
}

}  // namespace
}  // namespace l10n::test
