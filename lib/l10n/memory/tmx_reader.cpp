#include "l10n/memory/tmx_reader.hpp"

#include <charconv>
#include <functional>
#include <optional>
#include <utility>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/memory/tmx_unit.hpp"
#include "l10n/memory/xml.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::memory {
namespace {

constexpr std::size_t kMostVariants = 256;

// Where text goes that comes between tags.
enum class Inside : std::uint8_t { Elsewhere, Segment, Prop };

class TmxReader {
 public:
  TmxReader(const Reading& reading, WhereAmI where)
      : reading_(reading), where_(std::move(where)) {}

  auto start(std::string_view name, const XmlAttributes& attributes)
      -> Result<void>;
  auto end(std::string_view name) -> Result<void>;

  void take_text(std::string_view text) {
    // One byte over the limit is enough to be refused by it.
    if (inside_ != Inside::Elsewhere && text_.size() <= kLargestText) {
      text_ += text;
    }
  }

  // What can be said only when all has been read.
  [[nodiscard]] auto verdict() const -> Result<void>;

 private:
  auto start_unit(const XmlAttributes& attributes) -> Result<void>;
  auto start_variant(const XmlAttributes& attributes) -> Result<void>;

  void start_text(Inside inside) {
    inside_ = inside;
    text_.clear();
  }

  auto end_unit() -> Result<void>;
  void end_segment();
  void end_prop();

  // Of the variant that is being read, or else of the unit.
  auto facts() -> TmxFacts& {
    return in_variant_ ? unit_.variants.back().facts : unit_.facts;
  }

  [[nodiscard]] auto error(Code code, std::string message) const -> Error {
    return {.code = code,
            .where = where_(),
            .message = std::move(message),
            .help = tr("nothing of the file was imported; export it again, or "
                       "mend it at this place")};
  }

