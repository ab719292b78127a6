// The GNU tools as judges: runs one of them and gives what it says.
#ifndef TESTS_CATALOG_PROCESS_HPP
#define TESTS_CATALOG_PROCESS_HPP

#include <string>
#include <string_view>
#include <vector>

namespace l10n::test {

struct Outcome {
  int status = -1;  // of exit(); -1: not run, or ended by a signal
  std::string output;
  std::string errors;
};

/// Runs `arguments` (the tool first, looked up in PATH) in the C.UTF-8 locale,
/// with `input` as its standard input.
auto run(const std::vector<std::string>& arguments, std::string_view input)
    -> Outcome;

auto has_tool(const std::string& name) -> bool;

auto msgcat(std::string_view po, std::size_t width = 79) -> Outcome;

/// A file that is removed with the object; tools like msgmerge want names.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view content);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&&) = delete;
  auto operator=(const TemporaryFile&) -> TemporaryFile& = delete;
  auto operator=(TemporaryFile&&) -> TemporaryFile& = delete;
  ~TemporaryFile();

  [[nodiscard]] auto path() const -> const std::string& { return path_; }

  [[nodiscard]] auto content() const -> std::string;

 private:
  std::string path_;
};

}  // namespace l10n::test

#define SKIP_WITHOUT(tool)                     \
  if (!::l10n::test::has_tool(tool)) {         \
    GTEST_SKIP() << (tool) << " is not there"; \
  }                                            \
  static_assert(true)

#endif  // TESTS_CATALOG_PROCESS_HPP
