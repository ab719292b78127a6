#include "corpus/corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "l10n/flow/policy.hpp"

namespace l10n::test {
namespace {

namespace fs = std::filesystem;

auto shared() -> fs::path {
  return fs::path(L10N_SOURCE_DIR).parent_path() / "shared";
}

auto is_page(const fs::path& path) -> bool {
  const std::string extension = path.extension().string();
  return extension == ".md" || extension == ".mdx" || extension == ".markdown";
}

void add_folder(std::vector<CorpusPage>& pages, const fs::path& folder) {
  if (!fs::exists(folder)) {
    return;
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || !is_page(entry.path())) {
      continue;
    }
    std::ifstream file(entry.path(), std::ios::binary);
    const fs::path relative = fs::relative(entry.path(), folder);
    pages.push_back({.path = fs::relative(entry.path(), shared()).string(),
                     .site = relative.has_parent_path()
                                 ? relative.begin()->string()
                                 : std::string(),
                     .bytes = {std::istreambuf_iterator<char>(file), {}}});
  }
}

}  // namespace

auto corpus() -> const std::vector<CorpusPage>& {
  static const std::vector<CorpusPage> kPages = [] {
    std::vector<CorpusPage> pages;
    add_folder(pages, shared() / "corpus/pages");
    add_folder(pages, shared() / "corpus/synthetic");
    add_folder(pages, shared() / "seeds");
    std::sort(pages.begin(), pages.end(),
              [](const CorpusPage& a, const CorpusPage& b) {
                return a.path < b.path;
              });
    return pages;
  }();
  return kPages;
}

auto corpus_sample(std::size_t count) -> std::vector<const CorpusPage*> {
  std::vector<const CorpusPage*> sample;
  const std::vector<CorpusPage>& all = corpus();
  for (std::size_t i = 0; i < std::min(count, all.size()); ++i) {
    sample.push_back(&all[i * all.size() / count]);
  }
  return sample;
}

auto defaults() -> const site::Configuration& {
  static const site::Configuration kConfiguration;
  return kConfiguration;
}

auto default_rules() -> const page::Rules& {
  static const page::Rules kRules = flow::page_rules(defaults());
  return kRules;
}

auto parsed(const std::string& bytes, const std::string& path)
    -> page::Document {
  return *page::parse(bytes, path, default_rules(), {.inlines = true});
}

}  // namespace l10n::test
