#include "l10n/catalog/rewrite.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "l10n/catalog/reader.hpp"

namespace l10n::catalog {
namespace {

// The lines of one message in a file, between two empty lines.
struct Block {
  std::string_view text;
  std::size_t strings = 0;  // where the first `#|`, `#~` or keyword stands
  bool in_order = true;     // no comment stands among the strings
};

auto is_comment(std::string_view line) -> bool {
  return line.starts_with('#') && !line.starts_with("#|") &&
         !line.starts_with("#~");
}

// Blocks by the number of each of their lines.
class Blocks {
 public:
  explicit Blocks(std::string_view bytes) {
    std::size_t begin = 0;
    std::size_t strings = std::string_view::npos;
    bool is_open = false;
    bool in_order = true;
    const auto close = [&](std::size_t end) {
      if (is_open) {
        blocks_.push_back({.text = bytes.substr(begin, end - begin),
                           .strings = std::min(strings, end) - begin,
                           .in_order = in_order});
      }
      is_open = false;
    };
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      std::string_view line = bytes.substr(at, end - at);
      const bool is_empty =
          line.find_first_not_of(" \t\r") == std::string_view::npos;
      if (is_empty) {
        close(at);
      } else if (!is_open) {
        is_open = true;
        in_order = true;
        begin = at;
        strings = std::string_view::npos;
      }
      if (!is_empty && !is_comment(line)) {
        strings = std::min(strings, at);
      } else if (!is_empty && strings != std::string_view::npos) {
        in_order = false;
      }
      block_of_line_.push_back(
          is_empty ? kNone : static_cast<std::uint32_t>(blocks_.size()));
      at = end + 1;
    }
    close(bytes.size());
  }

  /// The block with the line at which a message was read; null where none is.
  [[nodiscard]] auto with(const Message& message) const -> const Block* {
    if (message.line == 0 || message.line > block_of_line_.size()) {
      return nullptr;
    }
    const std::size_t block = block_of_line_[message.line - 1];
    return block >= blocks_.size() ? nullptr : &blocks_[block];
  }

 private:
  static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

  std::vector<Block> blocks_;
  std::vector<std::uint32_t> block_of_line_;
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

// The only message of a block, which has nothing else.
auto message_in(const Block& block) -> std::optional<Message> {
  auto catalog = read(block.text, "");
  if (!catalog || !block.in_order || !catalog->domain.empty() ||
      !catalog->closing_comments.empty() ||
      catalog->messages.size() + (catalog->has_header() ? 1 : 0) != 1) {
    return std::nullopt;
  }
  return catalog->has_header() ? std::move(catalog->header)
                               : std::move(catalog->messages.front());
}

class Rewriter {
 public:
  Rewriter(std::string_view old_bytes, const WriteOptions& options)
      : options_(options), size_(old_bytes.size()), blocks_(old_bytes) {}

  auto run(const Catalog& catalog) -> std::string {
    std::string out;
    out.reserve(size_ + size_ / 8);  // most of it is copied
    if (!catalog.domain.empty()) {
      Catalog domain;
      domain.domain = catalog.domain;
      out += write(domain, options_);
    }
    if (catalog.has_header()) {
      add(out, catalog.header);
    }
    for (const bool obsolete : {false, true}) {
      for (const Message& message : catalog.messages) {
        if (message.obsolete == obsolete) {
          add(out, message);
        }
      }
    }
    if (!catalog.closing_comments.empty()) {
      Catalog closing;
      closing.closing_comments = catalog.closing_comments;
      out += (out.empty() ? "" : "\n") + write(closing, options_);
    }
    return out;
  }

 private:
  void add(std::string& out, const Message& message) {
    if (!out.empty()) {
      out += '\n';
    }
    const Block* const block = blocks_.with(message);
    const auto before = block == nullptr ? std::nullopt : message_in(*block);
    if (!before || !same_strings(message, *before)) {
      out += written(message);
    } else if (message == *before) {
      out += with_line_feed(block->text);
    } else {
      const std::string whole = written(message);
      out += whole.substr(0, strings_begin(whole));
      out += with_line_feed(block->text.substr(block->strings));
    }
  }

  auto written(const Message& message) const -> std::string {
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
  std::size_t size_;  // of the old file
  Blocks blocks_;
};

}  // namespace

auto rewrite(const Catalog& catalog, std::string_view old_bytes,
             const WriteOptions& options) -> std::string {
  std::string text = Rewriter(old_bytes, options).run(catalog);
  if (!has_crlf(old_bytes)) {
    return text;
  }
  std::string converted;
  converted.reserve(text.size() + text.size() / 16);
  for (const char byte : text) {
    converted += byte == '\n' ? "\r\n" : std::string(1, byte);
  }
  return converted;
}

}  // namespace l10n::catalog
