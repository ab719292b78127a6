// l10n terms: glossaries, and proposals for them.
#include <nlohmann/json.hpp>

#include "check_session.hpp"
#include "command_runs.hpp"
#include "l10n/check/glossary.hpp"
#include "l10n/check/mine.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "output.hpp"
#include "terms_arguments.hpp"

namespace l10n::tool {
namespace {

constexpr std::size_t kMaxGlossaryBytes = std::size_t{16} << 20U;

// Every target of every term on a line of its own, forbidden ones marked.
void add_rows(const check::Term& term,
              std::vector<check::Candidate>& candidates) {
  for (const std::string& target : term.targets) {
    candidates.push_back(
        {.source = term.source, .target = target, .keep = term.keep});
  }
  for (const std::string& target : term.forbidden) {
    candidates.push_back(
        {.source = term.source, .target = target, .forbidden = true});
  }
  if (term.keep && term.targets.empty()) {
    candidates.push_back({.source = term.source, .target = term.source});
  }
}

auto read_glossaries(const TermsArguments& arguments)
    -> Result<std::vector<check::Candidate>> {
  std::vector<check::Candidate> candidates;
  for (const std::string& path : arguments.paths) {
    const std::string text = L10N_TRY(io::read_file(path, kMaxGlossaryBytes));
    for (const check::Term& term :
         L10N_TRY(check::parse_glossary(text, path))) {
      add_rows(term, candidates);
    }
  }
  return candidates;
}

auto mine(const Arguments& given, const TermsArguments& arguments,
          Terminal& terminal) -> Result<std::vector<check::Candidate>> {
  CheckJob job;
  job.arguments.paths = arguments.paths;
  L10N_TRY(open_check(given, job, terminal).map([] { return 0; }));
  std::vector<check::Subject> subjects =
      flow::subjects_of(job.pages, job.site.configuration.source_language);
  std::vector<check::Pair> pairs;
  pairs.reserve(subjects.size());
  for (const check::Subject& subject : subjects) {
    pairs.push_back({.subject = &subject,
                     .source = check::read(subject.source()),
                     .target = check::read(subject.target())});
  }
  return check::mine_terms(pairs, {.fewest = arguments.fewest});
}

auto terms(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const TermsArguments arguments = L10N_TRY(read_terms_arguments(given));
  const std::vector<check::Candidate> candidates =
      L10N_TRY(arguments.mine ? mine(given, arguments, terminal)
                              : read_glossaries(arguments));
  const std::string text = check::to_csv(candidates);
  nlohmann::json list = nlohmann::json::array();
  for (const check::Candidate& candidate : candidates) {
    list.push_back({{"source", candidate.source},
                    {"target", candidate.target},
                    {"count", candidate.count},
                    {"forbidden", candidate.forbidden}});
  }
  terminal.result({{"terms", std::move(list)}});
  if (arguments.output.empty() || arguments.output == "-") {
    terminal.write(text);
    return Exit::Done;
  }
  auto written = write_output(arguments.output, text, "terms");
  if (!written) {
    return tl::unexpected(written.error());
  }
  terminal.tell(tr_n("%1: %2 term\n", "%1: %2 terms\n", candidates.size(),
                     arguments.output, candidates.size()));
  return Exit::Done;
}

}  // namespace

auto run_terms(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = terms(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool
