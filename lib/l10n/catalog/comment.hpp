// The comment lines above a message.
#ifndef L10N_CATALOG_COMMENT_HPP
#define L10N_CATALOG_COMMENT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// Notes in `message` what the comment lines say, each of them given without
/// its `#` and its line end. A name in U+2068 ... U+2069 may go on in the next
/// line, for msgcat 0.21 breaks it there.
void take_comments(const std::vector<std::string_view>& lines,
                   Message& message);

/// Appends `text` behind "#" or "#.", with its line end. A backslash at its end
/// gets a blank behind it, for gettext joins such a line with the next one,
/// whatever that is.
void write_comment_line(std::string& out, std::string_view marker,
                        std::string_view text);

/// The references of one line, behind its "#:".
void take_references(std::string_view text, std::vector<Reference>& references);

/// As take_references() understands it among others: a name with blanks, or
/// with an end that looks like a line number, stands in U+2068 ... U+2069.
auto reference_text(const Reference& reference) -> std::string;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_COMMENT_HPP
