#include "l10n/site/glob.hpp"

#include <cstddef>
#include <vector>

namespace l10n::site {
namespace {

// reached[i]: the glob up to here fits the first i bytes of the text.
using Reached = std::vector<bool>;

// From each place on over any number of bytes, `/` among them or not.
void run_on(Reached& reached, std::string_view text, bool over_slash) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (reached[i] && (over_slash || text[i] != '/')) {
      reached[i + 1] = true;
    }
  }
}

// `**/`: nothing, or anything that ends in a slash.
void run_to_slashes(Reached& reached, std::string_view text) {
  bool before = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    before = before || reached[i];
    if (before && text[i] == '/') {
      reached[i + 1] = true;
    }
  }
}

void step(Reached& reached, std::string_view text, char wanted) {
  for (std::size_t i = text.size(); i > 0; --i) {
    const char byte = text[i - 1];
    reached[i] =
        reached[i - 1] && (wanted == '?' ? byte != '/' : byte == wanted);
  }
  reached[0] = false;
}

}  // namespace

auto fits(std::string_view glob, std::string_view text) -> bool {
  Reached reached(text.size() + 1);
  reached[0] = true;
  while (!glob.empty()) {
    std::size_t size = 1;
    if (glob.starts_with("**/")) {
      run_to_slashes(reached, text);
      size = 3;
    } else if (glob.starts_with("**")) {
      run_on(reached, text, true);
      size = 2;
    } else if (glob.front() == '*') {
      run_on(reached, text, false);
    } else {
      step(reached, text, glob.front());
    }
    glob.remove_prefix(size);
  }
  return reached[text.size()];
}

}  // namespace l10n::site
