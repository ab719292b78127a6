#include "l10n/memory/tsv.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

#include "l10n/core/message.hpp"
#include "l10n/io/chunk_reader.hpp"

namespace l10n::memory {
namespace {

// A chunk is larger than a line may be: escaped, a text has twice its size.
constexpr std::size_t kLongestLine = 4 * kLargestText;
constexpr std::size_t kChunk = 4 * kLongestLine;

constexpr std::string_view kMark = "\xEF\xBB\xBF";

auto plain(char escape) -> char {
  switch (escape) {
    case 't':
      return '\t';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case '\\':
      return '\\';
    default:
      return '\0';
  }
}

void append_escaped(std::string& line, std::string_view text) {
  for (const char byte : text) {
    switch (byte) {
      case '\t':
        line += "\\t";
        break;
      case '\n':
        line += "\\n";
        break;
      case '\r':
        line += "\\r";
        break;
      case '\\':
        line += "\\\\";
        break;
      default:
        line += byte;
    }
  }
}

// Lines of a file, one chunk in memory.
class Lines {
 public:
  explicit Lines(io::ChunkReader& file) : file_(file), bytes_(kChunk) {}

  struct Line {
    std::string_view text;  // without its end; until the next call
    bool is_cut = false;    // it is longer than a line may be
  };

  // None at the end of the file.
  auto next() -> Result<std::optional<Line>> {
    const char* const found = find_end();
    if (found == nullptr && !at_end_) {
      L10N_TRY(refill());
      return next_of_full();
    }
    return take(found);
  }

  [[nodiscard]] auto taken() const -> std::uint64_t { return taken_; }

 private:
  [[nodiscard]] auto find_end() const -> const char* {
    return begin_ == end_ ? nullptr
                          : static_cast<const char*>(std::memchr(
                                bytes_.data() + begin_, '\n', end_ - begin_));
  }

  // What is left moves to the front, and the file fills the rest.
  auto refill() -> Result<void> {
    std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    const std::size_t room = bytes_.size() - end_;
    const std::size_t read = L10N_TRY(file_.read({bytes_.data() + end_, room}));
    end_ += read;
    at_end_ = read < room;
    return {};
  }

  auto next_of_full() -> Result<std::optional<Line>> {
    const char* const found = find_end();
    if (found != nullptr || at_end_) {
      return take(found);
    }
    // No end in a whole chunk: it is skipped up to the end.
    const std::string_view head(bytes_.data(), 1);
    while (find_end() == nullptr && !at_end_) {
      taken_ += end_;
      begin_ = end_;
      L10N_TRY(refill());
    }
    L10N_TRY(take(find_end()));
    return Line{head, true};
  }

  auto take(const char* found) -> Result<std::optional<Line>> {
    if (begin_ == end_) {
      return std::nullopt;
    }
    const char* const begin = bytes_.data() + begin_;
    const std::size_t size = found == nullptr
                                 ? end_ - begin_
                                 : static_cast<std::size_t>(found - begin);
    begin_ += size + (found == nullptr ? 0 : 1);
    taken_ += size + 1;
    std::string_view text(begin, size);
    if (text.ends_with('\r')) {
      text.remove_suffix(1);
    }
    return Line{text, text.size() > kLongestLine};
  }

  io::ChunkReader& file_;
  std::vector<char> bytes_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t taken_ = 0;
  bool at_end_ = false;
};

auto is_utf16(std::string_view line) -> bool {
  return line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF");
}

auto utf16(Location where) -> Error {
  std::string help =
      tr("convert it: iconv -f UTF-16 -t UTF-8 %1 > new-file", where.path);
  return {.code = Code::Utf16,
          .where = std::move(where),
          .message = tr("this is UTF-16, not UTF-8"),
          .help = std::move(help)};
}

// Whether every backslash of the file begins an escape, as in what tsv_line()
// writes. Others write texts as they are: C:\new and \s.
auto has_only_escapes(const std::string& path) -> Result<bool> {
  io::ChunkReader file = L10N_TRY(io::ChunkReader::open(path));
  std::vector<char> room(kChunk);
  bool is_open = false;  // the byte before is a backslash that begins one
  for (std::size_t size = room.size(); size == room.size();) {
    size = L10N_TRY(file.read(room));
    const std::string_view bytes(room.data(), size);
    for (std::size_t at = 0; at < size; ++at) {
      if (is_open && plain(bytes[at]) == '\0') {
        return false;
      }
      at = is_open ? at : std::min(bytes.find('\\', at), size);
      is_open = !is_open && at < size;
    }
  }
  return !is_open;
}

auto take_line(const Reading& reading, const Lines::Line& line,
               const Location& where, bool is_escaped) -> Result<void> {
  if (line.text.empty()) {
    return {};
  }
  const auto plain_text = [&](std::string_view text) {
    return is_escaped ? unescape_tsv(text) : std::string(text);
  };
  const std::size_t tab = line.text.find('\t');
  if (line.is_cut || tab == line.text.npos) {
    refuse(reading,
           line.is_cut ? reason(Verdict::TooLong)
                       : tr("there is no TAB in the line"),
           where);
    return {};
  }
  const std::string_view rest = line.text.substr(tab + 1);
  return offer(reading,
               {.source_language = reading.from,
                .target_language = reading.to,
                .source = plain_text(line.text.substr(0, tab)),
                .target = plain_text(rest.substr(0, rest.find('\t')))},
               where);
}

}  // namespace

auto read_tsv(const Reading& reading) -> Result<void> {
  constexpr std::uint32_t kNowAndThen = 4096;
  const bool is_escaped = L10N_TRY(has_only_escapes(reading.path));
  io::ChunkReader file = L10N_TRY(io::ChunkReader::open(reading.path));
  Lines lines(file);
  Location where{.path = reading.path};
  for (auto line = L10N_TRY(lines.next()); line;
       line = L10N_TRY(lines.next())) {
    ++where.line;
    if (where.line == 1 && is_utf16(line->text)) {
      return tl::unexpected(utf16(where));
    }
    // In the middle, too, where somebody put files together.
    if (line->text.starts_with(kMark)) {
      line->text.remove_prefix(kMark.size());
    }
    L10N_TRY(take_line(reading, *line, where, is_escaped));
    if (reading.progress && where.line % kNowAndThen == 0) {
      reading.progress(lines.taken(), file.size());
    }
  }
  return {};
}

auto unescape_tsv(std::string_view text) -> std::string {
  std::size_t slash = text.find('\\');
  if (slash == text.npos) {
    return std::string(text);
  }
  std::string whole;
  whole.reserve(text.size());
  for (; slash != text.npos; slash = text.find('\\')) {
    whole += text.substr(0, slash);
    text.remove_prefix(slash + 1);
    const char byte = text.empty() ? '\0' : plain(text.front());
    whole += byte == '\0' ? '\\' : byte;
    text.remove_prefix(byte == '\0' ? 0 : 1);
  }
  return whole += text;
}

auto tsv_line(const Entry& entry) -> std::string {
  std::string line;
  line.reserve(entry.source.size() + entry.target.size() + 2);
  if (entry.source.starts_with(kMark)) {
    line += kMark;  // the one that a reader drops
  }
  append_escaped(line, entry.source);
  line += '\t';
  append_escaped(line, entry.target);
  line += '\n';
  return line;
}

}  // namespace l10n::memory
