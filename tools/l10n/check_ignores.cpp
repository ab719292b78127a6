#include "check_ignores.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "l10n/check/rules.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/limits.hpp"
#include "nearest.hpp"

namespace l10n::tool {
namespace {

constexpr auto kNone = std::string_view::npos;

auto known_checks() -> const std::vector<std::string>& {
  static const std::vector<std::string> kKnown = [] {
    std::vector<std::string> known{"all"};
    for (const check::Rule& rule : check::rules()) {
      known.emplace_back(rule.id);
    }
    return known;
  }();
  return kKnown;
}

auto is_known(const std::string& word) -> bool {
  const auto& known = known_checks();
  return std::find(known.begin(), known.end(), word) != known.end();
}

// The words of `list` that should be checks and are none.
auto unknown_in(std::string_view list) -> std::vector<std::string> {
  constexpr std::string_view kBetween = " ,\t[]\"'\r\n";
  std::vector<std::string> unknown;
  bool first = true;
  for (std::size_t at = list.find_first_not_of(kBetween); at != kNone;
       at = list.find_first_not_of(kBetween, at)) {
    const std::size_t end =
        std::min(list.find_first_of(kBetween, at), list.size());
    std::string word(list.substr(at, end - at));
    if (!is_known(word) && (first || nearest(word, known_checks()))) {
      unknown.push_back(std::move(word));
    }
    first = false;
    at = end;
  }
  return unknown;
}

void add(const std::string& id, Location where,
         std::vector<Diagnostic>& found) {
  Diagnostic unknown = unknown_check(id, std::move(where));
  unknown.severity = Severity::Warning;
  found.push_back(std::move(unknown));
}

void read_catalog(const CatalogFile& file, std::vector<Diagnostic>& found) {
  constexpr std::string_view kIgnore = "l10n-ignore:";
  const std::string_view bytes =
      file.bytes ? std::string_view(*file.bytes) : std::string_view();
  if (bytes.find(kIgnore) == kNone) {
    return;
  }
  const LineTable lines(bytes);
  for (std::size_t i = 0; i < lines.count(); ++i) {
    const std::string_view line = lines.line(i).of(bytes);
    const std::size_t at = line.find(kIgnore);
    if (line.starts_with("# ") && at != kNone) {
      for (const std::string& id :
           unknown_in(line.substr(at + kIgnore.size()))) {
        add(id, {.path = file.path, .line = static_cast<std::uint32_t>(i + 1)},
            found);
      }
    }
  }
}

// From 1; 0 where no line ignores `id`.
auto line_that_ignores(std::string_view bytes, std::string_view id)
    -> std::uint32_t {
  const LineTable lines(bytes);
  for (std::size_t i = 0; i < lines.count(); ++i) {
    const std::string_view line = lines.line(i).of(bytes);
    if (line.find("ignore") != kNone && line.find(id) != kNone) {
      return static_cast<std::uint32_t>(i + 1);
    }
  }
  return 0;
}

// The bytes of a page are looked at where it has such a word alone.
void read_page(const CheckJob& job, const flow::CheckedPage& page,
               std::vector<Diagnostic>& found) {
  for (const std::string& id : unknown_in(page.ignored)) {
    const std::string path =
        job.arguments.paths.empty() ? job.site.at(page.path) : page.path;
    const auto bytes = io::read_file(path, page::kMaxPageBytes);
    add(id,
        {.path = page.path, .line = bytes ? line_that_ignores(*bytes, id) : 0},
        found);
  }
}

}  // namespace

auto unknown_ignores(const CheckJob& job) -> std::vector<Diagnostic> {
  std::vector<Diagnostic> found;
  for (const auto& [path, file] : job.catalogs) {
    read_catalog(file, found);
  }
  std::set<std::string> seen;  // a page has several languages
  for (const flow::CheckedPage& page : job.pages) {
    if (!page.ignored.empty() && seen.insert(page.path).second) {
      read_page(job, page, found);
    }
  }
  return found;
}

}  // namespace l10n::tool
