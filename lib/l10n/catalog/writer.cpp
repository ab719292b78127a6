#include "l10n/catalog/writer.hpp"

#include <algorithm>
#include <string_view>

#include "l10n/catalog/comment.hpp"
#include "l10n/catalog/wrap.hpp"

namespace l10n::catalog {
namespace {

constexpr std::size_t kDefaultWidth = 79;
constexpr std::size_t kOne = 1;

auto is_in(const std::vector<std::string>& flags, std::string_view flag)
    -> bool {
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

// A text with line ends, which no reader gives, stays a comment.
void write_comment(std::string& out, std::string_view marker,
                   std::string_view text) {
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    write_comment_line(out, marker, text.substr(at, end - at));
    if (end == text.size()) {
      return;
    }
    at = end + 1;
  }
}

// msgcat 0.21 breaks these lines at blanks, also at those inside of a name. It
// counts bytes, not columns.
void write_references(std::string& out, const Message& message,
                      std::size_t width) {
  constexpr std::size_t kMarkerSize = 2;
  if (message.references.empty()) {
    return;
  }
  out += "#:";
  std::size_t column = kMarkerSize;
  for (const Reference& reference : message.references) {
    const std::string text = reference_text(reference);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::size_t size = end - at + 1;
      if (column > kMarkerSize && column + size > width) {
        out += "\n#:";
        column = kMarkerSize;
      }
      out.append(" ").append(text, at, end - at);
      column += size;
      at = end + 1;
    }
  }
  out += '\n';
}

void write_flags(std::string& out, const Message& message) {
  std::string_view separator = "#, ";
  const auto write_flag = [&](std::string_view flag) {
    out.append(separator).append(flag);
    separator = ", ";
  };
  if (message.fuzzy) {
    write_flag("fuzzy");
  }
  for (const std::string& flag : message.flags) {
    write_flag(flag);
  }
  if (separator != "#, ") {
    out += '\n';
  }
}

// About so many bytes will be written.
auto expected_size(const Catalog& catalog) -> std::size_t {
  constexpr std::size_t kAround = 128;  // keywords, comments, references
  std::size_t size = kAround;
  for (const Message& message : catalog.messages) {
    size += kAround + message.id.size() + message.id.size() / 16;
    for (const std::string& translation : message.translations) {
      size += translation.size() + translation.size() / 16;
    }
  }
  return size;
}

class CatalogWriter {
 public:
  explicit CatalogWriter(const WriteOptions& options)
      : reference_width_(options.width == 0 ? kDefaultWidth : options.width),
        strings_(out_, options.width) {}

  auto write(const Catalog& catalog) -> std::string {
    out_.reserve(expected_size(catalog));
    if (!catalog.domain.empty()) {
      strings_.write("", "domain", catalog.domain);
    }
    if (catalog.has_header()) {
      write(catalog.header);
    }
    for (const bool obsolete : {false, true}) {
      for (const Message& message : catalog.messages) {
        if (message.obsolete == obsolete) {
          write(message);
        }
      }
    }
    if (!catalog.closing_comments.empty()) {
      separate();
    }
    for (const std::string& line : catalog.closing_comments) {
      out_.append(line).append("\n");
    }
    return std::move(out_);
  }

 private:
  void separate() {
    if (!out_.empty()) {
      out_ += '\n';
    }
  }

  void write(const Message& message);

  void write_text(std::string_view prefix, std::string_view keyword,
                  const OptionalText& text) {
    if (text) {
      strings_.write(prefix, keyword, *text);
    }
  }

  std::string out_;
  std::size_t reference_width_;
  StringWriter strings_;
};

void CatalogWriter::write(const Message& message) {
  separate();
  for (const std::string& text : message.translator_comments) {
    write_comment(out_, "#", text);
  }
  for (const std::string& text : message.extracted_comments) {
    write_comment(out_, "#.", text);
  }
  write_references(out_, message, reference_width_);
  write_flags(out_, message);
  for (const std::string& line : message.sticky) {
    out_.append("#=").append(line).append("\n");
  }
  strings_.set_wrapped(!is_in(message.flags, "no-wrap"));
  const std::string_view before = message.obsolete ? "#~| " : "#| ";
  write_text(before, "msgctxt", message.previous.context);
  write_text(before, "msgid", message.previous.id);
  write_text(before, "msgid_plural", message.previous.plural);
  const std::string_view prefix = message.obsolete ? "#~ " : "";
  write_text(prefix, "msgctxt", message.context);
  strings_.write(prefix, "msgid", message.id);
  write_text(prefix, "msgid_plural", message.plural);
  // A message without any translation gets an empty one, as PO demands.
  const std::size_t forms =
      message.plural ? std::max(message.translations.size(), kOne) : kOne;
  for (std::size_t i = 0; i < forms; ++i) {
    const std::string keyword =
        message.plural ? "msgstr[" + std::to_string(i) + ']' : "msgstr";
    strings_.write(prefix, keyword,
                   message.translations.empty()
                       ? std::string_view()
                       : std::string_view(message.translations[i]));
  }
}

}  // namespace

auto write(const Catalog& catalog, const WriteOptions& options) -> std::string {
  return CatalogWriter(options).write(catalog);
}

}  // namespace l10n::catalog
