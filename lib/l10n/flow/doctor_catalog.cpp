// A catalog is mended where its strings stand, not read and written anew: what
// another tool wrote keeps its form. The strings are looked at in a view
// (doctor_view.hpp); what changes in it changes in the file.
#include <algorithm>
#include <set>
#include <utility>

#include "l10n/catalog/escape.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/check/damage.hpp"
#include "l10n/check/suppression.hpp"
#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/flow/doctor.hpp"
#include "l10n/flow/doctor_view.hpp"

namespace l10n::flow {
namespace {

using check::Damage;

// A change of the view as changes of the file: the text goes where it begins,
// the rest of it leaves the strings below.
void add_edits(const CatalogView& view, const text::Replacement& part,
               std::vector<text::Replacement>& edits) {
  std::string text = part.text;
  std::size_t at = part.span.begin;
  for (std::size_t i = view.piece_at(at);
       i < view.pieces.size() && at < part.span.end; ++i) {
    const CatalogView::Piece& piece = view.pieces[i];
    const std::size_t end =
        std::min(part.span.end, piece.view + piece.bytes.size());
    if (end > at) {
      edits.push_back({{piece.bytes.begin + (at - piece.view),
                        piece.bytes.begin + (end - piece.view)},
                       std::move(text)});
      text.clear();
      at = end;
    }
  }
}

auto apply(std::string_view bytes, std::vector<text::Replacement> edits)
    -> std::string {
  Damage all{.message = {}, .provable = true, .parts = std::move(edits)};
  return check::mend(bytes, {all});
}

auto find_damage(const CatalogView& view) -> std::vector<Damage> {
  return check::find_text_damage(view.text,
                                 check::find_inline_verbatim(view.text));
}

class Examiner {
 public:
  Examiner(std::string_view bytes, std::string_view path,
           const std::vector<std::string>& ignored)
      : bytes_(bytes), path_(path), ignored_(ignored), lines_(bytes) {}

  void take_targets(const CatalogView& view) {
    for (const Damage& damage : heard(view)) {
      add(view, damage, damage.provable);
    }
  }

  // A msgid follows its page: where the page says the same afterwards.
  void take_sources(const CatalogView& view, const Renames& renames) {
    for (const Damage& damage : heard(view)) {
      const bool follows = damage.provable && is_renamed(view, damage, renames);
      Damage shown = damage;
      if (!follows) {
        shown.help =
            tr("mend the page that it comes from, then run "
               "'l10n extract'");
      }
      add(view, shown, follows);
    }
  }

  [[nodiscard]] auto edits() const -> const std::vector<text::Replacement>& {
    return edits_;
  }

  auto found() -> std::vector<Diagnosis>& { return found_; }

 private:
  // The damage that no entry wants silent.
  auto heard(const CatalogView& view) const -> std::vector<Damage> {
    std::vector<Damage> found = find_damage(view);
    std::erase_if(found, [&](const Damage& damage) {
      const CatalogView::Piece& piece =
          view.pieces[view.piece_at(damage.span.begin)];
      return check::lists(ignored_[piece.entry], damage.check);
    });
    return found;
  }

  void add(const CatalogView& view, const Damage& damage, bool provable) {
    const CatalogView::Piece& piece =
        view.pieces[view.piece_at(damage.span.begin)];
    const std::size_t at = piece.bytes.begin + (damage.span.begin - piece.view);
    const std::size_t begin = view.text.rfind('\n', damage.span.begin) + 1;
    const std::size_t end =
        std::min(view.text.find('\n', begin), view.text.size());
    Diagnosis diagnosis{
        .finding = {.check = damage.check,
                    .severity = damage.severity,
                    .catalog = lines_.location(at, path_),
                    .message = damage.message,
                    .help = damage.help,
                    .quoted = view.text.substr(begin, end - begin),
                    .span = {damage.span.begin - begin,
                             damage.span.end - begin}},
        .proposal = damage.proposal};
    if (provable) {
      diagnosis.finding.fix = damage.proposal;
      for (const text::Replacement& part : damage.parts) {
        add_edits(view, part, edits_);
      }
    }
    found_.push_back(std::move(diagnosis));
  }

