#include "corpus/history.hpp"

#include <algorithm>
#include <iterator>

#include "corpus/corpus.hpp"
#include "l10n/flow/extract.hpp"

namespace l10n::test {
namespace {

enum Kind : std::size_t {
  Word,
  Typing,
  Number,
  Link,
  Rewrap,
  Split,
  Merge,
  Move,
  Rename,
  Insert,
  Delete,
  kKinds
};

auto words_of(const std::string& line) -> std::vector<std::string> {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

auto joined(const std::vector<std::string>& words) -> std::string {
  std::string line;
  for (const std::string& word : words) {
    line += (line.empty() ? "" : " ") + word;
  }
  return line;
}

auto is_prose_line(const std::string& line) -> bool {
  const auto first = static_cast<unsigned char>(line.empty() ? '#' : line[0]);
  const bool starts_well = first >= 0x80 || std::isalpha(first) != 0;
  return starts_well && words_of(line).size() >= 8 &&
         line.find_first_of("{}|<`\\$") == std::string::npos &&
         line.find("  ") == std::string::npos;
}

auto is_plain_word(const std::string& word) -> bool {
  return word.size() >= 3 && std::all_of(word.begin(), word.end(), [](char c) {
           return (static_cast<unsigned char>(c) & 0x80U) != 0 ||
                  std::isalpha(static_cast<unsigned char>(c)) != 0;
         });
}

}  // namespace

History::History(std::string path, std::string bytes, std::uint32_t seed)
    : path_(std::move(path)), random_(seed) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    lines_.push_back(bytes.substr(at, end - at));
    at = end + 1;
  }
}

auto History::bytes() const -> std::string {
  std::string text;
  for (const std::string& line : lines_) {
    text += line + '\n';
  }
  return text;
}

auto History::paragraphs() const -> std::vector<std::size_t> {
  std::vector<std::size_t> found;
  std::size_t fences = 0;
  for (std::size_t i = 1; i + 1 < lines_.size(); ++i) {
    fences += lines_[i].starts_with("```") || lines_[i].starts_with("---");
    if (is_prose_line(lines_[i]) && lines_[i - 1].empty() &&
        lines_[i + 1].empty()) {
      found.push_back(i);
    }
  }
  return found;
}

auto History::is_prose() const -> bool {
  return paragraphs().size() >= 6 && !ids().empty();
}

auto History::ids() const -> std::multiset<std::string> {
  std::multiset<std::string> ids;
  const auto page =
      flow::extract_page(bytes(), path_, defaults(), default_rules());
  if (page) {
    for (const unit::Unit& unit : page->units) {
      ids.insert(unit.id);
    }
  }
  return ids;
}

void History::settle() {
  origins_.clear();
}

// An edit inside of one paragraph.
auto History::change_line(std::size_t kind, std::string& line,
                          const std::vector<std::string>& vocabulary) -> bool {
  std::vector<std::string> words = words_of(line);
  std::vector<std::size_t> plain;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (is_plain_word(words[i])) {
      plain.push_back(i);
    }
  }
  if (kind == Word && !plain.empty()) {
    words[plain[below(plain.size())]] = vocabulary[below(vocabulary.size())];
    line = joined(words);
    return true;
  }
  if (kind == Typing && !plain.empty()) {
    std::string& word = words[plain[below(plain.size())]];
    word += word.back() == 's' ? "z" : "s";
    line = joined(words);
    return true;
  }
  if (kind == Number) {
    const std::size_t at = line.find_first_of("23456789");
    if (at != std::string::npos) {
      line[at] = line[at] == '9' ? '5' : static_cast<char>(line[at] + 1);
    }
    return at != std::string::npos;
  }
  if (kind == Link) {
    const std::size_t at = line.find("](");
    if (at != std::string::npos) {
      line.insert(at + 2, "/new");
    }
    return at != std::string::npos;
  }
  return false;
}

// An edit of whole paragraphs; `at` is one of them.
auto History::change_lines(std::size_t kind, std::size_t at,
                           const std::vector<std::string>& vocabulary) -> bool {
  const auto place = lines_.begin() + static_cast<std::ptrdiff_t>(at);
  const std::vector<std::size_t> all = paragraphs();
  const std::size_t other = all[below(all.size())];
  std::vector<std::string> words = words_of(lines_[at]);
  const auto middle =
      words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2);
  const std::string head = joined({words.begin(), middle});
  const std::string tail = joined({middle, words.end()});
  switch (kind) {
    case Rewrap:
    case Split:
      lines_[at] = head;
      lines_.insert(place + 1, tail);
      if (kind == Split) {
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at) + 1, "");
      }
      return true;
    case Merge:
      if (at + 2 >= lines_.size() || !is_prose_line(lines_[at + 2])) {
        return false;
      }
      lines_[at] += ' ' + lines_[at + 2];
      lines_.erase(place + 1, place + 3);
      return true;
    case Move:
      std::swap(lines_[at], lines_[other]);
      return true;
    case Rename:
      path_.insert(path_.rfind('.'), "-2");
      return true;
    case Insert: {
      std::vector<std::string> fresh;
      for (std::size_t count = 12; count > 0; --count) {
        fresh.push_back(vocabulary[below(vocabulary.size())]);
      }
      lines_.insert(place, {joined(fresh), ""});
      return true;
    }
    case Delete:
      lines_.erase(place, place + 2);
      return true;
    default:
      return false;
  }
}

// What came and went must be what an edit of this kind does.
auto History::note(const std::multiset<std::string>& before, std::size_t kind)
    -> bool {
  const std::multiset<std::string> after = ids();
  std::vector<std::string> gone;
  std::vector<std::string> came;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::back_inserter(gone));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(came));
  const std::size_t gone_wanted = kind == Merge    ? 2
                                  : kind <= Link   ? 1
                                  : kind == Split  ? 1
                                  : kind == Delete ? 1
                                                   : 0;
  const std::size_t came_wanted =
      kind == Split                                     ? 2
      : kind <= Link || kind == Merge || kind == Insert ? 1
                                                        : 0;
  if (gone.size() != gone_wanted || came.size() != came_wanted) {
    return false;
  }
  for (const std::string& id : came) {
    if (before.contains(id)) {
      return false;
    }
  }
  std::set<std::string> roots;
  for (const std::string& id : gone) {
    if (before.count(id) > 1) {
      return false;  // it still stands somewhere
    }
    const auto known = origins_.find(id);
    if (known == origins_.end()) {
      roots.insert(id);
    } else {
      roots.insert(known->second.begin(), known->second.end());
      origins_.erase(known);
    }
  }
  for (const std::string& id : came) {
    origins_[id] = kind == Insert ? std::set<std::string>() : roots;
  }
  return true;
}

auto History::edit(const std::vector<std::string>& vocabulary) -> bool {
  const std::vector<std::size_t> all = paragraphs();
  if (all.size() < 3) {
    return false;
  }
  const std::size_t kind = below(kKinds);
  const std::size_t at = all[below(all.size())];
  const std::vector<std::string> old_lines = lines_;
  const std::string old_path = path_;
  const std::multiset<std::string> before = ids();
  const bool made = kind <= Link ? change_line(kind, lines_[at], vocabulary)
                                 : change_lines(kind, at, vocabulary);
  if (made && note(before, kind)) {
    return true;
  }
  lines_ = old_lines;
  path_ = old_path;
  return false;
}

}  // namespace l10n::test
