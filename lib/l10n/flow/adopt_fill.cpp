#include "l10n/flow/adopt_fill.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

#include "l10n/catalog/index.hpp"

namespace l10n::flow {
namespace {

constexpr std::size_t kMostElsewhere = 3;  // other translations in comments

auto is_before(const Variant& one, const Variant& other) -> bool {
  return std::tuple(one.certain, one.doubtful, one.percent) >
         std::tuple(other.certain, other.doubtful, other.percent);
}

auto ordered(std::vector<Variant> variants) -> std::vector<Variant> {
  std::stable_sort(variants.begin(), variants.end(), is_before);
  return variants;
}

auto place_of(const Variant& variant) -> std::string {
  return variant.path + ':' + std::to_string(variant.line);
}

auto manner_text(AdoptManner manner) -> std::string_view {
  switch (manner) {
    case AdoptManner::Joined:
      return " (several blocks joined)";
    case AdoptManner::Part:
      return " (part of a block)";
    case AdoptManner::Shared:
      return " (for the next unit, too)";
    case AdoptManner::Whole:
      break;
  }
  return "";
}

auto doubt_text(AdoptDoubt doubt) -> std::string_view {
  switch (doubt) {
    case AdoptDoubt::Mixed:
      return " (partly untranslated)";
    case AdoptDoubt::Differs:
      return " (numbers, names or code differ)";
    case AdoptDoubt::Crossed:
      return " (fits another place better)";
    case AdoptDoubt::Unlikely:
      return " (hardly a translation)";
    case AdoptDoubt::Elsewhere:
      return " (translates another text elsewhere)";
    case AdoptDoubt::None:
      break;
  }
  return "";
}

auto origin_comment(const Variant& variant) -> std::string {
  return "adopted: " + std::to_string(variant.percent) + " % from " +
         place_of(variant) + std::string(manner_text(variant.manner)) +
         std::string(doubt_text(variant.doubt));
}

auto elsewhere_comment(const Variant& variant) -> std::string {
  std::string text = variant.text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return "adopted: elsewhere \"" + text + "\" at " + place_of(variant);
}

// Whatever a translator did to it stays.
auto is_untouched(const catalog::Message& message) -> bool {
  return !message.plural && !catalog::has_translation(message) &&
         message.translator_comments.empty();
}

void write(const std::vector<Variant>& variants, catalog::Message& message) {
  const Variant& best = variants.front();
  message.translations = {best.text};
  message.previous = {};
  message.fuzzy = best.certain == 0;
  if (message.fuzzy) {
    message.translator_comments.push_back(origin_comment(best));
  }
  std::size_t told = 0;
  for (std::size_t i = 1; i < variants.size(); ++i) {
    if (variants[i].certain != 0 && told < kMostElsewhere) {
      message.translator_comments.push_back(elsewhere_comment(variants[i]));
      ++told;
    }
  }
}

auto variant_of(const AdoptedPage& page, const AdoptedUnit& unit) -> Variant {
  const bool certain = unit.state == AdoptState::Certain;
  return {.text = unit.translation,
          .certain = certain ? 1U : 0U,
          .doubtful = certain ? 0U : 1U,
          .percent = unit.percent,
          .manner = unit.manner,
          .doubt = unit.doubt,
          .path = page.target_path,
          .line = page.target.units[unit.target.begin].line};
}

void count(const Variant& vote, std::vector<Variant>& variants) {
  const auto known = std::find_if(
      variants.begin(), variants.end(),
      [&](const auto& variant) { return variant.text == vote.text; });
  if (known == variants.end()) {
    variants.push_back(vote);
    return;
  }
  if (std::tuple(vote.certain, vote.percent) >
      std::tuple(std::min<std::size_t>(known->certain, 1), known->percent)) {
    known->percent = vote.percent;
    known->manner = vote.manner;
    known->doubt = vote.doubt;
    known->path = vote.path;
    known->line = vote.line;
  }
  known->certain += vote.certain;
  known->doubtful += vote.doubtful;
}

auto has_translation(const AdoptedUnit& unit) -> bool {
  return !unit.translation.empty();
}

}  // namespace

auto FillCounts::operator+=(const FillCounts& other) -> FillCounts& {
  certain += other.certain;
  doubtful += other.doubtful;
  kept += other.kept;
  open += other.open;
  return *this;
}

void Votes::add(const AdoptedPage& page) {
  for (std::size_t i = 0; i < page.units.size(); ++i) {
    if (has_translation(page.units[i])) {
      const unit::Unit& source = page.source.units[i];
      count(variant_of(page, page.units[i]),
            variants_[{source.context, source.id}]);
    }
  }
}

auto Votes::fill(catalog::Catalog& catalog,
                 const catalog::Catalog& before) const -> FillCounts {
  const catalog::MessageIndex known(before);
  // The page itself knows better than what resembles it.
  const auto is_guess = [&](const catalog::Message& message) {
    return message.fuzzy && !message.plural && known.find(message) == nullptr;
  };
  FillCounts counts;
  for (catalog::Message& message : catalog.messages) {
    if (message.obsolete) {
      continue;
    }
    const auto found =
        variants_.find({message.context.value_or(""), message.id});
    const bool is_free = is_untouched(message) ||
                         (found != variants_.end() && is_guess(message));
    if (!is_free) {
      counts.kept += catalog::has_translation(message) ? 1U : 0U;
      counts.open += catalog::has_translation(message) ? 0U : 1U;
    } else if (found == variants_.end()) {
      ++counts.open;
    } else {
      write(ordered(found->second), message);
      ++(message.fuzzy ? counts.doubtful : counts.certain);
    }
  }
  return counts;
}

auto Votes::rivals() const -> std::vector<Rivals> {
  std::vector<Rivals> rivals;
  for (const auto& [key, variants] : variants_) {
    std::vector<Variant> certain = ordered(variants);
    std::erase_if(certain,
                  [](const Variant& variant) { return variant.certain == 0; });
    if (certain.size() > 1) {
      rivals.push_back({key.first, key.second, std::move(certain)});
    }
  }
  return rivals;
}

auto entries_of(const AdoptedPage& page, const AdoptLanguages& languages)
    -> std::vector<memory::Entry> {
  std::vector<memory::Entry> entries;
  const auto& units = page.source.units;
  for (std::size_t i = 0; i < page.units.size(); ++i) {
    const AdoptedUnit& unit = page.units[i];
    if (!has_translation(unit)) {
      continue;
    }
    entries.push_back(
        {.source_language = languages.from,
         .target_language = languages.to,
         .source = units[i].id,
         .target = unit.translation,
         .surroundings = {.context = units[i].context,
                          .before = i == 0 ? "" : units[i - 1].id,
                          .after =
                              i + 1 == units.size() ? "" : units[i + 1].id},
         .origin = {.file = page.target_path,
                    .page = page.source_path,
                    .author = std::string(kAdoptAuthor) + ", " +
                              std::to_string(unit.percent) + " %"},
         .state = unit.state == AdoptState::Certain ? memory::State::Translated
                                                    : memory::State::Draft});
  }
  return entries;
}

}  // namespace l10n::flow
