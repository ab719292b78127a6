// l10n memory lookup: the best matches for a text, or for each line of a file.
#include <algorithm>
#include <iostream>
#include <iterator>
#include <mutex>
#include <span>
#include <string>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/io/file.hpp"
#include "l10n/memory/memory.hpp"
#include "l10n/memory/placeable.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/word_diff.hpp"
#include "memory_lookup_arguments.hpp"

namespace l10n::tool {
namespace {

using memory::Match;

// Lines that are looked up before their results are shown.
constexpr std::size_t kBatch = 256;
constexpr std::size_t kLongestLine = std::size_t{64} << 10U;

struct Job {
  MemoryLookupArguments arguments;
  memory::Memory memory;
  memory::Direction direction;
};

auto origin_of(const memory::Entry& entry) -> std::string {
  return entry.origin.page.empty() ? entry.origin.file : entry.origin.page;
}

// The translation with the numbers and code of the query.
auto suggestion(const std::string& query, const Match& match) -> std::string {
  return memory::may_carry(match.score.kind)
             ? memory::adapt(query, match.entry.source, match.entry.target)
                   .target
             : match.entry.target;
}

// The source as it differs from the query: [-only in the memory-] and
// {+only in the query+}, or in colors.
auto marked(const std::string& query, const std::string& source, bool color)
    -> std::string {
  std::string line;
  for (const text::DiffPart& part : text::word_diff(source, query)) {
    const std::string before = printable(part.before.of(source));
    const std::string after = printable(part.after.of(query));
    if (part.equal) {
      line += before;
      continue;
    }
    if (!before.empty()) {
      line +=
          (color ? "\x1b[9;31m" : "[-") + before + (color ? "\x1b[0m" : "-]");
    }
    if (!after.empty()) {
      line +=
          (color ? "\x1b[1;32m" : "{+") + after + (color ? "\x1b[0m" : "+}");
    }
  }
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

auto one_line(std::string text) -> std::string {
  text = printable(text);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

void show(const std::string& query, const Match& match, Terminal& terminal) {
  const std::string score = std::to_string(match.score.points);
  terminal.print(std::string(score.size() < 3 ? 3 - score.size() : 0, ' ') +
                 score + " %  " + memory::describe(match.score.kind) +
                 (match.entry.state == memory::State::Draft
                      ? "  " + tr("(draft)")
                      : std::string()) +
                 "  " + printable(origin_of(match.entry)) + '\n');
  terminal.print(
      "  " + match.entry.source_language + "  " +
      marked(query, match.entry.source, terminal.options().color_out) + '\n');
  terminal.print("  " + match.entry.target_language + "  " +
                 one_line(suggestion(query, match)) + '\n');
}

auto to_json(const std::string& query, const Match& match) -> nlohmann::json {
  nlohmann::json diff = nlohmann::json::array();
  for (const text::DiffPart& part :
       text::word_diff(match.entry.source, query)) {
    if (part.equal) {
      diff.push_back({{"equal", part.after.of(query)}});
    } else {
      diff.push_back({{"memory", part.before.of(match.entry.source)},
                      {"query", part.after.of(query)}});
    }
  }
  return {{"source", match.entry.source},
          {"target", suggestion(query, match)},
          {"score", match.score.points},
          {"similarity", match.score.similarity},
          {"kind", memory::name_of(match.score.kind)},
          {"state", memory::name_of(match.entry.state)},
          {"origin", origin_of(match.entry)},
          {"diff", std::move(diff)}};
}

auto to_json(const std::string& query, const std::vector<Match>& matches)
    -> nlohmann::json {
  nlohmann::json list = nlohmann::json::array();
  for (const Match& match : matches) {
    list.push_back(to_json(query, match));
  }
  return list;
}

// What was said, or what a memory of one pair of languages leaves open.
auto choose_direction(const MemoryPlace& place, const memory::Store& store)
    -> Result<memory::Direction> {
  memory::Direction direction{place.from, place.to};
  if (!direction.from.empty() && !direction.to.empty()) {
    return direction;
  }
  const auto pairs = L10N_TRY(store.statistics());
  if (pairs.size() == 1) {
    const std::string& source = pairs[0].source_language;
    const std::string& target = pairs[0].target_language;
    const bool turned = direction.from == target || direction.to == source;
    return turned ? memory::Direction{target, source}
                  : memory::Direction{source, target};
  }
  return tl::unexpected(usage_error(
      memory_lookup_usage().name,
      tr("the languages are not known: say '--from LANGUAGE --to LANGUAGE'")));
}

void show_all(const std::string& query, const std::vector<Match>& matches,
              Terminal& terminal) {
  for (const Match& match : matches) {
    show(query, match, terminal);
  }
}

auto look_up_one(const Job& job, Terminal& terminal) -> Result<void> {
  const std::string& query = job.arguments.text;
  L10N_TRY(text::check_utf8(query, tr("the text")));
  const auto matches =
      L10N_TRY(job.memory.look_up(query, job.direction, job.arguments.options));
  show_all(query, matches, terminal);
  if (matches.empty()) {
    terminal.say(
        tr("no match of %1 % or more was found: --threshold takes "
           "less",
           std::to_string(job.arguments.options.threshold)));
  }
  terminal.result({{"matches", to_json(query, matches)}});
  return {};
}

auto read_lines(const std::string& path) -> Result<std::vector<std::string>> {
  const std::string bytes =
      path == "-" ? std::string(std::istreambuf_iterator<char>(std::cin), {})
                  : L10N_TRY(io::read_file(path, kMaxCatalogBytes));
  L10N_TRY(text::check_utf8(bytes, path));
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string line = bytes.substr(at, end - at);
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    if (line.size() > kLongestLine) {
      return tl::unexpected(
          Error{.code = Code::RefusedEntry,
                .where = {.path = path,
                          .line = static_cast<std::uint32_t>(lines.size() + 1)},
                .message = tr("the line is longer than 64 KiB")});
    }
    lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

void show_line(std::size_t number, const std::string& query,
               const std::vector<Match>& matches, Terminal& terminal) {
  if (!terminal.options().json) {
    terminal.print(std::to_string(number + 1) + ": " + one_line(query) + '\n');
  }
  show_all(query, matches, terminal);
  terminal.stream({{"query", number}, {"matches", to_json(query, matches)}});
}

// A batch of lines from the one with the number `first` on.
auto look_up_batch(const Job& job, std::size_t first,
                   std::span<const std::string> lines, Terminal& terminal)
    -> Result<void> {
  std::vector<Result<std::vector<Match>>> results(lines.size());
  flow::parallel_for(lines.size(), terminal.options().jobs, [&](std::size_t i) {
    results[i] =
        job.memory.look_up(lines[i], job.direction, job.arguments.options);
  });
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto matches = L10N_TRY(std::move(results[i]));
    show_line(first + i, lines[i], matches, terminal);
  }
  return {};
}

auto look_up_lines(const Job& job, Terminal& terminal) -> Result<void> {
  const auto lines = L10N_TRY(read_lines(job.arguments.file));
  terminal.start_stream();
  for (std::size_t first = 0; first < lines.size(); first += kBatch) {
    const std::size_t size = std::min(kBatch, lines.size() - first);
    L10N_TRY(look_up_batch(job, first, std::span(lines).subspan(first, size),
                           terminal));
  }
  return {};
}

auto lookup(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  auto arguments = L10N_TRY(read_memory_lookup_arguments(given));
  const MemoryPlace place = arguments.place;
  // Says in a clear way that there is none.
  const auto store = L10N_TRY(open_memory(place, memory::Access::ReadOnly));
  Job job{.arguments = std::move(arguments),
          .memory = L10N_TRY(
              memory::Memory::open(place.path, memory::Access::ReadOnly)),
          .direction = L10N_TRY(choose_direction(place, store))};
  std::mutex mutex;  // two kinds may be made at once
  job.memory.on_build([&](const memory::IndexKind&) {
    const std::lock_guard lock(mutex);
    if (terminal.options().interactive) {
      terminal.say(tr("making an index of the memory, once"));
    }
  });
  L10N_TRY(job.arguments.file.empty() ? look_up_one(job, terminal)
                                      : look_up_lines(job, terminal));
  return Exit::Done;
}

}  // namespace

auto run_memory_lookup(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = lookup(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool
