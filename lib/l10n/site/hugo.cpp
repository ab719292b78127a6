#include "l10n/site/hugo.hpp"

#include <algorithm>
#include <array>

#include "l10n/core/language.hpp"
#include "l10n/core/source.hpp"
#include "l10n/io/file.hpp"
#include "l10n/site/layout.hpp"

namespace l10n::site {
namespace {

constexpr std::size_t kLargest = std::size_t{1024} * 1024;

auto trimmed(std::string_view text, std::string_view what = " \t\"',;[]{}")
    -> std::string_view {
  const std::size_t begin = text.find_first_not_of(what);
  if (begin == std::string_view::npos) {
    return "";
  }
  return text.substr(begin, text.find_last_not_of(what) - begin + 1);
}

auto lower(std::string_view text) -> std::string {
  std::string folded(text);
  for (char& byte : folded) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  }
  return folded;
}

void add_language(SiteHints& hints, std::string_view tag) {
  const auto among = [&](const std::vector<std::string>& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
  };
  if (is_known_language(tag) && !among(hints.languages) &&
      !among(hints.disabled)) {
    hints.languages.emplace_back(tag);
  }
}

// One setting: `key = value`, `key: value`, `"key": value,`.
struct Line {
  std::size_t indent = 0;
  std::string key;
  std::string_view value;
};

auto read_line(std::string_view line) -> Line {
  const std::size_t indent = line.find_first_not_of(" \t");
  const std::size_t separator = line.find_first_of("=:");
  if (indent == std::string_view::npos || separator == std::string_view::npos ||
      line[indent] == '#') {
    return {indent == std::string_view::npos ? 0 : indent, "", ""};
  }
  std::string_view value = line.substr(separator + 1);
  if (const std::size_t comment = value.find(" #");
      comment != std::string_view::npos) {
    value = value.substr(0, comment);
  }
  return {indent, lower(trimmed(line.substr(0, separator))), value};
}

class Scan {
 public:
  Scan(SiteHints& hints, std::string_view file)
      : hints_(hints),
        in_languages_(file.find("languages.") != std::string_view::npos) {}

  void take(std::string_view line) {
    const std::string_view bare = trimmed(line, " \t\r\n");
    if (bare.starts_with('[') && bare.find('=') == std::string_view::npos) {
      table(bare);
      return;
    }
    if (in_disabled_ && bare.starts_with('-')) {
      disable(trimmed(bare, " -\"'"));
      return;
    }
    const Line setting = read_line(line);
    if (setting.key.empty()) {
      return;
    }
    in_disabled_ = setting.key == "disablelanguages";
    block(setting);
    values(setting);
  }

 private:
  // TOML: [languages.vi], or [vi] in languages.toml.
  void table(std::string_view line) {
    const std::string name =
        lower(trimmed(line.substr(0, line.find(']') + 1), " \t[]\r\n"));
    constexpr std::string_view kPrefix = "languages.";
    in_table_ = true;
    const std::string_view language =
        name.starts_with(kPrefix)
            ? std::string_view(name).substr(kPrefix.size())
        : in_languages_ ? std::string_view(name)
                        : std::string_view();
    enter(language.substr(0, language.find('.')));
  }

  // What follows is about the language `tag`; about none where it is no tag.
  void enter(std::string_view tag) {
    add_language(hints_, tag);
    language_ = is_known_language(tag) ? tag : std::string_view();
  }

  // YAML and JSON: the keys right below `languages:`.
  void block(const Line& setting) {
    if (in_table_) {
      return;
    }
    if (setting.key == "languages") {
      block_indent_ = setting.indent;
      child_indent_ = 0;
      in_block_ = true;
    } else if (in_block_ && setting.indent <= block_indent_) {
      in_block_ = false;
      language_.clear();
    } else if (in_block_) {
      child_indent_ = child_indent_ == 0 ? setting.indent : child_indent_;
      if (setting.indent == child_indent_) {
        enter(setting.key);
      }
    } else if (in_languages_ && setting.indent == 0) {
      enter(setting.key);
    }
  }

  void values(const Line& setting) {
    const std::string_view value = trimmed(setting.value, " \t\"',;\r\n");
    if (setting.key == "defaultcontentlanguage" ||
        setting.key == "defaultlocale") {
      hints_.default_language = value;
    } else if (setting.key == "languagecode" && !in_table_ && !in_block_ &&
               hints_.default_language.empty()) {
      hints_.default_language = value.substr(0, value.find_first_of("-_"));
    } else if (setting.key == "contentdir" && !language_.empty()) {
      hints_.folders[language_] = trimmed(value, "/");
    } else if (setting.key == "contentdir" && !in_table_ && !in_block_) {
      hints_.content = value;
    } else if (setting.key == "disabled" && value == "true") {
      disable(language_);
    } else if (setting.key == "disablelanguages") {
      for (const std::string_view tag : items(setting.value)) {
        disable(tag);
      }
    } else if (setting.key == "locales") {
      for (const std::string_view tag : items(setting.value)) {
        add_language(hints_, tag);
      }
    }
  }

  // It may be named before this, in this file or another one, or after it.
  void disable(std::string_view tag) {
    const std::string language = lower(tag);  // as those of tables and blocks
    std::erase(hints_.languages, language);
    hints_.disabled.push_back(language);
  }

  // Of `["fr", "de"]`.
  static auto items(std::string_view list) -> std::vector<std::string_view> {
    std::vector<std::string_view> found;
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      found.push_back(trimmed(list.substr(0, comma), " \t\"'[]\r\n"));
      list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return found;
  }

  SiteHints& hints_;
  std::string language_;  // that the settings are about
  bool in_languages_;     // languages.toml and the like
  bool in_table_ = false;
  bool in_block_ = false;
  bool in_disabled_ = false;  // a list, one language a line
  std::size_t block_indent_ = 0;
  std::size_t child_indent_ = 0;
};

}  // namespace

void read_hints(std::string_view text, std::string_view file,
                SiteHints& hints) {
  if (hints.file.empty()) {
    hints.file = file;
  }
  Scan scan(hints, file);
  const LineTable lines(text);
  for (std::size_t number = 0; number < lines.count(); ++number) {
    scan.take(without_line_end(lines.line(number).of(text)));
  }
  if (!is_known_language(hints.default_language)) {
    hints.default_language.clear();
  }
}

auto find_hints(const std::string& root) -> SiteHints {
  constexpr std::array kNames{"hugo", "config", "config/_default/hugo",
                              "config/_default/config",
                              "config/_default/languages"};
  std::vector<std::string> files;
  for (const std::string name : kNames) {
    for (const char* const type : {".toml", ".yaml", ".yml", ".json"}) {
      files.push_back(name);
      files.back() += type;
    }
  }
  for (const char* const type : {".js", ".ts", ".mjs"}) {
    files.emplace_back("docusaurus.config");
    files.back() += type;
  }
  SiteHints hints;
  for (const std::string& file : files) {
    if (const auto text = io::read_file(
            std::string(root).append("/").append(file), kLargest)) {
      read_hints(*text, file, hints);
    }
  }
  return hints;
}

}  // namespace l10n::site
