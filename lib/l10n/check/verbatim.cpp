#include "l10n/check/verbatim.hpp"

#include <algorithm>
#include <array>

#include "l10n/core/source.hpp"
#include "l10n/page/front_matter.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;

auto holds(const std::vector<Span>& spans, std::size_t at) -> bool {
  const auto after = std::upper_bound(
      spans.begin(), spans.end(), at,
      [](std::size_t place, Span span) { return place < span.begin; });
  return after != spans.begin() && at < std::prev(after)->end;
}

auto run_of(std::string_view line, std::size_t at) -> std::size_t {
  return std::min(line.find_first_not_of(line[at], at), line.size()) - at;
}

// Adds the code spans that begin and end on `line`, which begins at `base`.
void add_code_spans(std::string_view line, std::size_t base,
                    std::vector<Span>& code) {
  // A run that finds no partner is not looked for again.
  std::array<bool, 8> missing{};
  for (std::size_t at = line.find('`'); at < line.size();) {
    const std::size_t size = run_of(line, at);
    std::size_t end = at + size;
    const bool hopeless = size >= missing.size() || missing.at(size);
    std::size_t close = hopeless ? kNone : line.find('`', end);
    while (close < line.size() && run_of(line, close) != size) {
      close = line.find('`', close + run_of(line, close));
    }
    if (close < line.size()) {
      end = close + size;
      code.push_back({base + at, base + end});
    } else if (size < missing.size()) {
      missing.at(size) = true;
    }
    at = line.find('`', end);
  }
}

// Where a path that begins at `at` ends: before its fragment, which names text.
auto end_of_path(std::string_view line, std::size_t at, std::string_view stops)
    -> std::size_t {
  return std::min(line.find_first_of(stops, at), line.size());
}

// What introduces a path, and what ends it.
struct Opener {
  std::string_view words;
  std::string_view stops;
};

constexpr std::array kOpeners{
    Opener{"](", "#) \t"},     Opener{"://", "#)>\"' \t"},
    Opener{"src=", "#> \t"},   Opener{"href=", "#> \t"},
    Opener{"link=", "#> \t"},  Opener{"url=", "#> \t"},
    Opener{"image=", "#> \t"}, Opener{"]: ", "# \t"}};

void add_paths(std::string_view line, std::size_t base,
               std::vector<Span>& paths) {
  std::vector<Span> found;
  for (const Opener& opener : kOpeners) {
    for (std::size_t at = line.find(opener.words); at != kNone;
         at = line.find(opener.words, at + opener.words.size())) {
      const std::size_t begin = at + opener.words.size();
      found.push_back(
          {base + begin, base + end_of_path(line, begin, opener.stops)});
    }
  }
  std::sort(found.begin(), found.end(), [](Span a, Span b) {
    return a.begin < b.begin || (a.begin == b.begin && a.end < b.end);
  });
  for (const Span& span : found) {
    if (!paths.empty() && span.begin <= paths.back().end) {
      paths.back().end = std::max(paths.back().end, span.end);
    } else {
      paths.push_back(span);
    }
  }
}

// A value of front matter with a slash or a dot inside names a file.
void add_value(std::string_view line, std::size_t base,
               std::vector<Span>& paths) {
  const std::size_t colon = line.find_first_of(":=");
  if (colon == kNone) {
    return;
  }
  const std::string_view value = page::trim(line.substr(colon + 1));
  const bool one_word = value.find_first_of(" \t") == kNone;
  if (one_word && value.find_first_of("/.") != kNone) {
    paths.push_back({base + colon + 1, base + line.size()});
  }
}

class Scanner {
 public:
  explicit Scanner(std::string_view page) : page_(page), lines_(page) {}

  auto run() -> Verbatim {
    result_.body = page::read_front_matter(page_, {}, {}).body;
    for (std::size_t i = 0; i < lines_.count(); ++i) {
      take(lines_.line(i));
    }
    if (!fence_.empty()) {
      result_.code.push_back({opening_.begin, page_.size()});
      result_.unclosed_fences.push_back(opening_);
    }
    std::sort(result_.code.begin(), result_.code.end(),
              [](Span a, Span b) { return a.begin < b.begin; });
    return std::move(result_);
  }

 private:
  void take(Span span) {
    const std::string_view line = without_line_end(span.of(page_));
    if (span.begin < result_.body) {
      add_value(line, span.begin, result_.paths);
      return;
    }
    const std::string_view rest = page::shape_of(line).rest;
    if (!fence_.empty()) {
      if (page::closes_fence(rest, fence_)) {
        result_.code.push_back({opening_.begin, span.end});
        fence_ = {};
      }
      return;
    }
    fence_ = page::fence_of(rest);
    if (!fence_.empty()) {
      opening_ = {span.begin, span.begin + line.size()};
      return;
    }
    add_code_spans(line, span.begin, result_.code);
    add_paths(line, span.begin, result_.paths);
  }

  std::string_view page_;
  LineTable lines_;
  Verbatim result_;
  std::string_view fence_;  // that is open
  Span opening_;
};

}  // namespace

auto Verbatim::is_code(std::size_t at) const -> bool {
  return holds(code, at);
}

auto Verbatim::is_path(std::size_t at) const -> bool {
  return holds(paths, at);
}

auto find_verbatim(std::string_view page) -> Verbatim {
  return Scanner(page).run();
}

auto find_inline_verbatim(std::string_view text) -> Verbatim {
  Verbatim result;
  const LineTable lines(text);
  for (std::size_t i = 0; i < lines.count(); ++i) {
    const Span span = lines.line(i);
    const std::string_view line = without_line_end(span.of(text));
    add_code_spans(line, span.begin, result.code);
    add_paths(line, span.begin, result.paths);
  }
  return result;
}

}  // namespace l10n::check
