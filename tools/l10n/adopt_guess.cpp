#include "adopt_guess.hpp"

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "git.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/adopt_guess.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/limits.hpp"
#include "page_reading.hpp"

namespace l10n::tool {
namespace {

using flow::Direction;
using flow::DirectionReason;
using Histories = std::map<std::string, flow::PageHistory>;

struct Guessed {
  std::string source;
  std::string target;
  std::string language;
  flow::DirectionGuess guess;
};

// The newest commit comes first: the last number of a page is its first one.
auto parse_log(const std::string& log) -> Histories {
  Histories histories;
  std::int64_t commit = 0;
  for (std::size_t at = 0; at < log.size();) {
    const std::size_t end = std::min(log.find('\n', at), log.size());
    const std::string line = log.substr(at, end - at);
    at = end + 1;
    if (line.starts_with('\x01')) {
      --commit;
    } else if (!line.empty()) {
      flow::PageHistory& history = histories[line];
      history.changed = history.changed == 0 ? commit : history.changed;
      history.added = commit;
    }
  }
  return histories;
}

// Empty where there is no git, or no history.
auto histories_of(const Site& site) -> Histories {
  const auto log =
      run_git(site.folder(),
              {"-c", "core.quotePath=false", "log", "--relative",
               "--no-renames", "--name-only", "--format=%x01%H", "--", "."});
  return log ? parse_log(*log) : Histories();
}

auto history_of(const Histories& histories, const std::string& path)
    -> flow::PageHistory {
  const auto found = histories.find(path);
  return found == histories.end() ? flow::PageHistory() : found->second;
}

auto cut(const Site& site, const std::string& path) -> Result<flow::AdoptSide> {
  const std::string bytes =
      L10N_TRY(io::read_file(site.at(path), page::kMaxPageBytes));
  return flow::cut_side(bytes, path, site.configuration, site.rules);
}

auto guess(const Site& site, const Histories& histories,
           const std::string& source, const site::Target& target)
    -> Result<Guessed> {
  const flow::AdoptSide one = L10N_TRY(cut(site, source));
  const flow::AdoptSide other = L10N_TRY(cut(site, target.path));
  return Guessed{
      .source = source,
      .target = target.path,
      .language = target.language,
      .guess = flow::guess_direction(
          {.source = history_of(histories, source),
           .target = history_of(histories, target.path),
           .left_in_source = flow::sentences_in(one, target.language),
           .left_in_target =
               flow::sentences_in(other, site.configuration.source_language)})};
}

auto reason_text(DirectionReason reason) -> std::string {
  switch (reason) {
    case DirectionReason::Added:
      return tr("it came first");
    case DirectionReason::Leftover:
      return tr("the other page holds sentences in its language");
    case DirectionReason::Changed:
      return tr("it was changed last");
    case DirectionReason::Nothing:
      break;
  }
  return {};
}

auto reason_name(DirectionReason reason) -> std::string {
  switch (reason) {
    case DirectionReason::Added:
      return "added";
    case DirectionReason::Leftover:
      return "leftover";
    case DirectionReason::Changed:
      return "changed";
    case DirectionReason::Nothing:
      break;
  }
  return "";
}

class Report {
 public:
  Report(const Site& site, Terminal& terminal)
      : source_language_(site.configuration.source_language),
        terminal_(terminal) {}

  void add(const Guessed& guessed) {
    const bool known = guessed.guess.direction != Direction::Unknown;
    const bool reversed = guessed.guess.direction == Direction::Reversed;
    const std::string first = reversed ? guessed.language : source_language_;
    const std::string second = reversed ? source_language_ : guessed.language;
    const std::string& page = reversed ? guessed.target : guessed.source;
    if (known) {
      ++counts_[first];
      terminal_.print(tr("%1: %2 (%3)\n", page, first + " → " + second,
                         reason_text(guessed.guess.reason)));
    } else {
      ++silent_;
      terminal_.print(
          tr("%1: nothing tells which page came first\n", guessed.source));
    }
    if (reversed) {
      exclude_ += "    - " + guessed.source + '\n';
      include_[first] += "    - " + guessed.target + '\n';
    }
    pages_.push_back({{"source", guessed.source},
                      {"target", guessed.target},
                      {"from", known ? first : ""},
                      {"to", known ? second : ""},
                      {"reason", reason_name(guessed.guess.reason)}});
  }

  void finish() {
    if (silent_ != 0) {
      terminal_.print(tr_n("%1 page tells nothing\n", "%1 pages tell nothing\n",
                           silent_, silent_));
    }
    const std::string best = best_language();
    for (const auto& [language, count] : counts_) {
      terminal_.print(tr_n("%1: %2 page was written in it\n",
                           "%1: %2 pages were written in it\n", count, language,
                           count));
    }
    if (best != source_language_) {
      terminal_.print(
          tr("most pages were written in '%1'; in l10n.yaml:\n", best) +
          "  source_language: " + best + '\n');
    } else if (!exclude_.empty()) {
      print_ways();
    }
    terminal_.result({{"source_language", best},
                      {"configured", source_language_},
                      {"pages", pages_}});
  }

 private:
  // The other way needs a configuration of its own.
  void print_ways() {
    terminal_.print(
        tr("to translate these pages the other way, in l10n.yaml:\n") +
        "  exclude:\n" + exclude_);
    for (const auto& [language, pages] : include_) {
      const std::string file = "l10n." + language + ".yaml";
      std::string text =
          tr("and in %1, with the same content and layout:\n", file);
      text += "  source_language: " + language;
      text += "\n  languages: [" + source_language_;
      text += "]\n  catalogs: po-" + language;
      text += "\n  include:\n" + pages;
      terminal_.print(text);
      terminal_.print(tr("then: l10n adopt --config=%1\n", file));
    }
  }

  // The language that more than half of all pages were written in, those that
  // tell nothing among them; else the one that is configured.
  [[nodiscard]] auto best_language() const -> std::string {
    for (const auto& [language, count] : counts_) {
      if (2 * count > pages_.size()) {
        return language;
      }
    }
    return source_language_;
  }

  std::string source_language_;
  Terminal& terminal_;
  std::size_t silent_ = 0;
  std::map<std::string, std::size_t> counts_;
  std::string exclude_;
  std::map<std::string, std::string> include_;  // by their language
  nlohmann::json pages_ = nlohmann::json::array();
};

}  // namespace

auto guess_directions(const Site& site, Terminal& terminal) -> Result<Exit> {
  const auto list = L10N_TRY(list_sources(site, terminal));
  const Histories histories = histories_of(site);
  Report report(site, terminal);
  for (const site::SourcePage& page : list.pages) {
    for (const site::Target& target : page.targets) {
      if (!io::exists(site.at(target.path))) {
        continue;
      }
      const auto guessed = guess(site, histories, page.path, target);
      if (guessed) {
        report.add(*guessed);
      } else {
        terminal.report(guessed.error());
      }
    }
  }
  report.finish();
  return terminal.errors() == 0 ? Exit::Done : Exit::Failed;
}

}  // namespace l10n::tool
