#include "hugo/site.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "l10n/page/actions.hpp"

namespace l10n::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kConfiguration =
    "baseURL = \"https://example.org/\"\n"
    "defaultContentLanguage = \"en\"\n"
    "disableKinds = [\"RSS\", \"sitemap\", \"robotsTXT\", \"404\", "
    "\"taxonomy\", \"term\"]\n"
    "refLinksErrorLevel = \"WARNING\"\n"
    "[markup.goldmark.renderer]\nunsafe = true\n"
    "[markup.goldmark.parser.attribute]\nblock = true\n";

constexpr const char* kLayout =
    "<html><title>{{ .Title }}</title><main>{{ .Content }}</main></html>\n";

constexpr const char* kParameters =
    "{{ if .IsNamedParams }}{{ range $k, $v := .Params }}<i data-k=\"{{ $k }}\""
    ">{{ $v }}</i>{{ end }}{{ else }}{{ range .Params }}<i>{{ . }}</i>{{ end }}"
    "{{ end }}";

auto read_file(const fs::path& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

auto is_built_in(std::string_view name) -> bool {
  static const std::set<std::string_view> kNames{
      "figure", "gist",   "highlight", "instagram", "param",
      "ref",    "relref", "tweet",     "vimeo",     "youtube"};
  return kNames.contains(name);
}

}  // namespace

auto has_hugo() -> bool {
  return std::system("hugo version >/dev/null 2>&1") == 0;
}

HugoSite::HugoSite() {
  std::string pattern = (fs::temp_directory_path() / "l10n-XXXXXX").string();
  root_ = ::mkdtemp(pattern.data());
  for (const char* const name : {"index", "_default/single", "_default/list"}) {
    put("layouts/" + std::string(name) + ".html", kLayout);
  }
}

HugoSite::~HugoSite() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void HugoSite::put(const std::string& path, const std::string& bytes) const {
  fs::create_directories((root_ / path).parent_path());
  std::ofstream(root_ / path, std::ios::binary) << bytes;
}

void HugoSite::add(const std::string& path, const std::string& bytes) {
  put(path, bytes);
  add_shortcodes(bytes);
  folders_ = folders_ || path.starts_with("content/vi/");
}

void HugoSite::add_shortcodes(const std::string& bytes) {
  for (const page::Action& action : page::scan_actions(bytes, 0).actions) {
    const std::string name(action.name);
    if (action.kind == page::ActionKind::Shortcode) {
      shortcodes_.try_emplace(name, false);
    } else if (action.kind == page::ActionKind::Closing) {
      shortcodes_[name] = true;
    }
  }
}

auto HugoSite::build() -> bool {
  std::string configuration = kConfiguration;
  for (const char* const language : {"en", "vi"}) {
    configuration += std::string("[languages.") + language + "]\n";
    if (folders_) {
      configuration +=
          std::string("contentDir = \"content/") + language + "\"\n";
    }
  }
  put("hugo.toml", configuration);
  for (const auto& [name, has_body] : shortcodes_) {
    if (!is_built_in(name)) {
      put("layouts/shortcodes/" + name + ".html",
          "<div class=\"" + name + "\">" + kParameters +
              (has_body ? "{{ .Inner }}" : "") + "</div>\n");
    }
  }
  const std::string command = "cd '" + root_.string() +
                              "' && hugo --config hugo.toml --quiet >log 2>&1";
  return std::system(command.c_str()) == 0;
}

auto HugoSite::log() const -> std::string {
  return read_file(root_ / "log");
}

auto HugoSite::pages() const -> std::map<std::string, std::string> {
  std::map<std::string, std::string> pages;
  if (!fs::exists(root_ / "public")) {
    return pages;
  }
  for (const auto& entry : fs::recursive_directory_iterator(root_ / "public")) {
    if (entry.path().extension() == ".html") {
      pages[fs::relative(entry.path(), root_ / "public").string()] =
          read_file(entry.path());
    }
  }
  return pages;
}

auto elements(const std::string& html) -> std::string {
  static const std::regex kText(
      "\\s(id|alt|title|aria-label)=(\"[^\"]*\"|'[^']*'|[^\\s>]*)");
  std::string found;
  for (std::size_t at = html.find('<'); at != std::string::npos;
       at = html.find('<', at + 1)) {
    const std::size_t end = std::min(html.find('>', at), html.size());
    found += std::regex_replace(html.substr(at, end - at), kText, " $1");
    found += '\n';
    at = end == html.size() ? at : end;
  }
  return found;
}

}  // namespace l10n::test
