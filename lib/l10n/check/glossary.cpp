#include "l10n/check/glossary.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "l10n/check/reading.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::check {
namespace {

using Row = std::vector<std::string>;

struct PlacedRow {
  Row cells;
  std::uint32_t line = 0;
};

auto bad(std::string_view path, std::size_t line, std::string message)
    -> tl::unexpected<Error> {
  return tl::unexpected(
      Error{.code = Code::BadValue,
            .where = {.path = std::string(path),
                      .line = static_cast<std::uint32_t>(line)},
            .message = std::move(message)});
}

// RFC 4180, with LF or CR LF.
class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view path)
      : text_(text), path_(path) {}

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
    } while (take(','));
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
          std::min(text_.find_first_of(",\r\n", at_), text_.size());
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
    return bad(path_, begin, tr("the quotation mark is never closed"));
  }

  std::string_view text_;
  std::string_view path_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

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

struct Columns {
  std::size_t source = 0;
  std::size_t target = 1;
  std::string source_language = {};
  std::string language = {};
};

// What a first line of names says; nothing where it is one of terms.
auto columns_of(const Row& row) -> std::optional<Columns> {
  const auto named = [&](std::string_view name) {
    return std::find_if(row.begin(), row.end(), [&](const std::string& cell) {
      return lower_ascii(cell) == name;
    });
  };
  const auto source = named("source");
  const auto target = named("target");
  if (source != row.end() && target != row.end()) {
    return Columns{static_cast<std::size_t>(source - row.begin()),
                   static_cast<std::size_t>(target - row.begin())};
  }
  const bool languages = row.size() >= 2 && is_language_tag(row[0]) &&
                         is_language_tag(row[1]) && row[0].size() == 2 &&
                         row[1].size() == 2;
  return languages ? std::optional(Columns{0, 1, row[0], row[1]})
                   : std::nullopt;
}

auto trimmed(const std::string& text) -> std::string {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) {
    return {};
  }
  return text::to_nfc(
      text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

// What the columns beside source and target say of a term.
auto says(const Row& row, const Columns& columns,
          std::initializer_list<std::string_view> words) -> bool {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string cell = lower_ascii(row[i]);
    if (i != columns.source && i != columns.target &&
        std::any_of(words.begin(), words.end(), [&](std::string_view word) {
          return cell.find(word) != cell.npos;
        })) {
      return true;
    }
  }
  return false;
}

class Builder {
 public:
  explicit Builder(std::string_view path) : path_(path) {}

  void add(const PlacedRow& row, const Columns& columns) {
    if (columns.source >= row.cells.size() ||
        trimmed(row.cells[columns.source]).empty()) {
      return;
    }
    Term& term = term_of(trimmed(row.cells[columns.source]), columns, row.line);
    const std::string target = columns.target < row.cells.size()
                                   ? trimmed(row.cells[columns.target])
                                   : std::string();
    const bool forbidden = says(row.cells, columns, {"forbidden"});
    term.keep = term.keep ||
                says(row.cells, columns,
                     {"read-only", "untranslatable", "do not translate"}) ||
                (!forbidden && !target.empty() && target == term.source);
    if (target.empty()) {
      return;
    }
    (forbidden ? term.forbidden : term.targets).push_back(target);
  }

  auto terms() -> std::vector<Term> { return std::move(terms_); }

 private:
  auto term_of(const std::string& source, const Columns& columns,
               std::uint32_t line) -> Term& {
    const auto [known, is_new] = index_.try_emplace(source, terms_.size());
    if (is_new) {
      terms_.push_back({.source = source,
                        .source_language = columns.source_language,
                        .language = columns.language,
                        .where = {.path = path_, .line = line}});
    }
    return terms_[known->second];
  }

  std::string path_;
  std::map<std::string, std::size_t> index_;
  std::vector<Term> terms_;
};

auto ends_with(std::string_view path, std::string_view type) -> bool {
  return path.size() > type.size() &&
         lower_ascii(path.substr(path.size() - type.size())) == type;
}

}  // namespace

auto parse_glossary(std::string_view text, std::string_view path)
    -> Result<std::vector<Term>> {
  static_cast<void>(L10N_TRY(text::check_utf8(text, path)));
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) {
    text.remove_prefix(kMark.size());
  }
  if (ends_with(path, ".tbx") || ends_with(path, ".xml")) {
    return parse_tbx(text, path);
  }
  const std::vector<PlacedRow> rows =
      ends_with(path, ".csv") ? L10N_TRY(CsvReader(text, path).run())
                              : tab_rows(text);
  Columns columns;
  Builder builder(path);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto named = i == 0 ? columns_of(rows[i].cells) : std::nullopt;
    if (named) {
      columns = *named;
    } else {
      builder.add(rows[i], columns);
    }
  }
  std::vector<Term> terms = builder.terms();
  if (terms.empty()) {
    return bad(path, 0, tr("there is no term in this glossary"));
  }
  return terms;
}

}  // namespace l10n::check
