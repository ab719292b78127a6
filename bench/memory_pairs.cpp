#include "memory_pairs.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <unordered_set>

namespace l10n::bench {
namespace {

auto read_all(const std::string& path) -> std::string {
  const std::string command = path.ends_with(".xz")
                                  ? "xz --decompress --stdout '" + path + "'"
                                  : "cat '" + path + "'";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
      popen(command.c_str(), "r"), pclose);
  std::string bytes;
  std::array<char, 65536> chunk = {};
  while (pipe) {
    const std::size_t size =
        std::fread(chunk.data(), 1, chunk.size(), pipe.get());
    if (size == 0) {
      break;
    }
    bytes.append(chunk.data(), size);
  }
  return bytes;
}

auto split(const std::string& text) -> std::vector<std::string> {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

auto join(const std::vector<std::string>& words) -> std::string {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

// The first digits of `text` become `number`, or it is put at the end.
void renumber(std::string& text, const std::string& number) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string::npos) {
    text += " " + number;
    return;
  }
  const std::size_t end =
      std::min(text.find_first_not_of("0123456789", begin), text.size());
  text.replace(begin, end - begin, number);
}

void change_end(std::string& text, char mark) {
  if (!text.empty() &&
      std::ispunct(static_cast<unsigned char>(text.back())) != 0) {
    text.pop_back();
  } else {
    text += mark;
  }
}

}  // namespace

auto default_pairs() -> std::string {
  const std::filesystem::path source = L10N_SOURCE_DIR;
  return (source.parent_path() / "shared/memory/envi.tsv.xz").string();
}

auto load_pairs(const std::string& path) -> std::vector<Pair> {
  std::vector<Pair> pairs;
  if (!std::ifstream(path)) {
    return pairs;
  }
  const std::string bytes = read_all(path);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::size_t tab = bytes.find('\t', at);
    if (tab < end) {
      pairs.push_back(
          {bytes.substr(at, tab - at), bytes.substr(tab + 1, end - tab - 1)});
    }
    at = end + 1;
  }
  return pairs;
}

PairMaker::PairMaker(const std::vector<Pair>& pairs, std::uint64_t seed)
    : pairs_(pairs), random_(seed) {}

auto PairMaker::pick(std::size_t below) -> std::size_t {
  return random_() % below;
}

auto PairMaker::word(bool target) -> std::string {
  const Pair& pair = pairs_[pick(pairs_.size())];
  const auto words = split(target ? pair.target : pair.source);
  return words[pick(words.size())];
}

void PairMaker::edit_words(std::string& text, bool target, std::size_t kind,
                           std::size_t at) {
  auto words = split(text);
  const auto place =
      words.begin() + static_cast<std::ptrdiff_t>(at % words.size());
  if (kind == 0) {
    *place = word(target);
  } else if (kind == 1) {
    words.insert(place, word(target));
  } else if (words.size() > 2) {
    words.erase(place);
  }
  text = join(words);
}

void PairMaker::edit_once(Pair& pair) {
  const std::size_t kind = pick(10);
  const std::size_t at = pick(1000);
  if (kind < 6) {
    edit_words(pair.source, false, kind / 2, at);
    edit_words(pair.target, true, kind / 2, at);
  } else if (kind == 6) {
    const std::string number = std::to_string(pick(500));
    renumber(pair.source, number);
    renumber(pair.target, number);
  } else if (kind == 7 && !pair.source.empty()) {
    std::size_t place = pick(pair.source.size());
    if (static_cast<unsigned char>(pair.source[place]) < 0x80) {
      pair.source[place] = static_cast<char>('a' + pick(26));
    }
  } else if (kind == 8) {
    change_end(pair.source, '.');
    change_end(pair.target, '.');
  } else {
    const Pair& other = pairs_[pick(pairs_.size())];
    pair.source += " " + other.source;
    pair.target += " " + other.target;
  }
}

auto PairMaker::edit(const Pair& pair) -> Pair {
  Pair edited = pair;
  for (std::size_t left = 1 + pick(3); left > 0; --left) {
    edit_once(edited);
  }
  return edited;
}

auto PairMaker::make(std::size_t size) -> std::vector<Pair> {
  std::vector<Pair> made(pairs_.begin(),
                         pairs_.begin() + static_cast<std::ptrdiff_t>(
                                              std::min(size, pairs_.size())));
  made.reserve(size);
  std::unordered_set<std::string> seen;
  for (const Pair& pair : made) {
    seen.insert(pair.source);
  }
  while (made.size() < size) {
    Pair pair = edit(pairs_[pick(pairs_.size())]);
    if (pair.source.size() < 4096 && seen.insert(pair.source).second) {
      made.push_back(std::move(pair));
    }
  }
  return made;
}

}  // namespace l10n::bench
