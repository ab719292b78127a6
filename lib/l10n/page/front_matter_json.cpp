// A strict JSON reader that knows where its strings stand.
#include <algorithm>
#include <cstdint>

#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/page/front_matter_items.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::page {
namespace {

auto hex_value(char byte) -> int {
  if (byte >= '0' && byte <= '9') {
    return byte - '0';
  }
  const int letter = byte | 0x20;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// Behind a JSON number (RFC 8259, section 6) or one of the three words; `at`
// itself where there is neither.
auto behind_word(std::string_view content, std::size_t at) -> std::size_t {
  const std::size_t end =
      std::min(content.find_first_of(" \t\r\n,]}", at), content.size());
  std::string_view word = content.substr(at, end - at);
  if (word == "true" || word == "false" || word == "null") {
    return end;
  }
  const auto digits = [&word] {
    const std::size_t count =
        std::min(word.find_first_not_of("0123456789"), word.size());
    word.remove_prefix(count);
    return count;
  };
  word.remove_prefix(word.starts_with('-') ? 1 : 0);
  const bool zero = word.starts_with('0');
  const std::size_t whole = digits();
  bool valid = whole == 1 || (whole > 1 && !zero);
  if (word.starts_with('.')) {
    word.remove_prefix(1);
    valid = digits() > 0 && valid;
  }
  if (word.starts_with('e') || word.starts_with('E')) {
    word.remove_prefix(1);
    word.remove_prefix(word.starts_with('+') || word.starts_with('-') ? 1 : 0);
    valid = digits() > 0 && valid;
  }
  return valid && word.empty() ? end : at;
}

class Reader {
 public:
  explicit Reader(std::string_view content) : content_(content) {}

  auto read() -> bool {
    bool valid = value();
    while (valid && !levels_.empty()) {
      valid = levels_.back() == '{' ? member() : element();
    }
    skip_blanks();
    return valid && at_ == content_.size();
  }

  auto at() const -> std::size_t { return std::min(at_, content_.size()); }

  auto items() -> std::vector<FrontMatterItem>& { return items_; }

 private:
  void skip_blanks() {
    at_ = std::min(content_.find_first_not_of(" \t\r\n", at_), content_.size());
  }

  auto next_is(char byte) -> bool {
    skip_blanks();
    return at_ < content_.size() && content_[at_] == byte;
  }

  auto take(char byte) -> bool {
    const bool taken = next_is(byte);
    at_ += taken ? 1U : 0U;
    return taken;
  }

  // Closes the level, or steps behind the comma that a further item needs.
  auto closes_or_continues(char closing, bool& closed) -> bool {
    closed = take(closing);
    if (closed) {
      levels_.pop_back();
      path_.close();
      items_.push_back({.text = std::string(1, closing)});
      fresh_ = false;
      return true;
    }
    const bool valid = fresh_ || take(',');
    fresh_ = false;
    return valid;
  }

  auto member() -> bool {
    bool closed = false;
    if (!closes_or_continues('}', closed) || closed) {
      return closed;
    }
    std::string key;
    if (!next_is('"') || !string(key) || !take(':')) {
      return false;
    }
    path_.set_key(key);
    items_.push_back({.text = std::move(key)});
    return value();
  }

  auto element() -> bool {
    bool closed = false;
    return closes_or_continues(']', closed) && (closed || value());
  }

  auto value() -> bool {
    skip_blanks();
    if (at_ == content_.size()) {
      return false;
    }
    FrontMatterItem item{.kind = ItemKind::Other, .offset = at_};
    item.path = levels_.empty() ? "" : path_.next();
    const char first = content_[at_];
    if (first == '{' || first == '[') {
      item.text = std::string(1, first);
      open(first, item.path);
    } else if (first == '"') {
      item.kind = ItemKind::Text;
      if (!string(item.text)) {
        return false;
      }
    } else {
      const std::size_t end = behind_word(content_, at_);
      if (end == at_) {
        return false;
      }
      item.text = content_.substr(at_, end - at_);
      at_ = end;
    }
    items_.push_back(std::move(item));
    return true;
  }

  void open(char bracket, const std::string& path) {
    ++at_;
    fresh_ = true;
    levels_.push_back(bracket);
    path_.open(path, bracket == '[');
  }

  auto string(std::string& text) -> bool {
    for (++at_; at_ < content_.size(); ++at_) {
      const char byte = content_[at_];
      if (byte == '"') {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(byte) < 0x20) {
        return false;
      }
      if (byte != '\\') {
        text += byte;
      } else if (!escape(text)) {
        return false;
      }
    }
    return false;
  }

  // Ends on the last byte of the escape.
  auto escape(std::string& text) -> bool {
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kBytes = "\"\\/\b\f\n\r\t";
    ++at_;
    const char name = at_ < content_.size() ? content_[at_] : '\0';
    if (name == 'u') {
      return code_point(text);
    }
    const std::size_t index = name == '\0' ? kNames.npos : kNames.find(name);
    if (index != kNames.npos) {
      text += kBytes[index];
    }
    return index != kNames.npos;
  }

  auto code_point(std::string& text) -> bool {
    char32_t point = 0;
    if (!four_digits(point)) {
      return false;
    }
    const bool high = point >= 0xD800 && point < 0xDC00;
    if (high && content_.substr(at_ + 1, 2) == "\\u") {
      const std::size_t before = at_;
      char32_t low = 0;
      at_ += 2;
      if (four_digits(low) && low >= 0xDC00 && low < 0xE000) {
        point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
      } else {
        at_ = before;  // each half alone becomes U+FFFD, as in Go
      }
    }
    text::append_code_point(text, point);
    return true;
  }

  auto four_digits(char32_t& point) -> bool {
    for (int i = 0; i < 4; ++i) {
      ++at_;
      const int digit = at_ < content_.size() ? hex_value(content_[at_]) : -1;
      if (digit < 0) {
        return false;
      }
      point = (point << 4U) | static_cast<char32_t>(digit);
    }
    return true;
  }

  std::string_view content_;
  std::size_t at_ = 0;
  bool fresh_ = false;  // right behind an opening bracket
  std::string levels_;  // the open brackets
  std::vector<FrontMatterItem> items_;
  FrontMatterPath path_;
};

}  // namespace

auto json_items(std::string_view content)
    -> Result<std::vector<FrontMatterItem>> {
  Reader reader(content);
  if (!reader.read()) {
    return tl::unexpected(
        Error{.code = Code::FrontMatter,
              .where = LineTable(content).location(reader.at(), ""),
              .message = tr("this is not valid JSON")});
  }
  return std::move(reader.items());
}

auto json_span(std::string_view content, const FrontMatterItem& item)
    -> std::optional<Span> {
  const std::size_t end = behind_quoted(content, item.offset, '"');
  return end == content.npos ? std::nullopt
                             : std::optional(Span{item.offset, end});
}

}  // namespace l10n::page
