// Words as the system calls that start a program want them.
#ifndef TESTS_POINTERS_HPP
#define TESTS_POINTERS_HPP

#include <string>
#include <vector>

namespace l10n::test {

/// Pointers into `words`, which must outlive them, and a null at the end.
inline auto pointers(const std::vector<std::string>& words)
    -> std::vector<char*> {
  std::vector<char*> list;
  list.reserve(words.size() + 1);
  for (const std::string& word : words) {
    list.push_back(const_cast<char*>(word.c_str()));
  }
  list.push_back(nullptr);
  return list;
}

}  // namespace l10n::test

#endif  // TESTS_POINTERS_HPP
