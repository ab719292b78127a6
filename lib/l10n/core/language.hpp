// Language tags, as pages and catalogs are named by them.
#ifndef L10N_CORE_LANGUAGE_HPP
#define L10N_CORE_LANGUAGE_HPP

#include <string>
#include <string_view>

#include "l10n/core/diagnostic.hpp"

namespace l10n {

/// Whether `tag` has the form of a language tag that names files: a primary
/// subtag of two or three letters, then subtags of two to eight letters or
/// digits, separated by `-` or `_` ("vi", "pt-BR", "zh_Hant_TW").
///
/// Source: BCP 47 (RFC 5646), section 2.1, without its grandfathered tags.
auto is_language_tag(std::string_view tag) -> bool;

/// `tag` as BCP 47 writes it: "pt-BR", "zh-Hant-TW"; "vi" for "vn" as well.
auto canonical_language(std::string_view tag) -> std::string;

/// `tag` as gettext writes it in the field Language: "pt_BR", "zh_Hant_TW".
auto gettext_language(std::string_view tag) -> std::string;

/// Whether two tags name one language, be it that one says more: "vi" and
/// "vi_VN" do, "pt-BR" and "pt-PT" do not.
auto languages_agree(std::string_view one, std::string_view other) -> bool;

/// The value of the header field Plural-Forms, as gettext's documentation
/// gives it; empty where the language is not known.
auto plural_forms(std::string_view tag) -> std::string_view;

}  // namespace l10n

#endif  // L10N_CORE_LANGUAGE_HPP
