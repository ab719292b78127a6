// A site before and after a run, and copies of it for runs that go wrong.
#ifndef TESTS_ACCIDENTS_STAGE_HPP
#define TESTS_ACCIDENTS_STAGE_HPP

#include <cstdint>
#include <string>

#include "accidents/program.hpp"
#include "accidents/workshop.hpp"
#include "io/scratch.hpp"

namespace l10n::test {

enum class Scene : std::uint8_t {
  Begin,    // extract, in a site that has no catalogs yet
  Extract,  // pages of a merged site have changed
  Merge,    // and were extracted and translated: pages to replace and to make
};

class Stage {
 public:
  explicit Stage(Scene scene);

  /// Makes wild() a copy of the site before the run.
  void reset() const;

  /// Runs the scene's command there; `command` says how.
  [[nodiscard]] auto play(Command command = {}) const -> Outcome;

  /// Fails the test unless each file of wild() is the old or the new one, none
  /// is missing, and no temporary file is left.
  void expect_whole() const;

  /// Runs the command once more: exit 0, and all bytes of an undisturbed run.
  void expect_that_the_next_run_heals() const;

  /// Whether wild() holds what an undisturbed run would have made.
  [[nodiscard]] auto is_done() const -> bool;

  [[nodiscard]] auto wild() const -> const std::string& { return wild_; }

  [[nodiscard]] auto scratch() const -> const io::Scratch& { return scratch_; }

  [[nodiscard]] auto old_files() const -> const Files& { return old_; }

 private:
  void work(const std::string& command) const;
  void expect_known_lines(const std::string& record) const;

  io::Scratch scratch_;
  std::string command_;
  std::string before_ = scratch_ / "before";
  std::string wild_ = scratch_ / "wild";
  Files old_;
  Files new_;
};

}  // namespace l10n::test

#endif  // TESTS_ACCIDENTS_STAGE_HPP
