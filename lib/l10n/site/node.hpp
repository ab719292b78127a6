// The configuration's YAML as a tree that knows where everything stands.
#ifndef L10N_SITE_NODE_HPP
#define L10N_SITE_NODE_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/core/source.hpp"
#include "l10n/yaml/events.hpp"

namespace l10n::site {

struct Node {
  yaml::EventKind kind = yaml::EventKind::Null;
  std::size_t offset = 0;
  std::string value = {};  // of a scalar
  bool quoted = false;
  std::string key = {};  // inside of a mapping
  std::size_t key_offset = 0;
  std::vector<Node> children = {};

  [[nodiscard]] auto is_mapping() const -> bool {
    return kind == yaml::EventKind::MappingBegin;
  }

  [[nodiscard]] auto is_sequence() const -> bool {
    return kind == yaml::EventKind::SequenceBegin;
  }

  [[nodiscard]] auto is_scalar() const -> bool {
    return kind == yaml::EventKind::Scalar;
  }
};

/// The text that nodes point into.
class Text {
 public:
  Text(std::string_view text, std::string_view path)
      : lines_(text), path_(path) {}

  [[nodiscard]] auto place(std::size_t offset) const -> Location {
    return lines_.location(offset, path_);
  }

  /// An error at the byte `offset`.
  [[nodiscard]] auto error(Code code, std::size_t offset, std::string message,
                           std::string help = {}) const -> Error;

 private:
  LineTable lines_;
  std::string_view path_;
};

/// The document in `text`: a mapping without aliases and without a key twice.
/// The empty document is an empty mapping.
///
/// Errors: ConfigSyntax.
auto parse_tree(std::string_view bytes, std::string_view path, const Text& text)
    -> Result<Node>;

}  // namespace l10n::site

#endif  // L10N_SITE_NODE_HPP
