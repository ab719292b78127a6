#include "pages.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace l10n::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kEnough = std::size_t{4} << 20U;  // bytes

auto read(const fs::path& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

auto pages_below(const fs::path& folder) -> std::vector<Page> {
  std::vector<Page> pages;
  if (!fs::is_directory(folder)) {
    return pages;
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    if (entry.is_regular_file() &&
        (extension == ".md" || extension == ".mdx")) {
      pages.push_back({entry.path().lexically_relative(folder).string(),
                       read(entry.path())});
    }
  }
  std::sort(pages.begin(), pages.end(),
            [](const Page& a, const Page& b) { return a.path < b.path; });
  return pages;
}

}  // namespace

auto Pages::bytes() const -> std::size_t {
  std::size_t sum = 0;
  for (const Page& page : all) {
    sum += page.bytes.size();
  }
  return sum;
}

auto load_pages(const std::string& folder) -> Pages {
  if (!folder.empty()) {
    return {folder, pages_below(folder)};
  }
  const fs::path source = L10N_SOURCE_DIR;
  Pages pages{"the corpus",
              pages_below(source.parent_path() / "shared/corpus/pages")};
  if (pages.all.empty()) {
    const std::vector<Page> bundled = pages_below(source / "content");
    pages.origin = "the bundled site, repeated";
    while (!bundled.empty() && pages.bytes() < kEnough) {
      for (const Page& page : bundled) {
        pages.all.push_back(
            {std::to_string(pages.all.size()) + '/' + page.path, page.bytes});
      }
    }
  }
  return pages;
}

}  // namespace l10n::bench
