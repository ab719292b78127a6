// A folder for one test, removed at its end.
#ifndef TESTS_IO_SCRATCH_HPP
#define TESTS_IO_SCRATCH_HPP

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace l10n::io {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "l10n-XXXXXX").string();
    root_ = fs::canonical(::mkdtemp(pattern.data())).string();
    fs::permissions(root_, fs::perms::others_exec, fs::perm_options::add);
  }

  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  Scratch(const Scratch&) = delete;
  auto operator=(const Scratch&) -> Scratch& = delete;

  [[nodiscard]] auto root() const -> const std::string& { return root_; }

  [[nodiscard]] auto operator/(const std::string& name) const -> std::string {
    return root_ + '/' + name;
  }

  // Without the code under test.
  auto put(const std::string& name, const std::string& bytes) const
      -> std::string {
    const fs::path path = root_ + '/' + name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  [[nodiscard]] auto get(const std::string& name) const -> std::string {
    std::ifstream file(root_ + '/' + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  [[nodiscard]] auto names() const -> std::set<std::string> {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(root_)) {
      names.insert(entry.path().filename().string());
    }
    return names;
  }

 private:
  std::string root_;
};

}  // namespace l10n::io

#endif  // TESTS_IO_SCRATCH_HPP
