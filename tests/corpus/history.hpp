// A page whose author goes on writing: seeded edits, and which unit each new
// unit grew from.
#ifndef TESTS_CORPUS_HISTORY_HPP
#define TESTS_CORPUS_HISTORY_HPP

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace l10n::test {

/// By the msgid of a unit that is new: the msgids that it grew from; none where
/// an author wrote it from nothing.
using Origins = std::map<std::string, std::set<std::string>>;

class History {
 public:
  History(std::string path, std::string bytes, std::uint32_t seed);

  /// Whether the page has paragraphs enough to be edited.
  [[nodiscard]] auto is_prose() const -> bool;

  /// One edit of a random kind: word, typing, number, link, re-wrap, split,
  /// merge, move, rename, insert, delete. Whether it could be made, with the
  /// effect on units that its kind has.
  auto edit(const std::vector<std::string>& vocabulary) -> bool;

  /// Forgets what is new: from now on it is old.
  void settle();

  [[nodiscard]] auto path() const -> const std::string& { return path_; }

  [[nodiscard]] auto bytes() const -> std::string;

  [[nodiscard]] auto origins() const -> const Origins& { return origins_; }

  [[nodiscard]] auto paragraphs() const -> std::vector<std::size_t>;

  [[nodiscard]] auto line(std::size_t index) const -> const std::string& {
    return lines_[index];
  }

 private:
  auto below(std::size_t limit) -> std::size_t { return random_() % limit; }

  auto change_line(std::size_t kind, std::string& line,
                   const std::vector<std::string>& vocabulary) -> bool;
  auto change_lines(std::size_t kind, std::size_t at,
                    const std::vector<std::string>& vocabulary) -> bool;
  auto note(const std::multiset<std::string>& before, std::size_t kind) -> bool;
  [[nodiscard]] auto ids() const -> std::multiset<std::string>;

  std::string path_;
  std::vector<std::string> lines_;
  std::mt19937 random_;
  Origins origins_;
};

}  // namespace l10n::test

#endif  // TESTS_CORPUS_HISTORY_HPP
