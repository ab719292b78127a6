#include "l10n/catalog/header_merge.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace l10n::catalog {
namespace {

constexpr std::string_view kRevision = "PO-Revision-Date";
constexpr std::string_view kCreation = "POT-Creation-Date";

// Lines by name; one without a colon is a name without a value.
struct Fields {
  std::vector<std::string_view> names;  // in their order
  std::map<std::string_view, std::string_view> lines;

  explicit Fields(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      const std::string_view name = line.substr(0, line.find(':'));
      if (lines.emplace(name, line).second) {
        names.push_back(name);
      }
    }
  }

  [[nodiscard]] auto find(std::string_view name) const
      -> std::optional<std::string_view> {
    const auto found = lines.find(name);
    return found == lines.end() ? std::nullopt : std::optional(found->second);
  }
};

auto number_at(std::string_view text, std::size_t at, std::size_t size)
    -> std::int64_t {
  if (at + size > text.size()) {
    return -1;
  }
  std::int64_t value = -1;
  const char* const begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + size, value);
  return error == std::errc{} && end == begin + size ? value : -1;
}

// "Name: 2026-01-31 23:59+0700" as minutes of an even calendar, for comparison;
// -1 for what is no date.
auto minutes_of(std::string_view line) -> std::int64_t {
  constexpr std::int64_t kDaysInMonth = 31;
  constexpr std::int64_t kMonths = 12;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    return -1;
  }
  std::string_view date = line.substr(colon + 1);
  date.remove_prefix(std::min(date.find_first_not_of(' '), date.size()));
  const std::int64_t year = number_at(date, 0, 4);
  const std::int64_t month = number_at(date, 5, 2);
  const std::int64_t day = number_at(date, 8, 2);
  const std::int64_t hour = number_at(date, 11, 2);
  const std::int64_t minute = number_at(date, 14, 2);
  if (std::min({year, month, day, hour, minute}) < 0) {
    return -1;
  }
  const std::int64_t zone =
      std::max<std::int64_t>(number_at(date, 17, 2), 0) * 60 +
      std::max<std::int64_t>(number_at(date, 19, 2), 0);
  const bool is_west = date.size() > 16 && date[16] == '-';
  const std::int64_t days = (year * kMonths + month) * kDaysInMonth + day;
  return (days * 24 + hour) * 60 + minute + (is_west ? zone : -zone);
}

// The later of two dates, or of two texts where that does not decide.
auto later(std::string_view one, std::string_view other) -> std::string_view {
  const std::int64_t first = minutes_of(one);
  const std::int64_t second = minutes_of(other);
  if (first != second) {
    return first > second ? one : other;
  }
  return std::max(one, other);
}

auto is_empty(std::string_view line) -> bool {
  const std::size_t colon = line.find(':');
  return colon == std::string_view::npos ||
         line.find_first_not_of(" \t", colon + 1) == std::string_view::npos;
}

class FieldMerger {
 public:
  FieldMerger(const Fields& base, const Fields& ours, const Fields& theirs)
      : base_(base), ours_(ours), theirs_(theirs) {
    const auto our_date = minutes_of(ours.find(kRevision).value_or(""));
    const auto their_date = minutes_of(theirs.find(kRevision).value_or(""));
    ours_is_newer_ = our_date > their_date;
    theirs_is_newer_ = their_date > our_date;
  }

  [[nodiscard]] auto line(std::string_view name) const
      -> std::optional<std::string_view> {
    const auto base = base_.find(name);
    const auto ours = ours_.find(name);
    const auto theirs = theirs_.find(name);
    if (!ours || !theirs) {
      return ours ? ours : theirs;
    }
    // A template's fields are empty: that takes nothing away.
    if (is_empty(*ours) != is_empty(*theirs)) {
      return is_empty(*ours) ? theirs : ours;
    }
    if (ours == theirs || base == ours) {
      return theirs;
    }
    if (base == theirs) {
      return ours;
    }
    if (name == kRevision || name == kCreation) {
      return later(*ours, *theirs);
    }
    if (ours_is_newer_ || theirs_is_newer_) {
      return ours_is_newer_ ? ours : theirs;
    }
    return std::max(*ours, *theirs);
  }

  // Where both sides added fields, the side that has more of them leads.
  [[nodiscard]] auto names() const -> std::vector<std::string_view> {
    std::vector<std::string_view> names = base_.names;
    const bool ours_leads = std::pair(ours_.names.size(), ours_.names) >
                            std::pair(theirs_.names.size(), theirs_.names);
    for (const Fields* const side :
         {ours_leads ? &ours_ : &theirs_, ours_leads ? &theirs_ : &ours_}) {
      for (const std::string_view name : side->names) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
          names.push_back(name);
        }
      }
    }
    return names;
  }

 private:
  const Fields& base_;
  const Fields& ours_;
  const Fields& theirs_;
  bool ours_is_newer_ = false;
  bool theirs_is_newer_ = false;
};

}  // namespace

auto merge_fields(std::string_view base, std::string_view ours,
                  std::string_view theirs) -> std::string {
  const Fields base_fields(base);
  const Fields our_fields(ours);
  const Fields their_fields(theirs);
  const FieldMerger merger(base_fields, our_fields, their_fields);
  std::string merged;
  for (const std::string_view name : merger.names()) {
    if (const auto line = merger.line(name)) {
      merged.append(*line).append("\n");
    }
  }
  return merged;
}

}  // namespace l10n::catalog
