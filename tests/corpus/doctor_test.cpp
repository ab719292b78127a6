// What `l10n doctor --fix` makes of real pages: clean ones stay as they are,
// damaged ones come back.
#include "l10n/flow/doctor.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "l10n/check/verbatim.hpp"
#include "l10n/core/source.hpp"
#include "l10n/text/charset.hpp"
#include "l10n/text/legacy.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::flow {
namespace {

using test::corpus;
using test::CorpusPage;
using Lines = std::vector<std::string>;

auto examined(const CorpusPage& page, const std::string& bytes)
    -> std::optional<Examination> {
  auto result = examine_page(bytes, page.path, test::default_rules());
  return result ? std::optional(*std::move(result)) : std::nullopt;
}

auto mended(const CorpusPage& page, const std::string& bytes) -> std::string {
  const auto result = examined(page, bytes);
  return result ? result->mended.value_or(bytes) : bytes;
}

// Damage of text; structure may be broken on real pages all the same.
auto text_damage(const Examination& examination) -> std::set<std::string> {
  std::set<std::string> rules;
  for (const Diagnosis& one : examination.found) {
    if (one.finding.check == "mojibake" ||
        one.finding.check == "legacy-charset" ||
        one.finding.check == "split-letter" || one.finding.check == "eth" ||
        one.finding.check == "hidden-character") {
      rules.insert(one.finding.check);
    }
  }
  return rules;
}

auto is_damaged_on_purpose(const CorpusPage& page) -> bool {
  return page.path.find("mojibake") != std::string::npos ||
         page.path.find("002_") != std::string::npos;
}

auto lines_of(const std::string& text) -> Lines {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

auto text_of(const Lines& lines) -> std::string {
  std::string text;
  for (const std::string& line : lines) {
    text += line + '\n';
  }
  return text;
}

// Clean pages of more Vietnamese than a word here and there, LF ends.
auto vietnamese_pages(std::size_t count) -> std::vector<CorpusPage> {
  std::vector<CorpusPage> clean;
  for (const CorpusPage& page : corpus()) {
    const auto letters = std::count_if(
        page.bytes.begin(), page.bytes.end(),
        [](char byte) { return static_cast<unsigned char>(byte) >= 0xE1; });
    const bool plain = page.bytes.find('\r') == std::string::npos &&
                       page.bytes.ends_with('\n') && page.bytes.size() < 20'000;
    if (plain && letters > 200 && !is_damaged_on_purpose(page) &&
        text_damage(*examined(page, page.bytes)).empty()) {
      clean.push_back(page);
    }
  }
  std::vector<CorpusPage> sample;
  for (std::size_t i = 0; i < std::min(count, clean.size()); ++i) {
    sample.push_back(clean[i * clean.size() / count]);
  }
  return sample;
}

auto misread(std::string_view text, text::Charset charset) -> std::string {
  std::string result;
  for (const char byte : text) {
    text::append_code_point(
        result, text::character_in(charset, static_cast<unsigned char>(byte)));
  }
  return result;
}

struct Tally {
  std::size_t lines = 0;  // damaged
  std::size_t exact = 0;
  std::size_t wrong = 0;  // neither as they were nor as they came
};

// Which lines hold code, that --fix leaves alone.
auto has_code(const std::string& page) -> std::vector<bool> {
  const check::Verbatim verbatim = check::find_verbatim(page);
  const LineTable table(page);
  std::vector<bool> code(table.count());
  for (const Span& span : verbatim.code) {
    for (std::size_t at = table.line_of(span.begin);
         at < code.size() && table.line(at).begin < span.end; ++at) {
      code[at] = true;
    }
  }
  return code;
}

// Every line of each page without code, or every second one, goes through
// `damage`, which gives the line itself where it cannot.
template <typename Damage>
auto tally(const std::vector<CorpusPage>& pages, std::size_t every,
           const Damage& damage) -> Tally {
  Tally result;
  for (const CorpusPage& page : pages) {
    const Lines clean = lines_of(page.bytes);
    Lines damaged = clean;
    const std::vector<bool> code = has_code(page.bytes);
    for (std::size_t i = 0; i < damaged.size(); i += every) {
      damaged[i] = code[i] ? clean[i] : damage(clean[i]);
    }
    const Lines after = lines_of(mended(page, text_of(damaged)));
    if (after.size() != clean.size()) {
      ADD_FAILURE() << page.path << ": another number of lines";
      continue;
    }
    for (std::size_t i = 0; i < clean.size(); ++i) {
      const bool hurt = damaged[i] != clean[i];
      result.lines += hurt ? 1U : 0U;
      result.exact += hurt && after[i] == clean[i] ? 1U : 0U;
      if (after[i] != clean[i] && after[i] != damaged[i]) {
        ++result.wrong;
        std::cout << page.path << ": " << clean[i] << "\n  -> " << after[i]
                  << '\n';
      }
    }
  }
  return result;
}

void expect_restored(const std::string& name, const Tally& tally) {
  std::cout << name << ": " << tally.exact << " of " << tally.lines
            << " lines, wrong: " << tally.wrong << '\n';
  EXPECT_GT(tally.lines, 0U) << name;
  EXPECT_GE(tally.exact * 1000, tally.lines * 995) << name;
  EXPECT_EQ(tally.wrong, 0U) << name;
}

TEST(DoctorOnCorpus, RestoresPagesFromEachCharset) {
  SKIP_WITHOUT_CORPUS();
  const std::vector<CorpusPage> pages = vietnamese_pages(20);
  for (const text::Charset charset : text::kCharsets) {
    for (const int times : {1, 2}) {
      for (const std::size_t every : {1, 2}) {
        const auto damage = [&](std::string line) {
          for (int i = 0; i < times; ++i) {
            line = misread(line, charset);
          }
          return line;
        };
        expect_restored(std::string(text::name(charset)) + ", " +
                            std::to_string(times) + " times, " +
                            (every == 1 ? "whole" : "in part"),
                        tally(pages, every, damage));
      }
    }
  }
}

// `page` without what the charset has no letters for.
auto encodable(CorpusPage page, text::LegacyCharset charset) -> CorpusPage {
  Lines kept;
  for (const std::string& line : lines_of(page.bytes)) {
    if (text::encode_legacy(charset, line)) {
      kept.push_back(line);
    }
  }
  page.bytes = text_of(kept);
  return page;
}

// In part, beside clean Vietnamese, a line of few words may be Vietnamese both
// ways ("cã" and "có"): where the other lines do not tell, it stays as it is.
TEST(DoctorOnCorpus, RestoresPagesFromBeforeUnicode) {
  SKIP_WITHOUT_CORPUS();
  for (const text::LegacyCharset charset : text::kLegacyCharsets) {
    std::vector<CorpusPage> pages;
    for (const CorpusPage& page : vietnamese_pages(20)) {
      pages.push_back(encodable(page, charset));
    }
    const auto damage = [&](const std::string& line) {
      return misread(*text::encode_legacy(charset, line),
                     text::Charset::Windows1252);
    };
    const std::string name(text::name(charset));
    expect_restored(name + ", whole", tally(pages, 1, damage));
    expect_restored(name + ", in part", tally(pages, 2, damage));
  }
}

TEST(DoctorOnCorpus, PutsLettersAndMarksTogether) {
  SKIP_WITHOUT_CORPUS();
  for (const CorpusPage& page : vietnamese_pages(20)) {
    // Paths and code keep their bytes, so only what changed is compared.
    const std::string apart = text::to_nfd(page.bytes);
    const std::string after = mended(page, apart);
    EXPECT_TRUE(after != apart || apart == page.bytes) << page.path;
    EXPECT_EQ(text::to_nfc(after), page.bytes) << page.path;
  }
}

TEST(DoctorOnCorpus, RestoresTheSeedReversibly) {
  SKIP_WITHOUT_CORPUS();
  for (const CorpusPage& page : corpus()) {
    if (page.path.find("seeds/002_") == std::string::npos) {
      continue;
    }
    const std::string clean = mended(page, page.bytes);
    EXPECT_EQ(misread(clean, text::Charset::MacRoman), page.bytes);
    EXPECT_EQ(text::to_nfc(clean), clean);
    EXPECT_TRUE(text_damage(*examined(page, clean)).empty());
  }
}

TEST(DoctorOnCorpus, ChangesNoPageThatIsNotDamaged) {
  SKIP_WITHOUT_CORPUS();
  std::map<std::string, std::size_t> pages;
  for (const CorpusPage& page : corpus()) {
    if (is_damaged_on_purpose(page)) {
      continue;
    }
    const auto result = examined(page, page.bytes);
    if (!result) {
      continue;
    }
    const std::set<std::string> rules = text_damage(*result);
    for (const std::string& rule : rules) {
      ++pages[rule];
    }
    EXPECT_FALSE(rules.contains("mojibake")) << page.path;
    EXPECT_FALSE(rules.contains("legacy-charset")) << page.path;
    if (!result->mended) {
      continue;
    }
    // Marks put together and hidden characters taken out: nothing else.
    EXPECT_FALSE(rules.empty()) << page.path;
    EXPECT_EQ(text::to_nfc(mended(page, text::to_nfc(page.bytes))),
              text::to_nfc(*result->mended))
        << page.path;
    EXPECT_FALSE(examined(page, *result->mended)->mended) << page.path;
  }
  for (const auto& [rule, count] : pages) {
    std::cout << rule << ": " << count << " pages\n";
  }
}

}  // namespace
}  // namespace l10n::flow
