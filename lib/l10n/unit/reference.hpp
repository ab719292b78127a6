// Shortcut references: `[Giới thiệu]` is a link only while its text is a label.
#ifndef L10N_UNIT_REFERENCE_HPP
#define L10N_UNIT_REFERENCE_HPP

#include <string>
#include <string_view>
#include <vector>

namespace l10n::unit {

/// `translation` with the label behind a shortcut or collapsed reference whose
/// text was translated: `[Introduction]` becomes `[Introduction][Giới thiệu]`.
/// Done only where nothing is guessed: one label of `source` was lost, and
/// `translation` has one bracketed text (for each time, where it stands there
/// more often) that is neither a label nor brackets of the source that never
/// were one. `known` are the page's labels as Document::label_keys has them.
///
/// Time: that of the two texts, and O(log(labels)) a bracket.
///
/// Source: CommonMark 0.30, section 6.3, for what a reference is.
auto keep_references(std::string_view source, std::string_view translation,
                     const std::vector<std::string>& known) -> std::string;

/// A label of `source`, as it stands there, that no reference of `translation`
/// names as often; empty where there is none.
auto lost_label(std::string_view source, std::string_view translation,
                const std::vector<std::string>& known) -> std::string_view;

/// The labels of `known` that the references in `text` name, as keys.
auto labels_in(std::string_view text, const std::vector<std::string>& known)
    -> std::vector<std::string>;

}  // namespace l10n::unit

#endif  // L10N_UNIT_REFERENCE_HPP
