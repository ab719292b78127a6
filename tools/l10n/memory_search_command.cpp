// l10n memory search: a concordance.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/core/message.hpp"
#include "l10n/memory/concordance.hpp"
#include "memory_search_arguments.hpp"

namespace l10n::tool {
namespace {

using memory::Entry;

constexpr std::size_t kBefore = 80;    // bytes shown in front of a word
constexpr std::size_t kLongest = 320;  // bytes of a text that is shown whole
constexpr const char* kMark = "\x1b[1;31m";
constexpr const char* kPlain = "\x1b[0m";

// The start of the character that the byte at `at` is part of.
auto start_of_character(std::string_view text, std::size_t at) -> std::size_t {
  while (at > 0 && at < text.size() &&
         (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) {
    --at;
  }
  return at;
}

// Long texts are cut around the first word; line ends show as an arrow.
auto in_context(std::string_view text, const std::vector<Span>& marks,
                bool color) -> std::string {
  Span shown{0, text.size()};
  if (text.size() > kLongest) {
    const std::size_t first = marks.empty() ? 0 : marks.front().begin;
    shown.begin = start_of_character(text, first - std::min(first, kBefore));
    shown.end =
        start_of_character(text, std::min(text.size(), shown.begin + kLongest));
  }
  std::string line = shown.begin > 0 ? "…" : "";
  std::size_t at = shown.begin;
  for (const Span& mark : marks) {
    if (mark.begin < at || mark.end > shown.end) {
      continue;
    }
    line += printable(text.substr(at, mark.begin - at));
    line += color ? kMark : "";
    line += printable(mark.of(text));
    line += color ? kPlain : "";
    at = mark.end;
  }
  line += printable(text.substr(at, shown.end - at));
  line += shown.end < text.size() ? "…" : "";
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

auto origin_of(const Entry& entry) -> std::string {
  return entry.origin.page.empty() ? entry.origin.file : entry.origin.page;
}

void show(const memory::Occurrence& occurrence, Terminal& terminal) {
  const Entry& entry = occurrence.entry;
  const bool color = terminal.options().color_out;
  terminal.print(std::to_string(entry.id) + "  " + printable(origin_of(entry)) +
                 (entry.state == memory::State::Draft ? "  " + tr("(draft)")
                                                      : std::string()) +
                 '\n');
  terminal.print("  " + entry.source_language + "  " +
                 in_context(entry.source, occurrence.in_source, color) + '\n');
  terminal.print("  " + entry.target_language + "  " +
                 in_context(entry.target, occurrence.in_target, color) + '\n');
}

auto spans(const std::vector<Span>& marks) -> nlohmann::json {
  nlohmann::json list = nlohmann::json::array();
  for (const Span& mark : marks) {
    list.push_back({mark.begin, mark.end});
  }
  return list;
}

auto to_json(const memory::Occurrence& occurrence) -> nlohmann::json {
  const Entry& entry = occurrence.entry;
  return {{"id", entry.id},
          {"source_language", entry.source_language},
          {"target_language", entry.target_language},
          {"source", entry.source},
          {"target", entry.target},
          {"in_source", spans(occurrence.in_source)},
          {"in_target", spans(occurrence.in_target)},
          {"state", memory::name_of(entry.state)},
          {"origin", origin_of(entry)}};
}

auto search(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const auto arguments = L10N_TRY(read_memory_search_arguments(given));
  const auto store =
      L10N_TRY(open_memory(arguments.place, memory::Access::ReadOnly));
  const auto occurrences = L10N_TRY(memory::search_words(
      store, memory::WordSearch(arguments.words, arguments.exact),
      arguments.limit));
  nlohmann::json found = nlohmann::json::array();
  for (const memory::Occurrence& occurrence : occurrences.found) {
    show(occurrence, terminal);
    found.push_back(to_json(occurrence));
  }
  if (occurrences.more) {
    terminal.say(tr("there are more: show them with --limit"));
  }
  if (occurrences.found.empty()) {
    terminal.say(tr("no entry contains the words"));
  }
  terminal.result({{"entries", found}, {"more", occurrences.more}});
  return Exit::Done;
}

}  // namespace

auto run_memory_search(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = search(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool
