#include "l10n/site/reader.hpp"

#include <array>
#include <filesystem>
#include <system_error>

#include "l10n/io/file.hpp"
#include "l10n/site/consistency.hpp"
#include "l10n/site/sections.hpp"
#include "l10n/site/values.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::site {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLargest = std::size_t{1024} * 1024;

// A member that is read by read_text, and the like.
template <auto member>
auto text_into(const Text& text, const Node& node, Configuration& target)
    -> Result<void> {
  target.*member = L10N_TRY(read_text(text, node));
  return {};
}

template <auto member>
auto texts_into(const Text& text, const Node& node, Configuration& target)
    -> Result<void> {
  target.*member = L10N_TRY(read_texts(text, node));
  return {};
}

// A folder, with or without a final slash.
template <auto member>
auto folder_into(const Text& text, const Node& node, Configuration& target)
    -> Result<void> {
  std::string folder = L10N_TRY(read_text(text, node));
  if (folder.starts_with("./") && folder.size() > 2) {
    folder.erase(0, 2);
  }
  if (folder.size() > 1 && folder.back() == '/') {
    folder.pop_back();
  }
  target.*member = std::move(folder);
  return {};
}

auto read_default_in_root(const Text& text, const Node& node,
                          Configuration& target) -> Result<void> {
  target.default_in_root = L10N_TRY(read_flag(text, node));
  return {};
}

auto read_split(const Text& text, const Node& node, Configuration& target)
    -> Result<void> {
  constexpr std::array kChoices{std::pair("none"sv, Split::None),
                                std::pair("page"sv, Split::Page)};
  target.split = L10N_TRY(read_choice(text, node, kChoices));
  return {};
}

auto read_references(const Text& text, const Node& node, Configuration& target)
    -> Result<void> {
  constexpr std::array kChoices{std::pair("full"sv, References::Full),
                                std::pair("file"sv, References::File),
                                std::pair("none"sv, References::None)};
  target.references = L10N_TRY(read_choice(text, node, kChoices));
  return {};
}

auto read_edits(const Text& text, const Node& node, Configuration& target)
    -> Result<void> {
  constexpr std::array kChoices{std::pair("translated"sv, Edits::Translated),
                                std::pair("fuzzy"sv, Edits::Fuzzy),
                                std::pair("off"sv, Edits::Off)};
  target.edits = L10N_TRY(read_choice(text, node, kChoices));
  return {};
}

auto read_width(const Text& text, const Node& node, Configuration& target)
    -> Result<void> {
  constexpr std::array kChoices{std::pair("79"sv, std::size_t{79}),
                                std::pair("0"sv, std::size_t{0})};
  target.width = L10N_TRY(read_choice(text, node, kChoices));
  return {};
}

using Setting = Field<Configuration>;

constexpr std::array kSettings{
    Setting{"source_language", text_into<&Configuration::source_language>},
    Setting{"languages", texts_into<&Configuration::languages>},
    Setting{"content", folder_into<&Configuration::content>},
    Setting{"layout", read_layout},
    Setting{"default_language", text_into<&Configuration::default_language>},
    Setting{"default_in_root", read_default_in_root},
    Setting{"catalogs", folder_into<&Configuration::catalogs>},
    Setting{"split", read_split},
    Setting{"include", texts_into<&Configuration::include>},
    Setting{"exclude", texts_into<&Configuration::exclude>},
    Setting{"front_matter", read_front_matter},
    Setting{"shortcodes", read_shortcodes},
    Setting{"merge", read_merge},
    Setting{"guard", read_guard},
    Setting{"check", read_check},
    Setting{"references", read_references},
    Setting{"width", read_width},
    Setting{"edits", read_edits},
    Setting{"contexts", read_contexts},
    Setting{"project", text_into<&Configuration::project>},
    Setting{"bugs", text_into<&Configuration::bugs>},
};

// Recursion is as deep as the text is nested, which yaml/ limits.
void note_places(const Text& text, const Node& node, const std::string& prefix,
                 Places& places) {
  std::size_t index = 0;
  for (const Node& child : node.children) {
    const std::string key =
        prefix + (node.is_mapping() ? child.key : std::to_string(index++));
    places.add(key,
               text.place(node.is_mapping() ? child.key_offset : child.offset));
    note_places(text, child, key + '.', places);
  }
}

}  // namespace

auto parse_configuration(std::string_view text, std::string_view path)
    -> Result<Configuration> {
  static_cast<void>(L10N_TRY(text::check_utf8(text, path)));
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) {
    text.remove_prefix(kMark.size());
  }
  const Text positions(text, path);
  const Node root = L10N_TRY(parse_tree(text, path, positions));
  Configuration configuration;
  configuration.path = path;
  if (auto done = read_fields(positions, root, kSettings, configuration);
      !done) {
    return tl::unexpected(done.error());
  }
  if (auto done = check_consistency(positions, root, configuration); !done) {
    return tl::unexpected(done.error());
  }
  note_places(positions, root, "", configuration.places);
  return configuration;
}

auto load(const std::string& path) -> Result<Configuration> {
  return parse_configuration(L10N_TRY(io::read_file(path, kLargest)), path);
}

auto find_configuration(const std::string& start)
    -> std::optional<std::string> {
  namespace fs = std::filesystem;
  std::error_code failure;
  const fs::path real = fs::canonical(start.empty() ? "." : start, failure);
  if (failure) {
    return std::nullopt;
  }
  for (fs::path folder = real;; folder = folder.parent_path()) {
    const fs::path path = folder / kFileName;
    if (io::exists(path.string())) {
      const bool absolute = fs::path(start).is_absolute();
      const fs::path shown = absolute ? path : fs::proximate(path, failure);
      return failure ? path.string() : shown.string();
    }
    if (folder == folder.root_path()) {
      return std::nullopt;
    }
  }
}

}  // namespace l10n::site
