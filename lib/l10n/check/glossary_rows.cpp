#include "l10n/check/glossary_rows.hpp"

#include <algorithm>
#include <utility>

#include "l10n/check/reading.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"

namespace l10n::check {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view path, char separator)
      : text_(text),
        path_(path),
        separator_(separator),
        ends_{separator, '\r', '\n'} {}

  auto run() -> Result<std::vector<PlacedRow>> {
    std::vector<PlacedRow> rows;
    while (at_ < text_.size()) {
      rows.push_back(L10N_TRY(row()));
    }
    return rows;
  }

 private:
  auto row() -> Result<PlacedRow> {
    PlacedRow row{.cells = {}, .line = line_};
    do {
      row.cells.push_back(L10N_TRY(cell()));
    } while (take(separator_));
    take('\r');
    take('\n');
    return row;
  }

  auto take(char byte) -> bool {
    if (at_ >= text_.size() || text_[at_] != byte) {
      return false;
    }
    line_ += byte == '\n' ? 1U : 0U;
    ++at_;
    return true;
  }

  auto cell() -> Result<std::string> {
    if (!take('"')) {
      const std::size_t end =
          std::min(text_.find_first_of(ends_, at_), text_.size());
      std::string plain(text_.substr(at_, end - at_));
      at_ = end;
      return plain;
    }
    const std::uint32_t begin = line_;
    std::string quoted;
    while (at_ < text_.size()) {
      if (take('"')) {
        if (!take('"')) {
          return quoted;
        }
        quoted += '"';
        continue;
      }
      line_ += text_[at_] == '\n' ? 1U : 0U;
      quoted += text_[at_++];
    }
    return tl::unexpected(
        Error{.code = Code::BadValue,
              .where = {.path = std::string(path_), .line = begin},
              .message = tr("the quotation mark is never closed")});
  }

  std::string_view text_;
  std::string_view path_;
  char separator_;
  std::string ends_;  // of a plain cell
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

// The first record of `text` without what is in quotation marks.
auto first_record(std::string_view text) -> std::string {
  std::string record;
  bool quoted = false;
  for (const char byte : text) {
    if (byte == '"') {
      quoted = !quoted;
    } else if (!quoted && byte == '\n' && !record.empty()) {
      break;
    } else if (!quoted && byte != '\r' && byte != '\n') {
      record += byte;
    }
  }
  return record;
}

auto separator_of(std::string_view text) -> char {
  const std::string record = lower_ascii(first_record(text));
  const auto has = [&](std::string_view part) {
    return record.find(part) != record.npos;
  };
  if (has("source;target") || (!has(",") && has(";"))) {
    return ';';
  }
  return !has(",") && has("\t") ? '\t' : ',';
}

}  // namespace

auto csv_rows(std::string_view text, std::string_view path)
    -> Result<std::vector<PlacedRow>> {
  return CsvReader(text, path, separator_of(text)).run();
}

auto tab_rows(std::string_view text) -> std::vector<PlacedRow> {
  std::vector<PlacedRow> rows;
  const LineTable lines(text);
  for (std::size_t i = 0; i < lines.count(); ++i) {
    std::string_view line = without_line_end(lines.line(i).of(text));
    if (line.starts_with('#')) {
      continue;
    }
    PlacedRow row{.cells = {}, .line = static_cast<std::uint32_t>(i + 1)};
    while (true) {
      const std::size_t end = std::min(line.find('\t'), line.size());
      row.cells.emplace_back(line.substr(0, end));
      if (end == line.size()) {
        break;
      }
      line.remove_prefix(end + 1);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace l10n::check