  const Reading& reading_;
  WhereAmI where_;
  bool has_root_ = false;
  bool in_unit_ = false;
  bool in_variant_ = false;
  Inside inside_ = Inside::Elsewhere;
  std::string text_ = {};
  std::string prop_type_ = {};
  std::string source_language_ = {};  // of the header
  TmxUnit unit_ = {};
  Location unit_where_ = {};
  std::int64_t taken_ = 0;
  std::optional<Location> first_misfit_ = {};
};

auto is_all(std::string_view language) -> bool {
  return language.empty() || language == "*all*";
}

// The character that the type of a `ph` of ours names; else nothing.
auto named_character(std::string_view type) -> std::string {
  constexpr int kHex = 16;
  std::string character;
  unsigned point = 0;
  if (type.starts_with(kCharacterType)) {
    type.remove_prefix(kCharacterType.size());
    const auto [stop, error] =
        std::from_chars(type.data(), type.data() + type.size(), point, kHex);
    if (error == std::errc() && stop == type.data() + type.size()) {
      text::append_code_point(character, point);
    }
  }
  return character;
}

void read_attributes(TmxFacts& facts, const XmlAttributes& attributes) {
  for (const char* const name : {"creationdate", "changedate"}) {
    const std::int64_t date = tmx_date(attributes.value(name));
    facts.origin.date = date == 0 ? facts.origin.date : date;
  }
  for (const char* const name : {"creationid", "changeid"}) {
    const std::string_view author = attributes.value(name);
    facts.origin.author = author.empty() ? facts.origin.author : author;
  }
  const std::string_view uses = attributes.value("usagecount");
  std::from_chars(uses.data(), uses.data() + uses.size(), facts.uses);
}

auto TmxReader::start(std::string_view name, const XmlAttributes& attributes)
    -> Result<void> {
  if (!has_root_) {
    has_root_ = true;
    if (name != "tmx") {
      return tl::unexpected(
          error(Code::MemorySyntax, tr("this is XML, but not TMX")));
    }
    return {};
  }
  if (name == "header") {
    const std::string_view language = attributes.value("srclang");
    source_language_ = is_all(language) ? "" : canonical_language(language);
  } else if (name == "tu") {
    return start_unit(attributes);
  } else if (name == "tuv" && in_unit_) {
    return start_variant(attributes);
  } else if (name == "seg" && in_variant_) {
    start_text(Inside::Segment);
  } else if (name == "ph" && inside_ == Inside::Segment) {
    take_text(named_character(attributes.value("type")));
  } else if (name == "prop" && inside_ == Inside::Elsewhere && in_unit_) {
    prop_type_ = attributes.value("type");
    start_text(Inside::Prop);
  }
  return {};
}

auto TmxReader::start_unit(const XmlAttributes& attributes) -> Result<void> {
  if (in_unit_) {
    return tl::unexpected(
        error(Code::MemorySyntax, tr("a 'tu' inside of a 'tu'")));
  }
  in_unit_ = true;
  unit_where_ = where_();
  const std::string_view language = attributes.value("srclang");
  unit_ = {.source_language = language.empty() ? source_language_
                              : is_all(language)
                                  ? std::string()
                                  : canonical_language(language)};
  read_attributes(unit_.facts, attributes);
  return {};
}

auto TmxReader::start_variant(const XmlAttributes& attributes) -> Result<void> {
  std::string_view language = attributes.value("xml:lang");
  if (language.empty()) {
    language = attributes.value("lang");  // TMX 1.1
  }
  if (!is_language_tag(language)) {
    return tl::unexpected(
        error(Code::Language, language.empty()
                                  ? tr("a translation without a language")
                                  : tr("'%1' is not a language", language)));
  }
  if (in_variant_ || unit_.variants.size() >= kMostVariants) {
    return tl::unexpected(
        error(Code::TooComplex, tr("too many translations of one text")));
  }
  in_variant_ = true;
  unit_.variants.push_back({.language = canonical_language(language)});
  read_attributes(facts(), attributes);
  return {};
}

void TmxReader::end_segment() {
  TmxVariant& variant = unit_.variants.back();
  variant.text = std::move(text_);
  inside_ = Inside::Elsewhere;
}

void TmxReader::end_prop() {
  take_prop(facts(), prop_type_, text_);
  inside_ = Inside::Elsewhere;
}

auto TmxReader::end_unit() -> Result<void> {
  in_unit_ = false;
  std::vector<Entry> entries = entries_of(unit_, reading_.from, reading_.to);
  if (entries.empty()) {
    first_misfit_ = first_misfit_.value_or(unit_where_);
    refuse(reading_, tr("there is no pair of the wanted languages"),
           unit_where_);
  }
  for (Entry& entry : entries) {
    ++taken_;
    L10N_TRY(offer(reading_, std::move(entry), unit_where_));
  }
  return {};
}

auto TmxReader::end(std::string_view name) -> Result<void> {
  if (name == "seg" && inside_ == Inside::Segment) {
    end_segment();
  } else if (name == "prop" && inside_ == Inside::Prop) {
    end_prop();
  } else if (name == "tuv") {
    in_variant_ = false;
  } else if (name == "tu" && in_unit_) {
    return end_unit();
  }
  return {};
}

auto TmxReader::verdict() const -> Result<void> {
  if (taken_ != 0 || !first_misfit_) {
    return {};
  }
  return tl::unexpected(Error{
      .code = Code::Language,
      .where = *first_misfit_,
      .message = tr("the file has no pair of the wanted languages"),
      .help = tr("say which it has with '--from LANGUAGE --to LANGUAGE'")});
}

auto handlers_of(TmxReader& reader,
                 std::function<void(std::uint64_t done)> on_progress)
    -> XmlHandlers {
  return {.on_start =
              [&](std::string_view name, const XmlAttributes& attributes) {
                return reader.start(name, attributes);
              },
          .on_end = [&](std::string_view name) { return reader.end(name); },
          .on_text = [&](std::string_view text) { reader.take_text(text); },
          .on_progress = std::move(on_progress)};
}

}  // namespace

auto read_tmx(const Reading& reading) -> Result<void> {
  io::ChunkReader file = L10N_TRY(io::ChunkReader::open(reading.path));
  std::optional<TmxReader> reader;
  const auto progress = [&](std::uint64_t done) {
    if (reading.progress) {
      reading.progress(done, file.size());
    }
  };
  const auto handlers = [&](WhereAmI where) {
    return handlers_of(reader.emplace(reading, std::move(where)), progress);
  };
  L10N_TRY(read_xml(file, handlers));
  return reader->verdict();
}

}  // namespace l10n::memory
