#include "pathological/cases.hpp"

namespace l10n::test {

auto catalog_cases() -> std::vector<Case> {
  constexpr std::string_view kHead =
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
  constexpr std::string_view kEntry = "msgid \"a\"\nmsgstr \"\"\n";
  return {
      numbered("po_entries", "msgid \"#\"\nmsgstr \"\"\n\n", {kHead}),
      flood("po_one_msgstr", "\"a\"\n", {"msgid \"a\"\nmsgstr \"\"\n"}),
      flood("po_one_line", "a", {"msgid \"a\"\nmsgstr \"", "\"\n"}),
      flood("po_one_line_of_words", "a b ", {"msgid \"a\"\nmsgstr \"", "\"\n"}),
      flood("po_one_msgid", "a ", {"msgid \"", "\"\nmsgstr \"a\"\n"}),
      flood("po_references", "#: a.md:1\n", {kHead, kEntry}),
      flood("po_references_on_a_line", " a.md:1",
            {"#:", "\nmsgid \"a\"\nmsgstr \"\"\n"}),
      flood("po_references_with_blanks",
            " \xE2\x81\xA8"
            "a b.md\xE2\x81\xA9:1",
            {"#:", "\nmsgid \"a\"\nmsgstr \"\"\n"}),
      flood("po_previous", "#| msgid \"a\"\n", {kHead, kEntry}),
      flood("po_previous_lines", "#| \"a\"\n", {"#| msgid \"\"\n", kEntry}),
      flood("po_escapes", "\\\\\\n\\t\\x41\\101",
            {"msgid \"a\"\nmsgstr \"", "\"\n"}),
      flood("po_line_feeds", "\\n", {"msgid \"a\"\nmsgstr \"", "\"\n"}),
      flood("po_bad_escapes", "msgid \"\\q\"\nmsgstr \"\"\n"),
      flood("po_unterminated", "msgid \"\n"),
      flood("po_duplicates", "msgid \"a\"\nmsgstr \"b\"\n\n"),
      flood("po_comments", "# a\n", {"", kEntry}),
      flood("po_comments_at_the_end", "# a\n", {kEntry}),
      flood("po_flags", ", fuzzy, c-format",
            {"#", "\nmsgid \"a\"\nmsgstr \"\"\n"}),
      numbered("po_obsolete", "#~ msgid \"#\"\n#~ msgstr \"a\"\n\n", {kHead}),
      flood("po_obsolete_duplicates", "#~ msgid \"a\"\n#~ msgstr \"b\"\n\n"),
      numbered("po_plural_forms", "msgstr[#] \"a\"\n",
               {"msgid \"a\"\nmsgid_plural \"b\"\n"}),
      numbered("po_contexts", "msgctxt \"#\"\nmsgid \"a\"\nmsgstr \"\"\n\n",
               {kHead}),
      flood("po_keywords", "msgid msgstr "),
      flood("po_domains", "domain \"a\"\n", {kHead}),
      flood("po_backslashes_at_line_ends", "\\\n"),
      flood("po_blank_lines", "\n", {kHead, "msgid \"a\"\nmsgstr \"b\"\n"}),
      flood("po_carriage_returns", "\r", {kHead}),
      flood("po_byte_order_marks", "\xEF\xBB\xBF"),
      flood("po_conflict_markers", "<<<<<<< a\n=======\n>>>>>>> b\n"),
      numbered("po_header_fields", "\"X-#: a\\n\"\n",
               {"msgid \"\"\nmsgstr \"\"\n"}),
      flood("po_wide_words", "\xE4\xB8\xAD",
            {"msgid \"a\"\nmsgstr \"", "\"\n"}),
      flood("po_nul_bytes", {"\0", 1}),
  };
}

}  // namespace l10n::test
