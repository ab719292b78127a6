// The architecture as a test. docs/ARCHITECTURE.md draws the map.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

const fs::path kRoot = L10N_SOURCE_DIR;

// Modules of lib/l10n and what each may include besides itself.
auto may_include() -> const std::map<std::string, Names>& {
  static const std::map<std::string, Names> map{
      {"core", {}},
      {"text", {"core"}},
      {"yaml", {"core"}},
      {"io", {"core"}},
      {"page", {"core", "text", "yaml", "io"}},
      {"catalog", {"core", "text", "yaml", "io"}},
      {"memory", {"core", "text", "yaml", "io"}},
      {"site", {"core", "text", "yaml", "io"}},
      {"unit", {"core", "text", "yaml", "io", "page"}},
      {"check",
       {"core", "text", "yaml", "io", "page", "catalog", "memory", "site",
        "unit"}},
      {"align",
       {"core", "text", "yaml", "io", "page", "catalog", "memory", "site",
        "unit"}},
      {"flow",
       {"core", "text", "yaml", "io", "page", "catalog", "memory", "site",
        "unit", "check", "align"}},
      {"report",
       {"core", "text", "yaml", "io", "page", "catalog", "memory", "site",
        "unit", "check", "align", "flow"}},
  };
  return map;
}

struct Foreign {
  std::string header;  // how the include begins
  Names folders;       // "page" of lib/l10n, or "tools"
};

// Each foreign library is seen by one module, which adapts it.
auto foreign_headers() -> const std::vector<Foreign>& {
  static const std::vector<Foreign> list{
      {"cmark", {"page"}},
      {"yaml-cpp/", {"yaml"}},
      {"unicode/", {"text"}},
      {"toml++/", {"page"}},
      {"libintl.h", {"core", "tools"}},
      {"unistr.h", {"catalog"}},
      {"unilbrk.h", {"catalog"}},
      {"uniwidth.h", {"catalog"}},
      {"boost/", {"tools"}},
      {"cld2/", {"text"}},
      {"dtl/", {"report"}},
      {"hunspell/", {"check"}},
      {"xxhash.h", {"core"}},
      {"sqlite3.h", {"memory"}},
      {"expat.h", {"memory", "check"}},
  };
  return list;
}

auto is_code(const fs::path& path) -> bool {
  return path.extension() == ".cpp" || path.extension() == ".hpp";
}

auto code_below(const std::string& folder) -> std::vector<fs::path> {
  std::vector<fs::path> files;
  if (!fs::exists(kRoot / folder)) {
    return files;
  }
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
    if (entry.is_regular_file() && is_code(entry.path())) {
      files.push_back(entry.path());
    }
  }
  return files;
}

auto includes_of(const fs::path& path) -> std::vector<std::string> {
  static const std::regex pattern("^ *# *include *[<\"]([^>\"]+)[>\"]");
  std::vector<std::string> includes;
  std::ifstream file(path);
  std::smatch match;
  for (std::string line; std::getline(file, line);) {
    if (std::regex_search(line, match, pattern)) {
      includes.push_back(match[1]);
    }
  }
  return includes;
}

// "page" for "l10n/page/rules.hpp"; empty for an include of another kind.
auto module_of(const std::string& include) -> std::string {
  static const std::regex pattern("^l10n/([a-z_]+)/");
  std::smatch match;
  return std::regex_search(include, match, pattern) ? match[1].str() : "";
}

auto folder_of(const fs::path& path) -> std::string {
  return path.parent_path().filename().string();
}

TEST(Layers, EveryModuleIsOnTheMap) {
  for (const auto& entry : fs::directory_iterator(kRoot / "lib/l10n")) {
    EXPECT_TRUE(may_include().contains(entry.path().filename().string()))
        << entry.path();
  }
}

