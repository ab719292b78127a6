// Catalogs made from real pages, judged by the GNU tools and by Translate
// Toolkit.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "l10n/catalog/index.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/pseudo.hpp"

namespace l10n::flow {
namespace {

namespace fs = std::filesystem;

using test::corpus;
using test::CorpusPage;

// The translated catalogs of all sites and of each hundredth page.
auto catalogs() -> std::map<std::string, std::string> {
  std::map<std::string, std::vector<ExtractedPage>> groups;
  std::size_t index = 0;
  for (const CorpusPage& page : corpus()) {
    auto extracted = extract_page(page.bytes, page.path, test::defaults(),
                                  test::default_rules());
    if (!extracted) {
      continue;
    }
    if (index++ % 100 == 0) {
      groups["page" + std::to_string(index)].push_back(*extracted);
    }
    groups["site-" + page.site].push_back(std::move(*extracted));
  }
  std::map<std::string, std::string> written;
  const CatalogFacts facts{.language = "en",
                           .source_language = "vi",
                           .project = "Corpus 1.0",
                           .bugs = "someone@example.org",
                           .date = "2026-01-01 00:00+0000",
                           .generator = "l10n"};
  for (const auto& [name, pages] : groups) {
    const auto updated = update_catalog(
        {}, make_messages(pages, site::References::Full), facts, {});
    written[name] = catalog::write(pseudo_catalog(updated->catalog));
  }
  return written;
}

auto read_file(const fs::path& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "l10n-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }

  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  Folder(const Folder&) = delete;
  auto operator=(const Folder&) -> Folder& = delete;

  [[nodiscard]] auto file(const std::string& name) const -> std::string {
    return (path_ / name).string();
  }

 private:
  fs::path path_;
};

auto runs(const std::string& command) -> bool {
  return std::system(("LC_ALL=C.UTF-8 " + command).c_str()) == 0;
}

TEST(CorpusCatalogs, GnuToolsHaveNothingToSayOrToChange) {
  SKIP_WITHOUT_CORPUS();
  if (!runs("msgfmt --version >/dev/null 2>&1")) {
    GTEST_SKIP() << "no gettext";
  }
  const Folder folder;
  const std::string po = folder.file("a.po");
  const std::string out = folder.file("out");
  std::size_t count = 0;
  for (const auto& [name, bytes] : catalogs()) {
    std::ofstream(po, std::ios::binary) << bytes;
    ++count;
    EXPECT_TRUE(runs("msgfmt -c -o /dev/null " + po + " >" + out + " 2>&1"));
    EXPECT_EQ(read_file(out), "") << name;
    EXPECT_TRUE(runs("msgcat " + po + " >" + out + " 2>/dev/null"));
    // Not EXPECT_EQ, whose diff of two large texts takes all memory.
    EXPECT_TRUE(read_file(out) == bytes) << name;
    EXPECT_TRUE(
        runs("msgmerge -q -N " + po + " " + po + " >" + out + " 2>/dev/null"));
    const auto merged = catalog::read(read_file(out), out);
    const auto written = catalog::read(bytes, po);
    ASSERT_TRUE(merged && written) << name;
    EXPECT_TRUE(merged->messages == written->messages) << name;
  }
  std::cout << count << " catalogs\n";
}

TEST(CorpusCatalogs, WhatTranslateToolkitWritesIsReadBack) {
  SKIP_WITHOUT_CORPUS();
  if (!runs("/usr/bin/python3 -c 'import translate.storage.po' 2>/dev/null")) {
    GTEST_SKIP() << "no Translate Toolkit";
  }
  const Folder folder;
  const std::string script = folder.file("edit.py");
  std::ofstream(script) << "import sys\n"
                           "from translate.storage import po\n"
                           "store = po.pofile.parsefile(sys.argv[1])\n"
                           "for unit in store.units:\n"
                           "    if not unit.isheader():\n"
                           "        unit.target = unit.target + ' (ok)'\n"
                           "        unit.addnote('seen', 'translator')\n"
                           "store.savefile(sys.argv[1])\n";
  for (const auto& [name, bytes] : catalogs()) {
    if (!name.starts_with("site-")) {
      continue;
    }
    const std::string po = folder.file("a.po");
    std::ofstream(po, std::ios::binary) << bytes;
    ASSERT_TRUE(runs("/usr/bin/python3 " + script + " " + po));
    const auto before = catalog::read(bytes, po);
    const auto after = catalog::read(read_file(po), po);
    ASSERT_TRUE(after.has_value()) << to_string(after.error());
    ASSERT_EQ(after->messages.size(), before->messages.size());
    for (std::size_t i = 0; i < after->messages.size(); ++i) {
      // Translate Toolkit loses vertical tabs, which two pages hold.
      if (before->messages[i].id.find('\v') != std::string::npos) {
        continue;
      }
      EXPECT_EQ(after->messages[i].id, before->messages[i].id);
      EXPECT_EQ(after->messages[i].translations.front(),
                before->messages[i].translations.front() + " (ok)");
      EXPECT_EQ(after->messages[i].references, before->messages[i].references);
    }
  }
}

}  // namespace
}  // namespace l10n::flow
