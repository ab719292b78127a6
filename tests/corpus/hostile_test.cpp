// No translation can break a page: every hostile string in every unit.
#include "corpus/hostile.hpp"

#include <cstdlib>
#include <iostream>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "corpus/judge.hpp"
#include "unit/standing.hpp"

namespace l10n::test {
namespace {

struct Figures {
  std::size_t pages = 0;
  std::size_t tries = 0;
  std::size_t refused = 0;
};

// The string in every unit at once, or only in the unit `alone`.
void attack(const page::Document& source, const std::string& before,
            std::string_view hostile, Figures& figures) {
  Translations translations(source.segments.size(),
                            unit::Translation{std::string(hostile)});
  const unit::Rebuilt rebuilt =
      unit::rebuild(source, default_rules(), translations);
  figures.tries += translations.size();
  figures.refused += rebuilt.refused.size();
  EXPECT_EQ(judge(source, default_rules(), translations, rebuilt), "")
      << source.path << " <- " << hostile;
  EXPECT_EQ(outline(parsed(rebuilt.bytes, source.path)), before)
      << source.path << " <- " << hostile;
}

void attack(const std::string& bytes, const std::string& path, std::size_t step,
            std::size_t first, Figures& figures) {
  const auto source =
      page::parse(bytes, path, default_rules(), {.inlines = true});
  if (!source) {
    return;
  }
  ++figures.pages;
  const std::string before = outline(*source);
  for (std::size_t i = first; i < kHostile.size(); i += step) {
    attack(*source, before, kHostile.at(i), figures);
  }
}

constexpr std::string_view kPages[] = {
    "---\ntitle: \"T\"\ndescription: plain\n---\n# H {#id}\n\np *a* `b`\nq  \n"
    "r\n\n- a\n  - b\n\n    c\n1. [ ] d\n",
    "\xEF\xBB\xBF+++\r\ntitle = 'T'\r\n+++\r\nSet\r\n===\r\n\r\n> q [l](u)\r\n"
    "> r\r\n\r\n> [!NOTE]\r\n> n",
    "| a | b |\n|---|:-:|\n| `c` \\| d | <br>e |\n| f |\n\nA|B\n-|-\nx|y\n",
    "T\n: D\n: E\n\nx[^1] [Ref] [r][ref]\n\n[^1]: Note\n    more\n\n"
    "[ref]: /u \"Title\"\n",
    "<div class=\"c\">\n<p>words <b>bold</b></p>\n<img alt=\"A\" src=\"s\">\n"
    "</div>\n\ninline <b>x</b> ![i](j \"t\") https://a.example/b\n",
    "{{% notice tip \"Title\" %}}\nbody {{< ref \"x\" >}} end\n"
    "{{% /notice %}}\n\n{{< figure src=\"a\" caption=\"Cap\" >}}\n\n"
    "{{< expand `raw` >}}in{{< /expand >}}\n",
};

TEST(Hostile, NoStringBreaksAPageOfAnyConstruct) {
  Figures figures;
  for (const std::string_view page : kPages) {
    attack(std::string(page), "page.md", 1, 0, figures);
  }
  std::cout << figures.pages << " pages, " << figures.tries << " translations, "
            << figures.refused << " refused\n";
}

// All strings on 100 pages with L10N_HOSTILE=all; else each page gets some of
// them, in turn, and long pages are left out.
TEST(Hostile, NoStringBreaksARealPage) {
  SKIP_WITHOUT_CORPUS();
  const bool all = std::getenv("L10N_HOSTILE") != nullptr;
  constexpr std::size_t kShare = 16;
  constexpr std::size_t kLong = 12'000;
  Figures figures;
  std::size_t turn = 0;
  for (const CorpusPage* const page : corpus_sample(100)) {
    if (all || page->bytes.size() < kLong) {
      attack(page->bytes, page->path, all ? 1 : kShare,
             all ? 0 : turn++ % kShare, figures);
    }
  }
  std::cout << figures.pages << " pages, " << figures.tries << " translations, "
            << figures.refused << " refused\n";
}

}  // namespace
}  // namespace l10n::test
