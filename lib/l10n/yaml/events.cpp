#include "l10n/yaml/events.hpp"

#include <algorithm>
#include <exception>
#include <sstream>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"

namespace l10n::yaml {
namespace {

auto position(const YAML::Mark& mark) -> std::size_t {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

// How many bytes the first byte of a code point promises; 0 where it is none.
auto promised_size(unsigned char byte) -> std::size_t {
  constexpr unsigned char kContinuation = 0x80;
  constexpr unsigned char kTwo = 0xC0;
  constexpr unsigned char kThree = 0xE0;
  constexpr unsigned char kFour = 0xF0;
  if (byte < kContinuation) {
    return 1;
  }
  if (byte < kTwo) {
    return 0;
  }
  if (byte < kThree) {
    return 2;
  }
  return byte < kFour ? 3 : 4;
}

// yaml-cpp 0.7 writes `\_` (U+00A0) and `\N` (U+0085) as one byte of Latin-1.
auto in_utf8(const std::string& value) -> std::string {
  std::string text;
  text.reserve(value.size());
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t size =
        promised_size(static_cast<unsigned char>(value[at]));
    if (size == 0) {
      text += '\xC2';
      text += value[at++];
    } else {
      text.append(value, at, size);
      at += size;
    }
  }
  return text;
}

// Writes down what yaml-cpp reports; it decides nothing.
class Recorder final : public YAML::EventHandler {
 public:
  Recorder(std::vector<Event>& events, std::size_t base)
      : events_(events), base_(base) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    document_ = base_ + position(mark);
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add({.kind = EventKind::Null, .anchored = anchor != 0}, mark);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    add({.kind = EventKind::Alias}, mark);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag,
                YAML::anchor_t anchor, const std::string& value) override {
    add({.kind = EventKind::Scalar,
         .value = in_utf8(value),
         .tag = tag,
         .anchored = anchor != 0},
        mark);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    add({.kind = EventKind::SequenceBegin, .tag = tag, .anchored = anchor != 0},
        mark);
  }

  void OnSequenceEnd() override { end(EventKind::SequenceEnd); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag,
                  YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    add({.kind = EventKind::MappingBegin, .tag = tag, .anchored = anchor != 0},
        mark);
  }

  void OnMapEnd() override { end(EventKind::MappingEnd); }

  // Where the last document begins.
  [[nodiscard]] auto document() const -> std::size_t { return document_; }

 private:
  void add(Event event, const YAML::Mark& mark) {
    event.offset = base_ + position(mark);
    events_.push_back(std::move(event));
  }

  // yaml-cpp tells no position here: that of what came last is taken.
  void end(EventKind kind) {
    const std::size_t offset = events_.empty() ? 0 : events_.back().offset;
    events_.push_back({.kind = kind, .offset = offset});
  }

  std::vector<Event>& events_;
  std::size_t base_;  // where what yaml-cpp sees begins
  std::size_t document_ = 0;
};

auto error_at(std::string_view text, std::size_t offset, Location where,
              std::string message) -> Error {
  const Location inside = LineTable(text).location(offset, "");
  where.line += inside.line - 1;
  where.column = inside.column;
  return {.code = Code::ConfigSyntax,
          .where = std::move(where),
          .message = std::move(message)};
}

auto no_yaml(const std::string& reason) -> std::string {
  return tr("this is not valid YAML: %1", reason);
}

// YAML 1.2.2, section 5.1: of the C0 controls only these are allowed.
auto find_control(std::string_view text) -> std::size_t {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') ||
        byte == 0x7F) {
      return at;
    }
  }
  return text.npos;
}

// yaml-cpp drops a mark and does not count it.
auto behind_byte_order_marks(std::string_view text) -> std::size_t {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  std::size_t at = 0;
  while (text.substr(at).starts_with(kMark)) {
    at += kMark.size();
  }
  return at;
}

// yaml-cpp does not see that a lone CR ends a line (YAML 1.2.2, section 5.4).
auto with_line_feeds(std::string_view text) -> std::string {
  std::string result(text);
  for (std::size_t at = result.find('\r'); at != result.npos;
       at = result.find('\r', at + 1)) {
    if (text.substr(at + 1, 1) != "\n") {
      result[at] = '\n';
    }
  }
  return result;
}

enum class Documents : std::uint8_t { First, Only };

auto read_events(std::string_view text, Location where, Documents documents)
    -> Result<std::vector<Event>> {
  if (const std::size_t at = find_control(text); at != text.npos) {
    return tl::unexpected(
        error_at(text, at, std::move(where),
                 no_yaml(tr("a control character is not allowed"))));
  }
  std::vector<Event> events;
  const std::size_t base = behind_byte_order_marks(text);
  Recorder recorder(events, base);
  try {
    std::istringstream stream{with_line_feeds(text.substr(base))};
    YAML::Parser parser(stream);
    parser.HandleNextDocument(recorder);
    if (documents == Documents::Only && parser.HandleNextDocument(recorder)) {
      return tl::unexpected(
          error_at(text, std::min(recorder.document(), text.size()),
                   std::move(where), tr("a second document begins here")));
    }
  } catch (const YAML::Exception& error) {
    const std::size_t at = base + position(error.mark);
    return tl::unexpected(error_at(text, std::min(at, text.size()),
                                   std::move(where), no_yaml(error.msg)));
  } catch (const std::exception& error) {
    return tl::unexpected(
        error_at(text, 0, std::move(where), no_yaml(error.what())));
  }
  return events;
}

}  // namespace

auto parse(std::string_view text, std::string_view path,
           std::uint32_t first_line) -> Result<std::vector<Event>> {
  return read_events(text, {.path = std::string(path), .line = first_line},
                     Documents::First);
}

auto parse_single(std::string_view text, std::string_view path)
    -> Result<std::vector<Event>> {
  return read_events(text, {.path = std::string(path), .line = 1},
                     Documents::Only);
}

}  // namespace l10n::yaml