TEST(Layers, EveryIncludePointsDown) {
  std::size_t seen = 0;
  for (const fs::path& path : code_below("lib")) {
    const std::string from = folder_of(path);
    ASSERT_TRUE(may_include().contains(from)) << path;
    for (const std::string& include : includes_of(path)) {
      const std::string to = module_of(include);
      ++seen;
      EXPECT_TRUE(to.empty() || to == from ||
                  may_include().at(from).contains(to))
          << path << " includes " << include;
    }
  }
  EXPECT_GT(seen, 0U);
}

TEST(Layers, TheLibraryKnowsNothingOfToolsAndTests) {
  for (const fs::path& path : code_below("lib")) {
    for (const std::string& include : includes_of(path)) {
      const fs::path beside = path.parent_path() / include;
      EXPECT_FALSE(fs::exists(beside) && is_code(beside))
          << path << " includes " << include
          << ": write the whole path, l10n/MODULE/NAME.hpp";
      EXPECT_FALSE(include.starts_with("../")) << path;
      EXPECT_FALSE(include.starts_with("tests/")) << path;
      EXPECT_FALSE(include.starts_with("gtest/")) << path;
    }
  }
}

TEST(Layers, EveryForeignLibraryHasOneRoom) {
  std::vector<fs::path> files = code_below("lib");
  const std::vector<fs::path> tools = code_below("tools");
  files.insert(files.end(), tools.begin(), tools.end());
  for (const fs::path& path : files) {
    const bool is_tool = fs::relative(path, kRoot).begin()->string() == "tools";
    const std::string room = is_tool ? "tools" : folder_of(path);
    for (const std::string& include : includes_of(path)) {
      for (const Foreign& foreign : foreign_headers()) {
        EXPECT_TRUE(!include.starts_with(foreign.header) ||
                    foreign.folders.contains(room))
            << path << " includes " << include;
      }
    }
  }
}

// Finds a way back to a header along includes; `open` is the way taken so far.
class CycleSearch {
 public:
  explicit CycleSearch(std::map<std::string, std::vector<std::string>> graph)
      : graph_(std::move(graph)) {}

  auto find() -> std::vector<std::string> {
    for (const auto& [file, includes] : graph_) {
      if (visit(file)) {
        return way_;
      }
    }
    return {};
  }

 private:
  // Recursion ends: the depth is bounded by the number of files.
  auto visit(const std::string& file) -> bool {  // NOLINT(misc-no-recursion)
    if (open_.contains(file)) {
      way_.push_back(file);
      return true;
    }
    if (!graph_.contains(file) || !done_.insert(file).second) {
      return false;
    }
    open_.insert(file);
    way_.push_back(file);
    for (const std::string& next : graph_.at(file)) {
      if (visit(next)) {
        return true;
      }
    }
    way_.pop_back();
    open_.erase(file);
    return false;
  }

  std::map<std::string, std::vector<std::string>> graph_;
  Names open_;
  Names done_;
  std::vector<std::string> way_;
};

TEST(Layers, NoIncludeCycles) {
  std::map<std::string, std::vector<std::string>> graph;
  for (const fs::path& path : code_below("lib")) {
    graph[fs::relative(path, kRoot / "lib").string()] = includes_of(path);
  }
  for (const fs::path& path : code_below("tools")) {
    graph[path.filename().string()] = includes_of(path);
  }
  std::string shown;
  for (const std::string& file : CycleSearch(graph).find()) {
    shown += file + " -> ";
  }
  EXPECT_EQ(shown, "");
}

TEST(Layers, TheCycleSearchFindsACycle) {
  CycleSearch search({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}});
  EXPECT_EQ(search.find(), (std::vector<std::string>{"a", "b", "c", "b"}));
}

TEST(Layers, EveryFileIsShort) {
  constexpr int most_lines = 400;
  for (const char* const folder : {"lib", "tools", "tests", "bench"}) {
    for (const fs::path& path : code_below(folder)) {
      std::ifstream file(path);
      int lines = 0;
      for (std::string line; std::getline(file, line);) {
        ++lines;
      }
      EXPECT_LE(lines, most_lines) << path;
    }
  }
}

}  // namespace
