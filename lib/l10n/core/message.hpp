// The user's language: every sentence that l10n says goes through here.
#ifndef L10N_CORE_MESSAGE_HPP
#define L10N_CORE_MESSAGE_HPP

#include <initializer_list>
#include <string>
#include <string_view>

namespace l10n {

/// `text` with %1, %2, ... replaced by the arguments and %% by a per cent sign.
/// A placeholder without an argument stays as it is: a wrong translation can
/// never fail. (Not printf: the order of words differs between languages.)
auto fill(std::string_view text, std::initializer_list<std::string> arguments)
    -> std::string;

/// The translation of `msgid` in the domain "l10n" (libintl). xgettext collects
/// the calls: `tr("cannot read %1", path)`.
auto translation(const char* msgid) -> const char*;
auto translation(const char* one, const char* many, std::size_t count) -> const
    char*;

/// `text` with its line feeds shown as <U+000A>: a name of several lines could
/// pass for other sentences.
auto in_one_line(std::string_view text) -> std::string;

inline auto to_argument(std::string_view text) -> std::string {
  return in_one_line(text);
}

inline auto to_argument(std::size_t number) -> std::string {
  return std::to_string(number);
}

template <typename... Arguments>
auto tr(const char* msgid, const Arguments&... arguments) -> std::string {
  return fill(translation(msgid), {to_argument(arguments)...});
}

/// With plural forms: `tr_n("%1 page", "%1 pages", n, n)`.
template <typename... Arguments>
auto tr_n(const char* one, const char* many, std::size_t count,
          const Arguments&... arguments) -> std::string {
  return fill(translation(one, many, count), {to_argument(arguments)...});
}

}  // namespace l10n

#endif  // L10N_CORE_MESSAGE_HPP
