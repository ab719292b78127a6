#include "l10n/catalog/rewrite.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "l10n/catalog/reader.hpp"

namespace l10n::catalog {
namespace {

// The lines of one message in a file, between two empty lines. No file that was
// read has more bytes than its numbers.
struct Block {
  std::uint32_t line = 0;     // the first one
  std::uint32_t lines = 0;    // none of them is empty
  std::uint32_t begin = 0;    // in bytes
  std::uint32_t end = 0;      // behind the last line end, if it has one
  std::uint32_t strings = 0;  // where the first `#|`, `#~` or keyword stands
  bool in_order = true;       // no comment stands among the strings
};

auto is_comment(std::string_view line) -> bool {
  return line.starts_with('#') && !line.starts_with("#|") &&
         !line.starts_with("#~");
}

auto is_empty(std::string_view line) -> bool {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// The block that begins at `begin`, which is the start of a line.
auto block_at(std::string_view bytes, std::size_t begin, std::uint32_t line)
    -> Block {
  Block block{.line = line, .begin = static_cast<std::uint32_t>(begin)};
  bool has_strings = false;
  std::size_t at = begin;
  while (at < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view text = bytes.substr(at, end - at);
    if (is_empty(text)) {
      break;
    }
    if (!has_strings && !is_comment(text)) {
      has_strings = true;
      block.strings = static_cast<std::uint32_t>(at);
    } else if (has_strings && is_comment(text)) {
      block.in_order = false;
    }
    ++block.lines;
    at = std::min(end + 1, bytes.size());
  }
  block.end = static_cast<std::uint32_t>(at);
  block.strings = has_strings ? block.strings : block.end;
  return block;
}

// The blocks of a file by the numbers of their lines.
class Blocks {
 public:
  explicit Blocks(std::string_view bytes) : bytes_(bytes) {
    std::uint32_t line = 1;
    for (std::size_t at = 0; at < bytes.size();) {
      const Block block = block_at(bytes, at, line);
      if (block.lines != 0) {
        blocks_.push_back(block);
      }
      line += block.lines + 1;  // behind the empty line
      at = std::min(bytes.find('\n', block.end), bytes.size() - 1) + 1;
    }
  }

  /// The block with the line at which a message was read; null where none is.
  [[nodiscard]] auto with(const Message& message) const -> const Block* {
    const auto next =
        std::upper_bound(blocks_.begin(), blocks_.end(), message.line,
                         [](std::uint32_t line, const Block& block) {
                           return line < block.line;
                         });
    if (message.line == 0 || next == blocks_.begin()) {
      return nullptr;
    }
    const Block& block = *std::prev(next);
    return message.line - block.line < block.lines ? &block : nullptr;
  }

  [[nodiscard]] auto text(const Block& block) const -> std::string_view {
    return bytes_.substr(block.begin, block.end - block.begin);
  }

  /// Its part without the comments.
  [[nodiscard]] auto strings(const Block& block) const -> std::string_view {
    return bytes_.substr(block.strings, block.end - block.strings);
  }

 private:
  std::string_view bytes_;
  std::vector<Block> blocks_;
};

auto has_no_wrap(const Message& message) -> bool {
  return std::find(message.flags.begin(), message.flags.end(), "no-wrap") !=
         message.flags.end();
}

// Equal but for what stands in comments.
auto same_strings(const Message& one, const Message& other) -> bool {
  return has_no_wrap(one) == has_no_wrap(other) &&
         one.previous == other.previous && one.context == other.context &&
         one.id == other.id && one.plural == other.plural &&
         one.translations == other.translations &&
         one.obsolete == other.obsolete;
}

auto with_line_feed(std::string_view text) -> std::string {
  std::string whole(text);
  std::erase(whole, '\r');
  if (!whole.ends_with('\n')) {
    whole += '\n';
  }
  return whole;
}

auto has_crlf(std::string_view bytes) -> bool {
  const std::size_t end = bytes.find('\n');
  return end != std::string_view::npos && end > 0 && bytes[end - 1] == '\r';
}

auto with_crlf(std::string_view text) -> std::string {
  std::string converted;
  converted.reserve(text.size() + text.size() / 16);
  for (const char byte : text) {
    converted += byte == '\n' ? "\r\n" : std::string_view(&byte, 1);
  }
  return converted;
}

// The only message of a block with these lines, which has nothing else.
auto message_in(std::string_view lines) -> std::optional<Message> {
  auto catalog = read(lines, "");
  if (!catalog || !catalog->domain.empty() ||
      !catalog->closing_comments.empty() ||
      catalog->messages.size() + (catalog->has_header() ? 1 : 0) != 1) {
    return std::nullopt;
  }
  return catalog->has_header() ? std::move(catalog->header)
                               : std::move(catalog->messages.front());
}

class Rewriter {
 public:
  Rewriter(std::string_view old_bytes, const WriteOptions& options,
           const TakePiece& take)
      : options_(options),
        take_(take),
        blocks_(old_bytes),
        has_crlf_(has_crlf(old_bytes)) {}

  void run(const Catalog& catalog) {
    if (!catalog.domain.empty()) {
      Catalog domain;
      domain.domain = catalog.domain;
      add(write(domain, options_));
    }
    if (catalog.has_header()) {
      add(text_of(catalog.header));
    }
    for (const bool obsolete : {false, true}) {
      for (const Message& message : catalog.messages) {
        if (is_wanted_ && message.obsolete == obsolete) {
          add(text_of(message));
        }
      }
    }
    if (!catalog.closing_comments.empty()) {
      Catalog closing;
      closing.closing_comments = catalog.closing_comments;
      add(write(closing, options_));
    }
    hand_over();
  }

 private:
  // The lines of one message or the like; an empty one stands before them.
  void add(std::string_view lines) {
    piece_ += is_first_ ? "" : "\n";
    piece_ += lines;
    is_first_ = false;
    if (constexpr std::size_t kLargePiece = 65'536;
        piece_.size() >= kLargePiece) {
      hand_over();
    }
  }

  void hand_over() {
    if (is_wanted_ && !piece_.empty()) {
      is_wanted_ = has_crlf_ ? take_(with_crlf(piece_)) : take_(piece_);
    }
    piece_.clear();
  }

  [[nodiscard]] auto text_of(const Message& message) const -> std::string {
    const Block* const block = blocks_.with(message);
    const auto before = block == nullptr || !block->in_order
                            ? std::nullopt
                            : message_in(blocks_.text(*block));
    if (!before || !same_strings(message, *before)) {
      return written(message);
    }
    if (message == *before) {
      return with_line_feed(blocks_.text(*block));
    }
    const std::string whole = written(message);
    return whole.substr(0, strings_begin(whole)) +
           with_line_feed(blocks_.strings(*block));
  }

  [[nodiscard]] auto written(const Message& message) const -> std::string {
    Catalog single;
    single.messages.push_back(message);
    return write(single, options_);
  }

  static auto strings_begin(std::string_view text) -> std::size_t {
    std::size_t at = 0;
    while (at < text.size() && is_comment(text.substr(at))) {
      at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    return at;
  }

  const WriteOptions& options_;
  const TakePiece& take_;
  Blocks blocks_;
  bool has_crlf_;
  std::string piece_;      // that is yet to be handed over
  bool is_first_ = true;   // nothing was added
  bool is_wanted_ = true;  // what comes
};

}  // namespace

void rewrite(const Catalog& catalog, std::string_view old_bytes,
             const WriteOptions& options, const TakePiece& take) {
  Rewriter(old_bytes, options, take).run(catalog);
}

auto rewrite(const Catalog& catalog, std::string_view old_bytes,
             const WriteOptions& options) -> std::string {
  std::string text;
  text.reserve(old_bytes.size() + old_bytes.size() / 8);  // most is copied
  rewrite(catalog, old_bytes, options, [&text](std::string_view piece) {
    text += piece;
    return true;
  });
  return text;
}

}  // namespace l10n::catalog
