#include <algorithm>
#include <map>

#include "l10n/flow/check.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/text/words.hpp"
#include "l10n/unit/rebuild.hpp"

namespace l10n::flow {
namespace {

// By what extract and po4a say of an entry.
auto kind_of(const catalog::Message& message) -> page::SegmentKind {
  for (const std::string& comment : message.extracted_comments) {
    if (comment.starts_with("type: ") &&
        (comment.find("Front Matter") != std::string::npos ||
         comment.find("attribute: ") != std::string::npos ||
         comment.find("Link title: ") != std::string::npos ||
         comment.find("Shortcode ") != std::string::npos)) {
      return page::SegmentKind::FrontMatter;
    }
  }
  return page::SegmentKind::Paragraph;
}

auto state_of(const catalog::Message& message) -> UnitState {
  if (catalog::is_translated(message)) {
    return UnitState::Translated;
  }
  return catalog::has_translation(message) ? UnitState::Fuzzy
                                           : UnitState::Untranslated;
}

auto parsed(const std::string& text, const page::Rules& rules)
    -> Result<page::Document> {
  return page::parse(text, "", rules, {.inlines = true, .diagnostics = false});
}

// Of a text that is no single paragraph where it stands alone (a heading that
// begins like a list, a cell of HTML): both texts as pages of their own.
auto difference(const catalog::Message& message, const page::Rules& rules,
                const unit::Permissions& permissions)
    -> std::optional<unit::Refusal> {
  const std::string& text = message.translations.front();
  auto violation =
      unit::compare_texts(page::Segment{}, message.id, text, permissions);
  const auto before = parsed(message.id, rules);
  const auto after = parsed(text, rules);
  if (!violation && before && after) {
    violation =
        unit::compare_inlines(before->inlines, after->inlines, permissions);
  }
  if (!violation) {
    return std::nullopt;
  }
  return unit::Refusal{.segment = 0, .violation = *std::move(violation)};
}

// What the guard says of `message` in a paragraph of its own.
auto refusal(const catalog::Message& message, const page::Rules& rules,
             const site::Configuration& configuration)
    -> std::optional<unit::Refusal> {
  const auto document = parsed(message.id, rules);
  if (!document || document->segments.size() != 1 ||
      unit::msgid(*document, document->segments.front()) != message.id) {
    return difference(message, rules, permissions(configuration, message));
  }
  unit::Rebuilt rebuilt =
      unit::rebuild(*document, rules,
                    {unit::Translation{message.translations.front(),
                                       permissions(configuration, message)}});
  if (rebuilt.refused.empty()) {
    return std::nullopt;
  }
  return std::move(rebuilt.refused.front());
}

class Reader {
 public:
  Reader(const catalog::Catalog& catalog, const page::Rules& rules,
         const site::Configuration& configuration, const std::string& language)
      : catalog_(catalog),
        rules_(rules),
        configuration_(configuration),
        language_(language) {}

  auto run() -> std::vector<CheckedPage> {
    for (const catalog::Message& message : catalog_.messages) {
      if (!message.obsolete && !message.plural) {
        add(message);
      }
    }
    return std::move(pages_);
  }

 private:
  auto page_of(const std::string& path) -> CheckedPage& {
    const auto [known, is_new] = index_.try_emplace(path, pages_.size());
    if (is_new) {
      pages_.push_back({.path = path,
                        .target = {},
                        .language = language_,
                        .catalog = catalog_.path,
                        .ignored = {},
                        .weight = site::weight_of(configuration_, path),
                        .coverage = {},
                        .front_matter = {},
                        .units = {},
                        .kinds = {},
                        .refusals = {}});
    }
    return pages_[known->second];
  }

  void add(const catalog::Message& message) {
    MergedUnit unit{.unit = {}, .message = &message};
    unit.unit.context = message.context.value_or("");
    unit.unit.id = message.id;
    unit.words = text::count_words(message.id);
    unit.state = state_of(message);
    const page::SegmentKind kind = kind_of(message);
    static const std::vector<catalog::Reference> kNowhere(1);
    const auto& places =
        message.references.empty() ? kNowhere : message.references;
    if (unit.state == UnitState::Translated &&
        kind == page::SegmentKind::Paragraph) {
      if (auto refused = refusal(message, rules_, configuration_)) {
        CheckedPage& page = page_of(places.front().path);
        refused->segment = page.units.size();
        page.refusals.push_back(*std::move(refused));
        unit.state = UnitState::Refused;
      }
    }
    for (const catalog::Reference& place : places) {
      unit.unit.line = place.line;
      add_to(page_of(place.path), unit, kind);
    }
  }

  static void add_to(CheckedPage& page, MergedUnit unit,
                     page::SegmentKind kind) {
    page.coverage.add(unit.state, unit.words);
    if (kind == page::SegmentKind::FrontMatter) {
      page.front_matter.add(unit.state, unit.words);
    }
    page.kinds.push_back(kind);
    page.units.push_back(std::move(unit));
  }

  const catalog::Catalog& catalog_;
  const page::Rules& rules_;
  const site::Configuration& configuration_;
  const std::string& language_;
  std::map<std::string, std::size_t> index_;
  std::vector<CheckedPage> pages_;
};

}  // namespace

auto check_catalog(const catalog::Catalog& catalog, const page::Rules& rules,
                   const site::Configuration& configuration,
                   const std::string& language) -> std::vector<CheckedPage> {
  return Reader(catalog, rules, configuration, language).run();
}

}  // namespace l10n::flow
