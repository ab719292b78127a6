// TBX, the exchange form of terms, as Weblate writes it.
#include <memory>
#include <string>
#include <utility>

#include <expat.h>

#include "l10n/check/glossary.hpp"
#include "l10n/check/reading.hpp"
#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

struct Named {
  std::string language;
  std::string text;
  bool forbidden = false;
};

// Gathers the terms of one entry after the other. expat calls back with a
// pointer to it.
class TbxReader {
 public:
  explicit TbxReader(std::string_view path) : path_(path) {}

  auto run(std::string_view text) -> Result<std::vector<Term>> {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate("UTF-8"), XML_ParserFree);
    parser_ = parser.get();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, on_begin, on_end);
    XML_SetCharacterDataHandler(parser_, on_text);
    XML_SetDefaultHandlerExpand(parser_, on_other);
    const bool whole =
        XML_Parse(parser_, text.data(), static_cast<int>(text.size()),
                  XML_TRUE) == XML_STATUS_OK;
    if (!whole || terms_.empty()) {
      return tl::unexpected(
          Error{.code = Code::BadValue,
                .where = {.path = path_,
                          .line = static_cast<std::uint32_t>(
                              whole ? 0 : XML_GetCurrentLineNumber(parser_))},
                .message = whole ? tr("there is no term in this glossary")
                                 : tr("this is no TBX that l10n reads")});
    }
    return std::move(terms_);
  }

 private:
  static auto self(void* data) -> TbxReader& {
    return *static_cast<TbxReader*>(data);
  }

  static void on_begin(void* data, const char* name, const char** attributes) {
    self(data).begin(name, attributes);
  }

  static void on_end(void* data, const char* name) { self(data).end(name); }

  static void on_text(void* data, const char* text, int size) {
    self(data).text_.append(text, static_cast<std::size_t>(size));
  }

  // An entity may stand for a file or for gigabytes: such a document is none.
  // expat tells of the beginning of its declaration as one token.
  static void on_other(void* data, const char* token, int size) {
    if (std::string_view(token, static_cast<std::size_t>(size)) == "<!ENTITY") {
      XML_StopParser(self(data).parser_, XML_FALSE);
    }
  }

  void begin(std::string_view name, const char** attributes) {
    text_.clear();
    type_.clear();
    for (; *attributes != nullptr; attributes += 2) {
      const std::string_view key = *attributes;
      if (key == "xml:lang" && (name == "langSet" || name == "langSec")) {
        language_ = *(attributes + 1);
      } else if (key == "type") {
        type_ = *(attributes + 1);
      }
    }
    if (name == "termEntry" || name == "conceptEntry") {
      entry_.clear();
      keep_ = false;
      line_ = static_cast<std::uint32_t>(XML_GetCurrentLineNumber(parser_));
    }
  }

  void end(std::string_view name) {
    if (name == "term") {
      entry_.push_back({language_, text_});
    } else if (name == "descrip" && type_ == "Translation needed") {
      keep_ = keep_ || lower_ascii(text_) == "no";
    } else if (name == "termNote" && type_ == "administrativeStatus") {
      const std::string status = lower_ascii(text_);
      if (!entry_.empty() && (status.find("forbidden") != status.npos ||
                              status.find("deprecated") != status.npos)) {
        entry_.back().forbidden = true;
      }
    } else if (name == "termEntry" || name == "conceptEntry") {
      finish();
    }
  }

  // The first language of an entry is its source.
  void finish() {
    if (entry_.empty()) {
      return;
    }
    const Term bare{.source = entry_.front().text,
                    .keep = keep_,
                    .source_language = entry_.front().language,
                    .where = {.path = path_, .line = line_}};
    const std::size_t first = terms_.size();
    for (Named& named : entry_) {
      if (named.language != bare.source_language) {
        Term& term = term_of(named.language, bare, first);
        (named.forbidden ? term.forbidden : term.targets)
            .push_back(std::move(named.text));
      }
    }
    if (terms_.size() == first) {
      terms_.push_back(bare);
    }
  }

  // The term for `language` among those from `first` on: each language has its
  // own.
  auto term_of(const std::string& language, const Term& bare, std::size_t first)
      -> Term& {
    for (std::size_t i = first; i < terms_.size(); ++i) {
      if (terms_[i].language == language) {
        return terms_[i];
      }
    }
    terms_.push_back(bare);
    terms_.back().language = language;
    return terms_.back();
  }

  std::string path_;
  XML_Parser parser_ = nullptr;
  std::string language_;
  std::string type_;
  std::string text_;
  std::vector<Named> entry_;
  bool keep_ = false;
  std::uint32_t line_ = 0;
  std::vector<Term> terms_;
};

}  // namespace

auto parse_tbx(std::string_view text, std::string_view path)
    -> Result<std::vector<Term>> {
  return TbxReader(path).run(text);
}

}  // namespace l10n::check
