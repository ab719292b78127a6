// What a check gets: one translation beside its source, both read once.
#ifndef L10N_CHECK_SUBJECT_HPP
#define L10N_CHECK_SUBJECT_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/check/reading.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/core/span.hpp"

namespace l10n::check {

/// A message and where it stands. The message must outlive the subject.
struct Subject {
  const catalog::Message* message = nullptr;
  std::string catalog;  // path
  Location page;        // where the unit stands first
  std::string source_language;
  std::string language;
  std::string ignored = {};  // rules, as lists() reads them
  bool markdown = true;      // false: a value of the front matter, an attribute

  [[nodiscard]] auto source() const -> std::string_view { return message->id; }

  [[nodiscard]] auto target() const -> std::string_view {
    return message->translations.front();
  }
};

/// A subject with both of its texts read.
struct Pair {
  const Subject* subject = nullptr;
  Reading source;
  Reading target;
};

/// What a check found in the target (or in the source: then `in_source`).
struct Hit {
  const char* rule = nullptr;
  Span span = {};       // of the target; empty at 0: all of it
  std::string message;  // translated
  std::optional<std::string> fix = {};
  bool in_source = false;
};

using Hits = std::vector<Hit>;

/// Whether `tag` is Vietnamese (or English), in whatever region.
auto is_vietnamese(std::string_view tag) -> bool;
auto is_english(std::string_view tag) -> bool;

}  // namespace l10n::check

#endif  // L10N_CHECK_SUBJECT_HPP
