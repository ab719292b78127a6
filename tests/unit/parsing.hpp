// Small pages for tests, parsed with the rules of the common shortcodes.
#ifndef TESTS_UNIT_PARSING_HPP
#define TESTS_UNIT_PARSING_HPP

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "l10n/page/document.hpp"
#include "l10n/unit/rebuild.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::test {

inline auto rules() -> const page::Rules& {
  static const page::Rules kRules{
      .front_matter_keys = {"title", "description"},
      .shortcodes = {
          {"notice", {.text = {"title", "1"}, .body = {}}},
          {"figure",
           {.text = {"title", "caption", "alt"},
            .body = page::ShortcodeBody::None}},
          {"highlight", {.text = {}, .body = page::ShortcodeBody::Raw}}}};
  return kRules;
}

/// The page and the bytes that its views need.
class Page {
 public:
  explicit Page(std::string bytes)
      : bytes_(std::move(bytes)),
        document_(
            *page::parse(bytes_, "page.vi.md", rules(), {.inlines = true})) {}

  Page(const Page&) = delete;
  auto operator=(const Page&) -> Page& = delete;

  [[nodiscard]] auto document() const -> const page::Document& {
    return document_;
  }

  [[nodiscard]] auto ids() const -> std::vector<std::string> {
    std::vector<std::string> ids;
    for (const unit::Unit& unit : unit::make_units(document_)) {
      ids.push_back(unit.id);
    }
    return ids;
  }

  /// The unit `index` translated, the others not.
  [[nodiscard]] auto with(std::size_t index, std::string text,
                          unit::Permissions permissions = {}) const
      -> unit::Rebuilt {
    std::vector<std::optional<unit::Translation>> all(
        document_.segments.size());
    all.at(index) = unit::Translation{std::move(text), std::move(permissions)};
    return unit::rebuild(document_, rules(), all);
  }

 private:
  std::string bytes_;
  page::Document document_;
};

/// The page of `bytes` with its first unit as `translation`; "refused: CODE"
/// where it is not taken.
inline auto translated(const std::string& bytes, const std::string& translation,
                       unit::Permissions permissions = {}) -> std::string {
  const Page page(bytes);
  const unit::Rebuilt rebuilt =
      page.with(0, translation, std::move(permissions));
  if (!rebuilt.refused.empty()) {
    return "refused: " +
           std::string(name(rebuilt.refused.front().violation.code));
  }
  return rebuilt.bytes;
}

/// The first unit of a page with a translation.
struct Translated {
  const char* page;
  const char* translation;
  const char* expected;  // the page, or "refused: CODE"
};

inline void expect(const std::vector<Translated>& cases,
                   const unit::Permissions& permissions = {}) {
  for (const Translated& c : cases) {
    EXPECT_EQ(translated(c.page, c.translation, permissions), c.expected)
        << c.page << " <- " << c.translation;
  }
}

}  // namespace l10n::test

#endif  // TESTS_UNIT_PARSING_HPP
