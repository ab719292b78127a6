#include "accidents/workshop.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/twin.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/io/file.hpp"

namespace l10n::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWords[] = {
    "xưởng",  "dạy",  "người",     "mới",  "cách",  "dịch", "tài", "liệu",
    "*nhấn*", "`mã`", "[nối](/a)", "bảng", "trang", "bước", "tệp", "nguồn"};

auto bytes_of(const fs::path& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put_file(const fs::path& path, const std::string& bytes) {
  if (!fs::exists(path) || bytes_of(path) != bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
}

}  // namespace

auto files_in(const std::string& folder) -> Files {
  Files files;
  if (!fs::exists(folder)) {
    return files;
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files[entry.path().lexically_relative(folder).string()] =
          bytes_of(entry.path());
    }
  }
  return files;
}

auto without_leftovers(Files files) -> Files {
  std::erase_if(files, [](const auto& file) {
    const std::string name = fs::path(file.first).filename().string();
    return io::is_temporary(name) || name == ".l10n-lock" ||
           name == ".l10n-planned" || name.starts_with(".l10n-leavers");
  });
  return files;
}

auto difference(const Files& one, const Files& other) -> std::string {
  for (const auto& [path, bytes] : one) {
    const auto twin = other.find(path);
    if (twin == other.end() || twin->second != bytes) {
      return path;
    }
  }
  for (const auto& [path, bytes] : other) {
    if (!one.contains(path)) {
      return path;
    }
  }
  return {};
}

Workshop::Workshop(unsigned seed, std::size_t pages, bool catalog_a_page)
    : random_(seed), catalog_a_page_(catalog_a_page) {
  for (std::size_t i = 0; i < pages; ++i) {
    auto& page = pages_["p" + std::to_string(made_++)];
    for (int count = 0; count < 8; ++count) {
      page.push_back(paragraph());
    }
  }
}

auto Workshop::paragraph() -> std::string {
  std::string text = random_() % 5 == 0 ? "- " : "";
  for (auto left = random_() % 20 + 1; left > 0; --left) {
    text += kWords[random_() % std::size(kWords)];
    text += left > 1 ? " " : "";
  }
  return text;
}

void Workshop::change() {
  for (int count = 0; count < 3; ++count) {
    const auto offset = static_cast<std::ptrdiff_t>(random_() % pages_.size());
    auto& page = std::next(pages_.begin(), offset)->second;
    page[random_() % page.size()] = paragraph();
    page.insert(page.begin(), paragraph());
    if (page.size() > 10) {
      page.pop_back();
    }
  }
  if (random_() % 4 == 0) {
    pages_.erase(pages_.begin());
    pages_["p" + std::to_string(made_++)] = {paragraph(), paragraph()};
  }
}

// Without edits of translations: what was translated stays as it was, and can
// be looked for.
void Workshop::put(const std::string& folder) const {
  put_file(fs::path(folder) / "l10n.yaml",
           "source_language: vi\nlanguages: [en]\ncontent: content\n"
           "layout: suffix\ndefault_language: en\ncatalogs: po\nedits: off\n" +
               std::string(catalog_a_page_ ? "split: page\n" : ""));
  Files wanted;
  for (const auto& [name, paragraphs] : pages_) {
    std::string text = "---\ntitle: \"Trang " + name + "\"\n---\n";
    for (const std::string& one : paragraphs) {
      text += '\n' + one + '\n';
    }
    wanted["sub/" + name + ".vi.md"] = text;
  }
  const fs::path content = fs::path(folder) / "content";
  fs::create_directories(content);
  for (const auto& [path, bytes] : files_in(content.string())) {
    if (path.ends_with(".vi.md") && !wanted.contains(path)) {
      fs::remove(content / path);
    }
  }
  for (const auto& [path, bytes] : wanted) {
    put_file(content / path, bytes);
  }
}

void translate(const std::string& folder) {
  for (const auto& [path, bytes] : files_in(folder + "/po")) {
    if (!path.ends_with(".po")) {
      continue;
    }
    auto catalog = catalog::read(bytes, path);
    ASSERT_TRUE(catalog) << to_string(catalog.error());
    for (catalog::Message& message : catalog->messages) {
      if (!message.obsolete && !catalog::has_translation(message)) {
        message.translations = {"EN " + message.id};
      }
    }
    put_file(fs::path(folder) / "po" / path, catalog::write(*catalog));
  }
}

namespace {

// The texts that the translation was made for: what a fuzzy one said before.
// An empty line stands between those that were joined, and in no other.
auto keys_of(const std::string& path, const catalog::Message& message)
    -> std::vector<std::string> {
  const bool changed = message.fuzzy && message.previous.id;
  const auto& context = changed ? message.previous.context : message.context;
  const std::string start = path + '\4' + context.value_or("") + '\4';
  std::string rest = changed ? *message.previous.id : message.id;
  std::vector<std::string> keys;
  for (std::size_t end = 0; (end = rest.find("\n\n")) != std::string::npos;) {
    keys.push_back(start + rest.substr(0, end));
    rest.erase(0, end + 2);
  }
  keys.push_back(start + rest);
  return keys;
}

}  // namespace

auto ledger_of(const std::string& folder) -> Ledger {
  Ledger ledger;
  for (const auto& [path, bytes] : files_in(folder + "/po")) {
    if (!path.ends_with(".po")) {
      continue;
    }
    const auto catalog = catalog::read(bytes, path);
    EXPECT_TRUE(catalog) << path;
    for (const catalog::Message& message :
         catalog ? catalog->messages : std::vector<catalog::Message>{}) {
      if (catalog::has_translation(message)) {
        for (const std::string& key : keys_of(path, message)) {
          ledger[key].insert(message.translations.front());
          for (const std::string& text : catalog::absorbed_texts(message)) {
            ledger[key].insert(text);
          }
        }
      }
    }
  }
  return ledger;
}

void add_to(Ledger& ledger, const Ledger& more) {
  for (const auto& [key, translations] : more) {
    ledger[key].insert(translations.begin(), translations.end());
  }
}

auto lost_from(const Ledger& before, const Ledger& now)
    -> std::vector<std::string> {
  std::vector<std::string> lost;
  for (const auto& [key, translations] : before) {
    const auto found = now.find(key);
    for (const std::string& one : translations) {
      if (found == now.end() ||
          std::ranges::none_of(found->second, [&](const std::string& other) {
            return other.find(one) != std::string::npos;
          })) {
        lost.push_back(key);
      }
    }
  }
  return lost;
}

}  // namespace l10n::test
