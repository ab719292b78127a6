// What l10n says: results on standard output, everything else on standard
// error, in colors where that helps, or all of it as one JSON object.
#ifndef TOOLS_L10N_TERMINAL_HPP
#define TOOLS_L10N_TERMINAL_HPP

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "l10n/core/diagnostic.hpp"

namespace l10n::tool {

enum class ColorMode : std::uint8_t { Auto, Always, Never };

struct TerminalOptions {
  bool json = false;
  bool quiet = false;
  bool color_out = false;
  bool color_err = false;
  bool interactive = false;  // standard error is a terminal: show progress
  bool screen = false;       // standard output is a terminal
  std::size_t width = 80;    // of that terminal, in columns
  std::size_t jobs = 1;      // threads that a command may use
};

struct Streams {
  std::ostream& out;
  std::ostream& err;
};

/// One run's voice. Not for several threads at once (but see progress.hpp).
class Terminal {
 public:
  Terminal(Streams streams, TerminalOptions options);

  [[nodiscard]] auto options() const -> const TerminalOptions& {
    return options_;
  }

  /// Prints a diagnostic as to_string has it: the place bold, "error:" red,
  /// "warning:" magenta; its help only if it is not the previous one's.
  /// `--quiet` leaves errors alone; `--json` keeps it for finish().
  void report(const Diagnostic& diagnostic);
  void report(const std::vector<Diagnostic>& diagnostics);

  /// A result for people: on standard output, not with `--json`. What could
  /// drive a terminal is shown as printable() does, but for our own colors,
  /// line ends and tabs: names come from everywhere.
  void print(std::string_view text);

  /// What a command has done, for people: as print(), but not with `--quiet`.
  void tell(std::string_view text);

  /// The bytes of a page or a report as they are, unless standard output is a
  /// terminal; with `--json`, the text "output" beside the result.
  void write(std::string_view bytes);

  /// A remark for people: on standard error, not with `--quiet` or `--json`.
  void say(std::string_view line);

  /// The result for machines; shown as "result" with `--json`, else dropped.
  void result(const nlohmann::json& value);

  /// One of many results for machines: with `--json` a line of its own, at
  /// once, in place of the object that finish() prints; diagnostics then stay
  /// on standard error.
  void stream(const nlohmann::json& value);

  /// Values follow by stream(), or none at all.
  void start_stream();

  /// The last words: "2 errors, 1 warning" where there were any, or the JSON
  /// object {"diagnostics": [...], "result": {...}}, with "output" where
  /// something was written. Call it once.
  void finish();

  [[nodiscard]] auto errors() const -> std::size_t { return errors_; }

  [[nodiscard]] auto warnings() const -> std::size_t { return warnings_; }

  /// Standard error; for the progress bar.
  [[nodiscard]] auto err() const -> std::ostream& { return streams_.err; }

 private:
  Streams streams_;
  TerminalOptions options_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::string last_help_;
  std::vector<Diagnostic> kept_;  // for JSON
  std::string result_;            // JSON text
  std::string written_;           // with --json
  bool streaming_ = false;
};

/// What the environment says of the two streams: whether they are terminals
/// and how wide, NO_COLOR (https://no-color.org) and TERM=dumb.
auto detect_terminal(ColorMode mode) -> TerminalOptions;

/// `diagnostic` as to_string has it, with SGR escapes.
auto colored(const Diagnostic& diagnostic) -> std::string;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_TERMINAL_HPP
