#include "l10n/site/record.hpp"

#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"

namespace l10n::site {
namespace {

constexpr std::string_view kFirstLine = "l10n record 1";

auto escaped(std::string_view path) -> std::string {
  std::string text;
  for (const char byte : path) {
    if (byte == '\n' || byte == '\r' || byte == '\\') {
      text += '\\';
    }
    text += byte == '\n' ? 'n' : byte == '\r' ? 'r' : byte;
  }
  return text;
}

// Nothing for an escape that escaped() does not write.
auto unescaped(std::string_view text) -> std::optional<std::string> {
  std::string path;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      path += text[at];
      continue;
    }
    ++at;
    if (at == text.size() ||
        std::string_view("nr\\").find(text[at]) == std::string_view::npos) {
      return std::nullopt;
    }
    path += text[at] == 'n' ? '\n' : text[at] == 'r' ? '\r' : '\\';
  }
  return path;
}

auto is_hash(std::string_view text) -> bool {
  return !text.empty() &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

auto is_conflict(std::string_view line) -> bool {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") ||
         line == "=======" || line.starts_with("||||||| ");
}

// Reads one line into `record`; false if it is none.
auto read_line(std::string_view line, Record& record) -> bool {
  const auto read = parse_entry(line);
  if (read) {
    record[read->first].insert(read->second);
  }
  return read.has_value();
}

auto check_first_line(std::string_view line, std::string_view path)
    -> Result<void> {
  if (line == kFirstLine) {
    return {};
  }
  return tl::unexpected(
      Error{.code = Code::BadValue,
            .where = {.path = std::string(path), .line = 1, .column = 1},
            .message = tr("this is no record that this version of l10n reads"),
            .help = tr("use the newer l10n that wrote it, or delete the file: "
                       "`l10n merge` makes it again")});
}

}  // namespace

auto wrote(const Record& record, const std::string& path,
           const std::string& hash) -> bool {
  const auto entry = record.find(path);
  return entry != record.end() && entry->second.contains(hash);
}

auto entry_line(std::string_view path, std::string_view hash) -> std::string {
  return std::string(hash) + '\t' + escaped(path);
}

auto parse_entry(std::string_view line)
    -> std::optional<std::pair<std::string, std::string>> {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos || !is_hash(line.substr(0, tab))) {
    return std::nullopt;
  }
  auto path = unescaped(line.substr(tab + 1));
  if (!path || path->empty()) {
    return std::nullopt;
  }
  return std::pair(*std::move(path), std::string(line.substr(0, tab)));
}

auto parse_record(std::string_view text, std::string_view path)
    -> Result<ReadRecord> {
  ReadRecord read;
  const LineTable lines(text);
  for (std::size_t number = 0; number < lines.count(); ++number) {
    const std::string_view line = without_line_end(lines.line(number).of(text));
    const Location where = lines.location(lines.line(number).begin, path);
    if (is_conflict(line)) {
      return tl::unexpected(
          Error{.code = Code::ConflictMarker,
                .where = where,
                .message = tr("the file holds a conflict of two versions"),
                .help = tr("keep the lines of both versions, without the "
                           "marks; 'l10n init --git' lets git do so")});
    }
    if (number == 0) {
      if (auto done = check_first_line(line, path); !done) {
        return tl::unexpected(done.error());
      }
    } else if (!line.empty() && !read_line(line, read.record)) {
      read.diagnostics.push_back(
          {.code = Code::BadValue,
           .where = where,
           .message = tr("this line does not say which page has which hash"),
           .help = tr("the page counts as written by somebody else"),
           .severity = Severity::Warning});
    }
  }
  return read;
}

auto to_text(const Record& record) -> std::string {
  std::string text(kFirstLine);
  text += '\n';
  for (const auto& [path, hashes] : record) {
    for (const std::string& hash : hashes) {
      text += entry_line(path, hash) + '\n';
    }
  }
  return text;
}

}  // namespace l10n::site
