#include "locale.hpp"

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <libintl.h>

// NOLINTBEGIN(concurrency-mt-unsafe): runs before the first thread.
namespace l10n::tool {
namespace {

auto environment(const char* name) -> std::string_view {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// The locale for messages, by the order of setlocale(3).
auto asked_locale() -> std::string_view {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const auto value = environment(name); !value.empty()) {
      return value;
    }
  }
  return {};
}

auto is_c(std::string_view locale) -> bool {
  return locale.empty() || locale == "C" || locale == "POSIX";
}

}  // namespace

void use_language_of_environment() {
  const char* const given = std::setlocale(LC_MESSAGES, "");
  const std::string_view asked = asked_locale();
  const bool has_language = !environment("LANGUAGE").empty();
  if (given == nullptr && !has_language && !is_c(asked)) {
    setenv("LANGUAGE", std::string(asked).c_str(), 1);
  }
  const bool silent = given == nullptr || is_c(given);
  if (silent && !environment("LANGUAGE").empty()) {
    std::setlocale(LC_MESSAGES, "C.UTF-8");
  }
  bindtextdomain("l10n", catalog_folder().c_str());
  bind_textdomain_codeset("l10n", "UTF-8");
  bind_textdomain_codeset("libc", "UTF-8");  // the system's own errors
  textdomain("l10n");
}

auto catalog_folder() -> std::string {
  if (const auto folder = environment("L10N_LOCALE_DIR"); !folder.empty()) {
    return std::string(folder);
  }
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) {
    return L10N_INSTALLED_LOCALE_DIR;
  }
  const auto beside = program.parent_path() / L10N_LOCALE_FROM_BIN;
  return beside.lexically_normal().string();
}

}  // namespace l10n::tool

// NOLINTEND(concurrency-mt-unsafe)
