// What l10n.yaml says, as plain values. docs/configuration.md is its manual.
#ifndef L10N_SITE_CONFIGURATION_HPP
#define L10N_SITE_CONFIGURATION_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/site/places.hpp"

namespace l10n::site {

enum class LayoutKind : std::uint8_t {
  Suffix,   // page.vi.md -> page.en.md
  Folders,  // content/vi/page.md -> content/en/page.md
  Pattern,  // {path} and {lang} in `source` and `target`
};

struct Layout {
  LayoutKind kind = LayoutKind::Suffix;
  std::string source = {};  // of a pattern, relative to the root
  std::string target = {};

  auto operator==(const Layout&) const -> bool = default;
};

enum class Split : std::uint8_t { None, Page };

enum class Body : std::uint8_t { Markdown, Raw, None };

/// Which parts of a shortcode are text.
struct ShortcodeRule {
  std::vector<std::string> text = {};  // parameter names, or positions from "0"
  Body body = Body::Markdown;
  /// The body is said, not supposed: Hugo wants the closing tag.
  bool closes = false;

  auto operator==(const ShortcodeRule&) const -> bool = default;
};

using ShortcodeRules = std::map<std::string, ShortcodeRule, std::less<>>;

/// The rules that hold without a configuration: Hugo's own shortcodes and those
/// of the themes that workshops use. See docs/configuration.md for the list.
auto default_shortcodes() -> ShortcodeRules;

enum class Untranslated : std::uint8_t { Source, Skip };

struct MergePolicy {
  Untranslated untranslated = Untranslated::Source;
  int minimum = 0;  // per cent of a page's units
  bool fuzzy = false;

  auto operator==(const MergePolicy&) const -> bool = default;
};

/// What a translation may change. Block structure, shortcodes and scripts are
/// not among it.
struct GuardPolicy {
  std::vector<Code> allow = {};         // MdLink, MdImage, MdCode, HtmlTag
  std::vector<std::string> links = {};  // URLs that may be new; `*`: any bytes

  auto operator==(const GuardPolicy&) const -> bool = default;
};

/// What the words of some pages count in coverage.
struct Weight {
  std::string pages = {};  // glob
  int weight = 1;

  auto operator==(const Weight&) const -> bool = default;
};

/// What `l10n check` holds translations to.
struct CheckPolicy {
  int minimum = 0;                        // per cent of all words
  int page_minimum = 0;                   // of each page's
  std::vector<std::string> exclude = {};  // globs of pages
  std::vector<Weight> weights = {};       // the first that fits; else 1
  std::map<std::string, std::string, std::less<>> rules = {};  // id to level
  std::string tone_style = {};          // "old", "new"; empty: any
  std::vector<std::string> words = {};  // files of words, one a line
  std::vector<std::string> terms = {};  // glossaries
  std::vector<std::string> keep = {};   // names that are not translated
  std::string baseline = {};            // file

  auto operator==(const CheckPolicy&) const -> bool = default;
};

enum class References : std::uint8_t { Full, File, None };

/// What becomes of a translation whose source changed in numbers, targets of
/// links, code or blanks alone, and that can be edited likewise.
enum class Edits : std::uint8_t {
  Translated,  // edited, and translated still
  Fuzzy,       // edited, for somebody to confirm
  Off,         // left as it is, fuzzy
};

/// Gives units a msgctxt. An empty glob or text fits everything.
struct ContextRule {
  std::string pages = {};  // glob
  std::string text = {};   // a whole msgid
  std::string context = {};

  auto operator==(const ContextRule&) const -> bool = default;
};

/// The defaults are what holds without a file; the languages are empty then.
struct Configuration {
  std::string path = {};  // of the file that it was read from
  std::string source_language = {};
  std::vector<std::string> languages = {};
  std::string content = "content";
  Layout layout = {};
  std::string default_language = {};  // its pages carry no suffix
  std::string catalogs = "po";
  std::vector<std::string> include = {};  // globs of pages; empty: all
  std::vector<std::string> exclude = {};
  std::vector<std::string> front_matter = {"title", "linkTitle", "description",
                                           "summary"};
  ShortcodeRules shortcodes = default_shortcodes();
  MergePolicy merge = {};
  GuardPolicy guard = {};
  CheckPolicy check = {};
  bool default_in_root = false;  // folders: nor a folder
  Split split = Split::None;
  References references = References::Full;
  Edits edits = Edits::Translated;
  std::size_t width = 79;  // 0: no wrapping
  std::vector<ContextRule> contexts = {};
  std::string project = {};  // Project-Id-Version
  std::string bugs = {};     // Report-Msgid-Bugs-To
  Places places = {};

  auto operator==(const Configuration&) const -> bool = default;
};

/// The msgctxt that the first fitting rule of `contexts` gives the unit `text`
/// of `page`; empty if none does.
auto context_of(const Configuration& configuration, std::string_view page,
                std::string_view text) -> std::string;

/// What the words of `page` count by `check: weights:`; 0 where `check:
/// exclude:` names it.
auto weight_of(const Configuration& configuration, std::string_view page)
    -> int;

/// Where the setting `key` (see Places) stands; if nothing sets it, the file.
auto place_of(const Configuration& configuration, std::string_view key)
    -> Location;

/// "po/l10n.pot", or with `split: page` "po/NAME/l10n.pot"; relative to the
/// root. `name` is SourcePage::name.
auto template_path(const Configuration& configuration, std::string_view name)
    -> std::string;

/// "po/pt_BR.po", or with `split: page` "po/NAME/pt_BR.po".
auto catalog_path(const Configuration& configuration, std::string_view name,
                  std::string_view language) -> std::string;

/// "po/l10n.record".
auto record_path(const Configuration& configuration) -> std::string;

/// What leaves the pages in a run of extract that is not done yet:
/// "po/.l10n-leavers-en".
auto leavers_path(const Configuration& configuration, std::string_view language)
    -> std::string;

/// "po/.l10n-planned".
auto plan_path(const Configuration& configuration) -> std::string;

}  // namespace l10n::site

#endif  // L10N_SITE_CONFIGURATION_HPP
