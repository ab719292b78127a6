#include "l10n/report/unified_diff.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <dtl/dtl.hpp>

#include "l10n/core/diagnostic.hpp"

namespace l10n::report {
namespace {

using Line = std::string;
using Differ = dtl::Diff<Line, std::vector<Line>>;

// With their line feeds, so that a missing one at the end is a difference.
auto lines_of(std::string_view text) -> std::vector<Line> {
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == text.npos ? text.size() : end + 1;
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// Tabs stay: a diff is there to be applied, too.
auto shown(std::string_view line) -> std::string {
  std::string text;
  for (std::size_t tab = line.find('\t'); tab != line.npos;
       tab = line.find('\t')) {
    text += printable(line.substr(0, tab)) + '\t';
    line.remove_prefix(tab + 1);
  }
  return text + printable(line);
}

class Writer {
 public:
  explicit Writer(bool color) : color_(color) {}

  void line(const char* escape, char mark, const Line& line) {
    const bool ended = line.ends_with('\n');
    colored(escape,
            mark + shown(ended ? line.substr(0, line.size() - 1) : line));
    if (!ended) {
      out_ += "\\ No newline at end of file\n";
    }
  }

  void colored(const char* escape, const std::string& text) {
    out_ +=
        color_ && *escape != '\0' ? escape + text + "\x1b[0m\n" : text + '\n';
  }

  auto take() -> std::string { return std::move(out_); }

 private:
  bool color_;
  std::string out_;
};

constexpr auto kBold = "\x1b[1m";
constexpr auto kRed = "\x1b[31m";
constexpr auto kGreen = "\x1b[32m";
constexpr auto kCyan = "\x1b[36m";

struct Step {
  dtl::edit_t type = dtl::SES_COMMON;
  Line line;
};

auto steps_between(std::string_view before, std::string_view after)
    -> std::vector<Step> {
  Differ differ(lines_of(before), lines_of(after));
  differ.onHuge();
  differ.compose();
  std::vector<Step> steps;
  for (const auto& [line, info] : differ.getSes().getSequence()) {
    steps.push_back({info.type, line});
  }
  return steps;
}

// The steps that stand within three lines of a change.
auto shown_steps(const std::vector<Step>& steps) -> std::vector<bool> {
  constexpr std::size_t kContext = 3;
  std::vector<bool> shown(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].type != dtl::SES_COMMON) {
      const std::size_t begin = i < kContext ? 0 : i - kContext;
      const std::size_t end = std::min(i + kContext + 1, steps.size());
      std::fill(shown.begin() + static_cast<std::ptrdiff_t>(begin),
                shown.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
  }
  return shown;
}

// "3,2" for two lines from the third on; of no lines the one before them.
auto range(std::size_t before, std::size_t count) -> std::string {
  return std::to_string(count == 0 ? before : before + 1) + ',' +
         std::to_string(count);
}

// Where a hunk begins in both texts.
struct Place {
  std::size_t before = 0;
  std::size_t after = 0;

  void pass(const Step& step) {
    before += step.type == dtl::SES_ADD ? 0U : 1U;
    after += step.type == dtl::SES_DELETE ? 0U : 1U;
  }
};

void write_hunk(std::span<const Step> steps, const Place& place,
                Writer& writer) {
  Place size;
  for (const Step& step : steps) {
    size.pass(step);
  }
  writer.colored(kCyan, "@@ -" + range(place.before, size.before) + " +" +
                            range(place.after, size.after) + " @@");
  for (const Step& step : steps) {
    if (step.type == dtl::SES_DELETE) {
      writer.line(kRed, '-', step.line);
    } else if (step.type == dtl::SES_ADD) {
      writer.line(kGreen, '+', step.line);
    } else {
      writer.line("", ' ', step.line);
    }
  }
}

}  // namespace

auto unified_diff(std::string_view before, std::string_view after,
                  const DiffNames& names, bool color) -> std::string {
  if (before == after) {
    return {};
  }
  const std::vector<Step> steps = steps_between(before, after);
  const std::vector<bool> shown = shown_steps(steps);
  Writer writer(color);
  writer.colored(kBold, "--- " + printable(names.before));
  writer.colored(kBold, "+++ " + printable(names.after));
  Place place;
  for (std::size_t at = 0; at < steps.size();) {
    std::size_t end = at;
    while (end < steps.size() && shown[end]) {
      ++end;
    }
    if (end != at) {
      write_hunk(std::span(steps).subspan(at, end - at), place, writer);
    }
    for (const std::size_t next = std::max(end, at + 1); at < next; ++at) {
      place.pass(steps[at]);
    }
  }
  return writer.take();
}

}  // namespace l10n::report
