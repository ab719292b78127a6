#include "progress.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace l10n::tool {
namespace {

constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr const char* kClear = "\r\x1b[K";

}  // namespace

Progress::Progress(const Terminal& terminal, std::string label,
                   std::size_t total)
    : terminal_(terminal),
      label_(std::move(label)),
      total_(total),
      shown_(terminal.options().interactive && !terminal.options().quiet &&
             !terminal.options().json && total > 1),
      // Work that is done at once shows no bar at all.
      next_(std::chrono::steady_clock::now() + kInterval) {}

Progress::~Progress() {
  if (drawn_) {
    terminal_.err() << kClear << std::flush;
  }
}

void Progress::step() {
  if (!shown_) {
    return;
  }
  const std::scoped_lock lock(mutex_);
  ++done_;
  const auto now = std::chrono::steady_clock::now();
  if (now >= next_) {
    next_ = now + kInterval;
    draw();
  }
}

void Progress::draw() {
  drawn_ = true;
  terminal_.err() << kClear
                  << progress_line(label_, done_, total_,
                                   terminal_.options().width - 1)
                  << std::flush;
}

auto progress_line(const std::string& label, std::size_t done,
                   std::size_t total, std::size_t width) -> std::string {
  done = std::min(done, total);
  const std::size_t percent = total == 0 ? 100 : 100 * done / total;
  std::string figures = std::to_string(percent) + " % ";
  figures.insert(0, 6 - std::min<std::size_t>(6, figures.size()), ' ');
  figures += std::to_string(done) + '/' + std::to_string(total);
  const std::size_t around = label.size() + figures.size() + 5;
  if (width < around + 10) {
    return width < figures.size() ? std::string() : figures;
  }
  const std::size_t room = std::min<std::size_t>(width - around, 40);
  const std::size_t filled = total == 0 ? room : room * done / total;
  std::string bar(filled, '=');
  if (filled < room) {
    bar += '>';
  }
  bar.resize(room, ' ');
  return label + " [" + bar + "] " + figures;
}

}  // namespace l10n::tool
