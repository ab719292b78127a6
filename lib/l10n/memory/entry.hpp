// What a translation memory remembers: a text, its translation, and where they
// come from.
#ifndef L10N_MEMORY_ENTRY_HPP
#define L10N_MEMORY_ENTRY_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace l10n::memory {

/// How far a translation may be trusted; the order is that of trust.
enum class State : std::uint8_t {
  Draft,       // fuzzy, made by a machine, or aligned with doubt
  Translated,  // by a person, or imported from a memory that does not say
  Confirmed,   // reviewed
};

/// "draft", "translated", "confirmed": for JSON and other programs.
constexpr auto name_of(State state) -> std::string_view {
  return state == State::Draft        ? "draft"
         : state == State::Translated ? "translated"
                                      : "confirmed";
}

/// Where an entry was seen. Whatever is not known is empty, or 0.
struct Origin {
  std::string file = {};  // that was imported: "po/en.po", "site.tmx"
  std::string page = {};  // "content/1-intro/_index.vi.md"
  std::string author = {};
  std::int64_t date = 0;  // seconds since 1970, UTC

  auto operator==(const Origin&) const -> bool = default;
};

/// What stood around the source where it was seen: with equal surroundings a
/// match is one of context. Empty texts are not known.
struct Surroundings {
  std::string context = {};  // msgctxt
  std::string before = {};   // the source of the unit before
  std::string after = {};    // the source of the unit behind

  auto operator==(const Surroundings&) const -> bool = default;
};

/// All texts are UTF-8 without NUL. Languages are BCP 47 tags as
/// core/language.hpp writes them.
struct Entry {
  std::int64_t id = 0;  // the store's, from 1, never used twice; 0: not stored
  std::string source_language = {};
  std::string target_language = {};
  std::string source = {};
  std::string target = {};
  Surroundings surroundings = {};
  Origin origin = {};
  State state = State::Translated;
  std::uint32_t uses = 0;  // how often a suggestion from it was taken

  auto operator==(const Entry&) const -> bool = default;
};

/// Which way a lookup goes. An entry serves both: a lookup from Vietnamese to
/// English finds entries from vi to en by their source, and those from en to vi
/// by their target.
struct Direction {
  std::string from = {};
  std::string to = {};

  auto operator==(const Direction&) const -> bool = default;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_ENTRY_HPP
