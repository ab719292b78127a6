// What a program outside this tree writes to use the library.
#include <iostream>

#include <l10n/core/language.hpp>
#include <l10n/core/message.hpp>

auto main() -> int {
  std::cout << l10n::tr("language: %1", l10n::canonical_language("PT_br"))
            << '\n';
}
