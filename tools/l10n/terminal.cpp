#include "terminal.hpp"

#include <algorithm>
#include <cstdlib>
#include <thread>
#include <utility>

#include <nlohmann/json.hpp>
#include <sys/ioctl.h>
#include <unistd.h>

#include "l10n/core/message.hpp"
#include "l10n/report/check_report.hpp"
#include "l10n/report/colors.hpp"
#include "l10n/report/columns.hpp"

namespace l10n::tool {
namespace {

constexpr std::size_t kColumns = 80;  // of a terminal that nobody widened

auto severity_color(Severity severity) -> std::string_view {
  switch (severity) {
    case Severity::Error:
      return report::kBoldRed;
    case Severity::Warning:
      return report::kBoldMagenta;
    case Severity::Information:
      break;
  }
  return report::kBoldCyan;
}

// A diagnostic without a place is l10n's own, and says so.
auto placed(Diagnostic diagnostic) -> Diagnostic {
  if (diagnostic.where.path.empty()) {
    diagnostic.where = {.path = "l10n"};
  }
  return diagnostic;
}

auto to_json(const Diagnostic& diagnostic) -> nlohmann::ordered_json {
  return {{"code", name(diagnostic.code)},
          {"severity", report::level_name(diagnostic.severity)},
          {"path", diagnostic.where.path},
          {"line", diagnostic.where.line},
          {"column", diagnostic.where.column},
          {"message", diagnostic.message},
          {"help", diagnostic.help}};
}

auto dump(const auto& json) -> std::string {
  // Paths need not be UTF-8; a stray byte becomes U+FFFD.
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

auto is_set(const char* name) -> bool {
  // The threads of a command start later than this.
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value != nullptr && *value != '\0';
}

auto is_dumb() -> bool {
  const char* const term =
      std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe)
  return term != nullptr && std::string_view(term) == "dumb";
}

// The color, or the end of one, that `text` begins with; else empty.
auto own_escape(std::string_view text) -> std::string_view {
  for (const std::string_view own :
       {report::kBold, report::kDim, report::kRed, report::kGreen,
        report::kBoldRed, report::kBoldMagenta, report::kBoldCyan,
        report::kPlain}) {
    if (text.starts_with(own)) {
      return own;
    }
  }
  return {};
}

// `text` without what could drive a terminal, but for our own colors.
auto tamed(std::string_view text, bool colors) -> std::string {
  std::string shown;
  std::size_t done = 0;
  for (std::size_t at = text.find_first_of("\t\x1b"); at != text.npos;
       at = text.find_first_of("\t\x1b", at)) {
    const std::string_view kept = text[at] == '\t' ? text.substr(at, 1)
                                  : colors         ? own_escape(text.substr(at))
                                                   : std::string_view();
    if (!kept.empty()) {
      shown += printable(text.substr(done, at - done));
      shown += kept;
      done = at + kept.size();
    }
    at += std::max<std::size_t>(kept.size(), 1);
  }
  return shown + printable(text.substr(done));
}

auto columns_of(int stream) -> std::size_t {
  winsize size{};
  const bool known = ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

}  // namespace

Terminal::Terminal(Streams streams, TerminalOptions options)
    : streams_(streams), options_(options) {}

void Terminal::report(const Diagnostic& diagnostic) {
  errors_ += diagnostic.severity == Severity::Error ? 1U : 0U;
  warnings_ += diagnostic.severity == Severity::Warning ? 1U : 0U;
  if (options_.json) {
    kept_.push_back(diagnostic);
    return;
  }
  if (options_.quiet && diagnostic.severity != Severity::Error) {
    return;
  }
  Diagnostic shown = placed(diagnostic);
  // The same advice under many pages is read once.
  const bool said = shown.help == last_help_;
  last_help_ = shown.help;
  if (said) {
    shown.help.clear();
  }
  streams_.err << (options_.color_err ? colored(shown) : to_string(shown));
}

void Terminal::report(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    report(diagnostic);
  }
}

void Terminal::print(std::string_view text) {
  if (!options_.json) {
    streams_.out << tamed(text, options_.color_out);
  }
}

void Terminal::tell(std::string_view text) {
  if (!options_.quiet) {
    print(text);
  }
}

void Terminal::write(std::string_view bytes) {
  if (options_.json) {
    written_ += bytes;
    return;
  }
  // Colors in them are somebody else's.
  streams_.out << (options_.screen ? tamed(bytes, false) : std::string(bytes));
}

void Terminal::say(std::string_view line) {
  if (!options_.json && !options_.quiet) {
    const std::string text = tamed(line, options_.color_err);
    for (const std::string& part : report::wrapped(text, kColumns)) {
      streams_.err << part << '\n';
    }
  }
}

void Terminal::result(const nlohmann::json& value) {
  result_ = dump(value);
}

void Terminal::start_stream() {
  streaming_ = options_.json;
}

void Terminal::stream(const nlohmann::json& value) {
  start_stream();
  if (options_.json) {
    streams_.out << value.dump(-1, ' ', false,
                               nlohmann::json::error_handler_t::replace)
                 << '\n';
  }
}

void Terminal::finish() {
  if (options_.json && streaming_) {
    for (const Diagnostic& diagnostic : kept_) {
      streams_.err << to_string(diagnostic);
    }
    return;
  }
  if (options_.json) {
    nlohmann::ordered_json whole;
    whole["diagnostics"] = nlohmann::ordered_json::array();
    for (const Diagnostic& diagnostic : kept_) {
      whole["diagnostics"].push_back(to_json(diagnostic));
    }
    whole["result"] = result_.empty() ? nlohmann::ordered_json::object()
                                      : nlohmann::ordered_json::parse(result_);
    if (!written_.empty()) {
      whole["output"] = written_;
    }
    streams_.out << dump(whole) << '\n';
    return;
  }
  std::string summary;
  if (errors_ > 0) {
    summary = tr_n("%1 error", "%1 errors", errors_, errors_);
  }
  if (warnings_ > 0) {
    summary += summary.empty() ? "" : ", ";
    summary += tr_n("%1 warning", "%1 warnings", warnings_, warnings_);
  }
  if (!summary.empty()) {
    say(summary);
  }
}

auto colored(const Diagnostic& diagnostic) -> std::string {
  std::string text = to_string(diagnostic);
  const std::string path = printable_line(diagnostic.where.path);
  // The place ends at the first ": "; the word of the severity at the next ':'.
  const std::size_t place = path.empty() ? 0 : text.find(": ", path.size());
  const std::size_t word = place == 0 ? 0 : place + 2;
  const std::size_t end = text.find(": ", word);
  if (place == text.npos || end == text.npos) {
    return text;
  }
  text.insert(end + 1, report::kPlain);
  text.insert(word, severity_color(diagnostic.severity));
  if (place > 0) {
    text.insert(place + 1, report::kPlain);
    text.insert(0, report::kBold);
  }
  return text;
}

auto detect_terminal(ColorMode mode) -> TerminalOptions {
  const bool wanted =
      mode == ColorMode::Always ||
      (mode == ColorMode::Auto && !is_set("NO_COLOR") && !is_dumb());
  const auto shows = [&](int stream) {
    return wanted && (mode == ColorMode::Always || isatty(stream) == 1);
  };
  TerminalOptions options;
  options.color_out = shows(STDOUT_FILENO);
  options.color_err = shows(STDERR_FILENO);
  options.screen = isatty(STDOUT_FILENO) == 1;
  options.interactive = isatty(STDERR_FILENO) == 1 && !is_dumb();
  options.width = columns_of(STDERR_FILENO);
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  return options;
}

}  // namespace l10n::tool
