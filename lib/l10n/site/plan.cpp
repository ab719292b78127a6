#include "l10n/site/plan.hpp"

#include <string_view>

#include "l10n/io/file.hpp"
#include "l10n/io/place.hpp"

namespace l10n::site {
namespace {

// Some hundred thousand pages; more notes than that are not ours.
constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

}  // namespace

auto Plan::note(const std::string& target, const std::string& hash) const
    -> Result<void> {
  return io::append_line(path_, entry_line(target, hash), root_);
}

auto Plan::recover(Record& record, const HashOfPage& hash_of) const
    -> Result<void> {
  if (!io::exists(path_)) {
    return {};
  }
  const std::string text = L10N_TRY(io::read_file(path_, kMaxBytes));
  std::string_view rest = text;
  for (std::size_t end = rest.find('\n'); end != std::string_view::npos;
       end = rest.find('\n')) {
    const auto entry = parse_entry(rest.substr(0, end));
    rest.remove_prefix(end + 1);
    if (entry && io::is_clean(entry->first) &&
        io::is_within(root_ + '/' + entry->first, root_) &&
        hash_of(entry->first) == entry->second) {
      record[entry->first] = {entry->second};
    }
  }
  return {};
}

auto Plan::forget() const -> Result<void> {
  return io::remove_file(path_, {.root = root_});
}

}  // namespace l10n::site
