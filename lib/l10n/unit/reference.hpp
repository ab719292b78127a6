// Shortcut references: `[Giới thiệu]` is a link only while its text is a label.
#ifndef L10N_UNIT_REFERENCE_HPP
#define L10N_UNIT_REFERENCE_HPP

#include <string>
#include <string_view>
#include <vector>

namespace l10n::unit {

/// `translation` with a label behind each shortcut or collapsed reference whose
/// text was translated: `[Introduction]` becomes `[Introduction][Giới thiệu]`.
/// Done only where the references of `source` that the translation lost are as
/// many as its bracketed texts that are no label; in their order. `known` are
/// the page's labels as Document::label_keys has them.
///
/// Time: that of the two texts, and O(log(labels)) a bracket.
///
/// Source: CommonMark 0.30, section 6.3, for what a reference is.
auto keep_references(std::string_view source, std::string_view translation,
                     const std::vector<std::string>& known) -> std::string;

/// The labels of `known` that the references in `text` name, as keys.
auto labels_in(std::string_view text, const std::vector<std::string>& known)
    -> std::vector<std::string>;

}  // namespace l10n::unit

#endif  // L10N_UNIT_REFERENCE_HPP
