// A Hugo site for one test, built with stub layouts.
#ifndef TESTS_HUGO_SITE_HPP
#define TESTS_HUGO_SITE_HPP

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace l10n::test {

auto has_hugo() -> bool;

class HugoSite {
 public:
  HugoSite();
  ~HugoSite();
  HugoSite(const HugoSite&) = delete;
  auto operator=(const HugoSite&) -> HugoSite& = delete;

  /// `path` begins with "content/". Shortcodes in it that Hugo does not have
  /// get a template that shows their parameters and their body.
  void add(const std::string& path, const std::string& bytes);

  /// False where Hugo refuses; log() says why.
  auto build() -> bool;
  [[nodiscard]] auto log() const -> std::string;

  /// The built pages by path.
  [[nodiscard]] auto pages() const -> std::map<std::string, std::string>;

 private:
  void put(const std::string& path, const std::string& bytes) const;
  void add_shortcodes(const std::string& bytes);

  std::filesystem::path root_;
  std::map<std::string, bool> shortcodes_;  // whether one has a body
  bool folders_ = false;
};

/// The tags of `html` in order, a line each, without the attributes whose
/// values come from text: id, alt, title, aria-label.
auto elements(const std::string& html) -> std::string;

}  // namespace l10n::test

#endif  // TESTS_HUGO_SITE_HPP
