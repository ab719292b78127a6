#include "merge_driver.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "git.hpp"
#include "l10n/io/file.hpp"

namespace l10n::tool {
namespace {

constexpr auto kLines = std::to_array<std::string_view>(
    {"*.po merge=l10n", "*.pot merge=l10n", "l10n.record merge=union"});
constexpr std::size_t kMostBytes = std::size_t{1} << 20U;

auto has_line(std::string_view text, std::string_view line) -> bool {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view found = text.substr(0, end);
    if (found.ends_with('\r')) {
      found.remove_suffix(1);
    }
    if (found == line) {
      return true;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

// "l10n" where a shell finds this very program by that name, else its path.
auto program() -> std::string {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  // Nothing here changes the environment.
  const char* const set = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe)
  std::string_view path = set == nullptr ? "" : set;
  while (!error && !path.empty()) {
    const std::size_t end = std::min(path.find(':'), path.size());
    const std::filesystem::path found =
        std::filesystem::path(path.substr(0, end)) / "l10n";
    path.remove_prefix(std::min(end + 1, path.size()));
    std::error_code missing;
    if (std::filesystem::exists(found, missing)) {
      if (std::filesystem::equivalent(found, self, missing)) {
        return "l10n";
      }
      break;
    }
  }
  if (error) {
    return "l10n";
  }
  std::string quoted = "'";
  for (const char byte : self.string()) {
    quoted += byte == '\'' ? std::string(R"('\'')") : std::string(1, byte);
  }
  return quoted + "'";
}

}  // namespace

auto plan_merge_driver() -> Result<MergeDriver> {
  MergeDriver driver;
  driver.top = L10N_TRY(top_of_repository(""));
  driver.command = program() + " merge-catalogs --path=%P %O %A %B -o %A";
  driver.attributes = driver.top + "/.gitattributes";
  if (io::exists(driver.attributes)) {
    driver.old_text = L10N_TRY(io::read_file(driver.attributes, kMostBytes));
  }
  driver.text = driver.old_text;
  for (const std::string_view line : kLines) {
    if (has_line(driver.text, line)) {
      continue;
    }
    if (!driver.text.empty() && !driver.text.ends_with('\n')) {
      driver.text += '\n';
    }
    driver.text.append(line).append("\n");
  }
  return driver;
}

auto install(const MergeDriver& driver) -> Result<void> {
  if (driver.is_new_text()) {
    const io::Previous previous =
        driver.old_text.empty()
            ? io::Previous(io::Anything{})
            : io::Previous(std::string_view(driver.old_text));
    auto written = io::write_file(driver.attributes, driver.text,
                                  {.durability = io::Durability::Durable,
                                   .previous = previous,
                                   .root = driver.top});
    if (!written) {
      return written;
    }
  }
  for (const auto& [name, value] :
       {std::pair<std::string, std::string>{"merge.l10n.name",
                                            "catalogs, message by message"},
        std::pair<std::string, std::string>{"merge.l10n.driver",
                                            driver.command}}) {
    L10N_TRY(run_git(driver.top, {"config", name, value}));
  }
  return {};
}

}  // namespace l10n::tool
