#include "l10n/check/glossary.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "l10n/check/glossary_rows.hpp"
#include "l10n/check/reading.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::check {
namespace {

auto bad(std::string_view path, std::string message, std::string help = {})
    -> tl::unexpected<Error> {
  return tl::unexpected(Error{.code = Code::BadValue,
                              .where = {.path = std::string(path)},
                              .message = std::move(message),
                              .help = std::move(help)});
}

struct TargetColumn {
  std::size_t at = 1;
  std::string language = {};
};

struct Columns {
  std::size_t source = 0;
  std::string source_language = {};
  std::vector<TargetColumn> targets = {TargetColumn{}};

  // Whether the column has something to say of the term beside these.
  [[nodiscard]] auto is_remark(std::size_t column) const -> bool {
    return column != source && std::none_of(targets.begin(), targets.end(),
                                            [&](const TargetColumn& one) {
                                              return one.at == column;
                                            });
  }
};

auto trimmed(const std::string& text) -> std::string {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) {
    return {};
  }
  return text::to_nfc(
      text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

auto is_two_letters(std::string_view tag) -> bool {
  return is_language_tag(tag) &&
         std::min(tag.find_first_of("-_"), tag.size()) == 2;
}

// The first column is the source. With a region (en-US) all must be tags, for
// some words have that form (to-do); of two letters the first two are enough.
auto language_columns(const Row& row) -> std::optional<Columns> {
  if (row.size() < 2) {
    return std::nullopt;
  }
  const bool all = std::all_of(row.begin(), row.end(), is_two_letters);
  if (!all && !(is_two_letters(row[0]) && is_two_letters(row[1]) &&
                row[0].size() == 2 && row[1].size() == 2)) {
    return std::nullopt;
  }
  Columns columns{.source_language = row[0], .targets = {}};
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (is_two_letters(row[i])) {
      columns.targets.push_back({i, row[i]});
    }
  }
  return columns;
}

// What a first line of names says; nothing where it is one of terms.
auto columns_of(const Row& cells) -> std::optional<Columns> {
  Row row;
  std::transform(cells.begin(), cells.end(), std::back_inserter(row), trimmed);
  const auto named = [&](std::string_view name) {
    return std::find_if(row.begin(), row.end(), [&](const std::string& cell) {
      return lower_ascii(cell) == name;
    });
  };
  const auto source = named("source");
  const auto target = named("target");
  if (source != row.end() && target != row.end()) {
    return Columns{
        .source = static_cast<std::size_t>(source - row.begin()),
        .targets = {{static_cast<std::size_t>(target - row.begin()), {}}}};
  }
  return language_columns(row);
}

// The flags of a cell that holds nothing else; none of an explanation, where
// the same words say something else (status 403 Forbidden).
auto flags_of(const std::string& cell) -> std::vector<std::string> {
  constexpr std::string_view kKeep = "do not translate";
  std::vector<std::string> flags;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(",;", at), cell.size());
    std::string flag = lower_ascii(trimmed(cell.substr(at, end - at)));
    if (flag != kKeep && flag.find_first_of(" \t\n") != flag.npos) {
      return {};
    }
    flags.push_back(std::move(flag));
    at = end + 1;
  }
  return flags;
}

// Whether one of the columns beside source and targets has one of `flags`.
auto says(const Row& row, const Columns& columns,
          std::initializer_list<std::string_view> flags) -> bool {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!columns.is_remark(i)) {
      continue;
    }
    const std::vector<std::string> said = flags_of(row[i]);
    if (std::find_first_of(said.begin(), said.end(), flags.begin(),
                           flags.end()) != said.end()) {
      return true;
    }
  }
  return false;
}

class Builder {
 public:
  explicit Builder(std::string_view path) : path_(path) {}

  void add(const PlacedRow& row, const Columns& columns) {
    if (columns.source >= row.cells.size()) {
      return;
    }
    const std::string source = trimmed(row.cells[columns.source]);
    if (source.empty()) {
      return;
    }
    const bool forbidden = says(row.cells, columns, {"forbidden"});
    const bool stays =
        says(row.cells, columns,
             {"read-only", "untranslatable", "do not translate"});
    for (const TargetColumn& column : columns.targets) {
      const std::string target = column.at < row.cells.size()
                                     ? trimmed(row.cells[column.at])
                                     : std::string();
      // Of several languages an empty cell says nothing.
      if (target.empty() && !stays && columns.targets.size() > 1) {
        continue;
      }
      Term& term = term_of({.source = source,
                            .source_language = columns.source_language,
                            .language = column.language,
                            .where = {.path = path_, .line = row.line}});
      term.keep = term.keep || stays || (!forbidden && target == source);
      if (!target.empty()) {
        (forbidden ? term.forbidden : term.targets).push_back(target);
      }
    }
  }

  auto terms() -> std::vector<Term> { return std::move(terms_); }

 private:
  // The term with the source and the language of `fresh`; that one where there
  // is none yet.
  auto term_of(Term fresh) -> Term& {
    const auto [known, is_new] =
        index_.try_emplace({fresh.source, fresh.language}, terms_.size());
    if (is_new) {
      terms_.push_back(std::move(fresh));
    }
    return terms_[known->second];
  }

  std::string path_;
  std::map<std::pair<std::string, std::string>, std::size_t> index_;
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
      ends_with(path, ".csv") ? L10N_TRY(csv_rows(text, path)) : tab_rows(text);
  const bool written =
      std::any_of(rows.begin(), rows.end(), [](const PlacedRow& row) {
        return row.cells.size() > 1 || !trimmed(row.cells.front()).empty();
      });
  if (written && std::none_of(rows.begin(), rows.end(), [](const auto& row) {
        return row.cells.size() > 1;
      })) {
    return bad(path, tr("no line of this glossary has two cells"),
               tr("source and target stand between commas, semicolons or tabs "
                  "in a file *.csv, and between tabs in any other"));
  }
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
    return bad(path, tr("there is no term in this glossary"));
  }
  return terms;
}

}  // namespace l10n::check
