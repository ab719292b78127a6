// What a program outside this tree writes to use the library.
#include <iostream>

#include <l10n/flow/verify.hpp>

auto main() -> int {
  const auto verified =
      l10n::flow::verify_page("# Xin chào\n", "a.md", {}, {});
  std::cout << (verified && verified->holds() ? "verified" : "damaged") << '\n';
}
