// Front matter as one flat list, whatever its language: what front_matter.cpp
// looks for values in and compares.
#ifndef L10N_PAGE_FRONT_MATTER_ITEMS_HPP
#define L10N_PAGE_FRONT_MATTER_ITEMS_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/core/span.hpp"

namespace l10n::page {

enum class ItemKind : std::uint8_t {
  Text,   // a string value
  Other,  // another value; the opening of a mapping or a sequence
  Mark    // keys and closings: for comparing alone
};

struct FrontMatterItem {
  ItemKind kind = ItemKind::Mark;
  std::size_t offset = 0;  // bytes in the content, where the value begins
  std::string path = {};   // of a value; empty where it is too deep to matter
  std::string text = {};   // decoded; of the other kinds any exact description
  bool plain = true;       // no anchor and no tag
};

/// The dotted path of the value that comes next in a walk through mappings and
/// sequences. Deeper than 16 levels, or longer than 256 bytes, paths are
/// empty: nobody translates there, and memory stays linear.
class FrontMatterPath {
 public:
  void set_key(std::string_view key);
  /// The path of the next value; counts on in a sequence.
  auto next() -> std::string;
  /// Goes into the mapping or sequence whose path next() just gave.
  void open(std::string_view path, bool is_sequence);

  void close() { levels_.pop_back(); }

 private:
  struct Level {
    std::string prefix;  // with its dot
    std::string key = {};
    std::size_t index = 0;
    bool is_sequence = false;
    bool known = true;
  };

  std::vector<Level> levels_{Level{.prefix = {}}};
};

/// All three read `content` and fail with Code::FrontMatter at a line that
/// counts from 1 in it.
auto yaml_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>>;
/// The same by yaml-cpp alone, without front_matter_simple.hpp. What yaml-cpp
/// lets pass and Hugo refuses is an error too: quotes that never close, keys
/// without a colon, values without keys.
auto full_yaml_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>>;
auto toml_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>>;
auto json_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>>;

/// The bytes of a text item that a replacement may take, from its offset on;
/// none where they are not certain.
auto yaml_span(std::string_view content, const FrontMatterItem& item)
    -> std::optional<Span>;
auto toml_span(std::string_view content, const FrontMatterItem& item)
    -> std::optional<Span>;
auto json_span(std::string_view content, const FrontMatterItem& item)
    -> std::optional<Span>;

/// Behind the quoted string that begins at `at` with `quote`, where a
/// backslash escapes; npos where it does not end.
auto behind_quoted(std::string_view content, std::size_t at, char quote)
    -> std::size_t;

/// The same of YAML's single quotes, which are escaped by doubling them.
auto behind_single_quoted(std::string_view content, std::size_t at)
    -> std::size_t;

}  // namespace l10n::page

#endif  // L10N_PAGE_FRONT_MATTER_ITEMS_HPP