  // The whole text of the view around `damage`, as it is and mended.
  auto is_renamed(const CatalogView& view, const Damage& damage,
                  const Renames& renames) const -> bool {
    if (renames.empty()) {
      return false;
    }
    const std::size_t begin = view.text.rfind('\n', damage.span.begin) + 1;
    const std::size_t end =
        std::min(view.text.find('\n', begin), view.text.size());
    const std::size_t first = view.piece_at(begin);
    const std::size_t last = view.piece_at(end == begin ? begin : end - 1);
    std::string raw;
    for (std::size_t i = first; i <= last; ++i) {
      raw += view.pieces[i].bytes.of(bytes_);
    }
    std::string id;
    if (catalog::unescape(raw, id)) {
      return false;
    }
    const auto renamed = renames.find(id);
    if (renamed == renames.end()) {
      return false;
    }
    // Every damage of this text is mended, or none is.
    const std::string line(view.text.substr(begin, end - begin));
    const std::string after = check::mend(
        line, check::find_text_damage(line, check::find_inline_verbatim(line)));
    std::string expected;
    catalog::escape(renamed->second, expected);
    std::string shown = expected;
    for (std::size_t at = 0; at + 1 < shown.size(); ++at) {
      if (shown[at] == '\\') {
        shown[at] = ' ';
        shown[++at] = ' ';
      }
    }
    return after == shown;
  }

  std::string_view bytes_;
  std::string path_;
  const std::vector<std::string>& ignored_;  // by entry
  LineTable lines_;
  std::vector<Diagnosis> found_;
  std::vector<text::Replacement> edits_;
};

auto key_of(const catalog::Message& message) -> std::string {
  return message.context.value_or("") + '\x04' + message.id;
}

// Whether `after` is the catalog `before` but for translations, translators'
// comments, and the ids that were renamed.
auto is_trustworthy(std::string_view before, std::string_view after,
                    std::string_view path, const Renames& renames) -> bool {
  const auto old_catalog = catalog::read(before, path);
  const auto new_catalog = catalog::read(after, path);
  if (!old_catalog || !new_catalog ||
      old_catalog->messages.size() != new_catalog->messages.size()) {
    return false;
  }
  std::set<std::string> keys;
  for (std::size_t i = 0; i < old_catalog->messages.size(); ++i) {
    const catalog::Message& one = old_catalog->messages[i];
    const catalog::Message& other = new_catalog->messages[i];
    const auto renamed = renames.find(one.id);
    const bool same_id = one.id == other.id || (renamed != renames.end() &&
                                                renamed->second == other.id);
    if (!same_id || one.context != other.context ||
        one.plural != other.plural || one.flags != other.flags ||
        one.fuzzy != other.fuzzy || one.references != other.references ||
        one.translations.size() != other.translations.size() ||
        (!other.obsolete && !keys.insert(key_of(other)).second)) {
      return false;
    }
  }
  return true;
}

void add_errors(std::string_view bytes, std::string_view path,
                std::vector<Diagnosis>& found) {
  const LineTable lines(bytes);
  for (const Diagnostic& error : catalog::errors(bytes, path)) {
    Diagnosis diagnosis{.finding = {.check = std::string(name(error.code)),
                                    .severity = Severity::Error,
                                    .catalog = error.where,
                                    .message = error.message,
                                    .help = error.help}};
    if (error.where.line != 0 && error.where.line <= lines.count()) {
      diagnosis.finding.quoted =
          without_line_end(lines.line(error.where.line - 1).of(bytes));
    }
    found.push_back(std::move(diagnosis));
  }
}

}  // namespace

auto examine_catalog(std::string_view bytes, std::string_view path,
                     const Renames& renames) -> Examination {
  Examination result;
  add_errors(bytes, path, result.found);
  if (!result.found.empty()) {
    return result;  // nothing is changed in what cannot be read
  }
  const CatalogViews views = views_of(bytes);
  Examiner examiner(bytes, path, views.ignored);
  examiner.take_targets(views.targets);
  examiner.take_sources(views.sources, renames);
  result.found = std::move(examiner.found());
  std::stable_sort(
      result.found.begin(), result.found.end(),
      [](const Diagnosis& a, const Diagnosis& b) {
        return std::pair(a.finding.catalog.line, a.finding.catalog.column) <
               std::pair(b.finding.catalog.line, b.finding.catalog.column);
      });
  if (examiner.edits().empty()) {
    return result;
  }
  std::string mended = apply(bytes, examiner.edits());
  if (is_trustworthy(bytes, mended, path, renames)) {
    result.mended = std::move(mended);
  } else if (!renames.empty()) {
    return examine_catalog(bytes, path, {});
  } else {
    for (Diagnosis& diagnosis : result.found) {
      diagnosis.finding.fix.reset();
    }
  }
  return result;
}

}  // namespace l10n::flow
