// What merge knows about the pages that it writes.
#ifndef TOOLS_L10N_MERGE_SESSION_HPP
#define TOOLS_L10N_MERGE_SESSION_HPP

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/coverage.hpp"
#include "l10n/site/plan.hpp"
#include "l10n/site/record.hpp"
#include "merge_arguments.hpp"
#include "site_session.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// The options of the command line over the policy of the configuration.
struct MergePolicy {
  bool skip_untranslated = false;
  int minimum = 0;  // per cent of a page's units
  bool fuzzy = false;
};

auto merge_policy(const MergeArguments& arguments,
                  const site::Configuration& configuration) -> MergePolicy;

enum class PageAction : std::uint8_t {
  Same,  // stands there already
  Write,
  Skipped,  // by the policy
  Foreign,  // somebody else's: not without --overwrite
  Failed,
};

/// One page in one language: what became of it.
struct PageOutcome {
  std::string target;  // relative to the root
  std::string language;
  PageAction action = PageAction::Same;
  std::string hash;  // content_hash() of the bytes that stand there now
  flow::Coverage coverage;
  std::vector<Diagnostic> diagnostics;
  bool unread = false;  // the source: there is no coverage
};

/// Whether the policy leaves a page with this coverage out.
auto is_left_out(const flow::Coverage& coverage, const MergePolicy& policy)
    -> bool;

/// The record of merge, and its text as it stands on the disk.
struct StoredRecord {
  std::string text = {};
  site::Record record = {};
  /// The hashes of pages that stand no more where merge wrote them: a file of
  /// such bytes was moved.
  std::set<std::string> gone = {};
};

/// Whether merge wrote the bytes with the hash `hash` that stand at `target`,
/// there or where they stood before they were moved.
auto is_own(const StoredRecord& stored, const std::string& target,
            const std::string& hash) -> bool;

/// Writes `bytes` to the target of `outcome`, or says why not: a page that
/// merge did not write itself is nobody's to replace.
void place_page(const Site& site, const StoredRecord& stored,
                const MergeArguments& arguments, std::string_view bytes,
                PageOutcome& outcome);

/// Empty where there is none. Errors: those of reading a file and of
/// site::parse_record; what it warns of is reported.
auto read_record(const Site& site, Terminal& terminal) -> Result<StoredRecord>;

/// The notes of the pages that are being written.
auto plan_of(const Site& site) -> site::Plan;

/// The hash of a page as it stands on the disk; empty where it cannot be read.
auto hash_on_disk(const Site& site, const std::string& target) -> std::string;

struct Orphans {
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> removed;  // with --dry-run, --check: would be
};

/// Pages in the record whose source is gone: listed, and removed with --prune
/// where they are unchanged. Takes what is gone out of `record`.
auto handle_orphans(const Site& site, const std::set<std::string>& targets,
                    const MergeArguments& arguments, site::Record& record)
    -> Orphans;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MERGE_SESSION_HPP
