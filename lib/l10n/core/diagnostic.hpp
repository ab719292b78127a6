// What went wrong or looks odd, where, and what to do about it.
#ifndef L10N_CORE_DIAGNOSTIC_HPP
#define L10N_CORE_DIAGNOSTIC_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tl/expected.hpp>

namespace l10n {

/// One entry per message that we can emit; the tests cover each of them.
/// The kebab-case name is stable: scripts and editors match on it.
enum class Code : std::uint8_t {
  // reading and writing files
  CannotRead,
  CannotWrite,
  NotARegularFile,
  OutsideTheTree,
  ChangedMeanwhile,
  Locked,
  Git,
  // text
  InvalidUtf8,
  NulByte,
  Utf16,
  Mojibake,
  InvisibleCharacter,
  // pages
  PageTooLarge,
  TooComplex,
  FrontMatter,
  OpaqueBlock,
  ConflictMarker,
  UnclosedShortcode,
  Directive,
  // catalogs
  PoSyntax,
  PoEscape,
  PoUnterminated,
  PoDuplicate,
  PoCharset,
  PoPlural,
  NeedsReview,
  NotCarriedOver,
  OrphanCatalog,
  // configuration
  NoConfiguration,
  ConfigSyntax,
  UnknownKey,
  BadValue,
  ConfigurationExists,
  // languages and layouts
  Language,
  NameClash,
  // translations that the guard refuses
  BlockStructure,
  MdLink,
  MdImage,
  MdCode,
  HtmlTag,
  Shortcode,
  FrontMatterValue,
  UnsafeUrl,
  // adopting pages
  NotAPair,
  CatalogBehind,
  // merge and verify
  ForeignPage,
  MissingCatalog,
  OrphanPage,
  BelowMinimum,
  NotIdentical,
  NotReemitted,
  // translation memories and what they are exchanged in
  MemoryDamaged,
  NotAMemory,
  MemoryVersion,
  MemorySyntax,
  XmlEntity,
  RefusedEntry,
  IndexDamaged,
  IndexStale,
  // checks
  CheckFailed,
  // the command line
  Usage,
};

/// "invalid-utf8" for Code::InvalidUtf8.
auto name(Code code) -> std::string_view;

/// A place in a named text. Lines and columns count from 1, columns in bytes;
/// 0 means that only the outer part is known.
struct Location {
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  auto operator==(const Location&) const -> bool = default;
};

enum class Severity : std::uint8_t { Information, Warning, Error };

/// Something that the user should know and can act on. Broken preconditions
/// are not diagnostics: they assert.
struct [[nodiscard]] Diagnostic {
  Code code;
  Location where;
  std::string message;    // translated, lower case, no final period
  std::string help = {};  // what to do next; may be empty
  Severity severity = Severity::Error;
};

/// A diagnostic that kept a function from giving a value.
using Error = Diagnostic;

/// Either a value or the reason why there is none. Nothing in lib/ throws.
template <typename Value>
using Result = tl::expected<Value, Error>;

/// The value of a result that has one; nothing for a Result<void>.
template <typename Value>
auto value_of(Result<Value>&& result) -> Value {
  if constexpr (!std::is_void_v<Value>) {
    return *std::move(result);
  }
}

/// Yields the value, or returns the error from the enclosing function: the one
/// macro here, until the language has it. A GNU extension that clang shares.
#define L10N_TRY(expression)                                 \
  __extension__({                                            \
    auto l10n_result = (expression);                         \
    if (!l10n_result) {                                      \
      return tl::unexpected(std::move(l10n_result).error()); \
    }                                                        \
    l10n::value_of(std::move(l10n_result));                  \
  })

/// "content/1-intro.vi.md:4:17: error: … [invalid-utf8]", then the help line.
/// The layout is the GNU one, which editors and CI logs already parse. Control
/// and bidirectional characters are shown as <U+202E>, so that hostile text
/// cannot drive the terminal.
auto to_string(const Diagnostic& diagnostic) -> std::string;

/// `text` with every control, bidirectional and zero-width character but the
/// line feed shown as <U+XXXX>. Bytes that are not UTF-8 are shown as <XX>.
auto printable(std::string_view text) -> std::string;

/// The same of what must stand in one line, a path say: line feeds are shown,
/// too.
auto printable_line(std::string_view text) -> std::string;

}  // namespace l10n

#endif  // L10N_CORE_DIAGNOSTIC_HPP
