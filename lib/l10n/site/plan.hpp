// .l10n-planned: which pages a run of merge replaces, until its record says so.
#ifndef L10N_SITE_PLAN_HPP
#define L10N_SITE_PLAN_HPP

#include <functional>
#include <string>
#include <utility>

#include "l10n/core/diagnostic.hpp"
#include "l10n/site/record.hpp"

namespace l10n::site {

/// Notes beside the record, lines of the same form. A page is noted before it
/// is replaced, and the notes are removed after the record is saved: a run that
/// was killed between the two would leave pages that the next one takes for
/// somebody else's.
class Plan {
 public:
  /// The notes stand at `path`, in the folder `root` of the site.
  Plan(std::string path, std::string root)
      : path_(std::move(path)), root_(std::move(root)) {}

  /// Notes that the page `target` (relative to the root) will have `hash`. For
  /// several threads at once; some system calls, no fsync.
  ///
  /// Errors: those of io::append_line.
  [[nodiscard]] auto note(const std::string& target,
                          const std::string& hash) const -> Result<void>;

  /// The hash of a page that stands on the disk, by its path relative to the
  /// root; empty where it cannot be read.
  using HashOfPage = std::function<std::string(const std::string&)>;

  /// Enters each noted page into `record` that has a noted hash now. A line
  /// that is torn is left out, and so is a page outside of the root.
  ///
  /// Errors: those of io::read_file; no notes are none.
  auto recover(Record& record, const HashOfPage& hash_of) const -> Result<void>;

  /// Errors: those of io::remove_file.
  [[nodiscard]] auto forget() const -> Result<void>;

 private:
  std::string path_;
  std::string root_;
};

}  // namespace l10n::site

#endif  // L10N_SITE_PLAN_HPP
