#include "l10n/check/rules.hpp"

#include <algorithm>
#include <array>

namespace l10n::check {
namespace {

constexpr std::array kRules{
    Rule{"coverage", Severity::Error,
         msgid("less of the page is translated than is wanted"),
         msgid("The words of the page's units that stand translated in it, "
               "front matter included; what is fuzzy or was refused does not "
               "count. The minimum is `check: page_minimum:`, or "
               "--page-minimum.")},
    Rule{"untranslated", Severity::Error, msgid("a new text is not translated"),
         msgid("With --new-only, each unit that the named version of the "
               "pages does not have must be translated.")},
    Rule{"md-breakout", Severity::Error,
         msgid("the translation starts a block of its own"),
         msgid("The text begins with the mark of a list, a heading, a quote or "
               "code. Merge escapes such a mark (\\#, 1\\.), so readers would "
               "see it; take it out, or escape it yourself where it is meant. "
               "A text that would end or change the block that it stands in "
               "is refused, and the page keeps its source there.")},
    Rule{"md-link", Severity::Error,
         msgid("a link is missing, new or leads elsewhere"),
         msgid("The links of a unit are the same in all languages, in any "
               "order. Where a page has another address in your language, name "
               "the address under `guard: links:` in l10n.yaml, or accept one "
               "entry with the comment '# l10n-accept: md-link'.")},
    Rule{"md-image", Severity::Error, msgid("an image is missing or another"),
         msgid("The images of a unit are the same in all languages. For a "
               "localised screenshot accept the entry with the comment '# "
               "l10n-accept: md-image'.")},
    Rule{"md-code", Severity::Error,
         msgid("a code span of the source is missing or another"),
         msgid("What stands between backticks is typed by readers as it is; "
               "translated code does not work. Where it is no code, accept the "
               "entry with the comment '# l10n-accept: md-code'.")},
    Rule{"md-code-count", Severity::Warning,
         msgid("words are set as code more or less often than in the source"),
         msgid("All code of the source is there, but the number of code spans "
               "differs. Merge keeps the source of such a unit all the same, "
               "until it has the comment '# l10n-accept: md-code' or l10n.yaml "
               "says `guard: allow: [md-code]`.")},
    Rule{
        "html-tags", Severity::Error,
        msgid("an HTML tag is missing, new or another"),
        msgid("A tag that is not closed changes the rest of the page. The "
              "tags of source and translation are the same, in any order; the "
              "attributes alt, title and aria-label are text and may differ.")},
    Rule{"safe-html", Severity::Error,
         msgid("the translation brings in a script or a link that runs code"),
         msgid("Scripts, event handlers (onclick) and javascript: addresses "
               "that the source does not have are never let in.")},
    Rule{"shortcode", Severity::Error,
         msgid("a shortcode or template tag is missing, new or another"),
         msgid("Hugo stops at a shortcode that it does not know or that is not "
               "closed. Copy it from the source; only parameters that hold "
               "text are translated, and they are units of their own.")},
    Rule{"frontmatter-yaml", Severity::Error,
         msgid("the translation breaks the front matter"),
         msgid("The value could not be written in a way that reads back as the "
               "same text, so the page keeps its source there.")},
    Rule{"md-markers", Severity::Error,
         msgid("a marker of bold, italics or code stands there as text"),
         msgid("An asterisk or a backtick without its partner is shown to the "
               "reader. Often a blank slipped in: ** bold ** is no bold, "
               "**bold** is.")},
    Rule{"md-structure", Severity::Warning,
         msgid("bold or italic text is missing or new"),
         msgid("The source sets as many words in bold and in italics as the "
               "translation should.")},
    Rule{"url", Severity::Error, msgid("an address is missing or another"),
         msgid("An address in a plain text (a title, a description) is the "
               "same in all languages.")},
    Rule{"email", Severity::Error,
         msgid("an e-mail address is missing or another"),
         msgid("An e-mail address is the same in all languages.")},
    Rule{"filepath", Severity::Warning,
         msgid("the name of a file is missing or another"),
         msgid("Files and folders have the same names in all languages.")},
    Rule{"option", Severity::Warning,
         msgid("an option of a command is missing or another"),
         msgid("Options (--verbose) are typed as they are.")},
    Rule{"variable", Severity::Warning,
         msgid("a variable or placeholder is missing or another"),
         msgid("Names such as $HOME, {name}, %s or MAX_SIZE are replaced or "
               "typed as they are.")},
    Rule{"numbers", Severity::Warning,
         msgid("a number is missing, new or another"),
         msgid("Numbers are compared by the rules of both languages: 1,000.5 "
               "is 1.000,5 in Vietnamese; dates may change their order, and "
               "numbers may be written as words. In English 1.000,5 and 0,5 "
               "are no numbers.")},
    Rule{"acronyms", Severity::Information,
         msgid("an acronym of the source is missing"),
         msgid("Acronyms are mostly kept. Those that must be belong under "
               "`check: keep:` in l10n.yaml, where losing one is an error.")},
    Rule{"do-not-translate", Severity::Error,
         msgid("a name that must stay is missing"),
         msgid("The word is on the site's list of names that are not "
               "translated (`check: keep:` or a term marked so in a "
               "glossary).")},
    Rule{"glossary", Severity::Warning,
         msgid("a term is not translated as the glossary has it"),
         msgid("The source holds a term of the glossary, and the translation "
               "none of its translations.")},
    Rule{"forbidden-term", Severity::Error,
         msgid("the translation uses a forbidden term"),
         msgid("The glossary marks this translation of the term as "
               "forbidden.")},
    Rule{"inconsistent-term", Severity::Information,
         msgid("a term has several translations on the site"),
         msgid("The glossary allows several translations of a term; this one "
               "is rarer on the site than another.")},
    Rule{"same", Severity::Warning,
         msgid("the translation is the same as the source"),
         msgid("Four words or more that are no names were copied. If they are "
               "right so, ignore the check for this entry, or add the names "
               "under `check: keep:`.")},
    Rule{"wrong-language", Severity::Warning,
         msgid("the translation is not in its language"),
         msgid("No word of the text looks like the language of the "
               "catalog.")},
    Rule{"source-language-in-source", Severity::Information,
         msgid("the source is in the language of the translation already"),
         msgid("The author wrote this unit in the language that it should be "
               "translated into.")},
    Rule{"english-left", Severity::Warning,
         msgid("English is left in the Vietnamese text"),
         msgid("Three words or more in a row are the source's, in lower "
               "case.")},
    Rule{"vietnamese-left", Severity::Warning,
         msgid("Vietnamese is left in the English text"),
         msgid("A word has letters that English does not know, and is no "
               "name. Two to five syllables with capitals are one (Trần Văn "
               "Bình), and so is a single one inside of a sentence (Huế).")},
    Rule{"vi-no-diacritics", Severity::Warning,
         msgid("Vietnamese is typed without diacritics"),
         msgid("Nearly every word is a Vietnamese syllable, and none has a "
               "mark.")},
    Rule{"end-punctuation", Severity::Information,
         msgid("the text ends in another punctuation mark"),
         msgid("Source and translation end alike: in a full stop, a colon, a "
               "question mark or none. `...` and the ellipsis are the "
               "same.")},
    Rule{"edge-space", Severity::Warning,
         msgid("the text begins or ends with other blanks than its source"),
         msgid("Blanks at the edges come from slips of the hand; in front "
               "matter and parameters they are shown."),
         true},
    Rule{"line-breaks", Severity::Warning,
         msgid("the text has another number of line breaks"),
         msgid("Each line feed of a msgid is a hard line break of the "
               "page.")},
    Rule{"double-space", Severity::Warning,
         msgid("two blanks stand between words"),
         msgid("One is enough; two at the end of a line would be a line "
               "break."),
         true},
    Rule{"punctuation-space", Severity::Warning,
         msgid("a blank stands before a punctuation mark, or none behind it"),
         msgid("Vietnamese and English have no blank before , . : ; ! ? and "
               "one behind them. What the source writes so (x,y) stays."),
         true},
    Rule{"doubled-word", Severity::Information, msgid("a word stands twice"),
         msgid("Vietnamese doubles words on purpose (luôn luôn, dần dần); "
               "those are known. Others are mostly slips.")},
    Rule{"brackets", Severity::Warning,
         msgid("a bracket is not closed, or was never opened"),
         msgid("The source's brackets come in pairs, and the translation's do "
               "not.")},
    Rule{"quotes", Severity::Warning, msgid("a quotation mark has no partner"),
         msgid("The source's quotation marks come in pairs, and the "
               "translation's do not. Straight and curly ones are the same "
               "here.")},
    Rule{"length", Severity::Information,
         msgid("the translation is much shorter or longer than its source"),
         msgid("Less than half or more than twice as long: something may be "
               "missing, or stand in the wrong entry.")},
    Rule{"nfc", Severity::Warning,
         msgid("a letter and its marks are typed apart (not NFC)"),
         msgid("Searches and links do not find words that look alike but are "
               "other bytes."),
         true},
    Rule{"invisible", Severity::Warning,
         msgid("an invisible character stands in the text"),
         msgid("Zero-width and bidirectional characters, soft hyphens and "
               "no-break blanks come in with text that is copied from web "
               "pages; words with them are not found."),
         true},
    Rule{"mojibake", Severity::Error,
         msgid("letters were read in the wrong encoding"),
         msgid("UTF-8 was read as another encoding and saved again. 'l10n "
               "doctor' shows the repair.")},
    Rule{"vi-eth", Severity::Warning,
         msgid("the letter eth stands in the place of đ"),
         msgid("ð and Ð look like đ and Đ, and are other letters. Words that "
               "no đ makes Vietnamese (Sigurður), or that the source has, "
               "stay."),
         true},
    Rule{"vi-spell", Severity::Warning, msgid("a word is misspelled"),
         msgid("The Vietnamese dictionary of hunspell does not know the word, "
               "wherever its tone mark is put, and the English one neither. "
               "Words of the site belong into the files under `check: "
               "words:`.")},
    Rule{"en-spell", Severity::Information, msgid("a word is misspelled"),
         msgid("The English dictionary of hunspell does not know the word, in "
               "American or British spelling. "
               "Words of the site belong into the files under `check: "
               "words:`.")},
    Rule{"vi-tone-style", Severity::Information,
         msgid("tone marks are placed in two ways on the site"),
         msgid("Both hòa and hoà are right; a site should choose one (`check: "
               "tone_style: old` or `new`). Without a choice the style that "
               "the site uses more often counts.")},
    Rule{"vi-context", Severity::Warning,
         msgid("a syllable is unusual here; another tone or mark is common"),
         msgid("Next to these words the site writes the syllable with other "
               "marks again and again, and this spelling is rare: a tone may "
               "be wrong, or a diacritic lost.")},
    Rule{"inconsistent", Severity::Information,
         msgid("the same source has several translations"),
         msgid("Equal texts in several catalogs or contexts are translated in "
               "different ways.")},
    Rule{"reused", Severity::Information,
         msgid("several sources have the same translation"),
         msgid("Different texts have one translation; one of them may be in "
               "the wrong entry.")},
};

}  // namespace

auto rules() -> std::span<const Rule> {
  return kRules;
}

auto find_rule(std::string_view id) -> const Rule* {
  const auto* const found =
      std::find_if(kRules.begin(), kRules.end(),
                   [&](const Rule& rule) { return id == rule.id; });
  return found == kRules.end() ? nullptr : found;
}

auto rule_of(Code code) -> const char* {
  switch (code) {
    case Code::MdLink:
      return "md-link";
    case Code::MdImage:
      return "md-image";
    case Code::MdCode:
      return "md-code";
    case Code::HtmlTag:
      return "html-tags";
    case Code::UnsafeUrl:
      return "safe-html";
    case Code::Shortcode:
      return "shortcode";
    case Code::FrontMatterValue:
      return "frontmatter-yaml";
    default:
      return "md-breakout";
  }
}

}  // namespace l10n::check
