// A bar on standard error while a command works through many pages.
#ifndef TOOLS_L10N_PROGRESS_HPP
#define TOOLS_L10N_PROGRESS_HPP

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

#include "terminal.hpp"

namespace l10n::tool {

/// Shown on a terminal only, at most ten times a second, and gone without a
/// trace when it ends. Report diagnostics after that, or they mix with it.
class Progress {
 public:
  /// `label` is translated: "extracting".
  Progress(const Terminal& terminal, std::string label, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  auto operator=(const Progress&) -> Progress& = delete;

  /// One more of `total` is done. For any thread.
  void step();

 private:
  void draw();

  const Terminal& terminal_;
  std::string label_;
  std::size_t total_;
  bool shown_;
  std::mutex mutex_;
  std::size_t done_ = 0;
  std::chrono::steady_clock::time_point next_;
  bool drawn_ = false;
};

/// "extracting [=====>    ]  50 % 5/10", at most `width` columns.
auto progress_line(const std::string& label, std::size_t done,
                   std::size_t total, std::size_t width) -> std::string;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_PROGRESS_HPP
