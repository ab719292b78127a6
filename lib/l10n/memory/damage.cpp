#include "l10n/memory/damage.hpp"

#include "l10n/core/message.hpp"

namespace l10n::memory {

auto damaged(const std::string& path) -> Error {
  return {.code = Code::MemoryDamaged,
          .where = {.path = path},
          .message = tr("the translation memory is damaged"),
          .help = tr("'l10n memory check' says what is wrong; put back a copy, "
                     "or move it away and import again")};
}

auto not_a_memory(const std::string& path) -> Error {
  return {.code = Code::NotAMemory,
          .where = {.path = path},
          .message = tr("this is not a translation memory of l10n"),
          .help = tr("name another file, or import this one if it is PO, TMX "
                     "or TSV")};
}

auto newer_version(const std::string& path) -> Error {
  return {.code = Code::MemoryVersion,
          .where = {.path = path},
          .message = tr("a newer version of l10n made this translation memory"),
          .help = tr("update l10n")};
}

}  // namespace l10n::memory
