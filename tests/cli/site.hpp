// A small site in a scratch folder, and the built program run in it.
#ifndef TESTS_CLI_SITE_HPP
#define TESTS_CLI_SITE_HPP

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "cli/process.hpp"
#include "io/scratch.hpp"

namespace l10n::tool {

class Site {
 public:
  /// `l10n` in the folder of the site.
  [[nodiscard]] auto run(std::vector<std::string> words,
                         std::vector<std::string> environment = {}) const
      -> Outcome {
    words.insert(words.begin(), L10N_PROGRAM);
    words.insert(words.end(), {"-C", scratch_.root()});
    environment.emplace_back("SOURCE_DATE_EPOCH=0");
    return run_process({.words = words, .environment = std::move(environment)});
  }

  void put(const std::string& name, const std::string& bytes) const {
    scratch_.put(name, bytes);
  }

  /// Empty where there is no such file.
  [[nodiscard]] auto get(const std::string& name) const -> std::string {
    return scratch_.get(name);
  }

  [[nodiscard]] auto has(const std::string& name) const -> bool {
    return std::filesystem::exists(scratch_ / name);
  }

  void remove(const std::string& name) const {
    std::filesystem::remove_all(scratch_ / name);
  }

  [[nodiscard]] auto root() const -> const std::string& {
    return scratch_.root();
  }

  /// Puts `after` in the place of the only `before` in a file.
  void change(const std::string& name, const std::string& before,
              const std::string& after) const {
    std::string text = get(name);
    const std::size_t at = text.find(before);
    if (at != std::string::npos) {
      text.replace(at, before.size(), after);
      put(name, text);
    }
  }

  /// The translation `text` for the entry `id` of a catalog.
  void translate(const std::string& catalog, const std::string& id,
                 const std::string& text) const {
    change(catalog, "msgid \"" + id + "\"\nmsgstr \"\"",
           "msgid \"" + id + "\"\nmsgstr \"" + text + "\"");
  }

 private:
  io::Scratch scratch_;
};

/// Vietnamese pages by suffix, to be translated into English, whose pages carry
/// none.
inline void make_site(const Site& site, const std::string& settings = "") {
  site.put("l10n.yaml",
           "source_language: vi\nlanguages: [en]\ndefault_language: en\n" +
               settings);
  site.put("content/a.vi.md", "# Một\n\nhai\n");
  site.put("content/b.vi.md", "hai\n\nba\n");
}

}  // namespace l10n::tool

#endif  // TESTS_CLI_SITE_HPP
