// A translation memory in a program of your own: learn two pairs, look one up.
// Link l10n::memory.
#include <iostream>

#include <l10n/memory/memory.hpp>

namespace memory = l10n::memory;

namespace {

auto run(const std::string& path) -> l10n::Result<void> {
  const auto opened =
      L10N_TRY(memory::Memory::open(path, memory::Access::ReadWrite));

  auto import = L10N_TRY(opened.store().begin_import({.file = "example"}));
  for (const auto& [source, target] :
       {std::pair("Tạo một bucket S3", "Create an S3 bucket"),
        std::pair("Bước 4", "Step 4")}) {
    memory::Entry entry;
    entry.source_language = "vi";
    entry.target_language = "en";
    entry.source = source;
    entry.target = target;
    L10N_TRY(import.add(entry));
  }
  L10N_TRY(import.commit());

  // Both directions are served by one entry.
  const auto matches = L10N_TRY(
      opened.look_up("Tạo 1 bucket S3", {"vi", "en"}, {.threshold = 70}));
  for (const memory::Match& match : matches) {
    std::cout << match.score.points << " % "
              << memory::describe(match.score.kind) << ": "
              << match.entry.target << '\n';
  }
  return {};
}

}  // namespace

auto main(int count, char** arguments) -> int {
  const auto done = run(count > 1 ? arguments[1] : "example.l10ntm");
  if (!done) {
    std::cerr << l10n::to_string(done.error());
    return 2;
  }
  return 0;
}
