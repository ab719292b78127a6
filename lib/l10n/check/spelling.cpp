#include "l10n/check/spelling.hpp"

#include <filesystem>
#include <utility>

#include <hunspell/hunspell.hxx>

#include "l10n/core/message.hpp"

namespace l10n::check {

auto Dictionary::open(const std::string& name,
                      const std::vector<std::string>& folders)
    -> Result<Dictionary> {
  for (const std::string& folder : folders) {
    const std::filesystem::path stem = std::filesystem::path(folder) / name;
    const std::string rules = stem.string() + ".aff";
    const std::string words = stem.string() + ".dic";
    std::error_code ignored;
    if (std::filesystem::is_regular_file(rules, ignored) &&
        std::filesystem::is_regular_file(words, ignored)) {
      return Dictionary(
          std::make_unique<Hunspell>(rules.c_str(), words.c_str()));
    }
  }
  return tl::unexpected(
      Error{.code = Code::CannotRead,
            .where = {.path = name + ".dic"},
            .message = tr("there is no dictionary of hunspell"),
            .help = tr("install it (Debian: hunspell-vi, hunspell-en-us), or "
                       "leave spelling out with --no-spelling"),
            .severity = Severity::Warning});
}

Dictionary::Dictionary(std::unique_ptr<Hunspell> hunspell)
    : hunspell_(std::move(hunspell)) {}

Dictionary::~Dictionary() = default;
Dictionary::Dictionary(Dictionary&&) noexcept = default;
auto Dictionary::operator=(Dictionary&&) noexcept -> Dictionary& = default;

auto Dictionary::knows(std::string_view word) const -> bool {
  return hunspell_->spell(std::string(word));
}

}  // namespace l10n::check
