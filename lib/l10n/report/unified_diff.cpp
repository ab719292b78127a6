#include "l10n/report/unified_diff.hpp"

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

class Writer {
 public:
  explicit Writer(bool color) : color_(color) {}

  void line(const char* escape, char mark, const Line& line) {
    const bool ended = line.ends_with('\n');
    colored(escape,
            mark + printable(ended ? line.substr(0, line.size() - 1) : line));
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

template <typename Elements>
void write_lines(const Elements& elements, Writer& writer) {
  for (const auto& [line, info] : elements) {
    if (info.type == dtl::SES_DELETE) {
      writer.line(kRed, '-', line);
    } else if (info.type == dtl::SES_ADD) {
      writer.line(kGreen, '+', line);
    } else {
      writer.line("", ' ', line);
    }
  }
}

}  // namespace

auto unified_diff(std::string_view before, std::string_view after,
                  const DiffNames& names, bool color) -> std::string {
  if (before == after) {
    return {};
  }
  Differ differ(lines_of(before), lines_of(after));
  differ.onHuge();
  differ.compose();
  differ.composeUnifiedHunks();
  Writer writer(color);
  writer.colored(kBold, "--- " + printable(names.before));
  writer.colored(kBold, "+++ " + printable(names.after));
  for (const auto& hunk : differ.getUniHunks()) {
    writer.colored(kCyan, "@@ -" + std::to_string(hunk.a) + ',' +
                              std::to_string(hunk.b) + " +" +
                              std::to_string(hunk.c) + ',' +
                              std::to_string(hunk.d) + " @@");
    write_lines(hunk.common[0], writer);
    write_lines(hunk.change, writer);
    write_lines(hunk.common[1], writer);
  }
  return writer.take();
}

}  // namespace l10n::report
